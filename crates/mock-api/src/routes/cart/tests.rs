mod batches;

use axum::http::Method;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::{Cart, CartNotice, MAXIMUM_QUANTITY};
use serde_json::{Value, json};

use crate::cart;
use crate::policy::tax;
use crate::purchases::samples::{self, offer};
use crate::testing::Site;

#[tokio::test]
async fn a_buyer_has_one_cart_and_others_have_none() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let answer = buyer.get("/api/v1/cart").await;
    let cart: Cart = answer.body();
    assert_eq!(answer.version(), cart.version);
    assert!(cart.groups.is_empty() && cart.policy.is_empty());
    assert!(!cart.allowed_actions[0].allowed);
    assert_eq!(
        cart.allowed_actions[0].reason.as_deref(),
        Some("The cart is empty.")
    );
    assert_eq!(samples::cart(&buyer).await.id, cart.id);
    assert_ne!(samples::cart(&site.sign_in("pp-malang").await).await.id, cart.id);

    for persona in [
        "ppk-jepara",
        "bendahara-jepara",
        "official-jepara",
        "auditor-jepara",
        "vendor-jepara",
    ] {
        site.sign_in(persona).await.get("/api/v1/cart").await.problem(403);
    }
    site.anonymous().get("/api/v1/cart").await.problem(401);
}

#[tokio::test]
async fn lines_of_two_vendors_make_two_groups_that_add_up() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let (first, second) = (
        offer(Some("vendor-jepara"), "mbizmarket"),
        offer(None, "gratis-ongkir"),
    );
    samples::put(&buyer, "a", &first.id, first.minimum_order + 1)
        .await
        .body::<Cart>();
    let cart: Cart = samples::put(&buyer, "b", &second.id, second.minimum_order)
        .await
        .body();

    assert_eq!(cart.groups.len(), 2);
    assert_eq!(cart.groups[0].marketplace.name, "Mbizmarket");
    assert_eq!(cart.groups[1].marketplace.name, "Gratis Ongkir");
    for group in &cart.groups {
        let rate = if group.vendor.pkp { 1_100 } else { 0 };
        let prices = group
            .lines
            .iter()
            .map(|line| line.unit_price.checked_times(line.quantity).unwrap());
        assert_eq!(
            Some(group.totals),
            tax::totals(prices, group.totals.shipping, rate)
        );
        assert!(group.totals.shipping > Rupiah::ZERO);
    }
    assert_eq!(
        Some(cart.totals),
        tax::sum(cart.groups.iter().map(|group| group.totals))
    );
    assert!(cart.allowed_actions[0].allowed, "{:?}", cart.allowed_actions);
    let rules: Vec<&str> = cart.policy.iter().map(|note| note.rule.as_str()).collect();
    assert!(
        rules.contains(&"role_threshold") && rules.contains(&"local_cap"),
        "{rules:?}"
    );

    // The quantity is absolute, and the line keeps its place.
    let cart: Cart = samples::put(&buyer, "a", &first.id, first.minimum_order)
        .await
        .body();
    assert_eq!(cart.groups[0].lines[0].quantity, first.minimum_order);

    let version = cart.version.clone();
    let deleted: Cart = buyer
        .write(
            Method::DELETE,
            "/api/v1/cart/lines/a",
            "delete",
            Some(&version),
            &Value::Null,
        )
        .await
        .body();
    assert_eq!(deleted.groups.len(), 1);
    let again: Cart = buyer
        .write(
            Method::DELETE,
            "/api/v1/cart/lines/a",
            "again",
            Some(&deleted.version),
            &Value::Null,
        )
        .await
        .body();
    assert_eq!(again, deleted, "what is out stays out, and is no error");
}

#[tokio::test]
async fn writes_need_a_key_and_the_current_version() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    let body = json!({ "offer_id": offer.id, "quantity": offer.minimum_order });
    let path = "/api/v1/cart/lines/a";
    let keyless = buyer
        .send(Method::PUT, path)
        .header("if-match", "\"1\"")
        .json(&body)
        .answer()
        .await;
    assert_eq!(keyless.problem(400).code, "idempotency_key_missing");
    let blind = buyer.write(Method::PUT, path, "k1", None, &body).await;
    assert_eq!(blind.problem(428).code, "version_missing");
    let version = samples::cart(&buyer).await.version;
    let put = buyer.write(Method::PUT, path, "k2", Some(&version), &body).await;
    let stale = buyer
        .write(Method::PUT, path, "k3", Some(&version), &body)
        .await
        .problem(412);
    assert_eq!(stale.current_version.as_deref(), Some(put.version()));

    let replayed = buyer.write(Method::PUT, path, "k2", Some(&version), &body).await;
    assert_eq!(replayed.header("idempotent-replayed"), "true");
    assert_eq!(replayed.bytes, put.bytes);
}

