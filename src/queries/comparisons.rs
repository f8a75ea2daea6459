//! Offers beside one another: as they are, and as they were kept.

use lokapasar_contract::ComparisonId;
use lokapasar_contract::comparison::{Comparison, ComparisonQuery, SaveComparison, SavedComparison};

use super::{Freshness, Mutation, Query, Resource, use_mutation, use_query};
use crate::api;

/// Offers compared at the prices of now.
#[must_use]
pub fn use_comparison(
    query: impl Fn() -> Option<ComparisonQuery> + Send + Sync + 'static,
) -> Query<Comparison> {
    use_query(
        Resource::Comparison,
        Freshness::Brief,
        query,
        |query, abort| async move { api::comparisons::preview(&query, &abort).await },
    )
}

/// A comparison that was kept.
#[must_use]
pub fn use_saved_comparison(
    id: impl Fn() -> Option<ComparisonId> + Send + Sync + 'static,
) -> Query<SavedComparison> {
    use_query(
        Resource::SavedComparison,
        Freshness::Long,
        id,
        |id, abort| async move { api::comparisons::read(&id, &abort).await },
    )
}

/// Keeps a comparison.
#[must_use]
pub fn use_save_comparison(done: impl Fn(SavedComparison) + 'static) -> Mutation<SaveComparison> {
    use_mutation(
        |request: SaveComparison, key| async move { api::comparisons::save(&request, &key).await },
        done,
    )
}
