//! Taking what is shown along: the tables of a page, each in any form.

use leptos::prelude::*;

use crate::components::{Icon, Mark, Notice, NoticeKind};
use crate::i18n::use_text;
use crate::queries::analytics::{Export, FileFormat, use_download};

/// A table of the page, by its name.
#[derive(Clone, Copy)]
pub struct Table {
    /// How the page calls it.
    pub name: &'static str,
    /// What is asked for, as it is shown now.
    pub of: Signal<Export>,
}

impl Table {
    /// A table that is asked for with what the page shows at the moment.
    #[must_use]
    pub fn new(name: &'static str, of: impl Fn() -> Export + Send + Sync + 'static) -> Self {
        Self {
            name,
            of: Signal::derive(of),
        }
    }
}

/// The menu, beside the heading of a page. It stays open, since there may be a second table to fetch.
#[component]
pub fn ExportMenu(
    /// What can be taken along.
    tables: Vec<Table>,
) -> impl IntoView {
    let t = use_text();
    let words = t.export();
    let download = use_download();
    let groups = tables
        .into_iter()
        .map(|table| {
            let buttons = FileFormat::ALL
                .map(|format| {
                    let is_busy = move || table.of.with(|export| download.fetches(export, format));
                    let fetch = move |_| download.start(table.of.get_untracked(), format);
                    view! {
                        <button
                            type="button"
                            class="button button--small"
                            aria-busy=move || is_busy().then_some("true")
                            on:click=fetch
                        >
                            {(words.format)(format)}
                        </button>
                    }
                })
                .collect_view();
            view! {
                <div class="menu__group" role="group" aria-label=table.name>
                    <strong aria-hidden="true">{table.name}</strong>
                    <div class="export__formats">{buttons}</div>
                </div>
            }
        })
        .collect_view();
    let error = move || {
        download.error().map(|error| {
            let said = t.errors().words(&error);
            let id = said.request_id.map(|id| (t.errors().request_id)(&id));
            view! {
                <div role="alert">
                    <Notice kind=NoticeKind::Error title=words.failed>
                        <p>{said.title} ". " {said.detail}</p>
                        {id.map(|id| view! { <p class="small">{id}</p> })}
                    </Notice>
                </div>
            }
        })
    };
    view! {
        <details class="menu export">
            <summary class="button" aria-busy=move || download.is_busy().then_some("true")>
                <Icon mark=Mark::Down />
                {words.open}
            </summary>
            <div class="menu__panel">
                {groups}
                {error}
                <p class="muted small">{words.which}</p>
            </div>
        </details>
    }
}
