//! The figures of the control room.

use lokapasar_contract::analytics::{League, Series, Summary};
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery};

use super::{Freshness, Query, Resource, use_query};
use crate::api;

/// The headline figures.
#[must_use]
pub fn use_summary(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Summary> {
    use_query(
        Resource::Summary,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::summary(&query, &abort).await },
    )
}

/// The trend, month by month.
#[must_use]
pub fn use_series(query: impl Fn() -> AnalyticsQuery + Send + Sync + 'static) -> Query<Series> {
    use_query(
        Resource::Series,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::series(&query, &abort).await },
    )
}

/// The league table.
#[must_use]
pub fn use_league(query: impl Fn() -> LeagueQuery + Send + Sync + 'static) -> Query<League> {
    use_query(
        Resource::League,
        Freshness::Brief,
        move || Some(query()),
        |query, abort| async move { api::analytics::league(&query, &abort).await },
    )
}
