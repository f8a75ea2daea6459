//! An order.

use leptos::prelude::*;
use lokapasar_contract::OrderId;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn OrderPage(
    /// Which one.
    id: OrderId,
) -> impl IntoView {
    let _ = id;
    let t = use_text();
    view! { <PageHead title=t.orders.detail_title /> }
}
