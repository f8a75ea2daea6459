//! Searches, products, offers, categories.

use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::{
    CategoryList, Facet, OfferList, ProductList, ProductPage, SearchResult, SuggestionList,
};
use lokapasar_contract::query::SearchQuery;

use super::query::ask_ahead;
use super::{Freshness, Query, QueryCache, Resource, use_query};
use crate::api::{self, Abort, ApiError};

/// What a search finds. The parameters decide which answer counts: an answer to earlier ones never takes the place of a later one.
#[must_use]
pub fn use_search(query: impl Fn() -> Option<SearchQuery> + Send + Sync + 'static) -> Query<SearchResult> {
    use_query(Resource::Products, Freshness::Brief, query, read_search)
}

/// Asks for what [`use_search`] is about to be asked for.
pub fn search_ahead(cache: QueryCache, query: SearchQuery) {
    ask_ahead(cache, Resource::Products, Freshness::Brief, query, read_search);
}

async fn read_search(query: SearchQuery, abort: Abort) -> Result<SearchResult, ApiError> {
    api::catalogue::search(&query, &abort).await
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

/// What somebody who types this may mean.
#[must_use]
pub fn use_suggestions(typed: impl Fn() -> Option<String> + Send + Sync + 'static) -> Query<SuggestionList> {
    use_query(
        Resource::Suggestions,
        Freshness::Brief,
        typed,
        |typed, abort| async move { api::catalogue::suggest(&typed, &abort).await },
    )
}

/// What is looked for among the values of a facet, and in which search.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WithinFacet {
    /// The facet.
    pub key: &'static str,
    /// Beginnings of words of the names.
    pub find: String,
    /// The search.
    pub query: SearchQuery,
}

/// The values of a facet that are called so.
#[must_use]
pub fn use_within_facet(
    looked_for: impl Fn() -> Option<WithinFacet> + Send + Sync + 'static,
) -> Query<Facet> {
    // An entry is told from a search by the type of its parameters; it becomes old with the products.
    use_query(
        Resource::Products,
        Freshness::Brief,
        looked_for,
        |looked_for, abort| async move {
            let WithinFacet { key, find, query } = &looked_for;
            api::catalogue::within_facet(key, find, query, &abort).await
        },
    )
}
