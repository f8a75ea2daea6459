//! From the cart to the rating, by six people, over HTTP.

use lokapasar_contract::cart::Cart;
use lokapasar_contract::history;
use lokapasar_contract::order::{Actor, OrderDetail, OrderEventKind, OrderEventList, OrderState};
use lokapasar_contract::purchase::Purchase;
use serde_json::{Value, json};

use crate::purchases::samples::{self, act, advance, offer, order, place, put};
use crate::testing::Site;

#[tokio::test]
async fn the_whole_life_of_an_order() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let ppk = site.sign_in("ppk-jepara").await;
    let vendor = site.sign_in("vendor-jepara").await;
    let bendahara = site.sign_in("bendahara-jepara").await;
    let id = samples::one_order(&site).await;

    let fresh = order(&ppk, &id).await;
    assert_eq!(fresh.summary.next_actor, Some(Actor::Ppk));
    let line = fresh.lines[0].id.clone();
    let steps: [(&_, Value, OrderState, Option<Actor>); 9] = [
        (
            &ppk,
            json!({ "action": "approve" }),
            OrderState::AwaitingVendor,
            Some(Actor::Vendor),
        ),
        (
            &vendor,
            json!({ "action": "accept" }),
            OrderState::InPreparation,
            Some(Actor::Vendor),
        ),
        (
            &vendor,
            json!({ "action": "ship", "carrier": "Kurir sendiri" }),
            OrderState::Shipped,
            Some(Actor::Buyer),
        ),
        (
            &buyer,
            json!({ "action": "receive" }),
            OrderState::UnderInspection,
            Some(Actor::Buyer),
        ),
        (
            &buyer,
            json!({ "action": "inspect", "findings": [{ "line_id": line, "outcome": "fits" }] }),
            OrderState::Accepted,
            Some(Actor::Buyer),
        ),
        (
            &buyer,
            json!({ "action": "sign_handover" }),
            OrderState::Accepted,
            Some(Actor::Vendor),
        ),
        (
            &vendor,
            json!({ "action": "sign_handover" }),
            OrderState::AwaitingPayment,
            Some(Actor::Bendahara),
        ),
        (
            &bendahara,
            json!({ "action": "pay", "proof": "SP2D-2024-7" }),
            OrderState::Completed,
            Some(Actor::Ppk),
        ),
        (
            &ppk,
            json!({ "action": "rate", "stars": 5, "text": "Baik" }),
            OrderState::Completed,
            None,
        ),
    ];
    for (person, action, state, next) in steps {
        advance(&site, "PT20M").await;
        let answer = act(person, &id, &action).await;
        let shown: OrderDetail = answer.body();
        assert_eq!(
            (shown.summary.state, shown.summary.next_actor),
            (state, next),
            "{action}"
        );
        assert_eq!(answer.version(), shown.summary.version);
        assert_eq!(order(person, &id).await, shown, "the answer is what a look shows");
    }

    let done = order(&buyer, &id).await;
    assert_eq!(done.parties.ppk.as_deref(), Some("Siti Rahmawati"));
    assert_eq!(done.parties.bendahara.as_deref(), Some("Eko Prasetyo"));
    assert_eq!(done.payment.proof.as_deref(), Some("SP2D-2024-7"));
    assert!(done.payment.account.is_some());
    assert!(!done.payment.withholdings.is_empty());
    let way: Vec<_> = done
        .milestones
        .iter()
        .map(|step| (step.state, step.actor.unwrap()))
        .collect();
    assert_eq!(
        way,
        [
            (OrderState::AwaitingApproval, Actor::Ppk),
            (OrderState::AwaitingVendor, Actor::Vendor),
            (OrderState::InPreparation, Actor::Vendor),
            (OrderState::Shipped, Actor::Buyer),
            (OrderState::UnderInspection, Actor::Buyer),
            (OrderState::Accepted, Actor::Vendor),
            (OrderState::AwaitingPayment, Actor::Bendahara),
        ]
    );
    assert_eq!(
        done.milestones[0].actual.as_ref().unwrap().as_str(),
        "2024-01-02T08:20:00+07:00"
    );

    let all: OrderEventList = buyer.get(&format!("/api/v1/orders/{id}/events")).await.body();
    let kinds: Vec<_> = all.items.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            OrderEventKind::Placed,
            OrderEventKind::Approved,
            OrderEventKind::VendorAccepted,
            OrderEventKind::Shipped,
            OrderEventKind::Received,
            OrderEventKind::InspectionPassed,
            OrderEventKind::HandoverSigned,
            OrderEventKind::HandoverSigned,
            OrderEventKind::Paid,
            OrderEventKind::Rated,
        ]
    );
    assert_eq!(history::verify(&all), Ok(()));
    assert_eq!((&all.order, all.number), (&id, done.summary.number));
    let rest: OrderEventList = buyer
        .get(&format!("/api/v1/orders/{id}/events?after=8"))
        .await
        .body();
    assert_eq!((rest.count, rest.items.as_slice()), (10, &all.items[8..]));
    buyer
        .get(&format!("/api/v1/orders/{id}/events?after=many"))
        .await
        .problem(400);
}

