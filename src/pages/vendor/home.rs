//! The vendor's desk.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn VendorPage() -> impl IntoView {
    let t = use_text();
    view! { <PageHead title=t.vendor.title /> }
}
