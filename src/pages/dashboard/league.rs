//! The league table.

use leptos::prelude::*;
use lokapasar_contract::query::LeagueQuery;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn LeaguePage(
    /// Which table.
    query: Memo<LeagueQuery>,
) -> impl IntoView {
    let _ = query;
    let t = use_text();
    view! { <PageHead title=t.dashboard.league_title /> }
}
