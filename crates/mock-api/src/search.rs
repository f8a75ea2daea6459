//! The search over products: words find products by a tantivy index, filters and facets are counted over columns in
//! memory.
//!
//! An offer matches when it meets every filter on offers, and a product when it meets every filter on products and one
//! of its offers matches. So "Gratis Ongkir, in stock" never joins one vendor's marketplace to another vendor's stock.

pub(crate) mod columns;
pub(crate) mod facets;
pub(crate) mod filters;
mod places;
pub(crate) mod results;
pub(crate) mod suggest;
pub(crate) mod synonyms;
mod tally;
pub(crate) mod text;
pub(crate) mod typos;
mod vocabulary;

use crate::market::Market;
use columns::Columns;
use suggest::Names;
use text::TextIndex;

/// Everything that answers a search, built once for a market.
#[derive(Debug)]
pub(crate) struct Search {
    pub(crate) text: TextIndex,
    pub(crate) columns: Columns,
    pub(crate) names: Names,
}

impl Search {
    /// Reads the whole catalogue.
    pub(crate) fn build(market: &Market) -> tantivy::Result<Self> {
        Ok(Self {
            text: TextIndex::build(market)?,
            columns: Columns::of(market),
            names: Names::of(market),
        })
    }
}

#[cfg(test)]
mod tests;
