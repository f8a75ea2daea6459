//! Which form of an answer is wanted.

use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, StatusCode, header, request::Parts};

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
        let detail = Text::new(
            "Jawaban ini hanya tersedia sebagai JSON.",
            "This answer comes as JSON only.",
        );
        Err(ApiProblem::new(
            StatusCode::NOT_ACCEPTABLE,
            "not_acceptable",
            detail,
        ))
    }
}

/// Whether `Accept` takes `application/json`: by that name, by a wildcard, or by not being there.
fn accepts_json(headers: &HeaderMap) -> bool {
    let mut named = headers.get_all(header::ACCEPT).iter().peekable();
    if named.peek().is_none() {
        return true;
    }
    let ranges = named
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let mut best: Option<(u8, bool)> = None;
    for range in ranges {
        let mut parts = range.split(';').map(str::trim);
        let specific = match parts.next().unwrap_or_default().to_ascii_lowercase().as_str() {
            "application/json" => 3,
            "application/*" => 2,
            "*/*" => 1,
            _ => continue,
        };
        let refused = parts
            .filter_map(|parameter| parameter.strip_prefix("q="))
            .any(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0));
        // The most specific range decides.
        if best.is_none_or(|(before, _)| specific > before) {
            best = Some((specific, !refused));
        }
    }
    best.is_some_and(|(_, accepted)| accepted)
}

#[cfg(test)]
mod tests {
    use super::*;

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
