//! How vendors keep their word: on time, refused lines, complaints, ratings, by vendor or by government.

pub mod cells;
pub mod orders;
pub mod table;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{ConductBy, GovernmentScope, Scope, VendorConduct};
use lokapasar_contract::query::{AnalyticsQuery, ConductQuery, LeagueQuery};

use self::table::ConductTable;
use super::counting::{CountingControls, FigureLine};
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::app::use_go;
use crate::components::{
    Button, Drawing, EmptyState, PageHead, Pagination, QueryView, RowSkeletons, SelectField, TextField,
};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_league, use_vendors};

/// The page.
#[component]
pub fn ConductPage(
    /// Whose conduct, of which days, counted how.
    query: Memo<ConductQuery>,
) -> impl IntoView {
    let t = use_text();
    let answer = use_vendors(move || query.get());
    let title = Signal::derive(move || {
        if query.with(|query| query.by == ConductBy::Government) {
            return t.conduct().title_governments.to_owned();
        }
        answer
            .data()
            .and_then(|answer| {
                answer
                    .region
                    .as_ref()
                    .map(|region| (t.conduct().title_of)(&region.name))
            })
            .unwrap_or_else(|| t.conduct().title.to_owned())
    });
    let to_path = Arc::new(move |common: AnalyticsQuery| {
        Path::Conduct(ConductQuery {
            common,
            page: None,
            ..query.get_untracked()
        })
    });
    let file = Table::new(t.export().conduct, move || Export::vendors(&query.get()));
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::Conduct(ConductQuery { page: None, ..query.get() })) />
        <div class="league-choice">
            {move || choice(t, &query.get())}
            {move || query.with(|query| query.by == ConductBy::Government).then(|| view! { <ScopeField query /> })}
            {move || view! { <Find query=query.get() /> }}
        </div>
        <QueryView query=answer skeleton=|| view! { <RowSkeletons count=12 /> } let:answer>
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || answer.with(|answer| answer.counting.clone()))
                to_path=to_path.clone()
                plain=true
            />
            {move || view! { <FigureLine counting=answer.with(|answer| answer.counting.clone()) /> }}
            {move || definitions(t, answer.with(|answer| answer.minimum))}
            <div class="ledger-tools">
                <p class="muted small" role="status">
                    {move || {
                        let total = answer.with(|answer| answer.page.total);
                        (t.conduct().rows)(query.with(|query| query.by), &t.format().count(total))
                    }}
                </p>
            </div>
            {move || {
                let answer = answer.get();
                if answer.page.total == 0 { empty(t, query.get()) } else { listed(query, &answer) }
            }}
        </QueryView>
    }
}

/// Vendors, or governments.
fn choice(t: Text, query: &ConductQuery) -> impl IntoView + use<> {
    let links = ConductBy::ALL
        .iter()
        .map(|by| {
            let path = Path::Conduct(ConductQuery {
                by: *by,
                scope: Scope::default(),
                q: String::new(),
                page: None,
                ..query.clone()
            });
            let current = (query.by == *by).then_some("true");
            view! { <a href=path.url() aria-current=current>{(t.conduct().by_name)(*by)}</a> }
        })
        .collect_view();
    view! { <nav class="segmented" aria-label=t.conduct().by>{links}</nav> }
}

/// The nation, or one province.
#[component]
fn ScopeField(query: Memo<ConductQuery>) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let provinces = use_league(|| LeagueQuery {
        kind: GovernmentScope::Provinsi,
        ..LeagueQuery::default()
    });
    let choose = Callback::new(move |word: String| {
        let query = ConductQuery {
            scope: Scope::from_word(&word).unwrap_or_default(),
            page: None,
            ..query.get_untracked()
        };
        go.with_value(|go| go(&Path::Conduct(query)));
    });
    move || {
        let mut options: Vec<_> = provinces
            .data()
            .iter()
            .flat_map(|league| &league.rows)
            .map(|row| (row.code.as_str().to_owned(), row.name.clone()))
            .collect();
        options.sort_by(|one, other| one.1.cmp(&other.1));
        let national = Scope::National.as_str().to_owned();
        options.insert(0, (national, t.dashboard().national.to_owned()));
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
}

/// Lines by name: what is typed goes into the address when it is sent.
#[component]
fn Find(query: ConductQuery) -> impl IntoView {
    let t = use_text();
    let go = StoredValue::new_local(use_go());
    let text = RwSignal::new(query.q.clone());
    let label = (t.conduct().find)(query.by);
    let now = StoredValue::new(query);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let query = ConductQuery {
            q: text.with_untracked(|text| text.trim().to_owned()),
            page: None,
            ..now.get_value()
        };
        go.with_value(|go| go(&Path::Conduct(query)));
    };
    view! {
        <form class="conduct-find" on:submit=submit novalidate>
            <TextField id="find" label=label value=text kind="search" />
            <Button>{t.conduct().search}</Button>
        </form>
    }
}

/// How each figure is counted.
fn definitions(t: Text, minimum: u64) -> impl IntoView + use<> {
    let rules = t
        .conduct()
        .rules
        .into_iter()
        .map(|(name, rule)| view! { <div><dt>{name}</dt><dd>{rule}</dd></div> })
        .collect_view();
    let minimum = (t.conduct().minimum)(&t.format().count(minimum));
    view! {
        <details class="details conduct-rules">
            <summary>{t.conduct().definitions}</summary>
            <dl class="facts">{rules}</dl>
            <p>{minimum}</p>
        </details>
    }
}

fn empty(t: Text, query: ConductQuery) -> AnyView {
    let all = (!query.q.is_empty()).then(|| {
        Path::Conduct(ConductQuery {
            q: String::new(),
            page: None,
            ..query
        })
        .url()
    });
    let action = move || {
        all.clone()
            .map(|all| view! { <a class="button" href=all>{t.conduct().clear}</a> })
    };
    view! {
        <div class="card">
            <EmptyState drawing=Drawing::Glass title=t.conduct().empty detail=t.conduct().empty_detail action />
        </div>
    }
    .into_any()
}

fn listed(query: Memo<ConductQuery>, answer: &VendorConduct) -> AnyView {
    let url = move |number| {
        Path::Conduct(ConductQuery {
            page: Some(number),
            ..query.get_untracked()
        })
        .url()
    };
    view! {
        <div class="card">
            <ConductTable answer=answer.clone() query=query.get_untracked() />
        </div>
        <Pagination page=answer.page url />
    }
    .into_any()
}
