//! Orders: their states, what may be done with them, and what was done.

mod action;
mod event;

use serde::{Deserialize, Serialize};

use crate::catalogue::{Marketplace, Page, Picture, VendorRef};
use crate::place::UnitRef;
use crate::purchase::{FundingSource, PaymentRoute, Receiver};
use crate::{Day, LineId, OfferId, OrderId, ProductId, PurchaseId, Rupiah, Timestamp};

pub use action::{Finding, OrderAction};
pub use event::{OrderEvent, OrderEventKind, OrderEventList};

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

    /// Whether nothing can follow but a rating.
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
    /// Who sells.
    pub vendor: VendorRef,
    /// Where.
    pub marketplace: Marketplace,
    /// Who buys.
    pub unit: UnitRef,
    /// What is paid.
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

/// What the buyer found of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InspectionOutcome {
    /// As ordered.
    Fits,
    /// Fewer than ordered.
    Short,
    /// Damaged.
    Damaged,
    /// Another thing than ordered.
    Wrong,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderLine {
    /// Its name.
    pub id: LineId,
    /// The offer that it came from.
    pub offer: OfferId,
    /// The product.
    pub product: ProductId,
    /// The product's name when it was ordered.
    pub name: String,
    /// The product's picture.
    pub picture: Picture,
    /// The unit that it is sold by.
    pub unit: String,
    /// How many.
    pub quantity: u32,
    /// Unit price without PPN as listed when it was ordered.
    pub list_price: Rupiah,
    /// Unit price without PPN as agreed.
    pub unit_price: Rupiah,
    /// The line's price without PPN.
    pub price: Rupiah,
    /// How many are shipped.
    pub shipped: u32,
    /// What the inspection found.
    pub inspection: Option<Inspection>,
    /// Why the PPK rejected it; none when it stands.
    pub rejected: Option<String>,
}

/// What an inspection found of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    /// What.
    pub outcome: InspectionOutcome,
    /// A note; required when the line does not fit.
    #[serde(default)]
    pub note: Option<String>,
}

/// The people and the firm of an order. Only its parties see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Parties {
    /// The work unit that buys.
    pub unit: UnitRef,
    /// The vendor.
    pub vendor: VendorRef,
    /// The pejabat pengadaan.
    pub buyer: String,
    /// The PPK, once known.
    pub ppk: Option<String>,
    /// The bendahara, once known.
    pub bendahara: Option<String>,
    /// Who receives the goods.
    pub receiver: Receiver,
}

/// A step of an order's way, done, under way or to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Milestone {
    /// The state that the step ends.
    pub state: OrderState,
    /// By when it should end.
    pub planned: Option<Timestamp>,
    /// When it ended.
    pub actual: Option<Timestamp>,
    /// Who ended it.
    pub actor: Option<Actor>,
    /// That person's or firm's name.
    pub actor_name: Option<String>,
}

/// A shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shipment {
    /// Its number within the order, from 1.
    pub number: u32,
    /// The carrier, or the vendor's own courier.
    pub carrier: String,
    /// The tracking number, where the carrier gives one.
    pub tracking: Option<String>,
    /// When it left.
    pub shipped_at: Timestamp,
    /// When it arrived.
    pub received_at: Option<Timestamp>,
    /// What is in it.
    pub lines: Vec<ShippedLine>,
}

/// A part of a shipment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ShippedLine {
    /// The line.
    pub line_id: LineId,
    /// How many.
    pub quantity: u32,
}

/// Prices that one side proposed in a negotiation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Proposal {
    /// Who.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// Unit prices without PPN.
    pub prices: Vec<ProposedPrice>,
    /// Shipping.
    pub shipping: Rupiah,
    /// A message with it.
    pub message: Option<String>,
}

/// A proposed unit price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProposedPrice {
    /// The line.
    pub line_id: LineId,
    /// Unit price without PPN.
    pub unit_price: Rupiah,
}

/// What the marketplace withholds, by rule and date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Withholding {
    /// Which tax: `ppn`, `pph22`.
    pub tax: String,
    /// The rate, in basis points.
    pub rate_bp: u32,
    /// What it is taken of.
    pub base: Rupiah,
    /// The amount.
    pub amount: Rupiah,
    /// Where it is written.
    pub source: String,
}

/// The payment of an order: one order, one account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Payment {
    /// How.
    pub route: PaymentRoute,
    /// The virtual account, from the handover on.
    pub account: Option<String>,
    /// The amount.
    pub amount: Rupiah,
    /// When it was paid.
    pub paid_at: Option<Timestamp>,
    /// The number of the proof of payment.
    pub proof: Option<String>,
    /// What is withheld from it.
    pub withholdings: Vec<Withholding>,
}

/// What the unit says of the vendor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rating {
    /// 1 to 5.
    pub stars: u8,
    /// In words.
    pub text: Option<String>,
}

/// An order in full, for its parties.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderDetail {
    /// What a list says of it.
    #[serde(flatten)]
    pub summary: OrderSummary,
    /// The purchase that it came from.
    pub purchase: PurchaseId,
    /// What is ordered.
    pub lines: Vec<OrderLine>,
    /// Who.
    pub parties: Parties,
    /// How much.
    pub totals: Totals,
    /// What it is needed for.
    pub need: String,
    /// By when.
    pub needed_by: Day,
    /// The note to the vendor.
    pub note: Option<String>,
    /// The funding source.
    pub funding_source: FundingSource,
    /// The package of the procurement plan.
    pub plan_code: Option<String>,
    /// The steps done and to come.
    pub milestones: Vec<Milestone>,
    /// The offers made in the negotiation.
    pub proposals: Vec<Proposal>,
    /// The shipments.
    pub shipments: Vec<Shipment>,
    /// Who has signed the handover report.
    pub handover_signed_by: Vec<Actor>,
    /// Who asked for a cancellation that waits for the other side.
    pub cancel_requested_by: Option<Actor>,
    /// The payment.
    pub payment: Payment,
    /// The rating.
    pub rating: Option<Rating>,
    /// Its papers: those that are there, those to come, and those that it will never have.
    pub documents: Vec<crate::document::DocumentSummary>,
    /// The rules that were applied.
    pub policy: Vec<crate::cart::PolicyNote>,
    /// What the person who asks may do now, and why not.
    pub allowed_actions: Vec<AllowedAction>,
}
