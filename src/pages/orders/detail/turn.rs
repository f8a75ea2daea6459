//! Whose move it is, until when, what happens otherwise, and what the person who reads may do.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OrderId;
use lokapasar_contract::order::{ActionKind, Actor, OrderDetail, Waiting};
use lokapasar_contract::session::Role;

use super::actions::Actions;
use crate::i18n::use_text;
use crate::stores::SessionStore;

/// The panel.
#[component]
pub fn TurnPanel(
    /// The order.
    order: Signal<Arc<OrderDetail>>,
    /// Which one.
    id: OrderId,
) -> impl IntoView {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    let turn = Memo::new(move |_| {
        order.with(|order| {
            let actor = order.summary.next_actor;
            (
                actor,
                actor.is_some_and(|actor| {
                    session.role().is_some_and(|role| acts_as(role, actor)) || stands_in(order, actor)
                }),
            )
        })
    });
    let class = move || match turn.get() {
        (None, _) => "card card--turn card--closed",
        (Some(_), true) => "card card--turn card--mine",
        (Some(_), false) => "card card--turn",
    };
    let title = move || {
        order.with(|order| match turn.get() {
            (None, _) => (t.order().ended)((t.states().order)(order.summary.state)),
            (Some(_), true) => t.order().your_turn.to_owned(),
            (Some(actor), false) => {
                let role = (t.states().actor)(actor);
                name_of(order, actor).map_or_else(
                    || (t.order().turn_of)(role),
                    |name| (t.order().turn_of_named)(role, &name),
                )
            }
        })
    };
    let deadline = move || {
        order.with(|order| {
            order.summary.deadline.as_ref().map(|deadline| {
                let moment = t.format().moment(&deadline.at, session.zone());
                if deadline.overdue {
                    return (t.order().deadline_passed)(&moment);
                }
                let left = t.format().working_days_left(deadline.working_days_left);
                let by = (t.order().deadline)(&moment, &left);
                let waits_for_addendum = order.summary.waiting == Some(Waiting::Addendum);
                match deadline.otherwise {
                    Some(state) => format!("{by} {}", (t.order().otherwise)((t.states().order)(state))),
                    None if waits_for_addendum => format!("{by} {}", t.addenda().otherwise),
                    None => by,
                }
            })
        })
    };
    let requested = move || {
        order.with(|order| {
            order
                .cancel_requested_by
                .map(|actor| (t.order().cancel_requested)((t.states().actor)(actor)))
        })
    };
    // Of a cancellation the line above says who asked.
    let waiting = move || {
        let waiting = order.with(|order| order.summary.waiting);
        waiting
            .filter(|waiting| *waiting != Waiting::Cancellation)
            .map(|waiting| format!("{}.", (t.orders().waiting)(waiting)))
    };
    let signed = move || {
        order.with(|order| {
            let names: Vec<_> = order
                .handover_signed_by
                .iter()
                .map(|actor| (t.states().actor)(*actor))
                .collect();
            (!names.is_empty() && !order.summary.state.is_final())
                .then(|| (t.order().signed)(&names.join(", ")))
        })
    };
    view! {
        <section class=class aria-labelledby="turn-title">
            <div class="card__body">
                <h2 id="turn-title">{title}</h2>
                {move || deadline().map(|deadline| view! { <p>{deadline}</p> })}
                {move || requested().map(|requested| view! { <p>{requested}</p> })}
                {move || waiting().map(|waiting| view! { <p>{waiting}</p> })}
                {move || signed().map(|signed| view! { <p>{signed}</p> })}
                <Actions order id />
            </div>
        </section>
    }
}

/// Whether the PPK's move is that of who stands in: the server opens one of the PPK's own actions.
fn stands_in(order: &OrderDetail, actor: Actor) -> bool {
    let of_ppk = |kind| {
        matches!(
            kind,
            ActionKind::Approve | ActionKind::SignAddendum | ActionKind::DeclineAddendum
        )
    };
    let mut actions = order.allowed_actions.iter();
    actor == Actor::Ppk && actions.any(|one| one.allowed && of_ppk(one.action))
}

/// Whether a person of this role is the one whose move it is.
fn acts_as(role: Role, actor: Actor) -> bool {
    matches!(
        (role, actor),
        (Role::Buyer, Actor::Buyer)
            | (Role::Ppk, Actor::Ppk)
            | (Role::Bendahara, Actor::Bendahara)
            | (Role::Vendor, Actor::Vendor)
    )
}

fn name_of(order: &OrderDetail, actor: Actor) -> Option<String> {
    match actor {
        Actor::Buyer => Some(order.parties.buyer.clone()),
        Actor::Ppk => order.parties.ppk.clone(),
        Actor::Bendahara => order.parties.bendahara.clone(),
        Actor::Vendor => Some(order.parties.vendor.name.clone()),
        Actor::System => None,
    }
}
