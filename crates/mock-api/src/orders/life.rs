//! Who may do what in which state: one table, read by the gate that every action passes and by the list of actions
//! that the page shows. So the two cannot disagree.

use jiff::Timestamp;
use lokapasar_contract::order::{ActionKind, Actor, AllowedAction, OrderState};

use super::model::{Order, Who};
use super::refusal::Refusal;
use crate::language::Language;
use crate::policy::Policy;
use crate::policy::calendar::Zone;

/// One action: who performs it, in which states, and what else must hold.
struct Row {
    action: ActionKind,
    actors: &'static [Actor],
    states: &'static [OrderState],
    /// What else must hold.
    condition: fn(&Attempt<'_>) -> Result<(), Refusal>,
    /// Whether it is worth showing while closed; what is hidden here is never open.
    shown: fn(&Order) -> bool,
}

/// Somebody, about to do something.
struct Attempt<'a> {
    order: &'a Order,
    who: &'a Who,
    now: Timestamp,
    policy: Policy,
}

use Actor::{Bendahara, Buyer, Ppk, Vendor};
use OrderState::{
    Accepted, AwaitingApproval, AwaitingPayment, AwaitingVendor, Completed, InPreparation, Negotiating,
    Shipped, UnderInspection,
};

const fn row(action: ActionKind, actors: &'static [Actor], states: &'static [OrderState]) -> Row {
    Row {
        action,
        actors,
        states,
        condition: |_| Ok(()),
        shown: |_| true,
    }
}

const TABLE: &[Row] = &[
    Row {
        condition: my_turn_to_propose,
        ..row(ActionKind::Propose, &[Buyer, Vendor], &[Negotiating])
    },
    Row {
        condition: something_proposed,
        ..row(ActionKind::AcceptProposal, &[Buyer, Vendor], &[Negotiating])
    },
    row(ActionKind::WalkAway, &[Buyer, Vendor], &[Negotiating]),
    Row {
        condition: did_not_order,
        ..row(ActionKind::Approve, &[Ppk], &[AwaitingApproval])
    },
    Row {
        condition: did_not_order,
        ..row(ActionKind::Reject, &[Ppk], &[AwaitingApproval])
    },
    row(ActionKind::Accept, &[Vendor], &[AwaitingVendor]),
    row(ActionKind::Decline, &[Vendor], &[AwaitingVendor]),
    row(ActionKind::Ship, &[Vendor], &[InPreparation]),
    Row {
        condition: something_under_way,
        shown: Order::is_under_way,
        ..row(ActionKind::Receive, &[Buyer], &[InPreparation, Shipped])
    },
    row(ActionKind::Inspect, &[Buyer], &[UnderInspection]),
    Row {
        condition: not_signed,
        ..row(ActionKind::SignHandover, &[Buyer, Vendor], &[Accepted])
    },
    Row {
        condition: may_pay,
        ..row(ActionKind::Pay, &[Bendahara], &[AwaitingPayment])
    },
    Row {
        condition: not_rated,
        ..row(ActionKind::Rate, &[Ppk, Buyer], &[Completed])
    },
    Row {
        condition: rated_without_reply,
        shown: |order| order.rating.is_some(),
        ..row(ActionKind::Reply, &[Vendor], &[Completed])
    },
    Row {
        condition: may_cancel,
        ..row(
            ActionKind::Cancel,
            &[Buyer, Vendor],
            &[
                Negotiating,
                AwaitingApproval,
                AwaitingVendor,
                InPreparation,
                Shipped,
                UnderInspection,
                Accepted,
                AwaitingPayment,
            ],
        )
    },
    Row {
        condition: other_side_requested,
        shown: |order| order.cancel_requested_by.is_some(),
        ..row(ActionKind::AgreeCancel, &[Buyer, Vendor], &[InPreparation])
    },
];

fn my_turn_to_propose(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.proposals.last() {
        Some(last) if last.by == attempt.who.actor => Err(Refusal::OtherSidesTurn),
        _ => Ok(()),
    }
}

fn something_proposed(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.proposals.last() {
        None => Err(Refusal::NothingProposed),
        Some(last) if last.by == attempt.who.actor => Err(Refusal::OtherSidesTurn),
        Some(_) => Ok(()),
    }
}

