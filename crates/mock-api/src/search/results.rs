//! One pass over what was found: what matches, in which order, and what every filter would give if it were left out.

use std::cmp::Reverse;

use lokapasar_contract::Rupiah;
use lokapasar_contract::query::{SearchQuery, SearchSort};

use super::columns::{Columns, narrow};
use super::facets::Counts;
use super::filters::{Filters, Unmet};

/// Scores that differ by less than this part of the best one count as equal.
const STEPS: f32 = 12.0;

/// A product that matches.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Hit {
    /// Its place in the catalogue.
    pub(crate) product: u32,
    pub(crate) score: f32,
    /// The lowest price among the offers that match.
    pub(crate) price: Rupiah,
    /// The shortest lead time among them.
    pub(crate) lead_time_days: u16,
}

/// What a search found.
#[derive(Debug)]
pub(crate) struct Results {
    /// Everything that matches, in order.
    pub(crate) hits: Vec<Hit>,
    /// For each of [`Unmet::ALL`]: what there would be without that filter.
    pub(crate) without: [u32; Unmet::ALL.len()],
    /// The values of the facets; only when they are asked for.
    pub(crate) counts: Option<Counts>,
}

impl Results {
    /// Filters and orders what the words found; every product when there are no words.
    pub(crate) fn of(
        query: &SearchQuery,
        columns: &Columns,
        filters: &Filters,
        found: Option<&[(u32, f32)]>,
    ) -> Self {
        let mut results = Self {
            hits: Vec::new(),
            without: [0; Unmet::ALL.len()],
            counts: query.facets.then(|| Counts::new(columns)),
        };
        match found {
            Some(found) => found
                .iter()
                .for_each(|(place, score)| results.take(columns, filters, *place, *score)),
            None => {
                (0..narrow(columns.products.len()))
                    .for_each(|place| results.take(columns, filters, place, 0.0));
            }
        }
        results.sort(query.sort, columns, filters);
        results
    }

    fn take(&mut self, columns: &Columns, filters: &Filters, place: u32, score: f32) {
        let Some(product) = columns.products.get(place as usize) else {
            return;
        };
        let by_product = filters.unmet_by_product(product);
        let mut hit: Option<Hit> = None;
        let mut is_there_without = [false; Unmet::ALL.len()];
        for (_, offer) in columns.offers_of(product).filter(|(_, offer)| offer.on_sale) {
            let unmet = filters.unmet(by_product, offer);
            for (is_there, (filter, _)) in is_there_without.iter_mut().zip(Unmet::ALL) {
                *is_there |= unmet.met_without(filter);
            }
            if let Some(counts) = &mut self.counts {
                counts.take(place, product, offer, unmet, filters, columns);
            }
            if unmet != Unmet::NONE {
                continue;
            }
            let price = filters.price(offer);
            let best = hit.get_or_insert(Hit {
                product: place,
                score,
                price,
                lead_time_days: offer.lead_time_days,
            });
            best.price = best.price.min(price);
            best.lead_time_days = best.lead_time_days.min(offer.lead_time_days);
        }
        for (count, is_there) in self.without.iter_mut().zip(is_there_without) {
            *count += u32::from(is_there);
        }
        if let Some(counts) = &mut self.counts {
            counts.end_of_product();
        }
        self.hits.extend(hit);
    }

    fn sort(&mut self, sort: SearchSort, columns: &Columns, filters: &Filters) {
        let product = |hit: &Hit| columns.products.get(hit.product as usize);
        let id = |hit: &Hit| product(hit).map(|product| product.id_rank);
        match sort {
            SearchSort::Relevance => {
                let best = self.hits.iter().map(|hit| hit.score).fold(0.0, f32::max);
                let step = |hit: &Hit| {
                    if best > 0.0 {
                        (hit.score / best * STEPS).round()
                    } else {
                        0.0
                    }
                };
                let foreign = |hit: &Hit| product(hit).is_none_or(|product| !product.pdn);
                self.hits.sort_unstable_by(|one, other| {
                    step(other)
                        .total_cmp(&step(one))
                        .then_with(|| foreign(one).cmp(&foreign(other)))
                        .then_with(|| id(one).cmp(&id(other)))
                });
            }
            SearchSort::PriceAscending => self.hits.sort_unstable_by_key(|hit| (hit.price, id(hit))),
            SearchSort::PriceDescending => self
                .hits
                .sort_unstable_by_key(|hit| (Reverse(hit.price), id(hit))),
            SearchSort::LeadTime => self
                .hits
                .sort_unstable_by_key(|hit| (hit.lead_time_days, id(hit))),
            SearchSort::Tkdn => self.hits.sort_unstable_by_key(|hit| {
                let verified = product(hit).and_then(|product| product.verified_tkdn_bp(filters.today));
                (Reverse(verified), id(hit))
            }),
        }
    }
}
