//! A purchase that goes to several addresses, through the routes.

use axum::http::Method;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::delivery::AddressBook;
use lokapasar_contract::document::{DocumentKind, DocumentStanding, OrderDocument};
use lokapasar_contract::order::{OrderDetail, OrderState};
use lokapasar_contract::purchase::Purchase;
use serde_json::{Value, json};

use super::with_two_vendors;

use crate::purchases::samples::{self, act, offer, order, put};
use crate::testing::{Answer, Person, Site, market};

fn receiver(name: &str) -> Value {
    json!({ "name": name, "phone": "0291 591 142", "address": format!("Jl. {name} 1, Jepara") })
}

/// The cart divided between the office and a school: the office gets all of what is not named.
fn divided(cart: &Cart, school: &[(&str, u32)]) -> Value {
    let lines = cart.groups.iter().flat_map(|group| &group.lines);
    let left = lines.filter_map(|line| {
        let away = school.iter().find(|(id, _)| *id == line.id.as_str());
        let left = line.quantity - away.map_or(0, |(_, quantity)| *quantity);
        (left > 0).then(|| json!({ "line_id": line.id, "quantity": left }))
    });
    let away = school
        .iter()
        .map(|(id, quantity)| json!({ "line_id": id, "quantity": quantity }));
    json!([
        { "receiver": receiver("Kartini"), "lines": left.collect::<Vec<_>>() },
        { "receiver": receiver("Sutomo"), "note": "Lewat gerbang belakang", "lines": away.collect::<Vec<_>>() },
    ])
}

fn request(cart: &Cart, deliveries: Value) -> Value {
    let mut body = samples::request(cart);
    body["receiver"] = receiver("Kartini");
    body["deliveries"] = deliveries;
    body
}

async fn send(person: &Person<'_>, key: &str, cart: &Cart, body: &Value) -> Answer {
    person
        .write(Method::POST, "/api/v1/purchases", key, Some(&cart.version), body)
        .await
}

/// What shipping depends on of these addresses.
async fn preview(person: &Person<'_>, deliveries: &Value) -> Answer {
    let mut asked = deliveries.clone();
    for one in asked.as_array_mut().unwrap() {
        let one = one.as_object_mut().unwrap();
        one.remove("receiver");
        one.remove("note");
    }
    person
        .send(Method::POST, "/api/v1/purchases/preview")
        .json(&json!({ "deliveries": asked }))
        .answer()
        .await
}

fn found(problem: &lokapasar_contract::Problem) -> Vec<(&str, &str)> {
    let errors = problem.errors.iter();
    errors
        .map(|error| (error.pointer.as_str(), error.code.as_str()))
        .collect()
}

/// A mistake in a division, where it is found, and by which word.
type Mistake = (fn(&mut Value, &str), &'static str, &'static str);

/// Something of the vendor of Jepara's persona in the cart, nine of it.
async fn nine(buyer: &Person<'_>) -> Cart {
    let wanted = |offer: &lokapasar_demo_data::model::Offer| {
        offer.marketplace == "mbizmarket" && offer.minimum_order <= 9 && offer.stock > 30
    };
    let offer = samples::offer_where(Some("vendor-jepara"), wanted);
    put(buyer, "a", &offer.id, 9).await.body()
}

