//! Which work units buy, and which have not.

use serde::{Deserialize, Serialize};

use super::{Counting, UnitName};
use crate::place::{RegionRef, UnitKind};
use crate::{Day, Rupiah};

/// What a unit, or several together, have bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bought {
    /// The sum of all rows.
    pub value: Rupiah,
    /// Distinct orders.
    pub orders: u64,
}

/// A unit's part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitPart {
    /// The unit.
    pub unit: UnitName,
    /// What kind of unit it is.
    pub kind: UnitKind,
    /// The unit above it: the OPD of an UPT or a school, the kecamatan of a kelurahan.
    pub parent: Option<UnitName>,
    /// How many units are above it.
    pub depth: u8,
    /// What it has bought itself.
    pub own: Bought,
    /// What it and all units below it have bought.
    pub all: Bought,
    /// Units below it.
    pub units_below: u64,
    /// Those among them that have bought.
    pub active_below: u64,
    /// The day of its last order that counts, up to the last day of the period: for who has not bought in it, the one before.
    pub last: Option<Day>,
}

/// The units of one kind, together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KindPart {
    /// The kind.
    pub kind: UnitKind,
    /// How many there are.
    pub units: u64,
    /// Those among them that have bought.
    pub active: u64,
    /// What they have bought.
    pub bought: Bought,
}

/// `GET /analytics/participation`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Participation {
    /// Whose units.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// What all rows add up to: the parts of all units, and what names none.
    pub total: Bought,
    /// Rows that name no unit.
    pub unnamed: Bought,
    /// Units that there are.
    pub units_total: u64,
    /// Units that have bought.
    pub units_active: u64,
    /// The kinds of unit, each once.
    pub kinds: Vec<KindPart>,
    /// The units as a tree: each stands before those below it, the highest value first, then by name. Those that have not bought alone,
    /// when these were asked for.
    pub units: Vec<UnitPart>,
}
