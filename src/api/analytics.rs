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

/// All rows behind a figure, as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn orders_file(query: &LedgerQuery) -> Result<String, ApiError> {
    Request::get("/analytics/orders")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn participation_file(query: &ParticipationQuery) -> Result<String, ApiError> {
    Request::get("/analytics/participation")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn shares_file(query: &AnalyticsQuery) -> Result<String, ApiError> {
    Request::get("/analytics/shares")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn concentration_file(query: &AnalyticsQuery) -> Result<String, ApiError> {
    Request::get("/analytics/concentration")
        .query(&query.to_query_string())
        .send_for_table()
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

/// All their rows, as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn flags_file(query: &FlagQuery) -> Result<String, ApiError> {
    Request::get("/analytics/flags")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn vendors_file(query: &ConductQuery) -> Result<String, ApiError> {
    Request::get("/analytics/vendors")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn vendor_orders_file(query: &ConductOrdersQuery) -> Result<String, ApiError> {
    Request::get("/analytics/vendors/orders")
        .query(&query.to_query_string())
        .send_for_table()
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

/// The same as a table for a spreadsheet.
///
/// # Errors
/// See [`ApiError`].
pub async fn year_end_file(query: &YearEndQuery) -> Result<String, ApiError> {
    Request::get("/analytics/year-end")
        .query(&query.to_query_string())
        .send_for_table()
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
