use axum::http::Method;
use lokapasar_contract::catalogue::{OfferList, PriceEventKind, PriceHistory, ProductPage};
use lokapasar_contract::comparison::{
    Comparison, Orderable, PreferenceStanding, RequirementStanding, SavedComparison,
};
use lokapasar_contract::{OfferId, Rupiah};
use serde_json::{Value, json};

use crate::testing::{Person, Site, market};

/// The offers on sale, from different vendors, of the first product that so many vendors have in stock.
fn offers_of_vendors(least: usize) -> Vec<OfferId> {
    let market = market();
    let products = market.catalogue.products.iter();
    let mut chosen = products.filter_map(|product| {
        let mut vendors = Vec::new();
        let offers = market.offers_of(&product.id).iter();
        let ids: Vec<OfferId> = offers
            .filter(|offer| offer.on_sale && offer.stock >= 5 && offer.minimum_order <= 5)
            .filter(|offer| {
                let first = !vendors.contains(&&offer.vendor);
                vendors.push(&offer.vendor);
                first
            })
            .map(|offer| offer.id.clone())
            .collect();
        (ids.len() >= least).then_some(ids)
    });
    chosen.next().unwrap()
}

fn joined(offers: &[OfferId]) -> String {
    let ids: Vec<&str> = offers.iter().map(OfferId::as_str).collect();
    ids.join(",")
}

async fn preview(person: &Person<'_>, offers: &[OfferId], quantity: u32) -> Comparison {
    let path = format!(
        "/api/v1/comparisons/preview?offers={}&quantity={quantity}",
        joined(offers)
    );
    person.get(&path).await.body()
}

fn request(offers: &[OfferId], reason: &str) -> Value {
    json!({ "offers": offers, "quantity": 5, "chosen": offers[0], "reason": reason })
}

const REASON: &str = "Harga terendah dan dapat tiba sebelum rapat.";

#[tokio::test]
async fn amounts_add_up_and_ranks_follow_them() {
    let site = Site::new();
    let person = site.sign_in("pp-malang").await;
    let offers = offers_of_vendors(3);
    let found = preview(&person, &offers, 5).await;
    assert_eq!(found.quantity, 5);
    assert_eq!(found.items.len(), offers.len());
    for item in &found.items {
        let totals = item.totals;
        assert_eq!(totals.goods, item.unit_price.checked_times(5).unwrap());
        assert_eq!(
            totals.total,
            Rupiah::checked_sum([totals.goods, totals.shipping, totals.ppn]).unwrap()
        );
        assert_eq!(item.orderable, Orderable::Yes);
        assert!(item.matches, "all of one product are of one specification");
        let lower = found
            .items
            .iter()
            .filter(|other| other.totals.total < totals.total)
            .count();
        assert_eq!(item.rank, Some(u32::try_from(lower).unwrap() + 1));
        let given = item.preference == PreferenceStanding::Given;
        assert_eq!(item.evaluated < totals.total, given);
    }
    let lowest = found.items.iter().min_by_key(|item| item.totals.total).unwrap();
    assert_eq!(found.lowest.as_ref(), Some(&lowest.offer.id));
    assert_eq!(found.requirement.value, lowest.totals.total);
    assert!(found.median.is_some());
}

#[tokio::test]
async fn one_alone_comes_to_what_its_product_says() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let offers = offers_of_vendors(2);
    let found = preview(&person, &offers, 1).await;
    for item in &found.items {
        assert_eq!(item.totals.total, item.offer.landed);
        let path = format!("/api/v1/products/{}/offers", item.product.id);
        let listed: OfferList = person.get(&path).await.body();
        let same = listed
            .items
            .iter()
            .find(|offer| offer.id == item.offer.id)
            .unwrap();
        assert_eq!(same, &item.offer);
    }
}

