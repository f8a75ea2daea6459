//! Offers side by side: what the server finds of them, the reason for a choice, and the paper for the file.

pub mod findings;
pub mod keep;
pub mod paper;
pub mod properties;
pub mod saved;
pub mod table;

#[cfg(test)]
mod samples;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use lokapasar_contract::OfferId;
use lokapasar_contract::comparison::{Comparison, ComparisonQuery, RequirementStanding};
use lokapasar_contract::query::SearchQuery;

use self::findings::Findings;
use self::keep::Keep;
use self::saved::SavedPage;
use self::table::ComparisonTable;
use crate::app::navigation::replace;
use crate::app::use_go;
use crate::browser::{focus, timer};
use crate::components::{
    Drawing, EmptyState, Notice, NoticeKind, PageHead, QueryView, RowSkeletons, Stepper,
};
use crate::i18n::use_text;
use crate::paths::{CompareQuery, Path};
use crate::queries::comparisons::use_comparison;
use crate::stores::{Announcements, ComparisonTray};

/// The page. What is compared stands in the address: two to six offers, of one product or of several, or a comparison that
/// was kept.
#[component]
pub fn ComparePage(
    /// What is compared.
    query: Memo<CompareQuery>,
) -> impl IntoView {
    let saved = Memo::new(move |_| query.with(|query| query.saved.clone()));
    move || match saved.get() {
        Some(id) => view! { <SavedPage id /> }.into_any(),
        None => view! { <Draft query /> }.into_any(),
    }
}

/// What the address asks of the server.
fn asked(query: &CompareQuery) -> ComparisonQuery {
    let offers = query.offers.iter().take(ComparisonTray::CAPACITY);
    ComparisonQuery {
        offers: offers.map(|(_, offer)| offer.clone()).collect(),
        quantity: query.quantity.unwrap_or(1),
    }
}

#[component]
fn Draft(query: Memo<CompareQuery>) -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let asked = Memo::new(move |_| query.with(asked));
    let comparison = use_comparison(move || Some(asked.get()).filter(|asked| !asked.offers.is_empty()));
    let remove = use_removal(query);
    let count = Memo::new(move |_| comparison.data().map(|comparison| comparison.items.len()));
    let lead = move || {
        view! {
            <p class="page-head__lead">
                {move || count.get().filter(|count| *count > 0).map(words.lead)}
            </p>
        }
    };
    let any = Memo::new(move |_| asked.with(|asked| !asked.offers.is_empty()));
    view! {
        <PageHead title=t.shop().compare_title lead />
        {move || {
            if !any.get() {
                return view! { <Nothing /> }.into_any();
            }
            view! {
                <QueryView
                    query=comparison
                    skeleton=|| view! { <RowSkeletons count=10 /> }
                    is_empty=|comparison: &Comparison| comparison.items.is_empty()
                    empty=move || {
                        view! {
                            <Gone comparison=Signal::derive(move || comparison.data()) />
                            <Nothing />
                        }
                    }
                    let:found
                >
                    <div class="stack compare">
                        <Gone comparison=Signal::derive(move || Some(found.get())) />
                        <Quantity query found />
                        <Alone found />
                        <Findings found />
                        <ComparisonTable found remove />
                        <Keep found />
                    </div>
                </QueryView>
            }
                .into_any()
        }}
    }
}

/// How many of each: another quantity is another address.
#[component]
fn Quantity(query: Memo<CompareQuery>, found: Signal<Arc<Comparison>>) -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let navigate = use_navigate();
    let quantity = Memo::new(move |_| query.with(|query| query.quantity.unwrap_or(1)));
    let change = move |quantity: u32| {
        let changed = CompareQuery {
            quantity: (quantity > 1).then_some(quantity),
            ..query.get_untracked()
        };
        replace(&navigate, &Path::Compare(changed));
    };
    let unit = move || {
        found.with(|found| {
            let first = found.items.first();
            first.map(|item| item.product.unit.clone())
        })
    };
    view! {
        <div class="compare-quantity">
            <span class="compare-quantity__label" aria-hidden="true">{words.quantity}</span>
            <Stepper
                quantity
                on_change=Callback::new(change)
                label=words.quantity
                maximum=lokapasar_contract::comparison::MAXIMUM_QUANTITY
            />
            <span>{unit}</span>
            <p class="small muted">{words.quantity_hint}</p>
        </div>
    }
}

/// One alone is no comparison, unless nobody else sells it.
#[component]
fn Alone(found: Signal<Arc<Comparison>>) -> impl IntoView {
    let t = use_text();
    let alone = Memo::new(move |_| {
        found.with(|found| {
            found.items.len() == 1 && found.requirement.standing != RequirementStanding::SingleVendor
        })
    });
    move || {
        alone
            .get()
            .then(|| view! { <Notice>{t.compare().single}</Notice> })
    }
}

/// Some of what was asked for is not there any more.
#[component]
fn Gone(comparison: Signal<Option<Arc<Comparison>>>) -> impl IntoView {
    let t = use_text();
    let gone =
        Memo::new(move |_| comparison.with(|found| found.as_ref().map_or(0, |found| found.unknown.len())));
    move || {
        let gone = gone.get();
        (gone > 0).then(|| view! { <Notice kind=NoticeKind::Waiting>{(t.compare().gone)(gone)}</Notice> })
    }
}

/// Takes an offer out: another address, and another tray. The focus goes to the heading, since the button is gone.
fn use_removal(query: Memo<CompareQuery>) -> Callback<(OfferId, String)> {
    let t = use_text();
    let go = use_go();
    let tray = expect_context::<ComparisonTray>();
    let announcements = expect_context::<Announcements>();
    Callback::new(move |(removed, vendor): (OfferId, String)| {
        let mut changed = query.get_untracked();
        changed.offers.retain(|(_, offer)| *offer != removed);
        tray.remove(&removed);
        go(&Path::Compare(changed));
        announcements.speak((t.compare().removed)(&vendor));
        timer::at_next_frame(|| {
            focus::to_heading();
        });
    })
}

#[component]
fn Nothing() -> impl IntoView {
    let t = use_text();
    let words = t.compare();
    let action = move || {
        let href = Path::Search(SearchQuery::default()).url();
        view! { <a class="button button--primary" href=href>{words.search_goods}</a> }
    };
    view! { <EmptyState drawing=Drawing::Basket title=words.empty detail=words.empty_detail action /> }
}
