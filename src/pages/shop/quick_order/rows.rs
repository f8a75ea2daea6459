//! The rows, filtered and by pages: so that two thousand of them are no more to paint than fifty.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Page;

use super::input::{RESULTS, focus_results};
use super::row::Row;
use crate::components::{Button, ButtonKind, Pagination};
use crate::i18n::use_text;
use crate::paths::{Path, QuickOrderQuery, Show};
use crate::stores::quick_order::list::{Counts, Standing};
use crate::stores::{Announcements, use_quick_order};

/// How many rows a page has.
const PER_PAGE: u32 = 50;

/// The rows.
#[component]
pub fn Rows(
    /// Which are shown.
    query: Memo<QuickOrderQuery>,
) -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let show = Memo::new(move |_| query.get().show);
    // Chosen when the filter or the rows are others, not when one of them is mended: it stays under the cursor.
    let chosen = Memo::new(move |_| {
        order.track_edition();
        let show = show.get();
        order.list().with_untracked(|list| {
            let rows = list.rows().iter().filter(|row| match show {
                Show::All => true,
                Show::ToFix => row.standing() == Standing::ToFix,
                Show::Ready => row.standing() == Standing::Ready,
            });
            rows.map(|row| row.number).collect::<Vec<u32>>()
        })
    });
    let page = Memo::new(move |_| {
        let total = u32::try_from(chosen.with(Vec::len)).unwrap_or(u32::MAX);
        let last = total.div_ceil(PER_PAGE).max(1);
        (query.get().page.unwrap_or(1).min(last), total)
    });
    let shown = move || {
        let (number, _) = page.get();
        let first = (number.saturating_sub(1) * PER_PAGE) as usize;
        let rows = |chosen: &Vec<u32>| {
            chosen
                .iter()
                .skip(first)
                .take(PER_PAGE as usize)
                .copied()
                .collect::<Vec<_>>()
        };
        chosen.with(rows)
    };
    let clear = Callback::new(move |()| order.clear());
    view! {
        <section class="card quick-rows" aria-labelledby=RESULTS>
            <div class="card__head">
                <h2 id=RESULTS tabindex="-1">{words.results}</h2>
                <Button kind=ButtonKind::Quiet on_press=clear>{words.clear}</Button>
            </div>
            <Filters show />
            <fieldset class="quick-rows__field" disabled=move || order.is_closed()>
                <legend class="visually-hidden">{words.results}</legend>
                <table class="table quick-table">
                    <thead>
                        <tr>
                            <th scope="col" class="num">{words.row}</th>
                            <th scope="col">{words.code}</th>
                            <th scope="col">{words.quantity}</th>
                            <th scope="col">{words.thing}</th>
                            <th scope="col" class="num">{words.price}</th>
                            <th scope="col">{words.result}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=shown key=|number| *number let:number>
                            <Row number />
                        </For>
                    </tbody>
                </table>
            </fieldset>
            {move || {
                chosen
                    .with(Vec::is_empty)
                    .then(|| view! { <p class="card__body muted">{(words.none_shown)(show.get())}</p> })
            }}
            {move || {
                let (number, total) = page.get();
                let page = Page { number, limit: PER_PAGE, total };
                let show = show.get();
                let url = move |page: u32| {
                    Path::QuickOrder(QuickOrderQuery { show, page: (page > 1).then_some(page) }).url()
                };
                view! { <Pagination page url /> }
            }}
            <p class="card__body muted small">{words.with_ppn}</p>
        </section>
    }
}

/// Which rows are shown, with how many there are of each; and said, once all are checked.
#[component]
fn Filters(show: Memo<Show>) -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let announcements = expect_context::<Announcements>();
    let counts = Memo::new(move |_| order.list().with(|list| list.counts()));
    let number = move |count: u32| t.format().number(count);
    let checking = Memo::new(move |_| counts.get().checking);
    Effect::new(move |before: Option<u32>| {
        let now = checking.get();
        if now == 0 && before.is_some_and(|before| before > 1) {
            let counts = counts.get_untracked();
            announcements.speak((words.counted)(&number(counts.ready), &number(counts.to_fix)));
        }
        now
    });
    let choice = move |choice: Show| {
        let count = move || {
            let Counts {
                all, to_fix, ready, ..
            } = counts.get();
            number(match choice {
                Show::All => all,
                Show::ToFix => to_fix,
                Show::Ready => ready,
            })
        };
        let url = Path::QuickOrder(QuickOrderQuery {
            show: choice,
            page: None,
        })
        .url();
        view! {
            <a href=url aria-current=move || (show.get() == choice).then_some("true") on:click=move |_| focus_results()>
                {(words.show)(choice)} " " <span class="choice__count">{count}</span>
            </a>
        }
    };
    view! {
        <div class="row row--between quick-rows__head">
            <nav class="segmented" aria-label=words.filters>{Show::CHOICES.map(choice).collect_view()}</nav>
            {move || {
                let checking = checking.get();
                (checking > 0)
                    .then(|| view! { <span class="muted small">{(words.checking)(&number(checking))}</span> })
            }}
        </div>
    }
}
