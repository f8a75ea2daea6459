//! A thousand attempts at the same time: one purchase.

use axum::http::Method;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::purchase::Purchase;
use tokio::task::JoinSet;

use super::{count, with_two_vendors};
use crate::purchases::samples;
use crate::testing::{Answer, Site};

const ATTEMPTS: usize = 1_000;

/// Places what is in the cart, as often as there are attempts, each under the key that it is given.
async fn attempts(key: fn(usize) -> String) -> (Vec<Answer>, u32, Cart) {
    let site: &'static Site = Box::leak(Box::new(Site::new()));
    let buyer = with_two_vendors(site).await;
    let before = count(&buyer).await;
    let cart = samples::cart(&buyer).await;
    let mut attempts = JoinSet::new();
    for attempt in 0..ATTEMPTS {
        let (buyer, version, body) = (buyer.clone(), cart.version.clone(), samples::request(&cart));
        attempts.spawn(async move {
            buyer
                .write(
                    Method::POST,
                    "/api/v1/purchases",
                    &key(attempt),
                    Some(&version),
                    &body,
                )
                .await
        });
    }
    let answers = attempts.join_all().await;
    (answers, count(&buyer).await - before, samples::cart(&buyer).await)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn under_one_key_all_get_the_same_purchase() {
    let (answers, orders, cart) = attempts(|_| "buy".to_owned()).await;
    assert_eq!((answers.len(), orders), (ATTEMPTS, 2));
    let first: Purchase = answers[0].body();
    for answer in &answers {
        assert_eq!(answer.body::<Purchase>(), first);
    }
    let carried_out = answers
        .iter()
        .filter(|answer| answer.header("idempotent-replayed").is_empty());
    assert_eq!(carried_out.count(), 1);
    assert!(cart.groups.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn under_keys_of_their_own_one_is_placed_and_the_others_are_outdated() {
    let (answers, orders, cart) = attempts(|attempt| format!("buy-{attempt}")).await;
    assert_eq!((answers.len(), orders), (ATTEMPTS, 2));
    let (placed, outdated): (Vec<_>, Vec<_>) = answers.iter().partition(|answer| answer.status == 201);
    assert_eq!(placed.len(), 1);
    for answer in outdated {
        assert_eq!(answer.problem(412).code, "version_mismatch");
    }
    assert!(cart.groups.is_empty());
}
