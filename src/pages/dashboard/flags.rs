//! Patterns worth looking into: what is looked for, what was found, and what an auditor noted.

pub mod card;
pub mod marking;
pub mod rules;

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::analytics::{Flag, Flags};
use lokapasar_contract::query::{AnalyticsQuery, FlagQuery};

use self::card::{FlagCard, look};
use self::marking::Marking;
use self::rules::Rules;
use super::counting::{CountingControls, FigureLine};
use super::export::{ExportMenu, Table};
use super::views::PageViews;
use crate::components::{Chip, Drawing, EmptyState, Notice, PageHead, Pagination, QueryView, RowSkeletons};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::queries::analytics::{Export, use_flags};

/// The id of the heading above the flags: the focus goes there when a form is done with.
const LIST: &str = "flags";

/// The page.
#[component]
pub fn FlagsPage(
    /// Whose orders, of which days, counted how; which flags.
    query: Memo<FlagQuery>,
) -> impl IntoView {
    let t = use_text();
    let answer = use_flags(move || query.get());
    provide_context(Marking::new());
    let title = Signal::derive(move || {
        answer.data().map_or_else(
            || t.flags().title.to_owned(),
            |answer| (t.flags().title_of)(&answer.region.name),
        )
    });
    let to_path = Arc::new(move |common: AnalyticsQuery| {
        Path::Flags(FlagQuery {
            common,
            page: None,
            ..query.get_untracked()
        })
    });
    let file = Table::new(t.export().flags, move || Export::flags(&query.get()));
    view! {
        <PageHead title actions=move || view! { <ExportMenu tables=vec![file] /> } />
        <PageViews place=Signal::derive(move || Path::Flags(FlagQuery { page: None, ..query.get() })) />
        <QueryView query=answer skeleton=|| view! { <RowSkeletons count=10 /> } let:answer>
            <CountingControls
                query=Signal::derive(move || query.with(|query| query.common.clone()))
                counting=Signal::derive(move || answer.with(|answer| answer.counting.clone()))
                to_path=to_path.clone()
            />
            {move || view! { <FigureLine counting=answer.with(|answer| answer.counting.clone()) /> }}
            <Notice>{move || answer.with(|answer| view! {
                <p><strong>{answer.caution.clone()}</strong>" "{answer.marking.reason.clone()}</p>
            })}</Notice>
            {move || view! { <Rules rules=answer.with(|answer| answer.rules.clone()) query=query.get() /> }}
            <h2 id=LIST tabindex="-1">
                {move || (t.flags().list)(&t.format().count(answer.with(|answer| answer.page.total)))}
            </h2>
            <div class="ledger-tools">
                {move || choice(t, &query.get())}
                {move || answer.with(|answer| chosen(t, &query.get(), answer))}
            </div>
            {move || answer.with(|answer| answer.items.is_empty().then(|| empty(t, &query.get(), answer)))}
            <div class="flag-list">
                <For each=move || items(&answer.get()) key=|(answer, flag)| look(answer, flag) let:item>
                    <FlagCard answer=item.0 flag=item.1 />
                </For>
            </div>
            {move || {
                let page = answer.with(|answer| answer.page);
                let url = move |number| {
                    Path::Flags(FlagQuery { page: Some(number), ..query.get_untracked() }).url()
                };
                view! { <Pagination page url /> }
            }}
        </QueryView>
    }
}

/// The flags, each with the answer that it stands in.
fn items(answer: &Arc<Flags>) -> Vec<(Arc<Flags>, Flag)> {
    let with_answer = |flag: &Flag| (Arc::clone(answer), flag.clone());
    answer.items.iter().map(with_answer).collect()
}

/// All of them, or what was looked at or not.
fn choice(t: Text, query: &FlagQuery) -> impl IntoView + use<> {
    let links = [None, Some(false), Some(true)]
        .into_iter()
        .map(|seen| {
            let path = Path::Flags(FlagQuery {
                seen,
                page: None,
                ..query.clone()
            });
            let current = (query.seen == seen).then_some("true");
            view! { <a href=path.url() aria-current=current>{(t.flags().shown)(seen)}</a> }
        })
        .collect_view();
    view! { <nav class="segmented" aria-label=t.flags().show>{links}</nav> }
}

/// The kind that is shown alone, to be taken away.
fn chosen(t: Text, query: &FlagQuery, answer: &Flags) -> Option<impl IntoView + use<>> {
    let rule = answer.rules.iter().find(|rule| Some(rule.kind) == query.kind)?;
    let path = Path::Flags(FlagQuery {
        kind: None,
        page: None,
        ..query.clone()
    });
    Some(view! { <Chip label=(t.flags().only)(&rule.name) href=path.url() /> })
}

/// Nothing was found: what was looked for.
fn empty(t: Text, query: &FlagQuery, answer: &Flags) -> impl IntoView + use<> {
    let names: Vec<&str> = answer
        .rules
        .iter()
        .filter(|rule| rule.missing.is_none() && query.kind.is_none_or(|kind| kind == rule.kind))
        .map(|rule| rule.name.as_str())
        .collect();
    let rows = t.format().count(answer.counting.rows_counted);
    // What is not looked for at all says so itself.
    let missing = answer
        .rules
        .iter()
        .find(|rule| Some(rule.kind) == query.kind)
        .and_then(|rule| rule.missing.clone());
    let detail = missing.unwrap_or_else(|| (t.flags().empty_detail)(&rows, &names.join(", ")));
    let filtered = query.kind.is_some() || query.seen.is_some();
    let all = filtered.then(|| Path::Flags(FlagQuery::of(query.common.clone())).url());
    let action = move || {
        all.clone()
            .map(|all| view! { <a class="button" href=all>{t.flags().clear}</a> })
    };
    view! {
        <div class="card">
            <EmptyState drawing=Drawing::Glass title=t.flags().empty detail action />
        </div>
    }
}
