//! Complaints about what was handed over, and the credits that they may end with.

use serde::{Deserialize, Serialize};

use super::Actor;
use crate::words::words;
use crate::{LineId, Rupiah, Timestamp};

words! {
    /// What a complaint asks for, and what the vendor offers.
    Remedy {
        /// Other goods in their place.
        #[default]
        Replacement = "replacement",
        /// The same goods, mended.
        Repair = "repair",
        /// Money back, with a credit note (*nota kredit*).
        Refund = "refund",
    }
}

words! {
    /// Where a complaint stands.
    ComplaintStatus {
        /// The vendor is to answer.
        #[default]
        Filed = "filed",
        /// The vendor has answered; the unit settles, contests or withdraws.
        Answered = "answered",
        /// The unit took what was offered.
        Settled = "settled",
        /// The unit let it be.
        Withdrawn = "withdrawn",
    }
}

impl ComplaintStatus {
    /// Whether somebody still has to do something.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Filed | Self::Answered)
    }
}

/// A part of an order that a complaint is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintLine {
    /// The line.
    pub line_id: LineId,
    /// How many of it.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub quantity: u32,
}

/// What is credited of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreditLine {
    /// The line.
    pub line_id: LineId,
    /// How much, without PPN; at most what was billed of the line and is not credited yet.
    pub amount: Rupiah,
}

/// What the vendor says to a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintAnswer {
    /// When.
    pub at: Timestamp,
    /// What is offered; none when the complaint is refused.
    pub remedy: Option<Remedy>,
    /// In words.
    pub text: String,
    /// What is credited when the unit takes it; empty unless a refund is offered.
    pub credits: Vec<CreditLine>,
    /// Why the unit did not take it; none when it did, or has not said yet.
    pub contested: Option<String>,
}

/// A credit: `total = goods + ppn`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Credit {
    /// Since when.
    pub at: Timestamp,
    /// What is credited of each line, without PPN.
    pub lines: Vec<CreditLine>,
    /// The sum of the lines.
    pub goods: Rupiah,
    /// The PPN on it: by how much the order's PPN falls.
    pub ppn: Rupiah,
    /// What the unit pays less, or gets back.
    pub total: Rupiah,
    /// Whether the order was paid already, so that the money goes back; else it comes off the payment.
    pub refund: bool,
    /// Whether there was no invoice yet: then the invoice is that much lower from the beginning, and no credit note is written.
    #[serde(default)]
    pub in_bill: bool,
}

/// A complaint about what was handed over. An order has one open complaint at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Complaint {
    /// Its number within the order, from 1.
    pub number: u32,
    /// Who filed it: the buyer or the PPK.
    pub by: Actor,
    /// That person's name.
    pub by_name: String,
    /// When.
    pub at: Timestamp,
    /// What it is about.
    pub lines: Vec<ComplaintLine>,
    /// What it asks for.
    pub remedy: Remedy,
    /// What is wrong, in words.
    pub text: String,
    /// Where it stands.
    pub status: ComplaintStatus,
    /// The vendor's answers, the first one first.
    pub answers: Vec<ComplaintAnswer>,
    /// When it was settled or withdrawn.
    pub closed_at: Option<Timestamp>,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
    /// What was credited when it was settled.
    pub credit: Option<Credit>,
}
