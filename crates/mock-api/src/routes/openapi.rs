//! The description of the API: OpenAPI 3.1 from the code, and a page to read it.

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::routing::get;
use lokapasar_contract::Problem;
use lokapasar_contract::analytics::{Comparison, CountingRule, GovernmentScope};
use lokapasar_contract::problem::PROBLEM_JSON;
use lokapasar_contract::query::{OrderSort, SearchSort};
use utoipa::ToSchema;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{
    ContentBuilder, InfoBuilder, ObjectBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, Required,
    ResponseBuilder, Type,
};

use crate::state::App;

/// The schemas of a description, by name.
type Schemas = std::collections::BTreeMap<String, RefOr<utoipa::openapi::Schema>>;

/// What is said of the API as a whole.
pub(crate) fn frame() -> OpenApi {
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Lokapasar marketplace API")
                .version("1")
                .description(Some(
                    "The API that the storefront talks to. docs/API.md holds its conventions.",
                ))
                .build(),
        )
        .build()
}

/// Adds what all operations share: the key of writes, and problems.
pub(crate) fn complete(description: &mut OpenApi) {
    let schemas = &mut description.components.get_or_insert_default().schemas;
    name_schema::<Problem>(schemas);
    // The words of queries: parameters refer to them without bringing them along.
    name_schema::<SearchSort>(schemas);
    name_schema::<OrderSort>(schemas);
    name_schema::<Comparison>(schemas);
    name_schema::<CountingRule>(schemas);
    name_schema::<GovernmentScope>(schemas);
    let paths = description.paths.paths.iter_mut();
    for (path, item) in paths {
        let reads = [item.get.as_mut(), item.head.as_mut()];
        reads.into_iter().flatten().for_each(answer_problems);
        let writes = [
            item.put.as_mut(),
            item.post.as_mut(),
            item.delete.as_mut(),
            item.patch.as_mut(),
        ];
        for write in writes.into_iter().flatten() {
            answer_problems(write);
            if !is_without_key(path) {
                write.parameters.get_or_insert_default().push(RefOr::T(key()));
            }
        }
    }
}

fn name_schema<T: ToSchema>(schemas: &mut Schemas) {
    let mut referred = Vec::new();
    T::schemas(&mut referred);
    schemas.extend(referred);
    schemas.insert(T::name().into_owned(), T::schema());
}

/// The session is made anew each time; the resolving of codes and the look at what is ordered again change nothing.
fn is_without_key(path: &str) -> bool {
    ["/session", "/skus/resolve", "/reorders/preview"]
        .iter()
        .any(|end| path.ends_with(end))
}

fn answer_problems(operation: &mut Operation) {
    let content = ContentBuilder::new()
        .schema(Some(Ref::from_schema_name(Problem::name())))
        .build();
    let response = ResponseBuilder::new()
        .description("What went wrong")
        .content(PROBLEM_JSON, content)
        .build();
    operation
        .responses
        .responses
        .insert("default".to_owned(), RefOr::T(response));
}

fn key() -> Parameter {
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(
            "Names this write: the same key and the same body are carried out once",
        ))
        .schema(Some(
            ObjectBuilder::new()
                .schema_type(Type::String)
                .min_length(Some(1))
                .max_length(Some(100)),
        ))
        .build()
}

type File = ([(HeaderName, HeaderValue); 2], &'static str);

const fn file(kind: &'static str, text: &'static str) -> File {
    (
        [
            (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        ],
        text,
    )
}

/// The routes of the description and its explorer.
pub(crate) fn routes(description: &OpenApi) -> Router<App> {
    let json = description.to_pretty_json().unwrap_or_default();
    let head = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    let page = file("text/html; charset=utf-8", include_str!("openapi/explorer.html"));
    let style = file("text/css; charset=utf-8", include_str!("openapi/explorer.css"));
    let script = file(
        "text/javascript; charset=utf-8",
        include_str!("openapi/explorer.js"),
    );
    Router::new()
        .route("/api/v1/openapi.json", get(move || async move { (head, json) }))
        .route("/api/v1/explorer", get(move || async move { page }))
        .route("/api/v1/explorer/explorer.css", get(move || async move { style }))
        .route("/api/v1/explorer/explorer.js", get(move || async move { script }))
}

#[cfg(test)]
mod tests;
