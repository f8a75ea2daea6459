//! The results: cards, pages; and what stands there when there are none.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::catalogue::{ProductSummary, SearchResult};
use lokapasar_contract::query::SearchQuery;

use super::filters::{Filter, first_page, without_filters};
use super::{Drawn, Looking};
use crate::browser::{focus, links, scroll, timer};
use crate::components::{CardSkeletons, Drawing, EmptyState, Pagination, ProductCard, QueryView};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::use_look_ahead;

/// The results. The old ones stay, dimmed, while new ones are read.
#[component]
pub fn Results(
    /// What is looked for and what was found.
    looking: Looking,
) -> impl IntoView {
    let t = use_text();
    // What the page of a product shows first is read while its link is only pointed at, unless data is to be saved. Its code is
    // loaded in the same way, for all links: `load_ahead` of the app.
    let ahead = use_look_ahead();
    let look_at = move |event: &leptos::ev::Event| {
        let product = links::approached(event).and_then(|(path, query)| Path::parse(&path, &query));
        if let Some(Path::Product(id)) = product
            && !links::saves_data()
        {
            ahead.at(Some(id));
        }
    };
    on_cleanup(move || ahead.at(None));
    let cards = move || {
        let drawn = looking.drawn.read();
        drawn
            .as_ref()
            .map_or_else(Vec::new, |drawn| drawn.found.items.clone())
    };
    view! {
        <QueryView
            query=looking.found
            skeleton=|| view! { <CardSkeletons count=12 /> }
            is_empty=|found: &SearchResult| found.items.is_empty()
            empty=move || view! { <NoResults looking /> }
            let:found
        >
            <h2 class="visually-hidden">{t.search().results}</h2>
            <Corrections found />
            <ul
                class="grid-cards"
                on:pointerover=move |event| look_at(&event)
                on:focusin=move |event| look_at(&event)
                on:pointerleave=move |_| ahead.at(None)
            >
                <For each=cards key=content let:product>
                    <li>
                        <ProductCard product comparable=true />
                    </li>
                </For>
            </ul>
            <Pages looking />
        </QueryView>
    }
}

/// What a card shows that another answer may change: the same product with the same offer is the same card.
fn content(product: &ProductSummary) -> impl Eq + std::hash::Hash + use<> {
    (
        product.id.clone(),
        product.best_offer.clone(),
        product.price,
        product.shipping,
        product.offers,
        product.lead_time_days,
        product.in_stock,
        product.name.clone(),
    )
}

/// Words that were read as others.
#[component]
fn Corrections(found: Signal<Arc<SearchResult>>) -> impl IntoView {
    let t = use_text();
    move || {
        let corrections = found.read().corrections.clone();
        corrections
            .into_iter()
            .map(|correction| {
                let sentence = (t.search().corrected)(&correction.typed, &correction.read_as);
                view! { <p class="correction">{sentence}</p> }
            })
            .collect_view()
    }
}

/// The pages, as links. Another page begins at its top.
#[component]
fn Pages(looking: Looking) -> impl IntoView {
    let t = use_text();
    let to_top = move |_| {
        timer::at_next_frame(|| {
            scroll::to(0.0);
            focus::to_heading();
        });
    };
    move || {
        let Drawn { query, found } = looking.drawn.get()?;
        let page = found.page;
        let last = page.number.saturating_mul(page.limit).min(page.total);
        let first = page
            .number
            .saturating_sub(1)
            .saturating_mul(page.limit)
            .saturating_add(1);
        let [first, last, total] = [first, last, page.total].map(|number| t.format().number(number));
        let url = move |number: u32| {
            Path::Search(SearchQuery {
                page: Some(number),
                ..query.clone()
            })
            .url()
        };
        Some(view! {
            <div class="result-pages" on:click=to_top>
                <Pagination page url />
            </div>
            <p class="result-range">{(t.search().range)(&first, &last, &total)}</p>
        })
    }
}

/// Nothing was found: which filter to drop and what that gives; or a page beyond the last one.
#[component]
fn NoResults(looking: Looking) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    move || {
        let found = looking.found.data()?;
        let query = looking.query.get_untracked();
        if found.page.total > 0 {
            let href = Path::Search(first_page(&query)).url();
            let action =
                move || view! { <a class="button button--primary" href=href.clone()>{words.first_page}</a> };
            return Some(
                view! { <EmptyState drawing=Drawing::Glass title=words.beyond action /> }.into_any(),
            );
        }
        let title = if query.q.is_empty() {
            t.card().none.to_owned()
        } else {
            (words.none_for)(&query.q)
        };
        let relaxations = relaxations(&found, &query);
        let detail = if relaxations.is_empty() {
            words.none_detail_plain
        } else {
            words.none_detail
        };
        let narrowed = query.has_filters();
        let action = move || {
            let links = relaxations
                .iter()
                .map(|(dropped, total, href)| {
                    let label = dropped
                        .iter()
                        .map(|filter| filter.label(t, &found.facets))
                        .collect::<Vec<_>>()
                        .join(", ");
                    let sentence = (words.relax)(&label, *total, &t.format().number(*total));
                    view! { <li><a href=href.clone()>{sentence}</a></li> }
                })
                .collect_view();
            let (href, way_on) = if narrowed {
                (Path::Search(without_filters(&query)).url(), words.clear)
            } else {
                (Path::Home.url(), t.home().categories)
            };
            view! {
                <ul class="relaxations">{links}</ul>
                <a class="button" href=href>{way_on}</a>
            }
        };
        Some(view! { <EmptyState drawing=Drawing::Glass title=title detail=detail action /> }.into_any())
    }
}

/// What can be dropped, how many that gives, and where it leads.
fn relaxations(found: &SearchResult, query: &SearchQuery) -> Vec<(Vec<Filter>, u32, String)> {
    found
        .relaxations
        .iter()
        .filter(|relaxation| relaxation.total > 0)
        .filter_map(|relaxation| {
            let dropped = Filter::of_parameter(query, &relaxation.drop);
            let wider = dropped
                .iter()
                .fold(query.clone(), |query, filter| filter.taken_from(&query));
            (!dropped.is_empty()).then(|| (dropped, relaxation.total, Path::Search(wider).url()))
        })
        .collect()
}
