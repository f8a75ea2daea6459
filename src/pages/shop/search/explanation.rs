//! What the prices hold and how the results are ordered, with the reason, and the way to have it otherwise.

use leptos::prelude::*;
use lokapasar_contract::query::{SearchQuery, SearchSort};

use super::Looking;
use super::filters::first_page;
use crate::i18n::use_text;
use crate::stores::SessionStore;

/// The line under the heading.
#[component]
pub fn Explanation(
    /// What is looked for and what was found.
    looking: Looking,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let session = expect_context::<SessionStore>();
    let open = RwSignal::new(false);
    let sentence = move || {
        let query = looking.query.read();
        let order = if query.sort == SearchSort::Relevance && query.any_origin {
            words.order_any_origin
        } else {
            (words.order)(query.sort)
        };
        match session.persona().and_then(|persona| persona.unit) {
            Some(unit) => (words.explained)(&unit.name, order),
            None => (words.explained_visitor)(order),
        }
    };
    view! {
        <div>
            <p class="page-head__lead">
                {sentence} " "
                <button
                    type="button"
                    class="link-button"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="search-why"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {words.why}
                </button>
            </p>
            <div id="search-why" class="search-why" hidden=move || !open.get()>
                {words.because.map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                <DomesticFirst looking />
            </div>
        </div>
    }
}

/// Whether domestic products come first among those that fit as well. Another order than by fit knows no such thing.
#[component]
fn DomesticFirst(looking: Looking) -> impl IntoView {
    let words = use_text().search();
    let by_fit = Memo::new(move |_| looking.query.read().sort == SearchSort::Relevance);
    let change = move |first: bool| {
        looking.go.run(SearchQuery {
            any_origin: !first,
            ..first_page(&looking.query.get_untracked())
        });
    };
    move || {
        by_fit.get().then(|| {
            view! {
                <label class="choice">
                    <input
                        id="domestic-first"
                        type="checkbox"
                        prop:checked=move || !looking.query.read().any_origin
                        on:change:target=move |event| change(event.target().checked())
                    />
                    <span>{words.domestic_first}</span>
                </label>
            }
        })
    }
}
