//! Orders on the home page: those that wait for me, and the last ones.

use leptos::prelude::*;
use lokapasar_contract::order::{OrderList, OrderSummary};
use lokapasar_contract::query::{OrderQuery, OrderSort};

use crate::components::{Money, QueryView, RowSkeletons, StateTag};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::orders::use_orders;
use crate::stores::SessionStore;

/// How many orders a panel shows.
const SHOWN: u32 = 4;

/// Both panels.
#[component]
pub fn OrderPanels() -> impl IntoView {
    view! {
        <div class="home-panels">
            <Waiting />
            <Recent />
        </div>
    }
}

/// The orders that wait for my move, the most urgent first.
#[component]
fn Waiting() -> impl IntoView {
    let t = use_text();
    let words = t.home();
    let mine = OrderQuery {
        my_turn: true,
        sort: OrderSort::Deadline,
        ..OrderQuery::default()
    };
    let all = Path::Orders(mine.clone()).url();
    let orders = use_orders(move || OrderQuery {
        limit: Some(SHOWN),
        ..mine.clone()
    });
    let count = move || {
        let total = orders.data()?.page.total;
        (total > 0).then(|| view! { <p class="small muted">{(words.waiting_count)(total)}</p> })
    };
    let empty = move || {
        view! {
            <p>{words.waiting_none}</p>
            <p class="small muted">{words.waiting_none_detail}</p>
        }
    };
    view! {
        <section class="card" aria-labelledby="waiting">
            <div class="card__head">
                <h2 id="waiting">{words.waiting}</h2>
                {count}
            </div>
            <div class="card__body">
                <QueryView
                    query=orders
                    skeleton=|| view! { <RowSkeletons count=4 /> }
                    is_empty=is_empty
                    empty=empty
                    let:orders
                >
                    <Lines orders />
                    <p>
                        <a href=all.clone()>{words.waiting_all}</a>
                    </p>
                </QueryView>
            </div>
        </section>
    }
}

/// The last orders.
#[component]
fn Recent() -> impl IntoView {
    let t = use_text();
    let words = t.home();
    let orders = use_orders(|| OrderQuery {
        limit: Some(SHOWN),
        ..OrderQuery::default()
    });
    view! {
        <section class="card" aria-labelledby="recent">
            <div class="card__head">
                <h2 id="recent">{words.recent}</h2>
            </div>
            <div class="card__body">
                <QueryView
                    query=orders
                    skeleton=|| view! { <RowSkeletons count=4 /> }
                    is_empty=is_empty
                    empty=move || view! { <p>{words.recent_none}</p> }
                    let:orders
                >
                    <Lines orders />
                    <p>
                        <a href=Path::Orders(OrderQuery::default()).url()>{words.recent_all}</a>
                    </p>
                </QueryView>
            </div>
        </section>
    }
}

fn is_empty(orders: &OrderList) -> bool {
    orders.items.is_empty()
}

#[component]
fn Lines(orders: Signal<std::sync::Arc<OrderList>>) -> impl IntoView {
    let t = use_text();
    // The panel stands for a person, whose zone does not change.
    let zone = untrack(|| expect_context::<SessionStore>().zone());
    view! {
        <ul class="list">
            <For
                each=move || orders.read().items.clone()
                key=|order| (order.id.clone(), order.version.clone())
                let:order
            >
                <li>{line(t, zone, order)}</li>
            </For>
        </ul>
    }
}

fn line(t: Text, zone: Zone, order: OrderSummary) -> impl IntoView {
    let words = t.home();
    let deadline = order.deadline.map(|deadline| {
        let moment = t.format().moment_short(&deadline.at, zone);
        if deadline.overdue {
            view! { <span class="order-line__overdue">{(words.overdue)(&moment)}</span> }.into_any()
        } else {
            view! { <span>{(words.until)(&moment)}</span> }.into_any()
        }
    });
    view! {
        <div class="order-line">
            <a class="order-line__title" href=Path::Order(order.id).url()>{order.title}</a>
            <Money amount=order.total />
            <div class="order-line__detail">
                <StateTag state=order.state />
                <span>{order.vendor.name}</span>
                {deadline}
            </div>
        </div>
    }
}
