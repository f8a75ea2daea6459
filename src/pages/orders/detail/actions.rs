//! What the person who reads may do: the server says it, and says why not. What needs nothing more is done at once, the rest
//! opens its form in the panel.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OrderId;
use lokapasar_contract::order::{ActionKind, Actor, AllowedAction, OrderAction, OrderDetail};

use super::forms::{ActionForm, which};
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind};
use crate::i18n::{Text, use_text};
use crate::queries::orders::use_order_action;
use crate::stores::Announcements;

/// The buttons, or the form of the one that was chosen.
#[component]
pub fn Actions(
    /// The order.
    order: Signal<Arc<OrderDetail>>,
    /// Which one.
    id: OrderId,
) -> impl IntoView {
    let t = use_text();
    let announcements = expect_context::<Announcements>();
    let chosen = RwSignal::new(None::<ActionKind>);
    let side = which::own_side();
    let mutation = use_order_action(id, move |_| {
        let done = chosen.get_untracked();
        chosen.set(None);
        if let Some(kind) = done {
            announcements.done((t.order_forms().done)((t.states().action)(kind)));
        }
        timer::at_next_frame(|| {
            focus::to_heading();
        });
    });
    let submit = Callback::new(move |action: OrderAction| {
        let version = order.with_untracked(|order| order.summary.version.clone());
        mutation.submit((version, action));
    });
    let choose = Callback::new(move |kind: ActionKind| {
        // What was pressed first is on its way; its answer decides what may be done next.
        if untrack(|| mutation.is_busy()) {
            return;
        }
        mutation.reset();
        chosen.set(Some(kind));
        match order.with_untracked(|order| at_once(t, side, order, kind)) {
            Some(action) => submit.run(action),
            None => timer::at_next_frame(|| {
                focus::to_id(super::forms::FIRST_FIELD);
            }),
        }
    });
    let allowed = Memo::new(move |_| order.with(|order| order.allowed_actions.clone()));
    // Of its own, so that news about the order leave the form and what is typed in it, unless the action is closed by them or the form
    // would say something untrue: then it is made anew.
    let form = Memo::new(move |_| {
        let kind = chosen.get().filter(|kind| {
            order
                .with_untracked(|order| at_once(t, side, order, *kind))
                .is_none()
                && is_allowed(&allowed.get(), *kind)
        })?;
        let rests_on = order.with(|order| {
            let lines = (
                order.lines.clone(),
                order.deliveries.clone(),
                order.shipments.clone(),
            );
            (
                lines,
                order.proposals.clone(),
                order.addenda.clone(),
                order.complaints.clone(),
            )
        });
        Some((kind, rests_on))
    });
    view! {
        {move || {
            match form.with(|form| form.as_ref().map(|(kind, _)| *kind)) {
                Some(kind) => {
                    view! {
                        <ActionForm
                            kind
                            order=order.get_untracked()
                            mutation
                            on_submit=submit
                            on_cancel=Callback::new(move |()| chosen.set(None))
                        />
                    }
                        .into_any()
                }
                None => view! { <Buttons allowed chosen busy=Signal::derive(move || mutation.is_busy()) on_choose=choose /> }
                    .into_any(),
            }
        }}
    }
}

