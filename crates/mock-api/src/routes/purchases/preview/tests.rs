use axum::http::Method;
use lokapasar_contract::budget::PlanPackage;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::checkout::{RouteStanding, TaxKind};
use lokapasar_contract::purchase::{PaymentRoute, Purchase};
use lokapasar_contract::threshold::ThresholdStanding;
use lokapasar_contract::{OrderId, Rupiah};
use lokapasar_demo_data::model::Offer;
use serde_json::{Value, json};

use super::*;
use crate::purchases::samples::{self, offer, offer_where, put};
use crate::testing::{Answer, Person, Site};

async fn preview(person: &Person<'_>) -> PurchasePreview {
    person.get("/api/v1/purchases/preview").await.body()
}

async fn plans_of(person: &Person<'_>) -> Vec<PlanPackage> {
    person.get("/api/v1/plans").await.body::<PlanList>().items
}

/// Puts so much money of a thing into the cart, about.
async fn put_worth(person: &Person<'_>, rupiah: i64) -> Cart {
    let plenty = |offer: &Offer| {
        let all = offer.price.checked_times(offer.stock);
        offer.marketplace == "mbizmarket" && all.is_some_and(|all| all > Rupiah::new(80_000_000))
    };
    let offer = offer_where(Some("vendor-jepara"), plenty);
    let quantity = u32::try_from(rupiah / offer.price.get()).unwrap();
    put(person, "a", &offer.id, quantity).await.body()
}

/// Orders the cart out of a package.
async fn place_from(person: &Person<'_>, key: &str, package: &PlanPackage) -> Answer {
    let cart = samples::cart(person).await;
    let mut body = samples::request(&cart);
    body["plan_code"] = json!(package.code);
    person
        .write(Method::POST, "/api/v1/purchases", key, Some(&cart.version), &body)
        .await
}

#[tokio::test]
async fn shows_the_orders_that_would_come_of_the_cart() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let (first, second) = (
        offer(Some("vendor-jepara"), "mbizmarket"),
        offer(None, "gratis-ongkir"),
    );
    put(&buyer, "a", &first.id, first.minimum_order)
        .await
        .body::<Cart>();
    let cart: Cart = put(&buyer, "b", &second.id, second.minimum_order).await.body();
    let seen = preview(&buyer).await;
    assert_eq!(seen.cart_version, cart.version);
    assert_eq!(seen.totals, cart.totals);
    assert_eq!(seen.orders.len(), cart.groups.len());
    for (order, group) in seen.orders.iter().zip(&cart.groups) {
        assert_eq!((&order.vendor, order.totals), (&group.vendor, group.totals));
        assert_eq!(order.lines[0].id, group.lines[0].id);
        for by_route in &order.taxes {
            let mut withheld = Rupiah::ZERO;
            for tax in &by_route.taxes {
                let amounts: Rupiah = tax.shares.iter().map(|share| share.amount).sum();
                let bases: Rupiah = tax.shares.iter().map(|share| share.base).sum();
                assert_eq!(
                    (bases, amounts),
                    (tax.base, tax.amount),
                    "{:?} {:?}",
                    by_route.route,
                    tax.kind
                );
                if tax.withheld_by.is_some() {
                    withheld = withheld.checked_add(tax.amount).unwrap();
                }
                if tax.kind == TaxKind::Ppn {
                    assert_eq!(tax.amount, order.totals.ppn);
                }
            }
            assert_eq!(by_route.to_vendor.checked_add(withheld), Some(order.totals.total));
        }
    }
    assert_eq!(samples::cart(&buyer).await, cart, "nothing has changed");
}

#[tokio::test]
async fn a_closed_route_says_why_and_a_limit_is_named_before() {
    let site = Site::new();
    let standing = |seen: &PurchasePreview, route| -> RouteStanding {
        seen.routes.iter().find(|one| one.route == route).unwrap().clone()
    };
    for (rupiah, account, card) in [
        (30_000_000, true, true),
        (120_000_000, false, true),
        (260_000_000, false, false),
    ] {
        let buyer = site.sign_in("pp-malang").await;
        put_worth(&buyer, rupiah).await;
        let seen = preview(&buyer).await;
        let (va, kkpd) = (
            standing(&seen, PaymentRoute::VirtualAccount),
            standing(&seen, PaymentRoute::CreditCard),
        );
        assert_eq!((va.open, kkpd.open), (account, card), "{rupiah}");
        assert_eq!(va.limit, Some(Rupiah::new(100_000_000)));
        for limited in [&va, &kkpd] {
            assert!(
                limited.text.as_ref().is_some_and(|text| text.contains("Rp")),
                "{limited:?}"
            );
            assert!(limited.source.is_some());
        }
        let direct = standing(&seen, PaymentRoute::Direct);
        assert_eq!((direct.open, direct.text, direct.limit), (true, None, None));
        assert_eq!(seen.orders[0].routes, seen.routes, "one order, one judgement");
    }
}

