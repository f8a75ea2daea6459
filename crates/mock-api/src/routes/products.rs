//! Searching products and looking at one.

use axum::Json;
use lokapasar_contract::ProductId;
use lokapasar_contract::catalogue::{
    OfferList, Page, ProductPage, Relaxation, ResolveSkus, ResolvedSku, ResolvedSkus, SearchResult, SkuStatus,
};
use lokapasar_contract::query::SearchQuery;
use lokapasar_demo_data::model;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::catalogue::Viewer;
use crate::extract::{JsonBody, Path, Query, State};
use crate::language::Text;
use crate::orders::reservations;
use crate::problem::{ApiProblem, FieldIssue};
use crate::search::filters::{Filters, Unmet};
use crate::search::results::{Hit, Results};
use crate::search::text::Found;
use crate::state::App;

/// The most codes that one request resolves.
const MAXIMUM_SKUS: usize = 1_000;

/// The routes of products.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(search))
        .routes(routes!(show))
        .routes(routes!(offers))
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
        ("tkdn_min" = Option<u8>, Query, description = "The least local content in whole per cent, 1 to 100"),
        ("price_min" = Option<i64>, Query, description = "The lowest unit price with PPN, in rupiah"),
        ("price_max" = Option<i64>, Query, description = "The highest unit price with PPN, in rupiah"),
        ("in_stock" = Option<bool>, Query, description = "What is in stock only"),
        ("sort" = Option<lokapasar_contract::query::SearchSort>, Query, description = "The order"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Rows on a page, 1 to 100"),
        ("facets" = Option<bool>, Query, description = "Whether facets and the histogram come too"),
    ),
    responses((status = 200, body = SearchResult)))]
async fn search(viewer: Viewer, Query(query): Query<SearchQuery>) -> Result<Json<SearchResult>, ApiProblem> {
    let market = &viewer.market;
    let search = market.search()?;
    let filters = Filters::of(
        &query,
        market,
        &search.columns,
        viewer.region.as_ref(),
        viewer.today,
    );
    let found = match market.product_with_sku(&query.q) {
        // A whole code names one product, and nothing else is meant.
        Some(product) => market.product_place(&product.id).and_then(|place| {
            Some(Found {
                products: vec![(u32::try_from(place).ok()?, 1.0)],
                corrections: Vec::new(),
            })
        }),
        None if query.q.trim().is_empty() => None,
        None => Some(
            search
                .text
                .find(&query.q)
                .map_err(|error| ApiProblem::internal(&error))?,
        ),
    };
    let of = |found: Option<&Found>| {
        Results::of(
            &query,
            &search.columns,
            &filters,
            found.map(|found| found.products.as_slice()),
        )
    };
    let results = of(found.as_ref());
    let relaxations = if results.hits.is_empty() {
        let without_words = found.as_ref().map(|_| of(None).hits.len());
        relaxations(&query, &results, without_words)
    } else {
        Vec::new()
    };

    let (number, limit) = (
        query.page.unwrap_or(1),
        query.limit.unwrap_or(SearchQuery::DEFAULT_LIMIT),
    );
    let start = (number as usize).saturating_sub(1).saturating_mul(limit as usize);
    let items = results
        .hits
        .iter()
        .skip(start)
        .take(limit as usize)
        .filter_map(|hit| summary(&viewer, search, &filters, hit))
        .collect();
    let counts = results.counts.as_ref();
    Ok(Json(SearchResult {
        items,
        page: Page {
            number,
            limit,
            total: u32::try_from(results.hits.len()).unwrap_or(u32::MAX),
        },
        facets: counts
            .map(|counts| counts.facets(&query, market, viewer.language))
            .unwrap_or_default(),
        histogram: counts.map(|counts| counts.histogram()).unwrap_or_default(),
        corrections: found.map(|found| found.corrections).unwrap_or_default(),
        relaxations,
    }))
}

fn summary(
    viewer: &Viewer,
    search: &crate::search::Search,
    filters: &Filters,
    hit: &Hit,
) -> Option<lokapasar_contract::catalogue::ProductSummary> {
    let product = viewer.market.catalogue.products.get(hit.product as usize)?;
    let column = search.columns.products.get(hit.product as usize)?;
    let by_product = filters.unmet_by_product(column);
    let offers = viewer.market.offers_at(hit.product as usize);
    let matching: Vec<&model::Offer> = search
        .columns
        .offers_of(column)
        .zip(offers)
        .filter(|((_, column), _)| filters.unmet(by_product, column) == Unmet::NONE)
        .map(|(_, offer)| offer)
        .collect();
    viewer.summary(product, |offer| {
        matching.iter().any(|matching| matching.id == offer.id)
    })
}

/// Which filter to drop, the one that gives the most first.
fn relaxations(query: &SearchQuery, results: &Results, without_words: Option<usize>) -> Vec<Relaxation> {
    let is_set = |name: &str| match name {
        "category" => !query.category.is_empty(),
        "marketplace" => !query.marketplace.is_empty(),
        "vendor" => !query.vendor.is_empty(),
        "region" => !query.region.is_empty(),
        "pdn" => query.pdn,
        "umk" => query.umk,
        "tkdn_min" => query.tkdn_min.is_some(),
        "price_min" => query.price_min.is_some(),
        "price_max" => query.price_max.is_some(),
        _ => query.in_stock,
    };
    let words = without_words.map(|total| ("q", u32::try_from(total).unwrap_or(u32::MAX)));
    let filters = Unmet::ALL
        .iter()
        .zip(results.without)
        .map(|((_, name), total)| (*name, total));
    let mut relaxations: Vec<Relaxation> = filters
        .filter(|(name, _)| is_set(name))
        .chain(words)
        .filter(|(_, total)| *total > 0)
        .map(|(name, total)| Relaxation {
            drop: name.to_owned(),
            total,
        })
        .collect();
    relaxations.sort_by_key(|relaxation| std::cmp::Reverse(relaxation.total));
    relaxations
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
        .map(|sku| {
            let product = viewer
                .market
                .product_with_sku(&sku)
                .and_then(|product| viewer.summary(product, |_| true));
            let status = match &product {
                Some(product) if product.offers > 0 => SkuStatus::Found,
                Some(_) => SkuStatus::Delisted,
                None => SkuStatus::NotFound,
            };
            ResolvedSku {
                sku,
                status,
                product,
                candidates: Vec::new(),
            }
        })
        .collect();
    Ok(Json(ResolvedSkus { items }))
}

#[cfg(test)]
mod tests;
