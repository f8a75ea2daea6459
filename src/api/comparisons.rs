//! Offers beside one another.

use lokapasar_contract::ComparisonId;
use lokapasar_contract::comparison::{Comparison, ComparisonQuery, SaveComparison, SavedComparison};
use lokapasar_contract::query::UrlQuery;

use super::{Abort, ApiError, IdempotencyKey, Request};

/// Compares offers, without keeping anything.
pub async fn preview(query: &ComparisonQuery, abort: &Abort) -> Result<Comparison, ApiError> {
    Request::get("/comparisons/preview")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Keeps a comparison with the reason for the choice.
pub async fn save(request: &SaveComparison, key: &IdempotencyKey) -> Result<SavedComparison, ApiError> {
    Request::post("/comparisons").key(key).body(request)?.send().await
}

/// A comparison as it was kept.
pub async fn read(id: &ComparisonId, abort: &Abort) -> Result<SavedComparison, ApiError> {
    Request::get(format!("/comparisons/{id}"))
        .abortable(abort)
        .send()
        .await
}
