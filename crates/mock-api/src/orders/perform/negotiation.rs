//! Offers and counter-offers. A proposal never goes above what was listed: a negotiation brings prices down.

use std::collections::BTreeSet;

use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{Actor, OrderEventKind, OrderState, Proposal, ProposedPrice};

use super::{Change, LONGEST_TEXT, Said};
use crate::clock;
use crate::orders::deadline;
use crate::orders::fault::{FaultKind, Faults};
use crate::orders::refusal::Refusal;

impl Change<'_> {
    pub(super) fn propose(
        &mut self,
        prices: &[ProposedPrice],
        shipping: Rupiah,
        message: Option<&str>,
    ) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let mut named = BTreeSet::new();
        for (place, price) in prices.iter().enumerate() {
            let line = self.order.standing_lines().find(|line| line.id == price.line_id);
            match line {
                None => faults.add(format!("/prices/{place}/line_id"), FaultKind::UnknownLine),
                Some(_) if !named.insert(&price.line_id) => {
                    faults.add(format!("/prices/{place}/line_id"), FaultKind::Repeated);
                }
                Some(_) if price.unit_price <= Rupiah::ZERO => {
                    faults.add(format!("/prices/{place}/unit_price"), FaultKind::NoPrice);
                }
                Some(line) if price.unit_price > line.list_price => {
                    faults.add(
                        format!("/prices/{place}/unit_price"),
                        FaultKind::AboveList(line.list_price),
                    );
                }
                Some(_) => {}
            }
        }
        if shipping < Rupiah::ZERO {
            faults.add("/shipping", FaultKind::NoPrice);
        } else if shipping > self.order.list_shipping {
            faults.add("/shipping", FaultKind::AboveList(self.order.list_shipping));
        }
        let message = faults.optional("/message", message, LONGEST_TEXT);
        faults.none().map_err(Refusal::Invalid)?;

        self.order.proposals.push(Proposal {
            by: self.who.actor,
            at: clock::text(self.now),
            prices: prices.to_vec(),
            shipping,
            message: message.clone(),
        });
        self.remember_negotiator();
        // The other side has its days for an answer.
        self.order.due = deadline::due(&self.order, OrderState::Negotiating, self.now, self.policy);
        Ok((OrderEventKind::Proposed, message))
    }

    /// Takes the last proposal over; a line that it does not name keeps its listed price.
    pub(super) fn accept_proposal(&mut self) -> Result<Said, Refusal> {
        let Some(proposal) = self.order.proposals.last().cloned() else {
            return Err(Refusal::NothingProposed);
        };
        for line in self.order.lines.iter_mut().filter(|line| line.rejected.is_none()) {
            let proposed = proposal.prices.iter().find(|price| price.line_id == line.id);
            line.unit_price = proposed.map_or(line.list_price, |price| price.unit_price);
            line.price = line
                .unit_price
                .checked_times(line.quantity)
                .ok_or(Refusal::TooLarge)?;
        }
        self.order.totals.shipping = proposal.shipping;
        self.add_up()?;
        self.remember_negotiator();
        self.enter(OrderState::AwaitingApproval);
        Ok((OrderEventKind::Agreed, None))
    }

    /// Who has spoken for the unit does not approve what was agreed, not even in the place of the PPK.
    fn remember_negotiator(&mut self) {
        if self.who.actor == Actor::Buyer {
            self.order.negotiators.insert(self.who.person.id.clone());
        }
    }
}
