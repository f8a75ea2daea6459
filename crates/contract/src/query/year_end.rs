//! What is unfinished or unpaid, narrowed down.

use super::ledger::{Named, put_named, take_named};
use super::pairs::{Pairs, Writer};
use super::{AnalyticsQuery, Parsed, UrlQuery};
use crate::UnitId;
use crate::analytics::AgeBand;
use crate::order::{Actor, OrderState};
use crate::words::words;

words!(
    /// The order of a list of unfinished orders. Each has the order's id as its last tie-breaker.
    YearEndSort {
        /// The oldest first.
        #[default]
        Oldest = "day",
        /// The newest first.
        Newest = "-day",
        /// The highest value first.
        ValueDescending = "-value",
        /// The lowest value first.
        ValueAscending = "value",
    }
);

/// What is unfinished or unpaid: `GET /analytics/year-end` and `/dashboard/year-end`. The last day of the period is the one at whose
/// end it is looked at; today when none is named, and never a day to come.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct YearEndQuery {
    /// Whose orders, placed on which days, counted how.
    pub common: AnalyticsQuery,
    /// Of this unit.
    pub unit: Option<Named<UnitId>>,
    /// In this state.
    pub state: Option<OrderState>,
    /// Waiting for this one's move.
    pub actor: Option<Actor>,
    /// Of this age.
    pub age: Option<AgeBand>,
    /// In which order.
    pub sort: YearEndSort,
    /// The page, from 1.
    pub page: Option<u32>,
    /// Orders on a page; [`YearEndQuery::DEFAULT_LIMIT`] when none are named.
    pub limit: Option<u32>,
}

impl YearEndQuery {
    /// Orders on a page when none are named.
    pub const DEFAULT_LIMIT: u32 = 25;

    /// All of a government.
    #[must_use]
    pub fn of(common: AnalyticsQuery) -> Self {
        Self {
            common,
            ..Self::default()
        }
    }

    /// Whether it is narrowed down.
    #[must_use]
    pub const fn has_filters(&self) -> bool {
        self.unit.is_some() || self.state.is_some() || self.actor.is_some() || self.age.is_some()
    }
}

impl UrlQuery for YearEndQuery {
    fn parse(raw: &str) -> Parsed<Self> {
        let mut pairs = Pairs::read(raw);
        let query = Self {
            common: AnalyticsQuery::take(&mut pairs),
            unit: take_named(&mut pairs, "unit", UnitId::new),
            state: pairs.take_as("state", |word| {
                OrderState::ALL.into_iter().find(|state| state.as_str() == word)
            }),
            actor: pairs.take_as("actor", |word| {
                Actor::ALL.into_iter().find(|actor| actor.as_str() == word)
            }),
            age: pairs.take_as("age", AgeBand::from_word),
            sort: pairs.take_as("sort", YearEndSort::from_word).unwrap_or_default(),
            page: pairs.take_page(),
            limit: pairs.take_limit(Self::DEFAULT_LIMIT),
        };
        pairs.finish(query)
    }

    fn to_query_string(&self) -> String {
        let mut writer = Writer::default();
        self.common.put(&mut writer);
        put_named(&mut writer, "unit", self.unit.as_ref(), UnitId::as_str);
        writer.put("state", self.state.map_or("", OrderState::as_str));
        writer.put("actor", self.actor.map_or("", Actor::as_str));
        writer.put("age", self.age.map_or("", AgeBand::as_str));
        writer.put_word("sort", self.sort.as_str(), YearEndSort::default().as_str());
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
            "region=33.20&to=2023-12-31&rule=itkp",
            "unit=unit_1&state=awaiting_payment&actor=bendahara&age=31-90&sort=-value&page=2&limit=50",
            "unit=none&age=91-",
        ] {
            let parsed = YearEndQuery::parse(url);
            assert_eq!(
                (parsed.query.to_query_string().as_str(), parsed.issues),
                (url, vec![])
            );
        }
        for raw in [
            "state=lost",
            "actor=system",
            "age=old",
            "sort=name",
            "page=0",
            "colour=red",
        ] {
            assert_eq!(YearEndQuery::parse(raw).issues.len(), 1, "{raw}");
        }
    }

    #[test]
    fn every_age_has_one_band() {
        for (days, band) in [
            (0, AgeBand::Week),
            (7, AgeBand::Week),
            (8, AgeBand::Fortnight),
            (14, AgeBand::Fortnight),
            (15, AgeBand::Month),
            (30, AgeBand::Month),
            (31, AgeBand::Quarter),
            (90, AgeBand::Quarter),
            (91, AgeBand::Longer),
        ] {
            assert_eq!(AgeBand::of(days), band, "{days}");
        }
    }
}
