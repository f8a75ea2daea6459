//! The one action: everything that is ready, into the cart.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, Money};
use crate::i18n::use_text;
use crate::pages::shop::save_as_list::SaveAsList;
use crate::stores::quick_order::{Progress, submission};
use crate::stores::use_quick_order;

/// What is ready, what it comes to, and the button.
#[component]
pub fn Proceed() -> impl IntoView {
    let t = use_text();
    let words = &t.quick_order().sending;
    let order = use_quick_order();
    let counts = Memo::new(move |_| order.list().with(|list| list.counts()));
    let total = Memo::new(move |_| order.list().with(|list| list.total()));
    let ready = move || t.format().number(counts.get().ready);
    let busy = Signal::derive(move || order.progress() == Progress::Sending);
    let closed = Signal::derive(move || {
        let counts = counts.get();
        let why = match order.progress() {
            Progress::Unclear => words.unclear_title,
            _ if counts.checking > 0 => words.still_checking,
            _ if counts.ready == 0 => words.nothing_ready,
            _ => return None,
        };
        Some(why.to_owned())
    });
    let put = Callback::new(move |()| order.put());
    let kept = Memo::new(move |_| order.list().with(submission::to_keep));
    view! {
        <section class="card quick-proceed" aria-label=words.title>
            <p>
                <strong>{move || (words.ready_count)(&ready())}</strong>
                {move || total.get().map(|amount| view! { " · " <Money amount /> })}
            </p>
            <div class="actions">
                <SaveAsList lines=kept />
                <Button kind=ButtonKind::Primary busy closed on_press=put>
                    {move || (words.put)(&ready())}
                </Button>
            </div>
        </section>
    }
}
