//! What the codes of a quick order name, with a status that says what is to do about each.

use lokapasar_contract::catalogue::{ResolvedSku, SkuCandidate, SkuStatus};
use lokapasar_demo_data::model::Product;

use super::Viewer;
use crate::problem::ApiProblem;
use crate::search::codes::Named;

/// How many candidates a code has at most.
const CANDIDATES: usize = 5;

/// The least letters and digits of a code that others may have in common with it.
const LEAST: usize = 6;

/// The most letters and digits of what may be a mistyped code.
const MOST: usize = 40;

/// What was found under a code.
#[derive(Debug)]
pub(crate) struct Found<'v> {
    /// What is to be done about it.
    pub(crate) status: SkuStatus,
    /// The one product that has the code, whether anybody offers it or not.
    pub(crate) product: Option<&'v Product>,
    /// Products on sale that may be meant.
    pub(crate) candidates: Vec<SkuCandidate>,
}

/// Looks a code up. It is never bent to one that is near it: a wrong code would order a wrong thing.
///
/// # Errors
/// When the index cannot be built.
pub(crate) fn look_up<'v>(viewer: &'v Viewer, sku: &str) -> Result<Found<'v>, ApiProblem> {
    let codes = &viewer.market.search()?.codes;
    let none = |candidates| (SkuStatus::NotFound, None, candidates);
    let (status, product, candidates) = match codes.named(sku) {
        Named::One(place) => match product(viewer, place) {
            Some(product) => {
                let offers = viewer.market.offers_of(&product.id);
                if offers.iter().any(|offer| offer.on_sale) {
                    (SkuStatus::Found, Some(product), Vec::new())
                } else if offers.is_empty() {
                    // Nobody ever offered it.
                    (SkuStatus::NotFound, Some(product), Vec::new())
                } else {
                    (SkuStatus::Delisted, Some(product), like_it(viewer, product))
                }
            }
            None => none(Vec::new()),
        },
        Named::Several(codes) => match on_sale(viewer, codes) {
            candidates if candidates.is_empty() => none(candidates),
            candidates => (SkuStatus::Ambiguous, None, candidates),
        },
        Named::None => none(beginning_like(viewer, sku)?),
    };
    Ok(Found {
        status,
        product,
        candidates,
    })
}

/// What a code names, for whoever asks for nothing else.
///
/// # Errors
/// When the index cannot be built.
pub(crate) fn resolve(viewer: &Viewer, sku: String) -> Result<ResolvedSku, ApiProblem> {
    let Found {
        status,
        product,
        candidates,
    } = look_up(viewer, &sku)?;
    Ok(ResolvedSku {
        sku,
        status,
        product: product.and_then(|product| viewer.summary(product, |_| true)),
        candidates,
    })
}

fn product(viewer: &Viewer, place: u32) -> Option<&Product> {
    viewer.market.catalogue.products.get(place as usize)
}

fn on_sale(viewer: &Viewer, codes: &[(String, u32)]) -> Vec<SkuCandidate> {
    let candidate = |(_, place): &(String, u32)| {
        let product = product(viewer, *place)?;
        Some(SkuCandidate {
            sku: product.sku.clone(),
            product: viewer
                .summary(product, |_| true)
                .filter(|summary| summary.offers > 0)?,
        })
    };
    codes.iter().filter_map(candidate).take(CANDIDATES).collect()
}

/// Products on sale whose codes begin like a mistyped one, in as many letters as any does and in two thirds at least.
fn beginning_like(viewer: &Viewer, sku: &str) -> Result<Vec<SkuCandidate>, ApiProblem> {
    let codes = &viewer.market.search()?.codes;
    let bare: Vec<char> = sku.chars().filter(char::is_ascii_alphanumeric).collect();
    if bare.len() > MOST {
        return Ok(Vec::new());
    }
    let least = LEAST.max(bare.len().saturating_mul(2).div_ceil(3));
    for length in (least..bare.len()).rev() {
        let beginning: String = bare.iter().take(length).collect();
        if let Named::Several(found) = codes.named(&beginning) {
            let candidates = on_sale(viewer, found);
            if !candidates.is_empty() {
                return Ok(candidates);
            }
        }
    }
    Ok(Vec::new())
}

/// Products on sale that are like this one.
fn like_it(viewer: &Viewer, product: &Product) -> Vec<SkuCandidate> {
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
            ("MBL-0102-01009", SkuStatus::NotFound, false, true),
            ("MBL-0102-0100I", SkuStatus::NotFound, false, true),
            ("MBL-9999-99999", SkuStatus::NotFound, false, false),
            ("MBL*0102-01009", SkuStatus::NotFound, false, true),
            ("=HYPERLINK(0)", SkuStatus::NotFound, false, false),
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
        for (sku, beginning) in [
            ("MBL-0101", "MBL-0101"),
            ("MBL-010", "MBL-010"),
            ("MBL-0101-0100X", "MBL-0101-0100"),
            ("mbl 0101 01099", "MBL-0101-010"),
        ] {
            let found = resolved(sku);
            assert!(
                found
                    .candidates
                    .iter()
                    .all(|other| other.product.offers > 0 && other.sku.starts_with(beginning)),
                "{sku}"
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
