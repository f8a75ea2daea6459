//! The search over products: words find products by a tantivy index, filters and facets are counted over columns in
//! memory. `docs/SEARCH.md` says in plain words how words are read and results are ordered.
//!
//! An offer matches when it meets every filter on offers, and a product when it meets every filter on products and one
//! of its offers matches. So "Gratis Ongkir, in stock" never joins one vendor's marketplace to another vendor's stock.
//!
//! In the order in which a query passes through: [`analysis`] cuts words, [`reading`] says what is meant by them (with
//! [`synonyms`], [`roots`], [`typos`] and the [`vocabulary`]), [`text`] finds products and gives them [`fields`]' points,
//! [`results`] filters, orders and counts them, [`answer`] puts it all together.

mod analysis;
pub(crate) mod answer;
pub(crate) mod codes;
pub(crate) mod columns;
mod facets;
mod fields;
mod filters;
mod histogram;
mod names;
mod reading;
mod results;
mod roots;
mod suggest;
mod synonyms;
mod tally;
mod text;
mod typos;
mod vocabulary;

use crate::market::Market;
use codes::Codes;
use columns::Columns;
use names::Names;
use text::TextIndex;

/// Everything that answers a search, built once for a market.
#[derive(Debug)]
pub(crate) struct Search {
    text: TextIndex,
    columns: Columns,
    names: Names,
    /// The stock-keeping units.
    pub(crate) codes: Codes,
}

impl Search {
    /// Reads the whole catalogue.
    pub(crate) fn build(market: &Market) -> tantivy::Result<Self> {
        let text = TextIndex::build(market)?;
        Ok(Self {
            columns: Columns::of(market),
            names: Names::of(market, &text.vocabulary),
            codes: Codes::of(market),
            text,
        })
    }

    /// The size of the index of words.
    pub(crate) const fn index_bytes(&self) -> u64 {
        self.text.bytes()
    }
}

#[cfg(test)]
mod tests;
