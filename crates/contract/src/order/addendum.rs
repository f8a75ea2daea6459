//! Changes of a confirmed order, which hold when both sides have signed.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::words::words;
use crate::{Day, LineId, Timestamp};

words! {
    /// Where an addendum stands.
    AddendumStatus {
        /// The other side is to sign or to decline.
        #[default]
        Proposed = "proposed",
        /// Both have signed: it holds.
        Signed = "signed",
        /// The other side declined.
        Declined = "declined",
        /// Nobody answered it in time, it was replaced by another one, or the order went on without it.
        Lapsed = "lapsed",
    }
}

/// How many there are to be of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewQuantity {
    /// The line.
    pub line_id: LineId,
    /// The address that gets them, by its number, where the order has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<u32>,
    /// How many: from what is shipped up to what was ordered.
    pub quantity: u32,
}

/// A quantity that an addendum changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuantityChange {
    /// The line.
    pub line_id: LineId,
    /// The address that gets them, by its number, where the order has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<u32>,
    /// How many there were.
    pub from: u32,
    /// How many there are to be.
    pub to: u32,
}

/// A day that an addendum changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DayChange {
    /// The day that it was.
    pub from: Day,
    /// The day that it is to be.
    pub to: Day,
}

/// A change of a confirmed order, proposed by one side for the other to sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Addendum {
    /// Its number within the order, from 1.
    pub number: u32,
    /// Who proposed it: the PPK or the vendor.
    pub by: Actor,
    /// That person's or firm's name.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
    /// The quantities that it changes.
    pub quantities: Vec<QuantityChange>,
    /// The day of delivery, when it changes that.
    pub needed_by: Option<DayChange>,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub status: AddendumStatus,
    /// When the other side signed or declined.
    pub answered_at: Option<Timestamp>,
    /// Why the other side declined.
    pub declined: Option<String>,
}
