//! An action.

use leptos::prelude::*;

/// How much weight an action has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one clear action of a screen.
    Primary,
    /// Another way on.
    #[default]
    Secondary,
    /// A small matter beside others.
    Quiet,
    /// Takes something away.
    Danger,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Secondary => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// A button that says what it does. Without `on_press` it submits the form around it.
///
/// A closed action is not hidden and not `disabled`: it stays reachable by keyboard, and `closed` says why beside it.
#[component]
pub fn Button(
    /// How much weight it has.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether the answer is awaited.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it cannot be done now.
    #[prop(optional, into)]
    closed: Signal<Option<String>>,
    /// What it does.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let reason_id = format!("reason-{}", next_id());
    let described_by = reason_id.clone();
    let press = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() || closed.with_untracked(Option::is_some) {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <span class="action">
            <button
                type=if on_press.is_some() { "button" } else { "submit" }
                class=kind.class()
                aria-busy=move || busy.get().then_some("true")
                aria-disabled=move || closed.with(Option::is_some).then_some("true")
                aria-describedby=move || closed.with(Option::is_some).then(|| described_by.clone())
                on:click=press
            >
                {children()}
            </button>
            {move || {
                closed.get().map(|reason| view! { <span class="button-reason" id=reason_id.clone()>{reason}</span> })
            }}
        </span>
    }
}

/// A number that no other element of the page has, for ids that tie elements together.
pub(crate) fn next_id() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering};
    static NEXT: AtomicU32 = AtomicU32::new(0);
    NEXT.fetch_add(1, Ordering::Relaxed)
}
