//! An order in full: its lines, the people, what was shipped, found, agreed and paid.

use serde::{Deserialize, Serialize};

use super::{Actor, Addendum, AllowedAction, Complaint, OrderState, OrderSummary, Totals};
use crate::catalogue::{Picture, VendorRef};
use crate::delivery::Delivery;
use crate::place::UnitRef;
use crate::purchase::{FundingSource, PaymentRoute, Receiver};
use crate::{Day, LineId, OfferId, ProductId, PurchaseId, Rupiah, Timestamp};

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
    /// How many; none when an addendum took all of it off.
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
    /// Who receives the goods; of several addresses, the first one's.
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
    /// Whom that person stood in for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_place_of: Option<String>,
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
    /// The address that it goes to, by its number, where the order has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<u32>,
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
    /// The amount: the order's total less what was credited before it was paid.
    pub amount: Rupiah,
    /// What was credited before it was paid.
    pub credited: Rupiah,
    /// What was credited after it was paid, and goes back to the unit.
    pub refunded: Rupiah,
    /// When it was paid.
    pub paid_at: Option<Timestamp>,
    /// The number of the proof of payment.
    pub proof: Option<String>,
    /// What is withheld from it.
    pub withholdings: Vec<Withholding>,
}

/// What the unit says of the vendor, and the vendor's right of reply.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rating {
    /// 1 to 5.
    pub stars: u8,
    /// In words.
    pub text: Option<String>,
    /// What the vendor says to it; once, and it stays.
    #[serde(default)]
    pub reply: Option<String>,
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
    /// The addresses that it goes to, when there are several, with what each of them gets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<Delivery>,
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
    /// Who has signed the handover report; where there are several, all of them.
    pub handover_signed_by: Vec<Actor>,
    /// Who asked for a cancellation that waits for the other side.
    pub cancel_requested_by: Option<Actor>,
    /// The payment.
    pub payment: Payment,
    /// The rating.
    pub rating: Option<Rating>,
    /// The changes that were proposed after it was confirmed, the first one first.
    pub addenda: Vec<Addendum>,
    /// The complaints, the first one first.
    pub complaints: Vec<Complaint>,
    /// The last moment for filing one; none before the handover.
    pub complaints_until: Option<Timestamp>,
    /// Its papers: those that are there, those to come, and those that it will never have.
    pub documents: Vec<crate::document::DocumentSummary>,
    /// The rules that were applied.
    pub policy: Vec<crate::cart::PolicyNote>,
    /// What the person who asks may do now, and why not.
    pub allowed_actions: Vec<AllowedAction>,
}
