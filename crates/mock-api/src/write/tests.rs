use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn;
use axum::response::Response;
use axum::routing::post;
use jiff::ToSpan as _;
use lokapasar_contract::live::LiveEvent;
use serde_json::{Value, json};

use super::*;
use crate::extract::State;
use crate::live::Audience;
use crate::state::App;
use crate::testing::{Answer as Received, Site};
use crate::{problem, store};

/// Adds to a number in the store, refuses to add nothing, and tells the person.
async fn add(State(app): State<App>, write: Write<Value>) -> Result<Response, ApiProblem> {
    write.carry_out(&app, |change| {
        let before: i64 = store::setting(change.connection(), "sum")?.map_or(0, |sum| sum.parse().unwrap());
        store::remember(change.connection(), "sum", "broken halfway")?;
        let more = write.body.get("add").and_then(Value::as_i64).unwrap();
        if more == 0 {
            return Err(ApiProblem::conflict(
                "nothing",
                Text::new("Tidak ada.", "Nothing."),
            ));
        }
        write.if_match("v1")?;
        let sum = before + more;
        store::remember(change.connection(), "sum", &sum.to_string())?;
        let event = LiveEvent::CartChanged {
            version: sum.to_string(),
        };
        change.announce(Audience::persona(&write.person.id), event);
        Ok(Answer::created(&json!({ "sum": sum }), format!("/sums/{sum}"))?.with_version(sum.to_string()))
    })
}

fn sum(app: &App) -> Option<String> {
    app.read(|connection| Ok(store::setting(connection, "sum")?))
        .unwrap()
}

/// The site with one more route, on which writes can be tried.
fn site() -> Site {
    Site::with_routes(|app| {
        Router::new()
            .route("/sums", post(add))
            .layer(from_fn(problem::write_problems))
            .with_state(Arc::clone(app))
    })
}

async fn write(site: &Site, persona: &str, key: &str, body: &Value) -> Received {
    site.sign_in(persona)
        .await
        .write(Method::POST, "/sums", key, Some("v1"), body)
        .await
}

#[tokio::test]
async fn the_same_key_is_carried_out_once() {
    let site = site();
    let first = write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    let again = write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    assert_eq!((first.status.as_u16(), again.status.as_u16()), (201, 201));
    assert_eq!(
        (
            first.header("idempotent-replayed"),
            again.header("idempotent-replayed")
        ),
        ("", "true")
    );
    assert_eq!(first.bytes, again.bytes);
    for header in ["etag", "location", "content-type"] {
        assert!(!first.header(header).is_empty());
        assert_eq!(first.header(header), again.header(header), "{header}");
    }
    assert_eq!(sum(&site.app).as_deref(), Some("5"));
}

#[tokio::test]
async fn a_key_belongs_to_one_request_of_one_person() {
    let site = site();
    write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    let changed = write(&site, "pp-jepara", "k1", &json!({ "add": 6 })).await;
    assert_eq!(changed.problem(422).code, "idempotency_key_reused");
    let other = write(&site, "pp-malang", "k1", &json!({ "add": 7 })).await;
    assert_eq!(other.status, 201);
    assert_eq!(sum(&site.app).as_deref(), Some("12"));
}

#[tokio::test]
async fn what_was_refused_left_nothing_and_may_be_put_right() {
    let site = site();
    let refused = write(&site, "pp-jepara", "k1", &json!({ "add": 0 })).await;
    assert_eq!(refused.problem(409).code, "nothing");
    assert_eq!(sum(&site.app), None, "the transaction was rolled back");
    let right = write(&site, "pp-jepara", "k1", &json!({ "add": 1 })).await;
    assert_eq!(right.status, 201);
}

#[tokio::test]
async fn an_answer_is_kept_for_a_day_of_the_demo() {
    let site = site();
    write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    site.app.clock.advance(23.hours().minutes(59)).unwrap();
    let within = write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    assert_eq!(within.header("idempotent-replayed"), "true");
    site.app.clock.advance(1.minutes()).unwrap();
    let after = write(&site, "pp-jepara", "k1", &json!({ "add": 5 })).await;
    assert_eq!(after.header("idempotent-replayed"), "");
    assert_eq!(sum(&site.app).as_deref(), Some("10"));
}

#[tokio::test]
async fn a_key_and_a_session_are_needed() {
    let site = site();
    let person = site.sign_in("pp-jepara").await;
    let send = |key: Option<&str>| {
        let sending = person.send(Method::POST, "/sums").json(&json!({ "add": 1 }));
        match key {
            Some(key) => sending.header("idempotency-key", key).answer(),
            None => sending.answer(),
        }
    };
    assert_eq!(send(None).await.problem(400).code, "idempotency_key_missing");
    for malformed in ["", "two words", &"x".repeat(101)] {
        assert_eq!(
            send(Some(malformed)).await.problem(400).code,
            "idempotency_key_malformed",
            "{malformed}"
        );
    }
    assert_eq!(send(Some("k1")).await.problem(428).code, "version_missing");
    let stale = person
        .write(Method::POST, "/sums", "k2", Some("v0"), &json!({ "add": 1 }))
        .await;
    assert_eq!(stale.problem(412).current_version.as_deref(), Some("v1"));
    let nobody = site
        .anonymous()
        .write(Method::POST, "/sums", "k3", Some("v1"), &json!({ "add": 1 }))
        .await;
    nobody.problem(401);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn at_the_same_time_there_is_still_one_effect() {
    let site = site();
    let person = site.sign_in("pp-jepara").await;
    let listener = site.app.live.subscribe(None);
    let cookie = person.cookie.clone().unwrap();
    let sending = (0..16).map(|_| {
        let (router, cookie) = (site.router(), cookie.clone());
        tokio::spawn(async move {
            let request = Request::post("/sums")
                .header("cookie", cookie)
                .header("idempotency-key", "k1")
                .header("if-match", "\"v1\"")
                .header("content-type", "application/json")
                .body(Body::from(r#"{"add": 3}"#))
                .unwrap();
            tower::ServiceExt::oneshot(router, request).await.unwrap()
        })
    });
    let mut replayed = 0;
    for answer in futures_util::future::join_all(sending).await {
        let answer = answer.unwrap();
        assert_eq!(answer.status(), 201);
        replayed += usize::from(answer.headers().contains_key("idempotent-replayed"));
    }
    assert_eq!(replayed, 15);
    assert_eq!(sum(&site.app).as_deref(), Some("3"));
    let mut coming = listener.coming;
    assert!(
        coming.try_recv().is_ok() && coming.try_recv().is_err(),
        "one change, one event"
    );
}
