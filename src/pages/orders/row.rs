//! What a list says of an order's turn, and a card for those to whom it has come.

use leptos::prelude::*;
use lokapasar_contract::order::OrderSummary;

use crate::components::{Money, StateTag};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::paths::Path;

/// Whose turn it is, and until when.
pub struct TurnWords {
    who: Option<&'static str>,
    until: Option<String>,
    overdue: Option<&'static str>,
}

/// The words for the turn of an order.
pub fn turn_words(t: Text, order: &OrderSummary, zone: Zone) -> TurnWords {
    let deadline = order.deadline.as_ref();
    TurnWords {
        who: order.next_actor.map(t.states().actor),
        until: deadline.map(|deadline| (t.orders().until)(&t.format().moment_short(&deadline.at, zone))),
        overdue: deadline
            .filter(|deadline| deadline.overdue)
            .map(|_| t.orders().overdue),
    }
}

/// The words for the turn, one below the other.
#[component]
pub fn Turn(
    /// The words.
    turn: TurnWords,
) -> impl IntoView {
    view! {
        {turn.who}
        {turn.until.map(|until| view! { <span class="table__note">{until}</span> })}
        {turn.overdue.map(|overdue| view! { <span class="tag tag--refused">{overdue}</span> })}
    }
}

/// An order that waits for the person who reads: what, how much, until when, and the way to it.
#[component]
pub fn WaitingCard(
    /// The order.
    order: OrderSummary,
    /// The words of the way to it.
    open: &'static str,
    /// The zone in which deadlines are read.
    zone: Zone,
) -> impl IntoView {
    let t = use_text();
    let turn = turn_words(t, &order, zone);
    let left = order
        .deadline
        .as_ref()
        .filter(|deadline| !deadline.overdue)
        .map(|deadline| t.format().working_days_left(deadline.working_days_left));
    let href = Path::Order(order.id.clone()).url();
    let name = format!("{open}: {}", order.title);
    view! {
        <li class="card card--turn card--mine waiting">
            <div class="waiting__what">
                <h2 class="waiting__title">{order.title.clone()}</h2>
                <p class="muted small">
                    {order.number.clone()} " · " {order.unit.name.clone()} " · " {order.vendor.name.clone()} " · "
                    {order.marketplace.name.clone()}
                </p>
                <div class="tags">
                    <StateTag state=order.state />
                    {order.waiting.map(|waiting| view! { <span class="tag tag--waiting">{(t.orders().waiting)(waiting)}</span> })}
                </div>
            </div>
            <div class="waiting__until">
                {left.map(|left| view! { <strong>{left}</strong> })}
                {turn.until.map(|until| view! { <span class="muted small">{until}</span> })}
                {turn.overdue.map(|overdue| view! { <span class="tag tag--refused">{overdue}</span> })}
            </div>
            <div class="waiting__total"><Money amount=order.total /></div>
            <a class="button button--primary" href=href aria-label=name>{open}</a>
        </li>
    }
}