#[tokio::test]
async fn the_meter_shows_what_comes_next() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    put_worth(&buyer, 30_000_000).await;
    let seen = preview(&buyer).await;
    let meter = seen.meter.unwrap();
    assert_eq!(meter.value, seen.totals.total);
    let next: Vec<_> = meter
        .thresholds
        .iter()
        .filter(|threshold| threshold.standing == ThresholdStanding::Next)
        .collect();
    assert_eq!(next[0].rule, "local_cap");
    assert_eq!(
        next[0].left.checked_add(meter.value),
        Some(Rupiah::new(49_999_999))
    );
}

/// The orders that a preview names.
fn named(seen: &PurchasePreview) -> Vec<&OrderId> {
    let orders = seen.warnings.iter().flat_map(|warning| &warning.orders);
    orders.map(|order| &order.id).collect()
}

#[tokio::test]
async fn warns_when_orders_look_divided_and_lets_the_person_go_on() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    put_worth(&buyer, 20_000_000).await;
    let first: Purchase = samples::place(&buyer, "first").await.body();
    let first = &first.orders[0];

    let cart = put_worth(&buyer, 35_000_000).await;
    let seen = preview(&buyer).await;
    let warning = &seen.warnings[0];
    assert_eq!(warning.rule, "local_cap");
    assert_eq!(warning.here, cart.totals.total);
    let mine = warning.orders.iter().find(|order| order.id == first.id).unwrap();
    assert_eq!(
        (mine.amount, mine.number.as_str()),
        (first.total, first.number.as_str())
    );
    let counted: Rupiah = warning.orders.iter().map(|order| order.amount).sum();
    assert_eq!(warning.here.checked_add(counted), Some(warning.together));
    assert!(warning.together >= warning.threshold && warning.here < warning.threshold);
    assert!(warning.ban.contains("no proof"), "{}", warning.ban);
    assert!(
        cart.allowed_actions[0].allowed,
        "a hint stands in the way of nothing"
    );

    // Another unit has nothing to do with it, and an order that ended counts no more.
    let other = site.sign_in("pp-malang").await;
    put_worth(&other, 35_000_000).await;
    assert!(!named(&preview(&other).await).contains(&&first.id));
    let ppk = site.sign_in("ppk-jepara").await;
    let reject = json!({ "action": "reject", "reason": "Tidak perlu" });
    samples::act(&ppk, &first.id, &reject).await.body::<Value>();
    assert!(!named(&preview(&buyer).await).contains(&&first.id));
}

#[tokio::test]
async fn the_window_ends_after_thirty_days() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    put_worth(&buyer, 30_000_000).await;
    let first: Purchase = samples::place(&buyer, "first").await.body();
    let ppk = site.sign_in("ppk-jepara").await;
    samples::act(&ppk, &first.orders[0].id, &json!({ "action": "approve" }))
        .await
        .body::<Value>();
    let vendor = site.sign_in("vendor-jepara").await;
    samples::act(&vendor, &first.orders[0].id, &json!({ "action": "accept" }))
        .await
        .body::<Value>();
    put_worth(&buyer, 25_000_000).await;
    samples::advance(&site, "P30D").await;
    assert_eq!(preview(&buyer).await.warnings.len(), 1);
    samples::advance(&site, "P1D").await;
    assert_eq!(preview(&buyer).await.warnings, []);
}

