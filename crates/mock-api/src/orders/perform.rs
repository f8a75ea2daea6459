//! Carries an action out: the order after it, and what happened.

use jiff::Timestamp;
use lokapasar_contract::LineId;
use lokapasar_contract::order::{
    Actor, AddendumTerms, OrderAction, OrderEventKind, OrderLine, OrderState, Rating,
};
use lokapasar_planted_bugs::{Bug, is_planted};

use super::deadline;
use super::deliveries;
use super::fault::{FaultKind, Faults};
use super::life;
use super::model::{Happening, Order, Paid, Step, Transition, Who};
use super::number;
use super::refusal::Refusal;
use crate::policy::Policy;

mod addendum;
mod complaint;
mod delivery;
mod negotiation;

/// The longest reason, message or note, in characters.
const LONGEST_TEXT: usize = 500;
/// The longest name of a carrier, tracking number or number of a proof.
const LONGEST_NAME: usize = 100;

/// An order that is being changed.
struct Change<'a> {
    order: Order,
    who: &'a Who,
    now: Timestamp,
    policy: Policy,
    released: Vec<(lokapasar_contract::OfferId, u32)>,
    /// What the addendum changes that is proposed.
    addendum: Option<AddendumTerms>,
}

/// What a performed action leaves to say.
type Said = (OrderEventKind, Option<String>);

/// Carries an action out for somebody.
///
/// # Errors
/// Why not: as [`life::gate`] says, or because what came with the action is wrong.
pub fn apply(
    order: &Order,
    who: &Who,
    action: &OrderAction,
    now: Timestamp,
    policy: Policy,
) -> Result<Transition, Refusal> {
    life::gate(order, who, action.kind(), now, policy)?;
    let who = life::acting(who, action.kind());
    let mut change = Change::new(order, &who, now, policy);
    let said = change.perform(action)?;
    Ok(change.finish(said))
}

/// The end of an order by a deadline.
pub(super) fn ended_by_deadline(
    order: &Order,
    state: OrderState,
    who: &Who,
    at: Timestamp,
    policy: Policy,
    kind: OrderEventKind,
) -> Transition {
    let mut change = Change::new(order, who, at, policy);
    change.end(state);
    change.finish((kind, None))
}

/// The end of an addendum by its deadline: the order goes on as it was.
pub(super) fn addendum_lapsed(order: &Order, who: &Who, at: Timestamp, policy: Policy) -> Transition {
    let mut change = Change::new(order, who, at, policy);
    change.order.lapse_addendum();
    change.finish((OrderEventKind::AddendumLapsed, None))
}

impl<'a> Change<'a> {
    fn new(order: &Order, who: &'a Who, now: Timestamp, policy: Policy) -> Self {
        Self {
            order: order.clone(),
            who,
            now,
            policy,
            released: Vec::new(),
            addendum: None,
        }
    }
}

