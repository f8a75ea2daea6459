//! What waits is written down before it is sent, so that it outlives a reload.
//!
//! One entry for each person on this device. Tabs share it without knowing of each other: what two of them send has the same key
//! and is done once.

use lokapasar_contract::PersonaId;

use super::outbox::Write;
use crate::browser::storage;

/// The changes of a person's cart that waited when the page was left. What cannot be read is none.
pub(super) fn load(person: &PersonaId) -> Vec<Write> {
    storage::get(&name(person))
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default()
}

/// Writes down what waits.
pub(super) fn save(person: &PersonaId, waiting: &[Write]) {
    if let Ok(text) = serde_json::to_string(waiting) {
        storage::set(&name(person), &text);
    }
}

fn name(person: &PersonaId) -> String {
    format!("lokapasar.cart.{person}")
}
