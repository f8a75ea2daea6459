//! Then beside now: what a dry look at an order or a list says of each line, and that a cart is replaced in whole or not at all.

use axum::http::Method;
use lokapasar_contract::cart::{Cart, CartBatchResult};
use lokapasar_contract::order::OrderState;
use lokapasar_contract::reorder::{Reorder, ReorderLine, ReorderObstacle};
use lokapasar_contract::shopping_list::ShoppingList;
use lokapasar_contract::{OfferId, Rupiah};
use lokapasar_demo_data::model::Offer;
use serde_json::{Value, json};

use super::{keep, request};
use crate::cart::reorder::{self, Asked, Was};
use crate::catalogue::Viewer;
use crate::language::Language;
use crate::orders::samples::placed;
use crate::purchases::samples::{self, offer};
use crate::testing::{Answer, Person, Site, market};

async fn ask(person: &Person<'_>, source: &Value, replace: bool, changes: &Value) -> Answer {
    let body = json!({ "source": source, "replace": replace, "changes": changes });
    person
        .send(Method::POST, "/api/v1/reorders/preview")
        .json(&body)
        .answer()
        .await
}

async fn look(person: &Person<'_>, source: &Value, changes: &Value) -> Reorder {
    ask(person, source, false, changes).await.body()
}

/// A list of these, and its name as a source.
async fn listed(person: &Person<'_>, lines: &[(&OfferId, u32)]) -> Value {
    let list: ShoppingList = keep(person, "list", &request("Bulanan", lines)).await.body();
    json!({ "list": list.summary.id })
}

/// An offer that is on sale no more, of a product that others still sell.
fn gone_with_others() -> Offer {
    let market = market();
    let others = |gone: &&Offer| {
        let all = market.offers_of(&gone.product).iter();
        all.filter(|other| other.on_sale && other.stock > 100 && other.minimum_order <= 10)
            .count()
            > 0
    };
    let gone = market
        .catalogue
        .offers
        .iter()
        .filter(|offer| !offer.on_sale)
        .find(others);
    gone.expect("the tiny market has such an offer").clone()
}

fn short(line: &ReorderLine) -> (Option<ReorderObstacle>, Option<u32>, Option<u32>) {
    let held = line
        .now
        .as_ref()
        .and_then(|now| now.held.as_ref().map(|held| held.quantity));
    let possible = line.now.as_ref().and_then(|now| now.possible);
    (line.obstacle, possible, held)
}

#[tokio::test]
async fn a_price_is_set_beside_the_price_of_then() {
    let site = Site::new();
    let good = offer(None, "mbizmarket");
    let viewer = Viewer {
        market: market(),
        region: Some("33.20".into()),
        today: "2024-01-02".parse().unwrap(),
        language: Language::English,
    };
    let cart = site
        .app
        .change(|change| crate::cart::find_or_create(change.connection(), &"pp-jepara".into()))
        .unwrap_or_else(|problem| panic!("{}", problem.code()));
    let quantity = good.minimum_order + 2;
    for (then, difference) in [(-700, 700), (0, 0), (1_500, -1_500)] {
        let was = Was {
            offer: good.id.clone(),
            quantity,
            unit_price: Rupiah::new(good.price.get() + then),
            note: None,
        };
        let request = serde_json::from_value(json!({ "source": { "order": "ord_1" } })).unwrap();
        let asked = Asked {
            viewer: &viewer,
            region: &"33.20".into(),
            cart: &cart,
            at: site.app.clock.now(),
        };
        let found = site
            .app
            .read(|connection| reorder::find(connection, asked, &[was], &request))
            .unwrap_or_else(|problem| panic!("{}", problem.code()));
        let line = &found.lines[0];
        assert_eq!(line.unit_difference, Some(Rupiah::new(difference)));
        assert_eq!(line.obstacle, None);
        assert_eq!(
            found.goods_difference,
            Rupiah::new(difference * i64::from(quantity))
        );
        assert_eq!(
            found.totals.goods.checked_sub(found.goods_then),
            Some(found.goods_difference)
        );
        assert!(found.totals.total > found.totals.goods);
    }
}

