//! An order: whose move it is, what may be done, what is ordered, what has happened.

pub mod actions;
pub mod addenda;
pub mod addresses;
pub mod complaints;
pub mod documents;
pub mod facts;
pub mod forms;
pub mod history;
pub mod lines;
pub mod turn;

use leptos::prelude::*;
use lokapasar_contract::OrderId;
use lokapasar_contract::query::OrderQuery;
use lokapasar_contract::reorder::ReorderSource;
use lokapasar_contract::session::Role;

use crate::browser::document;
use crate::components::{
    Button, ButtonKind, Crumb, MarketplaceTag, PageHead, QueryView, RowSkeletons, StateTag,
};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::orders::{use_order, use_order_events};
use crate::stores::SessionStore;

/// Whether whoever looks has a cart into which it can be put again.
fn orders_again() -> bool {
    let session = expect_context::<SessionStore>();
    untrack(|| session.role()) == Some(Role::Buyer)
}

/// The page.
#[component]
pub fn OrderPage(
    /// Which one.
    id: OrderId,
) -> impl IntoView {
    let t = use_text();
    let order = use_order(id.clone());
    let events = use_order_events(id.clone());
    let there = Memo::new(move |_| order.data().is_some());
    let title = Signal::derive(move || match (order.data(), order.error()) {
        (Some(order), _) => (t.order().title_of)(&order.summary.title, &order.summary.vendor.name),
        (None, Some(_)) => t.order().title.to_owned(),
        (None, None) => String::new(),
    });
    let number = move || {
        order
            .data()
            .map_or_else(String::new, |order| order.summary.number.clone())
    };
    let lead = move || {
        view! {
            <div class="tags">
                {move || {
                    order
                        .data()
                        .map(|order| {
                            view! {
                                <StateTag state=order.summary.state />
                                <MarketplaceTag marketplace=order.summary.marketplace.clone() />
                                <span class="tag">{order.summary.number.clone()}</span>
                            }
                        })
                }}
            </div>
        }
    };
    let again = orders_again().then(|| Path::Again(ReorderSource::Order(id.clone())).url());
    let print = move || {
        view! {
            {again.clone().map(|href| view! { <a class="button" href=href>{t.again().title}</a> })}
            <Button kind=ButtonKind::Quiet on_press=Callback::new(|()| document::print())>{t.order().print}</Button>
        }
    };
    view! {
        {move || {
            let crumbs = vec![Crumb::to(t.orders().title, Path::Orders(OrderQuery::default())), Crumb::here(number())];
            view! { <crate::components::Breadcrumbs crumbs /> }
        }}
        <PageHead title lead actions=print />
        <QueryView query=order skeleton=|| view! { <RowSkeletons count=8 /> } let:order>
            <div class="order">
                <div class="order__main">
                    <turn::TurnPanel order id=id.clone() />
                    {move || view! { <addenda::AddendaCard order=order.get() /> }}
                    {move || view! { <complaints::ComplaintsCard order=order.get() /> }}
                    {move || view! { <lines::LinesCard order=order.get() /> }}
                    {move || view! { <addresses::AddressesCard order=order.get() /> }}
                    {move || view! { <facts::ProposalsCard order=order.get() /> }}
                    {move || view! { <facts::FactsCard order=order.get() /> }}
                </div>
                <div class="order__side">
                    {move || view! { <history::WayCard order=order.get() /> }}
                    {move || view! { <documents::DocumentsCard order=order.get() /> }}
                    {move || view! { <facts::PaymentCard order=order.get() /> }}
                </div>
            </div>
        </QueryView>
        // An order that is not there has no history to miss as well: one thing is wrong, and it is said once.
        {move || {
            there
                .get()
                .then(|| {
                    view! {
                        <QueryView query=events skeleton=|| view! { <RowSkeletons count=3 /> } let:events>
                            {move || view! { <history::HistoryCard history=events.get() /> }}
                        </QueryView>
                    }
                })
        }}
    }
}
