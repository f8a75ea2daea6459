//! Orders: lists, one in full, what is done with it, its history and its papers.

use axum::Json;
use axum::response::{IntoResponse as _, Response};
use lokapasar_contract::OrderId;
use lokapasar_contract::document::{DocumentName, OrderDocument};
use lokapasar_contract::order::{OrderAction, OrderDetail, OrderEventList, OrderList};
use lokapasar_contract::query::OrderQuery;
use rusqlite::Connection;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::after::AfterQuery;
use super::cart::not_kept;
use crate::extract::{Path, Query, State};
use crate::language::{Language, Text};
use crate::orders::model::Order;
use crate::orders::refusal::Refusal;
use crate::orders::{documents, life, list, perform, store, substitutions, view};
use crate::policy::Policy;
use crate::problem::ApiProblem;
use crate::session::SignedIn;
use crate::state::App;
use crate::vendors;
use crate::versions::Versioned;
use crate::write::{Answer, Write};

/// The routes of orders.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_orders))
        .routes(routes!(show))
        .routes(routes!(act))
        .routes(routes!(events))
        .routes(routes!(document))
}

/// An order that this person sees. One of others is not there.
pub(super) fn visible(connection: &Connection, id: &OrderId, person: &SignedIn) -> Result<Order, ApiProblem> {
    store::find(connection, id)?
        .filter(|order| list::is_visible(order, person))
        .ok_or_else(|| {
            ApiProblem::not_found(Text::new(
                "Pesanan ini tidak ditemukan.",
                "There is no such order.",
            ))
        })
}

/// The orders that the person who asks may see.
#[utoipa::path(get, path = "/orders", tag = "orders", params(
    ("q" = Option<String>, Query, description = "Words of number, product, need or vendor"),
    ("state" = Option<String>, Query, description = "States, by comma"),
    ("vendor" = Option<String>, Query),
    ("unit" = Option<String>, Query),
    ("from" = Option<lokapasar_contract::Day>, Query, description = "Placed on this day (WIB) or later"),
    ("to" = Option<lokapasar_contract::Day>, Query, description = "Placed on this day (WIB) or earlier"),
    ("my_turn" = Option<bool>, Query),
    ("sort" = Option<lokapasar_contract::query::OrderSort>, Query),
    ("page" = Option<u32>, Query),
    ("limit" = Option<u32>, Query)),
    responses((status = 200, body = OrderList)))]
async fn list_orders(
    State(app): State<App>,
    person: SignedIn,
    Query(query): Query<OrderQuery>,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    let now = app.clock.now();
    let orders = app.read(|connection| list::list(connection, &person, &query, now))?;
    Ok(not_kept(Json(orders)))
}

/// An order in full, with what the person who asks may do with it.
#[utoipa::path(get, path = "/orders/{id}", tag = "orders", params(("id" = String, Path)),
    responses((status = 200, body = OrderDetail)))]
async fn show(
    State(app): State<App>,
    Path(id): Path<OrderId>,
    person: SignedIn,
    language: Language,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    let now = app.clock.now();
    let (order, who) = app.read(|connection| {
        let order = visible(connection, &id, &person)?;
        Ok((order, substitutions::who(connection, &person, now)?))
    })?;
    let body = view::detail(&order, who.as_ref(), now, Policy::standard(), language);
    Ok(not_kept(Versioned {
        version: body.summary.version.clone(),
        body,
    }))
}

/// Does something with an order. Who may not is told so before anything else; then the version counts, and then whether
/// it is possible now.
#[utoipa::path(post, path = "/orders/{id}/actions", tag = "orders", params(("id" = String, Path)),
    request_body = OrderAction, responses((status = 200, body = OrderDetail)))]
async fn act(
    State(app): State<App>,
    Path(id): Path<OrderId>,
    write: Write<OrderAction>,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    let policy = Policy::standard();
    write.carry_out(&app, |change| {
        let order = visible(change.connection(), &id, &write.person)?;
        let who = substitutions::who(change.connection(), &write.person, change.now)?;
        let who = who.ok_or(Refusal::ReadOnly)?;
        let may = life::gate(&order, &who, write.body.kind(), change.now, policy);
        if let Err(refusal) = may
            && refusal.status() == axum::http::StatusCode::FORBIDDEN
        {
            return Err(refusal.into());
        }
        write.if_match(&order.version.to_string())?;
        let transition = perform::apply(&order, &who, &write.body, change.now, policy)?;
        let order = store::update(change, transition)?;
        let shown = view::detail(&order, Some(&who), change.now, policy, write.language);
        Ok(Answer::ok(&shown)?.with_version(&shown.summary.version))
    })
}

/// What happened to an order, each event linked to the one before by its hash.
#[utoipa::path(get, path = "/orders/{id}/events", tag = "orders",
    params(("id" = String, Path), ("after" = Option<u32>, Query, description = "The last `seq` that is known")),
    responses((status = 200, body = OrderEventList)))]
async fn events(
    State(app): State<App>,
    Path(id): Path<OrderId>,
    person: SignedIn,
    Query(query): Query<AfterQuery>,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    // No order has so many events that the last number would not do.
    let after = query
        .after
        .map_or(0, |after| u32::try_from(after).unwrap_or(u32::MAX));
    let history = app.read(|connection| {
        let order = visible(connection, &id, &person)?;
        store::history(connection, &order, after)
    })?;
    Ok(Json(history).into_response())
}

/// A paper of an order, as it is printed; 409 with the reason as long as there is nothing to read.
#[utoipa::path(get, path = "/orders/{id}/documents/{name}", tag = "orders",
    params(("id" = String, Path), ("name" = String, Path, description = "The `name` that the list of the order gives it",
        pattern = "^(order|negotiation|addendum|handover(-[1-9][0-9]*)?|invoice|credit_note(-[1-9][0-9]*)?|ppn|pph22)$")),
    responses((status = 200, body = OrderDocument)))]
async fn document(
    State(app): State<App>,
    Path((id, name)): Path<(OrderId, String)>,
    person: SignedIn,
    language: Language,
) -> Result<Response, ApiProblem> {
    vendors::catch_up(&app)?;
    let name = DocumentName::parse(&name).ok_or_else(|| {
        ApiProblem::not_found(Text::new(
            "Tidak ada dokumen dengan nama ini.",
            "There is no document of this name.",
        ))
    })?;
    let (order, history) = app.read(|connection| {
        let order = visible(connection, &id, &person)?;
        let history = store::history(connection, &order, 0)?;
        Ok((order, history))
    })?;
    let policy = Policy::standard();
    documents::write(&order, name, &history, &app.market(), policy, language)
        .map(|document| not_kept(Json(document)))
        .map_err(|reason| ApiProblem::conflict("no_such_document_yet", reason))
}

#[cfg(test)]
mod tests;
