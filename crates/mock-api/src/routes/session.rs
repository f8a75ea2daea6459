//! Signing in and out, and the people of the demo.

use axum::Json;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lokapasar_contract::session::{Persona, PersonaList, Session, SignIn};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::extract::{JsonBody, State};
use crate::language::Text;
use crate::orders::substitutions;
use crate::problem::{ApiProblem, FieldIssue};
use crate::session::{self, Token, Visitor};
use crate::state::App;

/// The routes of the session.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(show, sign_in, sign_out))
        .routes(routes!(personas))
}

/// Who is signed in; nobody is no error.
#[utoipa::path(get, path = "/session", tag = "session", responses((status = 200, body = Session)))]
async fn show(State(app): State<App>, Visitor(persona): Visitor) -> Result<Json<Session>, ApiProblem> {
    session_of(&app, persona.map(|persona| (*persona).clone())).map(Json)
}

fn session_of(app: &App, persona: Option<Persona>) -> Result<Session, ApiProblem> {
    let stands_in_for = match &persona {
        Some(persona) => {
            app.read(|connection| substitutions::standing_in(connection, persona, app.clock.now()))?
        }
        None => None,
    };
    Ok(Session {
        persona,
        stands_in_for,
        now: app.clock.now_text(),
        newest_event: app.live.newest(),
    })
}

/// Signs in as a persona. The cookie that comes with the answer is the session.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn, responses((status = 200, body = Session)))]
async fn sign_in(
    State(app): State<App>,
    headers: HeaderMap,
    JsonBody(request): JsonBody<SignIn>,
) -> Result<Response, ApiProblem> {
    let persona = app.market().persona(&request.persona).ok_or_else(|| {
        let detail = Text::new("Tidak ada persona dengan nama ini.", "There is no such persona.");
        ApiProblem::invalid(vec![FieldIssue::new("/persona", "unknown_value", detail)])
    })?;
    let token = app.change(|change| {
        session::begin(
            change.connection(),
            Token::of(&headers).as_ref(),
            &persona.id,
            change.now,
        )
    })?;
    let answer = session_of(&app, Some((*persona).clone()))?;
    Ok((
        [(header::SET_COOKIE, session::cookie(Some(&token))?)],
        Json(answer),
    )
        .into_response())
}

/// Signs out; whoever is not signed in stays so.
#[utoipa::path(delete, path = "/session", tag = "session", responses((status = 204)))]
async fn sign_out(State(app): State<App>, headers: HeaderMap) -> Result<Response, ApiProblem> {
    if let Some(token) = Token::of(&headers) {
        app.change(|change| session::end(change.connection(), &token))?;
    }
    Ok((
        StatusCode::NO_CONTENT,
        [(header::SET_COOKIE, session::cookie(None)?)],
    )
        .into_response())
}

/// The people as whom one can sign in.
#[utoipa::path(get, path = "/personas", tag = "session", responses((status = 200, body = PersonaList)))]
async fn personas(State(app): State<App>) -> Json<PersonaList> {
    Json(PersonaList {
        items: app
            .market()
            .personas()
            .iter()
            .map(|persona| (**persona).clone())
            .collect(),
    })
}

#[cfg(test)]
mod tests;
