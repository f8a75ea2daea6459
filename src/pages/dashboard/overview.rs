//! Headline figures and trend.

use leptos::prelude::*;
use lokapasar_contract::query::AnalyticsQuery;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn OverviewPage(
    /// Whose orders, of which days, counted how.
    query: Memo<AnalyticsQuery>,
) -> impl IntoView {
    let _ = query;
    let t = use_text();
    view! { <PageHead title=t.dashboard.overview_title /> }
}
