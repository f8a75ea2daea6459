//! What addenda make of an order: whose move it is, what it would be, and what it was before.

use jiff::Timestamp;
use lokapasar_contract::order::{Actor, Addendum, AddendumStatus, AddendumTerms, ChangedQuantity, Waiting};

use super::deliveries;
use super::model::Order;

impl Order {
    /// The addendum that waits for the other side's signature; there is one at most.
    #[must_use]
    pub fn open_addendum(&self) -> Option<&Addendum> {
        self.addenda
            .last()
            .filter(|addendum| addendum.status == AddendumStatus::Proposed)
    }

    /// Whose signature the open addendum waits for.
    #[must_use]
    pub fn addendum_turn(&self) -> Option<Actor> {
        self.open_addendum().map(|addendum| match addendum.by {
            Actor::Vendor => Actor::Ppk,
            _ => Actor::Vendor,
        })
    }

    /// By when whoever has the next move should make it: an addendum that waits has days of its own.
    #[must_use]
    pub fn turn_due(&self) -> Option<Timestamp> {
        match self.waiting() {
            Some(Waiting::Addendum) => self.addendum_due.or(self.due),
            _ => self.due,
        }
    }

    /// What an addendum changes, as the history keeps it.
    #[must_use]
    pub fn terms(&self, addendum: &Addendum) -> AddendumTerms {
        let quantities = addendum.quantities.iter().map(|change| {
            let line = self.lines.iter().find(|line| line.id == change.line_id);
            let name = line.map_or_else(|| change.line_id.to_string(), |line| line.name.clone());
            let there = change.delivery.and_then(|number| self.delivery(number));
            ChangedQuantity {
                from: change.from,
                name: there.map_or(name.clone(), |there| {
                    format!("{name} ({})", deliveries::in_words(there))
                }),
                to: change.to,
            }
        });
        AddendumTerms {
            needed_by: addendum.needed_by,
            quantities: quantities.collect(),
        }
    }

    /// Whether an addendum can still hold: nothing of what it takes off has been shipped since.
    #[must_use]
    pub fn can_take(&self, addendum: &Addendum) -> bool {
        addendum.quantities.iter().all(|change| {
            self.part(&change.line_id, change.delivery)
                .is_some_and(|part| part.shipped <= change.to)
        })
    }

    /// The order with the changes of an addendum; none when an amount does not fit.
    #[must_use]
    pub fn with(&self, addendum: &Addendum) -> Option<Self> {
        let to = addendum
            .quantities
            .iter()
            .map(|change| (&change.line_id, change.delivery, change.to));
        let needed_by = addendum.needed_by.map(|day| day.to);
        self.changed_to(to, needed_by)
    }

    /// The order as it was confirmed, before all addenda that hold.
    #[must_use]
    pub fn as_confirmed(&self) -> Self {
        let signed = self
            .addenda
            .iter()
            .rev()
            .filter(|addendum| addendum.status == AddendumStatus::Signed);
        signed.fold(self.clone(), |order, addendum| {
            let from = addendum
                .quantities
                .iter()
                .map(|change| (&change.line_id, change.delivery, change.from));
            let needed_by = addendum.needed_by.map(|day| day.from);
            // What was confirmed once did fit.
            order.changed_to(from, needed_by).unwrap_or(order)
        })
    }

    fn changed_to<'a>(
        &self,
        quantities: impl Iterator<Item = (&'a lokapasar_contract::LineId, Option<u32>, u32)>,
        needed_by: Option<lokapasar_contract::Day>,
    ) -> Option<Self> {
        let mut order = self.clone();
        for (id, delivery, quantity) in quantities {
            order.set_quantity(id, delivery, quantity);
            if let Some(line) = order.lines.iter_mut().find(|line| line.id == *id) {
                line.price = line.unit_price.checked_times(line.quantity)?;
            }
        }
        order.needed_by = needed_by.unwrap_or(order.needed_by);
        order.totals = order.computed_totals()?;
        Some(order)
    }
}
