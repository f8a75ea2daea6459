//! Several delivery addresses of one purchase: how much of which line goes where, and the addresses that a unit knows.
//!
//! A purchase that goes to one address says so with its receiver and has none of this.

use serde::{Deserialize, Serialize};

use crate::order::Actor;
use crate::place::RegionRef;
use crate::purchase::Receiver;
use crate::{LineId, RegionCode, Rupiah, Timestamp, UnitId};

/// The most addresses that one purchase goes to.
pub const MOST_DELIVERIES: usize = 10;

/// What of a purchase goes to one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeliveryRequest {
    /// Who receives it there.
    pub receiver: Receiver,
    /// The office of the unit's address book that it is; none of an address written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<UnitId>,
    /// The government in whose area it lies, which shipping is charged by; that of the office, or else of the unit, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// A note to whoever delivers there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub note: Option<String>,
    /// How many of which lines of the cart.
    #[cfg_attr(feature = "openapi", schema(min_items = 1))]
    pub lines: Vec<AllottedLine>,
}

/// How many of a line go to an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AllottedLine {
    /// The line.
    pub line_id: LineId,
    /// How many.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub quantity: u32,
}

/// Asks what would come of the cart if it went to several addresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PreviewRequest {
    /// The addresses.
    #[cfg_attr(feature = "openapi", schema(min_items = 2, max_items = 10))]
    pub deliveries: Vec<PreviewDelivery>,
}

/// An address, as far as shipping depends on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PreviewDelivery {
    /// The office of the unit's address book that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<UnitId>,
    /// The government in whose area it lies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// How many of which lines of the cart.
    #[cfg_attr(feature = "openapi", schema(min_items = 1))]
    pub lines: Vec<AllottedLine>,
}

/// What shipping to one address comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveryCost {
    /// The address, by its place in the request, from 1.
    pub number: u32,
    /// The government in whose area it lies.
    pub region: RegionRef,
    /// Shipping to it, without PPN.
    pub shipping: Rupiah,
}

/// An address of an order that goes to several, with what it gets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Delivery {
    /// Its number within the order, from 1.
    pub number: u32,
    /// Who receives it there.
    pub receiver: Receiver,
    /// The office of the unit's address book that it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<UnitId>,
    /// The government in whose area it lies.
    pub region: RegionRef,
    /// The note to whoever delivers there.
    pub note: Option<String>,
    /// What it gets.
    pub lines: Vec<DeliveryLine>,
    /// Who has signed its handover report.
    pub signatures: Vec<DeliverySignature>,
}

/// What an address gets of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliveryLine {
    /// The line.
    pub line_id: LineId,
    /// How many.
    pub quantity: u32,
    /// How many of them are shipped.
    pub shipped: u32,
}

/// A signature on the handover report of an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeliverySignature {
    /// Whose side.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// The event of the order's history that it is.
    pub event: u32,
}

/// The addresses that a unit knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AddressBook {
    /// Those that it has used, the last one first; then its offices.
    pub items: Vec<KnownAddress>,
    /// The governments of its province, for an address that lies elsewhere; its own first.
    pub regions: Vec<RegionRef>,
    /// The most addresses that one purchase goes to.
    pub most: u32,
}

/// An address that a unit knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownAddress {
    /// The office that it is; none of an address written by hand.
    pub place: Option<UnitId>,
    /// What the office is called.
    pub name: Option<String>,
    /// The address.
    pub address: String,
    /// The government in whose area it lies.
    pub region: RegionRef,
    /// Who received goods there.
    pub receiver: Option<String>,
    /// That person's telephone.
    pub phone: Option<String>,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}
