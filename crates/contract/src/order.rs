//! Orders: their states, what may be done with them, and what was done.

mod action;
mod addendum;
mod complaint;
mod detail;
mod event;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Marketplace, Page, VendorRef};
use crate::place::UnitRef;
use crate::words::words;
use crate::{OrderId, Rupiah, Timestamp};

pub use action::{Finding, OrderAction};
pub use addendum::{Addendum, AddendumStatus, DayChange, NewQuantity, QuantityChange};
pub use complaint::{Complaint, ComplaintAnswer, ComplaintLine, ComplaintStatus, Credit, CreditLine, Remedy};
pub use detail::{
    Inspection, InspectionOutcome, Milestone, OrderDetail, OrderLine, Parties, Payment, Proposal,
    ProposedPrice, Rating, Shipment, ShippedLine, Withholding,
};
pub use event::{AddendumTerms, ChangedQuantity, OrderEvent, OrderEventKind, OrderEventList};

/// Where an order stands. PRODUCT.md, "The life of an order", is the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrderState {
    /// *Negosiasi*: buyer and vendor make offers until both accept.
    Negotiating,
    /// *Menunggu persetujuan PPK*.
    AwaitingApproval,
    /// *Menunggu konfirmasi penyedia*.
    AwaitingVendor,
    /// *Diproses*: the vendor prepares it.
    InPreparation,
    /// *Dikirim*.
    Shipped,
    /// *Pemeriksaan*: the buyer inspects line by line.
    UnderInspection,
    /// The goods fit; the handover report (BAST) waits for both signatures.
    Accepted,
    /// *Menunggu pembayaran*.
    AwaitingPayment,
    /// *Selesai*.
    Completed,
    /// *Dibatalkan*.
    Cancelled,
    /// *Kedaluwarsa*: a deadline passed.
    Expired,
}

impl OrderState {
    /// All states, in the order of an order's life.
    pub const ALL: [Self; 11] = [
        Self::Negotiating,
        Self::AwaitingApproval,
        Self::AwaitingVendor,
        Self::InPreparation,
        Self::Shipped,
        Self::UnderInspection,
        Self::Accepted,
        Self::AwaitingPayment,
        Self::Completed,
        Self::Cancelled,
        Self::Expired,
    ];

    /// The word in JSON and URLs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Negotiating => "negotiating",
            Self::AwaitingApproval => "awaiting_approval",
            Self::AwaitingVendor => "awaiting_vendor",
            Self::InPreparation => "in_preparation",
            Self::Shipped => "shipped",
            Self::UnderInspection => "under_inspection",
            Self::Accepted => "accepted",
            Self::AwaitingPayment => "awaiting_payment",
            Self::Completed => "completed",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
        }
    }

    /// Whether nothing can follow but a rating with its reply, and complaints.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Cancelled | Self::Expired)
    }
}

/// Who acts on an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The pejabat pengadaan who ordered.
    Buyer,
    /// The PPK.
    Ppk,
    /// The vendor.
    Vendor,
    /// The bendahara.
    Bendahara,
    /// The marketplace itself: a deadline that passed.
    System,
}

impl Actor {
    /// All of them whose move it may be.
    pub const ALL: [Self; 4] = [Self::Buyer, Self::Ppk, Self::Vendor, Self::Bendahara];

    /// The word in JSON and URLs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Buyer => "buyer",
            Self::Ppk => "ppk",
            Self::Vendor => "vendor",
            Self::Bendahara => "bendahara",
            Self::System => "system",
        }
    }
}

