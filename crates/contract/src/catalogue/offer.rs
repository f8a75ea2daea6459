//! Offers of a product, and what became of their prices.

use serde::{Deserialize, Serialize};

use super::{Marketplace, VendorRef};
use crate::{Day, OfferId, ProductId, Rupiah};

/// A lower unit price from a quantity on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceTier {
    /// From this quantity on.
    pub from_quantity: u32,
    /// Unit price without PPN.
    pub price: Rupiah,
}

/// One vendor's price for a product on one marketplace, for the unit that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Offer {
    /// Its identifier.
    pub id: OfferId,
    /// The product.
    pub product: ProductId,
    /// Who offers it.
    pub vendor: VendorRef,
    /// The vendor's rating in tenths of a star; none without ratings.
    pub vendor_rating_tenths: Option<u8>,
    /// The vendor's deliveries on time, in basis points.
    pub vendor_on_time_bp: u32,
    /// Where it is offered.
    pub marketplace: Marketplace,
    /// Unit price without PPN, in the region of the unit that asks.
    pub price: Rupiah,
    /// PPN on it; zero when the vendor is not PKP.
    pub ppn: Rupiah,
    /// Unit price with PPN.
    pub price_with_ppn: Rupiah,
    /// Shipping of one to the unit that asks, without PPN.
    pub shipping: Rupiah,
    /// What one comes to at the door, as an order would count it: price and shipping with PPN on both.
    pub landed: Rupiah,
    /// Lower prices from a quantity on, lowest quantity first.
    pub tiers: Vec<PriceTier>,
    /// The least that can be ordered.
    pub minimum_order: u32,
    /// How many are in stock.
    pub stock: u32,
    /// Days from confirmation to delivery.
    pub lead_time_days: u16,
    /// Since when it is listed.
    pub listed_since: Day,
    /// Whether it is on sale, or was delisted.
    pub on_sale: bool,
}

/// The offers of a product, best price first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferList {
    /// The offers.
    pub items: Vec<Offer>,
}

/// What happened to the price of an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PriceEventKind {
    /// It was listed.
    Listed,
    /// It went up.
    Raised,
    /// It went down.
    Lowered,
    /// It was taken off sale.
    Delisted,
}

/// A day on which an offer was listed, changed its price, or was taken off sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceEvent {
    /// The day.
    pub day: Day,
    /// The offer.
    pub offer: OfferId,
    /// Its vendor's name.
    pub vendor: String,
    /// Its marketplace.
    pub marketplace: Marketplace,
    /// What happened.
    pub kind: PriceEventKind,
    /// The unit price with PPN from then on.
    pub price: Rupiah,
}

/// The unit prices with PPN at the end of a month, near the unit that asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PricePoint {
    /// The last day of the month, or today.
    pub day: Day,
    /// The lowest of them; none while nobody offered it.
    pub lowest: Option<Rupiah>,
    /// The highest.
    pub highest: Option<Rupiah>,
    /// How many offers were on sale.
    pub offers: u32,
}

/// What a product cost: the last twelve months, and what happened to its offers since it was first listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceHistory {
    /// The day on which it was first listed.
    pub listed_since: Option<Day>,
    /// The months, the earliest first.
    pub points: Vec<PricePoint>,
    /// What happened, the latest first.
    pub events: Vec<PriceEvent>,
}
