//! The figures of the control room.

use lokapasar_contract::FlagId;
use lokapasar_contract::analytics::{
    Concentration, ConductOrders, FlagMark, Flags, League, LedgerOrders, MarkFlag, Participation, Series,
    Shares, Summary, VendorConduct, YearEnd,
};
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, FlagQuery, LeagueQuery, LedgerQuery,
    ParticipationQuery, UrlQuery, YearEndQuery,
};

use super::IdempotencyKey;
use super::client::{Abort, Request};
use super::error::ApiError;
use crate::browser::files::Received;

/// The headline figures.
///
/// # Errors
/// See [`ApiError`].
pub async fn summary(query: &AnalyticsQuery, abort: &Abort) -> Result<Summary, ApiError> {
    Request::get("/analytics/summary")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// The trend, month by month.
///
/// # Errors
/// See [`ApiError`].
pub async fn series(query: &AnalyticsQuery, abort: &Abort) -> Result<Series, ApiError> {
    Request::get("/analytics/series")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// The league table.
///
/// # Errors
/// See [`ApiError`].
pub async fn league(query: &LeagueQuery, abort: &Abort) -> Result<League, ApiError> {
    Request::get("/analytics/league")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// The orders behind a figure.
///
/// # Errors
/// See [`ApiError`].
pub async fn orders(query: &LedgerQuery, abort: &Abort) -> Result<LedgerOrders, ApiError> {
    Request::get("/analytics/orders")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Which units take part.
///
/// # Errors
/// See [`ApiError`].
pub async fn participation(query: &ParticipationQuery, abort: &Abort) -> Result<Participation, ApiError> {
    Request::get("/analytics/participation")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Parts of the whole.
///
/// # Errors
/// See [`ApiError`].
pub async fn shares(query: &AnalyticsQuery, abort: &Abort) -> Result<Shares, ApiError> {
    Request::get("/analytics/shares")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// How far the whole lies with a few.
///
/// # Errors
/// See [`ApiError`].
pub async fn concentration(query: &AnalyticsQuery, abort: &Abort) -> Result<Concentration, ApiError> {
    Request::get("/analytics/concentration")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Patterns worth looking into.
///
/// # Errors
/// See [`ApiError`].
pub async fn flags(query: &FlagQuery, abort: &Abort) -> Result<Flags, ApiError> {
    Request::get("/analytics/flags")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// How vendors keep their word.
///
/// # Errors
/// See [`ApiError`].
pub async fn vendors(query: &ConductQuery, abort: &Abort) -> Result<VendorConduct, ApiError> {
    Request::get("/analytics/vendors")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// The orders that show it.
///
/// # Errors
/// See [`ApiError`].
pub async fn vendor_orders(query: &ConductOrdersQuery, abort: &Abort) -> Result<ConductOrders, ApiError> {
    Request::get("/analytics/vendors/orders")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// What is unfinished or unpaid.
///
/// # Errors
/// See [`ApiError`].
pub async fn year_end(query: &YearEndQuery, abort: &Abort) -> Result<YearEnd, ApiError> {
    Request::get("/analytics/year-end")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Notes that an auditor has looked at a flag.
///
/// # Errors
/// See [`ApiError`].
pub async fn mark_flag(flag: &FlagId, mark: &MarkFlag, key: &IdempotencyKey) -> Result<FlagMark, ApiError> {
    Request::post(format!("/analytics/flags/{flag}/marks"))
        .key(key)
        .body(mark)?
        .send()
        .await
}

/// In which form a table is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileFormat {
    /// A workbook: real numbers and days, in whatever region.
    Workbook,
    /// CSV as most programs read it.
    Csv,
    /// CSV as Excel reads it where decimals have a comma.
    CsvForExcel,
}

impl FileFormat {
    /// All of them, the one that needs no thought first.
    pub const ALL: [Self; 3] = [Self::Workbook, Self::Csv, Self::CsvForExcel];

    const fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
            Self::CsvForExcel => "text/csv;separator=semicolon",
        }
    }
}

/// What is shown, as a table to take along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    path: &'static str,
    query: String,
}

impl Export {
    fn new(path: &'static str, query: &impl UrlQuery) -> Self {
        Self {
            path,
            query: query.to_query_string(),
        }
    }

    /// The headline figures.
    #[must_use]
    pub fn summary(query: &AnalyticsQuery) -> Self {
        Self::new("/analytics/summary", query)
    }

    /// The trend.
    #[must_use]
    pub fn series(query: &AnalyticsQuery) -> Self {
        Self::new("/analytics/series", query)
    }

    /// The league table.
    #[must_use]
    pub fn league(query: &LeagueQuery) -> Self {
        Self::new("/analytics/league", query)
    }

    /// All rows behind a figure, whatever the page.
    #[must_use]
    pub fn orders(query: &LedgerQuery) -> Self {
        Self::new("/analytics/orders", query)
    }

    /// The units.
    #[must_use]
    pub fn participation(query: &ParticipationQuery) -> Self {
        Self::new("/analytics/participation", query)
    }

    /// The shares.
    #[must_use]
    pub fn shares(query: &AnalyticsQuery) -> Self {
        Self::new("/analytics/shares", query)
    }

    /// The concentration.
    #[must_use]
    pub fn concentration(query: &AnalyticsQuery) -> Self {
        Self::new("/analytics/concentration", query)
    }

    /// All rows of all flags, whatever the page.
    #[must_use]
    pub fn flags(query: &FlagQuery) -> Self {
        Self::new("/analytics/flags", query)
    }

    /// How vendors keep their word: all lines, whatever the page.
    #[must_use]
    pub fn vendors(query: &ConductQuery) -> Self {
        Self::new("/analytics/vendors", query)
    }

    /// All orders that show it, whatever the page.
    #[must_use]
    pub fn vendor_orders(query: &ConductOrdersQuery) -> Self {
        Self::new("/analytics/vendors/orders", query)
    }

    /// All orders that are unfinished or unpaid, whatever the page.
    #[must_use]
    pub fn year_end(query: &YearEndQuery) -> Self {
        Self::new("/analytics/year-end", query)
    }
}

/// Fetches a table as a file.
///
/// # Errors
/// See [`ApiError`].
pub async fn export(export: &Export, format: FileFormat) -> Result<Received, ApiError> {
    Request::get(export.path)
        .query(&export.query)
        .send_for_file(format.media_type())
        .await
}
