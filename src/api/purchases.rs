//! The checkout: from a cart to one order for each vendor.

use lokapasar_contract::PurchaseId;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::delivery::{AddressBook, PreviewDelivery, PreviewRequest};
use lokapasar_contract::purchase::{PlacePurchaseRequest, Purchase};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// Places a purchase from this version of the cart.
pub async fn place(
    request: &PlacePurchaseRequest,
    version: &str,
    key: &IdempotencyKey,
) -> Result<Purchase, ApiError> {
    Request::post("/purchases")
        .key(key)
        .if_match(version)
        .body(request)?
        .send()
        .await
}

/// A purchase with its orders.
pub async fn read(id: &PurchaseId, abort: &Abort) -> Result<Purchase, ApiError> {
    Request::get(format!("/purchases/{id}"))
        .abortable(abort)
        .send()
        .await
}

/// What would come of the cart if it were ordered now; with deliveries, if it were divided among them.
pub async fn preview(deliveries: Vec<PreviewDelivery>, abort: &Abort) -> Result<PurchasePreview, ApiError> {
    let request = if deliveries.is_empty() {
        Request::get("/purchases/preview")
    } else {
        Request::post("/purchases/preview").body(&PreviewRequest { deliveries })?
    };
    request.abortable(abort).send().await
}

/// The addresses that the unit knows.
pub async fn addresses(abort: &Abort) -> Result<AddressBook, ApiError> {
    Request::get("/addresses").abortable(abort).send().await
}
