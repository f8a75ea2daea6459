//! Nothing there, something wrong: a drawing in two tones, one sentence, one action.

use leptos::prelude::*;

use super::button::{Button, ButtonKind};
use crate::browser::document;
use crate::i18n::use_text;
use crate::queries::ApiError;
use crate::stores::SessionStore;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Drawing {
    /// An empty basket: nothing there yet.
    #[default]
    Basket,
    /// A magnifying glass: nothing found.
    Glass,
    /// A closed shop: the server does not answer.
    Shutter,
    /// A cut line: no network.
    Offline,
    /// A door: not for this role.
    Door,
}

impl Drawing {
    const fn shapes(self) -> (&'static str, &'static str) {
        match self {
            Self::Basket => (
                "M30 54h100l-10 50a8 8 0 0 1-8 6H48a8 8 0 0 1-8-6z",
                "M22 54h116M30 54l10 50a8 8 0 0 0 8 6h64a8 8 0 0 0 8-6l10-50M52 54l18-36m38 36L90 18M62 68v28m18-28v28m18-28v28",
            ),
            Self::Glass => (
                "M34 52a34 34 0 1 0 68 0a34 34 0 1 0-68 0",
                "M34 52a34 34 0 1 0 68 0a34 34 0 1 0-68 0m58 26 34 34M54 52h28",
            ),
            Self::Shutter => (
                "M26 48h108v60H26z",
                "M20 48 32 16h96l12 32zM26 48v60h108V48M26 62h108M26 76h108M26 90h108M74 100h12",
            ),
            Self::Offline => (
                "M44 96a22 22 0 0 1-2-44 34 34 0 0 1 66-4 24 24 0 0 1 8 48z",
                "M44 96a22 22 0 0 1-2-44 34 34 0 0 1 66-4 24 24 0 0 1 8 48M62 96l20-20m0 20L62 76M94 96h22M44 96h6",
            ),
            Self::Door => (
                "M50 14h60v96H50z",
                "M34 110h92M50 110V14h60v96M96 62v4M62 30h36v20H62z",
            ),
        }
    }
}

#[component]
fn Picture(drawing: Drawing) -> impl IntoView {
    let (soft, line) = drawing.shapes();
    view! {
        <svg class="drawing" viewBox="0 0 160 120" aria-hidden="true">
            <path class="drawing__soft" d=soft />
            <path class="drawing__line" d=line />
        </svg>
    }
}

/// Nothing is there: why, and what to do.
#[component]
pub fn EmptyState(
    /// What is drawn.
    #[prop(optional)]
    drawing: Drawing,
    /// What there is not, in a sentence.
    #[prop(into)]
    title: String,
    /// What to do.
    #[prop(optional, into)]
    detail: Option<String>,
    /// The one action.
    #[prop(optional, into)]
    action: ViewFn,
) -> impl IntoView {
    view! {
        <div class="state">
            <Picture drawing />
            <h2 class="state__title">{title}</h2>
            {detail.map(|detail| view! { <p class="state__detail">{detail}</p> })}
            <div class="actions">{action.run()}</div>
        </div>
    }
}

/// A read failed: what happened, what was kept, what to do; with the number to quote.
#[component]
pub fn ErrorState(
    /// What failed.
    error: ApiError,
    /// Tries again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let t = use_text();
    let words = t.errors().words(&error);
    let drawing = match &error {
        ApiError::Network if !document::is_online() => Drawing::Offline,
        ApiError::Unauthorised(_) | ApiError::Forbidden(_) => Drawing::Door,
        ApiError::NotFound(_) => Drawing::Glass,
        ApiError::Network
        | ApiError::Timeout
        | ApiError::Aborted
        | ApiError::Conflict(_)
        | ApiError::InvalidFields(_)
        | ApiError::RateLimited { .. }
        | ApiError::Server { .. }
        | ApiError::Decode => Drawing::Shutter,
    };
    // The session has ended behind the app's back: asking for it again leads to the sign-in page.
    let session_over = matches!(error, ApiError::Unauthorised(_));
    let session = use_context::<SessionStore>();
    let retry = Callback::new(move |()| match (session_over, session, on_retry) {
        (true, Some(session), _) => session.load(),
        (_, _, Some(on_retry)) => on_retry.run(()),
        _ => document::reload(),
    });
    let can_retry = session_over || words.retry;
    view! {
        <div class="state" role="alert">
            <Picture drawing />
            <h2 class="state__title">{words.title}</h2>
            <p class="state__detail">{words.detail}</p>
            {can_retry
                .then(|| {
                    view! { <Button kind=ButtonKind::Primary on_press=retry>{t.errors().retry}</Button> }
                })}
            {words.request_id.map(|id| view! { <p class="state__trace">{(t.errors().request_id)(&id)}</p> })}
        </div>
    }
}
