//! What the lines came to and come to.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::reorder::Reorder;

use super::offer::size;
use crate::components::Money;
use crate::i18n::use_text;

/// The sums, as the server has worked them out.
#[component]
pub fn Sums(
    /// What was found.
    data: Signal<Arc<Reorder>>,
) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let amounts = move || {
        let found = data.get();
        let difference = t.format().money(size(found.goods_difference));
        let difference = match found.goods_difference.get().signum() {
            1 => (words.more)(&difference),
            -1 => (words.less)(&difference),
            _ => words.equal.to_owned(),
        };
        let row = |label: &'static str, amount| {
            view! { <div class="amounts__row"><dt>{label}</dt><dd><Money amount /></dd></div> }
        };
        view! {
            <dl class="amounts amounts--grand">
                {row(words.goods_then, found.goods_then)}
                {row(words.goods_now, found.totals.goods)}
                <div class="amounts__row"><dt>{words.difference}</dt><dd>{difference}</dd></div>
                {row(t.cart().shipping, found.totals.shipping)}
                {row(t.cart().ppn, found.totals.ppn)}
                <div class="amounts__row amounts__row--sum">
                    <dt>{words.total}</dt>
                    <dd><Money amount=found.totals.total /></dd>
                </div>
            </dl>
        }
    };
    let notes = move || {
        let found = data.get();
        let behind = u32::try_from(found.lines.len())
            .unwrap_or(u32::MAX)
            .saturating_sub(found.ready);
        let behind = (behind > 0).then(|| (words.stay_behind)(&t.format().number(behind)));
        let whole = found
            .totals_then
            .map(|totals| (words.whole_then)(&t.format().money(totals.total)));
        [behind, whole]
            .into_iter()
            .flatten()
            .map(|note| view! { <p class="muted small">{note}</p> })
            .collect_view()
    };
    view! {
        <section class="card" aria-labelledby="again-sums">
            <div class="card__head"><h2 id="again-sums">{words.sums}</h2></div>
            <div class="card__body stack" aria-live="polite">
                {amounts}
                {notes}
            </div>
        </section>
    }
}
