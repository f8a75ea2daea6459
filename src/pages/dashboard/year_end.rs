//! What is unfinished or unpaid on a day: by whose move, by age, by state, and order by order.

pub mod days;
pub mod divisions;
pub mod table;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::UnitId;
use lokapasar_contract::analytics::{CountingRule, YearEnd};
use lokapasar_contract::query::{AnalyticsQuery, Named, YearEndQuery, YearEndSort};

use self::days::Days;
use self::divisions::Divisions;
use self::table::WaitingTable;
use super::counting::FigureLine;
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::app::use_go;
use crate::components::{
    Chip, Drawing, EmptyState, PageHead, Pagination, QueryView, RowSkeletons, SelectField,
};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_year_end};
use crate::stores::SessionStore;

/// What stands for rows that name no unit, as a choice.
const NOTHING: &str = "none";

/// The page.
#[component]
pub fn YearEndPage(
    /// Whose orders, as they stood on which day, and which of them.
    query: Memo<YearEndQuery>,
) -> impl IntoView {
    let t = use_text();
    let answer = use_year_end(move || query.get());
    let title = Signal::derive(move || {
        answer.data().map_or_else(
            || t.year_end().title.to_owned(),
            |answer| (t.year_end().title_of)(&answer.region.name),
        )
    });
    let file = Table::new(t.export().year_end, move || Export::year_end(&query.get()));
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::YearEnd(YearEndQuery { page: None, ..query.get() })) />
        <QueryView query=answer skeleton=|| view! { <RowSkeletons count=12 /> } let:answer>
            {move || view! { <Days query=query.get() counting=answer.with(|answer| answer.counting.clone()) /> }}
            {move || view! { <FigureLine counting=answer.with(|answer| answer.counting.clone()) /> }}
            {move || answer.with(|answer| says(t, answer))}
            <p class="muted small">{t.year_end().rule}</p>
            {move || view! { <Divisions answer=answer.get() query=query.get() /> }}
            <div class="course-list">
                <h2>{move || (t.year_end().list)(&answer.with(|answer| t.format().count(answer.total.orders)))}</h2>
                {move || view! { <Filters answer=answer.get() query=query.get() /> }}
                {move || answer.with(|answer| chips(t, &query.get(), answer))
                    .map(|chips| view! { <div class="ledger-tools">{chips}</div> })}
                {move || {
                    let answer = answer.get();
                    if answer.page.total == 0 { empty(t, query.get()) } else { listed(query, &answer) }
                }}
            </div>
        </QueryView>
    }
}

/// The one sentence of the page.
fn says(t: Text, answer: &YearEnd) -> impl IntoView + use<> {
    let day = t.format().date(answer.counting.period.to);
    let words = if answer.total.orders == 0 {
        (t.year_end().says_none)(&day)
    } else {
        (t.year_end().says)(
            &day,
            &t.format().count(answer.total.orders),
            &t.format().money_short(answer.total.value),
        )
    };
    view! { <p class="participation-says" title=t.format().money(answer.total.value)><strong>{words}</strong></p> }
}

