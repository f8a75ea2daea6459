//! The history of an order as a chain: each event bears the hash of the one before it.
//!
//! The hash is SHA-256, in lower-case hexadecimal, over the UTF-8 text of one JSON object without white space, its keys
//! in alphabetical order: `actor`, `actor_name`, `addendum` (left out when there is none), `at`, `in_place_of` (left out
//! when there is nobody), `note` (`null` when there is none), `order`, `previous_hash`, `seq`, `state`, `type`, with the values as they stand in the event; within `addendum` the
//! keys are in alphabetical order too. The first event's `previous_hash` is 64 zeros.
//!
//! The server links events with it, the page verifies them with it, and so does `cargo xtask verify-history`. Nothing in
//! it is secret: whoever rewrites all events from one on gets a chain that fits. What that cannot do is to end in the
//! hash that somebody else wrote down, which is why the last hash is shown, and stands on the papers of the order.

use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::OrderId;
use crate::order::{Actor, AddendumTerms, OrderEvent, OrderEventKind, OrderEventList, OrderState};

/// The `previous_hash` of a first event.
pub const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What is hashed. The fields stand in the alphabetical order of their names in JSON.
#[derive(Serialize)]
struct Canonical<'a> {
    actor: Actor,
    actor_name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    addendum: Option<&'a AddendumTerms>,
    at: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_place_of: Option<&'a str>,
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
        addendum: event.addendum.as_ref(),
        at: event.at.as_str(),
        in_place_of: event.in_place_of.as_deref(),
        note: event.note.as_deref(),
        order,
        previous_hash: &event.previous_hash,
        seq: event.seq,
        state: event.state,
        kind: event.kind,
    };
    // Serialising a structure of texts and numbers does not fail.
    let text = serde_json::to_vec(&canonical).unwrap_or_default();
    let mut digits = String::with_capacity(64);
    for byte in Sha256::digest(&text) {
        for half in [byte >> 4, byte & 15] {
            digits.extend(char::from_digit(half.into(), 16));
        }
    }
    digits
}

/// The first place at which a history does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// The place in the history, from 1; one beyond the last event when something is missing at the end.
    pub place: u32,
    /// What is wrong there.
    pub fault: Fault,
}

/// What is wrong with an event, or with its absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Another event stands here than the next one: one was taken out, put in, or moved.
    OutOfPlace {
        /// The number of the event that stands here.
        found: u32,
    },
    /// What the event says is not what its hash was taken of.
    Altered,
    /// It follows another event than the one before it.
    Unlinked,
    /// The history ends here, and should go on.
    Missing,
    /// The history should have ended before.
    Uncounted,
}

/// In English, for a terminal; pages have words of their own.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let place = self.place;
        match self.fault {
            Fault::OutOfPlace { found } => write!(f, "event {place}: number {found} stands in its place"),
            Fault::Altered => write!(f, "event {place}: its hash is not that of what it says"),
            Fault::Unlinked => write!(f, "event {place}: it does not follow the event before it"),
            Fault::Missing => write!(f, "event {place}: it is missing"),
            Fault::Uncounted => write!(f, "event {place}: the history should have ended before it"),
        }
    }
}

/// Recomputes every hash of a whole history, from its first event to the last.
///
/// # Errors
/// The first place at which it does not hold.
pub fn verify(history: &OrderEventList) -> Result<(), Broken> {
    let mut previous = NO_HASH;
    let mut place = 0;
    for event in &history.items {
        place += 1;
        let fault = if event.seq != place {
            Some(Fault::OutOfPlace { found: event.seq })
        } else if event.hash != hash(&history.order, event) {
            Some(Fault::Altered)
        } else if event.previous_hash != previous {
            Some(Fault::Unlinked)
        } else if place > history.count {
            Some(Fault::Uncounted)
        } else {
            None
        };
        if let Some(fault) = fault {
            return Err(Broken { place, fault });
        }
        previous = &event.hash;
    }
    // No order is without a history: it begins when the order is placed.
    if place < history.count.max(1) {
        let place = place + 1;
        return Err(Broken {
            place,
            fault: Fault::Missing,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
