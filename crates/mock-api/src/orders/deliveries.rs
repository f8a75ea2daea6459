//! What several addresses make of an order: which part of a line goes where, what is left to ship there, and who has signed for it.
//!
//! An order with one address has no [`Delivery`]; its parts are its lines. So what ships, changes and signs asks for parts, and
//! treats both alike.

use lokapasar_contract::LineId;
use lokapasar_contract::delivery::{Delivery, DeliveryLine, DeliverySignature};
use lokapasar_contract::order::{Actor, OrderLine};

use super::model::Order;
use crate::clock;

/// A line that stands, or what one of several addresses gets of it.
#[derive(Debug, Clone, Copy)]
pub struct Part<'a> {
    /// The line.
    pub line: &'a OrderLine,
    /// The address, by its number; none of an order with one address.
    pub delivery: Option<u32>,
    /// How many.
    pub quantity: u32,
    /// How many of them are shipped.
    pub shipped: u32,
}

impl Part<'_> {
    /// How many are left to ship.
    #[must_use]
    pub const fn left(&self) -> u32 {
        self.quantity.saturating_sub(self.shipped)
    }
}

impl Order {
    /// The parts that are to be delivered, by line.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.standing_lines().flat_map(|line| {
            let whole = Part {
                line,
                delivery: None,
                quantity: line.quantity,
                shipped: line.shipped,
            };
            let several = self.deliveries.iter().flat_map(move |delivery| {
                let lines = delivery.lines.iter().filter(|part| part.line_id == line.id);
                lines.map(move |part| Part {
                    line,
                    delivery: Some(delivery.number),
                    quantity: part.quantity,
                    shipped: part.shipped,
                })
            });
            let one = self.deliveries.is_empty().then_some(whole);
            one.into_iter().chain(several.filter(|part| part.quantity > 0))
        })
    }

    /// The part of a line that goes to an address.
    #[must_use]
    pub fn part(&self, line: &LineId, delivery: Option<u32>) -> Option<Part<'_>> {
        self.parts()
            .find(|part| part.line.id == *line && part.delivery == delivery)
    }

    /// The address of that number.
    #[must_use]
    pub fn delivery(&self, number: u32) -> Option<&Delivery> {
        self.deliveries.iter().find(|delivery| delivery.number == number)
    }

    /// The addresses that get something. The PPK may have rejected all that one was to get, or an addendum taken it off.
    pub fn standing_deliveries(&self) -> impl Iterator<Item = &Delivery> {
        self.deliveries
            .iter()
            .filter(|delivery| self.parts().any(|part| part.delivery == Some(delivery.number)))
    }

    /// The first address to which something is left to ship; none of an order with one address.
    #[must_use]
    pub fn next_destination(&self) -> Option<u32> {
        self.parts()
            .filter(|part| part.left() > 0)
            .find_map(|part| part.delivery)
    }

    /// Counts as shipped what leaves of a part.
    pub(super) fn ship_part(&mut self, line: &LineId, delivery: Option<u32>, quantity: u32) {
        if let Some(line) = self.lines.iter_mut().find(|known| known.id == *line) {
            line.shipped = line.shipped.saturating_add(quantity);
        }
        if let Some(part) = self.part_mut(line, delivery) {
            part.shipped = part.shipped.saturating_add(quantity);
        }
    }

    /// Takes back that anything of a line was shipped: all of it is the vendor's again.
    pub(super) fn unship(&mut self, line: &LineId) {
        if let Some(line) = self.lines.iter_mut().find(|known| known.id == *line) {
            line.shipped = 0;
        }
        let parts = self
            .deliveries
            .iter_mut()
            .flat_map(|delivery| &mut delivery.lines);
        for part in parts.filter(|part| part.line_id == *line) {
            part.shipped = 0;
        }
    }

    /// Sets how many there are of a part. Of an order with several addresses a line has as many as its parts together.
    pub(super) fn set_quantity(&mut self, line: &LineId, delivery: Option<u32>, quantity: u32) {
        if let Some(part) = self.part_mut(line, delivery) {
            part.quantity = quantity;
        }
        let parts = self.deliveries.iter().flat_map(|delivery| &delivery.lines);
        let together = parts
            .filter(|part| part.line_id == *line)
            .map(|part| part.quantity)
            .fold(0, u32::saturating_add);
        let whole = if self.deliveries.is_empty() {
            quantity
        } else {
            together
        };
        if let Some(line) = self.lines.iter_mut().find(|known| known.id == *line) {
            line.quantity = whole;
        }
    }

    fn part_mut(&mut self, line: &LineId, delivery: Option<u32>) -> Option<&mut DeliveryLine> {
        let delivery = self
            .deliveries
            .iter_mut()
            .find(|known| Some(known.number) == delivery)?;
        delivery.lines.iter_mut().find(|part| part.line_id == *line)
    }

    /// Whether a side has signed the handover report of an address.
    #[must_use]
    pub fn has_signed_for(&self, delivery: u32, side: Actor) -> bool {
        self.delivery(delivery)
            .is_some_and(|delivery| delivery.signatures.iter().any(|signature| signature.by == side))
    }

    /// Signs the handover reports of these addresses for a side, by the event that comes next.
    pub(super) fn sign_for(&mut self, numbers: &[u32], side: Actor, at: jiff::Timestamp) {
        let event = self.version.saturating_add(1);
        for delivery in &mut self.deliveries {
            if numbers.contains(&delivery.number) {
                delivery.signatures.push(DeliverySignature {
                    by: side,
                    at: clock::text(at),
                    event,
                });
            }
        }
    }
}

/// An address in a few words: `Rina, Jl. Kartini 1`.
#[must_use]
pub fn in_words(delivery: &Delivery) -> String {
    format!("{}, {}", delivery.receiver.name, delivery.receiver.address)
}
