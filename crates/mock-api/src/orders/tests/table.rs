//! Every state × role × kind of action: allowed, or refused for the right reason.

use axum::http::StatusCode;
use lokapasar_contract::LineId;
use lokapasar_contract::order::{
    ActionKind, Actor, AddendumStatus, ComplaintStatus, OrderAction, OrderState,
};

use crate::language::Language;
use crate::orders::model::{Order, Person, Who};
use crate::orders::samples::{self, PEOPLE, POLICY, start, who};
use crate::orders::{life, perform};

use ActionKind::{
    Accept, AcceptProposal, AgreeCancel, AnswerComplaint, Approve, Cancel, ContestAnswer, Decline,
    DeclineAddendum, FileComplaint, Inspect, Pay, Propose, ProposeAddendum, Rate, Receive, Reject, Reply,
    SettleComplaint, Ship, SignAddendum, SignHandover, WalkAway, WithdrawComplaint,
};
use Actor::{Bendahara, Buyer, Ppk, Vendor};

/// What may be done, in words of its own: the table of the program is held against it.
fn expected(order: &Order, actor: Actor) -> Vec<ActionKind> {
    let proposed_by = order.proposals.last().map(|proposal| proposal.by);
    let mut open = match (order.state, actor) {
        (OrderState::Negotiating, Buyer | Vendor) if proposed_by == Some(actor) => vec![WalkAway],
        (OrderState::Negotiating, Buyer | Vendor) if proposed_by.is_none() => vec![Propose, WalkAway],
        (OrderState::Negotiating, Buyer | Vendor) => vec![Propose, AcceptProposal, WalkAway],
        (OrderState::AwaitingApproval, Ppk) => vec![Approve, Reject],
        (OrderState::AwaitingVendor, Vendor) => vec![Accept, Decline],
        (OrderState::InPreparation, Vendor) => vec![Ship],
        (OrderState::InPreparation, Buyer) if order.is_under_way() => vec![Receive],
        (OrderState::Shipped, Buyer) => vec![Receive],
        (OrderState::UnderInspection, Buyer) => vec![Inspect],
        (OrderState::Accepted, Buyer | Vendor) if !order.signed_by.contains(&actor) => vec![SignHandover],
        (OrderState::AwaitingPayment, Bendahara) => vec![Pay],
        (OrderState::Completed, Ppk | Buyer) if order.rating.is_none() => vec![Rate],
        (OrderState::Completed, Vendor) if order.rating.as_ref().is_some_and(|one| one.reply.is_none()) => {
            vec![Reply]
        }
        _ => vec![],
    };
    let open_addendum = order
        .addenda
        .last()
        .filter(|addendum| addendum.status == AddendumStatus::Proposed);
    if order.state == OrderState::InPreparation && matches!(actor, Ppk | Vendor) {
        match open_addendum {
            Some(theirs) if theirs.by != actor => {
                open.push(DeclineAddendum);
                if theirs
                    .quantities
                    .iter()
                    .all(|change| shipped(order, &change.line_id, change.delivery) <= change.to)
                {
                    open.push(SignAddendum);
                }
            }
            _ => open.push(ProposeAddendum),
        }
    }
    let complaint = order.complaints.last().map(|complaint| complaint.status);
    let complained = complaint.is_some_and(ComplaintStatus::is_open);
    if complained {
        open.retain(|kind| !matches!(kind, SignHandover | Pay));
    }
    let handed_over = matches!(
        order.state,
        OrderState::Accepted | OrderState::AwaitingPayment | OrderState::Completed
    );
    match (complaint, actor) {
        (Some(ComplaintStatus::Filed), Vendor) => open.push(AnswerComplaint),
        (Some(ComplaintStatus::Filed), Buyer | Ppk) => open.push(WithdrawComplaint),
        (Some(ComplaintStatus::Answered), Buyer | Ppk) => {
            open.extend([SettleComplaint, ContestAnswer, WithdrawComplaint]);
        }
        (_, Buyer | Ppk) if handed_over && !complained => open.push(FileComplaint),
        _ => {}
    }
    let alone = matches!(
        order.state,
        OrderState::Negotiating | OrderState::AwaitingApproval | OrderState::AwaitingVendor
    );
    let is_out = order.is_under_way() || order.lines.iter().any(|line| line.shipped > 0);
    let together = order.state == OrderState::InPreparation && !is_out;
    match order.cancel_requested_by {
        None if (alone && actor == Buyer) || (together && matches!(actor, Buyer | Vendor)) => {
            open.push(Cancel)
        }
        Some(side) if side != actor && matches!(actor, Buyer | Vendor) => open.push(AgreeCancel),
        _ => {}
    }
    open
}

