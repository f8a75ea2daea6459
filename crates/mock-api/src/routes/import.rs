//! LKPP's feed in, and what became of its rows.

use std::fs::File;
use std::io::{BufReader, Seek as _, SeekFrom, Write as _};

use axum::Json;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use axum::response::Response;
use futures_util::StreamExt as _;
use lokapasar_contract::ImportId;
use lokapasar_contract::import::{Import, ImportList, ImportReport, Importing, MAXIMUM_BYTES};
use lokapasar_contract::query::{ImportListQuery, ImportQuery, UploadQuery};
use lokapasar_contract::session::Role;
use sha2::{Digest as _, Sha256};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::extract::{self, Path, Query, State};
use crate::feed::{self, Source, reports};
use crate::language::{Language, Text};
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::write::{Answer, Write};

/// Who may import.
const IMPORTERS: &[Role] = &[Role::Official];

/// Who may read what became of the rows.
const READERS: &[Role] = &[Role::Official, Role::Auditor];

/// The routes of imports.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_imports, import_feed))
        .routes(routes!(show_import))
}

/// The imports of the government, of a province those of all within it, and those that the server read at its start; the newest first.
#[utoipa::path(get, path = "/import", tag = "administration",
    params(
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Imports on a page"),
    ),
    responses((status = 200, body = ImportList)))]
async fn list_imports(
    State(app): State<App>,
    person: SignedIn,
    language: Language,
    Query(query): Query<ImportListQuery>,
) -> Result<Json<ImportList>, ApiProblem> {
    person.require(READERS)?;
    let allowed = IMPORTERS.contains(&person.role);
    let market = app.market();
    let (items, page) = app
        .feed
        .read(|connection| Ok(reports::list(connection, &market, &person.region.code, query)?))?;
    Ok(Json(ImportList {
        importing: Importing {
            allowed,
            reason: (!allowed).then(|| only_officials().in_language(language).to_owned()),
            maximum_bytes: MAXIMUM_BYTES,
        },
        items,
        page,
    }))
}

/// What became of the rows of an import, with the refused ones.
#[utoipa::path(get, path = "/import/{id}", tag = "administration",
    params(
        ("id" = ImportId, Path),
        ("reason" = Option<lokapasar_contract::import::RefusalReason>, Query, description = "Only rows refused for this reason"),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Refused rows on a page"),
    ),
    responses((status = 200, body = ImportReport)))]
async fn show_import(
    State(app): State<App>,
    Path(id): Path<ImportId>,
    person: SignedIn,
    Query(query): Query<ImportQuery>,
) -> Result<Json<ImportReport>, ApiProblem> {
    person.require(READERS)?;
    let market = app.market();
    let report = app.feed.read(|connection| {
        Ok(reports::report(
            connection,
            &market,
            &person.region.code,
            &id,
            query,
        )?)
    })?;
    report.map(Json).ok_or_else(|| {
        ApiProblem::not_found(Text::new(
            "Impor ini tidak ada, atau bukan milik pemerintah daerah Anda.",
            "There is no such import, or it is not one of your government.",
        ))
    })
}

/// Takes in a file of LKPP's `Bela-TokoDaringRealisasi`: an array of rows, which may be as large as `GET /import` says. What cannot come
/// in is refused row by row and reported; a file that is no array of rows changes nothing. Importing it again changes nothing either.
#[utoipa::path(post, path = "/import", tag = "administration",
    params(("name" = Option<String>, Query, description = "What the file is called", max_length = 120)),
    request_body(content = Vec<serde_json::Value>, content_type = "application/json"),
    responses((status = 201, body = Import)))]
async fn import_feed(
    State(app): State<App>,
    Query(upload): Query<UploadQuery>,
    Upload(write): Upload,
) -> Result<Response, ApiProblem> {
    let source = Source {
        name: upload.name,
        by: Some(write.person.region.code.clone()),
    };
    // A file of hundreds of thousands of rows takes seconds: others are answered meanwhile.
    let work = tokio::task::spawn_blocking(move || {
        let _importing = app.feed.begin_import();
        write.carry_out_in_feed(&app, |change| {
            let mut file = &write.body;
            file.seek(SeekFrom::Start(0))
                .map_err(|error| ApiProblem::internal(&error))?;
            let import = feed::run(change, BufReader::with_capacity(1 << 16, file), &source)?;
            let location = format!("/api/v1/import/{}", import.id);
            Answer::created(&import, location)
        })
    });
    work.await.map_err(|error| ApiProblem::internal(&error))?
}

/// A file that was sent, in a temporary file without a name: memory does not grow with it.
struct Upload(Write<File>);

impl FromRequest<App> for Upload {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, app: &App) -> Result<Self, ApiProblem> {
        let (mut parts, body) = request.into_parts();
        let head = Write::<()>::head(&mut parts, app).await?;
        head.person
            .require(IMPORTERS)
            .map_err(|_| ApiProblem::forbidden(only_officials()))?;
        extract::require_json(&parts.headers)?;
        let announced = parts.headers.get(header::CONTENT_LENGTH);
        let announced = announced.and_then(|length| length.to_str().ok()?.parse::<u64>().ok());
        if announced.is_some_and(|length| length > MAXIMUM_BYTES) {
            return Err(too_large());
        }
        let mut file = tempfile::tempfile().map_err(|error| ApiProblem::internal(&error))?;
        let mut digest = Sha256::new();
        let mut length = 0_u64;
        let mut chunks = body.into_data_stream();
        while let Some(chunk) = chunks.next().await {
            let chunk = chunk.map_err(|_| {
                let detail = Text::new("Isi permintaan terputus.", "The body of the request broke off.");
                ApiProblem::malformed("malformed_body", detail)
            })?;
            length = length.saturating_add(chunk.len() as u64);
            if length > MAXIMUM_BYTES {
                return Err(too_large());
            }
            digest.update(&chunk);
            file.write_all(&chunk)
                .map_err(|error| ApiProblem::internal(&error))?;
        }
        let digest = crate::versions::hex(&digest.finalize());
        Ok(Self(head.with_file(&parts, &digest, file)))
    }
}

fn only_officials() -> Text {
    Text::new(
        "Hanya pejabat pemerintah daerah yang dapat mengimpor.",
        "Only officials of a government can import.",
    )
}

fn too_large() -> ApiProblem {
    let megabytes = MAXIMUM_BYTES / (1024 * 1024);
    let detail = Text::new(
        format!("Berkas paling besar {megabytes} MiB. Bagi menurut tahun, lalu kirim satu per satu."),
        format!("A file is at most {megabytes} MiB. Divide it by year and send one after the other."),
    );
    ApiProblem::new(StatusCode::PAYLOAD_TOO_LARGE, "too_large", detail)
}

#[cfg(test)]
mod tests;
