//! The history of an order: events, each linked to the one before by its hash.
//!
//! The hash is SHA-256, in lower-case hexadecimal, over the UTF-8 text of one JSON object without white space, its keys
//! in alphabetical order: `actor`, `actor_name`, `at`, `note` (`null` when there is none), `order`, `previous_hash`,
//! `seq`, `state`, `type`, with the values as they stand in the event. The first event's `previous_hash` is 64 zeros.

use lokapasar_contract::OrderId;
use lokapasar_contract::order::{Actor, OrderEvent, OrderEventKind, OrderState};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::model::{Happening, Order};
use crate::clock;

/// The `previous_hash` of a first event.
pub const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What is hashed. The fields stand in the alphabetical order of their names in JSON.
#[derive(Serialize)]
struct Canonical<'a> {
    actor: Actor,
    actor_name: &'a str,
    at: &'a str,
    note: Option<&'a str>,
    order: &'a OrderId,
    previous_hash: &'a str,
    seq: u32,
    state: OrderState,
    #[serde(rename = "type")]
    kind: OrderEventKind,
}

/// The hash of an event of that order.
#[must_use]
pub fn hash(order: &OrderId, event: &OrderEvent) -> String {
    let canonical = Canonical {
        actor: event.actor,
        actor_name: &event.actor_name,
        at: event.at.as_str(),
        note: event.note.as_deref(),
        order,
        previous_hash: &event.previous_hash,
        seq: event.seq,
        state: event.state,
        kind: event.kind,
    };
    // Serialising a structure of texts and numbers does not fail.
    let text = serde_json::to_vec(&canonical).unwrap_or_default();
    Sha256::digest(&text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

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
        note: happening.note,
        hash: String::new(),
        previous_hash: previous_hash.to_owned(),
    };
    event.hash = hash(&order.id, &event);
    event
}

/// The number of the first event that does not fit to what is before it; none when the whole history holds.
#[must_use]
pub fn first_broken(order: &OrderId, events: &[OrderEvent]) -> Option<u32> {
    let mut previous = NO_HASH;
    for (place, event) in events.iter().enumerate() {
        let in_place = u32::try_from(place + 1) == Ok(event.seq);
        if !in_place || event.previous_hash != previous || event.hash != hash(order, event) {
            return Some(event.seq);
        }
        previous = &event.hash;
    }
    None
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::Timestamp;

    use super::*;

    fn chain() -> (OrderId, Vec<OrderEvent>) {
        let order = OrderId::new("ord_1");
        let mut previous = NO_HASH.to_owned();
        let mut events = Vec::new();
        for (seq, kind, note) in [
            (1, OrderEventKind::Placed, None),
            (2, OrderEventKind::Approved, Some("\"ya\"\n")),
        ] {
            let mut event = OrderEvent {
                seq,
                kind,
                at: Timestamp::new("2024-01-02T08:00:00+07:00"),
                actor: Actor::Buyer,
                actor_name: "Siti".to_owned(),
                state: OrderState::AwaitingApproval,
                note: note.map(str::to_owned),
                hash: String::new(),
                previous_hash: previous.clone(),
            };
            event.hash = hash(&order, &event);
            previous.clone_from(&event.hash);
            events.push(event);
        }
        (order, events)
    }

    #[test]
    fn the_first_hash_is_that_of_the_documented_text() {
        let (_, events) = chain();
        let text = format!(
            "{{\"actor\":\"buyer\",\"actor_name\":\"Siti\",\"at\":\"2024-01-02T08:00:00+07:00\",\"note\":null,\
             \"order\":\"ord_1\",\"previous_hash\":\"{NO_HASH}\",\"seq\":1,\"state\":\"awaiting_approval\",\
             \"type\":\"placed\"}}"
        );
        let digest: String = Sha256::digest(text.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(events[0].hash, digest);
    }

    #[test]
    fn any_change_breaks_the_chain() {
        let (order, events) = chain();
        assert_eq!(first_broken(&order, &events), None);
        assert_eq!(
            first_broken(&OrderId::new("ord_2"), &events),
            Some(1),
            "moved to another order"
        );

        let mut changed = events.clone();
        changed[0].actor_name = "Budi".to_owned();
        assert_eq!(first_broken(&order, &changed), Some(1), "another actor");

        changed[0].hash = hash(&order, &changed[0]);
        assert_eq!(
            first_broken(&order, &changed),
            Some(2),
            "rehashed, but the next one remembers"
        );

        assert_eq!(
            first_broken(&order, &events[1..]),
            Some(2),
            "the first one is gone"
        );

        let mut changed = events.clone();
        changed[1].note = Some("tidak".to_owned());
        assert_eq!(first_broken(&order, &changed), Some(2), "another note");
    }
}
