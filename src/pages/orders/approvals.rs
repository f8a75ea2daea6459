//! The approver's inbox.

use leptos::prelude::*;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn ApprovalsPage() -> impl IntoView {
    let t = use_text();
    view! { <PageHead title=t.orders.approvals_title /> }
}
