//! A change of a confirmed order: proposed by one side, signed or declined by the other.

use std::collections::BTreeSet;

use lokapasar_contract::Day;
use lokapasar_contract::order::{
    Addendum, AddendumStatus, DayChange, InspectionOutcome, NewQuantity, OrderEventKind, OrderState,
    QuantityChange,
};

use super::{Change, LONGEST_TEXT, Said, required};
use crate::clock;
use crate::orders::deadline;
use crate::orders::fault::{FaultKind, Faults};
use crate::orders::refusal::Refusal;
use crate::policy::calendar;

impl Change<'_> {
    pub(super) fn propose_addendum(
        &mut self,
        quantities: &[NewQuantity],
        needed_by: Option<Day>,
        reason: &str,
    ) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let quantities = self.changes(quantities, &mut faults);
        let needed_by = needed_by
            .filter(|day| *day != self.order.needed_by)
            .map(|to| DayChange {
                from: self.order.needed_by,
                to,
            });
        let today = self.order.zone().local(self.now).date();
        if needed_by.is_some_and(|day| calendar::date_of(day.to) < today) {
            faults.add("/needed_by", FaultKind::InThePast);
        }
        let reason = faults.required("/reason", reason, LONGEST_TEXT);
        faults.none().map_err(Refusal::Invalid)?;

        let addendum = Addendum {
            number: u32::try_from(self.order.addenda.len() + 1).unwrap_or(u32::MAX),
            by: self.who.actor,
            by_name: self.who.person.on_paper(),
            at: clock::text(self.now),
            quantities,
            needed_by,
            reason,
            status: AddendumStatus::Proposed,
            answered_at: None,
            declined: None,
        };
        let changed = self.order.with(&addendum).ok_or(Refusal::TooLarge)?;
        let mut faults = Faults::default();
        if addendum.quantities.is_empty() && addendum.needed_by.is_none() {
            faults.add("/quantities", FaultKind::NothingChanged);
        } else if changed.standing_lines().next().is_none() {
            faults.add("/quantities", FaultKind::NothingLeft);
        }
        faults.none().map_err(Refusal::Invalid)?;

        let note = addendum.reason.clone();
        self.addendum = Some(self.order.terms(&addendum));
        // Who proposes again takes the place of their own proposal, and of its days: the other side's own deadline, which shows when
        // nothing is proposed, is not put off for ever.
        let waits = self
            .order
            .open_addendum()
            .filter(|open| open.by == self.who.actor)
            .and(self.order.addendum_due);
        self.order.lapse_addendum();
        self.order.addenda.push(addendum);
        self.order.addendum_due =
            Some(waits.unwrap_or_else(|| deadline::addendum(&self.order, self.now, self.policy)));
        Ok((OrderEventKind::AddendumProposed, Some(note)))
    }

    /// The quantities that change. An addendum takes off what is not shipped, and adds nothing: for more there is another order.
    fn changes(&self, quantities: &[NewQuantity], faults: &mut Faults) -> Vec<QuantityChange> {
        let mut named = BTreeSet::new();
        let mut changes = Vec::new();
        for (place, new) in quantities.iter().enumerate() {
            match self.order.part(&new.line_id, new.delivery) {
                None if new.delivery.is_none() != self.order.deliveries.is_empty() => {
                    let kind = match new.delivery {
                        None => FaultKind::Required,
                        Some(_) => FaultKind::UnknownDelivery,
                    };
                    faults.add(format!("/quantities/{place}/delivery"), kind);
                }
                None => faults.add(format!("/quantities/{place}/line_id"), FaultKind::UnknownLine),
                Some(_) if !named.insert((&new.line_id, new.delivery)) => {
                    faults.add(format!("/quantities/{place}/line_id"), FaultKind::Repeated);
                }
                Some(part) if !(part.shipped..=part.quantity).contains(&new.quantity) => {
                    let range = FaultKind::OutOfRange(part.shipped, part.quantity);
                    faults.add(format!("/quantities/{place}/quantity"), range);
                }
                Some(part) if new.quantity != part.quantity => changes.push(QuantityChange {
                    line_id: new.line_id.clone(),
                    delivery: new.delivery,
                    from: part.quantity,
                    to: new.quantity,
                }),
                Some(_) => {}
            }
        }
        changes
    }

    /// Signs it: from now on it holds. What was to be shipped may be all shipped by that.
    pub(super) fn sign_addendum(&mut self) -> Result<Said, Refusal> {
        let addendum = self.order.open_addendum().ok_or(Refusal::NoAddendum)?.clone();
        self.order = self.order.with(&addendum).ok_or(Refusal::TooLarge)?;
        for change in &addendum.quantities {
            if let Some(line) = self.order.lines.iter().find(|line| line.id == change.line_id) {
                let fewer = change.from.saturating_sub(change.to);
                self.released.push((line.offer.clone(), fewer));
            }
        }
        self.answer_addendum(AddendumStatus::Signed, None);
        if let Some(day) = addendum.needed_by {
            self.order.due = Some(deadline::on_day(&self.order, day.to));
        }
        if self.order.is_all_shipped() {
            self.enter(self.after_shipping());
        }
        Ok((OrderEventKind::AddendumSigned, Some(addendum.reason)))
    }

    /// Where an order stands of which everything is shipped.
    fn after_shipping(&self) -> OrderState {
        let fits = |found: &lokapasar_contract::order::Inspection| found.outcome == InspectionOutcome::Fits;
        if self.order.is_under_way() {
            OrderState::Shipped
        } else if self
            .order
            .standing_lines()
            .all(|line| line.inspection.as_ref().is_some_and(fits))
        {
            OrderState::Accepted
        } else {
            OrderState::UnderInspection
        }
    }

    pub(super) fn decline_addendum(&mut self, reason: &str) -> Result<Said, Refusal> {
        let reason = required("/reason", reason, LONGEST_TEXT)?;
        self.answer_addendum(AddendumStatus::Declined, Some(reason.clone()));
        Ok((OrderEventKind::AddendumDeclined, Some(reason)))
    }

    fn answer_addendum(&mut self, status: AddendumStatus, declined: Option<String>) {
        self.order.addendum_due = None;
        let at = clock::text(self.now);
        if let Some(addendum) = self.order.addenda.last_mut() {
            addendum.status = status;
            addendum.answered_at = Some(at);
            addendum.declined = declined;
        }
    }
}