#[tokio::test]
async fn the_whole_way_with_two_addresses() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let cart = nine(&buyer).await;
    let deliveries = divided(&cart, &[("a", 4)]);
    let seen: PurchasePreview = preview(&buyer, &deliveries).await.body();
    assert_eq!(seen.cart_version, cart.version);
    let costs = &seen.orders[0].deliveries;
    assert_eq!(costs.iter().map(|cost| cost.number).collect::<Vec<_>>(), [1, 2]);
    let shipping = Rupiah::checked_sum(costs.iter().map(|cost| cost.shipping)).unwrap();
    assert_eq!(seen.totals.shipping, shipping, "each address is charged for");
    assert!(
        shipping >= cart.totals.shipping,
        "two ways are no cheaper than one"
    );

    let answer = send(&buyer, "apart", &cart, &request(&cart, deliveries)).await;
    let purchase: Purchase = answer.body();
    assert_eq!(
        purchase.orders[0].total, seen.totals.total,
        "what was shown is charged"
    );
    let id = &purchase.orders[0].id;
    let detail = order(&buyer, id).await;
    assert_eq!(detail.totals, seen.orders[0].totals);
    assert_eq!(detail.parties.receiver.name, "Kartini");
    let there: Vec<_> = detail
        .deliveries
        .iter()
        .map(|one| (one.number, one.receiver.name.as_str(), one.lines[0].quantity))
        .collect();
    assert_eq!(there, [(1, "Kartini", 5), (2, "Sutomo", 4)]);
    assert_eq!(
        detail.deliveries[1].note.as_deref(),
        Some("Lewat gerbang belakang")
    );

    let (ppk, vendor) = (
        site.sign_in("ppk-jepara").await,
        site.sign_in("vendor-jepara").await,
    );
    act(&ppk, id, &json!({ "action": "approve" }))
        .await
        .body::<Value>();
    act(&vendor, id, &json!({ "action": "accept" }))
        .await
        .body::<Value>();
    let nowhere = act(&vendor, id, &json!({ "action": "ship", "carrier": "JNE" })).await;
    assert_eq!(found(&nowhere.problem(422)), [("/delivery", "required")]);
    for (address, state) in [(2, OrderState::InPreparation), (1, OrderState::Shipped)] {
        let ship = json!({ "action": "ship", "carrier": format!("Kurir {address}"), "delivery": address });
        let after: OrderDetail = act(&vendor, id, &ship).await.body();
        assert_eq!(after.summary.state, state);
        assert_eq!(after.shipments.last().unwrap().delivery, Some(address));
    }
    for shipment in [1, 2] {
        let receive = json!({ "action": "receive", "shipment": shipment });
        act(&buyer, id, &receive).await.body::<Value>();
    }
    let findings = json!([{ "line_id": "a", "outcome": "fits" }]);
    act(&buyer, id, &json!({ "action": "inspect", "findings": findings }))
        .await
        .body::<Value>();

    let report = async |name: &str| -> OrderDocument {
        buyer
            .get(&format!("/api/v1/orders/{id}/documents/{name}"))
            .await
            .body()
    };
    assert_eq!(report("handover").await.summary.standing, DocumentStanding::Draft);
    for person in [&buyer, &vendor] {
        let sign = json!({ "action": "sign_handover", "delivery": 2 });
        act(person, id, &sign).await.body::<Value>();
    }
    let school = report("handover-2").await;
    assert_eq!(school.summary.standing, DocumentStanding::Final);
    assert_eq!(
        order(&buyer, id).await.summary.state,
        OrderState::Accepted,
        "the office's is open"
    );
    for person in [&buyer, &vendor] {
        act(person, id, &json!({ "action": "sign_handover" }))
            .await
            .body::<Value>();
    }
    assert_eq!(report("handover-2").await, school, "what is final stays");
    let office = report("handover").await;
    let worth = |paper: &OrderDocument| paper.total.as_ref().unwrap().amount;
    assert_eq!(
        worth(&office).checked_add(worth(&school)),
        Some(detail.totals.goods),
        "the reports add up"
    );
    assert_eq!(report("invoice").await.total.unwrap().amount, detail.totals.total);
    let signed = order(&buyer, id).await;
    assert_eq!(signed.summary.state, OrderState::AwaitingPayment);
    let reports = signed
        .documents
        .iter()
        .filter(|paper| paper.kind == DocumentKind::Handover);
    let reports: Vec<_> = reports
        .map(|paper| (paper.name.to_string(), paper.standing))
        .collect();
    let fin = DocumentStanding::Final;
    assert_eq!(
        reports,
        [("handover".to_owned(), fin), ("handover-2".to_owned(), fin)]
    );
    buyer
        .get(&format!("/api/v1/orders/{id}/documents/handover-3"))
        .await
        .problem(409);
}

