//! Who is signed in: a random token in an HttpOnly cookie, of which the store knows only the digest.

use std::ops::Deref;
use std::sync::Arc;

use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::{PersonaId, UnitId};
use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use crate::language::Text;
use crate::problem::ApiProblem;
use crate::state::{App, AppState};
use crate::versions;

/// The name of the cookie. Where TLS ends in front of this server, `__Host-` and `Secure` belong to it.
const COOKIE: &str = "lokapasar_session";

/// The sessions.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS session (token_digest TEXT PRIMARY KEY, persona TEXT NOT NULL, since TEXT NOT NULL) STRICT;";

/// The person who is signed in; 401 when nobody is.
#[derive(Debug, Clone)]
pub struct SignedIn(Arc<Persona>);

impl SignedIn {
    /// Refuses who has none of these roles.
    ///
    /// # Errors
    /// 403.
    pub fn require(&self, roles: &[Role]) -> Result<(), ApiProblem> {
        if roles.contains(&self.role) {
            return Ok(());
        }
        Err(ApiProblem::forbidden(Text::new(
            "Peran Anda tidak berwenang melakukan ini.",
            "Your role does not allow this.",
        )))
    }

    /// The work unit for which the person acts.
    ///
    /// # Errors
    /// 403 for who acts for none.
    pub fn require_unit(&self) -> Result<&UnitId, ApiProblem> {
        self.unit.as_ref().map(|unit| &unit.id).ok_or_else(|| {
            ApiProblem::forbidden(Text::new(
                "Anda tidak bertindak untuk satuan kerja.",
                "You do not act for a work unit.",
            ))
        })
    }
}

impl Deref for SignedIn {
    type Target = Persona;

    fn deref(&self) -> &Persona {
        &self.0
    }
}

impl FromRequestParts<App> for SignedIn {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiProblem> {
        Visitor::from_request_parts(parts, app)
            .await?
            .0
            .map(Self)
            .ok_or_else(ApiProblem::unauthorised)
    }
}

/// The person who is signed in, if anybody is.
#[derive(Debug, Clone)]
pub struct Visitor(pub Option<Arc<Persona>>);

impl FromRequestParts<App> for Visitor {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiProblem> {
        let Some(token) = Token::of(&parts.headers) else {
            return Ok(Self(None));
        };
        Ok(Self(token.persona(app)?))
    }
}

/// What the cookie holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The token that the request brings.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
            .map(|token| Self(token.to_owned()))
    }

    /// Whose session it is, if it still is one.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn persona(&self, app: &AppState) -> Result<Option<Arc<Persona>>, ApiProblem> {
        let id: Option<String> = app.read(|connection| {
            Ok(connection
                .prepare_cached("SELECT persona FROM session WHERE token_digest = ?1")?
                .query_row([self.digest()], |row| row.get(0))
                .optional()?)
        })?;
        Ok(id.and_then(|id| app.market().persona(&PersonaId::new(id))))
    }

    fn digest(&self) -> String {
        versions::hex(&Sha256::digest(&self.0))
    }
}

/// Begins a session and ends the one before.
///
/// # Errors
/// When the store refuses.
pub fn begin(
    connection: &Connection,
    previous: Option<&Token>,
    persona: &PersonaId,
    now: jiff::Timestamp,
) -> Result<Token, ApiProblem> {
    if let Some(previous) = previous {
        end(connection, previous)?;
    }
    let token = Token(connection.query_row("SELECT lower(hex(randomblob(24)))", [], |row| row.get(0))?);
    connection
        .prepare_cached("INSERT INTO session (token_digest, persona, since) VALUES (?1, ?2, ?3)")?
        .execute([token.digest(), persona.to_string(), now.to_string()])?;
    Ok(token)
}

/// Ends a session.
///
/// # Errors
/// When the store refuses.
pub fn end(connection: &Connection, token: &Token) -> Result<(), ApiProblem> {
    connection
        .prepare_cached("DELETE FROM session WHERE token_digest = ?1")?
        .execute([token.digest()])?;
    Ok(())
}

/// The cookie that keeps the session; without a token, the one that ends it.
///
/// # Errors
/// When a token holds what no header may.
pub fn cookie(token: Option<&Token>) -> Result<HeaderValue, ApiProblem> {
    let cookie = match token {
        Some(token) => format!("{COOKIE}={}; HttpOnly; SameSite=Strict; Path=/", token.0),
        None => format!("{COOKIE}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0"),
    };
    HeaderValue::from_str(&cookie).map_err(|error| ApiProblem::internal(&error))
}

/// Refuses a write that another site's page sent.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, which no page can forge, and older ones in `Origin`. What
/// says neither is no browser.
pub async fn refuse_other_origins(request: Request, next: Next) -> Response {
    let is_write = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_write && !is_same_origin(request.headers()) {
        let detail = Text::new(
            "Permintaan dari situs lain tidak diterima.",
            "Requests from other sites are not taken.",
        );
        return ApiProblem::new(StatusCode::FORBIDDEN, "cross_origin", detail).into_response();
    }
    next.run(request).await
}

fn is_same_origin(headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    origin
        .split_once("://")
        .is_some_and(|(_, host)| text(header::HOST) == Some(host))
}
