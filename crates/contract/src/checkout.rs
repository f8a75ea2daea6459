//! What would come of a cart if it were ordered now: the orders, the ways in which they can be paid, their taxes.

use serde::{Deserialize, Serialize};

use crate::budget::PlanChoice;
use crate::cart::PolicyNote;
use crate::catalogue::{Marketplace, VendorRef};
use crate::delivery::DeliveryCost;
use crate::order::Totals;
use crate::purchase::PaymentRoute;
use crate::threshold::{SplitWarning, ThresholdMeter};
use crate::{LineId, Rupiah};

/// A purchase that has not been placed. Nothing is kept of it, and nothing is held for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PurchasePreview {
    /// The version of the cart that it is made of.
    pub cart_version: String,
    /// The orders that would come of it, in the order of the cart.
    pub orders: Vec<OrderPreview>,
    /// The sum of the orders.
    pub totals: Totals,
    /// How the purchase as a whole can be paid: a route is open when it is open to every order.
    pub routes: Vec<RouteStanding>,
    /// How far its value is from the thresholds; none of an empty cart.
    pub meter: Option<ThresholdMeter>,
    /// What looks divided. It stands in the way of nothing.
    pub warnings: Vec<SplitWarning>,
    /// The packages of the unit's plan.
    pub plans: Vec<PlanChoice>,
    /// Working days that the PPK has for the decision.
    pub approval_days: u32,
    /// How taxes are rounded, in the language asked for.
    pub rounding: String,
}

/// An order as it would be placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrderPreview {
    /// Who sells.
    pub vendor: VendorRef,
    /// Where.
    pub marketplace: Marketplace,
    /// What is ordered.
    pub lines: Vec<PreviewLine>,
    /// What it comes to.
    pub totals: Totals,
    /// What shipping comes to, address by address; none where all of it goes to one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub deliveries: Vec<DeliveryCost>,
    /// Days until the slowest line is delivered.
    pub lead_time_days: u16,
    /// The rule that makes a negotiation compulsory before the approval, where one does.
    pub negotiation: Option<PolicyNote>,
    /// How it can be paid.
    pub routes: Vec<RouteStanding>,
    /// Its taxes, by the route on which it is paid.
    pub taxes: Vec<RouteTaxes>,
}

/// A line of such an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreviewLine {
    /// Its name in the cart.
    pub id: LineId,
    /// The product's name.
    pub name: String,
    /// How many.
    pub quantity: u32,
    /// The unit that it is sold by.
    pub unit: String,
    /// The line's price without PPN.
    pub price: Rupiah,
}

/// Whether a payment route is open, and what says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RouteStanding {
    /// The route.
    pub route: PaymentRoute,
    /// Whether it can be chosen.
    pub open: bool,
    /// Its limit in words, or why it is closed; none of a route without a limit.
    pub text: Option<String>,
    /// The amount that it stays below, or ends at.
    pub limit: Option<Rupiah>,
    /// Where that is written.
    pub source: Option<String>,
}

/// The taxes of an order that is paid on a route.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RouteTaxes {
    /// The route.
    pub route: PaymentRoute,
    /// The taxes; none where nothing is taxed.
    pub taxes: Vec<Tax>,
    /// What reaches the vendor once everything is withheld that is withheld.
    pub to_vendor: Rupiah,
}

/// A tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxKind {
    /// Value added tax; on top of the price.
    Ppn,
    /// Income tax of the vendor, article 22; out of the price.
    Pph22,
}

/// Who handles a tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TaxAgent {
    /// The marketplace (PPMSE), as the party that the minister appointed.
    Marketplace,
    /// The bendahara of the unit.
    Treasurer,
    /// The vendor itself.
    Vendor,
}

/// A tax of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tax {
    /// Which.
    pub kind: TaxKind,
    /// The rate, in basis points.
    pub rate_bp: u32,
    /// What it is taken of: goods and shipping without PPN.
    pub base: Rupiah,
    /// The amount.
    pub amount: Rupiah,
    /// Who takes it out of the payment; none when it is paid to the vendor with the price.
    pub withheld_by: Option<TaxAgent>,
    /// Who pays it in.
    pub paid_in_by: TaxAgent,
    /// Who reports it.
    pub reported_by: TaxAgent,
    /// What of it falls on each line, and on shipping; adds up to base and amount.
    pub shares: Vec<TaxShare>,
    /// Where it is written.
    pub source: String,
}

/// What of a tax falls on a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TaxShare {
    /// The line; none stands for shipping.
    pub line: Option<LineId>,
    /// What it is taken of.
    pub base: Rupiah,
    /// The amount.
    pub amount: Rupiah,
}