#[tokio::test]
async fn an_order_that_one_address_gets_is_like_any_other() {
    let site = Site::new();
    let buyer = with_two_vendors(&site).await;
    let cart = samples::cart(&buyer).await;
    let other = offer(None, "gratis-ongkir").minimum_order;
    let body = request(&cart, divided(&cart, &[("b", other)]));
    let purchase: Purchase = send(&buyer, "one-each", &cart, &body).await.body();
    let (first, second) = (
        order(&buyer, &purchase.orders[0].id).await,
        order(&buyer, &purchase.orders[1].id).await,
    );
    assert_eq!((first.deliveries.len(), second.deliveries.len()), (0, 0));
    assert_eq!(first.parties.receiver.name, "Kartini");
    assert_eq!(second.parties.receiver.name, "Sutomo");
    assert_eq!(second.note.as_deref(), Some("Lewat gerbang belakang"));
    assert_eq!(first.totals, cart.groups[0].totals, "nothing goes two ways");
}

#[tokio::test]
async fn shipping_follows_the_region_of_each_address() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let cart = nine(&buyer).await;
    let near = divided(&cart, &[("a", 4)]);
    let mut far = near.clone();
    far[1]["region"] = json!("35.73");
    let costs = async |deliveries: &Value| {
        let seen: PurchasePreview = preview(&buyer, deliveries).await.body();
        let order = seen.orders[0].clone();
        (order.deliveries, order.totals)
    };
    let ((near, near_totals), (far, far_totals)) = (costs(&near).await, costs(&far).await);
    assert_eq!(near[0], far[0], "the office lies where it lay");
    assert_eq!(far[1].region.name, "Kota Malang");
    assert!(far[1].shipping > near[1].shipping);
    assert_eq!(
        near_totals.goods, far_totals.goods,
        "prices are those of the unit's government"
    );
}

#[tokio::test]
async fn what_is_used_can_be_chosen_again() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let book = async || buyer.get("/api/v1/addresses").await.body::<AddressBook>();
    let before = book().await;
    assert!(
        before
            .items
            .iter()
            .all(|known| known.address != "Jl. Sutomo 1, Jepara")
    );
    assert_eq!(before.regions[0].code.as_str(), "33.20");
    assert!(
        before
            .regions
            .iter()
            .all(|region| region.code.as_str().starts_with("33"))
    );
    let offices: Vec<_> = before
        .items
        .iter()
        .filter_map(|known| known.name.as_deref())
        .collect();
    assert!(offices.contains(&"Kecamatan Tahunan"), "{offices:?}");
    let schools = offices.iter().filter(|name| name.starts_with("SMP Negeri"));
    assert!(schools.count() >= 1, "the schools of the district: {offices:?}");
    assert!(!offices.iter().any(|name| name.contains("Malang")), "{offices:?}");

    let cart = nine(&buyer).await;
    let school = before.items.iter().find(|known| {
        let name = known.name.as_deref();
        name.is_some_and(|name| name.starts_with("SMP Negeri"))
    });
    let school = school.unwrap();
    let mut deliveries = divided(&cart, &[("a", 4)]);
    deliveries[1]["place"] = json!(school.place);
    deliveries[1]["receiver"]["address"] = json!(school.address);
    let answer = send(&buyer, "used", &cart, &request(&cart, deliveries)).await;
    assert_eq!(answer.status, 201, "{}", answer.text());
    let after = book().await;
    let used: Vec<_> = after
        .items
        .iter()
        .take(2)
        .map(|known| (known.receiver.as_deref(), known.name.clone()))
        .collect();
    assert_eq!(
        used,
        [(Some("Kartini"), None), (Some("Sutomo"), school.name.clone())]
    );
    let again = after.items.iter().filter(|known| known.address == school.address);
    assert_eq!(again.count(), 1, "an office that was used stands there once");
}

