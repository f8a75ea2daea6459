//! Every error as `application/problem+json`, in the language of the person who asked.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use lokapasar_contract::problem::{FieldProblem, PROBLEM_JSON, Problem};
use lokapasar_contract::time::InvalidDay;

use crate::headers::RequestId;
use crate::language::{Language, Text};

mod titles;

/// Why a request was not carried out, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiProblem(Box<Details>);

/// Apart, so that a result with a problem in it stays small.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Details {
    status: StatusCode,
    code: &'static str,
    detail: Text,
    errors: Vec<FieldIssue>,
    current_version: Option<String>,
    retry_after_seconds: Option<u32>,
}

/// One wrong part of a request, in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldIssue {
    /// A JSON pointer into the body, or `?name` for a parameter of the query.
    pub pointer: String,
    /// What is wrong, as a word for programs.
    pub code: &'static str,
    /// What is wrong and what would be right.
    pub detail: Text,
}

impl FieldIssue {
    /// What is wrong with the part at that place.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: &'static str, detail: Text) -> Self {
        Self {
            pointer: pointer.into(),
            code,
            detail,
        }
    }
}

impl ApiProblem {
    /// A problem of that status and kind.
    #[must_use]
    pub fn new(status: StatusCode, code: &'static str, detail: Text) -> Self {
        Self(Box::new(Details {
            status,
            code,
            detail,
            errors: Vec::new(),
            current_version: None,
            retry_after_seconds: None,
        }))
    }

    /// 400: the request cannot be read.
    #[must_use]
    pub fn malformed(code: &'static str, detail: Text) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, detail)
    }

    /// 401: nobody is signed in.
    #[must_use]
    pub fn unauthorised() -> Self {
        let detail = Text::new("Silakan masuk terlebih dahulu.", "Please sign in first.");
        Self::new(StatusCode::UNAUTHORIZED, "unauthorised", detail)
    }

    /// 403: the person may not do this.
    #[must_use]
    pub fn forbidden(detail: Text) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", detail)
    }

    /// 404: there is no such thing, or it belongs to others.
    #[must_use]
    pub fn not_found(detail: Text) -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", detail)
    }

    /// 409: not in this state.
    #[must_use]
    pub fn conflict(code: &'static str, detail: Text) -> Self {
        Self::new(StatusCode::CONFLICT, code, detail)
    }

    /// 412: the thing has another version by now.
    #[must_use]
    pub fn version_mismatch(current: impl Into<String>) -> Self {
        let detail = Text::new(
            "Data ini sudah diubah sejak terakhir Anda membukanya. Muat ulang, lalu coba lagi.",
            "This was changed since you last read it. Load it again, then try again.",
        );
        let mut problem = Self::new(StatusCode::PRECONDITION_FAILED, "version_mismatch", detail);
        problem.0.current_version = Some(current.into());
        problem
    }

    /// 428: the version is missing.
    #[must_use]
    pub fn version_missing() -> Self {
        let detail = Text::new(
            "Sertakan versi data dengan kepala If-Match.",
            "Name the version that you have read in the If-Match header.",
        );
        Self::new(StatusCode::PRECONDITION_REQUIRED, "version_missing", detail)
    }

    /// 422: these parts of the request are wrong.
    #[must_use]
    pub fn invalid(errors: Vec<FieldIssue>) -> Self {
        let detail = Text::new(
            "Ada isian yang perlu diperbaiki.",
            "Some fields need to be put right.",
        );
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, "invalid", detail).with_errors(errors)
    }

    /// 500: the server's own fault. What happened goes to the log and not to the person.
    #[must_use]
    pub fn internal(cause: &dyn std::fmt::Display) -> Self {
        eprintln!("internal error: {cause}");
        let detail = Text::new(
            "Terjadi kesalahan di server.",
            "Something went wrong in the server.",
        );
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", detail)
    }

    /// With these wrong parts.
    #[must_use]
    pub fn with_errors(mut self, errors: Vec<FieldIssue>) -> Self {
        self.0.errors = errors;
        self
    }

    /// With `Retry-After`.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.0.retry_after_seconds = Some(seconds);
        self
    }

    /// What is wrong, for people.
    #[must_use]
    pub fn detail(&self) -> &Text {
        &self.0.detail
    }

    /// The kind of problem as a word for programs.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    fn render(&self, language: Language, path: &str, request_id: &str) -> Problem {
        Problem {
            kind: format!("/problems/{}", self.0.code.replace('_', "-")),
            title: titles::of(self.0.status).in_language(language).to_owned(),
            status: self.0.status.as_u16(),
            detail: self.0.detail.in_language(language).to_owned(),
            instance: path.to_owned(),
            code: self.0.code.to_owned(),
            request_id: request_id.to_owned(),
            retryable: titles::is_retryable(self.0.status),
            errors: self
                .0
                .errors
                .iter()
                .map(|issue| FieldProblem {
                    pointer: issue.pointer.clone(),
                    code: issue.code.to_owned(),
                    detail: issue.detail.in_language(language).to_owned(),
                })
                .collect(),
            current_version: self.0.current_version.clone(),
        }
    }
}

impl From<rusqlite::Error> for ApiProblem {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<InvalidDay> for ApiProblem {
    fn from(error: InvalidDay) -> Self {
        Self::internal(&error)
    }
}

impl From<serde_json::Error> for ApiProblem {
    fn from(error: serde_json::Error) -> Self {
        Self::internal(&error)
    }
}

/// The body is written by [`write_problems`], which knows who asked for what.
impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Gives every error its body: those of handlers, and those that the router answers by itself.
pub async fn write_problems(request: Request, next: Next) -> Response {
    let language = Language::of(request.headers());
    let path = request.uri().path().to_owned();
    let request_id = request
        .extensions()
        .get::<RequestId>()
        .cloned()
        .unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let problem = match response.extensions().get::<Arc<ApiProblem>>() {
        Some(problem) => Arc::clone(problem),
        None => Arc::new(ApiProblem::new(status, titles::code(status), titles::of(status))),
    };
    written(&problem, response, language, &path, &request_id)
}

fn written(
    problem: &ApiProblem,
    response: Response,
    language: Language,
    path: &str,
    request_id: &RequestId,
) -> Response {
    let body = serde_json::to_vec(&problem.render(language, path, request_id.as_str())).unwrap_or_default();
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts
        .headers
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
    parts
        .headers
        .insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    parts
        .headers
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = problem.0.retry_after_seconds {
        parts
            .headers
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Response::from_parts(parts, Body::from(body))
}

#[cfg(test)]
mod tests;
