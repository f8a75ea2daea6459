//! Typed queries and their URL form, the same in the page's address and in the API's.
//!
//! Parsing is tolerant and says what it could not use: the storefront names it to the person and goes on, the server
//! refuses the request. An empty value is none: a form sends the fields that were left empty too. Writing is canonical: defaults are left out, and the order is fixed.

mod conduct;
mod flags;
mod import;
mod ledger;
mod page;
mod pairs;
mod participation;
mod year_end;

pub use self::conduct::{ConductOrdersQuery, ConductQuery, ConductSort};
pub use self::flags::FlagQuery;
pub use self::import::{ImportListQuery, ImportQuery, UploadQuery};
pub use self::ledger::{LedgerFilter, LedgerQuery, LedgerSort, Named, VendorTrait};
pub use self::page::{PageQuery, QuestionQuery, ShoppingListQuery};
pub use self::participation::{ParticipationQuery, ParticipationShow};
pub use self::year_end::{YearEndQuery, YearEndSort};

use self::pairs::{Pairs, Writer, plain_id, price};
use crate::analytics::{Comparison, CountingRule, GovernmentScope, LedgerSource, Scope};
use crate::order::OrderState;
use crate::words::words;
use crate::{CategoryId, Day, RegionCode, Rupiah, UnitId, VendorId};

/// The most rows on a page.
pub const MAXIMUM_LIMIT: u32 = 100;

/// The highest number of a page.
pub const MAXIMUM_PAGE: u32 = 1_000_000;

/// The highest price that a search takes, in rupiah.
pub const MAXIMUM_PRICE: i64 = 1_000_000_000_000;

/// The longest text that a search takes, in characters; what is beyond is cut and said.
pub const MAXIMUM_TEXT: usize = 500;

/// A query that stands in a URL.
pub trait UrlQuery: Sized {
    /// Reads what stands after the `?`, which may be empty.
    fn parse(raw: &str) -> Parsed<Self>;

    /// Writes what stands after the `?`: empty when everything is as by default.
    fn to_query_string(&self) -> String;
}

/// A query as it was understood, and what was not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed<T> {
    /// What was understood; the default where something was not.
    pub query: T,
    /// What was not.
    pub issues: Vec<QueryIssue>,
}

/// A parameter that could not be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryIssue {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Why.
    pub kind: QueryIssueKind,
}

/// Why a parameter could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueryIssueKind {
    /// There is no parameter of this name.
    UnknownParameter,
    /// The value is none that it takes.
    InvalidValue,
    /// It stands twice; the first counts.
    Repeated,
}

words!(
    /// The order of search results. Each has the product's id as its last tie-breaker.
    SearchSort {
        /// What fits best; domestic products before others that fit as well.
        #[default]
        Relevance = "relevance",
        /// The cheapest first.
        PriceAscending = "price",
        /// The dearest first.
        PriceDescending = "-price",
        /// The shortest lead time first.
        LeadTime = "lead_time",
        /// The highest verified local content first.
        Tkdn = "-tkdn",
    }
);

/// What a buyer is looking for: `GET /products` and `/search`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct SearchQuery {
    /// Words.
    pub q: String,
    /// Categories of any level.
    pub category: Vec<CategoryId>,
    /// Marketplaces, by id.
    pub marketplace: Vec<String>,
    /// Vendors.
    pub vendor: Vec<VendorId>,
    /// Governments in whose area a vendor has its address.
    pub region: Vec<RegionCode>,
    /// Domestic products only.
    pub pdn: bool,
    /// Micro and small vendors only.
    pub umk: bool,
    /// What carries the national standard (SNI) only.
    pub sni: bool,
    /// The least local content, in whole per cent, 1 to 100.
    pub tkdn_min: Option<u8>,
    /// The lowest unit price with PPN.
    pub price_min: Option<Rupiah>,
    /// The highest unit price with PPN.
    pub price_max: Option<Rupiah>,
    /// What is in stock only.
    pub in_stock: bool,
    /// The order.
    pub sort: SearchSort,
    /// Whether [`SearchSort::Relevance`] leaves aside where a product comes from, instead of putting domestic ones first
    /// among those that fit as well.
    pub any_origin: bool,
    /// The page, from 1; 1 when none is named.
    pub page: Option<u32>,
    /// Rows on a page, 1 to [`MAXIMUM_LIMIT`]; [`SearchQuery::DEFAULT_LIMIT`] when none is named.
    pub limit: Option<u32>,
    /// Whether the answer brings facets and the price histogram.
    pub facets: bool,
}

