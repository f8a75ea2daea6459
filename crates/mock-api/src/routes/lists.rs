//! The shopping lists of the unit of whoever asks, and ordering again from one of them or from an order.

use axum::response::Response;
use lokapasar_contract::order::Totals;
use lokapasar_contract::query::ShoppingListQuery;
use lokapasar_contract::reorder::{Reorder, ReorderRequest, ReorderSource};
use lokapasar_contract::session::Role;
use lokapasar_contract::shopping_list::{SaveShoppingList, ShoppingList, ShoppingLists};
use lokapasar_contract::{ListId, Timestamp};
use rusqlite::Connection;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::{not_kept, shown as shown_cart, stored as stored_cart};
use super::orders::visible as visible_order;
use crate::cart::reorder::{self, Asked, Was};
use crate::catalogue::Viewer;
use crate::clock;
use crate::extract::{JsonBody, Path, Query, State};
use crate::lists::{self, KEEPERS, check};
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::vendors;
use crate::versions::Versioned;
use crate::write::{Answer, Write};

/// The routes of lists.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_lists, create))
        .routes(routes!(show, update, delete))
        .routes(routes!(preview))
}

/// The lists of the unit, the one that was changed last first.
#[utoipa::path(get, path = "/lists", tag = "lists",
    params(("page" = Option<u32>, Query), ("limit" = Option<u32>, Query)),
    responses((status = 200, body = ShoppingLists)))]
async fn list_lists(
    State(app): State<App>,
    person: SignedIn,
    Query(query): Query<ShoppingListQuery>,
) -> Result<Response, ApiProblem> {
    person.require(KEEPERS)?;
    let unit = lists::unit_of(&person)?;
    let found = app.read(|connection| lists::of_unit(connection, unit, &query))?;
    Ok(not_kept(axum::Json(found)))
}

/// Keeps a new list.
#[utoipa::path(post, path = "/lists", tag = "lists", request_body = SaveShoppingList,
    responses((status = 201, body = ShoppingList)))]
async fn create(State(app): State<App>, write: Write<SaveShoppingList>) -> Result<Response, ApiProblem> {
    write.person.require(KEEPERS)?;
    write.carry_out(&app, |change| {
        check::request(change.market(), &write.body).map_err(ApiProblem::invalid)?;
        let list = lists::create(change, &write.person, &write.body)?;
        let shown = lists::shown(&list, change.market());
        let location = format!("/api/v1/lists/{}", list.id);
        Ok(Answer::created(&shown, location)?.with_version(&shown.summary.version))
    })
}

/// A list in full.
#[utoipa::path(get, path = "/lists/{id}", tag = "lists", params(("id" = ListId, Path)),
    responses((status = 200, body = ShoppingList)))]
async fn show(
    State(app): State<App>,
    Path(id): Path<ListId>,
    person: SignedIn,
) -> Result<Response, ApiProblem> {
    person.require(KEEPERS)?;
    let list = app.read(|connection| lists::find(connection, &id, &person))?;
    let body = lists::shown(&list, &app.market());
    Ok(not_kept(Versioned {
        version: body.summary.version.clone(),
        body,
    }))
}

/// Keeps a list as it is to be now. A line that stays as it was keeps the price that was seen when it was put on.
#[utoipa::path(put, path = "/lists/{id}", tag = "lists", params(("id" = ListId, Path)),
    request_body = SaveShoppingList, responses((status = 200, body = ShoppingList)))]
async fn update(
    State(app): State<App>,
    Path(id): Path<ListId>,
    write: Write<SaveShoppingList>,
) -> Result<Response, ApiProblem> {
    write.person.require(KEEPERS)?;
    write.carry_out(&app, |change| {
        let before = lists::find(change.connection(), &id, &write.person)?;
        write.if_match(&before.version.to_string())?;
        check::request(change.market(), &write.body).map_err(ApiProblem::invalid)?;
        let list = lists::update(change, &write.person, before, &write.body)?;
        let shown = lists::shown(&list, change.market());
        Ok(Answer::ok(&shown)?.with_version(&shown.summary.version))
    })
}

/// Takes a list out.
#[utoipa::path(delete, path = "/lists/{id}", tag = "lists", params(("id" = ListId, Path)),
    responses((status = 204)))]
async fn delete(
    State(app): State<App>,
    Path(id): Path<ListId>,
    write: Write<()>,
) -> Result<Response, ApiProblem> {
    write.person.require(KEEPERS)?;
    write.carry_out(&app, |change| {
        let before = lists::find(change.connection(), &id, &write.person)?;
        write.if_match(&before.version.to_string())?;
        lists::delete(change.connection(), &id)?;
        Ok(Answer::no_content())
    })
}

/// What an order or a list would come to today, line by line, beside what it was. It changes nothing.
#[utoipa::path(post, path = "/reorders/preview", tag = "lists", request_body = ReorderRequest,
    responses((status = 200, body = Reorder)))]
async fn preview(
    State(app): State<App>,
    person: SignedIn,
    viewer: Viewer,
    JsonBody(request): JsonBody<ReorderRequest>,
) -> Result<Response, ApiProblem> {
    person.require(&[Role::Buyer])?;
    vendors::catch_up(&app)?;
    let cart = stored_cart(&app, &person)?;
    let now = app.clock.now();
    let region = &person.region.code;
    let body = app.read(|connection| {
        let origin = Origin::of(connection, &request.source, &person)?;
        let asked = Asked {
            viewer: &viewer,
            region,
            cart: &cart,
            at: now,
        };
        let found = reorder::find(connection, asked, &origin.lines, &request)?;
        Ok(Reorder {
            source: request.source.clone(),
            name: origin.name,
            at: origin.at,
            lines: found.lines,
            goods_then: found.goods_then,
            totals: found.totals,
            goods_difference: found.goods_difference,
            totals_then: origin.totals,
            ready: found.ready,
            cart: shown_cart(connection, &viewer.market, &person, &cart, now, viewer.language)?,
        })
    })?;
    let version = body.cart.version.clone();
    Ok(not_kept(Versioned { version, body }))
}

/// What is ordered again, as it was.
struct Origin {
    name: String,
    at: Timestamp,
    totals: Option<Totals>,
    lines: Vec<Was>,
}

impl Origin {
    fn of(connection: &Connection, source: &ReorderSource, person: &SignedIn) -> Result<Self, ApiProblem> {
        match source {
            ReorderSource::Order(id) => {
                let order = visible_order(connection, id, person)?;
                Ok(Self {
                    lines: reorder::lines_of(&order),
                    at: clock::text(order.placed),
                    totals: Some(order.totals),
                    name: order.need,
                })
            }
            ReorderSource::List(id) => {
                let list = lists::find(connection, id, person)?;
                let lines = list.lines.into_iter().map(|line| Was {
                    offer: line.offer,
                    quantity: line.quantity,
                    unit_price: line.unit_price,
                    note: line.note,
                });
                Ok(Self {
                    name: list.name,
                    at: clock::text(list.changed),
                    totals: None,
                    lines: lines.collect(),
                })
            }
        }
    }
}

#[cfg(test)]
mod tests;
