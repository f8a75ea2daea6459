//! Where orders are kept: each as one document, with the columns by which lists find it, and its events.

use jiff::Timestamp;
use lokapasar_contract::history::NO_HASH;
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::order::{Actor, OrderEvent, OrderEventList, OrderState};
use lokapasar_contract::{OrderId, PurchaseId};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::deadline;
use super::history;
use super::model::{Happening, Order, Transition};
use super::reservations;
use crate::clock;
use crate::ledger;
use crate::live::Audience;
use crate::problem::ApiProblem;
use crate::state::Change;

/// Orders, their events, the stock that they hold, and the numbers given out.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS purchase_order (
    id TEXT PRIMARY KEY,
    purchase TEXT NOT NULL,
    unit TEXT NOT NULL,
    region TEXT NOT NULL,
    vendor TEXT NOT NULL,
    state TEXT NOT NULL,
    next_actor TEXT,
    placed_at INTEGER NOT NULL,
    placed_day TEXT NOT NULL,
    due_at INTEGER,
    lapses_at INTEGER,
    vendor_at INTEGER,
    total INTEGER NOT NULL,
    words TEXT NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS purchase_order_by_unit ON purchase_order (unit, placed_at);
CREATE INDEX IF NOT EXISTS purchase_order_by_vendor ON purchase_order (vendor, placed_at);
CREATE INDEX IF NOT EXISTS purchase_order_by_region ON purchase_order (region, placed_at);
CREATE INDEX IF NOT EXISTS purchase_order_by_purchase ON purchase_order (purchase);
CREATE INDEX IF NOT EXISTS purchase_order_by_lapse ON purchase_order (lapses_at) WHERE lapses_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS purchase_order_by_answer ON purchase_order (vendor_at) WHERE vendor_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS order_event (
    order_id TEXT NOT NULL REFERENCES purchase_order (id),
    seq INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (order_id, seq)
) STRICT;
CREATE TABLE IF NOT EXISTS reservation (
    order_id TEXT NOT NULL REFERENCES purchase_order (id),
    offer TEXT NOT NULL,
    quantity INTEGER NOT NULL CHECK (quantity >= 0),
    PRIMARY KEY (order_id, offer)
) STRICT;
CREATE INDEX IF NOT EXISTS reservation_by_offer ON reservation (offer);
CREATE TABLE IF NOT EXISTS order_number (month TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;";

/// The next number of a month.
///
/// # Errors
/// When the store refuses.
pub fn next_number(connection: &Connection, month: &str) -> Result<u32, ApiProblem> {
    Ok(connection
        .prepare_cached(
            "INSERT INTO order_number (month, last) VALUES (?1, 1)
             ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        )?
        .query_row([month], |row| row.get(0))?)
}

/// Keeps a new order with its first event, enters it into the ledger, and holds its stock.
///
/// # Errors
/// When the store refuses.
pub fn insert(change: &mut Change<'_>, order: &Order, placed: Happening) -> Result<(), ApiProblem> {
    write(change.connection(), order)?;
    append(change.connection(), order, placed)?;
    ledger::record(change.connection(), change.market(), order)?;
    reservations::hold(change.connection(), order)?;
    announce(change, order);
    Ok(())
}

/// Keeps a change of an order with its event, here and in the ledger, and lets go the stock that it freed.
///
/// # Errors
/// When the store refuses.
pub fn update(change: &mut Change<'_>, transition: Transition) -> Result<Order, ApiProblem> {
    let Transition {
        order,
        happening,
        released,
    } = transition;
    write(change.connection(), &order)?;
    append(change.connection(), &order, happening)?;
    ledger::record(change.connection(), change.market(), &order)?;
    reservations::release(change.connection(), &order.id, &released)?;
    announce(change, &order);
    Ok(order)
}

fn write(connection: &Connection, order: &Order) -> Result<(), ApiProblem> {
    let mut words = vec![
        order.number.as_str(),
        order.vendor.name.as_str(),
        order.need.as_str(),
    ];
    words.extend(order.lines.iter().map(|line| line.name.as_str()));
    let due = order.turn_due().map(Timestamp::as_second);
    connection
        .prepare_cached(
            "INSERT INTO purchase_order (id, purchase, unit, region, vendor, state, next_actor, placed_at, placed_day,
                 due_at, lapses_at, vendor_at, total, words, document)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
             ON CONFLICT (id) DO UPDATE SET state = excluded.state, next_actor = excluded.next_actor,
                 due_at = excluded.due_at, lapses_at = excluded.lapses_at, vendor_at = excluded.vendor_at,
                 total = excluded.total, document = excluded.document",
        )?
        .execute(params![
            order.id.as_str(),
            order.purchase.as_str(),
            order.unit.id.as_str(),
            order.unit.region.code.as_str(),
            order.vendor.id.as_str(),
            word(order.state)?,
            order.desk().map(word).transpose()?,
            order.placed.as_second(),
            clock::in_wib(order.placed).date().to_string(),
            due,
            deadline::lapses_at(order).map(Timestamp::as_second),
            crate::vendors::answers_at(order).map(Timestamp::as_second),
            order.net().total.get(),
            words.join("\n").to_lowercase(),
            serde_json::to_string(order)?
        ])?;
    Ok(())
}

