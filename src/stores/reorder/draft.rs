//! What a person decides of an order or a list before it goes anywhere, and what is made of it. Pure.

use lokapasar_contract::cart::CartBatchRow;
use lokapasar_contract::reorder::{Reorder, ReorderChange, ReorderLine, ReorderRequest, ReorderSource};
use lokapasar_contract::shopping_list::SaveListLine;
use lokapasar_contract::{LineId, OfferId};

/// The decisions; what nothing was decided of is ordered as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft(ReorderRequest);

impl Draft {
    /// Everything as it was, beside what the cart holds.
    #[must_use]
    pub const fn of(source: ReorderSource) -> Self {
        Self(ReorderRequest {
            source,
            replace: false,
            changes: Vec::new(),
        })
    }

    /// As the server is asked.
    #[must_use]
    pub const fn request(&self) -> &ReorderRequest {
        &self.0
    }

    /// Whether it replaces what the cart holds.
    pub const fn set_replace(&mut self, replace: bool) {
        self.0.replace = replace;
    }

    /// Leaves a line out, or takes it in again.
    pub fn leave_out(&mut self, line: &OfferId, left_out: bool) {
        self.change(line, |change| change.left_out = left_out);
    }

    /// Orders another quantity of a line.
    pub fn set_quantity(&mut self, line: &OfferId, quantity: u32) {
        self.change(line, |change| change.quantity = Some(quantity));
    }

    /// Takes another offer instead, or the one of then.
    pub fn take_instead(&mut self, line: &OfferId, instead: Option<OfferId>) {
        self.change(line, |change| change.instead_id = instead);
    }

    fn change(&mut self, line: &OfferId, decide: impl FnOnce(&mut ReorderChange)) {
        let changes = &mut self.0.changes;
        let place = changes.iter().position(|change| change.offer_id == *line);
        let mut change = match place {
            Some(place) => changes.remove(place),
            None => ReorderChange {
                offer_id: line.clone(),
                left_out: false,
                instead_id: None,
                quantity: None,
            },
        };
        decide(&mut change);
        if change.left_out || change.instead_id.is_some() || change.quantity.is_some() {
            changes.insert(place.unwrap_or(changes.len()), change);
        }
    }
}

/// Whether a line can be ordered as it stands.
#[must_use]
pub const fn is_ready(line: &ReorderLine) -> bool {
    !line.left_out && line.obstacle.is_none() && line.now.is_some()
}

/// What is sent to the cart: absolute quantities, one row for each offer, into the line that holds it already. `key` names new
/// lines.
#[must_use]
pub fn rows(found: &Reorder, key: &str) -> Vec<CartBatchRow> {
    let mut rows: Vec<CartBatchRow> = Vec::new();
    for (place, line) in found.lines.iter().enumerate().filter(|(_, line)| is_ready(line)) {
        let Some(now) = &line.now else {
            continue;
        };
        let same = rows.iter_mut().find(|row| row.offer_id.as_ref() == Some(&now.id));
        if let Some(row) = same {
            row.quantity = row.quantity.saturating_add(line.quantity);
            continue;
        }
        let (line_id, held) = match &now.held {
            Some(held) => (held.line_id.clone(), held.quantity),
            // A few letters of the key: the cart may still hold lines of an earlier round.
            None => (
                LineId::new(format!("{}-{place}", key.get(..13).unwrap_or(key))),
                0,
            ),
        };
        rows.push(CartBatchRow {
            line_id,
            offer_id: Some(now.id.clone()),
            sku: None,
            quantity: held.saturating_add(line.quantity),
        });
    }
    rows
}

/// What is kept of it as a list: what is not left out, also what cannot be ordered today.
#[must_use]
pub fn to_keep(found: &Reorder) -> Vec<SaveListLine> {
    let mut lines: Vec<SaveListLine> = Vec::new();
    for line in found.lines.iter().filter(|line| !line.left_out) {
        let offer = line.now.as_ref().map_or(&line.offer_id, |now| &now.id);
        match lines.iter_mut().find(|kept| kept.offer_id == *offer) {
            Some(kept) => kept.quantity = kept.quantity.saturating_add(line.quantity),
            None => lines.push(SaveListLine {
                offer_id: offer.clone(),
                quantity: line.quantity,
                note: line.note.clone(),
            }),
        }
    }
    lines
}

#[cfg(test)]
mod tests;
