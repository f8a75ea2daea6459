//! The facets: how many products each choice would give, the facet's own filter left out.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::{Facet, FacetValue, HistogramBar};
use lokapasar_contract::query::SearchQuery;

use super::columns::{Columns, OfferColumn, ProductColumn};
use super::filters::Unmet;
use super::histogram::Histogram;
use super::tally::Tally;
use crate::language::{Language, Text};
use crate::market::{MARKETPLACES, Market};

/// The steps of local content that are offered: those that the rules of preference and obligation name.
const TKDN_STEPS: [u8; 2] = [25, 40];

/// How many vendors and governments are offered, beside the chosen ones: those with the most products.
const MOST: usize = 60;

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

    /// The facets with names that people read.
    pub(crate) fn facets(&self, query: &SearchQuery, market: &Market, language: Language) -> Vec<Facet> {
        let categories = market
            .catalogue
            .categories
            .iter()
            .enumerate()
            .filter_map(|(place, category)| {
                let name = match language {
                    Language::Indonesian => category.name_id,
                    Language::English => category.name_en,
                };
                value(
                    category.id.as_str(),
                    name,
                    self.categories.at(place),
                    query.category.contains(&category.id),
                )
            });
        let marketplaces = MARKETPLACES
            .iter()
            .enumerate()
            .map(|(place, (id, name))| FacetValue {
                id: (*id).to_owned(),
                label: (*name).to_owned(),
                count: self.marketplaces.at(place),
                selected: query.marketplace.iter().any(|chosen| chosen == id),
            });
        let yes = |text: Text, count, selected| {
            vec![FacetValue {
                id: "true".to_owned(),
                label: text.in_language(language).to_owned(),
                count,
                selected,
            }]
        };
        let facet = |key: &str, values| Facet {
            key: key.to_owned(),
            values,
        };
        vec![
            facet("category", categories.collect()),
            facet("marketplace", marketplaces.collect()),
            facet("region", self.regions(query, market)),
            facet(
                "pdn",
                yes(
                    Text::new("Produk dalam negeri", "Domestic product"),
                    self.pdn,
                    query.pdn,
                ),
            ),
            facet("tkdn_min", self.tkdn(query, language)),
            facet(
                "umk",
                yes(
                    Text::new("Usaha mikro dan kecil", "Micro and small firm"),
                    self.umk,
                    query.umk,
                ),
            ),
            facet("sni", yes(Text::new("Ber-SNI", "With SNI"), self.sni, query.sni)),
            facet(
                "in_stock",
                yes(
                    Text::new("Stok tersedia", "In stock"),
                    self.in_stock,
                    query.in_stock,
                ),
            ),
            facet("vendor", self.vendors(query, market)),
        ]
    }

    fn regions(&self, query: &SearchQuery, market: &Market) -> Vec<FacetValue> {
        // Provinces are counted too, so that one that is chosen has its number; offered are kabupaten and kota.
        let regions = &market.world.regions;
        let is_offered = |place: usize| {
            regions
                .get(place)
                .is_some_and(|region| !region.code.is_province())
        };
        let chosen = query.region.iter().filter_map(|code| market.region_place(code));
        places(self.regions.greatest(MOST, is_offered), chosen)
            .filter_map(|place| {
                let region = regions.get(place)?;
                value(
                    region.code.as_str(),
                    &region.name,
                    self.regions.at(place),
                    query.region.contains(&region.code),
                )
            })
            .collect()
    }

    fn vendors(&self, query: &SearchQuery, market: &Market) -> Vec<FacetValue> {
        let chosen = query.vendor.iter().filter_map(|id| market.vendor_place(id));
        places(self.vendors.greatest(MOST, |_| true), chosen)
            .filter_map(|place| {
                let vendor = market.world.vendors.get(place)?;
                value(
                    vendor.id.as_str(),
                    &vendor.name,
                    self.vendors.at(place),
                    query.vendor.contains(&vendor.id),
                )
            })
            .collect()
    }

    fn tkdn(&self, query: &SearchQuery, language: Language) -> Vec<FacetValue> {
        self.tkdn
            .iter()
            .map(|(step, count)| {
                let label = Text::new(format!("TKDN minimal {step}%"), format!("TKDN at least {step}%"));
                FacetValue {
                    id: step.to_string(),
                    label: label.in_language(language).to_owned(),
                    count: *count,
                    selected: query.tkdn_min == Some(*step),
                }
            })
            .collect()
    }

    /// The prices of all that match, whatever the bounds of the price.
    pub(crate) fn histogram(&self) -> Vec<HistogramBar> {
        self.prices.bars()
    }
}

/// A value that has products or is chosen.
fn value(id: &str, label: &str, count: u32, selected: bool) -> Option<FacetValue> {
    (count > 0 || selected).then(|| FacetValue {
        id: id.to_owned(),
        label: label.to_owned(),
        count,
        selected,
    })
}

/// The greatest, and then the chosen that are not among them.
fn places(greatest: Vec<usize>, chosen: impl Iterator<Item = usize>) -> impl Iterator<Item = usize> {
    let missing: Vec<usize> = chosen.filter(|place| !greatest.contains(place)).collect();
    greatest.into_iter().chain(missing)
}
