//! Which rows of the ledger: the question behind every figure.

use super::pairs::{Pairs, Writer, plain_id};
use super::{AnalyticsQuery, Parsed, UrlQuery};
use crate::words::words;
use crate::{CategoryId, UnitId, VendorId};

words!(
    /// The order of a list of ledger orders. Each has the order's id as its last tie-breaker.
    LedgerSort {
        /// The newest first.
        #[default]
        Newest = "-at",
        /// The oldest first.
        Oldest = "at",
        /// The highest value first.
        ValueDescending = "-value",
        /// The lowest value first.
        ValueAscending = "value",
    }
);

words!(
    /// What is known of the vendor of a row; rows that name no vendor are neither.
    VendorTrait {
        /// It is so.
        #[default]
        Yes = "true",
        /// It is not.
        No = "false",
        /// The row names no vendor.
        Unnamed = "none",
    }
);

/// What a row names, or that it names nothing: real reports leave fields empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Named<T> {
    /// This one.
    As(T),
    /// Nothing; `none` in URLs.
    Nothing,
}

const NOTHING: &str = "none";

impl<T> Named<T> {
    fn read(value: &str, id: impl Fn(String) -> T) -> Option<Self> {
        if value == NOTHING {
            Some(Self::Nothing)
        } else {
            plain_id(value).map(|value| Self::As(id(value)))
        }
    }
}

/// What narrows the rows of a government and a period down. A row must meet all of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LedgerFilter {
    /// The work unit.
    pub unit: Option<Named<UnitId>>,
    /// Whether the units below that unit count with it.
    pub below: bool,
    /// The vendor.
    pub vendor: Option<Named<VendorId>>,
    /// The category of the first level.
    pub category: Option<Named<CategoryId>>,
    /// The marketplace, by id.
    pub marketplace: Option<String>,
    /// Whether the vendor has its address in the government's own area.
    pub local: Option<VendorTrait>,
    /// Whether the vendor is a micro or small firm.
    pub umk: Option<VendorTrait>,
    /// Whether the goods are domestic.
    pub pdn: Option<bool>,
}

/// The orders behind a figure: `GET /analytics/orders` and `/dashboard/orders`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct LedgerQuery {
    /// Whose orders, of which days, counted how.
    pub common: AnalyticsQuery,
    /// Which of them.
    pub filter: LedgerFilter,
    /// In which order.
    pub sort: LedgerSort,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Orders on a page; [`LedgerQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl LedgerQuery {
    /// Orders on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;

    /// All orders of a figure.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }

    /// Those among them that meet this filter.
    #[must_use]
    pub fn with(common: AnalyticsQuery, filter: LedgerFilter) -> Self {
        Self {
            common,
            filter,
            ..Self::default()
        }
    }
}

/// Takes what a row names.
pub(super) fn take_named<T>(pairs: &mut Pairs, name: &str, id: impl Fn(String) -> T) -> Option<Named<T>> {
    pairs.take_as(name, |value| Named::read(value, &id))
}

/// Writes what a row names.
pub(super) fn put_named<'a, T>(
    writer: &mut Writer,
    name: &str,
    named: Option<&'a Named<T>>,
    id: impl Fn(&'a T) -> &'a str,
) {
    let word = match named {
        None => "",
        Some(Named::Nothing) => NOTHING,
        Some(Named::As(value)) => id(value),
    };
    writer.put(name, word);
}

impl LedgerFilter {
    fn take(pairs: &mut Pairs) -> Self {
        Self {
            unit: take_named(pairs, "unit", UnitId::new),
            below: pairs.take_flag("below"),
            vendor: take_named(pairs, "vendor", VendorId::new),
            category: take_named(pairs, "category", CategoryId::new),
            marketplace: pairs.take_as("marketplace", plain_id),
            local: pairs.take_as("local", VendorTrait::from_word),
            umk: pairs.take_as("umk", VendorTrait::from_word),
            pdn: pairs.take_as("pdn", |value| value.parse().ok()),
        }
    }

    fn put(&self, writer: &mut Writer) {
        put_named(writer, "unit", self.unit.as_ref(), UnitId::as_str);
        writer.put_flag("below", self.below);
        put_named(writer, "vendor", self.vendor.as_ref(), VendorId::as_str);
        put_named(writer, "category", self.category.as_ref(), CategoryId::as_str);
        writer.put("marketplace", self.marketplace.as_deref().unwrap_or_default());
        writer.put("local", self.local.map_or("", VendorTrait::as_str));
        writer.put("umk", self.umk.map_or("", VendorTrait::as_str));
        writer.put_number("pdn", self.pdn);
    }
}

impl UrlQuery for LedgerQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            filter: LedgerFilter::take(&mut pairs),
            sort: pairs.take_as("sort", LedgerSort::from_word).unwrap_or_default(),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        self.filter.put(&mut writer);
        writer.put_word("sort", self.sort.as_str(), LedgerSort::default().as_str());
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RegionCode;

    #[test]
    fn a_query_survives_its_url() {
        let common = AnalyticsQuery {
            region: Some(RegionCode::new("33.20")),
            ..AnalyticsQuery::default()
        };
        for (filter, url) in [
            (LedgerFilter::default(), "region=33.20"),
            (
                LedgerFilter {
                    unit: Some(Named::As("unit_1".into())),
                    below: true,
                    vendor: Some(Named::Nothing),
                    ..LedgerFilter::default()
                },
                "region=33.20&unit=unit_1&below=true&vendor=none",
            ),
            (
                LedgerFilter {
                    unit: Some(Named::Nothing),
                    category: Some(Named::As("cat_mebel".into())),
                    marketplace: Some("mbizmarket".to_owned()),
                    local: Some(VendorTrait::Yes),
                    umk: Some(VendorTrait::Unnamed),
                    pdn: Some(false),
                    ..LedgerFilter::default()
                },
                "region=33.20&unit=none&category=cat_mebel&marketplace=mbizmarket&local=true&umk=none&pdn=false",
            ),
        ] {
            let query = LedgerQuery::with(common.clone(), filter);
            assert_eq!(query.to_query_string(), url);
            let parsed = LedgerQuery::parse(url);
            assert_eq!((parsed.query, parsed.issues), (query, vec![]));
        }
        let paged = "sort=-value&page=3&limit=50";
        assert_eq!(LedgerQuery::parse(paged).query.to_query_string(), paged);
    }

    #[test]
    fn what_is_no_filter_is_an_issue() {
        for (raw, name) in [
            ("local=maybe", "local"),
            ("pdn=none", "pdn"),
            ("vendor=a%20b", "vendor"),
            ("sort=name", "sort"),
            ("colour=red", "colour"),
        ] {
            let issues = LedgerQuery::parse(raw).issues;
            assert_eq!(issues.len(), 1, "{raw}");
            assert_eq!(issues[0].name, name);
        }
    }
}
