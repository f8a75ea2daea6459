//! What of an answer leads to which other call: an offer to a line of the cart, the cart to a purchase, that to its orders.
//!
//! Readers follow them by eye, and `cargo xtask conformance` follows them by chance.

use serde_json::{Value, json};
use utoipa::openapi::RefOr;
use utoipa::openapi::link::{Link, LinkBuilder};
use utoipa::openapi::path::Operation;

/// From the answer of one operation to another.
struct Step {
    from: (&'static str, &'static str),
    status: &'static str,
    to: (&'static str, &'static str),
    /// Parameters of the other, and where in this request or answer their values stand.
    parameters: &'static [(&'static str, &'static str)],
    body: Option<Value>,
}

const VERSION: (&str, &str) = ("header.If-Match", "$response.header.ETag");
const FIRST: &str = "$response.body#/items/0/id";
const OWN: &str = "$response.body#/id";

/// Adds the links of this operation to its answers.
pub(super) fn describe(method: &str, path: &str, operation: &mut Operation) {
    for step in steps() {
        if step.from.0 != method || path.strip_prefix("/api/v1") != Some(step.from.1) {
            continue;
        }
        if let Some(RefOr::T(response)) = operation.responses.responses.get_mut(step.status) {
            let target = super::operation_id(step.to.0, &format!("/api/v1{}", step.to.1));
            response
                .links
                .insert(target.clone(), RefOr::T(link(target, step)));
        }
    }
}

fn link(target: String, step: Step) -> Link {
    let link = LinkBuilder::new().operation_id(target).request_body(step.body);
    step.parameters
        .iter()
        .fold(link, |link, (name, value)| link.parameter(*name, *value))
        .build()
}

fn read(
    from: (&'static str, &'static str),
    to: &'static str,
    parameters: &'static [(&'static str, &'static str)],
) -> Step {
    Step {
        from,
        status: "200",
        to: ("get", to),
        parameters,
        body: None,
    }
}

fn write(
    from: (&'static str, &'static str),
    to: (&'static str, &'static str),
    parameters: &'static [(&'static str, &'static str)],
    body: Value,
) -> Step {
    Step {
        from,
        status: "200",
        to,
        parameters,
        body: (!body.is_null()).then_some(body),
    }
}

fn created(step: Step) -> Step {
    Step {
        status: "201",
        ..step
    }
}

fn steps() -> Vec<Step> {
    [catalogue(), cart(), orders(), kept()]
        .into_iter()
        .flatten()
        .collect()
}

/// From a search to a product, and from its offers to all that is done with one.
fn catalogue() -> Vec<Step> {
    const SEARCH: (&str, &str) = ("get", "/products");
    const OFFERS: (&str, &str) = ("get", "/products/{id}/offers");
    let minimum = "$response.body#/items/0/minimum_order";
    let line = json!({ "offer_id": FIRST, "quantity": minimum });
    let row = json!({ "line_id": "meja", "offer_id": FIRST, "quantity": minimum });
    vec![
        read(SEARCH, "/products/{id}", &[("path.id", FIRST)]),
        read(SEARCH, "/products/{id}/offers", &[("path.id", FIRST)]),
        read(SEARCH, "/products/{id}/price-history", &[("path.id", FIRST)]),
        read(SEARCH, "/products/{id}/questions", &[("path.id", FIRST)]),
        read(
            OFFERS,
            "/vendors/{id}",
            &[("path.id", "$response.body#/items/0/vendor/id")],
        ),
        read(OFFERS, "/comparisons/preview", &[("query.offers", FIRST)]),
        write(
            OFFERS,
            ("post", "/cart/batch"),
            &[],
            json!({ "dry_run": true, "rows": [row] }),
        ),
        write(OFFERS, ("post", "/lists"), &[], json!({ "lines": [line] })),
        write(
            OFFERS,
            ("post", "/comparisons"),
            &[],
            json!({ "offers": [FIRST], "chosen": FIRST, "quantity": minimum }),
        ),
        write(
            OFFERS,
            ("post", "/products/{id}/questions"),
            &[("path.id", "$request.path.id")],
            json!({ "vendor": "$response.body#/items/0/vendor/id" }),
        ),
    ]
}

/// From a row that was tried to a line, and from the cart to a purchase.
fn cart() -> Vec<Step> {
    const BATCH: (&str, &str) = ("post", "/cart/batch");
    const LINE: (&str, &str) = ("put", "/cart/lines/{line_id}");
    const SHOW: (&str, &str) = ("get", "/cart");
    let purchase = json!({ "cart_id": OWN });
    vec![
        write(
            BATCH,
            LINE,
            &[("path.line_id", "$request.body#/rows/0/line_id"), VERSION],
            json!({
                "offer_id": "$request.body#/rows/0/offer_id",
                "quantity": "$request.body#/rows/0/quantity",
            }),
        ),
        write(LINE, ("post", "/purchases"), &[VERSION], purchase.clone()),
        write(SHOW, ("post", "/purchases"), &[VERSION], purchase),
        write(
            LINE,
            ("delete", "/cart/lines/{line_id}"),
            &[("path.line_id", "$request.path.line_id"), VERSION],
            Value::Null,
        ),
    ]
}

/// From a purchase to its orders, and from an order to what is done with it.
fn orders() -> Vec<Step> {
    const PLACE: (&str, &str) = ("post", "/purchases");
    const LIST: (&str, &str) = ("get", "/orders");
    const SHOW: (&str, &str) = ("get", "/orders/{id}");
    const ACT: (&str, &str) = ("post", "/orders/{id}/actions");
    let action = |from| write(from, ACT, &[("path.id", OWN), VERSION], Value::Null);
    vec![
        created(read(PLACE, "/purchases/{id}", &[("path.id", OWN)])),
        created(read(
            PLACE,
            "/orders/{id}",
            &[("path.id", "$response.body#/orders/0/id")],
        )),
        read(LIST, "/orders/{id}", &[("path.id", FIRST)]),
        write(
            LIST,
            ("post", "/reorders/preview"),
            &[],
            json!({ "source": { "order": FIRST } }),
        ),
        action(SHOW),
        action(ACT),
        read(SHOW, "/orders/{id}/events", &[("path.id", OWN)]),
        read(SHOW, "/orders/{id}/documents/{name}", &[("path.id", OWN)]),
        read(
            SHOW,
            "/purchases/{id}",
            &[("path.id", "$response.body#/purchase")],
        ),
    ]
}

/// From what was kept to reading and changing it.
fn kept() -> Vec<Step> {
    const LIST: (&str, &str) = ("post", "/lists");
    const ASK: (&str, &str) = ("post", "/products/{id}/questions");
    const WAITING: (&str, &str) = ("get", "/questions/waiting");
    const ANSWER: (&str, &str) = ("post", "/questions/{id}/answers");
    let by_version = |to| created(write(LIST, to, &[("path.id", OWN), VERSION], Value::Null));
    vec![
        created(read(
            ("post", "/comparisons"),
            "/comparisons/{id}",
            &[("path.id", OWN)],
        )),
        created(read(LIST, "/lists/{id}", &[("path.id", OWN)])),
        by_version(("put", "/lists/{id}")),
        by_version(("delete", "/lists/{id}")),
        created(read(ASK, "/questions/{id}", &[("path.id", OWN)])),
        created(write(ASK, ANSWER, &[("path.id", OWN)], Value::Null)),
        write(WAITING, ANSWER, &[("path.id", FIRST)], Value::Null),
    ]
}

/// How many links there are to be.
#[cfg(test)]
pub(super) fn count() -> usize {
    steps().len()
}
