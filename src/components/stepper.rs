//! A quantity.

use leptos::prelude::*;

use crate::i18n::use_text;

/// Minus, field, plus. Reports absolute quantities between the limits, never differences.
#[component]
pub fn Stepper(
    /// The quantity.
    #[prop(into)]
    quantity: Signal<u32>,
    /// Told of a new quantity.
    #[prop(into)]
    on_change: Callback<u32>,
    /// What is counted, for those who listen.
    #[prop(into)]
    label: String,
    /// The least.
    #[prop(default = 1)]
    minimum: u32,
    /// The most.
    #[prop(default = lokapasar_contract::cart::MAXIMUM_QUANTITY)]
    maximum: u32,
) -> impl IntoView {
    let t = use_text();
    let group = label.clone();
    let most = maximum.max(minimum);
    let change = move |wanted: u32| {
        let allowed = wanted.clamp(minimum, most);
        if allowed != quantity.get_untracked() {
            on_change.run(allowed);
        }
        allowed
    };
    view! {
        <div class="stepper" role="group" aria-label=group>
            <button
                type="button"
                class="stepper__button"
                aria-label=t.shell().less
                aria-disabled=move || (quantity.get() <= minimum).then_some("true")
                on:click=move |_| {
                    change(quantity.get_untracked().saturating_sub(1));
                }
            >
                "−"
            </button>
            <input
                class="stepper__input"
                type="number"
                inputmode="numeric"
                min=minimum
                max=most
                aria-label=label
                prop:value=move || quantity.get().to_string()
                on:change:target=move |event| {
                    let typed = event.target().value().trim().parse().unwrap_or_else(|_| quantity.get_untracked());
                    let allowed = change(typed);
                    event.target().set_value(&allowed.to_string());
                }
            />
            <button
                type="button"
                class="stepper__button"
                aria-label=t.shell().more
                aria-disabled=move || (quantity.get() >= most).then_some("true")
                on:click=move |_| {
                    change(quantity.get_untracked().saturating_add(1));
                }
            >
                "+"
            </button>
        </div>
    }
}
