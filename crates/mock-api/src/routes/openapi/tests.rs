use std::collections::BTreeSet;

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
