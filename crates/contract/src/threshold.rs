//! How far a purchase is from the amounts at which other rules begin, and what looks like a purchase that was divided.

use serde::{Deserialize, Serialize};

use crate::cart::PolicyNote;
use crate::{Day, OrderId, Rupiah};

/// What the value of a purchase means: who orders, how, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ThresholdMeter {
    /// What is held against the thresholds: all orders together, with shipping and PPN.
    pub value: Rupiah,
    /// Whose task ordering is at this value.
    pub role: Option<PolicyNote>,
    /// How it is bought at this value.
    pub method: Vec<PolicyNote>,
    /// The thresholds, the lowest first.
    pub thresholds: Vec<Threshold>,
}

/// An amount at which another rule begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Threshold {
    /// The rule, as a word for programs.
    pub rule: String,
    /// The amount.
    pub amount: Rupiah,
    /// What is held against it: the purchase, or its largest order where the rule looks at single orders.
    pub measured: Rupiah,
    /// Where the value stands.
    pub standing: ThresholdStanding,
    /// How much may be added before the rule begins; nothing once it has.
    pub left: Rupiah,
    /// What the rule says, in the language asked for.
    pub text: String,
    /// Where it is written.
    pub source: String,
}

/// Where a value stands to a threshold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ThresholdStanding {
    /// Beyond it.
    Passed,
    /// Before it, and before no nearer one.
    Next,
    /// Before it and before others.
    Ahead,
}

/// Orders of the same unit and kind of goods that together pass a threshold which none of them passes alone. It is a
/// hint, and no proof of anything.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SplitWarning {
    /// The second-level category that they have in common, named in the language asked for.
    pub category: String,
    /// What the cart holds of it, with its part of shipping and PPN.
    pub here: Rupiah,
    /// The orders that count with it, the oldest first.
    pub orders: Vec<SplitOrder>,
    /// All of it together.
    pub together: Rupiah,
    /// The threshold that only the sum passes.
    pub threshold: Rupiah,
    /// The rule of the threshold, as a word for programs.
    pub rule: String,
    /// What is noticed, in the language asked for.
    pub text: String,
    /// What would count for the sum.
    pub asks: String,
    /// Where the threshold is written.
    pub source: String,
    /// Why dividing matters.
    pub ban: String,
    /// Where that is written.
    pub ban_source: String,
    /// Days before today in which orders count.
    pub window_days: u32,
    /// Who says so.
    pub window_source: String,
}

/// An order that counts with the cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SplitOrder {
    /// Its identifier.
    pub id: OrderId,
    /// The number on its papers.
    pub number: String,
    /// The day on which it was placed.
    pub placed_on: Day,
    /// What it holds of the category, with its part of shipping and PPN.
    pub amount: Rupiah,
}
