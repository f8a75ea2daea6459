//! Which form of an answer is wanted.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, StatusCode, header, request::Parts};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use super::table::{Format, Separator, XLSX};
use crate::language::Text;
use crate::problem::ApiProblem;

/// The form in which an answer goes out: JSON, unless a table is preferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Json,
    File(Format),
}

/// In which `Accept` is asked for each, the first of equals first. A CSV says with a parameter what separates its cells.
const FORMS: [(Form, &str, &str); 4] = [
    (Form::Json, "application/json", ""),
    (Form::File(Format::Csv(Separator::Comma)), "text/csv", "comma"),
    (
        Form::File(Format::Csv(Separator::Semicolon)),
        "text/csv",
        "semicolon",
    ),
    (Form::File(Format::Xlsx), XLSX, ""),
];

impl Form {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let mut best = (0.0, None);
        for (form, kind, separator) in FORMS {
            let weight = weight(headers, kind, separator);
            if weight > best.0 {
                best = (weight, Some(form));
            }
        }
        best.1
    }

    /// The answer in this form; `file` makes the table of it.
    pub(super) fn of_answer<T: Serialize>(
        self,
        answer: T,
        file: impl FnOnce(&T, Format) -> Result<Response, ApiProblem>,
    ) -> Result<Response, ApiProblem> {
        match self {
            Self::Json => Ok(Json(answer).into_response()),
            Self::File(format) => file(&answer, format),
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Form {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiProblem> {
        Self::of(&parts.headers).ok_or_else(|| {
            let detail = Text::new(
                "Jawaban ini tersedia sebagai JSON, CSV (`text/csv`, dengan `separator=comma` atau `separator=semicolon`), dan XLSX.",
                "This answer comes as JSON, CSV (`text/csv`, with `separator=comma` or `separator=semicolon`) and XLSX.",
            );
            ApiProblem::new(StatusCode::NOT_ACCEPTABLE, "not_acceptable", detail)
        })
    }
}

/// How much `Accept` prefers a media type, from 0 to 1: by its name, by a wildcard, or, when nothing is said, in full. A range that
/// names a separator means the table with that one alone.
fn weight(headers: &HeaderMap, kind: &str, separator: &str) -> f32 {
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
        let parameter = |name: &str| parts.clone().find_map(|parameter| parameter.strip_prefix(name));
        let specific = match parameter("separator=") {
            None => specific,
            Some(wanted) if wanted.trim_matches('"') == separator => specific + 1,
            Some(_) => continue,
        };
        let weight = parameter("q=").map_or(1.0, |weight| weight.parse().unwrap_or(1.0));
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
        let comma = Form::File(Format::Csv(Separator::Comma));
        let semicolon = Form::File(Format::Csv(Separator::Semicolon));
        let xlsx = Form::File(Format::Xlsx);
        for (accept, form) in [
            (None, Some(Form::Json)),
            (Some("application/json"), Some(Form::Json)),
            (Some("text/html, application/*;q=0.8"), Some(Form::Json)),
            (Some("text/csv"), Some(comma)),
            (Some("text/csv;charset=utf-8"), Some(comma)),
            (Some("text/csv; separator=comma"), Some(comma)),
            (Some("text/csv;separator=semicolon"), Some(semicolon)),
            (Some("text/csv; separator=\"semicolon\"; q=0.5"), Some(semicolon)),
            (
                Some("text/csv;q=0.5, text/csv;separator=semicolon"),
                Some(semicolon),
            ),
            (Some("text/csv;separator=pipe"), None),
            (Some("text/csv, */*;q=0.1"), Some(comma)),
            (Some("text/*, application/json;q=0.9"), Some(comma)),
            (Some("text/csv;q=0.5, application/json"), Some(Form::Json)),
            (Some(XLSX), Some(xlsx)),
            (Some(&format!("text/csv;q=0.9, {XLSX}")), Some(xlsx)),
            (Some("*/*"), Some(Form::Json)),
            (Some("*/*, application/json;q=0"), Some(comma)),
            (Some("text/csv;q=0, */*"), Some(Form::Json)),
            (Some("image/png"), None),
            (Some(""), None),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(accept) = accept {
                headers.insert(header::ACCEPT, accept.parse().unwrap());
            }
            assert_eq!(Form::of(&headers), form, "{accept:?}");
        }
    }
}
