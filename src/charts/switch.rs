//! The choice between a chart and the table of its data.

use leptos::prelude::*;

use crate::i18n::use_text;

/// The two buttons, of which one is pressed.
#[component]
pub fn ChartOrTable(
    /// Whether the table is shown.
    as_table: RwSignal<bool>,
) -> impl IntoView {
    let words = use_text().charts();
    let option = move |table: bool, label: &'static str| {
        view! {
            <button
                type="button"
                class="segmented__option"
                aria-pressed=move || (as_table.get() == table).to_string()
                on:click=move |_| as_table.set(table)
            >
                {label}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=words.chart_or_table>
            {option(false, words.chart)} {option(true, words.table)}
        </div>
    }
}