/// What can be done with an order or a cart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActionKind {
    /// Of a cart: place the purchase.
    Purchase,
    /// Propose other prices.
    Propose,
    /// Accept the prices that the other side proposed last.
    AcceptProposal,
    /// End the negotiation without an order.
    WalkAway,
    /// Approve.
    Approve,
    /// Reject lines or the whole, with a reason.
    Reject,
    /// Accept the order as its vendor.
    Accept,
    /// Decline the order as its vendor, with a reason.
    Decline,
    /// Ship all that is not shipped yet, or a part.
    Ship,
    /// Say that the goods have arrived.
    Receive,
    /// Say of each line whether it fits.
    Inspect,
    /// Sign the handover report (BAST).
    SignHandover,
    /// Pay.
    Pay,
    /// Rate the vendor.
    Rate,
    /// Reply to the rating, once.
    Reply,
    /// File a complaint about what was handed over.
    FileComplaint,
    /// Answer the complaint as its vendor.
    AnswerComplaint,
    /// Take what the vendor offers: the complaint is settled.
    SettleComplaint,
    /// Not take the vendor's answer, and say why.
    ContestAnswer,
    /// Let the complaint be.
    WithdrawComplaint,
    /// Propose an addendum: a change of the confirmed order.
    ProposeAddendum,
    /// Sign the other side's addendum.
    SignAddendum,
    /// Decline the other side's addendum.
    DeclineAddendum,
    /// Cancel; after the vendor's confirmation a request that the other side must agree to.
    Cancel,
    /// Agree to a requested cancellation.
    AgreeCancel,
}

/// Whether something may be done now, and why not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AllowedAction {
    /// What.
    pub action: ActionKind,
    /// Whether.
    pub allowed: bool,
    /// Why not, in the language asked for; none when it is allowed.
    pub reason: Option<String>,
}

/// Amounts that add up: `total = goods + shipping + ppn`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Totals {
    /// Goods without PPN.
    pub goods: Rupiah,
    /// Shipping.
    pub shipping: Rupiah,
    /// PPN on goods and shipping of vendors that are PKP.
    pub ppn: Rupiah,
    /// What is paid.
    pub total: Rupiah,
}

/// By when, whose move, and what happens otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Deadline {
    /// The last moment.
    pub at: Timestamp,
    /// Working days left, the day of asking not counted; 0 on the last day.
    pub working_days_left: u32,
    /// Whether it has passed. A deadline whose passing ends the order never stands here as passed.
    pub overdue: bool,
    /// The state that the order falls into when it passes; none when it stays.
    pub otherwise: Option<OrderState>,
}

words! {
    /// What an order waits for beside the way that its state has.
    Waiting {
        /// That the other side agrees to a cancellation.
        #[default]
        Cancellation = "cancellation",
        /// That the other side signs an addendum.
        Addendum = "addendum",
        /// That the vendor answers a complaint.
        Complaint = "complaint",
        /// That the unit settles a complaint that was answered.
        Answer = "answer",
        /// That the vendor replies to its rating, if it wants to.
        Reply = "reply",
    }
}

/// One row of a list of orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderSummary {
    /// Its identifier.
    pub id: OrderId,
    /// The number on its papers: `SP-2024-01-0001`.
    pub number: String,
    /// What it is, in a line: `12 Kursi Rapat Jati Ukir Minimalis` and how many lines more.
    pub title: String,
    /// How many lines.
    pub line_count: u32,
    /// Where it stands.
    pub state: OrderState,
    /// Whose move it is; none when it is nobody's.
    pub next_actor: Option<Actor>,
    /// By when.
    pub deadline: Option<Deadline>,
    /// What it waits for beside the way that its state has.
    pub waiting: Option<Waiting>,
    /// Who sells.
    pub vendor: VendorRef,
    /// Where.
    pub marketplace: Marketplace,
    /// Who buys.
    pub unit: UnitRef,
    /// What is paid in the end: credits are taken off.
    pub total: Rupiah,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// Its version.
    pub version: String,
}

/// Orders, the newest first unless the query says otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderList {
    /// The orders of this page.
    pub items: Vec<OrderSummary>,
    /// Which page this is, and of how many orders.
    pub page: Page,
    /// How many orders each state has, the filter on states left out.
    pub states: Vec<StateCount>,
}

/// How many orders a state has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StateCount {
    /// The state.
    pub state: OrderState,
    /// How many.
    pub count: u32,
}
