//! Amounts of money.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;

use crate::i18n::use_text;

/// An amount in running text or a table: figures of one width, never broken.
#[component]
pub fn Money(
    /// The amount.
    amount: Rupiah,
) -> impl IntoView {
    view! { <span class="money">{use_text().format().money(amount)}</span> }
}

/// A price that decides: of a card, an offer, a total.
#[component]
pub fn Price(
    /// The amount.
    amount: Rupiah,
    /// What it holds or is for: `termasuk PPN dan ongkir`.
    #[prop(optional, into)]
    note: Option<String>,
    /// Whether it is the one price of the page.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let class = if large { "price price--large" } else { "price" };
    view! {
        <div>
            <span class=class>{use_text().format().money(amount)}</span>
            {note.map(|note| view! { " " <span class="price__note">{note}</span> })}
        </div>
    }
}
