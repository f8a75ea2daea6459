//! The orders behind the figures.

use leptos::prelude::*;
use lokapasar_contract::query::AnalyticsQuery;

use super::NotYet;
use crate::i18n::use_text;

/// What the page will show, and the way to what there is.
#[component]
pub fn OrdersPage(
    /// Whose orders, of which days, counted how; kept for the way on.
    query: Memo<AnalyticsQuery>,
) -> impl IntoView {
    let t = use_text().dashboard();
    view! { <NotYet title=t.orders_title what=t.orders_soon query /> }
}