/// Separation of duties by person as well as by role: a person may hold two roles.
fn did_not_order(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.buyer.id == attempt.who.person.id {
        Err(Refusal::OrderedIt)
    } else {
        Ok(())
    }
}

fn something_under_way(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.is_under_way() {
        Ok(())
    } else {
        Err(Refusal::NothingUnderWay)
    }
}

fn not_signed(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let signed = attempt.order.signed_by.contains(&attempt.who.actor);
    if signed {
        Err(Refusal::AlreadySigned)
    } else {
        Ok(())
    }
}

fn may_pay(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let order = attempt.order;
    if order
        .ppk
        .as_ref()
        .is_some_and(|ppk| ppk.id == attempt.who.person.id)
    {
        return Err(Refusal::ApprovedIt);
    }
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

fn not_rated(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    if attempt.order.rating.is_some() {
        Err(Refusal::AlreadyRated)
    } else {
        Ok(())
    }
}

fn rated_without_reply(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match &attempt.order.rating {
        None => Err(Refusal::NotRated),
        Some(rating) if rating.reply.is_some() => Err(Refusal::AlreadyReplied),
        Some(_) => Ok(()),
    }
}

fn may_cancel(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let Attempt { order, who, .. } = attempt;
    match order.state {
        Negotiating | AwaitingApproval | AwaitingVendor if who.actor == Vendor => {
            Err(Refusal::VendorDeclines)
        }
        Shipped | UnderInspection => Err(Refusal::AfterShipping),
        Accepted | AwaitingPayment => Err(Refusal::AfterHandover),
        InPreparation if !order.shipments.is_empty() => Err(Refusal::AfterShipping),
        InPreparation => match order.cancel_requested_by {
            Some(side) if side == who.actor => Err(Refusal::AlreadyRequested),
            Some(_) => Err(Refusal::AgreeInstead),
            None => Ok(()),
        },
        _ => Ok(()),
    }
}

fn other_side_requested(attempt: &Attempt<'_>) -> Result<(), Refusal> {
    match attempt.order.cancel_requested_by {
        Some(side) if side != attempt.who.actor => Ok(()),
        _ => Err(Refusal::NothingRequested),
    }
}

fn check(row: &Row, attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let actor = attempt.who.actor;
    if !row.actors.contains(&actor) {
        return Err(match (row.action, actor) {
            (ActionKind::Approve | ActionKind::Reject, Buyer) => Refusal::OrderedIt,
            (ActionKind::Pay, Ppk) => Refusal::ApprovedIt,
            (action, _) => Refusal::WrongRole {
                action,
                actors: row.actors,
            },
        });
    }
    let state = attempt.order.state;
    if !row.states.contains(&state) {
        return Err(Refusal::WrongState {
            action: row.action,
            state,
        });
    }
    (row.condition)(attempt)
}

/// Whether somebody may do something with an order now. Who comes before when: a person who never may learns that
/// first.
///
/// # Errors
/// Why not.
pub fn gate(
    order: &Order,
    who: &Who,
    action: ActionKind,
    now: Timestamp,
    policy: Policy,
) -> Result<(), Refusal> {
    let Some(row) = TABLE.iter().find(|row| row.action == action) else {
        return Err(Refusal::WrongState {
            action,
            state: order.state,
        });
    };
    check(
        row,
        &Attempt {
            order,
            who,
            now,
            policy,
        },
    )
}

/// What belongs to the state in which an order stands, each with whether this person may do it now, and why not. A
/// person who only watches (`who` is none) may do none of it.
#[must_use]
pub fn allowed_actions(
    order: &Order,
    who: Option<&Who>,
    now: Timestamp,
    policy: Policy,
    language: Language,
) -> Vec<AllowedAction> {
    TABLE
        .iter()
        .filter(|row| row.states.contains(&order.state) && (row.shown)(order))
        .map(|row| {
            let refusal = match who {
                Some(who) => check(
                    row,
                    &Attempt {
                        order,
                        who,
                        now,
                        policy,
                    },
                )
                .err(),
                None => Some(Refusal::ReadOnly),
            };
            AllowedAction {
                action: row.action,
                allowed: refusal.is_none(),
                reason: refusal.map(|refusal| refusal.text().in_language(language).to_owned()),
            }
        })
        .collect()
}
