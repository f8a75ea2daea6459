//! Writes: each with a key, so that doing it twice is doing it once.
//!
//! The answer is stored with the change, in the same transaction. Only what succeeded is stored: a refusal changed
//! nothing, so the same key may be used again once what was wrong is put right.

use std::fs::File;

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts as _, Request};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};

use crate::extract;
use crate::language::{Language, Text};
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::{App, AppState, Change};
use crate::versions;

/// The header that names a write.
pub const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Says that an answer was given before.
pub const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// How long an answer is kept, on the clock of the demo.
const KEPT: SignedDuration = SignedDuration::from_hours(24);

/// The stored answers.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS stored_answer (
    persona TEXT NOT NULL,
    key TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    status INTEGER NOT NULL,
    etag TEXT,
    location TEXT,
    body BLOB NOT NULL,
    PRIMARY KEY (persona, key)
) STRICT;
CREATE INDEX IF NOT EXISTS stored_answer_by_age ON stored_answer (stored_at);";

/// A write, with all that is needed to carry it out once.
#[derive(Debug)]
pub struct Write<T> {
    /// Who writes.
    pub person: SignedIn,
    /// The language of the answer.
    pub language: Language,
    /// What is asked.
    pub body: T,
    headers: HeaderMap,
    key: String,
    /// Method, path and body in one digest: what makes a request the same request.
    fingerprint: String,
}

/// What a write that succeeded answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    status: StatusCode,
    version: Option<String>,
    location: Option<String>,
    body: Vec<u8>,
}

impl Answer {
    /// 200 with this body.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn ok(body: &impl Serialize) -> Result<Self, ApiProblem> {
        Ok(Self {
            status: StatusCode::OK,
            version: None,
            location: None,
            body: serde_json::to_vec(body)?,
        })
    }

    /// 201 with this body, which is also found at `location`.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn created(body: &impl Serialize, location: String) -> Result<Self, ApiProblem> {
        Ok(Self {
            status: StatusCode::CREATED,
            location: Some(location),
            ..Self::ok(body)?
        })
    }

    /// 204.
    #[must_use]
    pub const fn no_content() -> Self {
        Self {
            status: StatusCode::NO_CONTENT,
            version: None,
            location: None,
            body: Vec::new(),
        }
    }

    /// With the version of the thing as `ETag`.
    #[must_use]
    pub fn with_version(self, version: impl Into<String>) -> Self {
        Self {
            version: Some(version.into()),
            ..self
        }
    }

    fn into_response(self, replayed: bool) -> Result<Response, ApiProblem> {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        if self.status != StatusCode::NO_CONTENT {
            headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        if let Some(version) = &self.version {
            headers.insert(header::ETAG, versions::etag(version)?);
        }
        if let Some(location) = &self.location {
            let location = HeaderValue::from_str(location).map_err(|error| ApiProblem::internal(&error))?;
            headers.insert(header::LOCATION, location);
        }
        if replayed {
            headers.insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        }
        Ok(response)
    }
}

