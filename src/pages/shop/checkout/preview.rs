//! The orders that will come out of the cart.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::CartGroup;

use crate::components::{MarketplaceTag, Money};
use crate::i18n::use_text;

/// One entry for each order.
#[component]
pub fn Preview(
    /// What each of them will hold.
    groups: Memo<Vec<CartGroup>>,
    /// What each of them comes to, where that is another sum than the cart's.
    sums: Memo<Option<Vec<Rupiah>>>,
) -> impl IntoView {
    let t = use_text();
    let entry = move |(place, group): (usize, CartGroup)| {
        let sum = sums.with(|sums| sums.as_ref()?.get(place).copied());
        let lines = (t.checkout().lines)(group.lines.len());
        let orders = groups.with(Vec::len);
        let order = (orders > 1).then(|| (t.cart().order_of)(place + 1, orders));
        let first = group.lines.first().map(|line| line.name.clone());
        view! {
            <li class="preview__order">
                <div>
                    {order.map(|order| view! { <p class="muted small">{order}</p> })}
                    <p><strong>{group.vendor.name}</strong></p>
                    <p class="muted small">{lines} {first.map(|first| format!(" · {first}"))}</p>
                    <MarketplaceTag marketplace=group.marketplace />
                </div>
                <Money amount=sum.unwrap_or(group.totals.total) />
            </li>
        }
    };
    view! { <ul class="preview">{move || groups.get().into_iter().enumerate().map(entry).collect_view()}</ul> }
}
