//! Who stands in for a PPK who is away.

use axum::Json;
use axum::response::Response;
use lokapasar_contract::SubstitutionId;
use lokapasar_contract::session::Role;
use lokapasar_contract::substitution::{NameSubstitute, Substitution, SubstitutionList};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::not_kept;
use crate::extract::{Path, State};
use crate::orders::substitutions;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::write::{Answer, Write};

/// The routes of substitutions.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_substitutions, name))
        .routes(routes!(end))
}

/// The substitutions of the person that are or will be, and whom a PPK may name.
#[utoipa::path(get, path = "/substitutions", tag = "orders", responses((status = 200, body = SubstitutionList)))]
async fn list_substitutions(State(app): State<App>, person: SignedIn) -> Result<Response, ApiProblem> {
    let (market, now) = (app.market(), app.clock.now());
    let list = app.read(|connection| substitutions::list(connection, &market, &person, now))?;
    Ok(not_kept(Json(list)))
}

/// Names who stands in for the PPK that asks, on these days.
#[utoipa::path(post, path = "/substitutions", tag = "orders", request_body = NameSubstitute,
    responses((status = 201, body = Substitution)))]
async fn name(State(app): State<App>, write: Write<NameSubstitute>) -> Result<Response, ApiProblem> {
    write.person.require(&[Role::Ppk])?;
    let market = app.market();
    write.carry_out(&app, |change| {
        let named = substitutions::name(change, &market, &write.person, &write.body)?;
        Answer::created(&named, "/api/v1/substitutions".to_owned())
    })
}

/// Ends a substitution at once.
#[utoipa::path(delete, path = "/substitutions/{id}", tag = "orders", params(("id" = SubstitutionId, Path)),
    responses((status = 204)))]
async fn end(
    State(app): State<App>,
    Path(id): Path<SubstitutionId>,
    write: Write<()>,
) -> Result<Response, ApiProblem> {
    write.person.require(&[Role::Ppk])?;
    write.carry_out(&app, |change| {
        substitutions::end(change, &write.person, &id)?;
        Ok(Answer::no_content())
    })
}

#[cfg(test)]
mod tests;
