//! What stands where content is on its way, in the size of what comes.

use leptos::prelude::*;

/// Cards, as search results.
#[component]
pub fn CardSkeletons(
    /// How many.
    #[prop(default = 8)]
    count: usize,
) -> impl IntoView {
    let cards = (0..count)
        .map(|_| view! { <div class="skeleton skeleton--card"></div> })
        .collect_view();
    view! { <div class="grid-cards">{cards}</div> }
}

/// Rows, as in a table or list.
#[component]
pub fn RowSkeletons(
    /// How many.
    #[prop(default = 6)]
    count: usize,
) -> impl IntoView {
    (0..count)
        .map(|_| view! { <div class="skeleton skeleton--row"></div> })
        .collect_view()
}
