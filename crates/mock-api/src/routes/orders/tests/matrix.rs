//! Who may do what, over HTTP: the right problem for each.

use axum::http::Method;
use lokapasar_contract::order::{OrderDetail, OrderState};
use serde_json::{Value, json};

use crate::purchases::samples::{self, act, order};
use crate::testing::Site;

#[tokio::test]
async fn who_may_not_is_told_so_whatever_the_version() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let path = format!("/api/v1/orders/{id}/actions");
    let approve = json!({ "action": "approve" });
    for (persona, status, code) in [
        ("pp-jepara", 403, "separation_of_duties"),
        ("bendahara-jepara", 403, "wrong_role"),
        ("vendor-jepara", 403, "wrong_role"),
        ("official-jepara", 403, "read_only"),
        ("auditor-jepara", 403, "read_only"),
        ("pp-malang", 404, "not_found"),
        ("ppk-malang", 404, "not_found"),
        ("vendor-malang", 404, "not_found"),
        ("official-malang", 404, "not_found"),
        ("official-jatim", 404, "not_found"),
    ] {
        let person = site.sign_in(persona).await;
        for version in [None, Some("1"), Some("99")] {
            let answer = person.write(Method::POST, &path, "k", version, &approve).await;
            assert_eq!(answer.problem(status).code, code, "{persona}, {version:?}");
        }
    }
    site.anonymous()
        .write(Method::POST, &path, "k", Some("1"), &approve)
        .await
        .problem(401);

    let ppk = site.sign_in("ppk-jepara").await;
    assert_eq!(
        ppk.write(Method::POST, &path, "k", None, &approve)
            .await
            .problem(428)
            .code,
        "version_missing"
    );
    let stale = ppk
        .write(Method::POST, &path, "k", Some("99"), &approve)
        .await
        .problem(412);
    assert_eq!(stale.current_version.as_deref(), Some("1"));
    let accept = json!({ "action": "accept" });
    let vendor = site.sign_in("vendor-jepara").await;
    let early = vendor
        .write(Method::POST, &path, "k", Some("1"), &accept)
        .await
        .problem(409);
    assert_eq!(early.code, "wrong_state");
    assert_eq!(
        early.detail,
        "It is not possible to accept the order: the order is waiting for the PPK's approval."
    );

    let approved = ppk.write(Method::POST, &path, "k", Some("1"), &approve).await;
    assert_eq!(
        approved.body::<OrderDetail>().summary.state,
        OrderState::AwaitingVendor
    );
    let replayed = ppk.write(Method::POST, &path, "k", Some("1"), &approve).await;
    assert_eq!(replayed.header("idempotent-replayed"), "true");
    let twice = ppk.write(Method::POST, &path, "other", Some("2"), &approve).await;
    assert_eq!(twice.problem(409).code, "wrong_state");
}

#[tokio::test]
async fn what_is_shown_as_allowed_is_what_is_carried_out() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let personas = [
        "pp-jepara",
        "ppk-jepara",
        "vendor-jepara",
        "bendahara-jepara",
        "auditor-jepara",
    ];
    let line = order(&site.sign_in("pp-jepara").await, &id).await.lines[0]
        .id
        .clone();
    let body = |action: &str| -> Value {
        match action {
            "reject" | "decline" | "cancel" | "walk_away" | "contest_answer" | "withdraw_complaint"
            | "decline_addendum" => {
                json!({ "action": action, "reason": "Uji" })
            }
            "ship" => json!({ "action": action, "carrier": "Kurir" }),
            "inspect" => json!({ "action": action, "findings": [{ "line_id": line, "outcome": "fits" }] }),
            "pay" => json!({ "action": action, "proof": "SP2D-1" }),
            "rate" => json!({ "action": action, "stars": 4 }),
            "file_complaint" => json!({
                "action": action,
                "lines": [{ "line_id": line, "quantity": 1 }],
                "remedy": "repair",
                "text": "Uji",
            }),
            "propose_addendum" => json!({ "action": action, "needed_by": "2024-03-01", "reason": "Uji" }),
            "answer_complaint" => json!({ "action": action, "remedy": "repair", "text": "Uji" }),
            "reply" => json!({ "action": action, "text": "Terima kasih" }),
            "propose" => json!({ "action": action, "prices": [], "shipping": 0 }),
            _ => json!({ "action": action }),
        }
    };
    let mut walked = Vec::new();
    // The first allowed action that leads on, until the order is through; everything closed is tried on the way.
    for _ in 0..10 {
        let mut next = None;
        for persona in personas {
            let person = site.sign_in(persona).await;
            let shown = order(&person, &id).await;
            assert!(!shown.allowed_actions.is_empty(), "{:?}", shown.summary.state);
            for entry in &shown.allowed_actions {
                let word = serde_json::to_value(entry.action).unwrap();
                let word = word.as_str().unwrap();
                if entry.allowed {
                    assert_eq!(entry.reason, None);
                    if !matches!(
                        word,
                        "reject" | "decline" | "cancel" | "file_complaint" | "propose_addendum"
                    ) {
                        next = next.or(Some((persona, body(word))));
                    }
                    continue;
                }
                let answer = act(&person, &id, &body(word)).await;
                assert!(
                    matches!(answer.status.as_u16(), 403 | 409),
                    "{persona} {word}: {}",
                    answer.text()
                );
                assert_eq!(Some(answer.problem(answer.status.as_u16()).detail), entry.reason);
            }
        }
        let Some((persona, action)) = next else { break };
        walked.push(action["action"].as_str().unwrap().to_owned());
        act(&site.sign_in(persona).await, &id, &action)
            .await
            .body::<OrderDetail>();
    }
    assert_eq!(
        walked,
        [
            "approve",
            "accept",
            "ship",
            "receive",
            "inspect",
            "sign_handover",
            "sign_handover",
            "pay",
            "rate",
            "reply"
        ]
    );
}
