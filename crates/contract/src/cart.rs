//! The cart: one for each buyer, of many vendors and marketplaces, shown as it will be ordered.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Marketplace, Picture, VendorRef};
use crate::order::{AllowedAction, Totals};
use crate::{CartId, LineId, OfferId, ProductId, Rupiah};

/// The most of one thing that a line can hold.
pub const MAXIMUM_QUANTITY: u32 = 100_000;

/// The most lines of a cart, and the most rows of a batch.
pub const MAXIMUM_LINES: usize = 2_000;

/// The cart, as the server has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Cart {
    /// Its identifier.
    pub id: CartId,
    /// Its version, the `ETag` without quotes: what `If-Match` wants.
    pub version: String,
    /// Its lines, grouped as they will be ordered: one group becomes one order.
    pub groups: Vec<CartGroup>,
    /// The sum of the groups.
    pub totals: Totals,
    /// What the rules say of a purchase of this value.
    pub policy: Vec<PolicyNote>,
    /// What changed since a line was put in.
    pub notices: Vec<CartNotice>,
    /// What may be done with it now.
    pub allowed_actions: Vec<AllowedAction>,
}

/// The lines that become one order: those of one vendor on one marketplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartGroup {
    /// The vendor.
    pub vendor: VendorRef,
    /// The marketplace.
    pub marketplace: Marketplace,
    /// The lines.
    pub lines: Vec<CartLine>,
    /// The sum of the lines, with shipping and tax.
    pub totals: Totals,
    /// Days until the slowest line is delivered.
    pub lead_time_days: u16,
}

/// One offer in the cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartLine {
    /// Its name, given by the client that put it in.
    pub id: LineId,
    /// The offer.
    pub offer: OfferId,
    /// The product.
    pub product: ProductId,
    /// The product's name.
    pub name: String,
    /// The product's picture.
    pub picture: Picture,
    /// The unit that it is sold by.
    pub unit: String,
    /// How many.
    pub quantity: u32,
    /// Unit price without PPN at this quantity.
    pub unit_price: Rupiah,
    /// The line's price without PPN.
    pub price: Rupiah,
    /// The least that can be ordered.
    pub minimum_order: u32,
    /// How many are in stock.
    pub stock: u32,
    /// Whether the offer is still on sale.
    pub on_sale: bool,
}

/// What changed on a line since it was put in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum CartNotice {
    /// The unit price without PPN is another one now.
    PriceChanged {
        /// The line.
        line: LineId,
        /// As it was.
        old: Rupiah,
        /// As it is.
        new: Rupiah,
    },
    /// There are fewer in stock than the line asks for.
    StockShort {
        /// The line.
        line: LineId,
        /// What is left.
        stock: u32,
    },
    /// The offer is on sale no more.
    Delisted {
        /// The line.
        line: LineId,
    },
    /// Fewer than can be ordered.
    BelowMinimum {
        /// The line.
        line: LineId,
        /// The least that can be ordered.
        minimum: u32,
    },
}

impl CartNotice {
    /// The line that it is about.
    #[must_use]
    pub const fn line(&self) -> &LineId {
        match self {
            Self::PriceChanged { line, .. }
            | Self::StockShort { line, .. }
            | Self::Delisted { line }
            | Self::BelowMinimum { line, .. } => line,
        }
    }
}

/// What a rule of procurement says here, with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PolicyNote {
    /// The rule, as a word for programs: `role_threshold`, `proof_of_purchase`, `local_cap`, `ppn`.
    pub rule: String,
    /// Whether it stands in the way of the order.
    pub blocking: bool,
    /// What it says here, in the language asked for.
    pub text: String,
    /// The amount that decides, where there is one.
    pub threshold: Option<Rupiah>,
    /// Where it is written: `Permendagri 84/2022`.
    pub source: String,
}

/// Sets a line of the cart; the line's name is in the path, so that doing it twice is doing it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutCartLine {
    /// The offer.
    pub offer_id: OfferId,
    /// How many in all, never how many more.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100000))]
    pub quantity: u32,
}

/// Sets many lines at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CartBatch {
    /// Whether to say only what would happen. Then no version is needed, and nothing is stored under the key.
    #[serde(default)]
    pub dry_run: bool,
    /// Whether the lines take the place of all that the cart holds. Then it is all or nothing: where one of them cannot be ordered,
    /// the cart stays as it was.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub replace: bool,
    /// The lines, at most [`MAXIMUM_LINES`].
    #[cfg_attr(feature = "openapi", schema(max_items = 2000))]
    pub rows: Vec<CartBatchRow>,
}

/// One line of a batch: an offer, or in a dry run the code of a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CartBatchRow {
    /// The line's name.
    pub line_id: LineId,
    /// The offer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer_id: Option<OfferId>,
    /// The stock-keeping unit of a product, of which the server names the best offer: in a dry run alone, so that nobody
    /// orders an offer that was not shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    /// Of an offer: how many in all. By a code: how many beside those that the cart holds.
    pub quantity: u32,
}

/// What became, or would become, of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartBatchResult {
    /// One for each row, in the order asked.
    pub rows: Vec<CartBatchOutcome>,
    /// The cart after it; as it was, when the run was dry.
    pub cart: Cart,
}

/// What became of one line of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CartBatchOutcome {
    /// The line's name.
    pub line_id: LineId,
    /// Whether it is, or would be, in the cart.
    pub accepted: bool,
    /// Why not, as a word for programs: `unknown_offer`, `below_minimum`, `out_of_stock`, `delisted`, `out_of_range`,
    /// `too_many_lines`; of a code also `unknown_sku`, `ambiguous_sku`, `no_offer`.
    pub code: Option<String>,
    /// Why not, in the language asked for.
    pub detail: Option<String>,
    /// The offer that is taken for a code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<BatchOffer>,
    /// What else a code may mean, a few at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<BatchCandidate>,
}

/// The offer that is taken for a code: of those that can deliver the quantity, the one with the lowest price to the unit that
/// asks; where none can, the one that comes nearest to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BatchOffer {
    /// The offer.
    pub id: OfferId,
    /// The product.
    pub product: ProductId,
    /// Its code, as the catalogue writes it.
    pub sku: String,
    /// Its name.
    pub name: String,
    /// The unit that it is sold by.
    pub unit: String,
    /// The vendor's name.
    pub vendor: String,
    /// The marketplace's name.
    pub marketplace: String,
    /// How many offers of the product are on sale.
    pub offers: u32,
    /// Unit price with PPN at this quantity, in the region of the unit that asks.
    pub price_with_ppn: Rupiah,
    /// The line of the cart that holds it already.
    pub held: Option<HeldLine>,
    /// The quantity nearest to the one asked that can be ordered, beside what the cart holds; none when none can.
    pub possible: Option<u32>,
}

/// A line of the cart that holds an offer already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldLine {
    /// The line.
    pub line_id: LineId,
    /// How many it holds.
    pub quantity: u32,
}

/// A product that a code may mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BatchCandidate {
    /// Its own code.
    pub sku: String,
    /// Its name.
    pub name: String,
}
