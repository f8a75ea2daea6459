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
    let session = expect_context::<SessionStore>();
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
                {move || {
                    orders
                        .with(|orders| orders.items.clone())
                        .into_iter()
                        .map(|order| view! { <WaitingCard order open=t.vendor().answer zone=session.zone() /> })
                        .collect_view()
                }}
            </ul>
        </QueryView>
        <WaitingQuestions />
    }
}
