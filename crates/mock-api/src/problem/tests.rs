use axum::http::Method;
use serde_json::json;

use crate::testing::Site;

#[tokio::test]
async fn every_error_has_the_same_shape() {
    let site = Site::with(|config| config.control = false);
    let person = site.anonymous();
    let big = vec![b' '; crate::extract::MAXIMUM_BODY + 1];
    for (answer, status, code) in [
        (person.get("/api/v1/nothing").await, 404, "not_found"),
        (person.get("/nothing").await, 404, "not_found"),
        (person.get("/mock/clock").await, 404, "not_found"),
        (person.get("/pictures/none.svg").await, 404, "not_found"),
        (person.get("/api/v1/products/prd_none").await, 404, "not_found"),
        (person.get("/api/v1/events").await, 401, "unauthorised"),
        (
            person.send(Method::PATCH, "/api/v1/session").answer().await,
            405,
            "method_not_allowed",
        ),
        (
            person
                .send(Method::POST, "/api/v1/session")
                .body("application/json", "{")
                .answer()
                .await,
            400,
            "malformed_json",
        ),
        (
            person
                .send(Method::POST, "/api/v1/session")
                .body("text/plain", "pp-jepara")
                .answer()
                .await,
            415,
            "unsupported_media_type",
        ),
        (
            person
                .send(Method::POST, "/api/v1/session")
                .body("application/json", big)
                .answer()
                .await,
            413,
            "too_large",
        ),
        (
            person
                .send(Method::POST, "/api/v1/session")
                .json(&json!({ "persona": 7 }))
                .answer()
                .await,
            422,
            "invalid",
        ),
    ] {
        let problem = answer.problem(status);
        assert_eq!(problem.code, code);
        assert_eq!(problem.kind, format!("/problems/{}", code.replace('_', "-")));
        assert_eq!(problem.request_id, answer.header("x-request-id"));
        assert!(problem.instance.starts_with('/') && !problem.title.is_empty() && !problem.detail.is_empty());
        assert!(!problem.retryable);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    let answer = person.send(Method::PATCH, "/api/v1/session").answer().await;
    assert_eq!(answer.header("allow"), "GET,HEAD,POST,DELETE");
}

#[tokio::test]
async fn a_problem_speaks_the_language_asked_for() {
    let site = Site::new();
    let en = site.anonymous().get("/api/v1/events").await;
    let id = site
        .anonymous()
        .in_language("id-ID,id;q=0.9")
        .get("/api/v1/events")
        .await;
    assert_eq!(
        (en.header("content-language"), id.header("content-language")),
        ("en", "id")
    );
    assert_eq!(en.problem(401).detail, "Please sign in first.");
    assert_eq!(id.problem(401).detail, "Silakan masuk terlebih dahulu.");
}
