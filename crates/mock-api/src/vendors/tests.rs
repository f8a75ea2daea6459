use axum::http::Method;
use lokapasar_contract::OrderId;
use lokapasar_contract::order::{Actor, OrderAction, OrderState};

use super::*;
use crate::orders::samples::{self, POLICY, after, at, placed, start, who};
use crate::purchases::samples::{advance, one_order, order as look};
use crate::testing::Site;

fn offered(order: &Order, basis_points: u32) -> Order {
    let prices = order
        .standing_lines()
        .map(|line| ProposedPrice {
            line_id: line.id.clone(),
            unit_price: line.list_price.share(basis_points).unwrap(),
        })
        .collect();
    let action = OrderAction::Propose {
        prices,
        shipping: order.list_shipping,
        message: None,
    };
    after(order.clone(), &[(Actor::Buyer, action)])
}

#[test]
fn answers_only_when_it_is_its_turn() {
    for order in samples::everywhere() {
        let due = answers_at(&order);
        assert_eq!(
            due.is_some(),
            order.next_actor() == Some(Actor::Vendor),
            "{:?}",
            order.state
        );
        if let Some(due) = due {
            assert!(due > order.changed);
            let action = answer(&order).unwrap();
            perform::apply(&order, &who(Actor::Vendor), &action, due, POLICY).unwrap();
        }
    }
}

#[test]
fn a_negotiation_ends_by_itself() {
    let order = placed(OrderState::Negotiating);
    assert_eq!(
        answer(&offered(&order, 9_500)),
        Some(OrderAction::AcceptProposal {})
    );

    let mut hard = offered(&order, 8_500);
    for _ in 0..2 {
        let counter = answer(&hard).unwrap();
        let OrderAction::Propose { prices, .. } = &counter else {
            panic!("{counter:?}")
        };
        for (line, price) in hard.lines.iter().zip(prices) {
            assert!(
                price.unit_price < line.list_price
                    && price.unit_price >= line.list_price.share(9_000).unwrap()
            );
        }
        hard = offered(&after(hard, &[(Actor::Vendor, counter)]), 8_500);
    }
    assert_eq!(
        answer(&hard),
        Some(OrderAction::AcceptProposal {}),
        "better that than nothing"
    );

    let mut too_hard = offered(&order, 5_000);
    for _ in 0..2 {
        let counter = answer(&too_hard).unwrap();
        too_hard = offered(&after(too_hard, &[(Actor::Vendor, counter)]), 5_000);
    }
    assert!(matches!(answer(&too_hard), Some(OrderAction::WalkAway { .. })));
}

#[test]
fn hours_of_waiting_become_minutes() {
    for (response, minutes) in [(0, 1), (59, 1), (120, 2), (10_000, 5)] {
        assert_eq!(answer_minutes(response), minutes);
    }
    let order = after(
        placed(OrderState::AwaitingApproval),
        &[(Actor::Ppk, OrderAction::Approve {})],
    );
    assert_eq!(answers_at(&order), Some(at("2024-01-02T08:03:00+07:00")));
    let accepted = after(order, &[(Actor::Vendor, OrderAction::Accept {})]);
    // Three of seven days, and two hours.
    assert_eq!(answers_at(&accepted), Some(at("2024-01-05T10:00:00+07:00")));
    assert!(answers_at(&accepted) < accepted.due);
    assert!(start() < accepted.due.unwrap());
}

async fn state(site: &Site, id: &OrderId) -> OrderState {
    look(&site.sign_in("pp-jepara").await, id).await.summary.state
}

#[tokio::test]
async fn a_vendor_with_a_person_waits_until_told_otherwise() {
    let site = Site::new();
    let id = one_order(&site).await;
    let ppk = site.sign_in("ppk-jepara").await;
    crate::purchases::samples::act(&ppk, &id, &serde_json::json!({ "action": "approve" }))
        .await
        .body::<serde_json::Value>();
    advance(&site, "P1D").await;
    assert_eq!(state(&site, &id).await, OrderState::AwaitingVendor);

    let everyone = serde_json::json!({ "automatic": true });
    let told = site
        .anonymous()
        .send(Method::POST, "/mock/vendors")
        .json(&everyone)
        .answer()
        .await;
    assert_eq!(told.status, 200);
    assert_eq!(
        state(&site, &id).await,
        OrderState::InPreparation,
        "it answers from now on"
    );
    let events = site
        .app
        .read(|connection| store::events(connection, &id, 2))
        .unwrap();
    assert_eq!(
        events[0].at.as_str(),
        "2024-01-03T08:00:00+07:00",
        "and not before it was told"
    );
}

#[tokio::test]
async fn silence_is_carried_out_at_its_own_time() {
    let site = Site::new();
    let id = one_order(&site).await;
    advance(&site, "P30D").await;
    assert_eq!(state(&site, &id).await, OrderState::Cancelled);
    let events = site
        .app
        .read(|connection| store::events(connection, &id, 1))
        .unwrap();
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].at.as_str(), "2024-01-05T16:00:00+07:00");
    let held: i64 = site
        .app
        .read(|connection| {
            Ok(connection.query_row(
                "SELECT COALESCE(SUM(quantity), 0) FROM reservation WHERE order_id = ?1",
                [id.as_str()],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(held, 0);
}

#[tokio::test]
async fn only_vendors_of_this_market_can_be_told() {
    let site = Site::new();
    let unknown = serde_json::json!({ "vendor": "vnd_none", "automatic": true });
    let problem = site
        .anonymous()
        .send(Method::POST, "/mock/vendors")
        .json(&unknown)
        .answer()
        .await
        .problem(422);
    assert_eq!(problem.errors[0].pointer, "/vendor");
}
