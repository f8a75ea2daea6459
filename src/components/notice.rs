//! Something to know, in the flow of the page.

use leptos::prelude::*;

use super::icon::{Icon, Mark};

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// To know.
    #[default]
    Info,
    /// Something waits.
    Waiting,
    /// Something was done.
    Done,
    /// Something is wrong.
    Error,
}

/// A notice: mark, title, and what follows from it.
#[component]
pub fn Notice(
    /// What it is about.
    #[prop(optional)]
    kind: NoticeKind,
    /// The title.
    #[prop(optional, into)]
    title: Option<String>,
    /// What follows.
    children: Children,
) -> impl IntoView {
    let (class, mark) = match kind {
        NoticeKind::Info => ("notice", Mark::Info),
        NoticeKind::Waiting => ("notice notice--waiting", Mark::Clock),
        NoticeKind::Done => ("notice notice--done", Mark::Check),
        NoticeKind::Error => ("notice notice--error", Mark::Alert),
    };
    view! {
        <div class=class>
            <Icon mark />
            {title.map(|title| view! { <p class="notice__title">{title}</p> })}
            <div>{children()}</div>
        </div>
    }
}
