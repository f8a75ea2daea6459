//! Shopping lists (*daftar belanja*): what a work unit orders again and again, kept by its people together.

use serde::{Deserialize, Serialize};

use crate::catalogue::{Page, Picture};
use crate::{ListId, OfferId, ProductId, Rupiah, Timestamp};

/// The longest name of a list, in characters.
pub const MAXIMUM_NAME: usize = 80;

/// The longest note of a line, in characters.
pub const MAXIMUM_NOTE: usize = 200;

/// The most lines of a list.
pub const MAXIMUM_LISTED: usize = 500;

/// The most lists of a unit.
pub const MAXIMUM_LISTS: u32 = 100;

/// Keeps a list, new or changed: what it says is all that the list holds afterwards.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveShoppingList {
    /// How the unit calls it, at most [`MAXIMUM_NAME`] characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 80))]
    pub name: String,
    /// Its lines, one for each offer, at most [`MAXIMUM_LISTED`].
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 500))]
    pub lines: Vec<SaveListLine>,
}

/// A line of a list that is to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveListLine {
    /// The offer.
    pub offer_id: OfferId,
    /// How many: a proposal for each time that it is ordered.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 100000))]
    pub quantity: u32,
    /// What its people should know of it.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What is shown of a list among others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShoppingListSummary {
    /// Its identifier.
    pub id: ListId,
    /// Its version, the `ETag` without quotes: what `If-Match` wants.
    pub version: String,
    /// How the unit calls it.
    pub name: String,
    /// How many lines it has.
    pub lines: u32,
    /// What they came to when they were put on it, without PPN and shipping.
    pub goods: Rupiah,
    /// The name of the person who changed it last.
    pub changed_by: String,
    /// When.
    pub changed_at: Timestamp,
}

/// A list in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShoppingList {
    /// What is shown of it among others.
    #[serde(flatten)]
    pub summary: ShoppingListSummary,
    /// The name of the person who made it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// Its lines.
    pub items: Vec<ListLine>,
}

/// A line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ListLine {
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
    /// The vendor's name.
    pub vendor: String,
    /// The marketplace's name.
    pub marketplace: String,
    /// How many.
    pub quantity: u32,
    /// What its people should know of it.
    pub note: Option<String>,
    /// The unit price without PPN when the line was set in this quantity.
    pub unit_price: Rupiah,
    /// Whether the offer is still on sale.
    pub on_sale: bool,
}

/// The lists of a unit, the one that was changed last first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShoppingLists {
    /// The lists of this page.
    pub items: Vec<ShoppingListSummary>,
    /// Where in all of them.
    pub page: Page,
}
