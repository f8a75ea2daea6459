//! The filters: choices with what each would give, from the facets of the answer.

use leptos::prelude::*;
use lokapasar_contract::CategoryId;
use lokapasar_contract::catalogue::{Category, Facet, SearchResult};

use super::Looking;
use super::filters::{Filter, without_filters};
use super::price::PriceFilter;
use crate::components::RowSkeletons;
use crate::i18n::use_text;
use crate::queries::catalogue::use_categories;

/// How many choices of a group are shown before the rest is asked for.
const SHOWN: usize = 8;

/// All groups of filters.
#[component]
pub fn Filters(
    /// What is looked for and what was found.
    looking: Looking,
    /// Tells the ids in the column from those in the sheet.
    prefix: &'static str,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let categories = use_categories();
    let levels = Memo::new(move |_| {
        let level = |category: &Category| (category.id.clone(), category.level);
        categories
            .data()
            .map_or_else(Vec::new, |all| all.items.iter().map(level).collect())
    });
    let there = Memo::new(move |_| looking.found.data().is_some());
    let narrowed = Memo::new(move |_| looking.query.read().has_filters());
    let clear = move |_| looking.go.run(without_filters(&looking.query.get_untracked()));
    move || {
        if !there.get() {
            return view! { <RowSkeletons count=10 /> }.into_any();
        }
        view! {
            <Choices looking prefix levels legend=words.marketplace keys=&["marketplace"] />
            <Choices looking prefix levels legend=words.category keys=&["category"] />
            <PriceFilter looking prefix />
            <Choices looking prefix levels legend=words.traits keys=&["pdn", "tkdn_min", "umk", "in_stock"] />
            <Choices looking prefix levels legend=words.region keys=&["region"] />
            <Choices looking prefix levels legend=words.vendor keys=&["vendor"] />
            {move || {
                narrowed
                    .get()
                    .then(|| {
                        view! { <button type="button" class="link-button" on:click=clear>{words.clear}</button> }
                    })
            }}
        }
        .into_any()
    }
}

/// A choice by the facet and the value that it stands for.
type Place = (&'static str, String);

/// A group of choices, of one facet or of several that belong together; nothing when the answer has none.
#[component]
fn Choices(
    looking: Looking,
    prefix: &'static str,
    legend: &'static str,
    keys: &'static [&'static str],
    levels: Memo<Vec<(CategoryId, u8)>>,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let all_shown = RwSignal::new(false);
    let places = Memo::new(move |before: Option<&Vec<Place>>| {
        let now = looking
            .found
            .data()
            .map_or_else(Vec::new, |found| places(&found.facets, keys));
        in_known_order(before.map_or(&[], Vec::as_slice), now)
    });
    let shown = Memo::new(move |_| {
        let query = looking.query.read();
        let chosen =
            |(key, id): &Place| Filter::of_facet(key, id).is_some_and(|filter| filter.is_set(&query));
        let all = all_shown.get();
        let places = places.get().into_iter().enumerate();
        places
            .filter(|(row, place)| all || *row < SHOWN || chosen(place))
            .map(|(_, place)| place)
            .collect::<Vec<_>>()
    });
    let any = Memo::new(move |_| places.with(|places| !places.is_empty()));
    let more = move || {
        let count = places.with(Vec::len);
        (count > SHOWN).then(|| {
            view! {
                <button
                    type="button"
                    class="link-button"
                    aria-expanded=move || all_shown.get().to_string()
                    on:click=move |_| all_shown.update(|all| *all = !*all)
                >
                    {move || {
                        if all_shown.get() { words.fewer_choices.to_owned() } else { (words.all_choices)(count) }
                    }}
                </button>
            }
        })
    };
    move || {
        any.get().then(|| {
            view! {
                <fieldset class="choices">
                    <legend>{legend}</legend>
                    <For each=move || shown.get() key=Place::clone let:place>
                        <FacetChoice looking prefix place levels />
                    </For>
                    {more}
                </fieldset>
            }
        })
    }
}

