//! Offers beside one another: looked at, kept with a reason, opened again.

use axum::response::Response;
use lokapasar_contract::ComparisonId;
use lokapasar_contract::comparison::{Comparison, ComparisonQuery, SaveComparison, SavedComparison};
use lokapasar_contract::session::Role;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::not_kept;
use crate::catalogue::Viewer;
use crate::comparisons::{self, check, judging};
use crate::extract::{Path, Query, State};
use crate::language::Text;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::versions::Versioned;
use crate::write::{Answer, Write};

/// The routes of comparisons.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(preview))
        .routes(routes!(save))
        .routes(routes!(show))
}

/// Compares offers without keeping anything: totals for the unit that asks, ranks, and what the rules ask for.
#[utoipa::path(get, path = "/comparisons/preview", tag = "comparisons",
    params(
        ("offers" = Option<String>, Query, description = "Offers, by comma, at most six"),
        ("quantity" = Option<u32>, Query, description = "How many of each; 1 when none is named"),
    ),
    responses((status = 200, body = Comparison)))]
async fn preview(
    State(app): State<App>,
    viewer: Viewer,
    Query(query): Query<ComparisonQuery>,
) -> Result<Response, ApiProblem> {
    let comparison = app.read(|connection| judging::compare(connection, &viewer, &query))?;
    Ok(not_kept(axum::Json(comparison)))
}

/// Keeps a comparison with the reason for the choice: prices, ranks and rules as they are now, and who says so.
#[utoipa::path(post, path = "/comparisons", tag = "comparisons", request_body = SaveComparison,
    responses((status = 201, body = SavedComparison)))]
async fn save(
    State(app): State<App>,
    viewer: Viewer,
    write: Write<SaveComparison>,
) -> Result<Response, ApiProblem> {
    write.person.require(&[Role::Buyer, Role::Ppk])?;
    write.carry_out(&app, |change| {
        check::request(&write.body).map_err(ApiProblem::invalid)?;
        let query = ComparisonQuery {
            offers: write.body.offers.clone(),
            quantity: write.body.quantity,
        };
        let comparison = judging::compare(change.connection(), &viewer, &query)?;
        check::found(&write.body, &comparison).map_err(ApiProblem::invalid)?;
        let saved = comparisons::save(change, &write.person, &write.body, comparison)?;
        let location = format!("/api/v1/comparisons/{}", saved.id);
        Ok(Answer::created(&saved, location)?.with_version(saved.digest.clone()))
    })
}

/// A comparison as it was kept. It never changes.
#[utoipa::path(get, path = "/comparisons/{id}", tag = "comparisons", params(("id" = ComparisonId, Path)),
    responses((status = 200, body = SavedComparison)))]
async fn show(
    State(app): State<App>,
    Path(id): Path<ComparisonId>,
    person: SignedIn,
) -> Result<Response, ApiProblem> {
    let saved = app
        .read(|connection| comparisons::find(connection, &id))?
        .filter(|saved| comparisons::is_visible(saved, &person))
        .ok_or_else(|| {
            ApiProblem::not_found(Text::new(
                "Perbandingan ini tidak ditemukan.",
                "There is no such comparison.",
            ))
        })?;
    Ok(not_kept(Versioned {
        version: saved.digest.clone(),
        body: saved,
    }))
}

#[cfg(test)]
mod tests;
