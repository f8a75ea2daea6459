//! Search results: what was found, narrowed by filters that all stand in the address.

pub mod address_issues;
pub mod chips;
pub mod choices;
pub mod explanation;
pub mod facets;
mod filters;
pub mod price;
mod price_range;
pub mod results;
mod values;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use lokapasar_contract::catalogue::SearchResult;
use lokapasar_contract::query::{SearchQuery, SearchSort};

use self::address_issues::AddressIssues;
use self::chips::Chips;
use self::explanation::Explanation;
use self::facets::Filters;
use self::results::Results;
use super::compare_bar::CompareBar;
use crate::app::{replace, use_go};
use crate::browser::timer;
use crate::components::dialog;
use crate::components::{Dialog, Icon, Mark, PageHead, SelectField};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::catalogue::{search_ahead, use_search};
use crate::queries::{Query, QueryCache};
use crate::stores::SessionStore;
use crate::stores::recent_searches::remember_search;

/// The dialog that holds the filters on a phone.
const SHEET: &str = "filter-sheet";

/// What the parts of the page share: what is looked for, what was found, and the ways to look for something else.
#[derive(Clone, Copy)]
pub struct Looking {
    /// What is looked for.
    query: Memo<SearchQuery>,
    /// What was found.
    found: Query<SearchResult>,
    /// What is shown: what was looked for when that was found, until waiting for more takes a moment. What depends on it changes
    /// together with the counts, so that a choice is one change of the page and not two.
    shown: Memo<SearchQuery>,
    /// The same with what was found, one paint later: what costs little, the counts of the filters and of the results, is seen before
    /// two dozen cards are drawn. The first answer is there at once, so that a place further down can be gone back to.
    drawn: Signal<Option<Drawn>>,
    /// Whether newer results have been waited for for a moment.
    late: Signal<bool>,
    /// Looks for something else: a step that Back undoes.
    go: Callback<SearchQuery>,
    /// Looks for something else in place: while a field is filled in.
    replace: Callback<SearchQuery>,
    /// Whether the sheet of filters has ever been asked for: on a wide screen nobody does, and it would be drawn for nothing.
    sheet: RwSignal<bool>,
}

/// Results as they are drawn.
#[derive(Debug, Clone)]
struct Drawn {
    query: SearchQuery,
    found: Arc<SearchResult>,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.found, &other.found) && self.query == other.query
    }
}

/// The page.
#[component]
pub fn SearchPage(
    /// What is looked for.
    query: Memo<SearchQuery>,
) -> impl IntoView {
    let t = use_text();
    let (go, navigate) = (use_go(), use_navigate());
    let found = use_search(move || Some(with_facets(query.get())));
    let cache = expect_context::<QueryCache>();
    let late = found.late();
    let shown = Memo::new(move |before: Option<&SearchQuery>| {
        let waiting = found.is_refreshing() && !late.get();
        let before = before.filter(|_| waiting).cloned();
        before.unwrap_or_else(|| query.get())
    });
    let drawn = Memo::new(move |_| {
        let query = shown.get();
        found.data().map(|found| Drawn { query, found })
    });
    let looking = Looking {
        query,
        found,
        shown,
        drawn: one_paint_later(drawn),
        late,
        go: Callback::new(move |query: SearchQuery| {
            search_ahead(cache, with_facets(query.clone()));
            go(&Path::Search(query));
        }),
        replace: Callback::new(move |query| replace(&navigate, &Path::Search(query))),
        sheet: RwSignal::new(false),
    };
    remember(looking);
    let title = Memo::new(move |before: Option<&String>| match found.data() {
        Some(found) if !looking.found.is_refreshing() => found_title(t, &query.read(), found.page.total),
        Some(_) => before.cloned().unwrap_or_default(),
        None if query.read().q.is_empty() => t.shop().search_title.to_owned(),
        None => (t.search().searching)(&query.read().q),
    });
    view! {
        <div class="split--filters">
            <section class="search-filters search-filters--side" aria-label=t.search().filters>
                <h2>{t.search().filters}</h2>
                <Filters looking prefix="side" />
            </section>
            <div>
                <PageHead title lead=move || view! { <Explanation looking /> } />
                <p class="visually-hidden" role="status">{move || title.get()}</p>
                <AddressIssues />
                <ResultsBar looking />
                <Results looking />
            </div>
        </div>
        <FilterSheet looking />
        <CompareBar />
    }
}

