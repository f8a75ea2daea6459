//! A group of choices: of one facet, or of several that belong together.

use leptos::prelude::*;
use lokapasar_contract::CategoryId;
use lokapasar_contract::catalogue::Facet;
use lokapasar_contract::query::SearchQuery;

use super::Looking;
use super::filters::{Filter, first_page};
use super::values::{Place, Value, count_of, fits, in_known_order, level, values};
use crate::i18n::use_text;
use crate::queries::catalogue::{WithinFacet, use_within_facet};
use crate::queries::query::Phase;
use crate::queries::{Query, settled};

/// How many choices of a group are shown before the rest is asked for.
const SHOWN: usize = 8;

/// From how many choices on a group can be searched in.
const MANY: usize = 12;

/// Facets of which an answer names only the greatest values: the server is asked for the others by their names.
const LARGE: [&str; 2] = ["region", "vendor"];

/// How long nothing may be typed before the server is asked, in milliseconds.
const PAUSE: u32 = 200;

/// A group, and what its choices need to know.
#[derive(Clone, Copy)]
pub struct Group {
    /// What is looked for and what was found.
    pub looking: Looking,
    /// Tells the ids in the column from those in the sheet.
    pub prefix: &'static str,
    /// Its name.
    pub legend: &'static str,
    /// Its facets.
    pub keys: &'static [&'static str],
    /// How deep each category lies.
    pub levels: Memo<Vec<(CategoryId, u8)>>,
}

impl Group {
    /// The values of the answer that are shown, in places that they keep.
    fn values(self) -> Memo<Vec<Value>> {
        Memo::new(move |before: Option<&Vec<Value>>| {
            let now = self
                .looking
                .found
                .data()
                .map_or_else(Vec::new, |found| values(&found.facets, self.keys));
            in_known_order(before.map_or(&[], Vec::as_slice), now)
        })
    }

    /// What the server knows beyond the answer, by what is typed into the group's own search.
    fn beyond(self, find: RwSignal<String>) -> Query<Facet> {
        let key = self.keys.first().copied().filter(|key| LARGE.contains(key));
        let paused = settled(move || find.with(|find| find.trim().to_owned()), PAUSE);
        use_within_facet(move || {
            // What is no longer typed is no longer asked for, without a pause.
            let asks = find.with(|find| !find.trim().is_empty());
            let find = asks.then(|| paused.get()).filter(|find| !find.is_empty())?;
            let query = first_page(&self.looking.query.get());
            key.map(|key| WithinFacet { key, find, query })
        })
    }
}

/// A group; nothing when the answer has no choices for it.
#[component]
pub fn Choices(
    /// Which one.
    group: Group,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let query = group.looking.query;
    let all_shown = RwSignal::new(false);
    let find = RwSignal::new(String::new());
    let finding = Memo::new(move |_| find.with(|find| !find.trim().is_empty()));
    let known = group.values();
    let beyond = group.beyond(find);
    let fitting = Memo::new(move |_| {
        let mut values = known.get();
        if !finding.get() {
            return values;
        }
        let more = beyond.data();
        let more = more.map_or_else(Vec::new, |facet| values_of(&facet, group.keys));
        let new: Vec<Value> = more
            .into_iter()
            .filter(|value| values.iter().all(|other| other.place != value.place))
            .collect();
        values.extend(new);
        let find = find.read();
        values.retain(|value| fits(&value.label, &find));
        values
    });
    let shown = Memo::new(move |_| {
        let query = query.read();
        let all = all_shown.get();
        if finding.get() {
            // What is chosen stays in sight, whatever is looked for.
            let chosen = known
                .get()
                .into_iter()
                .filter(|value| is_chosen(&value.place, &query));
            let chosen: Vec<Value> = chosen.collect();
            let others = fitting.get().into_iter().filter(|value| !chosen.contains(value));
            let room = if all { usize::MAX } else { SHOWN };
            let others: Vec<Value> = others.take(room).collect();
            return [chosen, others].concat();
        }
        let values = known.get().into_iter().enumerate();
        values
            .filter(|(row, value)| all || *row < SHOWN || is_chosen(&value.place, &query))
            .map(|(_, value)| value)
            .collect()
    });
    let any = Memo::new(move |_| known.with(|values| !values.is_empty()));
    let many = Memo::new(move |_| known.with(Vec::len) >= MANY);
    let total = Memo::new(move |_| fitting.with(Vec::len));
    let is_long = Memo::new(move |_| total.get() > SHOWN);
    let more = move || {
        is_long.get().then(|| {
            view! {
                <button
                    type="button"
                    class="link-button"
                    aria-expanded=move || all_shown.get().to_string()
                    on:click=move |_| all_shown.update(|all| *all = !*all)
                >
                    {move || {
                        if all_shown.get() { words.fewer_choices.to_owned() } else { (words.all_choices)(total.get()) }
                    }}
                </button>
            }
        })
    };
    let search = move || {
        many.get()
            .then(|| view! { <FindWithin group find finding total beyond /> })
    };
    move || {
        any.get().then(|| {
            view! {
                <fieldset class="choices">
                    <legend>{group.legend}</legend>
                    {search}
                    <For each=move || shown.get() key=|value| value.place.clone() let:value>
                        <FacetChoice group value beyond finding />
                    </For>
                    {more}
                </fieldset>
            }
        })
    }
}

