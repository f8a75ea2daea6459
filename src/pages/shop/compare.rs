//! Offers side by side.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::i18n::use_text;
use crate::paths::CompareQuery;
/// The page.
#[component]
pub fn ComparePage(
    /// What is compared.
    query: Memo<CompareQuery>,
) -> impl IntoView {
    let _ = query;
    let t = use_text();
    view! { <PageHead title=t.shop.compare_title /> }
}
