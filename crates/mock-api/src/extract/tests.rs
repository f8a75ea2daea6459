use axum::http::HeaderValue;
use lokapasar_contract::control::FaultsRequest;
use lokapasar_contract::order::OrderAction;

use super::*;

fn json() -> HeaderMap {
    HeaderMap::from_iter([(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/json; charset=utf-8"),
    )])
}

fn refusal<T: DeserializeOwned + std::fmt::Debug>(body: &str) -> String {
    format!("{:?}", parse::<T>(&json(), body.as_bytes()).unwrap_err())
}

#[test]
fn names_the_place_of_what_is_wrong() {
    for (body, pointer, code) in [
        (r#"{"rules": []}"#, "/seed", "required"),
        (r#"{"seed": 1, "rules": [], "more": 1}"#, "/more", "unknown_field"),
        (r#"{"seed": -1, "rules": []}"#, "/seed", "invalid_value"),
        (
            r#"{"seed": 1, "rules": [{"path": "/", "kind": "flood", "probability": 1}]}"#,
            "/rules/0/kind",
            "unknown_value",
        ),
        (
            r#"{"seed": 1, "rules": [{"path": "/", "kind": "status", "probability": 1, "a/b": 1}]}"#,
            "/rules/0/a~1b",
            "unknown_field",
        ),
        (
            r#"{"seed": 1, "rules": [{"path": "/", "probability": 1}]}"#,
            "/rules/0/kind",
            "required",
        ),
        ("[]", "", "invalid_value"),
    ] {
        let refusal = refusal::<FaultsRequest>(body);
        assert!(
            refusal.contains(&format!("pointer: {pointer:?}, code: {code:?}")),
            "{body}: {refusal}"
        );
    }
}

#[test]
fn an_action_takes_no_field_of_another() {
    assert!(parse::<OrderAction>(&json(), br#"{"action": "approve"}"#).is_ok());
    let refusal = refusal::<OrderAction>(r#"{"action": "approve", "proof": "x"}"#);
    assert!(refusal.contains("unknown_field"), "{refusal}");
}

#[test]
fn what_is_no_json_is_malformed() {
    for body in ["{", "{} {}", "nul", "\u{0}"] {
        assert!(
            refusal::<serde_json::Value>(body).contains("malformed_json"),
            "{body}"
        );
    }
    assert_eq!(parse::<()>(&HeaderMap::new(), b""), Ok(()));
    assert!(
        format!("{:?}", parse::<()>(&HeaderMap::new(), b"{}").unwrap_err())
            .contains("unsupported_media_type")
    );
}
