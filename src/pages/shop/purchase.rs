//! What became of a checkout: the orders that were placed.

use leptos::prelude::*;
use lokapasar_contract::PurchaseId;
use lokapasar_contract::order::OrderSummary;
use lokapasar_contract::query::OrderQuery;

use crate::components::{
    MarketplaceTag, Money, Notice, NoticeKind, PageHead, QueryView, RowSkeletons, StateTag,
};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::purchases::use_purchase;
use crate::stores::SessionStore;

/// The page.
#[component]
pub fn PurchasePage(
    /// The purchase.
    id: PurchaseId,
) -> impl IntoView {
    let t = use_text();
    let words = t.checkout();
    let session = expect_context::<SessionStore>();
    let purchase = use_purchase(id);
    let title = Signal::derive(move || match (purchase.data(), purchase.error()) {
        (Some(purchase), _) => (words.placed)(purchase.orders.len()),
        (None, Some(_)) => words.placed_title.to_owned(),
        (None, None) => String::new(),
    });
    let lead = move || {
        purchase.data().map(|purchase| {
            let at = t.format().moment(&purchase.placed_at, session.zone());
            view! { <p class="page-head__lead">{(words.placed_lead)(purchase.id.as_str(), &at)}</p> }
        })
    };
    view! {
        <PageHead title lead=move || view! { {lead} } />
        <QueryView query=purchase skeleton=|| view! { <RowSkeletons count=3 /> } let:purchase>
            <div class="stack">
                <Notice kind=NoticeKind::Done>{words.placed_next}</Notice>
                <ul class="card placed">
                    {move || purchase.read().orders.iter().cloned().map(|order| view! { <Placed order /> }).collect_view()}
                </ul>
                <div class="actions">
                    <a class="button button--primary" href=Path::Orders(OrderQuery::default()).url()>{words.to_orders}</a>
                    <a class="button" href=Path::Home.url()>{words.to_home}</a>
                </div>
            </div>
        </QueryView>
    }
}

#[component]
fn Placed(order: OrderSummary) -> impl IntoView {
    let t = use_text();
    let label = (t.checkout().open_order)(&order.number);
    view! {
        <li class="placed__order">
            <div class="stack stack--tight">
                <a class="placed__number" href=Path::Order(order.id).url() aria-label=label>{order.number}</a>
                <span>{order.title}</span>
                <span class="row muted small">{order.vendor.name} <MarketplaceTag marketplace=order.marketplace /></span>
            </div>
            <div class="placed__standing">
                <StateTag state=order.state />
                <strong><Money amount=order.total /></strong>
            </div>
        </li>
    }
}
