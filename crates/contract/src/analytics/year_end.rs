//! What is unfinished or unpaid at the end of a day.

use serde::{Deserialize, Serialize};

use super::{ChosenFilter, Counting, UnitName};
use crate::catalogue::Page;
use crate::order::{Actor, OrderState};
use crate::place::RegionRef;
use crate::session::VendorName;
use crate::words::words;
use crate::{Day, Rupiah};

words!(
    /// How old an order is, in days since it was placed.
    AgeBand {
        /// A week at most.
        #[default]
        Week = "0-7",
        /// Two weeks at most.
        Fortnight = "8-14",
        /// A month at most.
        Month = "15-30",
        /// A quarter of a year at most.
        Quarter = "31-90",
        /// Longer.
        Longer = "91-",
    }
);

impl AgeBand {
    /// The band of that many days.
    #[must_use]
    pub const fn of(days: i64) -> Self {
        match days {
            ..=7 => Self::Week,
            8..=14 => Self::Fortnight,
            15..=30 => Self::Month,
            31..=90 => Self::Quarter,
            _ => Self::Longer,
        }
    }
}

/// What waits: how many orders, worth what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pending {
    /// Distinct orders.
    pub orders: u64,
    /// The sum of their rows that count.
    pub value: Rupiah,
}

/// What waits of one age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AgePart {
    /// The age.
    pub age: AgeBand,
    /// What waits.
    #[serde(flatten)]
    pub pending: Pending,
}

/// What waits for the move of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActorPart {
    /// Whose move it is.
    pub actor: Actor,
    /// What waits.
    #[serde(flatten)]
    pub pending: Pending,
}

/// What waits in one state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StatePart {
    /// The state.
    pub state: OrderState,
    /// What waits.
    #[serde(flatten)]
    pub pending: Pending,
}

/// What waits at one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PendingUnit {
    /// The unit; none where the rows name none.
    pub unit: Option<UnitName>,
    /// What waits.
    #[serde(flatten)]
    pub pending: Pending,
}

/// A step of an order's way that is behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseStep {
    /// The state that it left.
    pub state: OrderState,
    /// When.
    pub day: Day,
}

/// An order with what had become of it by a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CourseOrder {
    /// The marketplace's number of the order.
    pub id: String,
    /// The day on which it was placed.
    pub day: Day,
    /// How many days ago that was.
    pub age: u64,
    /// The work unit, where the rows name one.
    pub unit: Option<UnitName>,
    /// The vendor, where the rows name one.
    pub vendor: Option<VendorName>,
    /// The sum of its rows that count; none when none does: it failed.
    pub value: Option<Rupiah>,
    /// Where it stood.
    pub state: OrderState,
    /// Whose move it was.
    pub actor: Option<Actor>,
    /// Since which day.
    pub since: Day,
    /// The steps behind it by then.
    pub steps: Vec<CourseStep>,
    /// The day that the vendor promised, once it has accepted.
    pub promised: Option<Day>,
    /// The day on which all of it had arrived.
    pub arrived: Option<Day>,
    /// Whether it was placed here, so that it has a page of its own.
    pub live: bool,
}

/// `GET /analytics/year-end`: what was placed in the period and is not paid by the end of its last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct YearEnd {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted. The last day of the period is the one at whose end the orders stand as shown.
    #[serde(flatten)]
    pub counting: Counting,
    /// The filters that name something, with its name.
    pub filters: Vec<ChosenFilter>,
    /// What all pages add up to; and so do the parts below, each list of them.
    pub total: Pending,
    /// By age, the youngest first; all ages.
    pub ages: Vec<AgePart>,
    /// By whose move it is; all who may have one.
    pub actors: Vec<ActorPart>,
    /// By state, in the order of an order's life; those that hold something.
    pub states: Vec<StatePart>,
    /// By unit, the highest value first; those that hold something.
    pub units: Vec<PendingUnit>,
    /// The orders of this page.
    pub items: Vec<CourseOrder>,
    /// Where the page stands; its total is the number of orders.
    pub page: Page,
}
