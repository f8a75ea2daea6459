//! What all figures are asked with: whose, of which days, counted how, against what.

use std::sync::Arc;

use lokapasar_contract::analytics::{Counting, LedgerSource};
use lokapasar_contract::place::RegionRef;
use lokapasar_contract::query::AnalyticsQuery;
use lokapasar_contract::{RegionCode, Timestamp};
use rusqlite::Connection;

use super::reach;
use crate::clock;
use crate::extract::query_problem;
use crate::language::Text;
use crate::ledger;
use crate::ledger::figures::{Slice, Totals};
use crate::ledger::period::{self, PeriodError};
use crate::market::Market;
use crate::problem::{ApiProblem, FieldIssue};
use crate::session::{SignedIn, Visitor};
use crate::state::AppState;

/// A question with everything settled that the query left open.
pub(super) struct Asked {
    pub(super) market: Arc<Market>,
    pub(super) region: Option<RegionCode>,
    pub(super) slice: Slice,
    pub(super) base: Option<Slice>,
    pub(super) source: LedgerSource,
    as_of: Timestamp,
}

impl Asked {
    /// `own` is the government that is meant when none is named.
    pub(super) fn of(
        app: &AppState,
        query: &AnalyticsQuery,
        own: Option<RegionCode>,
    ) -> Result<Self, ApiProblem> {
        let market = match query.source {
            LedgerSource::Demo => app.market(),
            LedgerSource::Feed => app.feed.market(&app.market())?,
        };
        if query
            .region
            .as_ref()
            .is_some_and(|code| market.region(code).is_none())
        {
            return Err(unknown("region"));
        }
        let now = app.clock.now();
        let today = clock::day(now).map_err(|error| ApiProblem::internal(&error))?;
        let period = period::resolve(query.from, query.to, today).map_err(period_problem)?;
        let base = period::base(period, query.compare).map_err(period_problem)?;
        let slice = |period| Slice {
            rule: query.rule,
            period,
        };
        Ok(Self {
            market,
            region: query.region.clone().or(own),
            slice: slice(period),
            base: base.map(slice),
            source: query.source,
            as_of: clock::text(match query.source {
                LedgerSource::Demo => now,
                LedgerSource::Feed => app.feed.last_import()?.unwrap_or(now),
            }),
        })
    }

    /// The same of one government as a whole, with its name: for its officials and auditors and those of its province.
    pub(super) fn of_government(
        app: &AppState,
        person: &SignedIn,
        query: &AnalyticsQuery,
    ) -> Result<(Self, RegionRef), ApiProblem> {
        let asked = Self::of(app, query, Some(reach::whole(person, query.region.as_ref())?))?;
        let region = asked.region_ref().ok_or_else(|| unknown("region"))?;
        Ok((asked, region))
    }

    /// The government, named.
    pub(super) fn region_ref(&self) -> Option<RegionRef> {
        self.region.as_ref().and_then(|code| self.market.region_ref(code))
    }

    /// How it was counted.
    pub(super) fn counting(&self, totals: &Totals) -> Counting {
        Counting {
            source: self.source,
            period: self.slice.period,
            base_period: self.base.map(|base| base.period),
            as_of: self.as_of.clone(),
            rule: self.slice.rule,
            rows_counted: totals.rows,
            rows_excluded: totals.excluded(),
        }
    }

    /// Counts over the rows of the source, and over no others: each source has a store of its own.
    ///
    /// The generated ledger is put in first, if it is not there yet.
    pub(super) fn read<T>(
        &self,
        app: &AppState,
        count: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, ApiProblem> {
        if self.source == LedgerSource::Feed {
            return app.feed.read(|connection| Ok(count(connection)?));
        }
        app.read(|connection| {
            ledger::fill(
                connection,
                self.market.scale,
                self.market.seed,
                &self.market.world,
            )?;
            Ok(count(connection)?)
        })
    }
}

/// The government of who asks.
pub(super) fn government(visitor: &Visitor) -> Option<RegionCode> {
    visitor.0.as_ref().map(|persona| persona.region.code.clone())
}

/// 400: the feed does not say what the parameter asks for.
pub(super) fn not_in_feed(parameter: &str) -> ApiProblem {
    let detail = Text::new(
        "Feed LKPP tidak memuat keterangan ini, jadi tidak dapat dipakai sebagai saringan.",
        "LKPP's feed does not say this, so it cannot be a filter.",
    );
    query_problem(vec![FieldIssue::new(
        format!("?{parameter}"),
        "not_in_feed",
        detail,
    )])
}

/// Refuses the feed where it says nothing: what became of orders is in none of its rows.
pub(super) fn of_demo(query: &AnalyticsQuery) -> Result<(), ApiProblem> {
    match query.source {
        LedgerSource::Demo => Ok(()),
        LedgerSource::Feed => Err(query_problem(vec![FieldIssue::new(
            "?source",
            "not_in_feed",
            Text::new(
                "Feed LKPP tidak memuat jalannya pesanan: kapan dikirim, diterima dan dibayar, apa yang ditolak dan dikeluhkan.",
                "LKPP's feed does not say what becomes of orders: when they are shipped, received and paid, what is refused and complained of.",
            ),
        )])),
    }
}

/// 400: the parameter names nothing that there is.
pub(super) fn unknown(parameter: &str) -> ApiProblem {
    let detail = Text::new(
        "Kode wilayah ini tidak ada.",
        "There is no region with this code.",
    );
    query_problem(vec![FieldIssue::new(
        format!("?{parameter}"),
        "unknown_value",
        detail,
    )])
}

/// 400: the days make no period.
pub(super) fn period_problem(error: PeriodError) -> ApiProblem {
    let (parameter, code, detail) = match error {
        PeriodError::Backwards => (
            "?from",
            "after_end",
            Text::new(
                "Hari pertama berada setelah hari terakhir.",
                "The first day comes after the last.",
            ),
        ),
        PeriodError::OutOfRange => (
            "?from",
            "out_of_range",
            Text::new(
                "Periode ini berada di luar kalender.",
                "The period leaves the calendar.",
            ),
        ),
    };
    query_problem(vec![FieldIssue::new(parameter, code, detail)])
}
