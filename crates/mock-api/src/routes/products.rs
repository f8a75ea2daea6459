//! Searching products and looking at one.

use axum::Json;
use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::{
    MAXIMUM_SKUS, OfferList, PriceHistory, ProductPage, ResolveSkus, ResolvedSkus, SearchResult,
};
use lokapasar_contract::query::SearchQuery;
use lokapasar_demo_data::model;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::catalogue::{Viewer, quick_order};
use crate::extract::{JsonBody, Path, Query, State};
use crate::language::Text;
use crate::orders::reservations;
use crate::problem::{ApiProblem, FieldIssue};
use crate::search::answer::answer;
use crate::state::App;

/// The routes of products.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(search))
        .routes(routes!(show))
        .routes(routes!(offers))
        .routes(routes!(price_history))
        .routes(routes!(resolve))
}

/// Finds products. Prices and shipping are for the unit of the person who asks; for nobody, those near the vendor.
#[utoipa::path(get, path = "/products", tag = "catalogue",
    params(
        ("q" = Option<String>, Query, description = "Words, at most 500 characters; the last one may be unfinished"),
        ("category" = Option<String>, Query, description = "Categories of any level, by comma"),
        ("marketplace" = Option<String>, Query, description = "Marketplaces, by comma"),
        ("vendor" = Option<String>, Query, description = "Vendors, by comma"),
        ("region" = Option<String>, Query, description = "Governments in whose area a vendor has its address, by comma"),
        ("pdn" = Option<bool>, Query, description = "Domestic products only"),
        ("umk" = Option<bool>, Query, description = "Micro and small vendors only"),
        ("sni" = Option<bool>, Query, description = "What carries the national standard (SNI) only"),
        ("tkdn_min" = Option<u8>, Query, description = "The least local content in whole per cent, 1 to 100"),
        ("price_min" = Option<i64>, Query, description = "The lowest unit price with PPN, in rupiah"),
        ("price_max" = Option<i64>, Query, description = "The highest unit price with PPN, in rupiah"),
        ("in_stock" = Option<bool>, Query, description = "What is in stock only"),
        ("sort" = Option<lokapasar_contract::query::SearchSort>, Query, description = "The order"),
        ("any_origin" = Option<bool>, Query,
            description = "Relevance without putting domestic products first among those that fit as well"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Rows on a page, 1 to 100"),
        ("facets" = Option<bool>, Query, description = "Whether facets and the histogram come too"),
    ),
    responses((status = 200, body = SearchResult)))]
async fn search(viewer: Viewer, Query(query): Query<SearchQuery>) -> Result<Json<SearchResult>, ApiProblem> {
    answer(&viewer, &query).map(Json)
}

/// A product in full.
#[utoipa::path(get, path = "/products/{id}", tag = "catalogue", params(("id" = ProductId, Path)),
    responses((status = 200, body = ProductPage)))]
async fn show(viewer: Viewer, Path(id): Path<ProductId>) -> Result<Json<ProductPage>, ApiProblem> {
    viewer
        .page(product(&viewer, &id)?)
        .map(Json)
        .ok_or_else(no_product)
}

/// The offers of a product, best price first; delisted ones come last. Their stock is what open orders leave of it.
#[utoipa::path(get, path = "/products/{id}/offers", tag = "catalogue", params(("id" = ProductId, Path)),
    responses((status = 200, body = OfferList)))]
async fn offers(
    State(app): State<App>,
    viewer: Viewer,
    Path(id): Path<ProductId>,
) -> Result<Json<OfferList>, ApiProblem> {
    let mut items = viewer.offers(product(&viewer, &id)?);
    app.read(|connection| {
        for item in &mut items {
            if let Some(offer) = viewer.market.offer(&item.id) {
                item.stock = reservations::available(connection, offer)?;
            }
        }
        Ok(())
    })?;
    Ok(Json(OfferList { items }))
}

/// What a product cost over the last twelve months, and what happened to its offers since it was first listed.
#[utoipa::path(get, path = "/products/{id}/price-history", tag = "catalogue", params(("id" = ProductId, Path)),
    responses((status = 200, body = PriceHistory)))]
async fn price_history(viewer: Viewer, Path(id): Path<ProductId>) -> Result<Json<PriceHistory>, ApiProblem> {
    Ok(Json(viewer.price_history(product(&viewer, &id)?)))
}

fn product<'a>(viewer: &'a Viewer, id: &ProductId) -> Result<&'a model::Product, ApiProblem> {
    viewer.market.product(id).ok_or_else(no_product)
}

fn no_product() -> ApiProblem {
    ApiProblem::not_found(Text::new("Produk ini tidak ada.", "There is no such product."))
}

/// What stock-keeping units are, for a quick order: one answer for each code, in the order asked.
#[utoipa::path(post, path = "/skus/resolve", tag = "catalogue", request_body = ResolveSkus,
    responses((status = 200, body = ResolvedSkus)))]
async fn resolve(
    viewer: Viewer,
    JsonBody(request): JsonBody<ResolveSkus>,
) -> Result<Json<ResolvedSkus>, ApiProblem> {
    if request.skus.len() > MAXIMUM_SKUS {
        let detail = Text::new(
            format!("Paling banyak {MAXIMUM_SKUS} kode sekali kirim."),
            format!("At most {MAXIMUM_SKUS} codes at a time."),
        );
        return Err(ApiProblem::invalid(vec![FieldIssue::new(
            "/skus",
            "out_of_range",
            detail,
        )]));
    }
    let items = request
        .skus
        .into_iter()
        .map(|sku| quick_order::resolve(&viewer, sku));
    Ok(Json(ResolvedSkus {
        items: items.collect::<Result<_, _>>()?,
    }))
}

#[cfg(test)]
mod tests;
