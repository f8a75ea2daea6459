use axum::http::Method;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::order::{OrderList, OrderState};
use lokapasar_contract::purchase::Purchase;
use serde_json::json;

use crate::purchases::samples::{self, offer, place, put};
use crate::testing::{Person, Site};

mod deliveries;
mod parallel;

/// A buyer with things of two vendors on two marketplaces in the cart.
async fn with_two_vendors(site: &Site) -> Person<'_> {
    let buyer = site.sign_in("pp-jepara").await;
    let (first, second) = (
        offer(Some("vendor-jepara"), "mbizmarket"),
        offer(None, "gratis-ongkir"),
    );
    put(&buyer, "a", &first.id, first.minimum_order)
        .await
        .body::<Cart>();
    put(&buyer, "b", &second.id, second.minimum_order)
        .await
        .body::<Cart>();
    buyer
}

async fn count(person: &Person<'_>) -> u32 {
    person
        .get("/api/v1/orders?limit=1")
        .await
        .body::<OrderList>()
        .page
        .total
}

#[tokio::test]
async fn one_order_for_each_vendor_and_an_empty_cart() {
    let site = Site::new();
    let buyer = with_two_vendors(&site).await;
    let before = samples::cart(&buyer).await;
    let answer = place(&buyer, "buy").await;
    assert_eq!(answer.status, 201);
    let purchase: Purchase = answer.body();
    assert_eq!(
        answer.header("location"),
        format!("/api/v1/purchases/{}", purchase.id)
    );
    assert!(purchase.id.as_str().starts_with("pur_"));
    let names: Vec<_> = purchase
        .orders
        .iter()
        .map(|order| order.marketplace.name.as_str())
        .collect();
    assert_eq!(names, ["Mbizmarket", "Gratis Ongkir"]);
    let numbers: Vec<_> = purchase
        .orders
        .iter()
        .map(|order| order.number.as_str())
        .collect();
    assert_eq!(numbers, ["SP-2024-01-0001", "SP-2024-01-0002"]);
    for (order, group) in purchase.orders.iter().zip(&before.groups) {
        assert!(order.id.as_str().starts_with("ord_"));
        assert_eq!(
            (order.state, order.total),
            (OrderState::AwaitingApproval, group.totals.total)
        );
        assert_eq!(
            order.deadline.as_ref().unwrap().at.as_str(),
            "2024-01-05T16:00:00+07:00"
        );
    }
    let after = samples::cart(&buyer).await;
    assert!(after.groups.is_empty() && after.version != before.version && after.id == before.id);

    let again: Purchase = buyer
        .get(&format!("/api/v1/purchases/{}", purchase.id))
        .await
        .body();
    assert_eq!(again, purchase);
    let vendor = site.sign_in("vendor-jepara").await;
    let part: Purchase = vendor
        .get(&format!("/api/v1/purchases/{}", purchase.id))
        .await
        .body();
    assert_eq!(part.orders, purchase.orders[..1], "a vendor sees its own part");
    site.sign_in("pp-malang")
        .await
        .get(&format!("/api/v1/purchases/{}", purchase.id))
        .await
        .problem(404);
}

#[tokio::test]
async fn a_key_is_good_for_one_purchase() {
    let site = Site::new();
    let buyer = with_two_vendors(&site).await;
    let cart = samples::cart(&buyer).await;
    let before = count(&buyer).await;
    let body = samples::request(&cart);
    let send = |key: &'static str, body| {
        let (buyer, version) = (buyer.clone(), cart.version.clone());
        async move {
            buyer
                .write(Method::POST, "/api/v1/purchases", key, Some(&version), &body)
                .await
        }
    };
    let first = send("key", body.clone()).await;
    let second = send("key", body.clone()).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!(first.bytes, second.bytes);
    assert_eq!(second.header("idempotent-replayed"), "true");
    assert_eq!(
        count(&buyer).await,
        before + 2,
        "two orders of one purchase, once"
    );

    let mut other = body.clone();
    other["need"] = json!("Sesuatu yang lain");
    assert_eq!(
        send("key", other).await.problem(422).code,
        "idempotency_key_reused"
    );
    let stale = send("other-key", body).await.problem(412);
    assert_eq!(stale.code, "version_mismatch");
    assert!(stale.current_version.is_some());
    assert_eq!(count(&buyer).await, before + 2);
}

#[tokio::test]
async fn parallel_purchases_of_one_version_make_one() {
    let site = Site::new();
    let buyer = with_two_vendors(&site).await;
    let before = count(&buyer).await;
    let cart = samples::cart(&buyer).await;
    let body = samples::request(&cart);
    let send = async |key: String| {
        let answer = buyer
            .write(
                Method::POST,
                "/api/v1/purchases",
                &key,
                Some(&cart.version),
                &body,
            )
            .await;
        answer.status.as_u16()
    };
    let mut statuses: Vec<u16> =
        futures_util::future::join_all((0..8).map(|n| send(format!("key-{n}")))).await;
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 412, 412, 412, 412, 412, 412, 412]);
    assert_eq!(count(&buyer).await, before + 2);
}

