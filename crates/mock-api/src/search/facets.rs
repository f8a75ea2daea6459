//! The facets: how many products each choice would give, the facet's own filter left out.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::{Facet, FacetValue, HistogramBar};
use lokapasar_contract::query::SearchQuery;

use super::columns::{Columns, OfferColumn, ProductColumn};
use super::filters::{Filters, Unmet};
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
    in_stock: u32,
    /// Local content of all that match, in basis points.
    tkdn_bp: Vec<u32>,
    /// The price of each product, the filter on prices left out.
    prices: Vec<Rupiah>,
    current: Current,
}

/// What was seen of the product at hand.
#[derive(Debug, Default)]
struct Current {
    pdn: bool,
    umk: bool,
    in_stock: bool,
    tkdn_bp: Option<u32>,
    price: Option<Rupiah>,
}

impl Counts {
    pub(crate) fn new(columns: &Columns) -> Self {
        Self {
            categories: Tally::of(columns.lineages.len()),
            marketplaces: Tally::of(MARKETPLACES.len()),
            vendors: Tally::of(columns.vendor_regions.len()),
            regions: Tally::of(columns.provinces.len()),
            pdn: 0,
            umk: 0,
            in_stock: 0,
            tkdn_bp: Vec::new(),
            prices: Vec::new(),
            current: Current::default(),
        }
    }

    pub(crate) fn take(
        &mut self,
        place: u32,
        product: &ProductColumn,
        offer: &OfferColumn,
        unmet: Unmet,
        filters: &Filters,
        columns: &Columns,
    ) {
        if unmet.met_without(Unmet::CATEGORY) {
            for category in columns.lineage(product.category) {
                self.categories.count(*category, place);
            }
        }
        if unmet.met_without(Unmet::MARKETPLACE) && offer.marketplace != 0 {
            self.marketplaces.count(offer.marketplace.trailing_zeros(), place);
        }
        if unmet.met_without(Unmet::VENDOR) {
            self.vendors.count(offer.vendor, place);
        }
        if unmet.met_without(Unmet::REGION) {
            self.regions.count(offer.region, place);
            if let Some(province) = columns.provinces.get(offer.region as usize) {
                self.regions.count(*province, place);
            }
        }
        let current = &mut self.current;
        current.pdn |= unmet.met_without(Unmet::PDN) && product.pdn;
        current.umk |= unmet.met_without(Unmet::UMK) && offer.umk;
        current.in_stock |= unmet.met_without(Unmet::IN_STOCK) && offer.in_stock;
        if unmet.met_without(Unmet::TKDN) {
            current.tkdn_bp = Some(product.tkdn_bp);
        }
        if unmet.met_without(Unmet::PRICE) {
            let price = filters.price(offer);
            current.price = Some(current.price.map_or(price, |least| least.min(price)));
        }
    }

    pub(crate) fn end_of_product(&mut self) {
        let current = std::mem::take(&mut self.current);
        self.pdn += u32::from(current.pdn);
        self.umk += u32::from(current.umk);
        self.in_stock += u32::from(current.in_stock);
        self.tkdn_bp.extend(current.tkdn_bp);
        self.prices.extend(current.price);
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
        let is_offered = |place: &usize| {
            regions
                .get(*place)
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
        let mut steps = TKDN_STEPS.to_vec();
        steps.extend(query.tkdn_min.filter(|chosen| !TKDN_STEPS.contains(chosen)));
        steps.sort_unstable();
        steps
            .into_iter()
            .map(|step| {
                let least = u32::from(step) * 100;
                let label = Text::new(format!("TKDN minimal {step}%"), format!("TKDN at least {step}%"));
                FacetValue {
                    id: step.to_string(),
                    label: label.in_language(language).to_owned(),
                    count: super::columns::narrow(
                        self.tkdn_bp.iter().filter(|value| **value >= least).count(),
                    ),
                    selected: query.tkdn_min == Some(step),
                }
            })
            .collect()
    }

    /// The prices in bars of 1, 2, 5, 10, 20, 50 and so on.
    pub(crate) fn histogram(&self) -> Vec<HistogramBar> {
        let (Some(least), Some(greatest)) = (self.prices.iter().min(), self.prices.iter().max()) else {
            return Vec::new();
        };
        let bounds: Vec<i64> = (2_u32..15)
            .flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power)))
            .collect();
        let lowest = std::iter::once(0).chain(bounds.iter().copied());
        lowest
            .zip(bounds.iter().copied())
            .filter(|(from, to)| *to > least.get() && *from <= greatest.get())
            .map(|(from, to)| HistogramBar {
                from: Rupiah::new(from),
                to: Rupiah::new(to),
                count: super::columns::narrow(
                    self.prices
                        .iter()
                        .filter(|price| (from..to).contains(&price.get()))
                        .count(),
                ),
            })
            .collect()
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
