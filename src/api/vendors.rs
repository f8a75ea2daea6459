//! Who sells.

use lokapasar_contract::VendorId;
use lokapasar_contract::catalogue::VendorPage;

use super::{Abort, ApiError, Request};

/// A vendor, with figures from its orders.
pub async fn read(id: &VendorId, abort: &Abort) -> Result<VendorPage, ApiError> {
    Request::get(format!("/vendors/{id}"))
        .abortable(abort)
        .send()
        .await
}
