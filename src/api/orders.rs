//! Orders: lists, one in full, its history, its papers, and what is done with it.

use lokapasar_contract::OrderId;
use lokapasar_contract::document::{DocumentName, OrderDocument};
use lokapasar_contract::order::{OrderAction, OrderDetail, OrderEventList, OrderList};
use lokapasar_contract::query::{OrderQuery, UrlQuery};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The orders of a query that this person may see.
pub async fn list(query: &OrderQuery, abort: &Abort) -> Result<OrderList, ApiError> {
    Request::get("/orders")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// An order in full.
pub async fn read(id: &OrderId, abort: &Abort) -> Result<OrderDetail, ApiError> {
    Request::get(format!("/orders/{id}"))
        .abortable(abort)
        .send()
        .await
}

/// The history of an order.
pub async fn events(id: &OrderId, abort: &Abort) -> Result<OrderEventList, ApiError> {
    Request::get(format!("/orders/{id}/events"))
        .abortable(abort)
        .send()
        .await
}

/// Where the whole history of an order can be downloaded.
#[must_use]
pub fn history_file(id: &OrderId) -> String {
    format!("/api/v1/orders/{id}/events")
}

/// A paper of an order.
pub async fn document(id: &OrderId, name: DocumentName, abort: &Abort) -> Result<OrderDocument, ApiError> {
    Request::get(format!("/orders/{id}/documents/{name}"))
        .abortable(abort)
        .send()
        .await
}

/// Does something with an order, as it stands in this version.
pub async fn act(
    id: &OrderId,
    version: &str,
    action: &OrderAction,
    key: &IdempotencyKey,
) -> Result<OrderDetail, ApiError> {
    Request::post(format!("/orders/{id}/actions"))
        .if_match(version)
        .key(key)
        .body(action)?
        .send()
        .await
}