#[tokio::test]
async fn a_vendor_without_a_person_answers_by_itself() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let ppk = site.sign_in("ppk-jepara").await;
    let offer = offer(None, "gratis-ongkir");
    put(&buyer, "a", &offer.id, offer.minimum_order)
        .await
        .body::<Cart>();
    let purchase: Purchase = place(&buyer, "buy").await.body();
    let id = &purchase.orders[0].id;
    let state = async || order(&buyer, id).await.summary.state;

    act(&ppk, id, &json!({ "action": "approve" }))
        .await
        .body::<OrderDetail>();
    assert_eq!(state().await, OrderState::AwaitingVendor);
    advance(&site, "PT5M").await;
    assert_eq!(state().await, OrderState::InPreparation);
    advance(&site, "P21D").await;
    assert_eq!(state().await, OrderState::Shipped);
    let shown = order(&buyer, id).await;
    let promised = shown
        .milestones
        .iter()
        .find(|step| step.state == OrderState::InPreparation)
        .unwrap();
    assert!(promised.actual <= promised.planned, "it keeps its promise");

    act(&buyer, id, &json!({ "action": "receive" }))
        .await
        .body::<OrderDetail>();
    let findings: Vec<Value> = shown
        .lines
        .iter()
        .map(|line| json!({ "line_id": line.id, "outcome": "fits" }))
        .collect();
    act(&buyer, id, &json!({ "action": "inspect", "findings": findings }))
        .await
        .body::<OrderDetail>();
    act(&buyer, id, &json!({ "action": "sign_handover" }))
        .await
        .body::<OrderDetail>();
    advance(&site, "P3D").await;
    assert_eq!(state().await, OrderState::AwaitingPayment);
}

#[tokio::test]
async fn what_came_with_an_action_is_checked() {
    let site = Site::new();
    let ppk = site.sign_in("ppk-jepara").await;
    let id = samples::one_order(&site).await;
    for (action, pointer, code) in [
        (
            json!({ "action": "reject", "reason": " " }),
            "/reason",
            "required",
        ),
        (
            json!({ "action": "reject", "reason": "x", "lines": ["nothing"] }),
            "/lines/0",
            "unknown_value",
        ),
        (
            json!({ "action": "reject", "reason": "x".repeat(501) }),
            "/reason",
            "too_long",
        ),
    ] {
        let problem = act(&ppk, &id, &action).await.problem(422);
        let error = &problem.errors[0];
        assert_eq!(
            (error.pointer.as_str(), error.code.as_str()),
            (pointer, code),
            "{action}"
        );
    }
    for action in [
        json!({ "action": "approve", "total": 1 }),
        json!({ "action": "destroy" }),
        json!({}),
    ] {
        let problem = act(&ppk, &id, &action).await.problem(422);
        assert_eq!(problem.code, "invalid", "{action}");
    }
    assert_eq!(order(&ppk, &id).await.summary.state, OrderState::AwaitingApproval);
}
