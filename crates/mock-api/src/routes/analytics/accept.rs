//! Which form of an answer is wanted.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, StatusCode, header, request::Parts};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::language::Text;
use crate::problem::ApiProblem;

/// Somebody who takes JSON. Whoever asks for a table in another form is told that there is none, instead of getting
/// JSON under its name.
pub(super) struct AcceptsJson;

impl<S: Sync> FromRequestParts<S> for AcceptsJson {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiProblem> {
        if accepts_json(&parts.headers) {
            return Ok(Self);
        }
        Err(not_acceptable(Text::new(
            "Jawaban ini hanya tersedia sebagai JSON.",
            "This answer comes as JSON only.",
        )))
    }
}

/// The form in which an answer goes out that is there as a table too: JSON, unless `text/csv` is preferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    Csv,
}

impl Form {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let [json, csv] = ["application/json", "text/csv"].map(|kind| weight(headers, kind));
        if csv > json {
            Some(Self::Csv)
        } else {
            (json > 0.0).then_some(Self::Json)
        }
    }

    /// The answer in this form; `file` makes the table of it.
    pub(super) fn of_answer<T: Serialize>(self, answer: T, file: impl FnOnce(&T) -> Response) -> Response {
        match self {
            Self::Json => Json(answer).into_response(),
            Self::Csv => file(&answer),
        }
    }
}

/// 406.
fn not_acceptable(detail: Text) -> ApiProblem {
    ApiProblem::new(StatusCode::NOT_ACCEPTABLE, "not_acceptable", detail)
}

impl<S: Sync> FromRequestParts<S> for Form {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiProblem> {
        Self::of(&parts.headers).ok_or_else(|| {
            not_acceptable(Text::new(
                "Jawaban ini tersedia sebagai JSON dan CSV.",
                "This answer comes as JSON and CSV.",
            ))
        })
    }
}

/// Whether `Accept` takes `application/json`: by that name, by a wildcard, or by not being there.
fn accepts_json(headers: &HeaderMap) -> bool {
    weight(headers, "application/json") > 0.0
}

/// How much `Accept` prefers a media type, from 0 to 1: by its name, by a wildcard, or, when nothing is said, in full.
fn weight(headers: &HeaderMap, kind: &str) -> f32 {
    let mut named = headers.get_all(header::ACCEPT).iter().peekable();
    if named.peek().is_none() {
        return 1.0;
    }
    let ranges = named
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let family = kind.split('/').next().unwrap_or_default();
    let mut best: Option<(u8, f32)> = None;
    for range in ranges {
        let mut parts = range.split(';').map(str::trim);
        let specific = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            name if name == kind => 3,
            name if name.strip_suffix("/*") == Some(family) => 2,
            "*/*" => 1,
            _ => continue,
        };
        let weight = parts
            .find_map(|parameter| parameter.strip_prefix("q="))
            .map_or(1.0, |weight| weight.parse().unwrap_or(1.0));
        // The most specific range decides.
        if best.is_none_or(|(before, _)| specific > before) {
            best = Some((specific, weight));
        }
    }
    best.map_or(0.0, |(_, weight)| weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_goes_out_to_who_prefers_it() {
        for (accept, form) in [
            (None, Some(Form::Json)),
            (Some("application/json"), Some(Form::Json)),
            (Some("text/csv"), Some(Form::Csv)),
            (Some("text/csv, */*;q=0.1"), Some(Form::Csv)),
            (Some("text/*, application/json;q=0.9"), Some(Form::Csv)),
            (Some("text/csv;q=0.5, application/json"), Some(Form::Json)),
            (Some("*/*"), Some(Form::Json)),
            (Some("text/csv;q=0, */*"), Some(Form::Json)),
            (Some("image/png"), None),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, accept.parse().unwrap());
            }
            assert_eq!(Form::of(&headers), form, "{accept:?}");
        }
    }

    #[test]
    fn reads_the_header_as_http_means_it() {
        for (accept, json) in [
            (None, true),
            (Some("application/json"), true),
            (Some("*/*"), true),
            (Some("text/html, application/*;q=0.8"), true),
            (Some("text/csv, */*;q=0.1"), true),
            (Some("text/csv"), false),
            (
                Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                false,
            ),
            (Some("*/*, application/json;q=0"), false),
            (Some(""), false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, accept.parse().unwrap());
            }
            assert_eq!(accepts_json(&headers), json, "{accept:?}");
        }
    }
}
