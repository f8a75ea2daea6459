use axum::http::Method;
use lokapasar_contract::session::Session;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::server;
use crate::testing::{Answer, Person, Site};

fn rule(kind: FaultKind) -> FaultRule {
    FaultRule {
        method: None,
        path: "/api/v1".to_owned(),
        kind,
        probability: 1.0,
        times: None,
        ms: None,
        status: None,
    }
}

async fn set(site: &Site, rules: &Value) -> Answer {
    let request = json!({ "seed": 7, "rules": rules });
    site.anonymous()
        .send(Method::POST, "/mock/faults")
        .json(&request)
        .answer()
        .await
}

async fn sign_in(person: &Person<'_>) -> Answer {
    let request = json!({ "persona": "pp-jepara" });
    person
        .send(Method::POST, "/api/v1/session")
        .json(&request)
        .answer()
        .await
}

fn sessions(site: &Site) -> i64 {
    site.app
        .read(|connection| Ok(connection.query_row("SELECT count(*) FROM session", [], |row| row.get(0))?))
        .unwrap()
}

#[test]
fn the_same_seed_gives_the_same_faults() {
    let strikes = |seed| {
        let faults = Faults::default();
        let rule = FaultRule {
            probability: 0.3,
            ..rule(FaultKind::Status)
        };
        faults.replace(FaultsRequest {
            seed,
            rules: vec![rule],
        });
        let ask = |_| faults.strike_request(&Method::GET, "/api/v1/cart").is_some();
        (0..1_000).map(ask).collect::<Vec<bool>>()
    };
    assert_eq!(strikes(1), strikes(1));
    assert_ne!(strikes(1), strikes(2));
    let count = strikes(1).into_iter().filter(|struck| *struck).count();
    assert!((250..350).contains(&count), "{count} of 1000");
}

#[test]
fn the_first_rule_that_fits_decides_as_often_as_it_may() {
    let faults = Faults::default();
    faults.replace(FaultsRequest {
        seed: 1,
        rules: vec![
            FaultRule {
                method: Some("put".to_owned()),
                ..rule(FaultKind::Truncate)
            },
            FaultRule {
                times: Some(1),
                ..rule(FaultKind::Latency)
            },
            FaultRule {
                probability: 0.0,
                ..rule(FaultKind::SlowBody)
            },
            rule(FaultKind::CutStream),
            FaultRule {
                path: "/api/v1/orders".to_owned(),
                ..rule(FaultKind::Status)
            },
        ],
    });
    let kind = |method: Method, path| faults.strike_request(&method, path).map(|fault| fault.kind);
    assert_eq!(kind(Method::PUT, "/api/v1/orders"), Some(FaultKind::Truncate));
    assert_eq!(kind(Method::GET, "/api/v1/orders"), Some(FaultKind::Latency));
    assert_eq!(kind(Method::GET, "/api/v1/orders"), Some(FaultKind::Status));
    assert_eq!(kind(Method::GET, "/api/v1/cart"), None);
    assert_eq!(
        faults.strike_event("/api/v1/events").map(|fault| fault.kind),
        Some(FaultKind::CutStream)
    );
    faults.clear();
    assert_eq!(kind(Method::PUT, "/api/v1/orders"), None);
}

#[tokio::test]
async fn a_refusal_says_when_to_come_back_and_changes_nothing() {
    let site = Site::new();
    set(
        &site,
        &json!([{ "path": "/api/v1", "kind": "status", "probability": 1 }]),
    )
    .await;
    let answer = sign_in(&site.anonymous()).await;
    let problem = answer.problem(503);
    assert!(problem.retryable);
    assert_eq!(answer.header("retry-after"), "1");
    assert_eq!(sessions(&site), 0);

    set(
        &site,
        &json!([{ "path": "/api/v1", "kind": "status", "status": 429, "probability": 1, "times": 1 }]),
    )
    .await;
    sign_in(&site.anonymous()).await.problem(429);
    assert_eq!(sign_in(&site.anonymous()).await.status, 200);
}

