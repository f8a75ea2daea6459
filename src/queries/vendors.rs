//! Who sells.

use lokapasar_contract::VendorId;
use lokapasar_contract::catalogue::VendorPage;

use super::{Freshness, Query, Resource, use_query};
use crate::api;

/// A vendor.
#[must_use]
pub fn use_vendor(id: impl Fn() -> Option<VendorId> + Send + Sync + 'static) -> Query<VendorPage> {
    use_query(Resource::Vendor, Freshness::Brief, id, |id, abort| async move {
        api::vendors::read(&id, &abort).await
    })
}