impl<T> Write<T> {
    /// Carries the write out in one transaction with its stored answer, or gives the answer that was stored before.
    ///
    /// # Errors
    /// What `act` answers; 422 when the key was used for another request.
    pub fn carry_out(
        &self,
        app: &AppState,
        act: impl FnOnce(&mut Change<'_>) -> Result<Answer, ApiProblem>,
    ) -> Result<Response, ApiProblem> {
        let (answer, replayed) = app.change(|change| self.once(change, act))?;
        answer.into_response(replayed)
    }

    /// The same of what is imported: its answers are stored where its rows are.
    ///
    /// # Errors
    /// See [`Write::carry_out`].
    pub fn carry_out_in_feed(
        &self,
        app: &AppState,
        act: impl FnOnce(&mut Change<'_>) -> Result<Answer, ApiProblem>,
    ) -> Result<Response, ApiProblem> {
        let (answer, replayed) = app.change_feed(|change| self.once(change, act))?;
        answer.into_response(replayed)
    }

    /// Acts, unless this was answered before.
    fn once(
        &self,
        change: &mut Change<'_>,
        act: impl FnOnce(&mut Change<'_>) -> Result<Answer, ApiProblem>,
    ) -> Result<(Answer, bool), ApiProblem> {
        forget_old(change.connection(), change.now)?;
        if let Some(stored) = self.stored(change.connection())? {
            return Ok((stored, true));
        }
        let answer = act(change)?;
        self.keep(change.connection(), change.now, &answer)?;
        Ok((answer, false))
    }

    /// Refuses the write when the thing has another version than the one that `If-Match` names.
    ///
    /// # Errors
    /// 428 without `If-Match`, 412 with another version.
    pub fn if_match(&self, current: &str) -> Result<(), ApiProblem> {
        versions::check_match(&self.headers, current)
    }

    /// Whether an `If-Match` says which version is meant.
    #[must_use]
    pub fn names_version(&self) -> bool {
        self.headers.contains_key(header::IF_MATCH)
    }

    fn stored(&self, connection: &Connection) -> Result<Option<Answer>, ApiProblem> {
        let found = connection
            .prepare_cached(
                "SELECT fingerprint, status, etag, location, body FROM stored_answer WHERE persona = ?1 AND key = ?2",
            )?
            .query_row([self.person.id.as_str(), &self.key], |row| {
                let fingerprint: String = row.get(0)?;
                Ok((fingerprint, row.get::<_, u16>(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
            })
            .optional()?;
        let Some((fingerprint, status, version, location, body)) = found else {
            return Ok(None);
        };
        if fingerprint != self.fingerprint {
            let detail = Text::new(
                "Idempotency-Key ini sudah dipakai untuk permintaan lain.",
                "This Idempotency-Key was used for another request.",
            );
            return Err(ApiProblem::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency_key_reused",
                detail,
            ));
        }
        let status = StatusCode::from_u16(status).map_err(|error| ApiProblem::internal(&error))?;
        Ok(Some(Answer {
            status,
            version,
            location,
            body,
        }))
    }

    fn keep(&self, connection: &Connection, now: Timestamp, answer: &Answer) -> rusqlite::Result<()> {
        connection
            .prepare_cached(
                "INSERT INTO stored_answer (persona, key, fingerprint, stored_at, status, etag, location, body)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute(params![
                self.person.id.as_str(),
                self.key,
                self.fingerprint,
                now.as_second(),
                answer.status.as_u16(),
                answer.version,
                answer.location,
                answer.body
            ])
            .map(drop)
    }
}

fn forget_old(connection: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    let oldest = now.as_second().saturating_sub(KEPT.as_secs());
    connection
        .prepare_cached("DELETE FROM stored_answer WHERE stored_at <= ?1")?
        .execute([oldest])
        .map(drop)
}

impl<T: DeserializeOwned> FromRequest<App> for Write<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiProblem> {
        let (mut parts, body) = request.into_parts();
        let head = Write::<()>::head(&mut parts, app).await?;
        let (method, path) = (parts.method.clone(), parts.uri.path().to_owned());
        let bytes = extract::read_bytes(Request::from_parts(parts, body), app).await?;
        let body = extract::parse(&head.headers, &bytes)?;
        Ok(head.with_body(body, fingerprint(&method, &path, &bytes)))
    }
}

impl Write<()> {
    /// Who writes under which key, before the body is read.
    pub(crate) async fn head(parts: &mut Parts, app: &App) -> Result<Self, ApiProblem> {
        let person = SignedIn::from_request_parts(parts, app).await?;
        let key = key(&parts.headers)?;
        Ok(Self {
            person,
            language: Language::of(&parts.headers),
            body: (),
            headers: parts.headers.clone(),
            key,
            fingerprint: String::new(),
        })
    }

    fn with_body<T>(self, body: T, fingerprint: String) -> Write<T> {
        Write {
            person: self.person,
            language: self.language,
            body,
            headers: self.headers,
            key: self.key,
            fingerprint,
        }
    }

    /// With a body that was written into a file as it came, and its digest.
    pub(crate) fn with_file(self, parts: &Parts, digest: &str, file: File) -> Write<File> {
        let place = parts.uri.path_and_query().map_or("", PathAndQuery::as_str);
        let fingerprint = fingerprint(&parts.method, place, digest.as_bytes());
        self.with_body(file, fingerprint)
    }
}

/// The key of the request: 1 to 100 visible ASCII characters.
fn key(headers: &HeaderMap) -> Result<String, ApiProblem> {
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else {
        let detail = Text::new(
            "Sertakan kepala Idempotency-Key agar permintaan ini tidak terjadi dua kali.",
            "Send an Idempotency-Key header, so that this does not happen twice.",
        );
        return Err(ApiProblem::malformed("idempotency_key_missing", detail));
    };
    value
        .to_str()
        .ok()
        .filter(|key| (1..=100).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic()))
        .map(str::to_owned)
        .ok_or_else(|| {
            let detail = Text::new(
                "Idempotency-Key terdiri atas 1 sampai 100 karakter ASCII tanpa spasi.",
                "An Idempotency-Key is 1 to 100 ASCII characters without spaces.",
            );
            ApiProblem::malformed("idempotency_key_malformed", detail)
        })
}

fn fingerprint(method: &Method, path: &str, body: &[u8]) -> String {
    let mut digest = Sha256::new();
    digest.update(method.as_str());
    digest.update(b" ");
    digest.update(path);
    digest.update(b"\n");
    digest.update(body);
    versions::hex(&digest.finalize())
}

#[cfg(test)]
mod tests;
