use std::collections::BTreeSet;

use lokapasar_contract::analytics::{self, Comparison, CountingRule, FlagKind, GovernmentScope};
use lokapasar_contract::document::{DocumentKind, DocumentStanding};
use lokapasar_contract::query::{OrderSort, SearchSort};
use lokapasar_contract::{cart, catalogue, comparison, question, saved_view, shopping_list};
use serde_json::{Value, json};

use crate::routes;
use crate::testing::Site;

#[test]
fn the_description_is_as_it_was() {
    let (_, description) = routes::described();
    insta::assert_snapshot!(description.to_pretty_json().unwrap());
}

#[test]
fn every_reference_leads_somewhere() {
    let (_, description) = routes::described();
    let text = description.to_json().unwrap();
    let schemas: BTreeSet<String> = description.components.unwrap().schemas.keys().cloned().collect();
    let missing: BTreeSet<&str> = text
        .split("\"#/components/schemas/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|name| !schemas.contains(*name))
        .collect();
    assert_eq!(missing, BTreeSet::new());
}

fn value() -> Value {
    let (_, description) = routes::described();
    serde_json::to_value(&description).unwrap()
}

#[test]
fn words_are_described_as_they_travel() {
    let description = value();
    macro_rules! check {
        ($($words:ident)+) => {$(
            let travelling: Vec<&str> = $words::ALL.iter().map(|word| word.as_str()).collect();
            let schema = &description["components"]["schemas"][stringify!($words)];
            assert_eq!(schema["enum"], json!(travelling), stringify!($words));
            assert_eq!(serde_json::to_value($words::ALL).unwrap(), json!(travelling));
        )+};
    }
    check!(SearchSort OrderSort Comparison CountingRule GovernmentScope FlagKind DocumentKind DocumentStanding);
}

/// Every choice that stands anywhere in the description. Rust's names begin with a capital letter, and nothing that travels does.
#[test]
fn no_choice_is_described_by_its_name_in_the_code() {
    fn choices(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                let words = fields.get("enum").and_then(Value::as_array).into_iter().flatten();
                found.extend(words.filter_map(Value::as_str).map(str::to_owned));
                fields.values().for_each(|value| choices(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| choices(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    choices(&value(), &mut found);
    assert!(found.len() > 100);
    found.retain(|word| word.contains(|sign: char| sign.is_ascii_uppercase()));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_description_knows_the_limits_of_the_contract() {
    let description = value();
    for (schema, field, bound, limit) in [
        ("SaveComparison", "offers", "maxItems", comparison::MAXIMUM_OFFERS),
        (
            "SaveComparison",
            "reason",
            "minLength",
            comparison::MINIMUM_REASON,
        ),
        (
            "SaveComparison",
            "reason",
            "maxLength",
            comparison::MAXIMUM_REASON,
        ),
        (
            "SaveComparison",
            "quantity",
            "maximum",
            comparison::MAXIMUM_QUANTITY as usize,
        ),
        (
            "SaveShoppingList",
            "name",
            "maxLength",
            shopping_list::MAXIMUM_NAME,
        ),
        (
            "SaveShoppingList",
            "lines",
            "maxItems",
            shopping_list::MAXIMUM_LISTED,
        ),
        ("MarkFlag", "note", "minLength", analytics::MINIMUM_NOTE),
        ("MarkFlag", "note", "maxLength", analytics::MAXIMUM_NOTE),
        ("SaveView", "name", "maxLength", saved_view::MAXIMUM_NAME),
        ("SaveView", "path", "maxLength", saved_view::MAXIMUM_PATH),
        ("SaveListLine", "note", "maxLength", shopping_list::MAXIMUM_NOTE),
        (
            "SaveListLine",
            "quantity",
            "maximum",
            cart::MAXIMUM_QUANTITY as usize,
        ),
        ("AskQuestion", "text", "minLength", question::MINIMUM_QUESTION),
        ("AskQuestion", "text", "maxLength", question::MAXIMUM_QUESTION),
        ("AnswerQuestion", "text", "minLength", question::MINIMUM_ANSWER),
        ("AnswerQuestion", "text", "maxLength", question::MAXIMUM_ANSWER),
        (
            "PutCartLine",
            "quantity",
            "maximum",
            cart::MAXIMUM_QUANTITY as usize,
        ),
        ("CartBatch", "rows", "maxItems", cart::MAXIMUM_LINES),
        ("ResolveSkus", "skus", "maxItems", catalogue::MAXIMUM_SKUS),
    ] {
        let described = &description["components"]["schemas"][schema]["properties"][field][bound];
        assert_eq!(*described, json!(limit), "{schema}.{field}: {bound}");
    }
}

/// The name of an operation is its own, and every link leads to an operation that there is.
#[test]
fn operations_have_names_of_their_own_and_links_lead_to_them() {
    let description = value();
    let operations: Vec<&Value> = description["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|item| item.as_object().unwrap().values())
        .collect();
    let names: BTreeSet<&str> = operations
        .iter()
        .map(|operation| operation["operationId"].as_str().unwrap())
        .collect();
    assert_eq!(names.len(), operations.len());
    let responses = operations
        .iter()
        .flat_map(|operation| operation["responses"].as_object().unwrap().values());
    let links: Vec<&Value> = responses
        .filter_map(|response| response["links"].as_object())
        .flat_map(|links| links.values())
        .collect();
    let targets: Vec<&str> = links
        .iter()
        .map(|link| link["operationId"].as_str().unwrap())
        .collect();
    assert_eq!(targets.len(), super::links::count());
    assert!(targets.iter().all(|target| names.contains(target)), "{targets:?}");
}

#[test]
fn writes_name_their_key_and_everything_its_problems() {
    let (_, description) = routes::described();
    let description = serde_json::to_value(&description).unwrap();
    assert_eq!(description["openapi"], "3.1.0");
    for (path, item) in description["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let problem = &operation["responses"]["default"]["content"]["application/problem+json"];
            assert_eq!(
                problem["schema"]["$ref"], "#/components/schemas/Problem",
                "{method} {path}"
            );
            let has_key = operation["parameters"]
                .as_array()
                .is_some_and(|all| all.iter().any(|parameter| parameter["name"] == "Idempotency-Key"));
            let needs_key = method != "get" && !super::is_without_key(path);
            assert_eq!(has_key, needs_key, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn the_description_and_its_explorer_are_served() {
    let site = Site::new();
    for (path, kind) in [
        ("/api/v1/openapi.json", "application/json"),
        ("/api/v1/explorer", "text/html; charset=utf-8"),
        ("/api/v1/explorer/explorer.css", "text/css; charset=utf-8"),
        ("/api/v1/explorer/explorer.js", "text/javascript; charset=utf-8"),
    ] {
        let answer = site.anonymous().get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (200, kind),
            "{path}"
        );
        assert!(!answer.bytes.is_empty(), "{path}");
    }
}
