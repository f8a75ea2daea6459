//! From the vendor's store to the buyer's desk: shipping, receiving, inspecting.

use std::collections::BTreeSet;

use lokapasar_contract::order::{
    Finding, Inspection, InspectionOutcome, OrderEventKind, OrderState, Shipment, ShippedLine,
};
use lokapasar_planted_bugs::{Bug, is_planted};

use super::{Change, LONGEST_NAME, LONGEST_TEXT, Said};
use crate::clock;
use crate::orders::deliveries;
use crate::orders::fault::{FaultKind, Faults};
use crate::orders::refusal::Refusal;

impl Change<'_> {
    /// Ships all that is left, or a part. The order stays in preparation until everything has left.
    pub(super) fn ship(
        &mut self,
        carrier: &str,
        tracking: Option<&str>,
        delivery: Option<u32>,
        lines: &[ShippedLine],
    ) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let carrier = faults.required("/carrier", carrier, LONGEST_NAME);
        let tracking = faults.optional("/tracking", tracking, LONGEST_NAME);
        if let Some(kind) = self.wrong_destination(delivery, lines.is_empty()) {
            faults.add("/delivery", kind);
            return Err(Refusal::Invalid(faults.into_vec()));
        }
        let mut named = BTreeSet::new();
        for (place, part) in lines.iter().enumerate() {
            match self.order.part(&part.line_id, delivery) {
                None => faults.add(format!("/lines/{place}/line_id"), FaultKind::UnknownLine),
                Some(_) if !named.insert(&part.line_id) => {
                    faults.add(format!("/lines/{place}/line_id"), FaultKind::Repeated);
                }
                Some(known) => {
                    let left = known.left();
                    let most = if is_planted(Bug::MoreIsShippedThanOrdered) {
                        known.quantity
                    } else {
                        left
                    };
                    if !(1..=most).contains(&part.quantity) {
                        faults.add(format!("/lines/{place}/quantity"), FaultKind::MoreThanLeft(left));
                    }
                }
            }
        }
        faults.none().map_err(Refusal::Invalid)?;

        let parts: Vec<ShippedLine> = if lines.is_empty() {
            self.all_that_is_left(delivery)
        } else {
            lines.to_vec()
        };
        for part in &parts {
            self.order.ship_part(&part.line_id, delivery, part.quantity);
        }
        self.order.cancel_requested_by = None;
        self.order.shipments.push(Shipment {
            number: u32::try_from(self.order.shipments.len() + 1).unwrap_or(u32::MAX),
            carrier: carrier.clone(),
            tracking: tracking.clone(),
            shipped_at: clock::text(self.now),
            received_at: None,
            delivery,
            lines: parts,
        });
        if self.order.is_all_shipped() {
            self.enter(OrderState::Shipped);
        }
        let note = tracking.map_or(carrier.clone(), |tracking| format!("{carrier}, {tracking}"));
        let to = delivery.and_then(|number| self.order.delivery(number));
        let note = to.map_or(note.clone(), |to| format!("{note}: {}", deliveries::in_words(to)));
        Ok((OrderEventKind::Shipped, Some(note)))
    }

    /// What is wrong with where a shipment is to go: of several addresses one is named, to which something is left to ship.
    fn wrong_destination(&self, delivery: Option<u32>, all: bool) -> Option<FaultKind> {
        let several = !self.order.deliveries.is_empty();
        let left = |number: u32| {
            let parts = self.order.parts().filter(|part| part.delivery == Some(number));
            parts.map(|part| part.left()).reduce(u32::saturating_add)
        };
        match delivery {
            None => several.then_some(FaultKind::Required),
            Some(number) => match left(number) {
                None => Some(FaultKind::UnknownDelivery),
                Some(0) if all => Some(FaultKind::AllShippedThere),
                Some(_) => None,
            },
        }
    }

    fn all_that_is_left(&self, delivery: Option<u32>) -> Vec<ShippedLine> {
        self.order
            .parts()
            .filter(|part| part.delivery == delivery && part.left() > 0)
            .map(|part| ShippedLine {
                line_id: part.line.id.clone(),
                quantity: part.left(),
            })
            .collect()
    }

    pub(super) fn receive(&mut self, number: Option<u32>) -> Result<Said, Refusal> {
        let at = clock::text(self.now);
        let mut received = Vec::new();
        for shipment in self
            .order
            .shipments
            .iter_mut()
            .filter(|shipment| shipment.received_at.is_none())
        {
            if number.is_none_or(|number| number == shipment.number) {
                shipment.received_at = Some(at.clone());
                received.push(shipment.carrier.clone());
            }
        }
        if received.is_empty() {
            let mut faults = Faults::default();
            faults.add("/shipment", FaultKind::UnknownShipment);
            return Err(Refusal::Invalid(faults.into_vec()));
        }
        if self.order.state == OrderState::Shipped && !self.order.is_under_way() {
            self.enter(OrderState::UnderInspection);
        }
        Ok((OrderEventKind::Received, Some(received.join(", "))))
    }

    /// Notes the findings. When every line fits the order is accepted; otherwise what does not fit goes back, and the
    /// vendor ships it again, whole.
    pub(super) fn inspect(&mut self, findings: &[Finding]) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let mut named = BTreeSet::new();
        for (place, finding) in findings.iter().enumerate() {
            if !self.order.standing_lines().any(|line| line.id == finding.line_id) {
                faults.add(format!("/findings/{place}/line_id"), FaultKind::UnknownLine);
            } else if !named.insert(&finding.line_id) {
                faults.add(format!("/findings/{place}/line_id"), FaultKind::Repeated);
            }
            let pointer = format!("/findings/{place}/note");
            let note = faults.optional(&pointer, finding.note.as_deref(), LONGEST_TEXT);
            if finding.outcome != InspectionOutcome::Fits && note.is_none() {
                faults.add(pointer, FaultKind::NoteRequired);
            }
        }
        for line in self.order.standing_lines() {
            let settled = line
                .inspection
                .as_ref()
                .is_some_and(|found| found.outcome == InspectionOutcome::Fits);
            if !settled && !named.contains(&line.id) {
                faults.add("/findings", FaultKind::Missing(line.name.clone()));
            }
        }
        faults.none().map_err(Refusal::Invalid)?;

        let mut notes = Vec::new();
        let mut sent_back = Vec::new();
        for finding in findings {
            let Some(line) = self
                .order
                .lines
                .iter_mut()
                .find(|line| line.id == finding.line_id)
            else {
                continue;
            };
            let note = finding
                .note
                .as_deref()
                .map(str::trim)
                .filter(|note| !note.is_empty())
                .map(str::to_owned);
            if finding.outcome != InspectionOutcome::Fits {
                sent_back.push(&finding.line_id);
                self.order.failed_inspection.insert(line.id.clone());
                notes.extend(note.as_ref().map(|note| format!("{}: {note}", line.name)));
            }
            line.inspection = Some(Inspection {
                outcome: finding.outcome,
                note,
            });
        }
        for line in sent_back {
            self.order.unship(line);
        }
        if self.order.is_all_shipped() {
            self.enter(OrderState::Accepted);
            return Ok((OrderEventKind::InspectionPassed, None));
        }
        self.enter(OrderState::InPreparation);
        Ok((OrderEventKind::InspectionFailed, Some(notes.join("; "))))
    }
}