#[tokio::test]
async fn what_is_wrong_with_a_division_is_said_with_its_place() {
    let site = Site::new();
    let market = market();
    let buyer = site.sign_in("pp-jepara").await;
    let cart = nine(&buyer).await;
    let good = divided(&cart, &[("a", 4)]);
    let other = market
        .world
        .units
        .iter()
        .find(|unit| unit.region.as_str() == "35.73")
        .unwrap();
    let cases: Vec<Mistake> = vec![
        (
            |all, _| all[1]["lines"][0]["quantity"] = json!(3),
            "/deliveries/1/lines/0/quantity",
            "not_distributed",
        ),
        (
            |all, _| all[0]["lines"] = json!([]),
            "/deliveries/0/lines",
            "required",
        ),
        (
            |all, _| all[1]["lines"][0]["line_id"] = json!("z"),
            "/deliveries/1/lines/0/line_id",
            "unknown_value",
        ),
        (
            |all, other| all[1]["place"] = json!(other),
            "/deliveries/1/place",
            "unknown_value",
        ),
        (
            |all, _| all[1]["region"] = json!("99"),
            "/deliveries/1/region",
            "unknown_value",
        ),
        (
            |all, _| all[1]["note"] = json!("x".repeat(501)),
            "/deliveries/1/note",
            "too_long",
        ),
        (
            |all, _| all[1]["receiver"]["address"] = json!("x".repeat(501)),
            "/deliveries/1/receiver/address",
            "too_long",
        ),
        (
            |all, _| all[1]["receiver"]["name"] = json!(" "),
            "/deliveries/1/receiver/name",
            "required",
        ),
        (
            |all, _| all[1]["receiver"]["phone"] = json!("nol dua satu"),
            "/deliveries/1/receiver/phone",
            "invalid_value",
        ),
        (
            |all, _| all[0]["receiver"]["name"] = json!("Lain"),
            "/receiver",
            "other_receiver",
        ),
        (
            |all, _| all[1]["receiver"] = all[0]["receiver"].clone(),
            "/deliveries/1/receiver/address",
            "repeated",
        ),
        (
            |all, _| all[1]["signed"] = json!(true),
            "/deliveries/1/signed",
            "unknown_field",
        ),
        (
            |all, _| all.as_array_mut().unwrap().truncate(1),
            "/deliveries",
            "out_of_range",
        ),
    ];
    for (change, pointer, code) in cases {
        let mut all = good.clone();
        change(&mut all, other.id.as_str());
        let answer = send(&buyer, "wrong", &cart, &request(&cart, all)).await;
        let problem = answer.problem(422);
        assert!(
            found(&problem).contains(&(pointer, code)),
            "{pointer}, {code}: {:?}",
            problem.errors
        );
    }
    let many: Vec<Value> = (0..11)
        .map(|nth| json!({ "receiver": receiver(&format!("Nomor {nth}")), "lines": [{ "line_id": "a", "quantity": 1 }] }))
        .collect();
    let answer = send(&buyer, "many", &cart, &request(&cart, json!(many))).await;
    assert!(found(&answer.problem(422)).contains(&("/deliveries", "out_of_range")));
    let once = send(&buyer, "stale", &cart, &request(&cart, good.clone())).await;
    assert_eq!(once.status, 201);
    let stale = send(&buyer, "stale-2", &cart, &request(&cart, good)).await;
    assert_eq!(stale.problem(412).code, "version_mismatch");
}

#[tokio::test]
async fn only_who_orders_asks_for_addresses() {
    let site = Site::new();
    for persona in [
        "ppk-jepara",
        "bendahara-jepara",
        "official-jepara",
        "auditor-jepara",
        "vendor-jepara",
    ] {
        let other = site.sign_in(persona).await;
        other.get("/api/v1/addresses").await.problem(403);
        let asked = json!([{ "lines": [{ "line_id": "a", "quantity": 1 }] }]);
        preview(&other, &asked).await.problem(403);
    }
    site.anonymous().get("/api/v1/addresses").await.problem(401);
    preview(&site.anonymous(), &json!([])).await.problem(401);
    let buyer = site.sign_in("pp-jepara").await;
    let cart = nine(&buyer).await;
    let answer = preview(&buyer, &json!([])).await;
    assert_eq!(found(&answer.problem(422)), [("/deliveries", "out_of_range")]);
    let mut asked = divided(&cart, &[("a", 4)]);
    asked[0]["lines"][0]["quantity"] = json!(9);
    let answer = preview(&buyer, &asked).await;
    assert_eq!(
        found(&answer.problem(422)),
        [("/deliveries/1/lines/0/quantity", "not_distributed")]
    );
}
