//! Searches, products, offers, categories.

use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::{CategoryList, OfferList, ProductList, ProductPage, SearchResult};
use lokapasar_contract::query::SearchQuery;

use super::{Freshness, Query, Resource, use_query};
use crate::api;

/// What a search finds. The parameters decide which answer counts: an answer to earlier ones never takes the place of a later one.
#[must_use]
pub fn use_search(query: impl Fn() -> Option<SearchQuery> + Send + Sync + 'static) -> Query<SearchResult> {
    use_query(
        Resource::Products,
        Freshness::Brief,
        query,
        |query, abort| async move { api::catalogue::search(&query, &abort).await },
    )
}

/// Goods to begin with.
#[must_use]
pub fn use_goods(query: impl Fn() -> Option<SearchQuery> + Send + Sync + 'static) -> Query<ProductList> {
    use_query(
        Resource::Goods,
        Freshness::Brief,
        query,
        |query, abort| async move { api::catalogue::goods(&query, &abort).await },
    )
}

/// A product.
#[must_use]
pub fn use_product(id: impl Fn() -> Option<ProductId> + Send + Sync + 'static) -> Query<ProductPage> {
    use_query(Resource::Product, Freshness::Brief, id, |id, abort| async move {
        api::catalogue::product(&id, &abort).await
    })
}

/// The offers of a product.
#[must_use]
pub fn use_offers(id: impl Fn() -> Option<ProductId> + Send + Sync + 'static) -> Query<OfferList> {
    use_query(Resource::Offers, Freshness::Brief, id, |id, abort| async move {
        api::catalogue::offers(&id, &abort).await
    })
}

/// All categories.
#[must_use]
pub fn use_categories() -> Query<CategoryList> {
    use_query(
        Resource::Categories,
        Freshness::Long,
        || Some(()),
        |(), abort| async move { api::catalogue::categories(&abort).await },
    )
}
