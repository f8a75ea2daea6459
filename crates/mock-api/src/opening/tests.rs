use lokapasar_contract::history;
use lokapasar_contract::order::{OrderList, OrderState};

use super::*;
use crate::orders::store;
use crate::testing::Site;

#[test]
fn scripts_stand_in_the_order_of_their_days() {
    assert!(SCRIPTS.is_sorted_by_key(|script| script.placed));
    for script in SCRIPTS {
        let moves: Vec<_> = script.moves.iter().map(|(at, _, _)| *at).collect();
        assert!(
            moves.is_sorted() && moves.first().is_none_or(|first| *first >= script.placed),
            "{}",
            script.need
        );
    }
}

async fn orders(site: &Site, persona: &str) -> OrderList {
    site.sign_in(persona)
        .await
        .get("/api/v1/orders?limit=100")
        .await
        .body()
}

#[tokio::test]
async fn everybody_finds_something_to_look_at() {
    let site = Site::new();
    for (place, states) in [
        (
            "jepara",
            vec![
                OrderState::Negotiating,
                OrderState::AwaitingApproval,
                OrderState::AwaitingVendor,
                OrderState::InPreparation,
                OrderState::UnderInspection,
                OrderState::AwaitingPayment,
                OrderState::Completed,
                OrderState::Cancelled,
            ],
        ),
        (
            "malang",
            vec![
                OrderState::AwaitingApproval,
                OrderState::AwaitingVendor,
                OrderState::InPreparation,
                OrderState::Shipped,
                OrderState::AwaitingPayment,
                OrderState::Completed,
            ],
        ),
    ] {
        let found = orders(&site, &format!("pp-{place}")).await;
        let seen: Vec<_> = found.states.iter().map(|count| count.state).collect();
        assert_eq!(seen, states, "{place}");
        let overdue = found
            .items
            .iter()
            .filter(|order| order.deadline.as_ref().is_some_and(|deadline| deadline.overdue));
        assert!(overdue.count() >= 2, "{place}: something is late");
        assert!(found.items.iter().all(|order| order.total > Rupiah::ZERO));
        let vendor = orders(&site, &format!("vendor-{place}")).await;
        assert!(vendor.page.total >= 2, "{place}");
    }
}

#[tokio::test]
async fn the_first_orders_follow_from_the_seed() {
    let (one, other) = (Site::new(), Site::new());
    for persona in ["pp-jepara", "pp-malang"] {
        let (one, other) = (orders(&one, persona).await, orders(&other, persona).await);
        assert_eq!(one, other);
    }
    let histories = |site: &Site| {
        site.app.read(|connection| {
            let ids: Vec<String> = connection
                .prepare("SELECT id FROM purchase_order")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            ids.into_iter()
                .filter_map(|id| store::find(connection, &id.into()).transpose())
                .map(|order| store::history(connection, &order?, 0))
                .collect::<Result<Vec<_>, ApiProblem>>()
        })
    };
    let first = histories(&one).unwrap();
    assert_eq!(first, histories(&other).unwrap());
    for history in first {
        assert_eq!(history::verify(&history), Ok(()), "{}", history.number);
    }
}

#[tokio::test]
async fn a_reset_starts_with_the_same_orders() {
    let site = Site::new();
    let before = orders(&site, "pp-jepara").await;
    let market = site.app.market();
    site.app.reset(market.scale, market.seed).unwrap();
    assert_eq!(orders(&site, "pp-jepara").await, before);
}
