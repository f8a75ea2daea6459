//! What can be asked of an order.

use serde::{Deserialize, Serialize};

use super::{
    ActionKind, ComplaintLine, CreditLine, InspectionOutcome, NewQuantity, ProposedPrice, Remedy, ShippedLine,
};
use crate::{Day, LineId, Rupiah};

/// Does something with an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "action", rename_all = "snake_case", deny_unknown_fields)]
pub enum OrderAction {
    /// Propose other prices.
    Propose {
        /// Unit prices without PPN of the lines that change.
        prices: Vec<ProposedPrice>,
        /// Shipping.
        shipping: Rupiah,
        /// A message with it.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 500))]
        message: Option<String>,
    },
    /// Accept the other side's last prices.
    AcceptProposal {},
    /// End the negotiation.
    WalkAway {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Approve.
    Approve {},
    /// Reject lines, or the whole when no line is named.
    Reject {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
        /// Which lines; all when empty.
        #[serde(default)]
        lines: Vec<LineId>,
    },
    /// Accept the order as its vendor.
    Accept {},
    /// Decline it.
    Decline {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Ship.
    Ship {
        /// The carrier, or the vendor's own courier.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
        carrier: String,
        /// The tracking number.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 100))]
        tracking: Option<String>,
        /// The address that it goes to, by its number, where the order has several.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delivery: Option<u32>,
        /// What; all that is left there when empty.
        #[serde(default)]
        lines: Vec<ShippedLine>,
    },
    /// Say that a shipment has arrived.
    Receive {
        /// Which one; all that are under way when none is named.
        #[serde(default)]
        shipment: Option<u32>,
    },
    /// Say of each line whether it fits.
    Inspect {
        /// One finding for each line.
        findings: Vec<Finding>,
    },
    /// Sign the handover report.
    SignHandover {
        /// That of which address, where the order has several; all that are not signed when none is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delivery: Option<u32>,
    },
    /// Pay.
    Pay {
        /// The number of the proof of payment.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
        proof: String,
    },
    /// Rate the vendor.
    Rate {
        /// 1 to 5.
        #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5))]
        stars: u8,
        /// In words.
        #[serde(default)]
        #[cfg_attr(feature = "openapi", schema(max_length = 500))]
        text: Option<String>,
    },
    /// Reply to the rating.
    Reply {
        /// The vendor's words.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        text: String,
    },
    /// File a complaint.
    FileComplaint {
        /// What it is about.
        lines: Vec<ComplaintLine>,
        /// What it asks for.
        remedy: Remedy,
        /// What is wrong.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        text: String,
    },
    /// Answer the complaint.
    AnswerComplaint {
        /// What is offered; none refuses the complaint.
        #[serde(default)]
        remedy: Option<Remedy>,
        /// The vendor's words.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        text: String,
        /// With a refund, what is credited of the lines that the complaint is about; without, none.
        #[serde(default)]
        credits: Vec<CreditLine>,
    },
    /// Take what the vendor offers.
    SettleComplaint {},
    /// Not take the vendor's answer.
    ContestAnswer {
        /// Why not.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Let the complaint be.
    WithdrawComplaint {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Propose an addendum, in place of one that this side has proposed before.
    ProposeAddendum {
        /// How many there are to be of the lines that change.
        #[serde(default)]
        quantities: Vec<NewQuantity>,
        /// The new day of delivery.
        #[serde(default)]
        needed_by: Option<Day>,
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Sign the other side's addendum.
    SignAddendum {},
    /// Decline it.
    DeclineAddendum {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Cancel, or ask for it.
    Cancel {
        /// Why.
        #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
        reason: String,
    },
    /// Agree to a requested cancellation.
    AgreeCancel {},
}

impl OrderAction {
    /// Which kind of action this is.
    #[must_use]
    pub const fn kind(&self) -> ActionKind {
        match self {
            Self::Propose { .. } => ActionKind::Propose,
            Self::AcceptProposal {} => ActionKind::AcceptProposal,
            Self::WalkAway { .. } => ActionKind::WalkAway,
            Self::Approve {} => ActionKind::Approve,
            Self::Reject { .. } => ActionKind::Reject,
            Self::Accept {} => ActionKind::Accept,
            Self::Decline { .. } => ActionKind::Decline,
            Self::Ship { .. } => ActionKind::Ship,
            Self::Receive { .. } => ActionKind::Receive,
            Self::Inspect { .. } => ActionKind::Inspect,
            Self::SignHandover { .. } => ActionKind::SignHandover,
            Self::Pay { .. } => ActionKind::Pay,
            Self::Rate { .. } => ActionKind::Rate,
            Self::Reply { .. } => ActionKind::Reply,
            Self::FileComplaint { .. } => ActionKind::FileComplaint,
            Self::AnswerComplaint { .. } => ActionKind::AnswerComplaint,
            Self::SettleComplaint {} => ActionKind::SettleComplaint,
            Self::ContestAnswer { .. } => ActionKind::ContestAnswer,
            Self::WithdrawComplaint { .. } => ActionKind::WithdrawComplaint,
            Self::ProposeAddendum { .. } => ActionKind::ProposeAddendum,
            Self::SignAddendum {} => ActionKind::SignAddendum,
            Self::DeclineAddendum { .. } => ActionKind::DeclineAddendum,
            Self::Cancel { .. } => ActionKind::Cancel,
            Self::AgreeCancel {} => ActionKind::AgreeCancel,
        }
    }
}

/// What an inspection found of a line, by the line's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The line.
    pub line_id: LineId,
    /// What.
    pub outcome: InspectionOutcome,
    /// A note; required when the line does not fit.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub note: Option<String>,
}
