//! Parts of the whole, and how far the whole lies with a few.

use serde::{Deserialize, Serialize};

use super::Counting;
use crate::place::RegionRef;
use crate::words::words;
use crate::{Day, Rupiah};

words!(
    /// By what rows are divided into parts.
    Dimension {
        /// Whether the goods are domestic.
        #[default]
        Pdn = "pdn",
        /// Whether the vendor is a micro or small firm.
        Umk = "umk",
        /// Whether the vendor is from the government's own area.
        Local = "local",
        /// The marketplace.
        Marketplace = "marketplace",
        /// The category of the first level.
        Category = "category",
    }
);

/// A part of the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// What the rows have in common, as a filter of `GET /analytics/orders` under the word of the dimension; `none` for what names nothing.
    pub key: String,
    /// Its name, where it has one of its own: of a marketplace or category.
    pub name: Option<String>,
    /// The sum of its rows.
    pub value: Rupiah,
    /// Orders with such a row. An order with rows of several parts stands with each of them.
    pub orders: u64,
    /// Its part of the whole value, in thousandths: those of all parts make 1.000, the largest remainders rounded up. None where the
    /// whole is not above zero.
    pub permille: Option<i64>,
    /// The same of the base period.
    pub base_permille: Option<i64>,
}

/// What was bought of each part in a month, in the order of the parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartMonth {
    /// Its first day in the period.
    pub from: Day,
    /// Its last day in the period.
    pub to: Day,
    /// The value of each part.
    pub values: Vec<Rupiah>,
}

/// The whole, divided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Share {
    /// By what.
    pub dimension: Dimension,
    /// The parts: yes, no and unnamed, or the highest value first.
    pub parts: Vec<Part>,
    /// The months of the period, without gaps.
    pub months: Vec<PartMonth>,
}

/// `GET /analytics/shares`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shares {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The whole.
    pub value: Rupiah,
    /// Orders in all.
    pub orders: u64,
    /// The whole divided by each dimension.
    pub shares: Vec<Share>,
}

words!(
    /// How far a whole lies with a few.
    ConcentrationBand {
        /// It is spread.
        #[default]
        Low = "low",
        /// A few have much of it.
        Moderate = "moderate",
        /// One or two have most of it.
        High = "high",
    }
);

impl ConcentrationBand {
    /// The HHI from which on a market counts as moderately concentrated, by the Merger Guidelines of the United States (2023).
    pub const MODERATE_FROM: u32 = 1_000;
    /// The HHI above which it counts as highly concentrated, by the same guidelines and by those of Indonesia's competition authority (KPPU).
    pub const HIGH_ABOVE: u32 = 1_800;

    /// The band of an HHI.
    #[must_use]
    pub const fn of(hhi: u32) -> Self {
        if hhi > Self::HIGH_ABOVE {
            Self::High
        } else if hhi >= Self::MODERATE_FROM {
            Self::Moderate
        } else {
            Self::Low
        }
    }
}

/// How far what was bought lies with a few: over all, within a category, or on a marketplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Market {
    /// The filter of `GET /analytics/orders` that opens it; `none` for what names nothing. Empty for the whole.
    pub key: String,
    /// Its name, where it has one.
    pub name: Option<String>,
    /// What was bought there of parties that are named: the whole of the shares.
    pub value: Rupiah,
    /// What was bought there where none is named.
    pub unnamed: Rupiah,
    /// How many parties.
    pub parties: u64,
    /// The Herfindahl-Hirschman index: the sum of the squares of the shares in per cent, from near 0 to 10.000 for a single party.
    pub hhi: Option<u32>,
    /// What that means.
    pub band: Option<ConcentrationBand>,
    /// The share of the first, in thousandths.
    pub top_1: Option<i64>,
    /// The share of the first five together, in thousandths.
    pub top_5: Option<i64>,
}

/// A vendor or unit with its rank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RankedParty {
    /// Its place; equals share one.
    pub rank: u32,
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The sum of its rows.
    pub value: Rupiah,
    /// Its orders.
    pub orders: u64,
    /// Its share of the value of all that are named, in thousandths, rounded half up.
    pub permille: Option<i64>,
}

/// The first of many, by value and by count beside one another: who is first in one need not be in the other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TopList {
    /// Those with the highest values.
    pub by_value: Vec<RankedParty>,
    /// Those with the most orders.
    pub by_orders: Vec<RankedParty>,
}

/// `GET /analytics/concentration`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Concentration {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// Among vendors.
    pub vendors: Market,
    /// Among marketplaces.
    pub marketplaces: Market,
    /// Among units.
    pub units: Market,
    /// Among the vendors within each category, the highest value first.
    pub by_category: Vec<Market>,
    /// Among the vendors on each marketplace, the highest value first.
    pub by_marketplace: Vec<Market>,
    /// The first vendors.
    pub top_vendors: TopList,
    /// The first units.
    pub top_units: TopList,
}
