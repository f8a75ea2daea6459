//! The three ways on: beside what the cart holds, in its place, or as a list.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::reorder::Reorder;

use crate::components::{Button, ButtonKind, Choice};
use crate::i18n::use_text;
use crate::pages::shop::save_as_list::SaveAsList;
use crate::queries::Query;
use crate::stores::reorder::Progress;
use crate::stores::reorder::draft::{self, Draft};
use crate::stores::{use_cart, use_reordering};

/// What happens to the cart, and the actions.
#[component]
pub fn Proceed(
    /// What was found.
    data: Signal<Arc<Reorder>>,
    /// The reading of it.
    found: Query<Reorder>,
    /// What was decided.
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let store = use_reordering();
    let cart = use_cart();
    let replace = Memo::new(move |_| draft.with(|draft| draft.request().replace));
    let held =
        Memo::new(move |_| data.with(|found| found.cart.groups.iter().map(|group| group.lines.len()).sum()));
    let ready = Memo::new(move |_| data.with(|found| found.ready));
    // Once the cart is known, everything is found again for it: a button that is open until then would close under the finger.
    let cart_is_awaited = move || {
        let known = cart
            .view()
            .with(|view| view.as_ref().is_some_and(|view| view.cart.is_some()));
        !known && cart.trouble().is_none()
    };
    let closed = Signal::derive(move || {
        let why = if store.progress() == Progress::Unclear {
            words.unclear_title
        } else if cart.waiting() > 0 {
            t.cart().not_settled
        } else if found.is_refreshing() || cart_is_awaited() {
            words.still_asking
        } else if ready.get() == 0 {
            words.nothing_ready
        } else {
            return None;
        };
        Some(why.to_owned())
    });
    let put = Callback::new(move |()| data.with_untracked(|found| store.put(found, replace.get_untracked())));
    let label = move || {
        let ready = t.format().number(ready.get());
        if replace.get() && held.get() > 0 {
            (words.put_replace)(&ready)
        } else {
            (words.put_add)(&ready)
        }
    };
    let ways = move || (held.get() > 0).then(|| view! { <Ways held replace draft /> });
    view! {
        <section class="card again-proceed" aria-label=words.title>
            <div class="card__body stack">
                {ways}
                <div class="actions">
                    <Button
                        kind=ButtonKind::Primary
                        busy=Signal::derive(move || store.progress() == Progress::Sending)
                        closed
                        on_press=put
                    >
                        {label}
                    </Button>
                    <SaveAsList lines=Signal::derive(move || data.with(|found| draft::to_keep(found))) />
                </div>
            </div>
        </section>
    }
}

/// Beside what the cart holds, or in its place.
#[component]
fn Ways(held: Memo<usize>, replace: Memo<bool>, draft: RwSignal<Draft>) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let set = move |replace: bool| Callback::new(move |_| draft.update(|draft| draft.set_replace(replace)));
    let goes_out = move || {
        replace.get().then(|| {
            let lines = t.format().number(u32::try_from(held.get()).unwrap_or(u32::MAX));
            view! { <p class="muted small" role="status">{(words.goes_out)(&lines)}</p> }
        })
    };
    view! {
        <fieldset class="field">
            <legend class="field__label">{words.way}</legend>
            <Choice label=words.add group="way" checked=Signal::derive(move || !replace.get()) on_change=set(false) />
            <Choice label=words.replace group="way" checked=replace on_change=set(true) />
            {goes_out}
        </fieldset>
    }
}
