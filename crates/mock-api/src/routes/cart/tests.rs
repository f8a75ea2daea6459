use axum::http::Method;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::{Cart, CartBatchResult, CartNotice, MAXIMUM_LINES, MAXIMUM_QUANTITY};
use lokapasar_contract::catalogue::{Offer, OfferList};
use serde_json::{Value, json};

use crate::cart;
use crate::policy::tax;
use crate::purchases::samples::{self, offer};
use crate::testing::{Person, Site};

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
async fn a_batch_says_what_becomes_of_each_row() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(Some("vendor-jepara"), "mbizmarket");
    let least = samples::offer_where(None, |offer| offer.minimum_order > 1);
    let row = |line: &str, offer: &str, quantity: u32| json!({ "line_id": line, "offer_id": offer, "quantity": quantity });
    let rows = json!([
        row("a", good.id.as_str(), good.minimum_order),
        row("b", "off_none", 1),
        row("c", least.id.as_str(), least.minimum_order - 1),
        row("d", good.id.as_str(), good.stock + 1),
        row("e", good.id.as_str(), 0),
    ]);
    let version = samples::cart(&buyer).await.version;
    let send = async |key: &str, dry_run: bool| -> CartBatchResult {
        let body = json!({ "dry_run": dry_run, "rows": rows });
        buyer
            .write(Method::POST, "/api/v1/cart/batch", key, Some(&version), &body)
            .await
            .body()
    };
    let dry = send("dry", true).await;
    let codes: Vec<_> = dry.rows.iter().map(|row| row.code.as_deref()).collect();
    assert_eq!(
        codes,
        [
            None,
            Some("unknown_offer"),
            Some("below_minimum"),
            Some("out_of_stock"),
            Some("out_of_range")
        ]
    );
    assert!(dry.rows.iter().all(|row| row.accepted == row.detail.is_none()));
    assert!(dry.cart.groups.is_empty(), "a dry run changes nothing");

    let wet = send("wet", false).await;
    assert_eq!(wet.rows, dry.rows);
    assert_eq!(wet.cart.groups[0].lines.len(), 1);
    assert_ne!(wet.cart.version, version);
}

/// The codes of all products.
fn codes(site: &Site) -> Vec<String> {
    let market = site.app.market();
    let products = market.catalogue.products.iter();
    products.map(|product| product.sku.clone()).collect()
}

/// What a dry run says of codes with their quantities.
async fn understood(buyer: &Person<'_>, rows: &[(&str, u32)]) -> CartBatchResult {
    let rows: Vec<Value> = (0..)
        .zip(rows)
        .map(|(line, (sku, quantity))| json!({ "line_id": format!("{line}"), "sku": sku, "quantity": quantity }))
        .collect();
    let body = json!({ "dry_run": true, "rows": rows });
    buyer
        .write(Method::POST, "/api/v1/cart/batch", "dry", None, &body)
        .await
        .body()
}

#[tokio::test]
async fn a_code_stands_for_the_best_offer_that_can_deliver_the_quantity() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let market = site.app.market();
    let mut changed_with_quantity = false;
    for product in market.catalogue.products.iter().take(60) {
        let list: OfferList = buyer
            .get(&format!("/api/v1/products/{}/offers", product.id))
            .await
            .body();
        let on_sale: Vec<_> = list.items.iter().filter(|offer| offer.on_sale).collect();
        let Some(cheapest) = on_sale.first() else {
            continue;
        };
        for quantity in [1, cheapest.minimum_order, cheapest.stock.saturating_add(1)] {
            let result = understood(&buyer, &[(&product.sku, quantity.max(1))]).await;
            let row = result.rows.first().unwrap();
            let taken = row.offer.as_ref().unwrap();
            let fits = |offer: &&&Offer| (offer.minimum_order..=offer.stock).contains(&quantity.max(1));
            assert_eq!(
                row.accepted,
                on_sale.iter().any(|offer| fits(&offer)),
                "{}",
                product.sku
            );
            assert_eq!(taken.offers as usize, on_sale.len());
            let listed = on_sale.iter().find(|offer| offer.id == taken.id).unwrap();
            changed_with_quantity |= taken.id != cheapest.id;
            if row.accepted {
                assert!(fits(&listed), "{} cannot deliver {quantity}", taken.id);
                let dearer = on_sale
                    .iter()
                    .filter(fits)
                    .filter(|offer| offer.tiers.is_empty() && listed.tiers.is_empty());
                assert!(
                    dearer
                        .into_iter()
                        .all(|offer| offer.price_with_ppn >= listed.price_with_ppn)
                );
            } else {
                let code = row.code.as_deref().unwrap();
                assert!(matches!(code, "below_minimum" | "out_of_stock"), "{code}");
                if let Some(possible) = taken.possible {
                    let mended = understood(&buyer, &[(&product.sku, possible)]).await;
                    assert!(
                        mended.rows.first().unwrap().accepted,
                        "{} of {}",
                        possible,
                        product.sku
                    );
                }
            }
        }
    }
    assert!(
        changed_with_quantity,
        "no product of the tiny market shows that the quantity counts"
    );
}

