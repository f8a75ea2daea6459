//! Suggestions while a person types: categories, vendors and products.

use lokapasar_contract::catalogue::{Suggestion, SuggestionKind};

use super::{Search, text};
use crate::language::Language;
use crate::market::Market;

/// How many categories and vendors are suggested.
const FEW: usize = 3;

/// How many products are suggested.
const PRODUCTS: usize = 6;

/// The words of the names of categories and vendors, by their places.
#[derive(Debug)]
pub(crate) struct Names {
    categories: Vec<[Vec<String>; 2]>,
    vendors: Vec<Vec<String>>,
}

impl Names {
    pub(crate) fn of(market: &Market) -> Self {
        let categories = market.catalogue.categories.iter();
        Self {
            categories: categories
                .map(|category| [text::words(category.name_id), text::words(category.name_en)])
                .collect(),
            vendors: market
                .world
                .vendors
                .iter()
                .map(|vendor| text::words(&vendor.name))
                .collect(),
        }
    }
}

/// Whether a name has all the words that are typed, the last of which may be unfinished.
fn fits(name: &[String], typed: &[String]) -> bool {
    let Some((last, whole)) = typed.split_last() else {
        return false;
    };
    whole.iter().all(|word| name.contains(word)) && name.iter().any(|word| word.starts_with(last))
}

impl Search {
    /// What the person may mean: the categories, vendors and products that fit best.
    pub(crate) fn suggest(
        &self,
        market: &Market,
        typed: &str,
        language: Language,
    ) -> tantivy::Result<Vec<Suggestion>> {
        let words = text::words(typed);
        let mut suggestions = Vec::new();
        let categories = market.catalogue.categories.iter().zip(&self.names.categories);
        suggestions.extend(
            categories
                .filter_map(|(category, [id, en])| {
                    let (name, words_of_name) = match language {
                        Language::Indonesian => (category.name_id, id),
                        Language::English => (category.name_en, en),
                    };
                    fits(words_of_name, &words)
                        .then(|| suggestion(SuggestionKind::Category, category.id.as_str(), name))
                })
                .take(FEW),
        );
        let vendors = market.world.vendors.iter().zip(&self.names.vendors);
        suggestions.extend(
            vendors
                .filter(|(_, name)| fits(name, &words))
                .take(FEW)
                .map(|(vendor, _)| suggestion(SuggestionKind::Vendor, vendor.id.as_str(), &vendor.name)),
        );
        suggestions.extend(self.products(market, typed)?);
        Ok(suggestions)
    }

    /// The products that fit best, one of each name.
    fn products(&self, market: &Market, typed: &str) -> tantivy::Result<Vec<Suggestion>> {
        let mut found = self.text.find(typed)?.products;
        found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        let mut products: Vec<Suggestion> = Vec::with_capacity(PRODUCTS);
        for (place, _) in found {
            let Some(product) = market.catalogue.products.get(place as usize) else {
                continue;
            };
            let is_on_sale = market.offers_at(place as usize).iter().any(|offer| offer.on_sale);
            if is_on_sale && products.iter().all(|known| known.label != product.name) {
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
