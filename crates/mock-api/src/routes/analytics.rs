//! Figures for officials. Sums hold no personal data, so nobody has to sign in for them; the orders behind them are for those
//! whose they are ([`reach`]).

mod accept;
mod asked;
mod conduct;
mod courses;
mod files;
mod flags;
mod orders;
mod paging;
mod participation;
mod reach;
mod shares;
pub(crate) mod table;
mod year_end;

use axum::response::Response;
use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{GovernmentScope, League, LedgerSource, Scope, Series, Summary};
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use self::accept::Form;
use self::asked::{Asked, government, period_problem, unknown};
use self::table::Workbook;
use crate::extract::{Query, State};
use crate::language::Language;
use crate::ledger::{figures, league, period};
use crate::problem::ApiProblem;
use crate::session::Visitor;
use crate::state::App;

/// The routes of figures.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show_summary))
        .routes(routes!(show_series))
        .routes(routes!(show_league))
        .routes(routes!(orders::show_orders))
        .routes(routes!(participation::show_participation))
        .routes(routes!(shares::show_shares))
        .routes(routes!(shares::show_concentration))
        .routes(routes!(flags::show_flags))
        .routes(routes!(flags::mark_flag))
        .routes(routes!(year_end::show_year_end))
        .routes(routes!(conduct::show_vendors))
        .routes(routes!(conduct::show_vendor_orders))
}

/// The headline figures of a government: of the one of the person who asks, or for nobody of all together.
#[utoipa::path(get, path = "/analytics/summary", tag = "analytics",
    params(("region" = Option<RegionCode>, Query, description = "The government"), AnalyticsQuery),
    responses((status = 200, content((Summary = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
async fn show_summary(
    State(app): State<App>,
    visitor: Visitor,
    form: Form,
    language: Language,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, ApiProblem> {
    let asked = Asked::of(&app, &query, government(&visitor))?;
    let (region, world) = (asked.region.as_ref(), &asked.market.world);
    let answer = asked.read(&app, |connection| {
        let (mut figures, totals) = figures::summary(connection, world, region, asked.slice)?;
        let mut comparison = match asked.base {
            Some(base) => Some(figures::summary(connection, world, region, base)?.0),
            None => None,
        };
        if asked.source == LedgerSource::Feed {
            // The feed does not say where a vendor has its address: a zero would be a claim.
            for figures in std::iter::once(&mut figures).chain(&mut comparison) {
                figures.local_vendors = None;
            }
        }
        Ok(Summary {
            region: asked.region_ref(),
            counting: asked.counting(&totals),
            change: comparison.as_ref().map(|base| figures::change(base, &figures)),
            figures,
            comparison,
        })
    })?;
    form.of_answer(answer, |answer, format| files::summary(answer, format, language))
}

/// Value and orders month by month.
#[utoipa::path(get, path = "/analytics/series", tag = "analytics",
    params(("region" = Option<RegionCode>, Query, description = "The government"), AnalyticsQuery),
    responses((status = 200, content((Series = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
async fn show_series(
    State(app): State<App>,
    visitor: Visitor,
    form: Form,
    language: Language,
    Query(query): Query<AnalyticsQuery>,
) -> Result<Response, ApiProblem> {
    let asked = Asked::of(&app, &query, government(&visitor))?;
    let region = asked.region.as_ref();
    let months = period::months(asked.slice.period).map_err(period_problem)?;
    let base = asked
        .base
        .map(|base| period::months(base.period))
        .transpose()
        .map_err(period_problem)?;
    let answer = asked.read(&app, |connection| {
        let totals = figures::totals(connection, region, asked.slice)?;
        let series = |months: &[_]| figures::series(connection, region, asked.slice.rule, months);
        Ok(Series {
            region: asked.region_ref(),
            counting: asked.counting(&totals),
            points: series(&months)?,
            comparison: base.as_deref().map(series).transpose()?,
        })
    })?;
    form.of_answer(answer, |answer, format| files::series(answer, format, language))
}

/// Governments by value, each with its rank among all in scope and among its kind. `region` is whose row the page keeps
/// in view; it changes nothing here.
#[utoipa::path(get, path = "/analytics/league", tag = "analytics",
    params(
        ("scope" = Option<String>, Query, description = "`national`, or the code of a province"),
        ("kind" = Option<GovernmentScope>, Query, description = "Which kinds of government are listed"),
        ("region" = Option<RegionCode>, Query, description = "The government kept in view"),
        AnalyticsQuery,
    ),
    responses((status = 200, content((League = "application/json"), (String = "text/csv"),
        (Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")))))]
async fn show_league(
    State(app): State<App>,
    form: Form,
    language: Language,
    Query(query): Query<LeagueQuery>,
) -> Result<Response, ApiProblem> {
    let asked = Asked::of(&app, &query.common, None)?;
    let province = match &query.scope {
        Scope::National => None,
        Scope::Province(code) => Some(asked.market.region_ref(code).ok_or_else(|| unknown("scope"))?),
    };
    let answer = asked.read(&app, |connection| {
        let world = &asked.market.world;
        let table = league::table(
            connection,
            world,
            &query.scope,
            query.kind,
            asked.slice,
            asked.base,
        )?;
        Ok(League {
            counting: asked.counting(&table.totals),
            rows: table.rows,
        })
    })?;
    form.of_answer(answer, |answer, format| {
        files::league(answer, &query, province.as_ref(), format, language)
    })
}

#[cfg(test)]
mod tests;
