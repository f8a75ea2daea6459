//! What else must hold for an action, beside who does it and in which state.

use lokapasar_contract::order::{Actor, ComplaintStatus, OrderState};

use super::Attempt;
use crate::orders::deadline;
use crate::orders::refusal::Refusal;
use crate::policy::calendar::Zone;

use Actor::Vendor;
use OrderState::{
    Accepted, AwaitingApproval, AwaitingPayment, AwaitingVendor, InPreparation, Negotiating, Shipped,
    UnderInspection,
};

pub(super) fn my_turn_to_propose(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.proposals.last() {
        Some(last) if last.by == attempt.who.actor => Err(Refusal::OtherSidesTurn),
        _ => Ok(()),
    }
}

pub(super) fn something_proposed(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.proposals.last() {
        None => Err(Refusal::NothingProposed),
        Some(last) if last.by == attempt.who.actor => Err(Refusal::OtherSidesTurn),
        Some(_) => Ok(()),
    }
}

/// Separation of duties by person as well as by role: a person may hold two roles.
pub(super) fn did_not_order(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.buyer.id == attempt.who.person.id {
        Err(Refusal::OrderedIt)
    } else {
        Ok(())
    }
}

/// Who agreed on the prices does not approve them.
pub(super) fn did_not_negotiate(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.negotiators.contains(&attempt.who.person.id) {
        Err(Refusal::NegotiatedIt)
    } else {
        Ok(())
    }
}

pub(super) fn something_under_way(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.is_under_way() {
        Ok(())
    } else {
        Err(Refusal::NothingUnderWay)
    }
}

pub(super) fn not_signed(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.signed_by.contains(&attempt.who.actor) {
        return Err(Refusal::AlreadySigned);
    }
    nothing_complained(attempt)
}

pub(super) fn may_pay(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let order = attempt.order;
    if order
        .ppk
        .as_ref()
        .is_some_and(|ppk| ppk.id == attempt.who.person.id)
    {
        return Err(Refusal::ApprovedIt);
    }
    nothing_complained(attempt)?;
    let region = &order.unit.region.code;
    let today = Zone::of(region).local(attempt.now).date();
    match attempt
        .policy
        .route_limit(order.payment_route, order.totals.total, region, today)
    {
        Some(limit) => Err(Refusal::RouteClosed(limit)),
        None => Ok(()),
    }
}

pub(super) fn not_rated(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.rating.is_some() {
        Err(Refusal::AlreadyRated)
    } else {
        Ok(())
    }
}

pub(super) fn rated_without_reply(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match &attempt.order.rating {
        None => Err(Refusal::NotRated),
        Some(rating) if rating.reply.is_some() => Err(Refusal::AlreadyReplied),
        Some(_) => Ok(()),
    }
}

pub(super) fn may_cancel(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let Attempt { order, who, .. } = attempt;
    match order.state {
        Negotiating | AwaitingApproval | AwaitingVendor if who.actor == Vendor => {
            Err(Refusal::VendorDeclines)
        }
        Shipped | UnderInspection => Err(Refusal::AfterShipping),
        Accepted | AwaitingPayment => Err(Refusal::AfterHandover),
        InPreparation if order.has_goods_out() => Err(Refusal::AfterShipping),
        InPreparation => match order.cancel_requested_by {
            Some(side) if side == who.actor => Err(Refusal::AlreadyRequested),
            Some(_) => Err(Refusal::AgreeInstead),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

pub(super) fn other_side_requested(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.cancel_requested_by {
        Some(side) if side != attempt.who.actor => Ok(()),
        _ => Err(Refusal::NothingRequested),
    }
}

/// As long as a complaint is open, the papers and the payment wait for its end.
fn nothing_complained(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_complaint() {
        Some(_) => Err(Refusal::ComplaintOpen),
        None => Ok(()),
    }
}

pub(super) fn may_complain(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    nothing_complained(attempt)?;
    match deadline::complaints_until(attempt.order, attempt.policy) {
        Some(until) if attempt.now > until.at => Err(Refusal::ComplaintTooLate(until)),
        _ => Ok(()),
    }
}

pub(super) fn unanswered(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_complaint() {
        None => Err(Refusal::NothingComplained),
        Some(complaint) if complaint.status == ComplaintStatus::Answered => Err(Refusal::AlreadyAnswered),
        Some(_) => Ok(()),
    }
}

pub(super) fn answered(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_complaint() {
        None => Err(Refusal::NothingComplained),
        Some(complaint) if complaint.status == ComplaintStatus::Answered => Ok(()),
        Some(_) => Err(Refusal::NotAnswered),
    }
}

/// A refusal is no offer: it is contested, or the complaint withdrawn.
pub(super) fn something_offered(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    answered(attempt)?;
    let complaint = attempt.order.open_complaint();
    let last = complaint.and_then(|complaint| complaint.answers.last());
    match last.and_then(|answer| answer.remedy) {
        Some(_) => Ok(()),
        None => Err(Refusal::NothingOffered),
    }
}

pub(super) fn something_complained(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_complaint() {
        Some(_) => Ok(()),
        None => Err(Refusal::NothingComplained),
    }
}

/// One addendum at a time: who proposed the open one may replace it, the other side answers it.
pub(super) fn may_change(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_addendum() {
        Some(open) if open.by != attempt.who.actor => Err(Refusal::AnswerAddendum),
        _ => Ok(()),
    }
}

pub(super) fn other_side_proposed(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.open_addendum() {
        None => Err(Refusal::NoAddendum),
        Some(open) if open.by == attempt.who.actor => Err(Refusal::OwnAddendum),
        Some(_) => Ok(()),
    }
}

pub(super) fn may_sign(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    other_side_proposed(attempt)?;
    match attempt.order.open_addendum() {
        Some(open) if !attempt.order.can_take(open) => Err(Refusal::AddendumOvertaken),
        _ => Ok(()),
    }
}