/// A box with how many results it has. It stays the same element while the answers change, so that the focus stays on it.
#[component]
fn FacetChoice(
    looking: Looking,
    prefix: &'static str,
    place: Place,
    levels: Memo<Vec<(CategoryId, u8)>>,
) -> impl IntoView {
    let t = use_text();
    let (key, id) = place;
    let Some(filter) = Filter::of_facet(key, &id) else {
        return ().into_any();
    };
    let element = format!("{prefix}-{key}-{id}");
    // The name does not change with the numbers.
    let label = untrack(|| looking.found.data())
        .map(|found| filter.label(t, &found.facets))
        .unwrap_or_default();
    let class = {
        let category = (key == "category").then(|| CategoryId::new(id.as_str()));
        move || match category
            .as_ref()
            .and_then(|category| levels.with(|levels| level(levels, category)))
        {
            Some(2) => "choice choice--level-2",
            Some(3) => "choice choice--level-3",
            _ => "choice",
        }
    };
    let count = move || {
        let count = looking.found.data().and_then(|found| count(&found, key, &id));
        count.map(|count| t.format().number(count))
    };
    let filter = StoredValue::new(filter);
    let checked = move || filter.with_value(|filter| filter.is_set(&looking.query.read()));
    let change = move |checked: bool| {
        let query = looking.query.get_untracked();
        looking.go.run(filter.with_value(|filter| {
            if checked {
                filter.set(&query)
            } else {
                filter.taken_from(&query)
            }
        }));
    };
    view! {
        <label class=class>
            <input
                id=element
                type="checkbox"
                prop:checked=checked
                on:change:target=move |event| change(event.target().checked())
            />
            <span>{label}</span>
            <span class="choice__count">{count}</span>
        </label>
    }
    .into_any()
}

/// How deep a category lies.
fn level(levels: &[(CategoryId, u8)], category: &CategoryId) -> Option<u8> {
    levels
        .iter()
        .find(|(id, _)| id == category)
        .map(|(_, level)| *level)
}

fn places(facets: &[Facet], keys: &'static [&'static str]) -> Vec<Place> {
    keys.iter()
        .flat_map(|key| {
            let values = facets
                .iter()
                .filter(move |facet| facet.key == *key)
                .flat_map(|facet| &facet.values);
            values
                .filter(|value| Filter::of_facet(key, &value.id).is_some())
                .map(|value| (*key, value.id.clone()))
        })
        .collect()
}

fn count(found: &SearchResult, key: &str, id: &str) -> Option<u32> {
    let facet = found.facets.iter().find(|facet| facet.key == key)?;
    facet
        .values
        .iter()
        .find(|value| value.id == id)
        .map(|value| value.count)
}

/// Choices that were there stay in their places: what is about to be clicked does not move away.
fn in_known_order(before: &[Place], now: Vec<Place>) -> Vec<Place> {
    let mut ordered: Vec<Place> = before
        .iter()
        .filter(|place| now.contains(place))
        .cloned()
        .collect();
    let new: Vec<Place> = now.into_iter().filter(|place| !ordered.contains(place)).collect();
    ordered.extend(new);
    ordered
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::catalogue::FacetValue;

    use super::*;

    fn facet(key: &str, ids: &[&str]) -> Facet {
        let value = |id: &&str| FacetValue {
            id: (*id).to_owned(),
            label: id.to_uppercase(),
            count: 1,
            selected: false,
        };
        Facet {
            key: key.to_owned(),
            values: ids.iter().map(value).collect(),
        }
    }

    #[test]
    fn only_what_the_page_understands_becomes_a_choice() {
        let facets = [
            facet("pdn", &["true", "false"]),
            facet("tkdn_min", &["40", "x"]),
            facet("colour", &["red"]),
        ];
        let found = places(&facets, &["tkdn_min", "pdn", "colour", "umk"]);
        assert_eq!(found, [("tkdn_min", "40".to_owned()), ("pdn", "true".to_owned())]);
    }

    #[test]
    fn choices_keep_their_places() {
        let list =
            |ids: &[&str]| -> Vec<Place> { ids.iter().map(|id| ("category", (*id).to_owned())).collect() };
        for (before, now, shown) in [
            (&[][..], &["b", "a"][..], &["b", "a"][..]),
            (&["a", "b", "c"], &["c", "b", "a"], &["a", "b", "c"]),
            (&["a", "b"], &["c", "b", "d"], &["b", "c", "d"]),
            (&["a"], &[], &[]),
        ] {
            assert_eq!(in_known_order(&list(before), list(now)), list(shown));
        }
    }
}