impl SearchQuery {
    /// Rows on a page when none are named: whole rows of two, three and four columns.
    pub const DEFAULT_LIMIT: u32 = 24;

    /// Everything that narrows the result, without page, order and form of the answer.
    #[must_use]
    pub fn has_filters(&self) -> bool {
        !self.category.is_empty()
            || !self.marketplace.is_empty()
            || !self.vendor.is_empty()
            || !self.region.is_empty()
            || self.pdn
            || self.umk
            || self.sni
            || self.tkdn_min.is_some()
            || self.price_min.is_some()
            || self.price_max.is_some()
            || self.in_stock
    }
}

impl UrlQuery for SearchQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            q: pairs.take_text("q"),
            category: pairs.take_list("category", |id| plain_id(id).map(CategoryId::new)),
            marketplace: pairs.take_list("marketplace", plain_id),
            vendor: pairs.take_list("vendor", |id| plain_id(id).map(VendorId::new)),
            region: pairs.take_list("region", |code| plain_id(code).map(RegionCode::new)),
            pdn: pairs.take_flag("pdn"),
            umk: pairs.take_flag("umk"),
            sni: pairs.take_flag("sni"),
            tkdn_min: pairs.take_as("tkdn_min", |value| {
                value.parse().ok().filter(|least| (1..=100).contains(least))
            }),
            price_min: pairs.take_as("price_min", price),
            price_max: pairs.take_as("price_max", price),
            in_stock: pairs.take_flag("in_stock"),
            sort: pairs.take_as("sort", SearchSort::from_word).unwrap_or_default(),
            any_origin: pairs.take_flag("any_origin"),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
            facets: pairs.take_flag("facets"),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put("q", &self.q);
        writer.put_list("category", self.category.iter().map(CategoryId::as_str));
        writer.put_list("marketplace", self.marketplace.iter().map(String::as_str));
        writer.put_list("vendor", self.vendor.iter().map(VendorId::as_str));
        writer.put_list("region", self.region.iter().map(RegionCode::as_str));
        writer.put_flag("pdn", self.pdn);
        writer.put_flag("umk", self.umk);
        writer.put_flag("sni", self.sni);
        writer.put_number("tkdn_min", self.tkdn_min);
        writer.put_number("price_min", self.price_min.map(Rupiah::get));
        writer.put_number("price_max", self.price_max.map(Rupiah::get));
        writer.put_flag("in_stock", self.in_stock);
        writer.put_word("sort", self.sort.as_str(), SearchSort::default().as_str());
        writer.put_flag("any_origin", self.any_origin);
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.put_flag("facets", self.facets);
        writer.0
    }
}

words!(
    /// The order of a list of orders.
    OrderSort {
        /// The newest first.
        #[default]
        Newest = "-placed",
        /// The oldest first.
        Oldest = "placed",
        /// The dearest first.
        TotalDescending = "-total",
        /// The cheapest first.
        TotalAscending = "total",
        /// What is due first.
        Deadline = "deadline",
    }
);

