//! Patterns worth looking into, each with its rule, its rows and its peers. None of them proves anything.

use serde::{Deserialize, Serialize};

use super::{CategoryName, Counting, CountingRule, LedgerOrder, LedgerSource, UnitName};
use crate::catalogue::Page;
use crate::place::RegionRef;
use crate::session::VendorName;
use crate::words::words;
use crate::{Day, FlagId, RegionCode, Rupiah, Timestamp};

/// The shortest note of an auditor, in characters.
pub const MINIMUM_NOTE: usize = 3;

/// The longest note, in characters.
pub const MAXIMUM_NOTE: usize = 500;

/// How often a flag can be marked: the first look, and what is added to it.
pub const MAXIMUM_MARKS: usize = 10;

words!(
    /// A kind of pattern.
    FlagKind {
        /// Orders of a unit that stay just below a threshold, close to one another.
        #[default]
        NearThreshold = "near_threshold",
        /// Orders of a unit, vendor and category that pass a threshold only together.
        SplitPurchase = "split_purchase",
        /// A unit that goes to one vendor again and again for what others buy elsewhere too.
        SingleVendor = "single_vendor",
        /// Orders at night or on a day off.
        UnusualHour = "unusual_hour",
        /// A unit price far from that of the same specification.
        PriceOutlier = "price_outlier",
        /// An offer that was listed, bought, and withdrawn.
        ListedForOne = "listed_for_one",
    }
);

/// A number that a rule applies, with its day and its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagNumber {
    /// What it says, in the language of the answer.
    pub text: String,
    /// The first day on which it counts.
    pub valid_from: Day,
    /// Where it is written.
    pub source: String,
}

/// A rule by which flags are found, and what it found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagRule {
    /// What it finds.
    pub kind: FlagKind,
    /// Its name, in the language of the answer.
    pub name: String,
    /// The rule in words.
    pub text: String,
    /// Why anybody looks for it, and who does.
    pub basis: String,
    /// Its numbers, as they counted in the period.
    pub numbers: Vec<FlagNumber>,
    /// How many it found.
    pub found: u64,
    /// How many of them an auditor has looked at.
    pub seen: u64,
    /// Orders of the period that it could not look at, since their rows name no unit, vendor or category.
    pub passed_over: u64,
    /// Why it was not looked for at all; none when it was.
    pub missing: Option<String>,
}

/// How many orders show a pattern, and of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagShare {
    /// Orders that show it.
    pub orders: u64,
    /// Orders that could.
    pub of: u64,
}

/// What a flag is compared with: the same at the unit and at the other units of the government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagPeers {
    /// What is counted, in the language of the answer.
    pub text: String,
    /// At the unit.
    pub own: FlagShare,
    /// At the other units.
    pub others: FlagShare,
    /// How many other units have orders that could show it.
    pub units: u64,
}

/// That an auditor has looked at a flag. It stays as it is; more can be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagMark {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What the auditor noted.
    pub note: String,
}

/// A pattern that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Flag {
    /// Its identifier: the same as long as its rows are the same.
    pub id: FlagId,
    /// Its kind.
    pub kind: FlagKind,
    /// The work unit that ordered.
    pub unit: UnitName,
    /// The vendor, where all orders are of one.
    pub vendor: Option<VendorName>,
    /// The category, where only rows of one count.
    pub category: Option<CategoryName>,
    /// The day of its first order.
    pub from: Day,
    /// The day of its last order.
    pub to: Day,
    /// What its rows come to.
    pub value: Rupiah,
    /// What was noticed, in the language of the answer.
    pub text: String,
    /// The orders, the oldest first, with the rows that count for it.
    pub orders: Vec<LedgerOrder>,
    /// Whether `GET /analytics/orders` with this unit, vendor, category and these days gives exactly these orders.
    pub opens: bool,
    /// What it is compared with.
    pub peers: FlagPeers,
    /// Who has looked at it, the first first.
    pub marks: Vec<FlagMark>,
}

/// Whether the person who reads may mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FlagMarking {
    /// Whether.
    pub allowed: bool,
    /// Why not, in the language of the answer; none when it is allowed.
    pub reason: Option<String>,
}

/// `GET /analytics/flags`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Flags {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// That a flag is no proof, in the language of the answer.
    pub caution: String,
    /// All rules, with what each found.
    pub rules: Vec<FlagRule>,
    /// Whether the person who reads may mark.
    pub marking: FlagMarking,
    /// The flags of this page, the newest first.
    pub items: Vec<Flag>,
    /// Where the page stands.
    pub page: Page,
}

/// Marks a flag as looked at: `POST /analytics/flags/{id}/marks`. Where it was found says which flag is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkFlag {
    /// Whose orders.
    pub region: RegionCode,
    /// The first day of the period in which it was found.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// The rule of counting.
    pub rule: CountingRule,
    /// Which rows there were to count; the demo's when nothing is said.
    #[serde(default)]
    pub source: LedgerSource,
    /// What the auditor notes, [`MINIMUM_NOTE`] to [`MAXIMUM_NOTE`] characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 3, max_length = 500))]
    pub note: String,
}
