use axum::http::Method;
use lokapasar_contract::OrderId;
use lokapasar_contract::document::OrderDocument;
use lokapasar_contract::history;
use lokapasar_contract::order::{Actor, OrderDetail, OrderEventKind, OrderEventList, OrderList};
use lokapasar_contract::session::Session;
use lokapasar_contract::substitution::{Substitution, SubstitutionList};
use serde_json::{Value, json};

use crate::purchases::samples::{self, act, advance, order};
use crate::testing::{Answer, Person, Site};

const PATH: &str = "/api/v1/substitutions";

fn named(substitute: &str, from: &str, to: &str) -> Value {
    json!({ "substitute": substitute, "from": from, "to": to })
}

async fn name(person: &Person<'_>, key: &str, request: &Value) -> Answer {
    person.write(Method::POST, PATH, key, None, request).await
}

async fn inbox(person: &Person<'_>, id: &OrderId) -> bool {
    let path = "/api/v1/orders?my_turn=true&state=awaiting_approval&limit=100";
    let list: OrderList = person.get(path).await.body();
    list.items.iter().any(|order| order.id == *id)
}

async fn standing_in(person: &Person<'_>) -> Option<String> {
    person
        .get("/api/v1/session")
        .await
        .body::<Session>()
        .stands_in_for
}

#[tokio::test]
async fn only_a_ppk_names_and_only_who_orders_for_the_same_unit() {
    let site = Site::new();
    let good = named("pp2-jepara", "2024-01-02", "2024-01-04");
    for (persona, status) in [
        ("pp-jepara", 403),
        ("pp2-jepara", 403),
        ("bendahara-jepara", 403),
        ("vendor-jepara", 403),
        ("auditor-jepara", 403),
        ("official-jepara", 403),
    ] {
        let person = site.sign_in(persona).await;
        assert_eq!(
            name(&person, "k", &good).await.status.as_u16(),
            status,
            "{persona}"
        );
    }
    site.anonymous().get(PATH).await.problem(401);
    let ppk = site.sign_in("ppk-jepara").await;
    for (request, pointers) in [
        (
            named("bendahara-jepara", "2024-01-02", "2024-01-04"),
            vec!["/substitute"],
        ),
        (
            named("ppk-jepara", "2024-01-02", "2024-01-04"),
            vec!["/substitute"],
        ),
        (
            named("pp-malang", "2024-01-02", "2024-01-04"),
            vec!["/substitute"],
        ),
        (named("nobody", "2024-01-02", "2024-01-04"), vec!["/substitute"]),
        (named("pp2-jepara", "2024-01-01", "2024-01-04"), vec!["/from"]),
        (named("pp2-jepara", "2024-01-04", "2024-01-03"), vec!["/to"]),
        (named("pp2-jepara", "2024-01-04", "2025-01-05"), vec!["/to"]),
        (
            named("vendor-jepara", "2023-12-04", "2023-12-03"),
            vec!["/substitute", "/from", "/to"],
        ),
    ] {
        let problem = name(&ppk, "wrong", &request).await.problem(422);
        let found: Vec<_> = problem
            .errors
            .iter()
            .map(|issue| issue.pointer.as_str())
            .collect();
        assert_eq!(found, pointers, "{request}");
    }
    let before: SubstitutionList = ppk.get(PATH).await.body();
    let may: Vec<_> = before.may_stand_in.iter().map(|one| one.id.as_str()).collect();
    assert_eq!((before.items.len(), may), (0, vec!["pp-jepara", "pp2-jepara"]));

    name(&ppk, "a", &good).await.body::<Substitution>();
    for (from, to, free) in [
        ("2024-01-04", "2024-01-09", false),
        ("2024-01-02", "2024-01-02", false),
        ("2024-01-02", "2024-01-31", false),
        ("2024-01-05", "2024-01-09", true),
    ] {
        let answer = name(&ppk, from, &named("pp-jepara", from, to)).await;
        assert_eq!(answer.status.is_success(), free, "{from} to {to}");
        if !free {
            assert_eq!(answer.problem(409).code, "already_substituted");
        }
    }
    let after: SubstitutionList = ppk.get(PATH).await.body();
    let today: Vec<_> = after
        .items
        .iter()
        .map(|one| (one.substitute.name.as_str(), one.today))
        .collect();
    assert_eq!(today, [("Joko Susilo", true), ("Budi Santoso", false)]);
}

