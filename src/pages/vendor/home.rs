//! The vendor's desk.

use leptos::prelude::*;
use lokapasar_contract::order::OrderList;
use lokapasar_contract::query::{OrderQuery, OrderSort};

use super::questions::WaitingQuestions;
use crate::components::{EmptyState, PageHead, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::pages::orders::row::WaitingCard;
use crate::paths::Path;
use crate::queries::orders::use_orders;
use crate::stores::SessionStore;

/// The page: what waits for this vendor, what is due first on top.
#[component]
pub fn VendorPage() -> impl IntoView {
    let t = use_text();
    // The page stands for a person, whose zone does not change.
    let zone = untrack(|| expect_context::<SessionStore>().zone());
    let orders = use_orders(|| OrderQuery {
        my_turn: true,
        sort: OrderSort::Deadline,
        limit: Some(100),
        ..OrderQuery::default()
    });
    let all = move || {
        view! { <a class="button" href=Path::Orders(OrderQuery::default()).url()>{t.vendor().all_orders}</a> }
    };
    view! {
        <PageHead title=t.vendor().title lead=move || view! { <p class="muted">{t.vendor().lead}</p> } actions=all />
        <QueryView
            query=orders
            skeleton=|| view! { <RowSkeletons count=4 /> }
            is_empty=|orders: &OrderList| orders.items.is_empty()
            empty=move || view! { <EmptyState title=t.vendor().empty detail=t.vendor().empty_detail action=all /> }
            let:orders
        >
            <ul class="waiting-list">
                // By order: news never lead a link under a finger to another one.
                <For
                    each=move || orders.with(|orders| orders.items.clone())
                    key=|order| (order.id.clone(), order.version.clone())
                    let:order
                >
                    <WaitingCard order open=t.vendor().answer zone />
                </For>
            </ul>
        </QueryView>
        <WaitingQuestions />
    }
}