#[test]
fn what_an_addendum_took_off_is_not_ordered_again() {
    let mut order = placed(OrderState::InPreparation);
    order.lines[1].quantity = 0;
    let lines: Vec<_> = reorder::lines_of(&order)
        .into_iter()
        .map(|was| (was.offer, was.quantity))
        .collect();
    assert_eq!(lines, [("off_chair".into(), 12), ("off_cloth".into(), 5)]);
}

#[tokio::test]
async fn what_stands_in_the_way_is_said_with_what_is_possible() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let least = samples::offer_where(None, |offer| offer.minimum_order > 1 && offer.id != good.id);
    let scarce = samples::offer_where(None, |offer| offer.id != good.id && offer.id != least.id);
    let gone = gone_with_others();
    let ready = good.minimum_order + 1;
    let lines = [
        (&good.id, ready),
        (&least.id, least.minimum_order - 1),
        (&scarce.id, scarce.stock + 1),
        (&gone.id, 10),
    ];
    let source = listed(&buyer, &lines).await;
    samples::put(&buyer, "held", &good.id, good.minimum_order)
        .await
        .body::<Cart>();
    let found = look(&buyer, &source, &json!([])).await;
    let all: Vec<_> = found.lines.iter().map(short).collect();
    assert_eq!(
        all,
        [
            (None, Some(ready), Some(good.minimum_order)),
            (
                Some(ReorderObstacle::BelowMinimum),
                Some(least.minimum_order),
                None
            ),
            (Some(ReorderObstacle::ShortOfStock), Some(scarce.stock), None),
            (Some(ReorderObstacle::Delisted), None, None),
        ]
    );
    assert_eq!(found.ready, 1);
    assert_eq!(found.name, "Bulanan");
    assert_eq!(found.totals_then, None);
    assert_eq!(found.lines.iter().filter(|line| line.detail.is_some()).count(), 3);
    assert_eq!(
        found.goods_then,
        found.lines[0].then.unit_price.checked_times(ready).unwrap()
    );
    assert_eq!(found.cart, samples::cart(&buyer).await);

    let other = found.lines[3].instead.clone().expect("another vendor sells it");
    assert!(found.lines[..3].iter().all(|line| line.instead.is_none()));
    assert_eq!(market().offer(&other.id).unwrap().product, gone.product);
    let changes = json!([
        { "offer_id": gone.id, "instead_id": other.id },
        { "offer_id": least.id, "quantity": least.minimum_order },
        { "offer_id": scarce.id, "left_out": true },
    ]);
    let mended = look(&buyer, &source, &changes).await;
    assert_eq!(mended.ready, 3);
    assert_eq!(mended.lines[3].now.as_ref().map(|now| &now.id), Some(&other.id));
    assert!(mended.lines[2].left_out);
    let goods = [0, 1, 3].map(|place: usize| mended.lines[place].now.as_ref().unwrap().price);
    assert_eq!(mended.totals.goods, Rupiah::checked_sum(goods).unwrap());

    // What the cart holds counts for the stock, unless it goes out.
    let changes = json!([{ "offer_id": good.id, "quantity": good.stock }]);
    let added: Reorder = ask(&buyer, &source, false, &changes).await.body();
    assert_eq!(
        short(&added.lines[0]),
        (
            Some(ReorderObstacle::ShortOfStock),
            Some(good.stock - good.minimum_order),
            Some(good.minimum_order)
        )
    );
    let replaced: Reorder = ask(&buyer, &source, true, &changes).await.body();
    assert_eq!(short(&replaced.lines[0]), (None, Some(good.stock), None));
}

