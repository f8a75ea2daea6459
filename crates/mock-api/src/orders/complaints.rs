//! What complaints make of an order: whose move it is, and what is billed once credits are taken off.

use jiff::Timestamp;
use lokapasar_contract::order::{Actor, Complaint, ComplaintStatus, Credit, CreditLine, OrderState, Totals};
use lokapasar_contract::{LineId, Rupiah};

use super::model::Order;
use crate::clock;
use crate::policy::tax;

impl Order {
    /// The complaint of which somebody still has to do something; there is one at most.
    #[must_use]
    pub fn open_complaint(&self) -> Option<&Complaint> {
        self.complaints
            .last()
            .filter(|complaint| complaint.status.is_open())
    }

    /// Whose move the open complaint makes it.
    #[must_use]
    pub fn complaint_turn(&self) -> Option<Actor> {
        self.open_complaint().map(|complaint| match complaint.status {
            ComplaintStatus::Answered => complaint.by,
            _ => Actor::Vendor,
        })
    }

    /// When both sides had signed the handover report.
    #[must_use]
    pub fn handed_over(&self) -> Option<Timestamp> {
        self.steps
            .iter()
            .rev()
            .find(|step| step.state == OrderState::Accepted)
            .map(|step| step.ended)
    }

    /// The credits that the vendor gave.
    pub fn credits(&self) -> impl Iterator<Item = &Credit> {
        self.complaints
            .iter()
            .filter_map(|complaint| complaint.credit.as_ref())
    }

    /// The complaints that ended with a credit note, the first note first. What was credited before there was an invoice stands in
    /// the invoice itself.
    pub fn credit_notes(&self) -> impl Iterator<Item = (&Complaint, &Credit)> {
        self.complaints
            .iter()
            .filter_map(|complaint| Some((complaint, complaint.credit.as_ref()?)))
            .filter(|(_, credit)| !credit.in_bill)
    }

    /// The credit note of this number, counted from 1.
    #[must_use]
    pub fn credit_note(&self, nth: u32) -> Option<(&Complaint, &Credit)> {
        let place = usize::try_from(nth.checked_sub(1)?).ok()?;
        self.credit_notes().nth(place)
    }

    /// What may still be credited of a line: its price less what was.
    #[must_use]
    pub fn creditable(&self, line: &LineId) -> Option<Rupiah> {
        let billed = self.standing_lines().find(|known| known.id == *line)?;
        let given = self
            .credits()
            .flat_map(|credit| &credit.lines)
            .filter(|credit| credit.line_id == *line)
            .map(|credit| credit.amount);
        billed.price.checked_sub(Rupiah::checked_sum(given)?)
    }

    /// What the invoice comes to: the order, less what was credited before there was one.
    #[must_use]
    pub fn invoiced(&self) -> Totals {
        less(self.totals, self.credits().filter(|credit| credit.in_bill))
    }

    /// What is to be paid: what the order comes to, less the credits given before it was paid.
    #[must_use]
    pub fn billed(&self) -> Totals {
        less(self.totals, self.credits().filter(|credit| !credit.refund))
    }

    /// What the order costs in the end: what is billed, less what went back.
    #[must_use]
    pub fn net(&self) -> Totals {
        less(self.totals, self.credits())
    }

    /// What a credit of these lines comes to. What is left of the order is taxed by the rule by which the whole was, rounded once;
    /// the PPN of the credit is the difference, so that no rupiah is left over however many credits there are.
    #[must_use]
    pub fn credit(&self, lines: &[CreditLine], now: Timestamp) -> Option<Credit> {
        let before = self.net();
        let goods = Rupiah::checked_sum(lines.iter().map(|line| line.amount))?;
        let after = tax::totals([before.goods.checked_sub(goods)?], before.shipping, self.ppn_bp)?;
        Some(Credit {
            at: clock::text(now),
            lines: lines.to_vec(),
            goods,
            ppn: before.ppn.checked_sub(after.ppn)?,
            total: before.total.checked_sub(after.total)?,
            refund: self.paid.is_some(),
            in_bill: self.handed_over().is_none(),
        })
    }
}

fn less<'a>(totals: Totals, credits: impl Iterator<Item = &'a Credit>) -> Totals {
    // No credit is above what was left, so that nothing here is below zero.
    credits.fold(totals, |left, credit| Totals {
        goods: left.goods.checked_sub(credit.goods).unwrap_or_default(),
        shipping: left.shipping,
        ppn: left.ppn.checked_sub(credit.ppn).unwrap_or_default(),
        total: left.total.checked_sub(credit.total).unwrap_or_default(),
    })
}
