//! What each status means, in a few words.

use axum::http::StatusCode;

use crate::language::Text;

/// The title of a problem of this status.
pub(super) fn of(status: StatusCode) -> Text {
    let (id, en) = match status {
        StatusCode::BAD_REQUEST => ("Permintaan tidak dapat dibaca", "The request cannot be read"),
        StatusCode::UNAUTHORIZED => ("Belum masuk", "Not signed in"),
        StatusCode::FORBIDDEN => ("Tidak berwenang", "Not allowed"),
        StatusCode::NOT_FOUND => ("Tidak ditemukan", "Not found"),
        StatusCode::METHOD_NOT_ALLOWED => ("Metode tidak didukung", "Method not supported"),
        StatusCode::CONFLICT => ("Tidak dapat dilakukan sekarang", "Not possible now"),
        StatusCode::PRECONDITION_FAILED => ("Versi sudah berubah", "The version has changed"),
        StatusCode::PAYLOAD_TOO_LARGE => ("Isi permintaan terlalu besar", "The request is too large"),
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ("Format tidak didukung", "Format not supported"),
        StatusCode::UNPROCESSABLE_ENTITY => ("Isian tidak sah", "Invalid fields"),
        StatusCode::PRECONDITION_REQUIRED => ("Versi belum disebut", "The version is missing"),
        StatusCode::TOO_MANY_REQUESTS => ("Terlalu banyak permintaan", "Too many requests"),
        StatusCode::SERVICE_UNAVAILABLE => ("Layanan sedang tidak tersedia", "Service unavailable"),
        status if status.is_client_error() => ("Permintaan ditolak", "The request was refused"),
        _ => ("Kesalahan server", "Server error"),
    };
    Text::new(id, en)
}

/// The code of a problem that the router answered by itself.
pub(super) fn code(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not_found",
        StatusCode::METHOD_NOT_ALLOWED => "method_not_allowed",
        StatusCode::PAYLOAD_TOO_LARGE => "too_large",
        StatusCode::UNSUPPORTED_MEDIA_TYPE => "unsupported_media_type",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        status if status.is_client_error() => "refused",
        _ => "internal",
    }
}

/// Whether the same request may succeed later.
pub(super) fn is_retryable(status: StatusCode) -> bool {
    status.is_server_error()
        || matches!(
            status,
            StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS
        )
}
