//! The saved views of whoever asks.

use axum::Json;
use axum::response::Response;
use lokapasar_contract::ViewId;
use lokapasar_contract::saved_view::{SaveView, SavedView, SavedViewList};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::not_kept;
use crate::extract::{Path, State};
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::views;
use crate::write::{Answer, Write};

/// The routes of saved views.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_views, keep))
        .routes(routes!(change, delete))
}

/// The views of the person, by name.
#[utoipa::path(get, path = "/views", tag = "views", responses((status = 200, body = SavedViewList)))]
async fn list_views(State(app): State<App>, person: SignedIn) -> Result<Response, ApiProblem> {
    let views = app.read(|connection| views::of(connection, &person.id))?;
    Ok(not_kept(Json(views)))
}

/// Keeps a view.
#[utoipa::path(post, path = "/views", tag = "views", request_body = SaveView,
    responses((status = 201, body = SavedView)))]
async fn keep(State(app): State<App>, write: Write<SaveView>) -> Result<Response, ApiProblem> {
    write.carry_out(&app, |change| {
        let view = views::keep(change, &write.person, &write.body)?;
        Answer::created(&view, format!("/api/v1/views/{}", view.id))
    })
}

/// Gives a view another name, or another page.
#[utoipa::path(put, path = "/views/{id}", tag = "views", params(("id" = ViewId, Path)),
    request_body = SaveView, responses((status = 200, body = SavedView)))]
async fn change(
    State(app): State<App>,
    Path(id): Path<ViewId>,
    write: Write<SaveView>,
) -> Result<Response, ApiProblem> {
    write.carry_out(&app, |change| {
        let view = views::change(change, &write.person.id, &id, &write.body)?;
        Answer::ok(&view)
    })
}

/// Takes a view out.
#[utoipa::path(delete, path = "/views/{id}", tag = "views", params(("id" = ViewId, Path)),
    responses((status = 204)))]
async fn delete(
    State(app): State<App>,
    Path(id): Path<ViewId>,
    write: Write<()>,
) -> Result<Response, ApiProblem> {
    write.carry_out(&app, |change| {
        views::delete(change.connection(), &write.person.id, &id)?;
        Ok(Answer::no_content())
    })
}

#[cfg(test)]
mod tests;