#[tokio::test]
async fn a_substitute_decides_in_place_of_the_ppk_and_every_record_says_so() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let ppk = site.sign_in("ppk-jepara").await;
    let substitute = site.sign_in("pp2-jepara").await;
    let buyer = site.sign_in("pp-jepara").await;
    let approve = json!({ "action": "approve" });
    let refused = async |person: &Person<'_>| act(person, &id, &approve).await.problem(403).code;
    assert_eq!(refused(&substitute).await, "separation_of_duties");

    let days = named("pp2-jepara", "2024-01-03", "2024-01-04");
    name(&ppk, "days", &days).await.body::<Substitution>();
    assert_eq!(
        (standing_in(&substitute).await, inbox(&substitute, &id).await),
        (None, false)
    );
    assert_eq!(
        refused(&substitute).await,
        "separation_of_duties",
        "not before the first day"
    );

    advance(&site, "P1D").await;
    assert_eq!(standing_in(&substitute).await.as_deref(), Some("Siti Rahmawati"));
    assert_eq!(standing_in(&buyer).await, None);
    assert!(inbox(&substitute, &id).await);
    assert_eq!(refused(&buyer).await, "separation_of_duties");
    let pay = json!({ "action": "pay", "proof": "SP2D-1" });
    assert_eq!(act(&substitute, &id, &pay).await.problem(403).code, "wrong_role");

    let approved: OrderDetail = act(&substitute, &id, &approve).await.body();
    assert_eq!(
        approved.parties.ppk.as_deref(),
        Some("Joko Susilo, a.n. Siti Rahmawati")
    );
    let step = approved
        .milestones
        .iter()
        .find(|step| step.actor == Some(Actor::Ppk))
        .unwrap();
    assert_eq!(step.in_place_of.as_deref(), Some("Siti Rahmawati"));
    let events: OrderEventList = ppk.get(&format!("/api/v1/orders/{id}/events")).await.body();
    assert_eq!(history::verify(&events), Ok(()));
    let event = events.items.last().unwrap();
    assert_eq!(
        (
            event.kind,
            event.actor,
            event.actor_name.as_str(),
            event.in_place_of.as_deref()
        ),
        (
            OrderEventKind::Approved,
            Actor::Ppk,
            "Joko Susilo",
            Some("Siti Rahmawati")
        )
    );
    let paper: OrderDocument = ppk
        .get(&format!("/api/v1/orders/{id}/documents/order"))
        .await
        .body();
    let signed = &paper.signatures[0];
    assert_eq!(signed.role, "a.n. Siti Rahmawati, Pejabat Pembuat Komitmen");
    assert_eq!(signed.name.as_deref(), Some("Joko Susilo"));
    assert!(
        paper.parties[0]
            .facts
            .iter()
            .any(|fact| fact.value == "Joko Susilo, a.n. Siti Rahmawati")
    );
}

#[tokio::test]
async fn who_ordered_never_approves_not_even_as_a_substitute() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let ppk = site.sign_in("ppk-jepara").await;
    let buyer = site.sign_in("pp-jepara").await;
    let today = named("pp-jepara", "2024-01-02", "2024-01-05");
    name(&ppk, "today", &today).await.body::<Substitution>();
    assert!(standing_in(&buyer).await.is_some());
    assert!(!inbox(&buyer, &id).await);
    for action in [
        json!({ "action": "approve" }),
        json!({ "action": "reject", "reason": "Tidak" }),
    ] {
        let problem = act(&buyer, &id, &action).await.problem(403);
        assert_eq!(problem.code, "separation_of_duties", "{action}");
    }
    let shown = order(&buyer, &id).await;
    assert!(
        shown
            .allowed_actions
            .iter()
            .all(|one| { !one.allowed || one.action == lokapasar_contract::order::ActionKind::Cancel })
    );
    act(&ppk, &id, &json!({ "action": "approve" }))
        .await
        .body::<OrderDetail>();
    let propose = json!({
        "action": "propose_addendum", "needed_by": "2024-03-01", "reason": "Ditunda",
    });
    act(
        &site.sign_in("vendor-jepara").await,
        &id,
        &json!({ "action": "accept" }),
    )
    .await
    .body::<OrderDetail>();
    let problem = act(&buyer, &id, &propose).await.problem(403);
    assert_eq!(
        problem.code, "separation_of_duties",
        "nobody changes their order past the approver"
    );
}

#[tokio::test]
async fn it_ends_with_its_last_day_or_at_once() {
    let site = Site::new();
    let ppk = site.sign_in("ppk-jepara").await;
    let substitute = site.sign_in("pp2-jepara").await;
    let first: Substitution = name(&ppk, "a", &named("pp2-jepara", "2024-01-02", "2024-01-03"))
        .await
        .body();
    let path = format!("{PATH}/{}", first.id);
    substitute
        .write(Method::DELETE, &path, "x", None, &json!(null))
        .await
        .problem(403);
    let other = site.sign_in("ppk-malang").await;
    other
        .write(Method::DELETE, &path, "x", None, &json!(null))
        .await
        .problem(404);
    assert!(standing_in(&substitute).await.is_some());
    let ended = ppk.write(Method::DELETE, &path, "end", None, &json!(null)).await;
    assert_eq!(ended.status.as_u16(), 204);
    assert_eq!(standing_in(&substitute).await, None);
    ppk.write(Method::DELETE, &path, "again", None, &json!(null))
        .await
        .problem(404);

    let second: Substitution = name(&ppk, "b", &named("pp2-jepara", "2024-01-02", "2024-01-03"))
        .await
        .body();
    for (moved, stands_in) in [("PT0S", true), ("P1D", true), ("P1D", false)] {
        advance(&site, moved).await;
        assert_eq!(standing_in(&substitute).await.is_some(), stands_in, "{moved}");
    }
    let over = format!("{PATH}/{}", second.id);
    ppk.write(Method::DELETE, &over, "over", None, &json!(null))
        .await
        .problem(404);
}
