//! The league table.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{GovernmentScope, League, Scope};
use lokapasar_contract::query::{AnalyticsQuery, LeagueQuery};

use super::counting::{CountingControls, FigureLine};
use super::drill::counted_as;
use super::export::{ExportMenu, Table};
use super::ranking::RankingTable;
use super::views::PageViews;
use crate::app::use_go;
use crate::browser::focus;
use crate::components::{Drawing, EmptyState, PageHead, QueryView, RowSkeletons, SelectField, TextField};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::analytics::{Export, use_league};
use crate::stores::SessionStore;

/// The page.
#[component]
pub fn LeaguePage(
    /// Which table.
    query: Memo<LeagueQuery>,
) -> impl IntoView {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    // Whose row is kept in view decides no figure: the table is asked for without it.
    let asked = move || {
        let query = query.get();
        LeagueQuery {
            common: AnalyticsQuery {
                region: None,
                ..query.common
            },
            ..query
        }
    };
    let league = use_league(asked);
    let file = Table::new(t.export().league, move || Export::league(&asked()));
    let provinces = use_league(|| LeagueQuery {
        kind: GovernmentScope::Provinsi,
        ..LeagueQuery::default()
    });
    let mine = Memo::new(move |_| {
        query
            .with(|query| query.common.region.clone())
            .or_else(|| session.persona().map(|persona| persona.region.code))
    });
    let province_name = move |scope: &Scope| match scope {
        Scope::National => None,
        Scope::Province(code) => provinces.data().and_then(|league| {
            league
                .rows
                .iter()
                .find(|row| row.code == *code)
                .map(|row| row.name.clone())
        }),
    };
    let title = Signal::derive(move || {
        query.with(|query| province_name(&query.scope)).map_or_else(
            || t.dashboard().league_title.to_owned(),
            |province| (t.dashboard().league_of_province)(&province),
        )
    });
    let to_path = Arc::new(move |common| {
        Path::League(LeagueQuery {
            common,
            ..query.get_untracked()
        })
    });
    let find = RwSignal::new(String::new());
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::League(query.get())) />
        <div class="league-choice">
            <KindLinks query />
            {move || view! { <ScopeField query provinces=provinces.data() /> }}
            <TextField id="find" label=t.dashboard().find value=find kind="search" />
        </div>
        <QueryView
            query=league
            skeleton=|| view! { <RowSkeletons count=12 /> }
            is_empty=|league: &League| league.rows.is_empty()
            empty=move || {
                view! { <EmptyState drawing=Drawing::Glass title=t.dashboard().empty detail=t.dashboard().empty_detail /> }
            }
            let:league
        >
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || league.with(|league| league.counting.clone()))
                to_path=to_path.clone()
            />
            {move || view! { <FigureLine counting=league.with(|league| league.counting.clone()) /> }}
            {move || view! { <Rows league=league.get() find mine=mine.get() common=query.get().common title /> }}
        </QueryView>
    }
}

/// The rows whose name has the text in it, and the way to one's own.
#[component]
fn Rows(
    league: Arc<League>,
    find: RwSignal<String>,
    mine: Option<lokapasar_contract::RegionCode>,
    common: AnalyticsQuery,
    title: Signal<String>,
) -> impl IntoView {
    let t = use_text();
    let my_name = mine
        .as_ref()
        .and_then(|code| league.rows.iter().find(|row| row.code == *code))
        .map(|row| row.name.clone());
    let counted = counted_as(&league.counting);
    let found = move || {
        let text = find.get().trim().to_lowercase();
        let rows: Vec<_> = league
            .rows
            .iter()
            .filter(|row| row.name.to_lowercase().contains(&text))
            .cloned()
            .collect();
        (text, rows)
    };
    view! {
        {move || {
            let (text, rows) = found();
            let count = t.format().count(rows.len());
            let (common, counted) = (common.clone(), counted.clone());
            view! {
                <p class="league-count" role="status">
                    {(t.dashboard().rows_shown)(&count)}
                    {my_name
                        .clone()
                        .filter(|_| text.is_empty())
                        .map(|name| {
                            view! {
                                " · "
                                <button type="button" class="link-button" on:click=move |_| { focus::to_id("my-row"); }>
                                    {(t.dashboard().to_mine)(&name)}
                                </button>
                            }
                        })}
                </p>
                {if rows.is_empty() {
                    view! { <EmptyState drawing=Drawing::Glass title=(t.dashboard().not_found)(&text) /> }.into_any()
                } else {
                    view! {
                        <div class="card">
                            <RankingTable rows mine=mine.clone() common counted caption=title.get() />
                        </div>
                    }
                        .into_any()
                }}
            }
        }}
    }
}

/// All kinds of government, or one.
#[component]
fn KindLinks(query: Memo<LeagueQuery>) -> impl IntoView {
    let t = use_text();
    let links = GovernmentScope::ALL
        .iter()
        .map(|kind| {
            let kind = *kind;
            view! {
                <a
                    href=move || Path::League(LeagueQuery { kind, ..query.get() }).url()
                    aria-current=move || query.with(|query| query.kind == kind).then_some("true")
                >
                    {(t.dashboard().kind)(kind)}
                </a>
            }
        })
        .collect_view();
    view! { <nav class="segmented" aria-label=t.dashboard().kinds>{links}</nav> }
}

/// The nation, or one province.
#[component]
fn ScopeField(query: Memo<LeagueQuery>, provinces: Option<Arc<League>>) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let mut options = vec![(
        Scope::National.as_str().to_owned(),
        t.dashboard().national.to_owned(),
    )];
    let mut names: Vec<_> = provinces
        .iter()
        .flat_map(|league| &league.rows)
        .map(|row| (row.code.as_str().to_owned(), row.name.clone()))
        .collect();
    names.sort_by(|one, other| one.1.cmp(&other.1));
    options.extend(names);
    let choose = Callback::new(move |word: String| {
        let scope = Scope::from_word(&word).unwrap_or_default();
        go.with_value(|go| {
            go(&Path::League(LeagueQuery {
                scope,
                ..query.get_untracked()
            }))
        });
    });
    view! {
        <SelectField
            id="scope"
            label=t.dashboard().scope
            value=Signal::derive(move || query.with(|query| query.scope.as_str().to_owned()))
            options
            on_choose=choose
        />
    }
}
