//! The figures of the control room.

use lokapasar_contract::analytics::{League, Series, Summary};
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery, UrlQuery};

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
