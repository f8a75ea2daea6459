//! Ordering again from an order or a list: then beside now, line by line, and only then into the cart.

pub mod line;
pub mod offer;
pub mod outcome;
pub mod proceed;
pub mod sums;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::reorder::{Reorder, ReorderSource};

use self::line::Line;
use self::outcome::Outcome;
use self::proceed::Proceed;
use self::sums::Sums;
use crate::components::{PageHead, QueryView, RowSkeletons, TableScroll};
use crate::i18n::use_text;
use crate::queries::Query;
use crate::queries::lists::use_reorder;
use crate::stores::reorder::Progress;
use crate::stores::reorder::draft::Draft;
use crate::stores::{SessionStore, use_cart, use_reordering};

/// The page.
#[component]
pub fn AgainPage(
    /// What is ordered again.
    source: ReorderSource,
) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let store = use_reordering();
    let cart = use_cart();
    let zone = expect_context::<SessionStore>().zone();
    store.open();
    let draft = RwSignal::new(Draft::of(source));
    let version = Memo::new(move |_| {
        cart.view()
            .with(|view| Some(view.as_ref()?.cart.as_ref()?.1.clone()))
    });
    let found = use_reorder(move || (draft.with(|draft| draft.request().clone()), version.get()));
    let title = Signal::derive(move || match (found.data(), found.error()) {
        (Some(found), _) => (words.title_of)(&found.name),
        (None, Some(_)) => words.title.to_owned(),
        (None, None) => String::new(),
    });
    let beside = move || {
        found.data().map(|found| {
            let at = t.format().moment_short(&found.at, zone);
            match found.source {
                ReorderSource::Order(_) => (words.as_ordered)(&at),
                ReorderSource::List(_) => (words.as_listed)(&at),
            }
        })
    };
    let done = Memo::new(move |_| matches!(store.progress(), Progress::Done { .. }));
    view! {
        <PageHead
            title
            lead=move || view! { <p class="page-head__lead">{move || beside()} " " {words.lead}</p> }
        />
        <div class="stack">
            <Outcome />
            {move || {
                (!done.get())
                    .then(|| {
                        view! {
                            <QueryView query=found skeleton=|| view! { <RowSkeletons count=6 /> } let:data>
                                <Comparison data found draft />
                            </QueryView>
                        }
                    })
            }}
        </div>
    }
}

/// The lines, what they come to, and the way on.
#[component]
fn Comparison(data: Signal<Arc<Reorder>>, found: Query<Reorder>, draft: RwSignal<Draft>) -> impl IntoView {
    let words = use_text().again();
    view! {
        <div class="stack">
            <section class="card" aria-labelledby="again-lines">
                <h2 id="again-lines" class="visually-hidden">{words.table}</h2>
                <TableScroll label=words.table>
                    <table class="table table--cards again-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.thing}</th>
                                <th scope="col">{words.then}</th>
                                <th scope="col">{words.now}</th>
                                <th scope="col">{words.quantity}</th>
                                <th scope="col" class="num">{words.price}</th>
                            </tr>
                        </thead>
                        <tbody>
                            <For
                                each=move || data.with(|found| found.lines.clone())
                                key=|line| line.offer_id.clone()
                                let:line
                            >
                                <Line offer=line.offer_id data draft />
                            </For>
                        </tbody>
                    </table>
                </TableScroll>
            </section>
            <div class="again-foot">
                <Sums data />
                <Proceed data found draft />
            </div>
        </div>
    }
}
