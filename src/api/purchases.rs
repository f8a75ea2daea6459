//! The checkout: from a cart to one order for each vendor.

use lokapasar_contract::PurchaseId;
use lokapasar_contract::checkout::PurchasePreview;
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

/// What would come of the cart if it were ordered now.
pub async fn preview(abort: &Abort) -> Result<PurchasePreview, ApiError> {
    Request::get("/purchases/preview").abortable(abort).send().await
}
