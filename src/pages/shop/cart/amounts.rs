//! Sums, and the rules that apply to them; on the cart and on the checkout.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::order::Totals;

use crate::components::{Icon, Mark, Money};
use crate::i18n::use_text;

/// Goods, shipping, PPN and what they come to.
#[component]
pub fn Amounts(
    /// The amounts.
    #[prop(into)]
    totals: Signal<Totals>,
    /// What the sum is called.
    label: &'static str,
    /// Whether the server has not confirmed them yet.
    #[prop(into)]
    estimate: Signal<bool>,
    /// Whether it is the one sum of the page.
    #[prop(optional)]
    grand: bool,
) -> impl IntoView {
    let t = use_text();
    let row = move |label: &'static str, amount: fn(Totals) -> Rupiah| {
        view! {
            <div class="amounts__row">
                <dt>{label}</dt>
                <dd>{move || view! { <Money amount=amount(totals.get()) /> }}</dd>
            </div>
        }
    };
    view! {
        <dl class="amounts" class:amounts--grand=grand>
            {row(t.cart().goods, |totals| totals.goods)}
            {row(t.cart().shipping, |totals| totals.shipping)}
            {row(t.cart().ppn, |totals| totals.ppn)}
            <div class="amounts__row amounts__row--sum">
                <dt>
                    {label} " "
                    {move || estimate.get().then(|| view! { <span class="tag tag--waiting">{t.cart().estimate}</span> })}
                </dt>
                <dd>{move || view! { <Money amount=totals.get().total /> }}</dd>
            </div>
        </dl>
    }
}

/// The rules that apply, each with its source; what stands in the way first, as the server sends them.
#[component]
pub fn PolicyNotes(
    /// The rules.
    #[prop(into)]
    notes: Signal<Vec<PolicyNote>>,
) -> impl IntoView {
    let t = use_text();
    let note = move |note: PolicyNote| {
        let mark = if note.blocking { Mark::Alert } else { Mark::Info };
        view! {
            <li class="policy-note" class:policy-note--blocking=note.blocking>
                <Icon mark />
                <div>
                    <p>
                        {note.blocking.then(|| view! { <strong>{t.cart().blocking} " "</strong> })}
                        {note.text}
                    </p>
                    <p class="muted small">{(t.cart().source)(&note.source)}</p>
                </div>
            </li>
        }
    };
    move || {
        let notes = notes.get();
        (!notes.is_empty()).then(|| {
            view! {
                <section class="card" aria-labelledby="policy">
                    <div class="card__head"><h2 id="policy">{t.cart().policy}</h2></div>
                    <ul class="policy-notes">{notes.into_iter().map(note).collect_view()}</ul>
                </section>
            }
        })
    }
}
