//! Search results.

use leptos::prelude::*;
use lokapasar_contract::query::SearchQuery;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn SearchPage(
    /// What is looked for.
    query: Memo<SearchQuery>,
) -> impl IntoView {
    let _ = query;
    let t = use_text();
    view! { <PageHead title=t.shop.search_title /> }
}