/// The unit and the order of the list; the rest is chosen in the divisions.
#[component]
fn Filters(answer: Arc<YearEnd>, query: YearEndQuery) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let session = expect_context::<SessionStore>();
    // The people of a unit see that of their unit alone.
    let of_unit = session.persona().is_some_and(|persona| persona.unit.is_some());
    let now = StoredValue::new(YearEndQuery {
        page: None,
        ..query.clone()
    });
    let visit = Callback::new(move |query: YearEndQuery| go.with_value(|go| go(&Path::YearEnd(query))));
    let mut units: Vec<(String, String)> = answer
        .units
        .iter()
        .map(|part| {
            let orders = t.format().count(part.pending.orders);
            match &part.unit {
                Some(unit) => (
                    unit.id.to_string(),
                    (t.year_end().unit_option)(&unit.name, &orders),
                ),
                None => (
                    NOTHING.to_owned(),
                    (t.year_end().unit_option)(t.ledger().unnamed, &orders),
                ),
            }
        })
        .collect();
    let chosen = match &query.unit {
        None => String::new(),
        Some(Named::Nothing) => NOTHING.to_owned(),
        Some(Named::As(id)) => id.to_string(),
    };
    // With other filters the chosen unit may have nothing left; it stays chosen all the same.
    if !chosen.is_empty() && units.iter().all(|(id, _)| *id != chosen) {
        let name = answer.filters.iter().find(|filter| filter.key == "unit");
        let name = name.and_then(|filter| filter.name.clone());
        units.push((
            chosen.clone(),
            name.unwrap_or_else(|| t.ledger().unnamed.to_owned()),
        ));
    }
    units.insert(0, (String::new(), t.ledger().any.to_owned()));
    let choose_unit = Callback::new(move |word: String| {
        let unit = match word.as_str() {
            "" => None,
            NOTHING => Some(Named::Nothing),
            _ => Some(Named::As(UnitId::new(word))),
        };
        visit.run(YearEndQuery {
            unit,
            ..now.get_value()
        });
    });
    let sorts = YearEndSort::ALL
        .iter()
        .map(|it| (it.as_str().to_owned(), (t.year_end().sorted)(*it).to_owned()));
    let choose_sort = Callback::new(move |word: String| {
        visit.run(YearEndQuery {
            sort: YearEndSort::from_word(&word).unwrap_or_default(),
            ..now.get_value()
        });
    });
    view! {
        <form class="ledger-filters" aria-label=t.year_end().filters on:submit=|event| event.prevent_default()>
            {(!of_unit).then(|| view! {
                <SelectField
                    id="unit"
                    label=t.ledger().unit
                    value=Signal::stored(chosen)
                    options=units
                    on_choose=choose_unit
                />
            })}
            <SelectField
                id="sort"
                label=t.ledger().sort
                value=Signal::stored(query.sort.as_str().to_owned())
                options=sorts.collect()
                on_choose=choose_sort
            />
        </form>
    }
}

/// What the list is narrowed down by, each to be taken away.
fn chips(t: Text, query: &YearEndQuery, answer: &YearEnd) -> Option<impl IntoView + use<>> {
    if !query.has_filters() {
        return None;
    }
    let without = |take: fn(&mut YearEndQuery)| {
        let mut query = YearEndQuery {
            page: None,
            ..query.clone()
        };
        take(&mut query);
        Path::YearEnd(query).url()
    };
    let labelled = |label: &str, name: &str| format!("{label}: {name}");
    let unit = answer.filters.iter().find(|filter| filter.key == "unit");
    let unit = unit.map(|filter| filter.name.as_deref().unwrap_or(t.ledger().unnamed));
    let chips = [
        query.unit.as_ref().and(unit).map(|name| {
            (
                labelled(t.ledger().unit, name),
                without(|query| query.unit = None),
            )
        }),
        query.actor.map(|actor| {
            let label = labelled(t.year_end().actor, (t.states().actor)(actor));
            (label, without(|query| query.actor = None))
        }),
        query.age.map(|age| {
            let label = labelled(t.year_end().ages, (t.year_end().age)(age));
            (label, without(|query| query.age = None))
        }),
        query.state.map(|state| {
            let label = labelled(t.year_end().state, (t.states().order)(state));
            (label, without(|query| query.state = None))
        }),
    ];
    let items = chips
        .into_iter()
        .flatten()
        .map(|(label, href)| view! { <li><Chip label href /></li> })
        .collect_view();
    Some(view! { <ul class="chips" aria-label=t.ledger().chosen>{items}</ul> })
}

fn empty(t: Text, query: YearEndQuery) -> AnyView {
    let strict = query.common.rule == CountingRule::Itkp;
    let detail = if strict {
        t.year_end().empty_itkp
    } else {
        t.year_end().empty_detail
    };
    let way_on = if strict {
        let common = AnalyticsQuery {
            rule: CountingRule::Settled,
            ..query.common
        };
        Some((
            YearEndQuery {
                common,
                page: None,
                ..query
            },
            t.year_end().settled,
        ))
    } else if query.has_filters() {
        Some((YearEndQuery::of(query.common), t.ledger().clear))
    } else {
        None
    };
    let way_on = way_on.map(|(query, words)| (Path::YearEnd(query).url(), words));
    let action = move || {
        way_on
            .clone()
            .map(|(href, words)| view! { <a class="button" href=href>{words}</a> })
    };
    view! {
        <div class="card">
            <EmptyState drawing=Drawing::Glass title=t.year_end().empty detail action />
        </div>
    }
    .into_any()
}

fn listed(query: Memo<YearEndQuery>, answer: &YearEnd) -> AnyView {
    let url = move |number| {
        Path::YearEnd(YearEndQuery {
            page: Some(number),
            ..query.get_untracked()
        })
        .url()
    };
    view! {
        <div class="card">
            <WaitingTable answer=answer.clone() query=query.get_untracked() />
        </div>
        <Pagination page=answer.page url />
    }
    .into_any()
}
