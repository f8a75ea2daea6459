//! LKPP's feed in, and what became of its rows.

use lokapasar_contract::ImportId;
use lokapasar_contract::import::{Import, ImportList, ImportReport};
use lokapasar_contract::query::{ImportListQuery, ImportQuery, UploadQuery, UrlQuery};

use super::{Abort, ApiError, IdempotencyKey, Request};
use crate::browser::files::HandedOver;

/// How long a file may take, in milliseconds: hundreds of thousands of rows, over a slow line.
const PATIENCE: u32 = 10 * 60 * 1_000;

/// The imports.
pub async fn list(query: &ImportListQuery, abort: &Abort) -> Result<ImportList, ApiError> {
    Request::get("/import")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// What became of the rows of an import.
pub async fn report(id: &ImportId, query: &ImportQuery, abort: &Abort) -> Result<ImportReport, ApiError> {
    Request::get(format!("/import/{id}"))
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Imports a file.
pub async fn send(upload: &UploadQuery, file: &HandedOver, key: &IdempotencyKey) -> Result<Import, ApiError> {
    Request::post("/import")
        .query(&upload.to_query_string())
        .key(key)
        .file(file, PATIENCE)
        .send()
        .await
}