/// Which orders: `GET /orders` and `/orders`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct OrderQuery {
    /// Words of number, product or vendor.
    pub q: String,
    /// States.
    pub state: Vec<OrderState>,
    /// The vendor.
    pub vendor: Option<VendorId>,
    /// The work unit.
    pub unit: Option<UnitId>,
    /// Placed on this day or later.
    pub from: Option<Day>,
    /// Placed on this day or earlier.
    pub to: Option<Day>,
    /// Only those in which it is the turn of the person who asks.
    pub my_turn: bool,
    /// The order.
    pub sort: OrderSort,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Rows on a page; [`OrderQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl OrderQuery {
    /// Rows on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;
}

impl UrlQuery for OrderQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            q: pairs.take_text("q"),
            state: pairs.take_list("state", |word| {
                OrderState::ALL.into_iter().find(|state| state.as_str() == word)
            }),
            vendor: pairs.take_as("vendor", |id| plain_id(id).map(VendorId::new)),
            unit: pairs.take_as("unit", |id| plain_id(id).map(UnitId::new)),
            from: pairs.take_as("from", |day| day.parse().ok()),
            to: pairs.take_as("to", |day| day.parse().ok()),
            my_turn: pairs.take_flag("my_turn"),
            sort: pairs.take_as("sort", OrderSort::from_word).unwrap_or_default(),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put("q", &self.q);
        writer.put_list("state", self.state.iter().map(|state| state.as_str()));
        writer.put("vendor", self.vendor.as_ref().map_or("", VendorId::as_str));
        writer.put("unit", self.unit.as_ref().map_or("", UnitId::as_str));
        writer.put_number("from", self.from);
        writer.put_number("to", self.to);
        writer.put_flag("my_turn", self.my_turn);
        writer.put_word("sort", self.sort.as_str(), OrderSort::default().as_str());
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

/// What all of `/analytics/*` and `/dashboard` share: whose orders, of which days, counted how, against what.
///
/// What is left out is chosen by the server and said in its answer: the government of the person who asks (for a
/// query without a session, all), and the last twelve whole months before its today.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::IntoParams),
    into_params(parameter_in = Query)
)]
pub struct AnalyticsQuery {
    /// The government. What it does is another thing for a league table, so each route describes it for itself.
    #[cfg_attr(feature = "openapi", param(ignore))]
    pub region: Option<RegionCode>,
    /// The first day, WIB
    pub from: Option<Day>,
    /// The last day, WIB
    pub to: Option<Day>,
    /// Which rows count
    #[cfg_attr(feature = "openapi", param(required = false))]
    pub rule: CountingRule,
    /// What to compare with
    #[cfg_attr(feature = "openapi", param(required = false))]
    pub compare: Comparison,
    /// Which rows there are to count
    #[cfg_attr(feature = "openapi", param(required = false))]
    pub source: LedgerSource,
}

impl AnalyticsQuery {
    fn take(pairs: &mut Pairs) -> Self {
        Self {
            region: pairs.take_as("region", |code| plain_id(code).map(RegionCode::new)),
            from: pairs.take_as("from", |day| day.parse().ok()),
            to: pairs.take_as("to", |day| day.parse().ok()),
            rule: pairs.take_as("rule", CountingRule::from_word).unwrap_or_default(),
            compare: pairs
                .take_as("compare", Comparison::from_word)
                .unwrap_or_default(),
            source: pairs
                .take_as("source", LedgerSource::from_word)
                .unwrap_or_default(),
        }
    }

    fn put(&self, writer: &mut Writer) {
        writer.put("region", self.region.as_ref().map_or("", RegionCode::as_str));
        writer.put_number("from", self.from);
        writer.put_number("to", self.to);
        writer.put_word("rule", self.rule.as_str(), CountingRule::default().as_str());
        writer.put_word("compare", self.compare.as_str(), Comparison::default().as_str());
        writer.put_word("source", self.source.as_str(), LedgerSource::default().as_str());
    }
}

impl UrlQuery for AnalyticsQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self::take(&mut pairs);
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.put(&mut writer);
        writer.0
    }
}

/// Which league table: `GET /analytics/league` and `/dashboard/league`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LeagueQuery {
    /// Nation or province.
    pub scope: Scope,
    /// Which kinds of government.
    pub kind: GovernmentScope,
    /// Days, rule and comparison; the region is the one whose row is kept in view.
    pub common: AnalyticsQuery,
}

impl UrlQuery for LeagueQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            scope: pairs.take_as("scope", Scope::from_word).unwrap_or_default(),
            kind: pairs
                .take_as("kind", GovernmentScope::from_word)
                .unwrap_or_default(),
            common: AnalyticsQuery::take(&mut pairs),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        writer.put_word("scope", self.scope.as_str(), Scope::default().as_str());
        writer.put_word("kind", self.kind.as_str(), GovernmentScope::default().as_str());
        self.common.put(&mut writer);
        writer.0
    }
}

#[cfg(test)]
mod tests;