#[tokio::test]
async fn an_order_is_looked_at_with_what_it_came_to() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let buyer = site.sign_in("pp-jepara").await;
    let order = samples::order(&buyer, &id).await;
    let found = look(&buyer, &json!({ "order": id }), &json!([])).await;
    assert_eq!(found.totals_then, Some(order.totals));
    assert_eq!(found.lines.len(), order.lines.len());
    assert_eq!(found.lines[0].then.unit_price, order.lines[0].unit_price);
    assert_eq!(found.lines[0].unit_difference, Some(Rupiah::ZERO));
    assert_eq!((found.ready, found.goods_difference), (1, Rupiah::ZERO));
    assert_eq!(found.totals, order.totals);
}

#[tokio::test]
async fn only_the_buyer_of_the_unit_looks_and_only_at_what_is_there() {
    let site = Site::new();
    let id = samples::one_order(&site).await;
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let list = listed(&buyer, &[(&good.id, 1)]).await;
    let other = site.sign_in("pp-malang").await;
    for source in [json!({ "order": id }), list.clone()] {
        ask(&other, &source, false, &json!([])).await.problem(404);
        ask(&site.sign_in("ppk-jepara").await, &source, false, &json!([]))
            .await
            .problem(403);
        ask(&site.anonymous(), &source, false, &json!([]))
            .await
            .problem(401);
    }
    for (changes, pointer) in [
        (json!([{ "offer_id": "off_none" }]), "/changes/0/offer_id"),
        (
            json!([{ "offer_id": good.id }, { "offer_id": good.id }]),
            "/changes/1/offer_id",
        ),
        (
            json!([{ "offer_id": good.id, "quantity": 0 }]),
            "/changes/0/quantity",
        ),
        (
            json!([{ "offer_id": good.id, "instead_id": gone_with_others().id }]),
            "/changes/0/instead_id",
        ),
    ] {
        let problem = ask(&buyer, &list, false, &changes).await.problem(422);
        let pointers: Vec<_> = problem
            .errors
            .iter()
            .map(|error| error.pointer.as_str())
            .collect();
        assert_eq!(pointers, [pointer]);
    }
    ask(&buyer, &json!({ "wish": "w" }), false, &json!([]))
        .await
        .problem(422);
    ask(
        &buyer,
        &list,
        false,
        &json!([{ "offer_id": good.id, "price": 1 }]),
    )
    .await
    .problem(422);
}

#[tokio::test]
async fn a_cart_is_replaced_in_whole_or_not_at_all() {
    let site = Site::new();
    let buyer = site.sign_in("pp-jepara").await;
    let good = offer(None, "mbizmarket");
    let other = samples::offer_where(None, |offer| offer.id != good.id);
    samples::put(&buyer, "old", &good.id, good.minimum_order)
        .await
        .body::<Cart>();
    let before = samples::cart(&buyer).await;
    let row = |line: &str, offer: &Offer, quantity: u32| json!({ "line_id": line, "offer_id": offer.id, "quantity": quantity });
    let send = async |key: &str, rows: Value| {
        let body = json!({ "replace": true, "rows": rows });
        buyer
            .write(
                Method::POST,
                "/api/v1/cart/batch",
                key,
                Some(&before.version),
                &body,
            )
            .await
    };
    let refused = send(
        "k1",
        json!([
            row("a", &other, other.minimum_order),
            row("b", &good, good.stock + 1)
        ]),
    )
    .await;
    let problem = refused.problem(422);
    assert_eq!(
        (
            problem.errors[0].pointer.as_str(),
            problem.errors[0].code.as_str()
        ),
        ("/rows/1", "out_of_stock")
    );
    assert_eq!(
        send("k2", json!([])).await.problem(422).errors[0].pointer,
        "/rows"
    );
    assert_eq!(samples::cart(&buyer).await, before);

    let done: CartBatchResult = send("k3", json!([row("new", &other, other.minimum_order)]))
        .await
        .body();
    let lines: Vec<_> = done.cart.groups.iter().flat_map(|group| &group.lines).collect();
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].id.as_str(), &lines[0].offer), ("new", &other.id));
    let replayed: CartBatchResult = send("k3", json!([row("new", &other, other.minimum_order)]))
        .await
        .body();
    assert_eq!(replayed, done);
    assert_eq!(samples::cart(&buyer).await.version, done.cart.version);
}
