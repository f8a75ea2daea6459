//! What things cost before.

use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::PriceHistory;

use super::{Abort, ApiError, Request};

/// What a product cost over the last twelve months.
pub async fn history(id: &ProductId, abort: &Abort) -> Result<PriceHistory, ApiError> {
    Request::get(format!("/products/{id}/price-history"))
        .abortable(abort)
        .send()
        .await
}