/// A state or an actor as the word that stands for it in JSON.
pub(super) fn word(value: impl Serialize) -> Result<String, ApiProblem> {
    Ok(serde_json::to_value(value)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

fn append(connection: &Connection, order: &Order, happening: Happening) -> Result<(), ApiProblem> {
    let previous: Option<String> = connection
        .prepare_cached(
            "SELECT event ->> 'hash' FROM order_event WHERE order_id = ?1 ORDER BY seq DESC LIMIT 1",
        )?
        .query_row([order.id.as_str()], |row| row.get(0))
        .optional()?;
    let event = history::linked(order, happening, previous.as_deref().unwrap_or(NO_HASH));
    connection
        .prepare_cached("INSERT INTO order_event (order_id, seq, event) VALUES (?1, ?2, ?3)")?
        .execute(params![
            order.id.as_str(),
            event.seq,
            serde_json::to_string(&event)?
        ])?;
    Ok(())
}

fn announce(change: &mut Change<'_>, order: &Order) {
    let audience = Audience {
        unit: Some(order.unit.id.clone()),
        vendor: Some(order.vendor.id.clone()),
        audited: Some(order.unit.region.code.clone()),
        persona: None,
    };
    let event = LiveEvent::OrderChanged {
        order: order.id.clone(),
        state: order.state,
        version: order.version.to_string(),
        at: clock::text(order.changed),
    };
    change.announce(audience, event);
}

/// The order of that id, whoever's it is.
///
/// # Errors
/// When the store refuses.
pub fn find(connection: &Connection, id: &OrderId) -> Result<Option<Order>, ApiProblem> {
    let document: Option<String> = connection
        .prepare_cached("SELECT document FROM purchase_order WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    document
        .map(|document| Ok(serde_json::from_str(&document)?))
        .transpose()
}

/// The orders of a purchase, by number.
///
/// # Errors
/// When the store refuses.
pub fn of_purchase(connection: &Connection, purchase: &PurchaseId) -> Result<Vec<Order>, ApiProblem> {
    let documents: Vec<String> = connection
        .prepare_cached("SELECT document FROM purchase_order WHERE purchase = ?1 ORDER BY rowid")?
        .query_map([purchase.as_str()], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    documents
        .iter()
        .map(|document| Ok(serde_json::from_str(document)?))
        .collect()
}

/// The events of an order after that one, the oldest first.
///
/// # Errors
/// When the store refuses.
pub fn events(connection: &Connection, id: &OrderId, after: u32) -> Result<Vec<OrderEvent>, ApiProblem> {
    let events: Vec<String> = connection
        .prepare_cached("SELECT event FROM order_event WHERE order_id = ?1 AND seq > ?2 ORDER BY seq")?
        .query_map(params![id.as_str(), after], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    events
        .iter()
        .map(|event| Ok(serde_json::from_str(event)?))
        .collect()
}

/// The history of an order after that event; all of it after none.
///
/// # Errors
/// When the store refuses.
pub fn history(connection: &Connection, order: &Order, after: u32) -> Result<OrderEventList, ApiProblem> {
    Ok(OrderEventList {
        order: order.id.clone(),
        number: order.number.clone(),
        count: order.version,
        items: events(connection, &order.id, after)?,
    })
}

/// A state as it stands in the store.
pub(super) fn state(word: &str) -> Option<OrderState> {
    OrderState::ALL.into_iter().find(|state| state.as_str() == word)
}

/// As what a person of that role acts on orders; none for who only watches.
#[must_use]
pub const fn actor(role: lokapasar_contract::session::Role) -> Option<Actor> {
    use lokapasar_contract::session::Role;
    match role {
        Role::Buyer => Some(Actor::Buyer),
        Role::Ppk => Some(Actor::Ppk),
        Role::Bendahara => Some(Actor::Bendahara),
        Role::Vendor => Some(Actor::Vendor),
        Role::Official | Role::Auditor => None,
    }
}
