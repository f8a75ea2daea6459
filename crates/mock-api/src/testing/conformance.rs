//! Holds every answer that a test gets against what OpenAPI says of it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::routes;

/// An operation, by method and by the steps of its path.
struct Operation {
    method: String,
    steps: Vec<String>,
    /// What it answers, by status.
    answers: BTreeMap<String, Answer>,
}

struct Answer {
    /// The schema of each media type.
    schemas: BTreeMap<String, Value>,
    /// Compiled when first needed: a test asks for few.
    validators: BTreeMap<String, OnceLock<Validator>>,
}

/// The description is the same for all tests.
fn operations() -> &'static [Operation] {
    static OPERATIONS: OnceLock<Vec<Operation>> = OnceLock::new();
    OPERATIONS.get_or_init(|| {
        let (_, description) = routes::described();
        let description = serde_json::to_value(&description).unwrap();
        let paths = description["paths"].as_object().unwrap();
        let of_path = paths.iter().flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().iter();
            methods.map(|(method, operation)| Operation {
                method: method.to_uppercase(),
                steps: path.split('/').map(str::to_owned).collect(),
                answers: answers(&operation["responses"], &description["components"]),
            })
        });
        of_path.collect()
    })
}

fn answers(responses: &Value, components: &Value) -> BTreeMap<String, Answer> {
    let answer = |response: &Value| {
        let content = response["content"].as_object().into_iter().flatten();
        let schemas: BTreeMap<String, Value> = content
            .map(|(kind, content)| {
                let whole = json!({ "allOf": [content["schema"]], "components": components });
                (kind.clone(), whole)
            })
            .collect();
        Answer {
            validators: schemas
                .keys()
                .map(|kind| (kind.clone(), OnceLock::new()))
                .collect(),
            schemas,
        }
    };
    let responses = responses.as_object().unwrap().iter();
    responses
        .map(|(status, response)| (status.clone(), answer(response)))
        .collect()
}

fn find(method: &Method, path: &str) -> Option<&'static Operation> {
    let asked: Vec<&str> = path.split('/').collect();
    let fits = |operation: &&Operation| {
        operation.method == method.as_str()
            && operation.steps.len() == asked.len()
            && operation
                .steps
                .iter()
                .zip(&asked)
                .all(|(step, asked)| step.starts_with('{') || step == asked)
    };
    // A path that is written out goes before one with a place for an id: `/questions/waiting`.
    let variables = |operation: &&Operation| {
        operation
            .steps
            .iter()
            .filter(|step| step.starts_with('{'))
            .count()
    };
    operations().iter().filter(fits).min_by_key(variables)
}

/// Panics where the answer is none that the description foresees. What is not described (the pictures, the controls, a path that
/// is not there) is passed over, and so is what has no body.
pub(super) fn check(method: &Method, path: &str, status: StatusCode, headers: &HeaderMap, bytes: &[u8]) {
    let Some(operation) = find(method, path) else {
        return;
    };
    if bytes.is_empty() {
        return;
    }
    let named = operation.answers.get(status.as_str());
    let answer = named.or_else(|| operation.answers.get("default")).unwrap();
    assert!(
        named.is_some() || !status.is_success(),
        "{method} {path}: {status} is not described"
    );
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok()?.split(';').next())
        .unwrap_or_default();
    let Some(cell) = answer.validators.get(kind) else {
        panic!("{method} {path}: {status} with `{kind}` is not described");
    };
    if !kind.ends_with("json") {
        return;
    }
    let validator = cell.get_or_init(|| jsonschema::validator_for(&answer.schemas[kind]).unwrap());
    let body: Value = serde_json::from_slice(bytes).unwrap();
    let wrong: Vec<String> = validator
        .iter_errors(&body)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(
        wrong.is_empty(),
        "{method} {path}: {status} is not as described:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn what_is_not_described_does_not_pass() {
    let passes = |path: &str, status: u16, kind: &'static str, body: &str| {
        let headers = HeaderMap::from_iter([(header::CONTENT_TYPE, HeaderValue::from_static(kind))]);
        let status = StatusCode::from_u16(status).unwrap();
        let (path, body) = (path.to_owned(), body.as_bytes().to_owned());
        std::panic::catch_unwind(move || check(&Method::GET, &path, status, &headers, &body)).is_ok()
    };
    let categories = "/api/v1/categories";
    let json = "application/json";
    assert!(passes(categories, 200, json, r#"{"items": []}"#));
    assert!(
        passes("/api/v1/nowhere", 200, json, "{}"),
        "it is not described at all"
    );
    for (status, kind, body) in [
        (200, json, "{}"),
        (200, json, r#"{"items": null}"#),
        (200, "text/html", r#"{"items": []}"#),
        (201, json, r#"{"items": []}"#),
        (404, json, r#"{"items": []}"#),
        (404, "application/problem+json", r#"{"items": []}"#),
    ] {
        assert!(!passes(categories, status, kind, body), "{status} {kind} {body}");
    }
}