impl Change<'_> {
    fn perform(&mut self, action: &OrderAction) -> Result<Said, Refusal> {
        match action {
            OrderAction::Propose {
                prices,
                shipping,
                message,
            } => self.propose(prices, *shipping, message.as_deref()),
            OrderAction::AcceptProposal {} => self.accept_proposal(),
            OrderAction::WalkAway { reason } => self.end_with(OrderEventKind::WalkedAway, reason),
            OrderAction::Approve {} => {
                self.order.ppk = Some(self.who.person.clone());
                self.enter(OrderState::AwaitingVendor);
                Ok((OrderEventKind::Approved, None))
            }
            OrderAction::Reject { reason, lines } => self.reject(reason, lines),
            OrderAction::Accept {} => {
                self.enter(OrderState::InPreparation);
                Ok((OrderEventKind::VendorAccepted, None))
            }
            OrderAction::Decline { reason } => self.end_with(OrderEventKind::VendorDeclined, reason),
            OrderAction::Ship {
                carrier,
                tracking,
                delivery,
                lines,
            } => self.ship(carrier, tracking.as_deref(), *delivery, lines),
            OrderAction::Receive { shipment } => self.receive(*shipment),
            OrderAction::Inspect { findings } => self.inspect(findings),
            OrderAction::SignHandover { delivery } => self.sign_handover(*delivery),
            OrderAction::Pay { proof } => self.pay(proof),
            OrderAction::Rate { stars, text } => self.rate(*stars, text.as_deref()),
            OrderAction::Reply { text } => self.reply(text),
            OrderAction::FileComplaint { lines, remedy, text } => self.file_complaint(lines, *remedy, text),
            OrderAction::AnswerComplaint {
                remedy,
                text,
                credits,
            } => self.answer_complaint(*remedy, text, credits),
            OrderAction::SettleComplaint {} => self.settle_complaint(),
            OrderAction::ContestAnswer { reason } => self.contest_answer(reason),
            OrderAction::WithdrawComplaint { reason } => self.withdraw_complaint(reason),
            OrderAction::ProposeAddendum {
                quantities,
                needed_by,
                reason,
            } => self.propose_addendum(quantities, *needed_by, reason),
            OrderAction::SignAddendum {} => self.sign_addendum(),
            OrderAction::DeclineAddendum { reason } => self.decline_addendum(reason),
            OrderAction::Cancel { reason } => self.cancel(reason),
            OrderAction::AgreeCancel {} => {
                self.end(OrderState::Cancelled);
                Ok((OrderEventKind::Cancelled, None))
            }
        }
    }

    fn finish(mut self, (kind, note): Said) -> Transition {
        self.order.version += 1;
        self.order.changed = self.now;
        let happening = Happening {
            kind,
            at: self.now,
            actor: self.who.actor,
            actor_name: self.who.person.name.clone(),
            in_place_of: self.who.person.in_place_of.clone(),
            note,
            addendum: self.addendum,
        };
        Transition {
            order: self.order,
            happening,
            released: self.released,
        }
    }

    /// Leaves the state for another one.
    fn enter(&mut self, state: OrderState) {
        self.order.steps.push(Step {
            state: self.order.state,
            planned: self.order.due,
            ended: self.now,
            actor: self.who.actor,
            actor_name: self.who.person.name.clone(),
            in_place_of: self.who.person.in_place_of.clone(),
        });
        self.order.state = state;
        self.order.entered = self.now;
        self.order.due = deadline::due(&self.order, state, self.now, self.policy);
        self.order.cancel_requested_by = None;
        self.order.lapse_addendum();
    }

    /// Ends the order without goods, which frees its stock.
    fn end(&mut self, state: OrderState) {
        if !is_planted(Bug::StockStaysReserved) {
            self.released = self.order.standing_lines().map(freed).collect();
        }
        self.enter(state);
    }

    fn end_with(&mut self, kind: OrderEventKind, reason: &str) -> Result<Said, Refusal> {
        let reason = required("/reason", reason, LONGEST_TEXT)?;
        self.end(OrderState::Cancelled);
        Ok((kind, Some(reason)))
    }

    fn reject(&mut self, reason: &str, lines: &[LineId]) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        let reason = faults.required("/reason", reason, LONGEST_TEXT);
        for (place, line) in lines.iter().enumerate() {
            let pointer = format!("/lines/{place}");
            if lines.iter().take(place).any(|other| other == line) {
                faults.add(pointer, FaultKind::Repeated);
            } else if !self.order.standing_lines().any(|standing| standing.id == *line) {
                faults.add(pointer, FaultKind::UnknownLine);
            }
        }
        faults.none().map_err(Refusal::Invalid)?;

        self.order.ppk = Some(self.who.person.clone());
        let whole = lines.is_empty() || lines.len() == self.order.standing_lines().count();
        if whole {
            self.end(OrderState::Cancelled);
            return Ok((OrderEventKind::Rejected, Some(reason)));
        }
        for line in self
            .order
            .lines
            .iter_mut()
            .filter(|line| lines.contains(&line.id))
        {
            line.rejected = Some(reason.clone());
            self.released.push(freed(line));
        }
        self.add_up()?;
        Ok((OrderEventKind::LinesRejected, Some(reason)))
    }

    /// Adds the totals up again after prices or lines have changed.
    fn add_up(&mut self) -> Result<(), Refusal> {
        self.order.totals = self.order.computed_totals().ok_or(Refusal::TooLarge)?;
        Ok(())
    }

    /// Signs the handover report: of several addresses that of one, or all that this side has not signed yet.
    fn sign_handover(&mut self, delivery: Option<u32>) -> Result<Said, Refusal> {
        let side = self.who.actor;
        let open: Vec<u32> = self
            .order
            .standing_deliveries()
            .map(|one| one.number)
            .filter(|number| !self.order.has_signed_for(*number, side))
            .collect();
        let mut faults = Faults::default();
        if let Some(number) = delivery
            && !open.contains(&number)
        {
            let kind = if self.order.has_signed_for(number, side) {
                FaultKind::SignedAlready
            } else {
                FaultKind::UnknownDelivery
            };
            faults.add("/delivery", kind);
        }
        faults.none().map_err(Refusal::Invalid)?;

        let chosen = delivery.map_or_else(|| open.clone(), |number| vec![number]);
        self.order.sign_for(&chosen, side, self.now);
        let note = delivery
            .and_then(|number| self.order.delivery(number))
            .map(deliveries::in_words);
        if chosen.len() == open.len() {
            self.sign_whole();
        }
        Ok((OrderEventKind::HandoverSigned, note))
    }

    /// This side has signed all that there is to sign.
    fn sign_whole(&mut self) {
        self.order.signed_by.push(self.who.actor);
        let both = [Actor::Buyer, Actor::Vendor]
            .iter()
            .all(|side| self.order.signed_by.contains(side));
        if both {
            self.order.account = Some(number::virtual_account(&self.order.number));
            self.enter(OrderState::AwaitingPayment);
        }
    }

    fn pay(&mut self, proof: &str) -> Result<Said, Refusal> {
        let proof = required("/proof", proof, LONGEST_NAME)?;
        self.order.bendahara = Some(self.who.person.clone());
        self.order.paid = Some(Paid {
            at: self.now,
            proof: proof.clone(),
        });
        self.enter(OrderState::Completed);
        Ok((OrderEventKind::Paid, Some(proof)))
    }

    fn rate(&mut self, stars: u8, text: Option<&str>) -> Result<Said, Refusal> {
        let mut faults = Faults::default();
        if !(1..=5).contains(&stars) {
            faults.add("/stars", FaultKind::OutOfRange(1, 5));
        }
        let text = faults.optional("/text", text, LONGEST_TEXT);
        faults.none().map_err(Refusal::Invalid)?;
        self.order.rating = Some(Rating {
            stars,
            text: text.clone(),
            reply: None,
        });
        Ok((OrderEventKind::Rated, text))
    }

    fn reply(&mut self, text: &str) -> Result<Said, Refusal> {
        let text = required("/text", text, LONGEST_TEXT)?;
        let rating = self.order.rating.as_mut().ok_or(Refusal::NotRated)?;
        rating.reply = Some(text.clone());
        Ok((OrderEventKind::Replied, Some(text)))
    }

    fn cancel(&mut self, reason: &str) -> Result<Said, Refusal> {
        let reason = required("/reason", reason, LONGEST_TEXT)?;
        if self.order.state == OrderState::InPreparation {
            self.order.cancel_requested_by = Some(self.who.actor);
            return Ok((OrderEventKind::CancelRequested, Some(reason)));
        }
        self.end(OrderState::Cancelled);
        Ok((OrderEventKind::Cancelled, Some(reason)))
    }
}

fn freed(line: &OrderLine) -> (lokapasar_contract::OfferId, u32) {
    (line.offer.clone(), line.quantity)
}

fn required(pointer: &str, text: &str, longest: usize) -> Result<String, Refusal> {
    let mut faults = Faults::default();
    let text = faults.required(pointer, text, longest);
    faults.none().map_err(Refusal::Invalid)?;
    Ok(text)
}
