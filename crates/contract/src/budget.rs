//! The packages of a unit's procurement plan (RUP), and what is left of their budgets.

use serde::{Deserialize, Serialize};

use crate::Rupiah;
use crate::purchase::FundingSource;

/// The packages of a unit's plan of one year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanList {
    /// The budget year.
    pub year: u16,
    /// The packages.
    pub items: Vec<PlanPackage>,
}

/// A package of the plan. `left = budget − committed − paid`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanPackage {
    /// Its code in SiRUP.
    pub code: String,
    /// Its name, as it is written there.
    pub name: String,
    /// Where its money comes from.
    pub funding_source: FundingSource,
    /// What was planned.
    pub budget: Rupiah,
    /// What orders that are still open come to.
    pub committed: Rupiah,
    /// What orders that are paid come to.
    pub paid: Rupiah,
    /// What may still be ordered.
    pub left: Rupiah,
}

/// A package as a purchase may choose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanChoice {
    /// The package.
    #[serde(flatten)]
    pub package: PlanPackage,
    /// Why this purchase cannot be taken out of it, in the language asked for; none when it can.
    pub closed: Option<String>,
}
