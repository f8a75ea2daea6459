//! What things cost before.

use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::PriceHistory;

use super::{Freshness, Query, Resource, use_query};
use crate::api;

/// What a product cost.
#[must_use]
pub fn use_price_history(id: ProductId) -> Query<PriceHistory> {
    use_query(
        Resource::PriceHistory,
        Freshness::Brief,
        move || Some(id.clone()),
        |id, abort| async move { api::prices::history(&id, &abort).await },
    )
}
