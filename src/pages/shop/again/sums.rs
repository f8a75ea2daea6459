//! What the lines came to and come to.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::reorder::Reorder;

use super::offer::size;
use crate::components::Money;
use crate::i18n::use_text;
use crate::pages::shop::cart::amounts::Amounts;

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
        view! {
            <dl class="amounts">
                <div class="amounts__row"><dt>{words.goods_then}</dt><dd><Money amount=found.goods_then /></dd></div>
                <div class="amounts__row"><dt>{words.goods_now}</dt><dd><Money amount=found.totals.goods /></dd></div>
                <div class="amounts__row"><dt>{words.difference}</dt><dd>{difference}</dd></div>
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
                <Amounts
                    totals=Signal::derive(move || data.with(|found| found.totals))
                    label=words.total
                    estimate=Signal::stored(false)
                    grand=true
                />
                {notes}
            </div>
        </section>
    }
}
