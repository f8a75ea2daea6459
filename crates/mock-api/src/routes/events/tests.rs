use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use lokapasar_contract::PersonaId;
use serde_json::json;
use tower::ServiceExt as _;

use super::*;
use crate::live::Audience;
use crate::testing::{Person, Site};

/// Opens the stream.
async fn open(site: &Site, person: &Person<'_>, last: Option<u64>) -> Body {
    open_at(PATH, site, person, last).await
}

async fn open_at(path: &str, site: &Site, person: &Person<'_>, last: Option<u64>) -> Body {
    let mut request = Request::get(path).header("cookie", person.cookie.as_ref().unwrap());
    if let Some(last) = last {
        request = request.header("last-event-id", last.to_string());
    }
    let response = site
        .router()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    assert!(
        !response.headers().contains_key("content-encoding"),
        "a compressed stream would come in lumps"
    );
    response.into_body()
}

/// The next event: its id, and what it says.
async fn next(body: &mut Body) -> Option<(u64, LiveEvent)> {
    let frame = body.frame().await?.unwrap().into_data().unwrap();
    let text = String::from_utf8(frame.to_vec()).unwrap();
    let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    Some((
        field("id: ").parse().unwrap(),
        serde_json::from_str(field("data: ")).unwrap(),
    ))
}

fn cart(version: u32) -> LiveEvent {
    LiveEvent::CartChanged {
        version: version.to_string(),
    }
}

fn publish(site: &Site, persona: &str, version: u32) {
    site.app
        .live
        .publish(Audience::persona(&PersonaId::from(persona)), cart(version));
}

#[tokio::test]
async fn brings_what_one_may_know_and_nothing_else() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let mut body = open(&site, &person, None).await;
    publish(&site, "pp-malang", 1);
    publish(&site, "pp-jepara", 2);
    publish(&site, "pp-jepara", 3);
    let (first, second) = (next(&mut body).await.unwrap(), next(&mut body).await.unwrap());
    assert_eq!((&first.1, &second.1), (&cart(2), &cart(3)));
    assert!(second.0 > first.0);
}

#[tokio::test]
async fn replays_after_a_cut() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let mut body = open(&site, &person, None).await;
    publish(&site, "pp-jepara", 1);
    let (last, _) = next(&mut body).await.unwrap();
    drop(body);
    publish(&site, "pp-jepara", 2);
    let mut body = open(&site, &person, Some(last)).await;
    assert_eq!(next(&mut body).await.unwrap().1, cart(2));
    let mut body = open_at(&format!("{PATH}?after={last}"), &site, &person, None).await;
    assert_eq!(next(&mut body).await.unwrap().1, cart(2));
    let mut body = open(&site, &person, Some(1)).await;
    assert_eq!(next(&mut body).await.unwrap().1, LiveEvent::Reset {});
}

#[tokio::test]
async fn ends_with_the_session() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let mut body = open(&site, &person, None).await;
    person
        .send(axum::http::Method::DELETE, "/api/v1/session")
        .answer()
        .await;
    publish(&site, "pp-jepara", 1);
    assert_eq!(next(&mut body).await, None);
}

#[tokio::test]
async fn bears_the_faults_of_streams() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let set = |kind: &str| {
        let rules = json!([{ "path": PATH, "kind": kind, "probability": 1, "times": 1 }]);
        let request = json!({ "seed": 1, "rules": rules });
        site.anonymous()
            .send(axum::http::Method::POST, "/mock/faults")
            .json(&request)
            .answer()
    };
    for (kind, expected) in [
        ("duplicate_event", vec![Some(1), Some(1), Some(2)]),
        ("reorder_events", vec![Some(2), Some(1)]),
        ("cut_stream", vec![None]),
    ] {
        set(kind).await;
        let mut body = open(&site, &person, None).await;
        publish(&site, "pp-jepara", 1);
        publish(&site, "pp-jepara", 2);
        for version in expected {
            assert_eq!(
                next(&mut body).await.map(|(_, event)| event),
                version.map(cart),
                "{kind}"
            );
        }
    }
}
