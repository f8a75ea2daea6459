//! The pictures of products.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use lokapasar_demo_data::picture::{self, Subject};

use crate::language::Text;
use crate::problem::ApiProblem;
use crate::versions;

/// A picture, by the name of what it shows. Products that look alike share one.
pub(crate) async fn show(Path(file): Path<String>, headers: HeaderMap) -> Result<Response, ApiProblem> {
    let subject = file
        .strip_suffix(".svg")
        .and_then(Subject::from_slug)
        .ok_or_else(|| {
            ApiProblem::not_found(Text::new(
                "Tidak ada gambar dengan nama ini.",
                "There is no such picture.",
            ))
        })?;
    let drawing = picture::draw(&subject);
    let etag = versions::etag(&versions::digest(drawing.as_bytes()))?;
    let is_known = headers.get(header::IF_NONE_MATCH) == Some(&etag);
    let head = [
        (header::ETAG, etag),
        (
            header::CACHE_CONTROL,
            header::HeaderValue::from_static("public, max-age=31536000, immutable"),
        ),
        (
            header::CONTENT_TYPE,
            header::HeaderValue::from_static("image/svg+xml"),
        ),
    ];
    if is_known {
        return Ok((StatusCode::NOT_MODIFIED, head).into_response());
    }
    Ok((head, drawing).into_response())
}
