//! Shopping lists, and ordering again.

use lokapasar_contract::ListId;
use lokapasar_contract::query::{ShoppingListQuery, UrlQuery};
use lokapasar_contract::reorder::{Reorder, ReorderRequest};
use lokapasar_contract::shopping_list::{SaveShoppingList, ShoppingList, ShoppingLists};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The lists of the unit.
pub async fn list(query: &ShoppingListQuery, abort: &Abort) -> Result<ShoppingLists, ApiError> {
    Request::get("/lists")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// A list in full.
pub async fn read(id: &ListId, abort: &Abort) -> Result<ShoppingList, ApiError> {
    Request::get(format!("/lists/{id}")).abortable(abort).send().await
}

/// Keeps a new list.
pub async fn create(request: &SaveShoppingList, key: &IdempotencyKey) -> Result<ShoppingList, ApiError> {
    Request::post("/lists").key(key).body(request)?.send().await
}

/// Keeps a list that was read at this version as it is to be now.
pub async fn update(
    id: &ListId,
    version: &str,
    request: &SaveShoppingList,
    key: &IdempotencyKey,
) -> Result<ShoppingList, ApiError> {
    Request::put(format!("/lists/{id}"))
        .if_match(version)
        .key(key)
        .body(request)?
        .send()
        .await
}

/// Takes out a list that was read at this version.
pub async fn delete(id: &ListId, version: &str, key: &IdempotencyKey) -> Result<(), ApiError> {
    Request::delete(format!("/lists/{id}"))
        .if_match(version)
        .key(key)
        .send_for_nothing()
        .await
}

/// What an order or a list would come to. Nothing is changed, so that every question may have a key of its own.
pub async fn look_again(request: &ReorderRequest, abort: &Abort) -> Result<Reorder, ApiError> {
    Request::post("/reorders/preview")
        .key(&IdempotencyKey::new())
        .abortable(abort)
        .body(request)?
        .send()
        .await
}
