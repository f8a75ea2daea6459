use axum::http::Method;
use lokapasar_contract::control::{ClockState, LoggedRequest};
use lokapasar_contract::session::Session;
use serde_json::{Value, json};

use crate::testing::{Answer, Site};

async fn post(site: &Site, path: &str, body: Value) -> Answer {
    site.anonymous()
        .send(Method::POST, path)
        .json(&body)
        .answer()
        .await
}

#[tokio::test]
async fn the_clock_goes_forward_as_told() {
    let site = Site::new();
    for (body, now) in [
        (json!({ "advance": "P3D" }), "2024-01-05T08:00:00+07:00"),
        (json!({ "advance": "PT2H30M" }), "2024-01-05T10:30:00+07:00"),
        (
            json!({ "now": "2024-01-08T01:00:00Z" }),
            "2024-01-08T08:00:00+07:00",
        ),
    ] {
        let clock: ClockState = post(&site, "/mock/clock", body).await.body();
        assert_eq!(clock.now.as_str(), now);
    }
    let clock: ClockState = site.anonymous().get("/mock/clock").await.body();
    assert_eq!(clock.now.as_str(), "2024-01-08T08:00:00+07:00");
    for (body, pointer) in [
        (json!({ "advance": "-P1D" }), ""),
        (json!({ "advance": "soon" }), "/advance"),
        (json!({ "now": "2024-01-01T00:00:00Z" }), ""),
        (json!({ "now": "tomorrow" }), "/now"),
        (json!({}), ""),
        (json!({ "advance": "P1D", "now": "2025-01-01T00:00:00Z" }), ""),
    ] {
        let problem = post(&site, "/mock/clock", body.clone()).await.problem(422);
        assert_eq!(problem.errors.first().unwrap().pointer, pointer, "{body}");
    }
}

#[tokio::test]
async fn a_reset_starts_over() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    post(&site, "/mock/clock", json!({ "advance": "P3D" })).await;
    let clock: ClockState = post(&site, "/mock/reset", json!({})).await.body();
    assert_eq!(clock.now.as_str(), "2024-01-02T08:00:00+07:00");
    assert_eq!(
        person.get("/api/v1/session").await.body::<Session>().persona,
        None
    );

    let before = site.app.market();
    post(&site, "/mock/reset", json!({ "seed": 7 }))
        .await
        .body::<ClockState>();
    let after = site.app.market();
    assert_eq!((after.scale, after.seed), (before.scale, 7));
    let problem = post(&site, "/mock/reset", json!({ "scale": "huge" }))
        .await
        .problem(422);
    assert_eq!(problem.errors.first().unwrap().pointer, "/scale");
    post(&site, "/mock/reset", json!({ "size": "tiny" }))
        .await
        .problem(422);
}

#[tokio::test]
async fn what_was_asked_is_written_down() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    person.get("/api/v1/cart").await;
    person.get("/api/v1/orders/ord_none?x=1").await;
    let requests: Vec<LoggedRequest> = site.anonymous().get("/mock/requests").await.body();
    let told: Vec<_> = requests
        .iter()
        .map(|request| {
            (
                request.method.as_str(),
                request.path.as_str(),
                request.began,
                request.ended,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("POST", "/api/v1/session", 1, Some(2)),
            ("GET", "/api/v1/cart", 3, Some(4)),
            ("GET", "/api/v1/orders/ord_none", 5, Some(6)),
        ]
    );
    post(&site, "/mock/reset", json!({})).await;
    assert_eq!(
        site.anonymous()
            .get("/mock/requests")
            .await
            .body::<Vec<LoggedRequest>>(),
        []
    );
}

#[tokio::test]
async fn without_control_there_is_nothing() {
    let site = Site::with(|config| config.control = false);
    for path in [
        "/mock/reset",
        "/mock/clock",
        "/mock/faults",
        "/mock/vendors",
        "/mock",
    ] {
        post(&site, path, json!({})).await.problem(404);
    }
}
