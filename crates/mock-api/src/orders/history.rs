//! Links what happened to an order into its history: [`lokapasar_contract::history`] says how.

use lokapasar_contract::history::hash;
use lokapasar_contract::order::OrderEvent;

use super::model::{Happening, Order};
use crate::clock;

/// The event that a happening is, as the next one of an order that it has already changed.
#[must_use]
pub fn linked(order: &Order, happening: Happening, previous_hash: &str) -> OrderEvent {
    let mut event = OrderEvent {
        seq: order.version,
        kind: happening.kind,
        at: clock::text(happening.at),
        actor: happening.actor,
        actor_name: happening.actor_name,
        state: order.state,
        in_place_of: happening.in_place_of,
        note: happening.note,
        addendum: happening.addendum,
        hash: String::new(),
        previous_hash: previous_hash.to_owned(),
    };
    event.hash = hash(&order.id, &event);
    event
}
