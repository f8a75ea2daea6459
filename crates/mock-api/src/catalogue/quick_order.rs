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
            Some(product) => (SkuStatus::Delisted, Some(product), like_it(viewer, place)),
            // Nobody ever offered it.
            None => (SkuStatus::NotFound, None, Vec::new()),
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use lokapasar_demo_data::Scale;

    use super::*;
    use crate::language::Language;
    use crate::market::Market;
    use crate::options::DEFAULT_SEED;

    /// What a code names once nobody sells the first product any more.
    fn resolved(sku: &str) -> ResolvedSku {
        let mut market = Market::generate(Scale::Tiny, DEFAULT_SEED);
        let first = market.catalogue.products.first().unwrap().id.clone();
        let offers = market.catalogue.offers.iter_mut();
        offers
            .filter(|offer| offer.product == first)
            .for_each(|offer| offer.on_sale = false);
        let viewer = Viewer {
            market: Arc::new(market),
            region: None,
            today: "2024-01-02".parse().unwrap(),
            language: Language::Indonesian,
        };
        resolve(&viewer, sku.to_owned()).unwrap_or_else(|problem| panic!("{}", problem.code()))
    }

    #[test]
    fn each_code_has_its_status() {
        for (sku, status, has_product, has_candidates) in [
            ("MBL-0102-01001", SkuStatus::Found, true, false),
            ("mbl 0102 01001", SkuStatus::Found, true, false),
            ("MBL-0101-01001", SkuStatus::Delisted, true, true),
            ("MBL-01", SkuStatus::NotFound, false, false),
            ("MBL-010", SkuStatus::Ambiguous, false, true),
            ("MBL-0102-01009", SkuStatus::NotFound, false, false),
            ("", SkuStatus::NotFound, false, false),
        ] {
            let found = resolved(sku);
            assert_eq!(found.sku, sku);
            assert_eq!(found.status, status, "{sku}");
            assert_eq!(found.product.is_some(), has_product, "{sku}");
            assert_eq!(!found.candidates.is_empty(), has_candidates, "{sku}");
            assert!(found.candidates.len() <= CANDIDATES);
        }
    }

    #[test]
    fn candidates_are_on_sale_and_what_is_delisted_is_none() {
        for sku in ["MBL-0101", "MBL-010"] {
            let found = resolved(sku);
            assert!(
                found
                    .candidates
                    .iter()
                    .all(|other| other.product.offers > 0 && other.sku.starts_with(sku))
            );
            assert!(found.candidates.iter().all(|other| other.sku != "MBL-0101-01001"));
        }
        let delisted = resolved("MBL-0101-01001");
        let category = &delisted.product.as_ref().unwrap().category;
        assert!(
            delisted
                .candidates
                .iter()
                .all(|other| other.product.category == *category)
        );
    }
}
