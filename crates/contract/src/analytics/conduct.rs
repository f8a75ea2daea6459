//! How vendors keep their word: on time, refused lines, complaints, ratings.

use serde::{Deserialize, Serialize};

use super::{ChosenFilter, Counting, CourseOrder};
use crate::catalogue::Page;
use crate::place::RegionRef;
use crate::words::words;
use crate::{RegionCode, Rupiah};

words!(
    /// Whose conduct: one line for each of these.
    ConductBy {
        /// Vendors, at one government.
        #[default]
        Vendor = "vendor",
        /// Governments, the vendors of each together.
        Government = "government",
    }
);

words!(
    /// Which orders make a figure of conduct.
    ConductShow {
        /// All that count.
        #[default]
        Counted = "counted",
        /// Those whose goods arrived by the promised day.
        OnTime = "on_time",
        /// Those whose goods came later, or have not come though the day has passed.
        Late = "late",
        /// Those with lines that were refused.
        Refused = "refused",
        /// Those with a complaint.
        Complaints = "complaints",
        /// Those with a complaint that is not over.
        Open = "open",
        /// Those whose vendor was rated.
        Rated = "rated",
    }
);

/// The figures of conduct, as counts: whoever shows a rate has what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conduct {
    /// The sum of all rows that count.
    pub value: Rupiah,
    /// Orders that count.
    pub orders: u64,
    /// Those among them whose goods have arrived, or whose promised day has passed.
    pub due: u64,
    /// Those among these that had arrived by the promised day.
    pub on_time: u64,
    /// Lines of all orders of the period, failed ones among them: an order that a vendor declines fails.
    pub lines: u64,
    /// Those among them that the vendor refused or did not answer for in time, or that an inspection sent back.
    pub refused: u64,
    /// Complaints about orders that count.
    pub complaints: u64,
    /// Those among them that the unit settled.
    pub resolved: u64,
    /// Those among them that are not over.
    pub open: u64,
    /// Orders that count whose vendor was rated.
    pub ratings: u64,
    /// All their stars.
    pub stars: u64,
}

/// The conduct of a vendor, or of the vendors of a government.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConductRow {
    /// Id of the vendor or code of the government; none for orders that name no vendor.
    pub key: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Of a vendor: the kabupaten or kota of its address.
    pub place: Option<String>,
    /// The figures.
    #[serde(flatten)]
    pub conduct: Conduct,
}

/// `GET /analytics/vendors`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VendorConduct {
    /// Whose orders; none where governments stand beside one another.
    pub region: Option<RegionRef>,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// A rate of fewer than this many is no rate: it is said as "3 of 4" alone, and stands behind all others when sorted.
    pub minimum: u64,
    /// What all lines of all pages add up to, whatever is searched.
    pub total: Conduct,
    /// The lines of this page.
    pub items: Vec<ConductRow>,
    /// Where the page stands; its total is the number of lines.
    pub page: Page,
}

/// An order with how its vendor kept its word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConductOrder {
    /// The order.
    #[serde(flatten)]
    pub order: CourseOrder,
    /// Lines ordered.
    pub lines: u64,
    /// Lines that the vendor or an inspection refused.
    pub refused: u64,
    /// Complaints filed.
    pub complaints: u64,
    /// Those that the unit settled.
    pub resolved: u64,
    /// Those that are not over.
    pub open: u64,
    /// How the vendor was rated, 1 to 5.
    pub stars: Option<u8>,
}

/// `GET /analytics/vendors/orders`: the orders that make a figure of conduct.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConductOrders {
    /// Whose orders.
    pub region: RegionRef,
    /// How it was counted.
    #[serde(flatten)]
    pub counting: Counting,
    /// The filters that name something, with its name.
    pub filters: Vec<ChosenFilter>,
    /// Which of them.
    pub show: ConductShow,
    /// What the orders of all pages add up to.
    pub total: Conduct,
    /// The orders of this page.
    pub items: Vec<ConductOrder>,
    /// Where the page stands; its total is the number of orders.
    pub page: Page,
}

/// The least number of which a rate is shown.
pub const MINIMUM_RATE: u64 = 5;

impl ConductRow {
    /// The code of the government, where the line is one.
    #[must_use]
    pub fn region(&self) -> Option<RegionCode> {
        self.key.as_deref().map(RegionCode::new)
    }
}