#[tokio::test]
async fn a_drop_before_the_commit_changes_nothing_and_one_after_it_does() {
    let site = Site::new();
    set(
        &site,
        &json!([{ "path": "/api/v1", "kind": "drop_before_commit", "probability": 1 }]),
    )
    .await;
    assert!(sign_in(&site.anonymous()).await.broken);
    assert_eq!(sessions(&site), 0);
    set(
        &site,
        &json!([{ "path": "/api/v1", "kind": "drop_after_commit", "probability": 1 }]),
    )
    .await;
    let answer = sign_in(&site.anonymous()).await;
    assert!(answer.broken && answer.bytes.is_empty());
    assert_eq!(sessions(&site), 1);
}

#[tokio::test]
async fn an_answer_can_end_in_its_middle_or_come_slowly() {
    let site = Site::new();
    let whole = site.anonymous().get("/api/v1/personas").await;
    set(
        &site,
        &json!([{ "path": "/api/v1/personas", "kind": "truncate", "probability": 1 }]),
    )
    .await;
    let half = site.anonymous().get("/api/v1/personas").await;
    assert!(half.broken);
    assert_eq!(half.bytes.len(), whole.bytes.len() / 2);
    assert_eq!(half.header("content-length"), whole.bytes.len().to_string());
    set(
        &site,
        &json!([{ "path": "/api/v1/personas", "kind": "slow_body", "ms": 20, "probability": 1 }]),
    )
    .await;
    let slow = site.anonymous().get("/api/v1/personas").await;
    assert!(!slow.broken);
    assert_eq!(slow.bytes, whole.bytes);
}

#[tokio::test]
async fn the_controls_are_spared_and_refuse_nonsense() {
    let site = Site::new();
    set(
        &site,
        &json!([{ "path": "/", "kind": "status", "probability": 1 }]),
    )
    .await;
    assert_eq!(site.anonymous().get("/mock/clock").await.status, 200);
    site.anonymous().get("/api/v1/session").await.problem(503);
    let refused = set(
        &site,
        &json!([{ "path": "/", "kind": "status", "probability": 1.5 }]),
    )
    .await;
    assert_eq!(
        refused.problem(422).errors.first().unwrap().pointer,
        "/rules/0/probability"
    );
    assert_eq!(set(&site, &json!([])).await.status, 200);
    site.anonymous().get("/api/v1/session").await.body::<Session>();
}

/// Asks over a real connection, and gives everything that came.
async fn ask_over_tcp(rules: Value) -> String {
    let site = Site::new();
    set(&site, &rules).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serving = tokio::spawn(server::serve(site.app.clone(), listener));
    let mut connection = TcpStream::connect(address).await.unwrap();
    connection
        .write_all(b"GET /api/v1/session HTTP/1.1\r\nhost: shop.test\r\n\r\n")
        .await
        .unwrap();
    let mut received = Vec::new();
    // Without a fault that ends it, the connection would stay open; with one, reading comes to an end.
    let _ = connection.read_to_end(&mut received).await;
    serving.abort();
    String::from_utf8(received).unwrap()
}

#[tokio::test]
async fn a_dropped_connection_ends_without_a_byte() {
    for kind in ["drop_before_commit", "drop_after_commit"] {
        assert_eq!(
            ask_over_tcp(json!([{ "path": "/api", "kind": kind, "probability": 1 }])).await,
            "",
            "{kind}"
        );
    }
}

#[tokio::test]
async fn a_truncated_answer_ends_before_its_announced_length() {
    let received = ask_over_tcp(json!([{ "path": "/api", "kind": "truncate", "probability": 1 }])).await;
    let (head, body) = received.split_once("\r\n\r\n").unwrap();
    let announced = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap();
    let announced: usize = announced.parse().unwrap();
    assert!(
        !body.is_empty() && body.len() < announced,
        "{} of {announced}",
        body.len()
    );
}

#[tokio::test]
async fn while_faults_are_set_each_answer_has_a_connection_of_its_own() {
    let received = ask_over_tcp(json!([{ "path": "/api", "kind": "status", "probability": 0 }])).await;
    assert!(received.starts_with("HTTP/1.1 200"), "{received}");
    assert!(received.contains("connection: close"), "{received}");
}
