//! Purchases: one version of a cart becomes one order for each vendor and marketplace in it, all or none.

use std::collections::BTreeSet;

use jiff::Timestamp;
use lokapasar_contract::delivery::{Delivery, DeliveryLine};
use lokapasar_contract::order::{Actor, OrderEventKind, OrderLine, OrderState};
use lokapasar_contract::purchase::{PlacePurchaseRequest, Receiver};
use lokapasar_contract::session::Persona;
use lokapasar_contract::{OrderId, PurchaseId, UnitId};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::cart::assembly::{Assembly, Group, Line};
use crate::clock;
use crate::market::{self, Market};
use crate::orders::model::{Happening, Order, Person};
use crate::orders::{deadline, number, store};
use crate::policy::Policy;
use crate::problem::ApiProblem;
use crate::state::Change;
use crate::{vendors, versions};

pub mod addresses;
pub mod budget;
pub mod check;
pub mod deliveries;
pub mod preview;
pub mod splitting;
mod words;

#[cfg(test)]
pub(crate) mod samples;

/// The purchases; what is in them is in their orders.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS purchase (
    id TEXT PRIMARY KEY,
    persona TEXT NOT NULL,
    unit TEXT NOT NULL,
    placed_at INTEGER NOT NULL
) STRICT;";

/// What a purchase is made of. The request has passed [`check::request`].
#[derive(Debug, Clone, Copy)]
pub struct Placement<'a> {
    /// Who buys.
    pub buyer: &'a Persona,
    /// What was said at the checkout.
    pub request: &'a PlacePurchaseRequest,
    /// What is in the cart, worked out.
    pub assembly: &'a Assembly<'a>,
    /// When.
    pub at: Timestamp,
    /// The rules.
    pub policy: Policy,
}

/// A purchase as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPurchase {
    /// The unit that buys.
    pub unit: UnitId,
    /// When it was placed.
    pub placed: Timestamp,
}

/// Places a purchase: its orders are kept, their stock is held, their prices are fixed.
///
/// # Errors
/// When the buyer acts for no unit, or the store refuses.
pub fn place(
    change: &mut Change<'_>,
    market: &Market,
    placement: &Placement<'_>,
) -> Result<(PurchaseId, Vec<Order>), ApiProblem> {
    let Some(unit) = &placement.buyer.unit else {
        return Err(ApiProblem::forbidden(words::no_unit()));
    };
    let day = clock::in_wib(placement.at).date();
    let mut numbers = Vec::with_capacity(placement.assembly.groups.len());
    for _ in &placement.assembly.groups {
        let nth = store::next_number(change.connection(), &number::month(day))?;
        numbers.push(number::order_number(day, nth));
    }
    let code =
        |kind: &str, number: &str| versions::digest(format!("{}/{kind}/{number}", market.seed).as_bytes());
    let first = numbers.first().map_or("", String::as_str);
    let purchase = PurchaseId::new(format!("pur_{}", code("purchase", first)));
    change
        .connection()
        .prepare_cached("INSERT INTO purchase (id, persona, unit, placed_at) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![
            purchase.as_str(),
            placement.buyer.id.as_str(),
            unit.id.as_str(),
            placement.at.as_second()
        ])?;

    let mut orders = Vec::with_capacity(numbers.len());
    for (group, number) in placement.assembly.groups.iter().zip(numbers) {
        let id = OrderId::new(format!("ord_{}", code("order", &number)));
        let order = order(
            market,
            placement,
            group,
            Identity {
                id,
                number,
                purchase: purchase.clone(),
            },
        )
        .ok_or_else(|| ApiProblem::forbidden(words::no_unit()))?;
        let placed = Happening {
            kind: OrderEventKind::Placed,
            at: placement.at,
            actor: Actor::Buyer,
            actor_name: placement.buyer.name.clone(),
            in_place_of: None,
            note: order.note.clone(),
            addendum: None,
        };
        store::insert(change, &order, placed)?;
        orders.push(order);
    }
    Ok((purchase, orders))
}

/// What an order is called.
struct Identity {
    id: OrderId,
    number: String,
    purchase: PurchaseId,
}

