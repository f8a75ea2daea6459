//! What is delivered of an order, in parts: each line, or what each of several addresses gets of it.

use lokapasar_contract::order::{OrderDetail, OrderLine};

use crate::i18n::Text;
use crate::pages::orders::detail::addresses::in_words;

/// A part.
#[derive(Clone)]
pub(super) struct Part {
    /// The line.
    pub(super) line: OrderLine,
    /// The address, by its number; none of an order with one.
    pub(super) delivery: Option<u32>,
    /// How many.
    pub(super) quantity: u32,
    /// How many of them are shipped.
    pub(super) shipped: u32,
    /// What it is called: the thing, and the address where there are several.
    pub(super) name: String,
}

impl Part {
    pub(super) const fn left(&self) -> u32 {
        self.quantity.saturating_sub(self.shipped)
    }
}

/// The parts of the lines that stand, in the order of the lines.
pub(super) fn parts(t: Text, order: &OrderDetail) -> Vec<Part> {
    let standing = order
        .lines
        .iter()
        .filter(|line| line.rejected.is_none() && line.quantity > 0);
    let mut parts = Vec::new();
    for line in standing {
        if order.deliveries.is_empty() {
            parts.push(Part {
                line: line.clone(),
                delivery: None,
                quantity: line.quantity,
                shipped: line.shipped,
                name: line.name.clone(),
            });
        }
        for delivery in &order.deliveries {
            let mine = delivery.lines.iter().filter(|part| part.line_id == line.id);
            parts.extend(mine.filter(|part| part.quantity > 0).map(|part| Part {
                line: line.clone(),
                delivery: Some(delivery.number),
                quantity: part.quantity,
                shipped: part.shipped,
                name: (t.addresses().thing_for)(&line.name, &in_words(t, delivery)),
            }));
        }
    }
    parts
}
