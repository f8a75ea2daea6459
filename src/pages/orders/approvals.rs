//! The approver's inbox, for the PPK and for who stands in for them.

pub mod substitute;

use leptos::prelude::*;
use lokapasar_contract::order::{Actor, OrderList, OrderState, OrderSummary};
use lokapasar_contract::query::{OrderQuery, OrderSort};
use lokapasar_contract::session::Role;

use super::row::WaitingCard;
use crate::components::{EmptyState, Notice, NoticeKind, PageHead, Pagination, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::orders::use_orders;
use crate::stores::SessionStore;

/// What waits for the PPK; who stands in for one also has orders of their own to see to.
fn of_ppk(orders: &OrderList) -> Vec<OrderSummary> {
    let waiting = orders.items.iter();
    waiting
        .filter(|order| order.next_actor == Some(Actor::Ppk))
        .cloned()
        .collect()
}

/// The page: what waits for this PPK, what is due first on top.
#[component]
pub fn ApprovalsPage() -> impl IntoView {
    let t = use_text();
    // The page stands for a person, whose zone does not change.
    let zone = untrack(|| expect_context::<SessionStore>().zone());
    let waiting = || OrderQuery {
        // Later it is the PPK's turn when the vendor proposes an addendum, or answers a complaint that the PPK filed.
        state: vec![
            OrderState::AwaitingApproval,
            OrderState::InPreparation,
            OrderState::Accepted,
            OrderState::AwaitingPayment,
            OrderState::Completed,
        ],
        my_turn: true,
        sort: OrderSort::Deadline,
        limit: Some(100),
        ..OrderQuery::default()
    };
    let orders = use_orders(waiting);
    let session = untrack(expect_context::<SessionStore>);
    let standing_in = move || {
        session
            .stands_in_for()
            .map(|absent| (t.substitutes().standing_in)(&absent))
            .map(|title| view! { <Notice kind=NoticeKind::Info title>{t.substitutes().lead_of_substitute}</Notice> })
    };
    let is_ppk = move || session.role() == Some(Role::Ppk);
    view! {
        <PageHead title=t.orders().approvals_title lead=move || view! { <p class="muted">{t.orders().approvals_lead}</p> } />
        <div class="stack">
            {standing_in}
            <QueryView
                query=orders
                skeleton=|| view! { <RowSkeletons count=4 /> }
                is_empty=|orders: &OrderList| of_ppk(orders).is_empty()
                empty=move || {
                    view! { <EmptyState title=t.orders().approvals_empty detail=t.orders().approvals_empty_detail /> }
                }
                let:orders
            >
                <ul class="waiting-list">
                    // By order: news never lead a link under a finger to another one.
                    <For
                        each=move || orders.with(|orders| of_ppk(orders))
                        key=|order| (order.id.clone(), order.version.clone())
                        let:order
                    >
                        <WaitingCard order open=t.orders().review zone />
                    </For>
                </ul>
                {move || {
                    let page = orders.with(|orders| orders.page);
                    view! {
                        <Pagination
                            page
                            url=move |number| Path::Orders(OrderQuery { page: Some(number), ..waiting() }).url()
                        />
                    }
                }}
            </QueryView>
            {move || is_ppk().then(|| view! { <substitute::SubstituteCard /> })}
        </div>
    }
}
