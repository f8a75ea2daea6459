//! Purchases for tests, through the routes.

use axum::http::Method;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::order::OrderDetail;
use lokapasar_contract::purchase::Purchase;
use lokapasar_contract::{OfferId, OrderId, Rupiah};
use lokapasar_demo_data::model::Offer;
use serde_json::{Value, json};

use crate::market::Market;
use crate::testing::{Answer, Person, Site, market};

/// An offer near Jepara that can be bought in a quantity that costs little: of the vendor of that persona, or of
/// one without a persona.
pub(crate) fn offer(persona: Option<&str>, marketplace: &str) -> Offer {
    offer_where(persona, |offer| offer.marketplace == marketplace)
}

/// The first such offer that also fits `wanted`.
pub(crate) fn offer_where(persona: Option<&str>, wanted: impl Fn(&Offer) -> bool) -> Offer {
    let market = market();
    let taken: Vec<_> = market
        .personas()
        .iter()
        .filter_map(|one| Some((one.id.clone(), one.vendor.clone()?.id)))
        .collect();
    let fits = |offer: &&Offer| {
        let by = taken
            .iter()
            .find(|(_, vendor)| *vendor == offer.vendor)
            .map(|(id, _)| id.as_str());
        let near = market
            .vendor(&offer.vendor)
            .is_some_and(|vendor| vendor.region.as_str() == "33.20");
        let cheap = offer
            .price
            .checked_times(offer.minimum_order)
            .is_some_and(|price| price < Rupiah::new(3_000_000));
        near && by == persona
            && offer.on_sale
            && offer.stock > offer.minimum_order * 3
            && cheap
            && wanted(offer)
    };
    market
        .catalogue
        .offers
        .iter()
        .find(fits)
        .expect("the tiny market has such an offer")
        .clone()
}

/// An offer of a product that is not on sale any more.
pub(crate) fn delisted(market: &Market) -> Option<Offer> {
    market
        .catalogue
        .offers
        .iter()
        .find(|offer| !offer.on_sale)
        .cloned()
}

/// The cart as it is.
pub(crate) async fn cart(person: &Person<'_>) -> Cart {
    person.get("/api/v1/cart").await.body()
}

/// Sets a line.
pub(crate) async fn put(person: &Person<'_>, line: &str, offer: &OfferId, quantity: u32) -> Answer {
    let version = cart(person).await.version;
    let path = format!("/api/v1/cart/lines/{line}");
    let body = json!({ "offer_id": offer, "quantity": quantity });
    person
        .write(
            Method::PUT,
            &path,
            &format!("put-{line}-{version}"),
            Some(&version),
            &body,
        )
        .await
}

/// What is said at the checkout.
pub(crate) fn request(cart: &Cart) -> Value {
    json!({
        "cart_id": cart.id,
        "need": "Ruang rapat kecamatan",
        "receiver": { "name": "Maryati", "phone": "0291 591 142", "address": "Jl. Raya Tahunan 12, Jepara" },
        "needed_by": "2024-01-31",
        "funding_source": "apbd",
        "payment_route": "virtual_account",
    })
}

/// Orders what is in the cart.
pub(crate) async fn place(person: &Person<'_>, key: &str) -> Answer {
    let cart = cart(person).await;
    let body = request(&cart);
    person
        .write(Method::POST, "/api/v1/purchases", key, Some(&cart.version), &body)
        .await
}

/// An order of the vendor of Jepara's persona, just placed.
pub(crate) async fn one_order(site: &Site) -> OrderId {
    let buyer = site.sign_in("pp-jepara").await;
    let offer = offer(Some("vendor-jepara"), "mbizmarket");
    put(&buyer, "l1", &offer.id, offer.minimum_order + 1)
        .await
        .body::<Cart>();
    let purchase: Purchase = place(&buyer, "one-order").await.body();
    purchase.orders[0].id.clone()
}

/// The order as this person sees it.
pub(crate) async fn order(person: &Person<'_>, id: &OrderId) -> OrderDetail {
    person.get(&format!("/api/v1/orders/{id}")).await.body()
}

/// Does something with the order as it stands.
pub(crate) async fn act(person: &Person<'_>, id: &OrderId, action: &Value) -> Answer {
    let version = order(person, id).await.summary.version;
    let key = format!("{id}-{version}-{}", action["action"].as_str().unwrap_or_default());
    person
        .write(
            Method::POST,
            &format!("/api/v1/orders/{id}/actions"),
            &key,
            Some(&version),
            action,
        )
        .await
}

/// Moves the clock.
pub(crate) async fn advance(site: &Site, span: &str) {
    let body = json!({ "advance": span });
    let answer = site
        .anonymous()
        .send(Method::POST, "/mock/clock")
        .json(&body)
        .answer()
        .await;
    assert!(answer.status.is_success(), "{}", answer.text());
}
