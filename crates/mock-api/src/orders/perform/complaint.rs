//! A complaint: filed, answered, contested, settled, withdrawn.

use std::collections::BTreeSet;

use lokapasar_contract::order::{
    Complaint, ComplaintAnswer, ComplaintLine, ComplaintStatus, CreditLine, OrderEventKind, Remedy,
};
use lokapasar_contract::{LineId, Rupiah};

use super::{Change, LONGEST_TEXT, Said, required};
use crate::clock;
use crate::orders::deadline;
use crate::orders::fault::{FaultKind, Faults};
use crate::orders::refusal::Refusal;

impl Change<'_> {
    pub(super) fn file_complaint(
        &mut self,
        lines: &[ComplaintLine],
        remedy: Remedy,
        text: &str,
    ) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        if lines.is_empty() {
            faults.add("/lines", FaultKind::Required);
        }
        let mut named = BTreeSet::new();
        let mut parts = Vec::new();
        for (place, part) in lines.iter().enumerate() {
            let line = self.order.standing_lines().find(|line| line.id == part.line_id);
            match line {
                None => faults.add(format!("/lines/{place}/line_id"), FaultKind::UnknownLine),
                Some(_) if !named.insert(&part.line_id) => {
                    faults.add(format!("/lines/{place}/line_id"), FaultKind::Repeated);
                }
                Some(line) if !(1..=line.quantity).contains(&part.quantity) => {
                    let range = FaultKind::OutOfRange(1, line.quantity);
                    faults.add(format!("/lines/{place}/quantity"), range);
                }
                Some(line) => parts.push(format!("{} {}", part.quantity, line.name)),
            }
        }
        let text = faults.required("/text", text, LONGEST_TEXT);
        faults.none().map_err(Refusal::Invalid)?;

        self.order.complaints.push(Complaint {
            number: u32::try_from(self.order.complaints.len() + 1).unwrap_or(u32::MAX),
            by: self.who.actor,
            by_name: self.who.person.name.clone(),
            at: clock::text(self.now),
            lines: lines.to_vec(),
            remedy,
            text: text.clone(),
            status: ComplaintStatus::Filed,
            answers: Vec::new(),
            closed_at: None,
            withdrawn: None,
            credit: None,
        });
        self.order.due = Some(deadline::complaint(&self.order, None, self.now, self.policy));
        Ok((
            OrderEventKind::ComplaintFiled,
            Some(format!("{}: {text}", parts.join(", "))),
        ))
    }

    pub(super) fn answer_complaint(
        &mut self,
        remedy: Option<Remedy>,
        text: &str,
        credits: &[CreditLine],
    ) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let text = faults.required("/text", text, LONGEST_TEXT);
        match (remedy, credits) {
            (Some(Remedy::Refund), []) => faults.add("/credits", FaultKind::Required),
            (Some(Remedy::Refund), _) => self.check_credits(credits, &mut faults),
            (_, []) => {}
            _ => faults.add("/credits", FaultKind::Superfluous),
        }
        faults.none().map_err(Refusal::Invalid)?;

        let said = match Rupiah::checked_sum(credits.iter().map(|credit| credit.amount)) {
            Some(sum) if sum > Rupiah::ZERO => format!("{sum}: {text}"),
            Some(_) => text.clone(),
            None => return Err(Refusal::TooLarge),
        };
        let answer = ComplaintAnswer {
            at: clock::text(self.now),
            remedy,
            text,
            credits: credits.to_vec(),
            contested: None,
        };
        let complaint = self.complaint()?;
        complaint.answers.push(answer);
        complaint.status = ComplaintStatus::Answered;
        self.order.due = Some(deadline::complaint(&self.order, remedy, self.now, self.policy));
        Ok((OrderEventKind::ComplaintAnswered, Some(said)))
    }

    /// Only what the complaint is about is credited, and no more than is left of what was billed of it.
    fn check_credits(&self, credits: &[CreditLine], faults: &mut Faults) {
        let complained: Vec<&LineId> = self
            .order
            .open_complaint()
            .map(|complaint| complaint.lines.iter().map(|line| &line.line_id).collect())
            .unwrap_or_default();
        let mut named = BTreeSet::new();
        for (place, credit) in credits.iter().enumerate() {
            let line = format!("/credits/{place}/line_id");
            let amount = format!("/credits/{place}/amount");
            let left = complained
                .contains(&&credit.line_id)
                .then(|| self.order.creditable(&credit.line_id))
                .flatten();
            match left {
                None => faults.add(line, FaultKind::UnknownLine),
                Some(_) if !named.insert(&credit.line_id) => faults.add(line, FaultKind::Repeated),
                Some(_) if credit.amount <= Rupiah::ZERO => faults.add(amount, FaultKind::NoPrice),
                Some(left) if credit.amount > left => faults.add(amount, FaultKind::AboveBilled(left)),
                Some(_) => {}
            }
        }
    }

    /// Sends the complaint back to the vendor.
    pub(super) fn contest_answer(&mut self, reason: &str) -> Result<Said, Refusal> {
        let reason = required("/reason", reason, LONGEST_TEXT)?;
        let complaint = self.complaint()?;
        if let Some(answer) = complaint.answers.last_mut() {
            answer.contested = Some(reason.clone());
        }
        complaint.status = ComplaintStatus::Filed;
        self.order.due = Some(deadline::complaint(&self.order, None, self.now, self.policy));
        Ok((OrderEventKind::AnswerContested, Some(reason)))
    }

    /// Takes what was offered; a refund becomes a credit.
    pub(super) fn settle_complaint(&mut self) -> Result<Said, Refusal> {
        let answer = self
            .order
            .open_complaint()
            .and_then(|complaint| complaint.answers.last())
            .ok_or(Refusal::NotAnswered)?;
        let credit = match answer.credits.as_slice() {
            [] => None,
            lines => Some(self.order.credit(lines, self.now).ok_or(Refusal::TooLarge)?),
        };
        let note = credit.as_ref().map(|credit| credit.total.to_string());
        self.close_complaint(|complaint| {
            complaint.status = ComplaintStatus::Settled;
            complaint.credit = credit;
        })?;
        Ok((OrderEventKind::ComplaintSettled, note))
    }

    pub(super) fn withdraw_complaint(&mut self, reason: &str) -> Result<Said, Refusal> {
        let reason = required("/reason", reason, LONGEST_TEXT)?;
        self.close_complaint(|complaint| {
            complaint.status = ComplaintStatus::Withdrawn;
            complaint.withdrawn = Some(reason.clone());
        })?;
        Ok((OrderEventKind::ComplaintWithdrawn, Some(reason)))
    }

    fn complaint(&mut self) -> Result<&mut Complaint, Refusal> {
        let last = self.order.complaints.last_mut();
        last.filter(|complaint| complaint.status.is_open())
            .ok_or(Refusal::NothingComplained)
    }

    /// Ends the complaint. Who was waiting for its end has all of their days again.
    fn close_complaint(&mut self, end: impl FnOnce(&mut Complaint)) -> Result<(), Refusal> {
        let at = clock::text(self.now);
        let complaint = self.complaint()?;
        end(complaint);
        complaint.closed_at = Some(at);
        self.order.due = deadline::due(&self.order, self.order.state, self.now, self.policy);
        Ok(())
    }
}