#[tokio::test]
async fn orders_take_their_money_out_of_the_plan_and_give_it_back() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let packages = plans_of(&buyer).await;
    let package = packages.iter().max_by_key(|package| package.budget).unwrap();
    assert_eq!(
        (package.committed, package.paid, package.left),
        (Rupiah::ZERO, Rupiah::ZERO, package.budget)
    );
    put_worth(&buyer, 8_000_000).await;
    let purchase: Purchase = place_from(&buyer, "first", package).await.body();
    let total = purchase.orders[0].total;
    let now = async || {
        plans_of(&buyer)
            .await
            .into_iter()
            .find(|one| one.code == package.code)
            .unwrap()
    };
    let after = now().await;
    assert_eq!((after.committed, after.paid), (total, Rupiah::ZERO));
    assert_eq!(after.left.checked_add(total), Some(package.budget));
    let ppk = site.sign_in("ppk-jepara").await;
    assert_eq!(
        plans_of(&ppk).await,
        plans_of(&buyer).await,
        "the whole unit sees the same"
    );

    let reject = json!({ "action": "reject", "reason": "Tidak perlu" });
    samples::act(&ppk, &purchase.orders[0].id, &reject)
        .await
        .body::<Value>();
    assert_eq!(now().await, *package);
}

#[tokio::test]
async fn what_the_plan_does_not_hold_is_refused() {
    let site = Site::new();
    let buyer = site.sign_in("pp-malang").await;
    let packages = plans_of(&buyer).await;
    let package = packages.iter().min_by_key(|package| package.budget).unwrap();
    // More than half of it, and then as much again.
    put_worth(&buyer, package.budget.get() * 3 / 5).await;
    place_from(&buyer, "first", package).await.body::<Purchase>();
    put_worth(&buyer, package.budget.get() * 3 / 5).await;
    let shown = preview(&buyer).await.plans;
    let shown = shown
        .iter()
        .find(|plan| plan.package.code == package.code)
        .unwrap();
    let refused = place_from(&buyer, "second", package).await.problem(422).errors;
    assert_eq!(
        shown.closed.as_ref(),
        Some(&refused[0].detail),
        "what is shown is what happens"
    );
    let places: Vec<_> = refused
        .iter()
        .map(|one| (one.pointer.as_str(), one.code.as_str()))
        .collect();
    assert_eq!(places, [("/plan_code", "over_budget")]);
    let left = plans_of(&buyer).await;
    assert!(left.iter().all(|package| package.left >= Rupiah::ZERO));

    let largest = packages.iter().max_by_key(|package| package.budget).unwrap();
    for (code, source, expected) in [
        ("12345678", "apbd", [("/plan_code", "unknown_value")]),
        (
            largest.code.as_str(),
            "bos",
            [("/funding_source", "other_funding_source")],
        ),
    ] {
        let cart = samples::cart(&buyer).await;
        let mut body = samples::request(&cart);
        body["plan_code"] = json!(code);
        body["funding_source"] = json!(source);
        let answer = buyer
            .write(
                Method::POST,
                "/api/v1/purchases",
                "wrong",
                Some(&cart.version),
                &body,
            )
            .await;
        let errors = answer.problem(422).errors;
        let places: Vec<_> = errors
            .iter()
            .map(|one| (one.pointer.as_str(), one.code.as_str()))
            .collect();
        assert_eq!(places, expected, "{code} {source}");
    }
}

#[tokio::test]
async fn belongs_to_those_who_buy() {
    let site = Site::new();
    let stranger = site.anonymous();
    stranger.get("/api/v1/purchases/preview").await.problem(401);
    stranger.get("/api/v1/plans").await.problem(401);
    for (persona, preview, plans) in [
        ("ppk-jepara", 403, 200),
        ("bendahara-jepara", 403, 200),
        ("official-jepara", 403, 403),
        ("auditor-jepara", 403, 403),
        ("vendor-jepara", 403, 403),
    ] {
        let person = site.sign_in(persona).await;
        let status = async |path: &str| person.get(path).await.status.as_u16();
        assert_eq!(status("/api/v1/purchases/preview").await, preview, "{persona}");
        assert_eq!(status("/api/v1/plans").await, plans, "{persona}");
    }
    // Before the first look at it there is no cart.
    let buyer = site.sign_in("pp-jepara").await;
    buyer.get("/api/v1/purchases/preview").await.problem(404);
    let cart = samples::cart(&buyer).await;
    let seen = preview(&buyer).await;
    assert_eq!(
        (seen.cart_version, seen.orders.len(), seen.meter),
        (cart.version, 0, None)
    );
}
