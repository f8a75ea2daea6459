//! What was put aside to compare, at the bottom of the window while there is something.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, Icon, Mark};
use crate::i18n::use_text;
use crate::paths::{CompareQuery, Path};
use crate::stores::ComparisonTray;

/// The bar: what was put aside, and the way to the comparison.
#[component]
pub fn CompareBar() -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let tray = expect_context::<ComparisonTray>();
    let count = Memo::new(move |_| tray.candidates().len());
    let any = Memo::new(move |_| count.get() > 0);
    let chips = move || {
        let chip = |candidate: crate::stores::comparison::Candidate| {
            let remove = (t.shell().remove)(&candidate.label);
            view! {
                <li>
                    <button type="button" class="chip" aria-label=remove on:click=move |_| tray.remove(&candidate.offer)>
                        <span>{candidate.label.clone()}</span>
                        <Icon mark=Mark::Cross />
                    </button>
                </li>
            }
        };
        tray.candidates().into_iter().map(chip).collect_view()
    };
    let way_on = move || {
        if count.get() < 2 {
            let reason = Some(words.choose_another.to_owned());
            return view! { <Button on_press=Callback::new(|()| ()) closed=reason>{words.open_comparison}</Button> }.into_any();
        }
        let offers = tray
            .candidates()
            .into_iter()
            .map(|candidate| (candidate.product, candidate.offer))
            .collect();
        let href = Path::Compare(CompareQuery {
            offers,
            ..CompareQuery::default()
        })
        .url();
        view! { <a class="button button--primary" href=href>{words.open_comparison}</a> }.into_any()
    };
    move || {
        any.get().then(|| {
            view! {
                <section class="compare-bar" aria-label=words.comparison_bar>
                    <span class="compare-bar__count" role="status">{move || (words.chosen)(count.get())}</span>
                    <ul class="chips">{chips}</ul>
                    {way_on}
                    <Button kind=ButtonKind::Quiet on_press=move |()| tray.clear()>{words.clear_chosen}</Button>
                </section>
            }
        })
    }
}
