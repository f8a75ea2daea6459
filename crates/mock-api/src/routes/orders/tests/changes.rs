//! What comes after the confirmation, over HTTP: addenda, complaints, credits, and the desks on which they lie.

use lokapasar_contract::document::DocumentKind;
use lokapasar_contract::order::{
    Actor, AddendumStatus, OrderDetail, OrderEventKind, OrderEventList, OrderList, OrderState, Waiting,
};
use lokapasar_contract::{OrderId, Rupiah, history};
use serde_json::{Value, json};

use crate::purchases::samples::{self, act, advance, order};
use crate::testing::{Person, Site};

/// Does it, and gives the order after it.
async fn done(site: &Site, persona: &str, id: &OrderId, action: Value) -> OrderDetail {
    act(&site.sign_in(persona).await, id, &action).await.body()
}

/// What a list of what waits for somebody says of the order.
async fn on_desk(person: &Person<'_>, id: &OrderId) -> Option<Option<Waiting>> {
    let list: OrderList = person.get("/api/v1/orders?my_turn=true&limit=100").await.body();
    let found = list.items.into_iter().find(|order| order.id == *id);
    found.map(|order| order.waiting)
}

/// The kinds of paper that can be read.
fn papers(order: &OrderDetail) -> Vec<DocumentKind> {
    let readable = order
        .documents
        .iter()
        .filter(|paper| paper.standing.is_readable());
    readable.map(|paper| paper.kind).collect()
}

#[tokio::test]
async fn an_addendum_waits_for_the_other_side_and_then_holds() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    done(&site, "ppk-jepara", &id, json!({ "action": "approve" })).await;
    let confirmed = done(&site, "vendor-jepara", &id, json!({ "action": "accept" })).await;
    let line = &confirmed.lines[0];
    let propose = json!({
        "action": "propose_addendum",
        "quantities": [{ "line_id": line.id, "quantity": line.quantity - 1 }],
        "needed_by": "2024-03-01",
        "reason": "Kayu datang terlambat",
    });
    let buyer = site.sign_in("pp-jepara").await;
    assert_eq!(act(&buyer, &id, &propose).await.problem(403).code, "wrong_role");
    let proposed = done(&site, "vendor-jepara", &id, propose).await;
    assert_eq!(proposed.summary.next_actor, Some(Actor::Ppk));
    assert!(papers(&proposed).contains(&DocumentKind::Addendum));
    let ppk = site.sign_in("ppk-jepara").await;
    assert_eq!(on_desk(&ppk, &id).await, Some(Some(Waiting::Addendum)));

    let sign = json!({ "action": "sign_addendum" });
    let vendor = site.sign_in("vendor-jepara").await;
    assert_eq!(act(&vendor, &id, &sign).await.problem(409).code, "not_your_turn");
    let signed = done(&site, "ppk-jepara", &id, sign).await;
    assert_eq!(signed.lines[0].quantity, line.quantity - 1);
    assert_eq!(signed.needed_by.to_string(), "2024-03-01");
    assert!(signed.totals.total < confirmed.totals.total);
    let gone = json!({ "action": "decline_addendum", "reason": "Terlambat" });
    assert_eq!(act(&vendor, &id, &gone).await.problem(409).code, "no_addendum");
}

#[tokio::test]
async fn an_addendum_that_nobody_answers_lapses_by_itself() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    done(&site, "ppk-jepara", &id, json!({ "action": "approve" })).await;
    let confirmed = done(&site, "vendor-jepara", &id, json!({ "action": "accept" })).await;
    let propose = json!({
        "action": "propose_addendum",
        "needed_by": "2024-03-01",
        "reason": "Kayu datang terlambat",
    });
    let proposed = done(&site, "vendor-jepara", &id, propose).await;
    let deadline = proposed.summary.deadline.clone().unwrap();
    assert_eq!((deadline.working_days_left, deadline.otherwise), (3, None));
    assert_ne!(proposed.summary.deadline, confirmed.summary.deadline);
    let ppk = site.sign_in("ppk-jepara").await;
    assert_eq!(on_desk(&ppk, &id).await, Some(Some(Waiting::Addendum)));

    advance(&site, "P8D").await;
    assert_eq!(on_desk(&ppk, &id).await, None, "it left the desk unasked");
    let gone = order(&ppk, &id).await;
    assert_eq!(gone.addenda[0].status, AddendumStatus::Lapsed);
    assert_eq!(gone.needed_by, confirmed.needed_by);
    let history: OrderEventList = ppk.get(&format!("/api/v1/orders/{id}/events")).await.body();
    let lapsed = history
        .items
        .iter()
        .find(|event| event.kind == OrderEventKind::AddendumLapsed)
        .unwrap();
    assert_eq!((&lapsed.at, lapsed.actor), (&deadline.at, Actor::System));
    assert_eq!(history::verify(&history), Ok(()));
}

