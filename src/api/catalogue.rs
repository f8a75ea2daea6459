//! Products, their offers, and the search over them.

use form_urlencoded::Serializer;
use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::{
    CategoryList, Facet, OfferList, ProductList, ProductPage, SearchResult, SuggestionList,
};
use lokapasar_contract::query::{SearchQuery, UrlQuery};

use super::{Abort, ApiError, Request};

/// The products that a query finds.
pub async fn search(query: &SearchQuery, abort: &Abort) -> Result<SearchResult, ApiError> {
    Request::get("/products")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// The same, without filters and what else is said of them.
pub async fn goods(query: &SearchQuery, abort: &Abort) -> Result<ProductList, ApiError> {
    Request::get("/products")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// What somebody who types this may mean.
pub async fn suggest(typed: &str, abort: &Abort) -> Result<SuggestionList, ApiError> {
    let query = Serializer::new(String::new()).append_pair("q", typed).finish();
    Request::get("/suggest")
        .query(&query)
        .abortable(abort)
        .send()
        .await
}

/// The values of a facet whose names have words that begin like these.
pub async fn within_facet(
    key: &str,
    find: &str,
    query: &SearchQuery,
    abort: &Abort,
) -> Result<Facet, ApiError> {
    let query = Serializer::new(query.to_query_string())
        .append_pair("find", find)
        .finish();
    Request::get(format!("/facets/{key}"))
        .query(&query)
        .abortable(abort)
        .send()
        .await
}

/// A product.
pub async fn product(id: &ProductId, abort: &Abort) -> Result<ProductPage, ApiError> {
    Request::get(format!("/products/{id}"))
        .abortable(abort)
        .send()
        .await
}

/// The offers of a product, best price first.
pub async fn offers(id: &ProductId, abort: &Abort) -> Result<OfferList, ApiError> {
    Request::get(format!("/products/{id}/offers"))
        .abortable(abort)
        .send()
        .await
}

/// All categories, each after the one above it.
pub async fn categories(abort: &Abort) -> Result<CategoryList, ApiError> {
    Request::get("/categories").abortable(abort).send().await
}