#[tokio::test]
async fn other_goods_are_of_another_specification() {
    let site = Site::new();
    let market = market();
    let first = &market.catalogue.products[0];
    let other = market
        .catalogue
        .products
        .iter()
        .find(|product| product.category != first.category && product.specifications != first.specifications)
        .unwrap();
    let offers = [
        market.offers_of(&first.id)[0].id.clone(),
        market.offers_of(&other.id)[0].id.clone(),
    ];
    let found = preview(&site.anonymous(), &offers, 1).await;
    assert!(found.items[0].matches);
    assert!(!found.items[1].matches);
    assert!(!found.items[1].mismatches.is_empty());
}

#[tokio::test]
async fn what_is_not_known_is_named_and_bad_queries_are_refused() {
    let site = Site::new();
    let person = site.anonymous();
    let found: Comparison = person
        .get("/api/v1/comparisons/preview?offers=off_none")
        .await
        .body();
    assert_eq!(found.unknown, [OfferId::from("off_none")]);
    assert_eq!(found.items, []);
    assert_eq!(found.requirement.standing, RequirementStanding::NotNeeded);
    for query in ["quantity=0", "offers=1,2,3,4,5,6,7", "sort=price"] {
        person
            .get(&format!("/api/v1/comparisons/preview?{query}"))
            .await
            .problem(400);
    }
}

#[tokio::test]
async fn a_comparison_is_kept_once_and_as_it_was() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let offers = offers_of_vendors(2);
    let seen = preview(&person, &offers, 5).await;
    let body = request(&offers, &format!("  {REASON} "));
    let answer = person
        .write(Method::POST, "/api/v1/comparisons", "key-1", None, &body)
        .await;
    assert_eq!(answer.status, 201);
    let saved: SavedComparison = answer.body();
    assert_eq!(
        answer.header("location"),
        format!("/api/v1/comparisons/{}", saved.id)
    );
    assert_eq!(saved.comparison, seen);
    assert_eq!((saved.reason.as_str(), &saved.chosen), (REASON, &offers[0]));
    assert_eq!(saved.number, "PB-2024-01-0001");
    assert_eq!(saved.saved_by, "Budi Santoso");
    assert_eq!(saved.unit.name, "Kecamatan Tahunan");
    assert_eq!(saved.saved_at.as_str(), "2024-01-02T08:00:00+07:00");

    let again = person
        .write(Method::POST, "/api/v1/comparisons", "key-1", None, &body)
        .await;
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(again.body::<SavedComparison>(), saved);
    let next = person
        .write(Method::POST, "/api/v1/comparisons", "key-2", None, &body)
        .await;
    assert_eq!(next.body::<SavedComparison>().number, "PB-2024-01-0002");

    // A year later it still says what it said.
    site.anonymous()
        .send(Method::POST, "/mock/clock")
        .json(&json!({ "advance": "P1Y" }))
        .answer()
        .await;
    let path = format!("/api/v1/comparisons/{}", saved.id);
    assert_eq!(person.get(&path).await.body::<SavedComparison>(), saved);
}