#[tokio::test]
async fn says_all_that_is_wrong_at_once() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let cart = samples::cart(&buyer).await;
    let mut body = samples::request(&cart);
    body["cart_id"] = json!("crt_of_somebody");
    body["need"] = json!("   ");
    body["receiver"] = json!({ "name": "", "phone": "nol dua", "address": "" });
    body["needed_by"] = json!("2024-01-01");
    body["note"] = json!("x".repeat(501));
    let answer = buyer
        .write(Method::POST, "/api/v1/purchases", "k", Some(&cart.version), &body)
        .await;
    let problem = answer.problem(422);
    let found: Vec<_> = problem
        .errors
        .iter()
        .map(|error| (error.pointer.as_str(), error.code.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            ("/need", "required"),
            ("/receiver/name", "required"),
            ("/receiver/address", "required"),
            ("/note", "too_long"),
            ("/receiver/phone", "invalid_value"),
            ("/needed_by", "out_of_range"),
            ("/cart_id", "unknown_value"),
            ("/cart_id", "cart_empty"),
        ]
    );
    assert!(problem.errors.iter().all(|error| !error.detail.is_empty()));
}

#[tokio::test]
async fn nothing_can_be_forged() {
    let site = Site::new();
    let buyer = with_two_vendors(&site).await;
    let cart = samples::cart(&buyer).await;
    for (field, value) in [
        ("total", json!(1)),
        ("unit", json!("unit_of_others")),
        ("buyer", json!("ppk-jepara")),
        ("orders", json!([])),
    ] {
        let mut body = samples::request(&cart);
        body[field] = value;
        let answer = buyer
            .write(Method::POST, "/api/v1/purchases", "k", Some(&cart.version), &body)
            .await;
        let problem = answer.problem(422);
        assert_eq!(problem.errors[0].pointer, format!("/{field}"));
        assert_eq!(problem.errors[0].code, "unknown_field");
    }
    let body = samples::request(&cart);
    for persona in [
        "ppk-jepara",
        "bendahara-jepara",
        "official-jepara",
        "auditor-jepara",
        "vendor-jepara",
    ] {
        let other = site.sign_in(persona).await;
        other
            .write(Method::POST, "/api/v1/purchases", "k", Some(&cart.version), &body)
            .await
            .problem(403);
    }
    let blind = buyer
        .write(Method::POST, "/api/v1/purchases", "k", None, &body)
        .await;
    assert_eq!(blind.problem(428).code, "version_missing");
}

#[tokio::test]
async fn rules_and_routes_close_what_is_too_dear() {
    let site = Site::new();
    for (persona, total, route, expected) in [
        ("pp-jepara", 60_000_000, "direct", Some(("/cart_id", "local_cap"))),
        (
            "pp-malang",
            220_000_000,
            "direct",
            Some(("/cart_id", "role_threshold")),
        ),
        (
            "pp-malang",
            120_000_000,
            "virtual_account",
            Some(("/payment_route", "payment_route_closed")),
        ),
    ] {
        let buyer = site.sign_in(persona).await;
        let offer = offer(Some("vendor-jepara"), "mbizmarket");
        let quantity = u32::try_from(total / offer.price.get()).unwrap();
        put(&buyer, "a", &offer.id, quantity).await.body::<Cart>();
        let cart = samples::cart(&buyer).await;
        let mut body = samples::request(&cart);
        body["payment_route"] = json!(route);
        let answer = buyer
            .write(Method::POST, "/api/v1/purchases", "k", Some(&cart.version), &body)
            .await;
        let problem = answer.problem(422);
        let found: Vec<_> = problem
            .errors
            .iter()
            .map(|error| (error.pointer.as_str(), error.code.as_str()))
            .collect();
        assert!(
            expected.is_none_or(|expected| found.contains(&expected)),
            "{persona} {total}: {found:?}"
        );
    }
}

#[tokio::test]
async fn stock_is_held_from_the_purchase_until_the_order_ends() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    let quantity = offer.minimum_order + 1;
    let stock = async || put(&buyer, "a", &offer.id, quantity).await.body::<Cart>().groups[0].lines[0].stock;
    let before = stock().await;
    let purchase: Purchase = place(&buyer, "buy").await.body();
    assert_eq!(stock().await, before - quantity);

    let ppk = site.sign_in("ppk-jepara").await;
    let reject = json!({ "action": "reject", "reason": "Tidak perlu" });
    samples::act(&ppk, &purchase.orders[0].id, &reject)
        .await
        .body::<serde_json::Value>();
    assert_eq!(stock().await, before);
}

#[tokio::test]
async fn a_negotiation_comes_first_when_asked_for() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    put(&buyer, "a", &offer.id, offer.minimum_order)
        .await
        .body::<Cart>();
    let cart = samples::cart(&buyer).await;
    let mut body = samples::request(&cart);
    body["negotiate"] = json!(true);
    let purchase: Purchase = buyer
        .write(Method::POST, "/api/v1/purchases", "k", Some(&cart.version), &body)
        .await
        .body();
    assert_eq!(purchase.orders[0].state, OrderState::Negotiating);
}
