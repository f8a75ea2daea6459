//! The list of orders.

use leptos::prelude::*;
use lokapasar_contract::query::OrderQuery;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn OrdersPage(
    /// Which orders.
    query: Memo<OrderQuery>,
) -> impl IntoView {
    let _ = query;
    let t = use_text();
    view! { <PageHead title=t.orders.title /> }
}