#[tokio::test]
async fn only_who_may_know_reads_it() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let body = request(&offers_of_vendors(2), REASON);
    let saved: SavedComparison = buyer
        .write(Method::POST, "/api/v1/comparisons", "key", None, &body)
        .await
        .body();
    let path = format!("/api/v1/comparisons/{}", saved.id);
    for (persona, may) in [
        ("pp-jepara", true),
        ("ppk-jepara", true),
        ("bendahara-jepara", true),
        ("auditor-jepara", true),
        ("official-jepara", true),
        ("official-malang", false),
        ("official-jatim", false),
        ("pp-malang", false),
        ("vendor-jepara", false),
    ] {
        let answer = site.sign_in(persona).await.get(&path).await;
        assert_eq!(answer.status.as_u16(), if may { 200 } else { 404 }, "{persona}");
    }
    site.anonymous().get(&path).await.problem(401);
    for persona in ["bendahara-jepara", "auditor-jepara", "vendor-jepara"] {
        let person = site.sign_in(persona).await;
        let answer = person
            .write(Method::POST, "/api/v1/comparisons", "other", None, &body)
            .await;
        answer.problem(403);
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_field_by_field() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    let offers = offers_of_vendors(2);
    let two = json!([offers[0], offers[1]]);
    for (change, pointer) in [
        (json!({ "reason": "murah" }), "/reason"),
        (json!({ "reason": "x".repeat(1_001) }), "/reason"),
        (json!({ "offers": [] , "chosen": offers[0] }), "/offers"),
        (json!({ "offers": [offers[0], offers[0]] }), "/offers"),
        (json!({ "offers": [offers[0], "off_none"] }), "/offers/1"),
        (json!({ "quantity": 0 }), "/quantity"),
        (json!({ "quantity": 99_999 }), "/chosen"),
        (json!({ "chosen": "off_none" }), "/chosen"),
        (json!({ "why": "x" }), "/why"),
    ] {
        let mut body = json!({ "offers": two, "quantity": 5, "chosen": offers[0], "reason": REASON });
        let fields = change.as_object().unwrap().clone();
        body.as_object_mut().unwrap().extend(fields);
        let answer = person
            .write(Method::POST, "/api/v1/comparisons", "key", None, &body)
            .await;
        let problem = answer.problem(422);
        let pointers: Vec<&str> = problem
            .errors
            .iter()
            .map(|error| error.pointer.as_str())
            .collect();
        assert!(pointers.contains(&pointer), "{change}: {pointers:?}");
    }
}

#[tokio::test]
async fn a_price_history_ends_in_the_price_of_today() {
    let site = Site::new();
    let person = site.sign_in("pp-jepara").await;
    for product in market().catalogue.products.iter().step_by(17) {
        let path = format!("/api/v1/products/{}", product.id);
        let history: PriceHistory = person.get(&format!("{path}/price-history")).await.body();
        let offers: OfferList = person.get(&format!("{path}/offers")).await.body();
        let again: PriceHistory = person.get(&format!("{path}/price-history")).await.body();
        assert_eq!(history, again);
        assert_eq!(history.points.len(), 12);
        assert!(history.points.is_sorted_by_key(|point| point.day));
        let on_sale = offers.items.iter().filter(|offer| offer.on_sale);
        let last = history.points.last().unwrap();
        assert_eq!(last.day.to_string(), "2024-01-02");
        assert_eq!(
            last.lowest,
            on_sale.clone().map(|offer| offer.price_with_ppn).min()
        );
        assert_eq!(
            last.highest,
            on_sale.clone().map(|offer| offer.price_with_ppn).max()
        );
        assert_eq!(last.offers as usize, on_sale.count());
        for offer in &offers.items {
            let mine: Vec<_> = history
                .events
                .iter()
                .filter(|event| event.offer == offer.id)
                .collect();
            let listed = mine.last().unwrap();
            assert_eq!(
                (listed.kind, listed.day),
                (PriceEventKind::Listed, offer.listed_since)
            );
            assert_eq!(mine[0].price, offer.price_with_ppn);
            assert_eq!(mine[0].kind == PriceEventKind::Delisted, !offer.on_sale);
        }
        let first = offers.items.iter().map(|offer| offer.listed_since).min();
        assert_eq!(history.listed_since, first);
    }
    person
        .get("/api/v1/products/prd_none/price-history")
        .await
        .problem(404);
}

#[tokio::test]
async fn an_imported_product_has_a_domestic_one_beside_it() {
    let site = Site::new();
    let person = site.anonymous();
    let mut beside = 0;
    for product in &market().catalogue.products {
        if product.pdn && beside > 0 {
            continue;
        }
        let page: ProductPage = person
            .get(&format!("/api/v1/products/{}", product.id))
            .await
            .body();
        if let Some(substitute) = &page.substitute {
            assert!(!product.pdn && substitute.pdn && substitute.offers > 0);
            assert_eq!(substitute.category, product.category);
            beside += 1;
        }
    }
    assert!(beside > 0, "some imported product has one");
}
