//! What the codes of a quick order name, with a status that says what is to do about each.

use lokapasar_contract::catalogue::{ResolvedSku, SkuCandidate, SkuStatus};

use super::Viewer;
use crate::problem::ApiProblem;
use crate::search::codes::Named;

/// How many candidates a code has at most.
const CANDIDATES: usize = 5;

/// What a code names. It is never bent to one that is near it: a wrong code would order a wrong thing.
///
/// # Errors
/// When the index cannot be built.
pub(crate) fn resolve(viewer: &Viewer, sku: String) -> Result<ResolvedSku, ApiProblem> {
    let products = &viewer.market.catalogue.products;
    let found = viewer.market.search()?.codes.named(&sku);
    let summary = |place: u32| {
        let product = products.get(place as usize)?;
        viewer.summary(product, |_| true)
    };
    let (status, product, candidates) = match found {
        Named::One(place) => match summary(place) {
            Some(product) if product.offers > 0 => (SkuStatus::Found, Some(product), Vec::new()),
            product => (SkuStatus::Delisted, product, like_it(viewer, place)),
        },
        Named::Several(codes) => {
            let on_sale = codes
                .iter()
                .filter_map(|(_, place)| Some((*place, summary(*place)?)))
                .filter(|(_, product)| product.offers > 0);
            let candidates: Vec<SkuCandidate> = on_sale
                .filter_map(|(place, product)| {
                    let sku = products.get(place as usize)?.sku.clone();
                    Some(SkuCandidate { sku, product })
                })
                .take(CANDIDATES)
                .collect();
            let status = if candidates.is_empty() {
                SkuStatus::NotFound
            } else {
                SkuStatus::Ambiguous
            };
            (status, None, candidates)
        }
        Named::None => (SkuStatus::NotFound, None, Vec::new()),
    };
    Ok(ResolvedSku {
        sku,
        status,
        product,
        candidates,
    })
}

/// Products on sale that are like the one at this place.
fn like_it(viewer: &Viewer, place: u32) -> Vec<SkuCandidate> {
    let Some(product) = viewer.market.catalogue.products.get(place as usize) else {
        return Vec::new();
    };
    viewer
        .related(product)
        .into_iter()
        .filter_map(|summary| {
            let sku = viewer.market.product(&summary.id)?.sku.clone();
            Some(SkuCandidate {
                sku,
                product: summary,
            })
        })
        .take(CANDIDATES)
        .collect()
}
