//! A bar beside a number in a table.

use leptos::prelude::*;

use super::scale::{EXTENT, Scale};

/// A bar as long as `amount` is against the scale's top. The number stands beside it, so that it says nothing to those
/// who do not see it.
#[component]
pub fn Bar(
    /// How much.
    amount: i64,
    /// What the longest bar is.
    scale: Scale,
    /// Whether it is one's own.
    #[prop(optional)]
    mine: bool,
) -> impl IntoView {
    let width = scale.place(amount).max(if amount > 0 { EXTENT / 100 } else { 0 });
    view! {
        <svg class="bar" class:bar--mine=mine viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
            <rect width=width.to_string() height="8" />
        </svg>
    }
}
