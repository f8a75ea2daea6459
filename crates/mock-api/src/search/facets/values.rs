//! The values of facets as people read them.

use lokapasar_contract::catalogue::{Facet, FacetValue};
use lokapasar_contract::query::SearchQuery;

use super::Counts;
use crate::language::{Language, Text};
use crate::market::{MARKETPLACES, Market};

/// How many vendors and governments are offered, beside the chosen ones: those with the most products.
const MOST: usize = 60;

impl Counts {
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
            facet("region", self.regions(query, market, "")),
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
            facet("vendor", self.vendors(query, market, "")),
        ]
    }

    /// One of the facets that only name their greatest values, with those whose names have words that begin like those of
    /// `find`; none for the other facets.
    pub(crate) fn within(
        &self,
        key: &str,
        find: &str,
        query: &SearchQuery,
        market: &Market,
    ) -> Option<Facet> {
        let values = match key {
            "region" => self.regions(query, market, find),
            "vendor" => self.vendors(query, market, find),
            _ => return None,
        };
        Some(Facet {
            key: key.to_owned(),
            values,
        })
    }

    fn regions(&self, query: &SearchQuery, market: &Market, find: &str) -> Vec<FacetValue> {
        // Provinces are counted too, so that one that is chosen has its number; offered are kabupaten and kota.
        let regions = &market.world.regions;
        let is_offered = |place: usize| {
            regions
                .get(place)
                .is_some_and(|region| !region.code.is_province() && is_called(&region.name, find))
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

    fn vendors(&self, query: &SearchQuery, market: &Market, find: &str) -> Vec<FacetValue> {
        let chosen = query.vendor.iter().filter_map(|id| market.vendor_place(id));
        let vendors = &market.world.vendors;
        let is_offered = |place: usize| {
            vendors
                .get(place)
                .is_some_and(|vendor| is_called(&vendor.name, find))
        };
        places(self.vendors.greatest(MOST, is_offered), chosen)
            .filter_map(|place| {
                let vendor = vendors.get(place)?;
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

/// Whether each word of `find` begins one of the name.
fn is_called(name: &str, find: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect()
    };
    if find.is_empty() {
        return true;
    }
    let name = words(name);
    words(find)
        .iter()
        .all(|word| name.iter().any(|other| other.starts_with(word)))
}
