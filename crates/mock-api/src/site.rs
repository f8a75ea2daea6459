//! The built app, as a web server in front of it would serve it.

use std::path::PathBuf;

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use tower::ServiceExt as _;
use tower_http::services::ServeDir;

use crate::language::Text;
use crate::problem::ApiProblem;
use crate::state::App;

/// For a file whose name holds a digest of what is in it.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// For everything else: asked again each time, and not sent again when it is the same.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// What no route took: a file of the app, a page of the app, or nothing.
pub async fn serve(State(app): State<App>, request: Request) -> Response {
    let path = request.uri().path();
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let is_app = is_read
        && !["/api", "/mock", "/pictures"]
            .iter()
            .any(|owned| is_under(path, owned));
    match &app.config.dist {
        Some(dist) if is_app => file_or_page(dist.clone(), request).await,
        _ => nothing_here(),
    }
}

fn is_under(path: &str, folder: &str) -> bool {
    path.strip_prefix(folder)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn nothing_here() -> Response {
    ApiProblem::not_found(Text::new(
        "Tidak ada apa pun di alamat ini.",
        "There is nothing at this address.",
    ))
    .into_response()
}

async fn file_or_page(dist: PathBuf, mut request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let name = path.rsplit('/').next().unwrap_or_default();
    // Every address without an extension is a page of the app: which one, the app itself works out.
    let is_page = !name.contains('.');
    if is_page {
        *request.uri_mut() = Uri::from_static("/index.html");
    }
    let cache = if has_digest(name) { FOREVER } else { ASK_AGAIN };
    let files = ServeDir::new(dist)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let Ok(mut response) = files
        .oneshot(request)
        .await
        .map(|response| response.map(axum::body::Body::new));
    if response.status() == StatusCode::NOT_FOUND {
        return nothing_here();
    }
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, cache);
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// Whether a file's name holds a digest: at least twelve hexadecimal digits between other signs, as Trunk writes them.
fn has_digest(name: &str) -> bool {
    name.split(|sign: char| !sign.is_ascii_alphanumeric())
        .any(|part| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_digest_in_a_name() {
        for (name, expected) in [
            ("lokapasar-5f3a9c01d2e4b687.js", true),
            ("lokapasar-5f3a9c01d2e4b687_bg.wasm", true),
            ("index.html", false),
            ("plus-jakarta-sans-latin-wght-normal.woff2", false),
            ("boot.js", false),
            ("deadbeef.js", false),
        ] {
            assert_eq!(has_digest(name), expected, "{name}");
        }
    }

    #[test]
    fn the_api_owns_its_folder_and_no_other() {
        assert!(is_under("/api", "/api") && is_under("/api/v1", "/api"));
        assert!(!is_under("/apiary", "/api"));
    }
}
