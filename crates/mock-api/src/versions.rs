//! Versions of things: `ETag`, `If-Match` and `If-None-Match`.

use axum::Json;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt as _;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::language::Text;
use crate::problem::ApiProblem;

/// A thing with its version as `ETag`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The version, without quotes.
    pub version: String,
    /// The thing.
    pub body: T,
}

impl<T: Serialize> IntoResponse for Versioned<T> {
    fn into_response(self) -> Response {
        match etag(&self.version) {
            Ok(etag) => ([(header::ETAG, etag)], Json(self.body)).into_response(),
            Err(problem) => problem.into_response(),
        }
    }
}

/// The header's value for a version.
///
/// # Errors
/// When the version holds what no header may.
pub fn etag(version: &str) -> Result<HeaderValue, ApiProblem> {
    HeaderValue::from_str(&format!("\"{version}\"")).map_err(|error| ApiProblem::internal(&error))
}

/// The versions that a header names, without quotes and without the mark of weakness; `*` stays what it is.
fn named(value: &HeaderValue) -> impl Iterator<Item = &str> {
    value
        .to_str()
        .unwrap_or_default()
        .split(',')
        .map(|tag| tag.trim().trim_start_matches("W/").trim_matches('"'))
}

/// Refuses a change of what has another version than the one that the client has read.
///
/// # Errors
/// 428 without `If-Match`, 400 with one that names no version, 412 when it names another version.
pub fn check_match(headers: &HeaderMap, current: &str) -> Result<(), ApiProblem> {
    let value = headers
        .get(header::IF_MATCH)
        .ok_or_else(ApiProblem::version_missing)?;
    if named(value).any(|version| version.is_empty() || version == "*") {
        let detail = Text::new(
            "If-Match harus menyebut satu versi dalam tanda kutip.",
            "If-Match must name one version in quotes.",
        );
        return Err(ApiProblem::malformed("version_malformed", detail));
    }
    if named(value).any(|version| version == current) {
        Ok(())
    } else {
        Err(ApiProblem::version_mismatch(current))
    }
}

/// Gives every read an `ETag` (its version, or else a digest of its body), and answers 304 to who has it already.
pub async fn revalidate(request: Request, next: Next) -> Response {
    let is_read = *request.method() == Method::GET;
    let known = request.headers().get(header::IF_NONE_MATCH).cloned();
    let response = next.run(request).await;
    if !is_read || response.status() != StatusCode::OK || !is_json(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = match body.collect().await {
        Ok(collected) => collected.to_bytes(),
        Err(error) => return ApiProblem::internal(&error).into_response(),
    };
    let tag = match parts.headers.get(header::ETAG) {
        Some(tag) => tag.clone(),
        None => match etag(&digest(&bytes)) {
            Ok(tag) => tag,
            Err(problem) => return problem.into_response(),
        },
    };
    parts.headers.insert(header::ETAG, tag.clone());
    let is_known = known.is_some_and(|known| {
        let current: Vec<&str> = named(&tag).collect();
        named(&known).any(|version| version == "*" || current.contains(&version))
    });
    if is_known {
        parts.status = StatusCode::NOT_MODIFIED;
        parts.headers.remove(header::CONTENT_TYPE);
        parts.headers.remove(header::CONTENT_LENGTH);
        return Response::from_parts(parts, Body::empty());
    }
    Response::from_parts(parts, Body::from(bytes))
}

fn is_json(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"application/json"))
}

/// The first sixteen hexadecimal digits of the SHA-256 of these bytes: enough to tell two states of one thing apart.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
        .get(..16)
        .unwrap_or_default()
        .to_owned()
}

/// Bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(value: Option<&str>) -> Result<(), u16> {
        let mut headers = HeaderMap::new();
        if let Some(value) = value {
            headers.insert(header::IF_MATCH, value.parse().unwrap());
        }
        check_match(&headers, "v2").map_err(|problem| problem.status().as_u16())
    }

    #[test]
    fn only_the_current_version_may_be_changed() {
        assert_eq!(checked(None), Err(428));
        assert_eq!(checked(Some("\"v2\"")), Ok(()));
        assert_eq!(checked(Some("W/\"v2\"")), Ok(()));
        assert_eq!(checked(Some("\"v1\", \"v2\"")), Ok(()));
        assert_eq!(checked(Some("\"v1\"")), Err(412));
        assert_eq!(checked(Some("*")), Err(400));
        assert_eq!(checked(Some("")), Err(400));
    }
}