#[tokio::test]
async fn refuses_what_can_never_be_ordered() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    let long = "x".repeat(81);
    for (line, body, pointer, code) in [
        (
            "a",
            json!({ "offer_id": "off_none", "quantity": 1 }),
            "/offer_id",
            "unknown_offer",
        ),
        (
            "a",
            json!({ "offer_id": offer.id, "quantity": 0 }),
            "/quantity",
            "out_of_range",
        ),
        (
            "a",
            json!({ "offer_id": offer.id, "quantity": MAXIMUM_QUANTITY + 1 }),
            "/quantity",
            "out_of_range",
        ),
        (
            &long,
            json!({ "offer_id": offer.id, "quantity": 1 }),
            "/line_id",
            "invalid_value",
        ),
        (
            "a",
            json!({ "offer_id": offer.id, "quantity": -1 }),
            "/quantity",
            "invalid_value",
        ),
        (
            "a",
            json!({ "offer_id": offer.id, "quantity": 1, "price": 1 }),
            "/price",
            "unknown_field",
        ),
        ("a", json!({ "offer_id": offer.id }), "/quantity", "required"),
    ] {
        let version = samples::cart(&buyer).await.version;
        let path = format!("/api/v1/cart/lines/{line}");
        let problem = buyer
            .write(Method::PUT, &path, "key", Some(&version), &body)
            .await
            .problem(422);
        let found: Vec<_> = problem
            .errors
            .iter()
            .map(|error| (error.pointer.as_str(), error.code.as_str()))
            .collect();
        assert_eq!(found, [(pointer, code)], "{body}");
    }
}

#[tokio::test]
async fn says_what_changed_and_what_stands_in_the_way() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = samples::offer_where(Some("vendor-jepara"), |offer| offer.stock < MAXIMUM_QUANTITY);
    let cart: Cart = samples::put(&buyer, "a", &offer.id, offer.stock + 1).await.body();
    let (id, stock) = (&cart.groups[0].lines[0].id, cart.groups[0].lines[0].stock);
    assert!(cart.notices.contains(&CartNotice::StockShort {
        line: id.clone(),
        stock
    }));
    assert!(!cart.allowed_actions[0].allowed);

    let least = samples::offer_where(None, |offer| offer.minimum_order > 1);
    let cart: Cart = samples::put(&buyer, "a", &least.id, least.minimum_order - 1)
        .await
        .body();
    let minimum = least.minimum_order;
    assert_eq!(
        cart.notices,
        [CartNotice::BelowMinimum {
            line: "a".into(),
            minimum
        }]
    );
    let reason = cart.allowed_actions[0].reason.clone().unwrap();
    assert!(reason.contains(&minimum.to_string()), "{reason}");

    let cart: Cart = samples::put(&buyer, "a", &least.id, minimum).await.body();
    assert_eq!((cart.notices.len(), cart.allowed_actions[0].allowed), (0, true));
    let now = cart.groups[0].lines[0].unit_price;
    let old = Rupiah::new(now.get() - 50);
    site.app
        .change(|change| {
            change
                .connection()
                .execute("UPDATE cart_line SET seen_price = ?1", [old.get()])?;
            Ok(())
        })
        .unwrap();
    let cart = samples::cart(&buyer).await;
    assert_eq!(
        cart.notices,
        [CartNotice::PriceChanged {
            line: "a".into(),
            old,
            new: now
        }]
    );
    assert!(
        cart.allowed_actions[0].allowed,
        "a price that is shown is no obstacle"
    );

    if let Some(gone) = samples::delisted(&site.app.market()) {
        let cart: Cart = samples::put(&buyer, "a", &gone.id, gone.minimum_order)
            .await
            .body();
        assert_eq!(cart.notices, [CartNotice::Delisted { line: "a".into() }]);
        assert!(!cart.allowed_actions[0].allowed);
    }
}

#[tokio::test]
async fn rules_are_said_in_the_language_asked_for() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    let dear = u32::try_from(60_000_000 / offer.price.get()).unwrap();
    samples::put(&buyer, "a", &offer.id, dear).await.body::<Cart>();
    for (language, words) in [("id", "Daerah ini membatasi"), ("en", "This region keeps")] {
        let cart = samples::cart(&buyer.clone().in_language(language)).await;
        let cap = cart.policy.iter().find(|note| note.rule == "local_cap").unwrap();
        assert!(cap.blocking && cap.text.starts_with(words), "{}", cap.text);
        assert!(cart.allowed_actions[0].reason.clone().unwrap().contains(words));
    }
}

#[tokio::test]
async fn validating_shows_the_cart_as_it_is_now() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    let put: Cart = samples::put(&buyer, "a", &offer.id, offer.minimum_order)
        .await
        .body();
    let validated: Cart = buyer
        .send(Method::POST, "/api/v1/cart/validate")
        .answer()
        .await
        .body();
    assert_eq!(validated, put);
    let stored = site
        .app
        .read(|connection| cart::find(connection, &"pp-jepara".into()))
        .unwrap()
        .unwrap();
    assert_eq!(stored.version_text(), put.version);
}
