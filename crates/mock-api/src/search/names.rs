//! The names of categories and vendors, in the words of the index.

use super::analysis;
use super::columns::{Columns, narrow};
use super::fields::Manner;
use super::reading::{Clause, Reading};
use super::text::Found;
use super::vocabulary::{Vocabulary, WordId};
use crate::market::Market;

/// What a vendor's products are worth more when its whole name is typed: a good deal less than a word of their own names,
/// and more than any difference between descriptions.
const NAMED: u16 = 40;

/// Words of trade names that nobody needs to type: legal forms, and what a shop is.
const FORMS: &[&str] = &["bu", "cv", "pt", "tb", "toko", "ud"];

/// The least words of a name, without those, by which a vendor is known.
const LEAST_WORDS: usize = 2;

/// The words of the names of categories, in each language, and of vendors, by their places.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) categories: Vec<[Name; 2]>,
    pub(super) vendors: Vec<Name>,
    /// The words of vendors' names that make them known.
    known_by: Vec<Vec<WordId>>,
}

/// The words of a name. One that no product has is none that can be found.
pub(super) type Name = Vec<Option<WordId>>;

impl Names {
    pub(super) fn of(market: &Market, vocabulary: &Vocabulary) -> Self {
        let name = |name: &str| -> Name {
            let words = analysis::words(name).into_iter();
            words.map(|word| vocabulary.id(&word)).collect()
        };
        let known_by = |name: &str| {
            let words = analysis::words(name).into_iter();
            let known = words.filter(|word| !FORMS.contains(&word.as_str()));
            known
                .map(|word| vocabulary.id(&word))
                .collect::<Option<Vec<_>>>()
                .unwrap_or_default()
        };
        let vendors = &market.world.vendors;
        Self {
            categories: market
                .catalogue
                .categories
                .iter()
                .map(|category| [name(category.name_id), name(category.name_en)])
                .collect(),
            vendors: vendors.iter().map(|vendor| name(&vendor.name)).collect(),
            known_by: vendors.iter().map(|vendor| known_by(&vendor.name)).collect(),
        }
    }

    /// Puts the products of a vendor first whose whole name is typed, alone or with what is wanted of it.
    pub(super) fn prefer_named_vendor(&self, reading: &Reading, columns: &Columns, found: &mut Found) {
        if reading.clauses.len() < LEAST_WORDS {
            return;
        }
        let phrases = reading
            .clauses
            .iter()
            .flat_map(|clause| &clause.0)
            .flatten()
            .flatten();
        let exact: Vec<WordId> = phrases
            .filter(|(_, manner)| *manner == Manner::Exact)
            .map(|(id, _)| *id)
            .collect();
        let is_named =
            |name: &Vec<WordId>| name.len() >= LEAST_WORDS && name.iter().all(|id| exact.contains(id));
        let names = self.known_by.iter().enumerate();
        let named: Vec<u32> = names
            .filter(|(_, name)| is_named(name))
            .map(|(place, _)| narrow(place))
            .collect();
        if named.is_empty() {
            return;
        }
        for (place, points) in &mut found.products {
            let offers = columns
                .products
                .get(*place as usize)
                .map(|product| columns.offers_of(product));
            let mut offers = offers.unwrap_or_default().iter().filter(|offer| offer.on_sale);
            if offers.any(|offer| named.contains(&offer.vendor)) {
                *points = points.saturating_add(NAMED);
            }
        }
    }
}

/// Whether a name has all that is typed, or what stands for it; and if so, at which of its words it begins, so that names
/// that begin with what is typed come first.
pub(super) fn fits(clauses: &[Clause], name: &Name) -> Option<usize> {
    let place = |ids: &Vec<(WordId, Manner)>| {
        name.iter()
            .position(|word| word.is_some_and(|word| ids.iter().any(|(id, _)| *id == word)))
    };
    let mut first = None;
    for Clause(phrases) in clauses {
        let whole = |phrase: &Vec<_>| phrase.iter().map(place).collect::<Option<Vec<usize>>>();
        let begins = phrases.iter().filter_map(whole).flatten().min()?;
        first = Some(first.map_or(begins, |first: usize| first.min(begins)));
    }
    first
}
