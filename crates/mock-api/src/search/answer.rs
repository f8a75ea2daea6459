//! A whole answer to a search: the page of products, all facets, the histogram, what was read otherwise, what to drop.

use lokapasar_contract::catalogue::{Facet, Page, ProductSummary, Relaxation, SearchResult};
use lokapasar_contract::query::SearchQuery;
use lokapasar_demo_data::model;

use super::Search;
use super::filters::{Filters, Unmet};
use super::reading::{Reading, Unfinished};
use super::results::{Hit, Results};
use super::text::Found;
use crate::catalogue::Viewer;
use crate::language::Text;
use crate::problem::ApiProblem;

/// Answers a search as whoever asks sees it: at the prices of their unit, in their language.
///
/// # Errors
/// When the index cannot be built or read.
pub(crate) fn answer(viewer: &Viewer, query: &SearchQuery) -> Result<SearchResult, ApiProblem> {
    let market = &viewer.market;
    let search = market.search()?;
    let filters = Filters::of(
        query,
        market,
        &search.columns,
        viewer.region.as_ref(),
        viewer.today,
    );
    let found = search.found(&query.q)?;
    let of = |query: &SearchQuery, found: Option<&Found>| {
        let places = found.map(|found| found.products.as_slice());
        Results::of(query, &search.columns, &filters, places)
    };
    let mut results = of(query, found.as_ref());
    let relaxations = if results.total() == 0 {
        let plain = SearchQuery {
            facets: false,
            ..query.clone()
        };
        let without_words = found.as_ref().map(|_| of(&plain, None).total());
        relaxations(&results, without_words)
    } else {
        Vec::new()
    };
    let (number, limit) = (
        query.page.unwrap_or(1),
        query.limit.unwrap_or(SearchQuery::DEFAULT_LIMIT),
    );
    let start = (number as usize).saturating_sub(1).saturating_mul(limit as usize);
    let total = results.total();
    let items = results
        .page(start, limit as usize)
        .iter()
        .filter_map(|hit| summary(viewer, search, &filters, *hit))
        .collect();
    let counts = results.counts.as_ref();
    Ok(SearchResult {
        items,
        page: Page { number, limit, total },
        facets: counts
            .map(|counts| counts.facets(query, market, viewer.language))
            .unwrap_or_default(),
        histogram: counts.map(super::facets::Counts::histogram).unwrap_or_default(),
        corrections: found.map(|found| found.corrections).unwrap_or_default(),
        relaxations,
    })
}

/// The values of one large facet whose names begin with what is looked for, with their counts.
///
/// # Errors
/// When the index cannot be built or read, or there is no such facet.
pub(crate) fn within_facet(
    viewer: &Viewer,
    key: &str,
    find: &str,
    query: &SearchQuery,
) -> Result<Facet, ApiProblem> {
    let market = &viewer.market;
    let search = market.search()?;
    let filters = Filters::of(
        query,
        market,
        &search.columns,
        viewer.region.as_ref(),
        viewer.today,
    );
    let query = SearchQuery {
        facets: true,
        ..query.clone()
    };
    let found = search.found(&query.q)?;
    let places = found.as_ref().map(|found| found.products.as_slice());
    let results = Results::of(&query, &search.columns, &filters, places);
    let facet = results
        .counts
        .and_then(|counts| counts.within(key, find, &query, market));
    facet.ok_or_else(|| {
        ApiProblem::not_found(Text::new(
            "Tidak ada saringan dengan nama ini yang dapat dicari.",
            "There is no filter of this name to search in.",
        ))
    })
}

impl Search {
    /// What the words find; nothing to find by when there are none. A code, whole or begun, names products and nothing else
    /// is meant by it.
    fn found(&self, typed: &str) -> Result<Option<Found>, ApiProblem> {
        if typed.trim().is_empty() {
            return Ok(None);
        }
        if let Some(mut places) = self.codes.find(typed) {
            places.sort_unstable();
            return Ok(Some(Found {
                products: places.into_iter().map(|place| (place, 1)).collect(),
                corrections: Vec::new(),
            }));
        }
        let vocabulary = &self.text.vocabulary;
        let find = |reading: &Reading| {
            self.text
                .find(reading)
                .map_err(|error| ApiProblem::internal(&error))
        };
        let mut reading = Reading::of(typed, vocabulary, Unfinished::UnlessWhole);
        let mut found = find(&reading)?;
        // Where a word is as near to several, the other words decide: what they make most of together is meant.
        for way in 1..reading.ways {
            let other = Reading::in_way(way, typed, vocabulary, Unfinished::UnlessWhole);
            let found_otherwise = find(&other)?;
            if found_otherwise.best() > found.best() {
                (reading, found) = (other, found_otherwise);
            }
        }
        self.names
            .prefer_named_vendor(&reading, &self.columns, &mut found);
        Ok(Some(found))
    }
}

fn summary(viewer: &Viewer, search: &Search, filters: &Filters, hit: Hit) -> Option<ProductSummary> {
    let product = viewer.market.catalogue.products.get(hit.product as usize)?;
    let column = search.columns.products.get(hit.product as usize)?;
    let by_product = filters.unmet_by_product(column);
    let offers = viewer.market.offers_at(hit.product as usize);
    let matching: Vec<&model::Offer> = search
        .columns
        .offers_of(column)
        .iter()
        .zip(offers)
        .filter(|(column, _)| {
            filters
                .unmet(by_product, column, filters.price(column))
                .is(Unmet::NONE)
        })
        .map(|(_, offer)| offer)
        .collect();
    viewer.summary(product, |offer| {
        matching.iter().any(|matching| matching.id == offer.id)
    })
}

/// Which filter to drop, the one that gives the most first.
fn relaxations(results: &Results, without_words: Option<u32>) -> Vec<Relaxation> {
    let filters = Unmet::ALL
        .iter()
        .zip(results.kept_out)
        .map(|((_, name), total)| (*name, total));
    let mut relaxations: Vec<Relaxation> = filters
        .chain(without_words.map(|total| ("q", total)))
        .filter(|(_, total)| *total > 0)
        .map(|(name, total)| Relaxation {
            drop: name.to_owned(),
            total,
        })
        .collect();
    relaxations.sort_by_key(|relaxation| std::cmp::Reverse(relaxation.total));
    relaxations
}
