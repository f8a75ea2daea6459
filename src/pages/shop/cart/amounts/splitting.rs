//! Hints that the cart and earlier orders may look like one purchase in pieces.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::threshold::{SplitOrder, SplitWarning};

use crate::components::{Notice, NoticeKind};
use crate::i18n::use_text;
use crate::paths::Path;

/// One notice for each category; nothing where nothing is noticed. It closes no action.
#[component]
pub fn SplitHints(
    /// What would come of the cart.
    preview: Signal<Arc<PurchasePreview>>,
) -> impl IntoView {
    let warnings = Memo::new(move |_| preview.read().warnings.clone());
    move || {
        let hints = warnings.get().into_iter();
        hints.map(|warning| view! { <Hint warning /> }).collect_view()
    }
}

#[component]
fn Hint(warning: SplitWarning) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().rules;
    let order = move |order: SplitOrder| {
        let said = (words.split_order)(&t.format().date(order.placed_on), &t.format().money(order.amount));
        view! { <li><a href=Path::Order(order.id).url()>{order.number}</a> ", " {said}</li> }
    };
    let window = (words.window)(&t.format().days(warning.window_days), &warning.window_source);
    view! {
        <Notice kind=NoticeKind::Waiting title=words.split>
            <div class="split-hint">
                <p>{warning.text}</p>
                <ul>{warning.orders.into_iter().map(order).collect_view()}</ul>
                <p>{warning.asks} " " <span class="muted small">{(t.cart().source)(&warning.source)}</span></p>
                <p>{warning.ban} " " <span class="muted small">{(t.cart().source)(&warning.ban_source)}</span></p>
                <p class="muted small">{window}</p>
            </div>
        </Notice>
    }
}