#[tokio::test]
async fn a_complaint_lies_on_one_desk_after_the_other_and_ends_in_a_credit_note() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let line = order(&site.sign_in("pp-jepara").await, &id).await.lines[0].clone();
    let fits = json!([{ "line_id": line.id, "outcome": "fits" }]);
    for (persona, action) in [
        ("ppk-jepara", json!({ "action": "approve" })),
        ("vendor-jepara", json!({ "action": "accept" })),
        ("vendor-jepara", json!({ "action": "ship", "carrier": "Kurir" })),
        ("pp-jepara", json!({ "action": "receive" })),
        ("pp-jepara", json!({ "action": "inspect", "findings": fits })),
        ("pp-jepara", json!({ "action": "sign_handover" })),
        ("vendor-jepara", json!({ "action": "sign_handover" })),
    ] {
        done(&site, persona, &id, action).await;
    }
    let file = json!({
        "action": "file_complaint",
        "lines": [{ "line_id": line.id, "quantity": 1 }],
        "remedy": "refund",
        "text": "Satu retak",
    });
    let (buyer, vendor) = (
        site.sign_in("pp-jepara").await,
        site.sign_in("vendor-jepara").await,
    );
    for persona in ["vendor-jepara", "bendahara-jepara", "auditor-jepara"] {
        act(&site.sign_in(persona).await, &id, &file).await.problem(403);
    }
    let filed = done(&site, "pp-jepara", &id, file).await;
    assert_eq!(filed.summary.state, OrderState::AwaitingPayment);
    assert_eq!(on_desk(&vendor, &id).await, Some(Some(Waiting::Complaint)));
    assert_eq!(on_desk(&buyer, &id).await, None);
    let pay = json!({ "action": "pay", "proof": "SP2D-1" });
    let bendahara = site.sign_in("bendahara-jepara").await;
    assert_eq!(
        act(&bendahara, &id, &pay).await.problem(409).code,
        "complaint_open"
    );

    let too_much = line.price.get() + 1;
    let answer = |amount: i64| {
        json!({
            "action": "answer_complaint",
            "remedy": "refund",
            "text": "Kami kembalikan",
            "credits": [{ "line_id": line.id, "amount": amount }],
        })
    };
    let problem = act(&vendor, &id, &answer(too_much)).await.problem(422);
    assert_eq!(problem.errors[0].pointer, "/credits/0/amount");
    done(&site, "vendor-jepara", &id, answer(100_000)).await;
    assert_eq!(on_desk(&buyer, &id).await, Some(Some(Waiting::Answer)));
    let settled = done(&site, "pp-jepara", &id, json!({ "action": "settle_complaint" })).await;
    let credit = settled.complaints[0].credit.clone().unwrap();
    assert_eq!(credit.goods, Rupiah::new(100_000));
    assert_eq!(settled.payment.credited, credit.total);
    assert_eq!(
        settled.payment.amount.checked_add(credit.total),
        Some(settled.totals.total)
    );
    assert_eq!(settled.summary.total, settled.payment.amount);
    assert!(papers(&settled).contains(&DocumentKind::CreditNote));

    done(&site, "bendahara-jepara", &id, pay).await;
    let rated = done(&site, "ppk-jepara", &id, json!({ "action": "rate", "stars": 3 })).await;
    assert_eq!(rated.summary.next_actor, None, "nobody has to do anything");
    assert_eq!(
        on_desk(&vendor, &id).await,
        Some(Some(Waiting::Reply)),
        "but the vendor may"
    );
    done(
        &site,
        "vendor-jepara",
        &id,
        json!({ "action": "reply", "text": "Maaf" }),
    )
    .await;
    assert_eq!(on_desk(&vendor, &id).await, None);

    advance(&site, "P30D").await;
    let late = json!({
        "action": "file_complaint",
        "lines": [{ "line_id": line.id, "quantity": 1 }],
        "remedy": "repair",
        "text": "Retak lagi",
    });
    assert_eq!(
        act(&buyer, &id, &late).await.problem(409).code,
        "complaint_too_late"
    );
}
