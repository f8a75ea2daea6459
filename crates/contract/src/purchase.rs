//! The checkout: from one version of a cart to one order for each vendor.

use serde::{Deserialize, Serialize};

use crate::delivery::DeliveryRequest;
use crate::order::OrderSummary;
use crate::{CartId, Day, PurchaseId, Timestamp};

/// Where the money comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FundingSource {
    /// The region's budget.
    Apbd,
    /// The state's budget.
    Apbn,
    /// School operational assistance.
    Bos,
    /// The revenue of a public service agency.
    Blud,
}

/// How an order is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PaymentRoute {
    /// A virtual account, from the treasurer's petty cash (UP).
    VirtualAccount,
    /// The government's credit card (KKPD), from petty cash (UP).
    CreditCard,
    /// Directly through the regional finance system (LS).
    Direct,
}

/// Who receives the goods, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Receiver {
    /// The person's name.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 100))]
    pub name: String,
    /// The person's telephone: eight to fifteen digits, with the signs that people write between them.
    #[cfg_attr(
        feature = "openapi",
        schema(
            min_length = 8,
            max_length = 100,
            pattern = "^[ ()+.-]*([0-9][ ()+.-]*){8,15}$"
        )
    )]
    pub phone: String,
    /// Where to deliver.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub address: String,
}

/// Places a purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PlacePurchaseRequest {
    /// The cart; `If-Match` names its version.
    pub cart_id: CartId,
    /// What it is needed for.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub need: String,
    /// Who receives it; of several addresses, the first one's.
    pub receiver: Receiver,
    /// What goes where, when it goes to several addresses: every line whole, none twice to one address. Without any, all of it goes
    /// to the receiver.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub deliveries: Vec<DeliveryRequest>,
    /// The day by which it is needed.
    pub needed_by: Day,
    /// The funding source.
    pub funding_source: FundingSource,
    /// How it will be paid.
    pub payment_route: PaymentRoute,
    /// The procurement plan's package (RUP), where there is one.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 100))]
    pub plan_code: Option<String>,
    /// A note to the vendors.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub note: Option<String>,
    /// Whether to negotiate before the approval.
    #[serde(default)]
    pub negotiate: bool,
}

/// A purchase and its orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Purchase {
    /// Its identifier.
    pub id: PurchaseId,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// One order for each vendor and marketplace.
    pub orders: Vec<OrderSummary>,
}
