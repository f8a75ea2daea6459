//! Saved views.

use lokapasar_contract::ViewId;
use lokapasar_contract::saved_view::{SaveView, SavedView, SavedViewList};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The views of the person.
pub async fn list(abort: &Abort) -> Result<SavedViewList, ApiError> {
    Request::get("/views").abortable(abort).send().await
}

/// Keeps a view.
pub async fn save(request: &SaveView, key: &IdempotencyKey) -> Result<SavedView, ApiError> {
    Request::post("/views").key(key).body(request)?.send().await
}

/// Gives a view another name, or another page.
pub async fn change(id: &ViewId, request: &SaveView, key: &IdempotencyKey) -> Result<SavedView, ApiError> {
    Request::put(format!("/views/{id}"))
        .key(key)
        .body(request)?
        .send()
        .await
}

/// Takes a view out.
pub async fn delete(id: &ViewId, key: &IdempotencyKey) -> Result<(), ApiError> {
    Request::delete(format!("/views/{id}"))
        .key(key)
        .send_for_nothing()
        .await
}