/// How many of a line are shipped; of an order with several addresses, to that one.
fn shipped(order: &Order, id: &LineId, delivery: Option<u32>) -> u32 {
    let Some(number) = delivery else {
        return order.lines.iter().find(|line| line.id == *id).unwrap().shipped;
    };
    let there = order.deliveries.iter().find(|one| one.number == number).unwrap();
    let part = there.lines.iter().find(|part| part.line_id == *id).unwrap();
    part.shipped
}

#[test]
fn every_state_role_and_action() {
    let mut tried = 0;
    for order in samples::everywhere() {
        for actor in PEOPLE {
            let open = expected(&order, actor);
            for action in samples::actions(&order) {
                let kind = action.kind();
                let outcome = perform::apply(&order, &who(actor), &action, start(), POLICY);
                let case = format!("{:?}, {actor:?}, {kind:?}", order.state);
                match outcome {
                    Ok(_) => assert!(open.contains(&kind), "{case}: carried out"),
                    Err(refusal) => {
                        assert!(!open.contains(&kind), "{case}: {refusal:?}");
                        let never = never_does(actor, kind);
                        let status = if never {
                            StatusCode::FORBIDDEN
                        } else {
                            StatusCode::CONFLICT
                        };
                        assert_eq!(refusal.status(), status, "{case}: {refusal:?}");
                    }
                }
                tried += 1;
            }
        }
    }
    assert!(tried >= 84 * 4 * 24, "only {tried} were tried");
}

/// Whether a role never does something, whatever the state.
fn never_does(actor: Actor, kind: ActionKind) -> bool {
    !match actor {
        Buyer => matches!(
            kind,
            Propose
                | AcceptProposal
                | WalkAway
                | Receive
                | Inspect
                | SignHandover
                | Rate
                | FileComplaint
                | SettleComplaint
                | ContestAnswer
                | WithdrawComplaint
                | Cancel
                | AgreeCancel
        ),
        Ppk => matches!(
            kind,
            Approve
                | Reject
                | Rate
                | ProposeAddendum
                | SignAddendum
                | DeclineAddendum
                | FileComplaint
                | SettleComplaint
                | ContestAnswer
                | WithdrawComplaint
        ),
        Vendor => matches!(
            kind,
            Propose
                | AcceptProposal
                | WalkAway
                | Accept
                | Decline
                | Ship
                | SignHandover
                | Reply
                | ProposeAddendum
                | SignAddendum
                | DeclineAddendum
                | AnswerComplaint
                | Cancel
                | AgreeCancel
        ),
        Bendahara => kind == Pay,
        Actor::System => false,
    }
}

#[test]
fn the_samples_cover_every_state() {
    let all = samples::everywhere();
    for state in OrderState::ALL {
        assert!(all.iter().any(|order| order.state == state), "{state:?}");
    }
}

#[test]
fn what_is_shown_and_what_happens_agree() {
    for order in samples::everywhere() {
        for actor in PEOPLE {
            let shown =
                life::allowed_actions(&order, Some(&who(actor)), start(), POLICY, Language::Indonesian);
            for action in samples::actions(&order) {
                let entry = shown.iter().find(|entry| entry.action == action.kind());
                let allowed = entry.is_some_and(|entry| entry.allowed);
                let outcome = perform::apply(&order, &who(actor), &action, start(), POLICY);
                assert_eq!(
                    allowed,
                    outcome.is_ok(),
                    "{:?}, {actor:?}, {:?}",
                    order.state,
                    action.kind()
                );
                if let (Some(entry), Err(refusal)) = (entry, outcome) {
                    let said = refusal.text();
                    assert_eq!(
                        entry.reason.as_deref(),
                        Some(said.in_language(Language::Indonesian))
                    );
                }
            }
            for entry in shown {
                assert_eq!(entry.allowed, entry.reason.is_none());
            }
        }
    }
}

