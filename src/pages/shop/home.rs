//! The shop window.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn HomePage() -> impl IntoView {
    let t = use_text();
    view! { <PageHead title=t.shop.home_title /> }
}