fn values_of(facet: &Facet, keys: &'static [&'static str]) -> Vec<Value> {
    values(std::slice::from_ref(facet), keys)
}

fn is_chosen((key, id): &Place, query: &SearchQuery) -> bool {
    Filter::of_facet(key, id).is_some_and(|filter| filter.is_set(query))
}

/// The search inside a group, with how many choices it has found.
#[component]
fn FindWithin(
    group: Group,
    find: RwSignal<String>,
    finding: Memo<bool>,
    total: Memo<usize>,
    beyond: Query<Facet>,
) -> impl IntoView {
    let t = use_text();
    let words = t.search();
    let found = move || {
        let searching = beyond.is_refreshing() || beyond.phase() == Phase::Loading;
        match (finding.get(), beyond.error()) {
            (false, _) => String::new(),
            (true, Some(error)) => t.errors().words(&error).title.to_string(),
            (true, None) if searching => t.shell().loading.to_owned(),
            (true, None) => (words.choices_found)(total.get()),
        }
    };
    view! {
        <input
            type="search"
            class="input input--find"
            autocomplete="off"
            enterkeyhint="search"
            placeholder=words.find_within
            aria-label=(words.find_within_of)(group.legend)
            prop:value=move || find.get()
            on:input:target=move |event| find.set(event.target().value())
        />
        <p class="choices__found" role="status">{found}</p>
    }
}

/// A box with how many results it has. It stays the same element while the answers change, so that the focus stays on it.
#[component]
fn FacetChoice(group: Group, value: Value, beyond: Query<Facet>, finding: Memo<bool>) -> impl IntoView {
    let t = use_text();
    let Group {
        looking,
        prefix,
        levels,
        ..
    } = group;
    let Value {
        place: (key, id),
        label,
    } = value;
    let Some(filter) = Filter::of_facet(key, &id) else {
        return ().into_any();
    };
    let element = format!("{prefix}-{key}-{id}");
    let label = filter.named(t, &label);
    let class = {
        let category = (key == "category").then(|| CategoryId::new(id.as_str()));
        move || match category
            .as_ref()
            // Among what was found, its place below others says nothing.
            .filter(|_| !finding.get())
            .and_then(|category| levels.with(|levels| level(levels, category)))
        {
            Some(2) => "choice choice--level-2",
            Some(3) => "choice choice--level-3",
            _ => "choice",
        }
    };
    let count = move || {
        let found = looking.found.data();
        let in_answer = found.as_ref().and_then(|found| count_of(&found.facets, key, &id));
        let count = in_answer.or_else(|| {
            let facet = beyond.data()?;
            count_of(std::slice::from_ref(&*facet), key, &id)
        });
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