/// The value one paint later, but for the first one.
fn one_paint_later<T: Clone + PartialEq + Send + Sync + 'static>(now: Memo<Option<T>>) -> Signal<Option<T>> {
    let later = RwSignal::new(None::<T>);
    Effect::watch(
        move || now.get(),
        move |newest, _, _| {
            if later.with_untracked(Option::is_none) {
                later.set(newest.clone());
                return;
            }
            let newest = newest.clone();
            timer::after_next_paint(move || {
                // Unless another has come since, or nobody is here any more.
                if now.try_with_untracked(|now| *now == newest).unwrap_or_default() {
                    later.try_set(newest);
                }
            });
        },
        // At once too: one may be there already.
        true,
    );
    Memo::new(move |_| later.get().or_else(|| now.get())).into()
}

/// The question of this page: with what each filter would give.
fn with_facets(query: SearchQuery) -> SearchQuery {
    SearchQuery {
        facets: true,
        ..query
    }
}

fn found_title(t: Text, query: &SearchQuery, total: u32) -> String {
    let words = t.search();
    let count = t.format().number(total);
    match (total, query.q.as_str()) {
        (0, "") => t.card().none.to_owned(),
        (0, q) => (words.none_for)(q),
        (_, "") => (words.found)(total, &count),
        (_, q) => (words.found_for)(total, &count, q),
    }
}

/// Remembers the words of a search that found something, for the suggestions of the search box.
fn remember(looking: Looking) {
    let session = expect_context::<SessionStore>();
    let person = Memo::new(move |_| session.persona().map(|person| person.id));
    let found = Memo::new(move |_| {
        let found = looking.found.data().is_some_and(|found| found.page.total > 0);
        (found && !looking.found.is_refreshing()).then(|| looking.query.with(|query| query.q.clone()))
    });
    Effect::new(move |_| {
        if let (Some(person), Some(words)) = (person.get(), found.get()) {
            remember_search(&person, &words);
        }
    });
}

/// What is chosen, the order, and on a phone the way to the filters.
#[component]
fn ResultsBar(looking: Looking) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let set = move || filters::Filter::all_of(&looking.shown.read()).len();
    let orders = SearchSort::ALL
        .iter()
        .map(|sort| (sort.as_str().to_owned(), (words.sort_by)(*sort).to_owned()))
        .collect();
    let choose = Callback::new(move |word: String| {
        let sort = SearchSort::from_word(&word).unwrap_or_default();
        let query = looking.query.get_untracked();
        looking.go.run(SearchQuery {
            sort,
            ..filters::first_page(&query)
        });
    });
    let sort = Signal::derive(move || looking.query.read().sort.as_str().to_owned());
    view! {
        <div class="results-bar">
            <button
                type="button"
                class="button filters-button"
                aria-haspopup="dialog"
                on:click=move |_| {
                    looking.sheet.set(true);
                    dialog::show(SHEET);
                }
            >
                <Icon mark=Mark::Filter />
                {move || (words.open_filters)(set())}
            </button>
            <Chips looking />
            <SelectField id="search-sort" label=words.sort value=sort options=orders on_choose=choose />
        </div>
    }
}

/// The filters on a phone: a sheet over the results, which says how many there are.
#[component]
fn FilterSheet(looking: Looking) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let found = move || {
        looking.found.data().map_or_else(
            || t.shell().loading.to_owned(),
            |found| (words.show_results)(found.page.total, &t.format().number(found.page.total)),
        )
    };
    // What lies outside of an open dialog is not read out.
    let said = move || (!looking.found.is_refreshing()).then(found);
    let foot = move || {
        view! {
            <span class="visually-hidden" role="status">{said}</span>
            <button type="button" class="button button--primary" class:is-refreshing=looking.late on:click=move |_| dialog::close(SHEET)>
                {found}
            </button>
        }
    };
    view! {
        <Dialog id=SHEET title=words.filters foot=foot>
            <div class="search-filters">
                {move || looking.sheet.get().then(|| view! { <Filters looking prefix="sheet" /> })}
            </div>
        </Dialog>
    }
}
