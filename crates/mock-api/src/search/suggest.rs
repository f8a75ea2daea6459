//! Suggestions while a person types: categories, vendors and products.

use std::cmp::Reverse;

use lokapasar_contract::catalogue::{Suggestion, SuggestionKind};

use super::Search;
use super::names::fits;
use super::reading::{Reading, Unfinished};
use crate::language::Language;
use crate::market::Market;

/// How many categories and vendors are suggested.
const FEW: usize = 3;

/// How many products are suggested.
const PRODUCTS: usize = 6;

impl Search {
    /// What the person may mean: the categories, vendors and products that fit best.
    pub(crate) fn suggest(
        &self,
        market: &Market,
        typed: &str,
        language: Language,
    ) -> tantivy::Result<Vec<Suggestion>> {
        let reading = Reading::of(typed, &self.text.vocabulary, Unfinished::Always);
        let mut suggestions = self.categories(market, &reading, language);
        suggestions.extend(self.vendors(market, &reading));
        suggestions.extend(self.products(market, typed, &reading)?);
        Ok(suggestions)
    }

    /// The categories that fit, those of the first levels first.
    fn categories(&self, market: &Market, reading: &Reading, language: Language) -> Vec<Suggestion> {
        let categories = market.catalogue.categories.iter().zip(&self.names.categories);
        let mut fitting: Vec<_> = categories
            .filter_map(|(category, [id, en])| {
                let (name, words) = match language {
                    Language::Indonesian => (category.name_id, id),
                    Language::English => (category.name_en, en),
                };
                Some((fits(&reading.clauses, words)?, category.level, name, &category.id))
            })
            .collect();
        // Stable: the order of the catalogue among those as good.
        fitting.sort_by_key(|(begins, level, ..)| (*begins, *level));
        fitting
            .into_iter()
            .take(FEW)
            .map(|(_, _, name, id)| suggestion(SuggestionKind::Category, id.as_str(), name))
            .collect()
    }

    fn vendors(&self, market: &Market, reading: &Reading) -> Vec<Suggestion> {
        let vendors = market.world.vendors.iter().zip(&self.names.vendors);
        let mut fitting: Vec<_> = vendors
            .filter_map(|(vendor, name)| Some((fits(&reading.clauses, name)?, vendor)))
            .collect();
        fitting.sort_by_key(|(begins, _)| *begins);
        fitting
            .into_iter()
            .take(FEW)
            .map(|(_, vendor)| suggestion(SuggestionKind::Vendor, vendor.id.as_str(), &vendor.name))
            .collect()
    }

    /// The products that fit best, one of each family of variants.
    fn products(&self, market: &Market, typed: &str, reading: &Reading) -> tantivy::Result<Vec<Suggestion>> {
        let mut found = match self.codes.find(typed) {
            Some(places) => places.into_iter().map(|place| (place, 0)).collect(),
            None => self.text.find(reading)?.products,
        };
        let foreign = |place: u32| {
            let product = self.columns.products.get(place as usize);
            product.is_none_or(|product| !product.pdn)
        };
        found.sort_unstable_by_key(|(place, points)| (Reverse(*points), foreign(*place), *place));
        let mut families = Vec::with_capacity(PRODUCTS);
        let mut products = Vec::with_capacity(PRODUCTS);
        for (place, _) in found {
            let Some(product) = market.catalogue.products.get(place as usize) else {
                continue;
            };
            let is_on_sale = market.offers_at(place as usize).iter().any(|offer| offer.on_sale);
            if is_on_sale && !families.contains(&product.family) {
                families.push(product.family);
                products.push(suggestion(
                    SuggestionKind::Product,
                    product.id.as_str(),
                    &product.name,
                ));
            }
            if products.len() == PRODUCTS {
                break;
            }
        }
        Ok(products)
    }
}

fn suggestion(kind: SuggestionKind, id: &str, label: &str) -> Suggestion {
    Suggestion {
        kind,
        id: id.to_owned(),
        label: label.to_owned(),
    }
}
