//! The orders behind a figure, with the rows that make them.

use serde::{Deserialize, Serialize};

use super::Counting;
use crate::catalogue::{Marketplace, Page};
use crate::place::RegionRef;
use crate::session::VendorName;
use crate::words::words;
use crate::{CategoryId, Rupiah, Timestamp, UnitId};

words!(
    /// What the marketplace reports of a row.
    Confirmation {
        /// It is complete.
        #[default]
        Complete = "complete",
        /// It has failed.
        Failed = "failed",
        /// Nothing is said.
        Empty = "empty",
        /// It is under way.
        InProgress = "in_progress",
    }
);

/// A work unit, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitName {
    /// Its identifier.
    pub id: UnitId,
    /// Its name.
    pub name: String,
}

/// A category of the first level, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CategoryName {
    /// Its identifier.
    pub id: CategoryId,
    /// Its name, in the language of the answer.
    pub name: String,
}

/// What the rows of an answer add up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerTotals {
    /// The sum of all rows.
    pub value: Rupiah,
    /// Distinct orders.
    pub orders: u64,
    /// Distinct vendors among the rows that name one.
    pub vendors: u64,
    /// Distinct work units among the rows that name one.
    pub units: u64,
}

/// By what ratio each of them grew. `null` where the base is zero.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerChange {
    /// Of the value.
    pub value: Option<f64>,
    /// Of the orders.
    pub orders: Option<f64>,
    /// Of the vendors.
    pub vendors: Option<f64>,
    /// Of the units.
    pub units: Option<f64>,
}

/// A row of the ledger that counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerLine {
    /// The category of the first level, where the row names one.
    pub category: Option<CategoryName>,
    /// What was ordered, where the row says it.
    pub description: Option<String>,
    /// Its value.
    pub value: Rupiah,
    /// Whether the goods are domestic; none where the source does not say it.
    pub pdn: Option<bool>,
    /// Whether it is verified.
    pub verified: bool,
    /// What the marketplace reports of it.
    pub confirmation: Confirmation,
}

/// An order of the ledger, as far as its rows are among those asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerOrder {
    /// The marketplace's number of the order (`order_id`).
    pub id: String,
    /// When it was placed.
    pub at: Timestamp,
    /// The work unit, where the rows name one.
    pub unit: Option<UnitName>,
    /// The vendor, where the rows name one.
    pub vendor: Option<VendorName>,
    /// Whether the vendor has its address in the government's own area; none where the source does not say it.
    pub local: Option<bool>,
    /// The marketplace.
    pub marketplace: Marketplace,
    /// How it was paid (`VA`, `KKPD`, `LS`), where the rows say it.
    pub payment: Option<String>,
    /// The sum of the rows below.
    pub value: Rupiah,
    /// Its rows among those asked for.
    pub rows: Vec<LedgerLine>,
}

/// A filter of the question, named for people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChosenFilter {
    /// The parameter: `unit`, `vendor`, `category`, `marketplace`.
    pub key: String,
    /// What it names; none for rows that name nothing.
    pub name: Option<String>,
}

/// `GET /analytics/orders`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LedgerOrders {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The filters that name something, with its name.
    pub filters: Vec<ChosenFilter>,
    /// What all pages add up to.
    pub totals: LedgerTotals,
    /// The same of the base period.
    pub comparison: Option<LedgerTotals>,
    /// The growth from the base period.
    pub change: Option<LedgerChange>,
    /// The orders of this page.
    pub items: Vec<LedgerOrder>,
    /// Where the page stands; its total is the number of orders.
    pub page: Page,
}
