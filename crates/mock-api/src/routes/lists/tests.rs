mod diff;

use axum::http::Method;
use lokapasar_contract::shopping_list::{MAXIMUM_LISTS, ShoppingList, ShoppingLists};
use lokapasar_contract::{OfferId, Rupiah};
use serde_json::{Value, json};

use crate::purchases::samples::{self, offer};
use crate::testing::{Answer, Person, Site};

const LISTS: &str = "/api/v1/lists";

pub(super) fn request(name: &str, lines: &[(&OfferId, u32)]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(offer, quantity)| json!({ "offer_id": offer, "quantity": quantity }))
        .collect();
    json!({ "name": name, "lines": lines })
}

pub(super) async fn keep(person: &Person<'_>, key: &str, body: &Value) -> Answer {
    person.write(Method::POST, LISTS, key, None, body).await
}

async fn put(
    person: &Person<'_>,
    list: &ShoppingList,
    key: &str,
    version: Option<&str>,
    body: &Value,
) -> Answer {
    let path = format!("{LISTS}/{}", list.summary.id);
    person.write(Method::PUT, &path, key, version, body).await
}

async fn all(person: &Person<'_>) -> ShoppingLists {
    person.get(LISTS).await.body()
}

#[tokio::test]
async fn a_list_is_kept_and_belongs_to_the_people_of_the_unit() {
    let site = Site::new();
    let (buyer, ppk) = (site.sign_in("pp-jepara").await, site.sign_in("ppk-jepara").await);
    let good = offer(None, "mbizmarket");
    let answer = keep(&buyer, "k1", &request("  Belanja bulanan ", &[(&good.id, 5)])).await;
    assert_eq!(answer.status, 201);
    let list: ShoppingList = answer.body();
    assert_eq!(answer.header("location"), format!("{LISTS}/{}", list.summary.id));
    assert_eq!(answer.version(), list.summary.version);
    assert_eq!(list.summary.name, "Belanja bulanan");
    assert_eq!((list.summary.lines, list.items[0].quantity), (1, 5));
    assert_eq!(
        list.summary.goods,
        list.items[0].unit_price.checked_times(5).unwrap()
    );
    assert_eq!(list.created_by, "Budi Santoso");

    let theirs = ppk.get(&format!("{LISTS}/{}", list.summary.id)).await;
    assert_eq!(theirs.body::<ShoppingList>(), list);
    assert_eq!(theirs.version(), list.summary.version);
    assert_eq!(all(&ppk).await.items, std::slice::from_ref(&list.summary));

    let body = json!({ "name": "Belanja bulanan", "lines": [{ "offer_id": good.id, "quantity": 7, "note": " tanpa merek " }] });
    let changed: ShoppingList = put(&ppk, &list, "k2", Some(&list.summary.version), &body)
        .await
        .body();
    assert_eq!(changed.summary.changed_by, "Siti Rahmawati");
    assert_eq!(changed.created_by, "Budi Santoso");
    assert_eq!(changed.items[0].note.as_deref(), Some("tanpa merek"));
    assert_ne!(changed.summary.version, list.summary.version);
    assert_eq!(all(&buyer).await.items, [changed.summary]);
}

#[tokio::test]
async fn who_is_not_of_the_unit_finds_nothing() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let body = request("Alat tulis", &[(&good.id, 5)]);
    let list: ShoppingList = keep(&buyer, "k1", &body).await.body();
    let path = format!("{LISTS}/{}", list.summary.id);

    let other = site.sign_in("pp-malang").await;
    assert_eq!(all(&other).await.items, []);
    other.get(&path).await.problem(404);
    put(&other, &list, "k2", Some(&list.summary.version), &body)
        .await
        .problem(404);
    other
        .write(
            Method::DELETE,
            &path,
            "k3",
            Some(&list.summary.version),
            &Value::Null,
        )
        .await
        .problem(404);
    for persona in [
        "bendahara-jepara",
        "official-jepara",
        "auditor-jepara",
        "vendor-jepara",
    ] {
        let person = site.sign_in(persona).await;
        person.get(LISTS).await.problem(403);
        person.get(&path).await.problem(403);
        keep(&person, "k", &body).await.problem(403);
    }
    site.anonymous().get(LISTS).await.problem(401);
    assert_eq!(all(&buyer).await.items, [list.summary]);
}

