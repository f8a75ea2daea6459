//! What a search answers, and what is suggested while it is typed.

use serde::{Deserialize, Serialize};

use super::{Page, ProductSummary};
use crate::Rupiah;

/// A filter that can be set, with what each choice would give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Facet {
    /// The parameter of the query that it sets: `marketplace`, `category`, …
    pub key: String,
    /// Its values, the chosen ones always among them.
    pub values: Vec<FacetValue>,
}

/// A choice of a facet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetValue {
    /// What the parameter takes.
    pub id: String,
    /// How people call it.
    pub label: String,
    /// How many results it has, the facet's own filter left out.
    pub count: u32,
    /// Whether it is chosen.
    pub selected: bool,
}

/// A bar of the price histogram: unit prices with PPN from `from` up to but not including `to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HistogramBar {
    /// Lowest price.
    pub from: Rupiah,
    /// The price that it stays under.
    pub to: Rupiah,
    /// How many results.
    pub count: u32,
}

/// A word that the search read as another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Correction {
    /// As it was typed.
    pub typed: String,
    /// As it was read.
    pub read_as: String,
}

/// What dropping a filter would give when nothing was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Relaxation {
    /// The parameter to drop.
    pub drop: String,
    /// How many results that gives.
    pub total: u32,
}

/// The answer to a search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResult {
    /// The products of this page.
    pub items: Vec<ProductSummary>,
    /// Which page this is, and of how many results.
    pub page: Page,
    /// The filters, when asked for.
    pub facets: Vec<Facet>,
    /// The prices of all results.
    pub histogram: Vec<HistogramBar>,
    /// Words that were read as others.
    pub corrections: Vec<Correction>,
    /// What to drop when nothing was found.
    pub relaxations: Vec<Relaxation>,
}

/// What a suggestion leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SuggestionKind {
    /// A product: `id` is its [`ProductId`].
    Product,
    /// A vendor: `id` is its [`VendorId`].
    Vendor,
    /// A category: `id` is its [`CategoryId`].
    Category,
}

/// One suggestion for what is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestion {
    /// What it leads to.
    pub kind: SuggestionKind,
    /// Of what.
    pub id: String,
    /// How people call it.
    pub label: String,
}

/// Suggestions, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SuggestionList {
    /// The suggestions.
    pub items: Vec<Suggestion>,
}
