//! Who may do what in which state: one table, read by the gate that every action passes and by the list of actions
//! that the page shows. So the two cannot disagree.

use std::borrow::Cow;

use jiff::Timestamp;
use lokapasar_contract::order::{ActionKind, Actor, AllowedAction, OrderState};

use super::model::{Order, Person, Who};
use super::refusal::Refusal;
use crate::language::Language;
use crate::policy::Policy;

mod conditions;

use conditions::{
    answered, did_not_negotiate, did_not_order, may_cancel, may_change, may_complain, may_pay, may_sign,
    my_turn_to_propose, not_rated, not_signed, other_side_proposed, other_side_requested,
    rated_without_reply, something_complained, something_offered, something_proposed, something_under_way,
    unanswered,
};

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

/// Who signs the purchase order, and so what changes it.
const CONTRACT: &[Actor] = &[Ppk, Vendor];
/// Who speaks for the unit when something is wrong with what it got.
const UNIT: &[Actor] = &[Buyer, Ppk];
/// The states in which the goods are the unit's, as far as anybody found.
const HANDED_OVER: &[OrderState] = &[Accepted, AwaitingPayment, Completed];

fn is_complained(order: &Order) -> bool {
    order.open_complaint().is_some()
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
        condition: may_change,
        ..row(ActionKind::ProposeAddendum, CONTRACT, &[InPreparation])
    },
    Row {
        condition: may_sign,
        shown: |order| order.open_addendum().is_some(),
        ..row(ActionKind::SignAddendum, CONTRACT, &[InPreparation])
    },
    Row {
        condition: other_side_proposed,
        shown: |order| order.open_addendum().is_some(),
        ..row(ActionKind::DeclineAddendum, CONTRACT, &[InPreparation])
    },
    Row {
        condition: may_complain,
        shown: |order| order.open_complaint().is_none(),
        ..row(ActionKind::FileComplaint, UNIT, HANDED_OVER)
    },
    Row {
        condition: unanswered,
        shown: is_complained,
        ..row(ActionKind::AnswerComplaint, &[Vendor], HANDED_OVER)
    },
    Row {
        condition: something_offered,
        shown: is_complained,
        ..row(ActionKind::SettleComplaint, UNIT, HANDED_OVER)
    },
    Row {
        condition: answered,
        shown: is_complained,
        ..row(ActionKind::ContestAnswer, UNIT, HANDED_OVER)
    },
    Row {
        condition: something_complained,
        shown: is_complained,
        ..row(ActionKind::WithdrawComplaint, UNIT, HANDED_OVER)
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

/// As what somebody does it: who stands in for the PPK is the PPK in what is the PPK's alone, and else stays what they are.
fn hat<'a>(row: &Row, who: &'a Who) -> Cow<'a, Who> {
    match &who.stands_in_for {
        Some(absent) if row.actors.contains(&Ppk) && !row.actors.contains(&who.actor) => Cow::Owned(Who {
            actor: Ppk,
            person: Person {
                in_place_of: Some(absent.clone()),
                ..who.person.clone()
            },
            stands_in_for: None,
        }),
        _ => Cow::Borrowed(who),
    }
}

/// As what somebody does an action.
#[must_use]
pub fn acting(who: &Who, action: ActionKind) -> Cow<'_, Who> {
    match TABLE.iter().find(|row| row.action == action) {
        Some(row) => hat(row, who),
        None => Cow::Borrowed(who),
    }
}

fn check(row: &Row, attempt: &Attempt<'_>) -> Result<(), Refusal> {
    let who = &*hat(row, attempt.who);
    let attempt = &Attempt { who, ..*attempt };
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
    // A PPK neither orders nor negotiates; who stands in for one may have.
    if who.person.in_place_of.is_some() {
        did_not_order(attempt)?;
        did_not_negotiate(attempt)?;
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