/// The action, when it needs nothing more to be said: of an order with several addresses there may be a choice.
fn at_once(t: Text, side: Actor, order: &OrderDetail, kind: ActionKind) -> Option<OrderAction> {
    if !which::choices(t, side, order, kind).is_empty() {
        return None;
    }
    match kind {
        ActionKind::AcceptProposal => Some(OrderAction::AcceptProposal {}),
        ActionKind::Approve => Some(OrderAction::Approve {}),
        ActionKind::Accept => Some(OrderAction::Accept {}),
        ActionKind::Receive => Some(OrderAction::Receive { shipment: None }),
        ActionKind::SignHandover => Some(OrderAction::SignHandover { delivery: None }),
        ActionKind::SettleComplaint => Some(OrderAction::SettleComplaint {}),
        ActionKind::SignAddendum => Some(OrderAction::SignAddendum {}),
        ActionKind::AgreeCancel => Some(OrderAction::AgreeCancel {}),
        ActionKind::Purchase
        | ActionKind::Propose
        | ActionKind::WalkAway
        | ActionKind::Reject
        | ActionKind::Decline
        | ActionKind::Ship
        | ActionKind::Inspect
        | ActionKind::Pay
        | ActionKind::Rate
        | ActionKind::Reply
        | ActionKind::FileComplaint
        | ActionKind::AnswerComplaint
        | ActionKind::ContestAnswer
        | ActionKind::WithdrawComplaint
        | ActionKind::ProposeAddendum
        | ActionKind::DeclineAddendum
        | ActionKind::Cancel => None,
    }
}

/// How much weight an action has: the way on, another way, or an end.
const fn weight(kind: ActionKind) -> ButtonKind {
    match kind {
        ActionKind::Approve
        | ActionKind::Accept
        | ActionKind::AcceptProposal
        | ActionKind::Ship
        | ActionKind::Receive
        | ActionKind::Inspect
        | ActionKind::SignHandover
        | ActionKind::Pay
        | ActionKind::Rate
        | ActionKind::Reply
        | ActionKind::AnswerComplaint
        | ActionKind::SettleComplaint
        | ActionKind::SignAddendum
        | ActionKind::AgreeCancel
        | ActionKind::Purchase => ButtonKind::Primary,
        ActionKind::Propose
        | ActionKind::FileComplaint
        | ActionKind::ContestAnswer
        | ActionKind::WithdrawComplaint
        | ActionKind::ProposeAddendum => ButtonKind::Secondary,
        ActionKind::Reject
        | ActionKind::Decline
        | ActionKind::WalkAway
        | ActionKind::DeclineAddendum
        | ActionKind::Cancel => ButtonKind::Danger,
    }
}

fn is_allowed(actions: &[AllowedAction], kind: ActionKind) -> bool {
    actions
        .iter()
        .any(|action| action.action == kind && action.allowed)
}

#[component]
fn Buttons(
    allowed: Memo<Vec<AllowedAction>>,
    chosen: RwSignal<Option<ActionKind>>,
    busy: Signal<bool>,
    on_choose: Callback<ActionKind>,
) -> impl IntoView {
    let t = use_text();
    let open = move || {
        allowed.with(|actions| {
            let open = actions.iter().filter(|action| action.allowed);
            open.map(|action| action.action).collect::<Vec<_>>()
        })
    };
    let closed = Memo::new(move |_| {
        allowed.with(|actions| {
            let closed = actions.iter().filter(|action| !action.allowed);
            closed.cloned().collect::<Vec<_>>()
        })
    });
    let button = move |action: ActionKind| {
        let press = Callback::new(move |()| on_choose.run(action));
        let busy = Signal::derive(move || busy.get() && chosen.get() == Some(action));
        view! { <Button kind=weight(action) busy on_press=press>{(t.states().action)(action)}</Button> }
    };
    let reason = move |action: AllowedAction| {
        view! {
            <li>
                <strong>{(t.states().action)(action.action)}</strong>
                {action.reason.map(|reason| format!(": {reason}"))}
            </li>
        }
    };
    view! {
        {move || open().is_empty().then(|| view! { <p class="muted">{t.order().nothing_to_do}</p> })}
        // By action: news never make another action of the button under a finger.
        <div class="actions">
            <For each=open key=|action| *action let:action>
                {button(action)}
            </For>
        </div>
        {move || {
            (!closed.with(Vec::is_empty))
                .then(|| {
                    view! {
                        <details class="details closed-actions no-print">
                            <summary>{t.order().closed_actions}</summary>
                            <ul>{closed.get().into_iter().map(reason).collect_view()}</ul>
                        </details>
                    }
                })
        }}
    }
}