#[tokio::test]
async fn a_write_needs_key_and_version_and_is_carried_out_once() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let body = request("Alat tulis", &[(&good.id, 5)]);
    let keyless = buyer.send(Method::POST, LISTS).json(&body).answer().await;
    assert_eq!(keyless.problem(400).code, "idempotency_key_missing");

    let first = keep(&buyer, "k1", &body).await;
    let again = keep(&buyer, "k1", &body).await;
    assert_eq!((again.status, &again.bytes), (first.status, &first.bytes));
    assert_eq!(again.header("idempotent-replayed"), "true");
    assert_eq!(all(&buyer).await.page.total, 1);
    let other = keep(&buyer, "k1", &request("Lain", &[(&good.id, 5)])).await;
    assert_eq!(other.problem(422).code, "idempotency_key_reused");

    let list: ShoppingList = first.body();
    let more = request("Alat tulis", &[(&good.id, 6)]);
    let version = list.summary.version.as_str();
    put(&buyer, &list, "k2", None, &more).await.problem(428);
    let second: ShoppingList = put(&buyer, &list, "k3", Some(version), &more).await.body();
    let replayed: ShoppingList = put(&buyer, &list, "k3", Some(version), &more).await.body();
    assert_eq!(replayed, second);
    let outdated = put(&buyer, &list, "k4", Some(version), &body).await.problem(412);
    assert_eq!(outdated.current_version, Some(second.summary.version.clone()));

    let path = format!("{LISTS}/{}", list.summary.id);
    let delete = async |key: &str, version: Option<&str>| {
        buyer
            .write(Method::DELETE, &path, key, version, &Value::Null)
            .await
    };
    delete("k5", None).await.problem(428);
    delete("k6", Some(version)).await.problem(412);
    assert_eq!(delete("k7", Some(&second.summary.version)).await.status, 204);
    assert_eq!(delete("k7", Some(&second.summary.version)).await.status, 204);
    delete("k8", Some(&second.summary.version)).await.problem(404);
    buyer.get(&path).await.problem(404);
    assert_eq!(all(&buyer).await.page.total, 0);
}

#[tokio::test]
async fn every_wrong_field_is_named() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let line = |changes: Value| {
        let mut line = json!({ "offer_id": good.id, "quantity": 1 });
        line.as_object_mut()
            .unwrap()
            .extend(changes.as_object().unwrap().clone());
        line
    };
    let many: Vec<Value> = (0..501).map(|_| line(json!({}))).collect();
    for (name, lines, expected) in [
        (" ", json!([line(json!({}))]), vec![("/name", "out_of_range")]),
        (
            &*"a".repeat(81),
            json!([line(json!({}))]),
            vec![("/name", "out_of_range")],
        ),
        ("a", json!([]), vec![("/lines", "out_of_range")]),
        ("a", json!(many), vec![("/lines", "out_of_range")]),
        (
            "a",
            json!([
                line(json!({ "offer_id": "off_none", "quantity": 0 })),
                line(json!({})),
                line(json!({}))
            ]),
            vec![
                ("/lines/0/offer_id", "unknown_offer"),
                ("/lines/0/quantity", "out_of_range"),
                ("/lines/2/offer_id", "repeated"),
            ],
        ),
        (
            "a",
            json!([line(json!({ "note": "x".repeat(201) }))]),
            vec![("/lines/0/note", "too_long")],
        ),
    ] {
        let problem = keep(&buyer, "k", &json!({ "name": name, "lines": lines }))
            .await
            .problem(422);
        let named: Vec<(&str, &str)> = problem
            .errors
            .iter()
            .map(|error| (error.pointer.as_str(), error.code.as_str()))
            .collect();
        assert_eq!(named, expected);
    }
    for body in [
        json!({ "name": "a", "lines": [line(json!({}))], "template": true }),
        json!({ "name": "a", "lines": [line(json!({ "price": 1 }))] }),
    ] {
        keep(&buyer, "k", &body).await.problem(422);
    }
    buyer.get(&format!("{LISTS}?sort=name")).await.problem(400);
}

#[tokio::test]
async fn a_line_that_stays_as_it_was_keeps_the_price_that_was_seen() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let tiered = samples::offer_where(None, |offer| !offer.tiers.is_empty());
    let (from, _) = tiered.tiers[0];
    let list: ShoppingList = keep(&buyer, "k1", &request("a", &[(&tiered.id, from - 1)]))
        .await
        .body();
    let full = list.items[0].unit_price;
    let body = request("b", &[(&tiered.id, from - 1)]);
    let renamed: ShoppingList = put(&buyer, &list, "k2", Some(&list.summary.version), &body)
        .await
        .body();
    assert_eq!(
        (renamed.summary.name.as_str(), renamed.items[0].unit_price),
        ("b", full)
    );
    let body = request("b", &[(&tiered.id, from)]);
    let more: ShoppingList = put(&buyer, &renamed, "k3", Some(&renamed.summary.version), &body)
        .await
        .body();
    assert!(more.items[0].unit_price < full, "the tier is reached");
}

#[tokio::test]
async fn lists_come_by_pages_and_a_unit_has_no_more_than_it_can_oversee() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    for nth in 1..=MAXIMUM_LISTS {
        let body = request(&format!("Daftar {nth}"), &[(&good.id, 1)]);
        assert_eq!(keep(&buyer, &format!("k{nth}"), &body).await.status, 201);
    }
    let body = request("Satu lagi", &[(&good.id, 1)]);
    assert_eq!(
        keep(&buyer, "more", &body).await.problem(409).code,
        "too_many_lists"
    );
    let page: ShoppingLists = buyer.get(&format!("{LISTS}?page=2&limit=30")).await.body();
    assert_eq!(
        (page.page.number, page.page.limit, page.page.total),
        (2, 30, MAXIMUM_LISTS)
    );
    assert_eq!(page.items[0].name, "Daftar 70");
    assert_eq!(page.items.len(), 30);
    assert_eq!(page.items[0].goods, Rupiah::new(good.price.get()));
}
