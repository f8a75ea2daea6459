//! Strict readers of what a request brings.

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderMap, StatusCode, header, request::Parts};
use axum::response::IntoResponse as _;
use lokapasar_contract::query::{QueryIssue, QueryIssueKind, UrlQuery};
use serde::de::DeserializeOwned;

use crate::language::Text;
use crate::problem::{ApiProblem, FieldIssue};

pub use axum::extract::{Path, State};

/// The largest body of a request, in bytes.
pub const MAXIMUM_BODY: usize = 256 * 1024;

/// A typed query of the contract; what it cannot use is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query<T>(pub T);

impl<T: UrlQuery, S: Sync> FromRequestParts<S> for Query<T> {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiProblem> {
        let parsed = T::parse(parts.uri.query().unwrap_or_default());
        if parsed.issues.is_empty() {
            return Ok(Self(parsed.query));
        }
        Err(query_problem(parsed.issues.iter().map(issue).collect()))
    }
}

/// 400: these parameters of the query cannot be used.
#[must_use]
pub fn query_problem(errors: Vec<FieldIssue>) -> ApiProblem {
    let names: Vec<&str> = errors
        .iter()
        .map(|error| error.pointer.trim_start_matches('?'))
        .collect();
    let names = names.join(", ");
    let detail = Text::new(
        format!("Parameter berikut tidak dapat dipakai: {names}."),
        format!("These parameters cannot be used: {names}."),
    );
    ApiProblem::malformed("invalid_query", detail).with_errors(errors)
}

fn issue(issue: &QueryIssue) -> FieldIssue {
    let (code, detail) = match issue.kind {
        QueryIssueKind::UnknownParameter => (
            "unknown_parameter",
            Text::new(
                "Tidak ada parameter dengan nama ini.",
                "There is no parameter of this name.",
            ),
        ),
        QueryIssueKind::InvalidValue => (
            "invalid_value",
            Text::new(
                "Nilai parameter ini tidak sah.",
                "The parameter does not take this value.",
            ),
        ),
        QueryIssueKind::Repeated => (
            "repeated",
            Text::new(
                "Parameter ini disebut dua kali.",
                "The parameter stands there twice.",
            ),
        ),
    };
    FieldIssue::new(format!("?{}", issue.name), code, detail)
}

/// A JSON body without a key: for calls that change nothing, and for the session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonBody<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for JsonBody<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiProblem> {
        let headers = request.headers().clone();
        let bytes = read_bytes(request, state).await?;
        parse(&headers, &bytes).map(Self)
    }
}

/// The whole body, unless it is too large.
pub(crate) async fn read_bytes<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, ApiProblem> {
    Bytes::from_request(request, state).await.map_err(|rejection| {
        let status = rejection.into_response().status();
        if status == StatusCode::PAYLOAD_TOO_LARGE {
            let detail = Text::new(
                "Isi permintaan paling besar 256 KiB.",
                "The body of a request is at most 256 KiB.",
            );
            return ApiProblem::new(status, "too_large", detail);
        }
        let detail = Text::new("Isi permintaan terputus.", "The body of the request broke off.");
        ApiProblem::malformed("malformed_body", detail)
    })
}

/// Reads a body strictly: the right media type, no unknown field. An empty one reads as `null`, which `()` takes.
pub(crate) fn parse<T: DeserializeOwned>(headers: &HeaderMap, bytes: &[u8]) -> Result<T, ApiProblem> {
    if !bytes.is_empty() {
        require_json(headers)?;
    }
    let bytes = if bytes.is_empty() { b"null" } else { bytes };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        body_problem(pointer, error.inner())
    })?;
    reader
        .end()
        .map_err(|error| body_problem(String::new(), &error))?;
    Ok(value)
}

/// Refuses a body that is said to be anything but JSON.
pub(crate) fn require_json(headers: &HeaderMap) -> Result<(), ApiProblem> {
    if is_json(headers) {
        return Ok(());
    }
    let detail = Text::new(
        "Kirim isi permintaan sebagai application/json.",
        "Send the body as application/json.",
    );
    Err(ApiProblem::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "unsupported_media_type",
        detail,
    ))
}

fn is_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| {
            kind.split(';')
                .next()
                .is_some_and(|essence| essence.trim().eq_ignore_ascii_case("application/json"))
        })
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        let step = match segment {
            Segment::Seq { index } => index.to_string(),
            Segment::Map { key } => escaped(key),
            Segment::Enum { .. } | Segment::Unknown => continue,
        };
        pointer.push('/');
        pointer.push_str(&step);
    }
    pointer
}

/// A step of a JSON pointer (RFC 6901).
fn escaped(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// What serde says of a body, as a problem that names the place.
fn body_problem(pointer: String, error: &serde_json::Error) -> ApiProblem {
    if !error.is_data() {
        let detail = Text::new(
            "Isi permintaan bukan JSON yang sah.",
            "The body is not valid JSON.",
        );
        return ApiProblem::malformed("malformed_json", detail);
    }
    let message = error.to_string();
    let field = message.split('`').nth(1).unwrap_or_default();
    let field = escaped(field);
    let at_field = |pointer: &str| {
        // serde names the field as well as the place, unless the place is the field already.
        if pointer.ends_with(&format!("/{field}")) {
            pointer.to_owned()
        } else {
            format!("{pointer}/{field}")
        }
    };
    let issue = if message.starts_with("unknown field") {
        FieldIssue::new(
            at_field(&pointer),
            "unknown_field",
            Text::new("Isian ini tidak dikenal.", "There is no such field."),
        )
    } else if message.starts_with("missing field") {
        FieldIssue::new(
            at_field(&pointer),
            "required",
            Text::new("Isian ini wajib.", "This field is required."),
        )
    } else if message.starts_with("unknown variant") {
        FieldIssue::new(
            pointer,
            "unknown_value",
            Text::new("Pilihan ini tidak dikenal.", "There is no such choice."),
        )
    } else {
        FieldIssue::new(
            pointer,
            "invalid_value",
            Text::new(
                "Nilai isian ini tidak sah.",
                "The field does not take this value.",
            ),
        )
    };
    ApiProblem::invalid(vec![issue])
}

#[cfg(test)]
mod tests;
