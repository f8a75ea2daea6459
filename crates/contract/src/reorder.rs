//! Ordering again: what an order or a list would come to today, line by line, before anything is changed. Everything in here is the
//! server's finding; a client shows it and works nothing out.

use serde::{Deserialize, Serialize};

use crate::cart::{Cart, HeldLine};
use crate::catalogue::Picture;
use crate::order::Totals;
use crate::{ListId, OfferId, OrderId, ProductId, Rupiah, Timestamp};

/// What is ordered again.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReorderSource {
    /// An order.
    Order(OrderId),
    /// A shopping list.
    List(ListId),
}

/// Asks what it would come to: `POST /reorders/preview`. It changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReorderRequest {
    /// What is ordered again.
    pub source: ReorderSource,
    /// Whether it would replace what the cart holds; else it is added to that.
    #[serde(default)]
    pub replace: bool,
    /// In which lines it is to be another than it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ReorderChange>,
}

/// What is to be otherwise in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReorderChange {
    /// The line, by the offer of the order or list.
    pub offer_id: OfferId,
    /// Whether it is left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
    /// The offer of the same product that is taken instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_id: Option<OfferId>,
    /// How many, where it is another number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<u32>,
}

/// What ordering again comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reorder {
    /// What is ordered again.
    pub source: ReorderSource,
    /// How people call it: the need of the order, the name of the list.
    pub name: String,
    /// When it was ordered, or changed last.
    pub at: Timestamp,
    /// The lines, one for each offer.
    pub lines: Vec<ReorderLine>,
    /// What the lines that can be ordered came to then, in the quantities of then, without PPN and shipping.
    pub goods_then: Rupiah,
    /// What they come to now, ordered by themselves: goods, shipping, PPN, and all of it.
    pub totals: Totals,
    /// How much more the goods cost now than then; negative when less.
    pub goods_difference: Rupiah,
    /// What the whole order came to then; none of a list, which has no shipping.
    pub totals_then: Option<Totals>,
    /// How many lines can be ordered as they stand.
    pub ready: u32,
    /// The cart that this was worked out for.
    pub cart: Cart,
}

/// A line, then and now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReorderLine {
    /// The offer of the order or list: it names the line.
    pub offer_id: OfferId,
    /// The product.
    pub product: ProductId,
    /// The product's name.
    pub name: String,
    /// The product's picture.
    pub picture: Picture,
    /// The unit that it is sold by.
    pub unit: String,
    /// What is noted of it on the list.
    pub note: Option<String>,
    /// As it was.
    pub then: ReorderThen,
    /// Whether it is left out.
    pub left_out: bool,
    /// How many are asked for now, beside what the cart holds.
    pub quantity: u32,
    /// The offer that is taken; none when it is on sale no more.
    pub now: Option<ReorderOffer>,
    /// How much more a piece costs now than then; negative when less. None where nothing is taken.
    pub unit_difference: Option<Rupiah>,
    /// What stands in the way.
    pub obstacle: Option<ReorderObstacle>,
    /// The same in words, in the language asked for.
    pub detail: Option<String>,
    /// Where the offer cannot deliver: the other offer of the same product that comes nearest to it.
    pub instead: Option<ReorderOffer>,
}

/// A line as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReorderThen {
    /// How many.
    pub quantity: u32,
    /// Unit price without PPN: as agreed for the order, as seen when it was put on the list.
    pub unit_price: Rupiah,
    /// The vendor's name.
    pub vendor: String,
    /// The marketplace's name.
    pub marketplace: String,
}

/// An offer as it is now, for the unit that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReorderOffer {
    /// The offer.
    pub id: OfferId,
    /// The vendor's name.
    pub vendor: String,
    /// The marketplace's name.
    pub marketplace: String,
    /// Unit price without PPN at the quantity that is asked for.
    pub unit_price: Rupiah,
    /// The price of that quantity, without PPN.
    pub price: Rupiah,
    /// The least that can be ordered.
    pub minimum_order: u32,
    /// How many are in stock.
    pub stock: u32,
    /// Days from confirmation to delivery.
    pub lead_time_days: u16,
    /// The line of the cart that holds it already; none where the cart is to be replaced.
    pub held: Option<HeldLine>,
    /// The quantity nearest to the one asked for that can be ordered, beside what the cart holds; none when none can.
    pub possible: Option<u32>,
}

/// Why a line cannot be ordered as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReorderObstacle {
    /// The offer is on sale no more.
    Delisted,
    /// There are fewer in stock.
    ShortOfStock,
    /// The vendor sells more at a time.
    BelowMinimum,
}
