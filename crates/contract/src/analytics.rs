//! What officials read: figures over order rows, each with its period, as-of, rule and the rows left out.

mod conduct;
mod flags;
mod orders;
mod participation;
mod shares;
mod year_end;

pub use self::conduct::{
    Conduct, ConductBy, ConductOrder, ConductOrders, ConductRow, ConductShow, MINIMUM_RATE, VendorConduct,
};
pub use self::flags::{
    Flag, FlagKind, FlagMark, FlagMarking, FlagNumber, FlagPeers, FlagRule, FlagShare, Flags, MAXIMUM_MARKS,
    MAXIMUM_NOTE, MINIMUM_NOTE, MarkFlag,
};
pub use self::orders::{
    CategoryName, ChosenFilter, Confirmation, LedgerChange, LedgerLine, LedgerOrder, LedgerOrders,
    LedgerTotals, UnitName,
};

pub use self::participation::{Bought, KindPart, Participation, UnitPart};
pub use self::shares::{
    Concentration, ConcentrationBand, Dimension, Market, Part, PartMonth, RankedParty, Share, Shares, TopList,
};
pub use self::year_end::{
    ActorPart, AgeBand, AgePart, CourseOrder, CourseStep, Pending, PendingUnit, StatePart, YearEnd,
};

use serde::{Deserialize, Serialize};

use crate::place::{GovernmentKind, RegionRef};
use crate::words::words;
use crate::{Day, Period, RegionCode, Rupiah, Timestamp};

words!(
    /// Which rows count. PRODUCT.md, "The rules of counting", is the source.
    CountingRule {
        /// What the marketplace has not reported as failed; an empty confirmation counts as complete.
        #[default]
        Settled = "settled",
        /// Verified and confirmed complete, as the national governance index (ITKP) counts.
        Itkp = "itkp",
    }
);

words!(
    /// Which rows there are to count. The two never stand in one figure.
    LedgerSource {
        /// The ledger of the demo, with the orders that are placed here.
        #[default]
        Demo = "demo",
        /// What was imported of LKPP's `Bela-TokoDaringRealisasi`.
        Feed = "feed",
    }
);

words!(
    /// What a period is compared with.
    Comparison {
        /// Nothing.
        #[default]
        None = "none",
        /// The period of the same length right before.
        Previous = "previous",
        /// The same days a year earlier.
        Year = "year",
    }
);

words!(
    /// Which kinds of government a league table ranks.
    GovernmentScope {
        /// All of them.
        #[default]
        All = "all",
        /// Provinces.
        Provinsi = "provinsi",
        /// Regencies.
        Kabupaten = "kabupaten",
        /// Cities.
        Kota = "kota",
    }
);

/// Whose governments a league table ranks: the nation's, or the kabupaten and kota of one province.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Scope {
    /// All governments of the nation.
    #[default]
    National,
    /// The kabupaten and kota of a province, by its code.
    Province(RegionCode),
}

impl Scope {
    /// The word in URLs: `national`, or the province's code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::National => "national",
            Self::Province(code) => code.as_str(),
        }
    }

    /// What the word says, if it is one.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "national" => Some(Self::National),
            code if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_digit()) => {
                Some(Self::Province(RegionCode::new(code)))
            }
            _ => None,
        }
    }
}

/// Whether who watches the government `own` watches `other` too: itself, and for a province all governments in it.
#[must_use]
pub fn watches(own: &RegionCode, other: &RegionCode) -> bool {
    own == other || (own.is_province() && other.province() == *own)
}

/// How an answer was counted. Part of every answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counting {
    /// Which rows there were to count.
    pub source: LedgerSource,
    /// The days that count.
    pub period: Period,
    /// The days compared with.
    pub base_period: Option<Period>,
    /// Up to when the data reaches.
    pub as_of: Timestamp,
    /// The rule.
    pub rule: CountingRule,
    /// Rows that count.
    pub rows_counted: u64,
    /// Rows of the same region and period that do not, by reason.
    pub rows_excluded: Vec<ExcludedRows>,
}

/// Rows that the rule leaves out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExcludedRows {
    /// Why.
    pub reason: ExclusionReason,
    /// How many.
    pub rows: u64,
}

/// Why a row does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ExclusionReason {
    /// The marketplace reported it as failed.
    Failed,
    /// It is not verified.
    Unverified,
    /// It is not confirmed complete.
    Unconfirmed,
}

/// The headline figures of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SummaryFigures {
    /// The sum of all rows.
    pub value: Rupiah,
    /// Distinct orders.
    pub orders: u64,
    /// Distinct vendors.
    pub vendors: u64,
    /// Those among them with their address in the government's own area; none where the source does not say where vendors are.
    pub local_vendors: Option<u64>,
    /// Work units that ordered.
    pub units_active: u64,
    /// Work units that there are.
    pub units_total: u64,
    /// Value over orders, rounded half up to whole rupiah; none without orders.
    pub average_order: Option<Rupiah>,
}

/// By what ratio each figure grew: 0.5 is half as much again. `null` where the base is zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SummaryChange {
    /// Of the value.
    pub value: Option<f64>,
    /// Of the orders.
    pub orders: Option<f64>,
    /// Of the vendors.
    pub vendors: Option<f64>,
    /// Of the local vendors.
    pub local_vendors: Option<f64>,
    /// Of the active units.
    pub units_active: Option<f64>,
    /// Of the average order.
    pub average_order: Option<f64>,
}

/// `GET /analytics/summary`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Summary {
    /// Whose orders.
    pub region: Option<RegionRef>,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The figures.
    #[serde(flatten)]
    pub figures: SummaryFigures,
    /// The same figures of the base period.
    pub comparison: Option<SummaryFigures>,
    /// The growth from the base period.
    pub change: Option<SummaryChange>,
}

/// A month, or the part of one that lies in the period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SeriesPoint {
    /// Its first day in the period.
    pub from: Day,
    /// Its last day in the period.
    pub to: Day,
    /// The sum of all rows.
    pub value: Rupiah,
    /// Distinct orders.
    pub orders: u64,
}

/// `GET /analytics/series`: one point a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Series {
    /// Whose orders.
    pub region: Option<RegionRef>,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The months of the period, without gaps.
    pub points: Vec<SeriesPoint>,
    /// The months of the base period, without gaps.
    pub comparison: Option<Vec<SeriesPoint>>,
}

/// A government's place among others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LeagueRow {
    /// Its place among all governments in scope, by value; equals share a place.
    pub rank: u32,
    /// Its place among those of its kind.
    pub rank_in_kind: u32,
    /// Its code.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// What kind of government it is.
    pub kind: GovernmentKind,
    /// The sum of all rows.
    pub value: Rupiah,
    /// Distinct orders.
    pub orders: u64,
    /// Distinct vendors.
    pub vendors: u64,
    /// Work units that ordered.
    pub units: u64,
    /// Growth of the value from the base period; none without comparison or where the base is zero.
    pub change: Option<f64>,
}

/// `GET /analytics/league`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct League {
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The governments, the highest value first, then by code. With a `kind`, only those of that kind, with the rank
    /// that they have among all.
    pub rows: Vec<LeagueRow>,
}
