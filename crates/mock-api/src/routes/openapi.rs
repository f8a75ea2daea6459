//! The description of the API: OpenAPI 3.1 from the code, and a page to read it.

mod links;
mod parameters;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, header};
use axum::routing::get;
use lokapasar_contract::Problem;
use lokapasar_contract::analytics::ConductBy;
use lokapasar_contract::analytics::{Comparison, CountingRule, GovernmentScope};
use lokapasar_contract::problem::PROBLEM_JSON;
use lokapasar_contract::query::{
    ConductSort, LedgerSort, OrderSort, ParticipationShow, SearchSort, VendorTrait, YearEndSort,
};
use utoipa::ToSchema;
use utoipa::openapi::path::{Operation, Parameter, PathItem};
use utoipa::openapi::{ContentBuilder, InfoBuilder, OpenApi, OpenApiBuilder, Ref, RefOr, ResponseBuilder};

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

/// Adds what all operations share: the key of writes, problems, the bounds of parameters, and what leads where.
pub(crate) fn complete(description: &mut OpenApi) {
    let schemas = &mut description.components.get_or_insert_default().schemas;
    name_schema::<Problem>(schemas);
    // The words of queries: parameters refer to them without bringing them along.
    name_schema::<SearchSort>(schemas);
    name_schema::<OrderSort>(schemas);
    name_schema::<Comparison>(schemas);
    name_schema::<CountingRule>(schemas);
    name_schema::<GovernmentScope>(schemas);
    name_schema::<LedgerSort>(schemas);
    name_schema::<ParticipationShow>(schemas);
    name_schema::<YearEndSort>(schemas);
    name_schema::<ConductBy>(schemas);
    name_schema::<ConductSort>(schemas);
    name_schema::<VendorTrait>(schemas);
    let search = search_parameters(description);
    for (path, item) in &mut description.paths.paths {
        for (method, operation) in operations(item) {
            operation.operation_id = Some(operation_id(method, path));
            say_what_succeeds(operation);
            answer_problems(operation);
            let others = operation.parameters.get_or_insert_default();
            if path.ends_with("/facets/{key}") {
                others.extend(search.iter().cloned());
            }
            parameters::describe(method, path, others);
            if method != "get" && !is_without_key(path) {
                others.push(RefOr::T(parameters::key()));
            }
            links::describe(method, path, operation);
        }
    }
}

/// What there is of a path, by method.
fn operations(item: &mut PathItem) -> impl Iterator<Item = (&'static str, &mut Operation)> {
    [
        ("get", item.get.as_mut()),
        ("put", item.put.as_mut()),
        ("post", item.post.as_mut()),
        ("delete", item.delete.as_mut()),
    ]
    .into_iter()
    .filter_map(|(method, operation)| Some((method, operation?)))
}

/// Handlers of several resources have the same names; method and path together are unique.
fn operation_id(method: &str, path: &str) -> String {
    let steps = path
        .trim_start_matches("/api/v1/")
        .split('/')
        .map(|step| step.trim_matches(['{', '}']));
    std::iter::once(method)
        .chain(steps)
        .collect::<Vec<_>>()
        .join("_")
        .replace('-', "_")
}

/// What a search takes, which a search inside a facet takes as well.
fn search_parameters(description: &OpenApi) -> Vec<RefOr<Parameter>> {
    let search = description.paths.paths.get("/api/v1/products");
    search
        .and_then(|item| item.get.as_ref())
        .and_then(|operation| operation.parameters.clone())
        .unwrap_or_default()
}

fn name_schema<T: ToSchema>(schemas: &mut Schemas) {
    let mut referred = Vec::new();
    T::schemas(&mut referred);
    schemas.extend(referred);
    schemas.insert(T::name().into_owned(), T::schema());
}

/// The session is made anew each time; the others change nothing.
fn is_without_key(path: &str) -> bool {
    [
        "/session",
        "/skus/resolve",
        "/reorders/preview",
        "/cart/validate",
        "/purchases/preview",
    ]
    .iter()
    .any(|end| path.ends_with(end))
}

/// OpenAPI asks for words beside each answer, also where the schema says it all.
fn say_what_succeeds(operation: &mut Operation) {
    for (status, response) in &mut operation.responses.responses {
        if let RefOr::T(response) = response
            && response.description.is_empty()
        {
            response.description = match status.as_str() {
                "201" => "What was made",
                "204" => "It is done",
                _ => "What was asked for",
            }
            .to_owned();
        }
    }
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
