//! Whose conduct, and which orders make it.

use super::ledger::{Named, put_named, take_named};
use super::pairs::{Pairs, Writer};
use super::{AnalyticsQuery, Parsed, UrlQuery};
use crate::VendorId;
use crate::analytics::{ConductBy, ConductShow, Scope};
use crate::words::words;

words!(
    /// The order of a list of vendors or governments. What ties stands by value, then by id.
    ConductSort {
        /// The highest value first.
        #[default]
        ValueDescending = "-value",
        /// The lowest value first.
        ValueAscending = "value",
        /// The most orders first.
        OrdersDescending = "-orders",
        /// The fewest orders first.
        OrdersAscending = "orders",
        /// The most punctual first.
        OnTimeDescending = "-on_time",
        /// The least punctual first.
        OnTimeAscending = "on_time",
        /// The largest share of refused lines first.
        RefusedDescending = "-refused",
        /// The smallest share of refused lines first.
        RefusedAscending = "refused",
        /// The most complaints for each order first.
        ComplaintsDescending = "-complaints",
        /// The fewest complaints for each order first.
        ComplaintsAscending = "complaints",
        /// The best rated first.
        RatingDescending = "-rating",
        /// The worst rated first.
        RatingAscending = "rating",
    }
);

/// How vendors keep their word: `GET /analytics/vendors` and `/dashboard/vendors`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ConductQuery {
    /// Whose orders, placed on which days, counted how.
    pub common: AnalyticsQuery,
    /// One line for each of what.
    pub by: ConductBy,
    /// Of governments: those of the nation, or of a province.
    pub scope: Scope,
    /// Only lines with this in their name.
    pub q: String,
    /// In which order.
    pub sort: ConductSort,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Lines on a page; [`ConductQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl ConductQuery {
    /// Lines on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;

    /// All vendors of a government.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }
}

impl UrlQuery for ConductQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            by: pairs.take_as("by", ConductBy::from_word).unwrap_or_default(),
            scope: pairs.take_as("scope", Scope::from_word).unwrap_or_default(),
            q: pairs.take_text("q"),
            sort: pairs.take_as("sort", ConductSort::from_word).unwrap_or_default(),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        writer.put_word("by", self.by.as_str(), ConductBy::default().as_str());
        writer.put_word("scope", self.scope.as_str(), Scope::default().as_str());
        writer.put("q", &self.q);
        writer.put_word("sort", self.sort.as_str(), ConductSort::default().as_str());
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

/// The orders that make a figure of conduct: `GET /analytics/vendors/orders` and `/dashboard/vendors/orders`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct ConductOrdersQuery {
    /// Whose orders, placed on which days, counted how.
    pub common: AnalyticsQuery,
    /// Of this vendor.
    pub vendor: Option<Named<VendorId>>,
    /// Which of them.
    pub show: ConductShow,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Orders on a page; [`ConductOrdersQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl ConductOrdersQuery {
    /// Orders on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;

    /// All orders of a government.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }
}

impl UrlQuery for ConductOrdersQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            vendor: take_named(&mut pairs, "vendor", VendorId::new),
            show: pairs.take_as("show", ConductShow::from_word).unwrap_or_default(),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        put_named(&mut writer, "vendor", self.vendor.as_ref(), VendorId::as_str);
        writer.put_word("show", self.show.as_str(), ConductShow::default().as_str());
        writer.put_page(self.page, self.limit, Self::DEFAULT_LIMIT);
        writer.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_survives_its_url() {
        for url in [
            "",
            "region=33.20&rule=itkp&q=jati&sort=on_time&page=2",
            "by=government&scope=35&sort=-complaints",
        ] {
            let parsed = ConductQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        for raw in ["by=unit", "scope=33.20", "sort=name", "show=late", "page=0"] {
            assert_eq!(ConductQuery::parse(raw).issues.len(), 1, "{raw}");
        }
    }

    #[test]
    fn so_does_that_for_the_orders() {
        for url in [
            "",
            "region=35.73&vendor=vnd_1&show=late&limit=50",
            "vendor=none&show=refused&page=3",
        ] {
            let parsed = ConductOrdersQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        for raw in ["show=early", "by=vendor", "limit=101"] {
            assert_eq!(ConductOrdersQuery::parse(raw).issues.len(), 1, "{raw}");
        }
    }
}
