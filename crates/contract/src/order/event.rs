//! What has happened to an order.

use serde::{Deserialize, Serialize};

use super::{Actor, DayChange, OrderState};
use crate::{OrderId, Timestamp};

/// What happened to an order. Events are only ever appended, each linked to the one before by its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderEvent {
    /// Its place in the order's history, from 1.
    pub seq: u32,
    /// What happened.
    #[serde(rename = "type")]
    pub kind: OrderEventKind,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// That person's or firm's name.
    pub actor_name: String,
    /// The state after it.
    pub state: OrderState,
    /// Whom that person stood in for; left out of all that people do by themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<String>,
    /// What was said with it: a reason, a message, a carrier and tracking number.
    pub note: Option<String>,
    /// What an addendum changes, with the event that proposed it; left out of all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addendum: Option<AddendumTerms>,
    /// SHA-256 over the event and [`Self::previous_hash`], in hexadecimal; [`crate::history`] says over what exactly.
    pub hash: String,
    /// The hash of the event before; of the first, 64 zeros.
    pub previous_hash: String,
}

/// What an addendum changes, as the history keeps it: whoever reads it there needs nothing else. The fields stand in the
/// alphabetical order of their names in JSON, since they are hashed so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddendumTerms {
    /// The day of delivery, when it changes that.
    pub needed_by: Option<DayChange>,
    /// The quantities that it changes.
    pub quantities: Vec<ChangedQuantity>,
}

/// How many there were of a thing, and how many there are to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangedQuantity {
    /// How many there were.
    pub from: u32,
    /// What it is called.
    pub name: String,
    /// How many there are to be.
    pub to: u32,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderEventKind {
    /// The buyer placed the purchase.
    Placed,
    /// A side proposed prices.
    Proposed,
    /// Both sides agree on prices.
    Agreed,
    /// A side ended the negotiation.
    WalkedAway,
    /// The PPK approved.
    Approved,
    /// The PPK rejected lines.
    LinesRejected,
    /// The PPK rejected the whole.
    Rejected,
    /// The vendor accepted.
    VendorAccepted,
    /// The vendor declined.
    VendorDeclined,
    /// A shipment left.
    Shipped,
    /// A shipment arrived.
    Received,
    /// The inspection found that all fits.
    InspectionPassed,
    /// The inspection found lines that do not fit; they go back to the vendor.
    InspectionFailed,
    /// A side signed the handover report.
    HandoverSigned,
    /// The bendahara paid.
    Paid,
    /// The unit rated the vendor.
    Rated,
    /// The vendor replied to the rating.
    Replied,
    /// The unit filed a complaint.
    ComplaintFiled,
    /// The vendor answered it.
    ComplaintAnswered,
    /// The unit did not take the answer.
    AnswerContested,
    /// The unit took what was offered.
    ComplaintSettled,
    /// The unit let the complaint be.
    ComplaintWithdrawn,
    /// A side proposed an addendum.
    AddendumProposed,
    /// The other side signed it: it holds.
    AddendumSigned,
    /// The other side declined it.
    AddendumDeclined,
    /// The other side did not answer it in time.
    AddendumLapsed,
    /// A side asked for a cancellation.
    CancelRequested,
    /// The order was cancelled.
    Cancelled,
    /// A deadline passed.
    Expired,
}

/// The history of an order, the oldest event first. Kept as a file it can be verified: see [`crate::history`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderEventList {
    /// The order.
    pub order: OrderId,
    /// The number on its papers.
    pub number: String,
    /// How many events the whole history has.
    pub count: u32,
    /// The events, of the whole history or after the one that was named.
    pub items: Vec<OrderEvent>,
}
