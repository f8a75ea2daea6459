//! What stock-keeping units name.

use serde::{Deserialize, Serialize};

use super::ProductSummary;

/// The most codes that one request resolves.
pub const MAXIMUM_SKUS: usize = 1_000;

/// Asks what stock-keeping units are, for a quick order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ResolveSkus {
    /// The codes, as they were typed, at most [`MAXIMUM_SKUS`].
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub skus: Vec<String>,
}

/// How a stock-keeping unit was understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SkuStatus {
    /// It names one product, which is on sale.
    Found,
    /// It is the beginning of codes, and the whole of none: a person chooses among the candidates.
    Ambiguous,
    /// It names one product, which nobody sells any more; the candidates are like it.
    Delisted,
    /// No product has this code; the candidates begin like it.
    NotFound,
}

/// What one stock-keeping unit is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolvedSku {
    /// The code, as it was typed.
    pub sku: String,
    /// How it was understood.
    pub status: SkuStatus,
    /// The product that it names; none when it names none, or more than one.
    pub product: Option<ProductSummary>,
    /// What else may be meant, a few at most.
    pub candidates: Vec<SkuCandidate>,
}

/// A product that a stock-keeping unit may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SkuCandidate {
    /// Its own code.
    pub sku: String,
    /// The product.
    pub product: ProductSummary,
}

/// What the stock-keeping units are, in the order asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ResolvedSkus {
    /// One for each code.
    pub items: Vec<ResolvedSku>,
}