#[test]
fn who_only_watches_may_do_nothing() {
    for order in samples::everywhere() {
        let shown = life::allowed_actions(&order, None, start(), POLICY, Language::English);
        assert!(
            shown.iter().all(|entry| !entry.allowed && entry.reason.is_some()),
            "{:?}",
            order.state
        );
    }
}

#[test]
fn duties_are_separate_by_person_too() {
    let order = samples::placed(OrderState::AwaitingApproval);
    let mut both = who(Ppk);
    both.person = Person::new(order.buyer.id.clone(), "Orang yang sama".to_owned());
    let refusal = life::gate(&order, &both, Approve, start(), POLICY).unwrap_err();
    assert_eq!(
        (refusal.code(), refusal.status()),
        ("separation_of_duties", StatusCode::FORBIDDEN)
    );

    let order = samples::everywhere()
        .into_iter()
        .find(|order| order.state == OrderState::AwaitingPayment)
        .unwrap();
    let mut both = who(Bendahara);
    both.person = order.ppk.clone().unwrap();
    let refusal = life::gate(&order, &both, Pay, start(), POLICY).unwrap_err();
    assert_eq!(refusal.code(), "separation_of_duties");
    assert_eq!(life::gate(&order, &who(Bendahara), Pay, start(), POLICY), Ok(()));

    let by_role = life::gate(&order, &who(Ppk), Pay, start(), POLICY).unwrap_err();
    assert_eq!(by_role.code(), "separation_of_duties");
}

#[test]
fn a_substitute_approves_nothing_that_they_negotiated() {
    let colleague = |name: &str| {
        let mut colleague = who(Buyer);
        colleague.person = Person::new(name.into(), name.to_owned());
        colleague.stands_in_for = Some("Siti Rahmawati".to_owned());
        colleague
    };
    let (negotiator, other) = (colleague("joko"), colleague("rina"));
    let negotiating = samples::placed(OrderState::Negotiating);
    let proposal = OrderAction::Propose {
        prices: Vec::new(),
        shipping: negotiating.list_shipping,
        message: None,
    };
    let step = |order: &Order, by: &Who, action: &OrderAction| {
        perform::apply(order, by, action, start(), POLICY).unwrap().order
    };
    let by_vendor = step(&negotiating, &who(Vendor), &proposal);
    let by_negotiator = step(&negotiating, &negotiator, &proposal);
    for agreed in [
        step(&by_vendor, &negotiator, &OrderAction::AcceptProposal {}),
        step(&by_negotiator, &who(Vendor), &OrderAction::AcceptProposal {}),
    ] {
        for action in [Approve, Reject] {
            let refusal = life::gate(&agreed, &negotiator, action, start(), POLICY).unwrap_err();
            assert_eq!(
                (refusal.code(), refusal.status()),
                ("separation_of_duties", StatusCode::FORBIDDEN)
            );
            assert_eq!(life::gate(&agreed, &other, action, start(), POLICY), Ok(()));
        }
    }
}

#[test]
fn a_closed_cancellation_says_which_way_is_open() {
    for (state, code) in [
        (OrderState::Shipped, "already_shipped"),
        (OrderState::UnderInspection, "already_shipped"),
        (OrderState::Accepted, "already_handed_over"),
        (OrderState::AwaitingPayment, "already_handed_over"),
    ] {
        let order = samples::everywhere()
            .into_iter()
            .find(|order| order.state == state)
            .unwrap();
        let refusal = life::gate(&order, &who(Buyer), Cancel, start(), POLICY).unwrap_err();
        assert_eq!(refusal.code(), code);
    }
}
