//! The facets: how many products each choice would give, the facet's own filter left out.

mod values;

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::HistogramBar;
use lokapasar_contract::query::SearchQuery;

use super::columns::{Columns, OfferColumn, ProductColumn};
use super::filters::Unmet;
use super::histogram::Histogram;
use super::tally::Tally;
use crate::market::MARKETPLACES;

/// The steps of local content that are offered: those that the rules of preference and obligation name.
const TKDN_STEPS: [u8; 2] = [25, 40];

/// How many products each value has.
#[derive(Debug)]
pub(crate) struct Counts {
    categories: Tally,
    marketplaces: Tally,
    vendors: Tally,
    regions: Tally,
    pdn: u32,
    umk: u32,
    sni: u32,
    in_stock: u32,
    /// The least local content of each step in per cent, and how many products reach it.
    tkdn: Vec<(u8, u32)>,
    prices: Histogram,
    current: Current,
}

/// What was seen of the product at hand: for which filters one of its offers counts, each left out, and which traits any
/// of those has.
#[derive(Debug, Default)]
struct Current {
    all: bool,
    alone: Unmet,
    umk: bool,
    in_stock: bool,
}

impl Counts {
    pub(crate) fn new(query: &SearchQuery, columns: &Columns) -> Self {
        let mut steps = TKDN_STEPS.to_vec();
        steps.extend(query.tkdn_min.filter(|chosen| !TKDN_STEPS.contains(chosen)));
        steps.sort_unstable();
        Self {
            categories: Tally::of(columns.lineages.len()),
            marketplaces: Tally::of(MARKETPLACES.len()),
            vendors: Tally::of(columns.vendor_regions.len()),
            regions: Tally::of(columns.provinces.len()),
            pdn: 0,
            umk: 0,
            sni: 0,
            in_stock: 0,
            tkdn: steps.into_iter().map(|step| (step, 0)).collect(),
            prices: Histogram::new(),
            current: Current::default(),
        }
    }

    /// Counts an offer for the facets of which at most the own filter stands in its way.
    pub(crate) fn take_offer(&mut self, place: u32, offer: &OfferColumn, unmet: Unmet, columns: &Columns) {
        let current = &mut self.current;
        let all = unmet.is(Unmet::NONE);
        current.all |= all;
        current.alone = current.alone.and(unmet);
        // What has a trait is never kept out by the filter that asks for it.
        current.umk |= all && offer.umk;
        current.in_stock |= all && offer.in_stock;
        if (all || unmet.is(Unmet::MARKETPLACE)) && offer.marketplace != 0 {
            self.marketplaces.count(offer.marketplace.trailing_zeros(), place);
        }
        if all || unmet.is(Unmet::VENDOR) {
            self.vendors.count(offer.vendor, place);
        }
        if all || unmet.is(Unmet::REGION) {
            self.regions.count(offer.region, place);
            if let Some(province) = columns.provinces.get(offer.region as usize) {
                self.regions.count(*province, place);
            }
        }
    }

    /// Counts a product, once all its offers are taken. `price` is its lowest whatever the bounds.
    pub(crate) fn take_product(
        &mut self,
        place: u32,
        product: &ProductColumn,
        price: Option<Rupiah>,
        columns: &Columns,
    ) {
        let current = std::mem::take(&mut self.current);
        let counts_without = |filter: Unmet| current.all || current.alone.has(filter);
        self.umk += u32::from(current.umk);
        self.in_stock += u32::from(current.in_stock);
        self.pdn += u32::from(product.pdn && current.all);
        self.sni += u32::from(product.sni && current.all);
        if counts_without(Unmet::TKDN) {
            for (step, count) in &mut self.tkdn {
                *count += u32::from(product.tkdn_bp >= u32::from(*step) * 100);
            }
        }
        if counts_without(Unmet::CATEGORY) {
            for category in columns.lineage(product.category) {
                self.categories.count(*category, place);
            }
        }
        if let Some(price) = price {
            self.prices.count(price);
        }
    }

    /// The prices of all that match, whatever the bounds of the price.
    pub(crate) fn histogram(&self) -> Vec<HistogramBar> {
        self.prices.bars()
    }
}