#[tokio::test]
async fn codes_are_refused_with_what_may_be_meant() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let all = codes(&site);
    let known = all.first().unwrap();
    let beginning = known.get(..known.len() - 2).unwrap();
    let mistyped = format!("{beginning}XX");
    let market = site.app.market();
    let gone = market.catalogue.products.iter().find(|product| {
        let offers = market.offers_of(&product.id);
        !offers.is_empty() && offers.iter().all(|offer| !offer.on_sale)
    });
    let mut rows = vec![
        (known.as_str(), 0, "out_of_range", false),
        ("NO-SUCH-1", 1, "unknown_sku", false),
        ("", 1, "unknown_sku", false),
        (beginning, 1, "ambiguous_sku", true),
        (&mistyped, 1, "unknown_sku", true),
    ];
    if let Some(gone) = gone {
        rows.push((&gone.sku, 1, "delisted", true));
    }
    let asked: Vec<(&str, u32)> = rows.iter().map(|(sku, quantity, ..)| (*sku, *quantity)).collect();
    let result = understood(&buyer, &asked).await;
    for ((sku, _, code, has_candidates), row) in rows.into_iter().zip(&result.rows) {
        assert_eq!(row.code.as_deref(), Some(code), "{sku}");
        assert!(
            !row.accepted && row.detail.is_some() && row.offer.is_none(),
            "{sku}"
        );
        assert_eq!(!row.candidates.is_empty(), has_candidates, "{sku}");
        assert!(
            row.candidates
                .iter()
                .all(|candidate| all.contains(&candidate.sku))
        );
    }
}

#[tokio::test]
async fn what_the_cart_holds_counts_with_what_a_code_asks_for() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let market = site.app.market();
    // An offer with so much more in stock than the others that it alone can deliver nearly all of it.
    let (product, offer) = market
        .catalogue
        .products
        .iter()
        .find_map(|product| {
            let on_sale = market.offers_of(&product.id).iter().filter(|offer| offer.on_sale);
            let most = on_sale.clone().max_by_key(|offer| offer.stock)?;
            let mut others = on_sale.filter(|offer| offer.id != most.id);
            let alone = others.all(|offer| offer.stock + 2 * most.minimum_order < most.stock);
            (alone && most.stock < MAXIMUM_QUANTITY).then(|| (product, most.clone()))
        })
        .unwrap();
    let held = offer.minimum_order;
    samples::put(&buyer, "mine", &offer.id, held).await.body::<Cart>();
    let result = understood(
        &buyer,
        &[(&product.sku, offer.stock - held), (&product.sku, offer.stock)],
    )
    .await;
    let (fits, not) = (&result.rows[0], &result.rows[1]);
    assert!(fits.accepted, "the rest of the stock: {:?}", fits.detail);
    let line = fits.offer.as_ref().unwrap().held.as_ref().unwrap();
    assert_eq!((line.line_id.as_str(), line.quantity), ("mine", held));
    assert_eq!(not.code.as_deref(), Some("out_of_stock"));
    assert_eq!(not.offer.as_ref().unwrap().possible, Some(offer.stock - held));
    assert_eq!(
        result.cart.groups[0].lines[0].quantity, held,
        "a dry run changes nothing"
    );
}

