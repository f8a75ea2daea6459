//! Many rows at once: what a dry run says of each, and that all go in together.

use axum::http::Method;
use lokapasar_contract::cart::{Cart, CartBatchResult, MAXIMUM_LINES, MAXIMUM_QUANTITY};
use lokapasar_contract::catalogue::{Offer, OfferList};
use serde_json::{Value, json};

use crate::purchases::samples::{self, offer};
use crate::testing::{Person, Site};

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