fn order(market: &Market, placement: &Placement<'_>, group: &Group<'_>, identity: Identity) -> Option<Order> {
    let Placement {
        buyer,
        request,
        assembly,
        at,
        policy,
    } = *placement;
    // The rules look at the purchase as a whole; what one vendor alone sells is in one of its orders.
    let compulsory = policy.demands_negotiation(&assembly.facts()) && group.fewest_vendors <= 1;
    let state = if request.negotiate || compulsory {
        OrderState::Negotiating
    } else {
        OrderState::AwaitingApproval
    };
    let minutes = market
        .vendor(&group.vendor.id)
        .map_or(0, |vendor| vendor.response_minutes);
    let to = recipients(request, group);
    let mut order = Order {
        id: identity.id,
        number: identity.number,
        purchase: identity.purchase,
        version: 1,
        state,
        entered: at,
        changed: at,
        due: None,
        placed: at,
        unit: buyer.unit.clone()?,
        vendor: group.vendor.clone(),
        marketplace: market::marketplace(group.marketplace),
        buyer: Person::new(buyer.id.clone(), buyer.name.clone()),
        ppk: None,
        bendahara: None,
        receiver: to.receiver,
        deliveries: to.deliveries,
        need: request.need.clone(),
        needed_by: request.needed_by,
        note: to.note,
        funding_source: request.funding_source,
        payment_route: request.payment_route,
        plan_code: request.plan_code.clone(),
        lines: group.lines.iter().map(line).collect(),
        list_shipping: group.totals.shipping,
        ppn_bp: group.ppn_bp,
        totals: group.totals,
        fewest_vendors: group.fewest_vendors,
        lead_time_days: group.lead_time_days,
        answer_minutes: vendors::answer_minutes(minutes),
        steps: Vec::new(),
        proposals: Vec::new(),
        shipments: Vec::new(),
        signed_by: Vec::new(),
        cancel_requested_by: None,
        account: None,
        paid: None,
        rating: None,
        addenda: Vec::new(),
        addendum_due: None,
        complaints: Vec::new(),
        negotiators: BTreeSet::new(),
        failed_inspection: BTreeSet::new(),
    };
    order.due = deadline::due(&order, state, at, policy);
    Some(order)
}

/// To whom an order goes.
struct Recipients {
    receiver: Receiver,
    deliveries: Vec<Delivery>,
    note: Option<String>,
}

/// To whom an order goes of a purchase. One that goes to a single address of a purchase with several is an order with one
/// address like any other.
fn recipients(request: &PlacePurchaseRequest, group: &Group<'_>) -> Recipients {
    let asked = |number: u32| {
        request
            .deliveries
            .get(usize::try_from(number).ok()?.checked_sub(1)?)
    };
    let reached: Vec<_> = group
        .deliveries
        .iter()
        .filter_map(|share| Some((share, asked(share.number)?)))
        .collect();
    let note = request.note.clone();
    match reached.as_slice() {
        [] => Recipients {
            receiver: request.receiver.clone(),
            deliveries: Vec::new(),
            note,
        },
        [(_, only)] => Recipients {
            receiver: only.receiver.clone(),
            deliveries: Vec::new(),
            note: note
                .into_iter()
                .chain(only.note.clone())
                .reduce(|all, more| format!("{all}\n{more}")),
        },
        [(_, first), ..] => Recipients {
            receiver: first.receiver.clone(),
            deliveries: (1..)
                .zip(&reached)
                .map(|(number, (share, asked))| Delivery {
                    number,
                    receiver: asked.receiver.clone(),
                    place: asked.place.clone(),
                    region: share.region.clone(),
                    note: asked.note.clone(),
                    lines: share
                        .lines
                        .iter()
                        .map(|part| DeliveryLine {
                            line_id: part.line_id.clone(),
                            quantity: part.quantity,
                            shipped: 0,
                        })
                        .collect(),
                    signatures: Vec::new(),
                })
                .collect(),
            note,
        },
    }
}

fn line(line: &Line<'_>) -> OrderLine {
    OrderLine {
        id: line.stored.id.clone(),
        offer: line.offer.id.clone(),
        product: line.product.id.clone(),
        name: line.product.name.clone(),
        picture: market::picture(line.product),
        unit: line.product.unit.to_owned(),
        quantity: line.stored.quantity,
        list_price: line.unit_price,
        unit_price: line.unit_price,
        price: line.price,
        shipped: 0,
        inspection: None,
        rejected: None,
    }
}

/// The purchase of that id, whoever's it is.
///
/// # Errors
/// When the store refuses.
pub fn find(connection: &Connection, id: &PurchaseId) -> Result<Option<StoredPurchase>, ApiProblem> {
    let found: Option<(String, i64)> = connection
        .prepare_cached("SELECT unit, placed_at FROM purchase WHERE id = ?1")?
        .query_row([id.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.map(|(unit, placed)| StoredPurchase {
        unit: unit.into(),
        placed: Timestamp::from_second(placed).unwrap_or_default(),
    }))
}