#[tokio::test]
async fn a_dry_run_needs_no_version_and_a_code_needs_a_dry_run() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(Some("vendor-jepara"), "mbizmarket");
    let version = samples::cart(&buyer).await.version;
    let by_code = json!({ "line_id": "a", "sku": "ATK-1", "quantity": 1 });
    let by_offer = json!({ "line_id": "a", "offer_id": good.id, "quantity": good.minimum_order });
    let both = json!({ "line_id": "a", "sku": "ATK-1", "offer_id": good.id, "quantity": 1 });
    let neither = json!({ "line_id": "a", "quantity": 1 });
    let send = async |dry_run: bool, row: &Value, version: Option<&str>| {
        let body = json!({ "dry_run": dry_run, "rows": [row] });
        buyer
            .write(Method::POST, "/api/v1/cart/batch", "key", version, &body)
            .await
    };
    let answer = send(true, &by_offer, None).await;
    assert_eq!(answer.version(), version);
    assert!(answer.body::<CartBatchResult>().rows[0].accepted);
    assert_eq!(
        send(true, &by_offer, Some("99")).await.problem(412).code,
        "version_mismatch"
    );
    assert_eq!(
        send(false, &by_offer, None).await.problem(428).code,
        "version_missing"
    );
    for (dry_run, row, pointer, code) in [
        (false, &by_code, "/rows/0/sku", "dry_run_only"),
        (false, &both, "/rows/0/sku", "dry_run_only"),
        (true, &both, "/rows/0/offer_id", "required"),
        (true, &neither, "/rows/0/offer_id", "required"),
        (false, &neither, "/rows/0/offer_id", "required"),
    ] {
        let problem = send(dry_run, row, Some(&version)).await.problem(422);
        let issue = problem.errors.first().unwrap();
        assert_eq!(
            (issue.pointer.as_str(), issue.code.as_str()),
            (pointer, code),
            "{row}"
        );
    }
    // Nothing of a dry run was kept under the key: the same one may carry the change out.
    assert!(
        send(false, &by_offer, Some(&version))
            .await
            .body::<CartBatchResult>()
            .rows[0]
            .accepted
    );
    site.sign_in("ppk-jepara")
        .await
        .write(
            Method::POST,
            "/api/v1/cart/batch",
            "k",
            None,
            &json!({ "dry_run": true, "rows": [] }),
        )
        .await
        .problem(403);
}

#[tokio::test]
async fn two_thousand_rows_go_in_at_once_and_one_more_is_refused() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let market = site.app.market();
    let one = market
        .catalogue
        .offers
        .iter()
        .find(|offer| offer.on_sale && offer.stock >= offer.minimum_order)
        .unwrap();
    let row = |line: usize| json!({ "line_id": format!("0123abcd-4567-{line}"), "offer_id": one.id, "quantity": one.minimum_order });
    let version = samples::cart(&buyer).await.version;
    let send = async |key: &str, lines: std::ops::Range<usize>, version: &str| {
        let rows: Vec<Value> = lines.map(row).collect();
        let body = json!({ "dry_run": false, "rows": rows });
        buyer
            .write(Method::POST, "/api/v1/cart/batch", key, Some(version), &body)
            .await
    };
    let problem = send("too-many", 0..MAXIMUM_LINES + 1, &version)
        .await
        .problem(422);
    assert_eq!(problem.errors.first().unwrap().code, "too_many_rows");

    let result: CartBatchResult = send("all", 0..MAXIMUM_LINES, &version).await.body();
    assert_eq!(
        result.rows.iter().filter(|row| row.accepted).count(),
        MAXIMUM_LINES
    );
    let again = send("all", 0..MAXIMUM_LINES, &version).await;
    assert_eq!(again.header("idempotent-replayed"), "true");

    // The cart is full: what is there may change, and nothing may be added.
    let full: CartBatchResult = send(
        "one-more",
        MAXIMUM_LINES - 1..MAXIMUM_LINES + 1,
        &result.cart.version,
    )
    .await
    .body();
    let codes: Vec<_> = full.rows.iter().map(|row| row.code.as_deref()).collect();
    assert_eq!(codes, [None, Some("too_many_lines")]);
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
