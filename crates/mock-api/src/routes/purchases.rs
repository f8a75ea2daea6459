//! The checkout.

use axum::response::Response;
use jiff::Timestamp;
use lokapasar_contract::PurchaseId;
use lokapasar_contract::delivery::AddressBook;
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::purchase::{PlacePurchaseRequest, Purchase};
use lokapasar_contract::session::{Persona, Role};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::not_kept;
use crate::cart::assembly::{Assembly, Line};
use crate::cart::{self, assembly};
use crate::clock;
use crate::extract::{Path, State};
use crate::language::Text;
use crate::live::Audience;
use crate::market::Market;
use crate::orders::model::Order;
use crate::orders::{list, store, view};
use crate::policy::Policy;
use crate::problem::{ApiProblem, FieldIssue};
use crate::purchases::deliveries::{self, Asked, Places, Whole};
use crate::purchases::{self, Placement, addresses, budget, check};
use crate::session::SignedIn;
use crate::state::App;
use crate::vendors;
use crate::versions::{self, Versioned};
use crate::write::{Answer, Write};

mod preview;

/// The routes of purchases.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(place))
        .routes(routes!(preview::show, preview::show_divided))
        .routes(routes!(addresses))
        .routes(routes!(preview::plans))
        .routes(routes!(show))
}

fn shown(id: PurchaseId, placed: Timestamp, orders: &[Order], now: Timestamp) -> Purchase {
    Purchase {
        id,
        placed_at: clock::text(placed),
        orders: orders.iter().map(|order| view::summary(order, now)).collect(),
    }
}

/// The version of a purchase is that of its orders together.
fn version(purchase: &Purchase) -> String {
    let versions: Vec<&str> = purchase
        .orders
        .iter()
        .map(|order| order.version.as_str())
        .collect();
    versions::digest(versions.join(",").as_bytes())
}

/// Divides a cart among the addresses that are asked for, and says what is wrong with that.
fn divide(
    assembly: &mut Assembly<'_>,
    asked: &[Asked<'_>],
    market: &Market,
    buyer: &Persona,
) -> Result<Vec<FieldIssue>, ApiProblem> {
    let offices = addresses::office_ids(market, buyer);
    let places = Places {
        market,
        offices: &offices,
        home: &buyer.region,
    };
    let whole = |line: &Line<'_>| {
        (
            line.stored.id.clone(),
            line.product.name.clone(),
            line.stored.quantity,
        )
    };
    let lines: Vec<_> = assembly
        .groups
        .iter()
        .flat_map(|group| group.lines.iter().map(whole))
        .collect();
    let cart: Vec<Whole<'_>> = lines
        .iter()
        .map(|(id, name, quantity)| Whole {
            id,
            name,
            quantity: *quantity,
        })
        .collect();
    match deliveries::destinations(asked, &cart, places) {
        Ok(destinations) => {
            assembly.deliver(&destinations)?;
            Ok(Vec::new())
        }
        Err(issues) => Ok(issues),
    }
}

/// The addresses that the unit knows, for whoever orders for it: those that it has used, and its offices.
#[utoipa::path(get, path = "/addresses", tag = "purchases", responses((status = 200, body = AddressBook)))]
async fn addresses(State(app): State<App>, person: SignedIn) -> Result<Response, ApiProblem> {
    person.require(&[Role::Buyer])?;
    let market = app.market();
    let book = app.read(|connection| addresses::book(connection, &market, &person))?;
    Ok(not_kept(axum::Json(book)))
}

/// Orders what is in the cart: one order for each vendor and marketplace, all of them or none. The cart is empty
/// afterwards. `If-Match` names the version of the cart that was looked at.
#[utoipa::path(post, path = "/purchases", tag = "purchases", request_body = PlacePurchaseRequest,
    responses((status = 201, body = Purchase)))]
async fn place(State(app): State<App>, write: Write<PlacePurchaseRequest>) -> Result<Response, ApiProblem> {
    let buyer = &write.person;
    buyer.require(&[Role::Buyer])?;
    vendors::catch_up(&app)?;
    let market = app.market();
    let policy = Policy::standard();
    write.carry_out(&app, |change| {
        let stored = cart::find_or_create(change.connection(), &buyer.id)?;
        write.if_match(&stored.version_text())?;
        let region = &buyer.region.code;
        let mut assembly = assembly::assemble(
            change.connection(),
            &market,
            policy,
            region,
            &stored.lines,
            change.now,
        )?;
        let balances = budget::of_buyer(change.connection(), &market, buyer, change.now)?;
        let asked: Vec<Asked<'_>> = write.body.deliveries.iter().map(Asked::from).collect();
        let split = divide(&mut assembly, &asked, &market, buyer)?;
        let request = check::request(&write.body, &stored.id, &assembly, &balances, split, policy)
            .map_err(ApiProblem::invalid)?;
        let placement = Placement {
            buyer,
            request: &request,
            assembly: &assembly,
            at: change.now,
            policy,
        };
        let (id, orders) = purchases::place(change, &market, &placement)?;
        cart::empty(change.connection(), &stored.id)?;
        let version_of_cart = cart::next_version(change.connection(), &stored.id)?.to_string();
        change.announce(
            Audience::persona(&buyer.id),
            LiveEvent::CartChanged {
                version: version_of_cart,
            },
        );
        let location = format!("/api/v1/purchases/{id}");
        let purchase = shown(id, change.now, &orders, change.now);
        Ok(Answer::created(&purchase, location)?.with_version(version(&purchase)))
    })
}

/// A purchase with its orders as they stand now.
#[utoipa::path(get, path = "/purchases/{id}", tag = "purchases", params(("id" = String, Path)),
    responses((status = 200, body = Purchase)))]
async fn show(
    State(app): State<App>,
    Path(id): Path<PurchaseId>,
    person: SignedIn,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    let now = app.clock.now();
    let purchase = app.read(|connection| {
        let not_found = || {
            ApiProblem::not_found(Text::new(
                "Pembelian ini tidak ditemukan.",
                "There is no such purchase.",
            ))
        };
        let stored = purchases::find(connection, &id)?.ok_or_else(not_found)?;
        let mut orders = store::of_purchase(connection, &id)?;
        // A vendor sees its own part and no other.
        orders.retain(|order| list::is_visible(order, &person));
        if orders.is_empty() {
            return Err(not_found());
        }
        Ok(shown(id, stored.placed, &orders, now))
    })?;
    Ok(not_kept(Versioned {
        version: version(&purchase),
        body: purchase,
    }))
}

#[cfg(test)]
mod tests;
