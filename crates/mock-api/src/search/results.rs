//! One pass over what was found: what matches, in which order, and what every filter would give if it were left out.

use lokapasar_contract::Rupiah;
use lokapasar_contract::query::{SearchQuery, SearchSort};

use super::columns::{Columns, ProductColumn, narrow};
use super::facets::Counts;
use super::filters::{Filters, Unmet};

/// A product that matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hit {
    /// What it is ordered by, the least first.
    key: u64,
    /// Where its id stands in the alphabet: the last tie-breaker, so that no page has a gap or an overlap.
    id_rank: u32,
    /// Its place in the catalogue.
    pub(crate) product: u32,
}

/// What a search found.
#[derive(Debug)]
pub(crate) struct Results {
    hits: Vec<Hit>,
    /// For each of [`Unmet::ALL`]: how many there are that only this filter keeps out.
    pub(crate) kept_out: [u32; Unmet::ALL.len()],
    /// The values of the facets; only when they are asked for.
    pub(crate) counts: Option<Counts>,
}

/// The best of a product's offers that match.
#[derive(Debug, Clone, Copy)]
struct Best {
    price: Rupiah,
    lead_time_days: u16,
}

impl Results {
    /// Filters what the words found; every product when there are no words.
    pub(crate) fn of(
        query: &SearchQuery,
        columns: &Columns,
        filters: &Filters,
        found: Option<&[(u32, u16)]>,
    ) -> Self {
        let mut results = Self {
            hits: Vec::new(),
            kept_out: [0; Unmet::ALL.len()],
            counts: query.facets.then(|| Counts::new(query, columns)),
        };
        let mut take = |place: u32, points: u16| {
            if let Some(product) = columns.products.get(place as usize)
                && let Some(best) = results.count(columns, filters, place, product)
            {
                results.hits.push(Hit {
                    key: key(query, filters, product, points, best),
                    id_rank: product.id_rank,
                    product: place,
                });
            }
        };
        match found {
            Some(found) => found.iter().for_each(|(place, points)| take(*place, *points)),
            None => (0..narrow(columns.products.len())).for_each(|place| take(place, 0)),
        }
        results
    }

    /// Counts a product wherever it counts, and says what of it matches.
    fn count(
        &mut self,
        columns: &Columns,
        filters: &Filters,
        place: u32,
        product: &ProductColumn,
    ) -> Option<Best> {
        let by_product = filters.unmet_by_product(product);
        by_product.alone()?;
        let mut best: Option<Best> = None;
        let mut any_price: Option<Rupiah> = None;
        let mut alone = Unmet::NONE;
        for offer in columns.offers_of(product).iter().filter(|offer| offer.on_sale) {
            let price = filters.price(offer);
            let all = filters.unmet(by_product, offer, price);
            let Some(unmet) = all.alone() else {
                continue;
            };
            if all.is(Unmet::NONE) {
                let best = best.get_or_insert(Best {
                    price,
                    lead_time_days: offer.lead_time_days,
                });
                best.price = best.price.min(price);
                best.lead_time_days = best.lead_time_days.min(offer.lead_time_days);
            }
            alone = alone.and(all.exactly_one());
            if unmet.is(Unmet::NONE) || unmet.is(Unmet::PRICE) {
                any_price = Some(any_price.map_or(price, |least| least.min(price)));
            }
            if let Some(counts) = &mut self.counts {
                counts.take_offer(place, offer, unmet, columns);
            }
        }
        if best.is_none() {
            for (count, (filter, _)) in self.kept_out.iter_mut().zip(Unmet::ALL) {
                *count += u32::from(alone.has(filter));
            }
        }
        if let Some(counts) = &mut self.counts {
            counts.take_product(place, product, any_price, columns);
        }
        best
    }

    /// How many match.
    pub(crate) fn total(&self) -> u32 {
        narrow(self.hits.len())
    }

    /// Those that match from the one to the other, in order. Only as many are put in order as are asked for.
    pub(crate) fn page(&mut self, start: usize, limit: usize) -> &[Hit] {
        let end = start.saturating_add(limit).min(self.hits.len());
        if start >= end {
            return &[];
        }
        if end < self.hits.len() {
            self.hits.select_nth_unstable(end);
        }
        if let Some(front) = self.hits.get_mut(..end) {
            front.sort_unstable();
        }
        self.hits.get(start..end).unwrap_or_default()
    }
}

/// What a product is ordered by, the least first.
fn key(query: &SearchQuery, filters: &Filters, product: &ProductColumn, points: u16, best: Best) -> u64 {
    let price = u64::try_from(best.price.get()).unwrap_or_default();
    match query.sort {
        SearchSort::Relevance => {
            let foreign = !query.any_origin && !product.pdn;
            u64::from(u16::MAX - points) << 1 | u64::from(foreign)
        }
        SearchSort::PriceAscending => price,
        SearchSort::PriceDescending => u64::MAX - price,
        SearchSort::LeadTime => u64::from(best.lead_time_days),
        SearchSort::Tkdn => {
            let verified = product.verified_tkdn_bp(filters.today);
            verified.map_or(u64::MAX, |value| u64::from(u32::MAX - value))
        }
    }
}
