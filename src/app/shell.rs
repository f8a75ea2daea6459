//! What stands around every page: skip link, header, footer, messages; and the door of the page.

use leptos::prelude::*;
use lokapasar_contract::session::Role;

use super::header::Header;
use super::navigation::{use_go, use_here};
use crate::browser::focus;
use crate::components::icon::{Icon, Mark};
use crate::components::{ErrorState, RowSkeletons};
use crate::i18n::use_text;
use crate::pages::account::forbidden::ForbiddenPage;
use crate::paths::{Path, Screen};
use crate::routes::{self, Access};
use crate::stores::{Announcements, Preferences, SessionState, SessionStore};

/// The shell and the page in it.
#[component]
pub fn Shell() -> impl IntoView {
    let t = use_text();
    // The router would take the link for a navigation, and the focus would stay behind.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus::to_id("content");
    };
    view! {
        <div class="shell">
            <a class="skip-link" href="#content" on:click=skip>{t.shell().skip}</a>
            <Header />
            <main id="content" class="page" tabindex="-1">
                <Door />
            </main>
            <footer class="site-footer">
                <div class="site-footer__row">
                    <span>{t.shell().name} " · " {t.shell().tagline}</span>
                    <span>{t.shell().demo_note}</span>
                </div>
            </footer>
        </div>
    }
}

/// Whether the page may be entered.
#[derive(Debug, Clone, PartialEq)]
enum Entry {
    /// It may.
    Open,
    /// It is not known yet who is there.
    Unknown,
    /// It could not be found out.
    Failed(crate::queries::ApiError),
    /// Only after signing in.
    SignInFirst,
    /// Not with this role.
    Closed(Role, &'static [Role]),
}

/// Lets into the page, or says why not.
#[component]
fn Door() -> impl IntoView {
    let here = use_here();
    let session = expect_context::<SessionStore>();
    let screen = Memo::new(move |_| here.with(|path| path.as_ref().map_or(Screen::Missing, Path::screen)));
    let entry = Memo::new(move |_| match screen.with(routes::access) {
        Access::Everybody => Entry::Open,
        Access::Roles(roles) => match session.state() {
            SessionState::Unknown => Entry::Unknown,
            SessionState::Failed(error) => Entry::Failed(error),
            SessionState::SignedOut => Entry::SignInFirst,
            SessionState::SignedIn(persona) if roles.contains(&persona.role) => Entry::Open,
            // Who stands in for a PPK goes where the PPK goes.
            SessionState::SignedIn(_) if roles.contains(&Role::Ppk) && session.stands_in_for().is_some() => {
                Entry::Open
            }
            SessionState::SignedIn(persona) => Entry::Closed(persona.role, roles),
        },
    });
    let retry = Callback::new(move |()| session.load());
    move || match entry.get() {
        // Rendered anew when the screen is another one; a changed query changes signals only.
        Entry::Open => view! { {move || routes::page(screen.get(), here)} }.into_any(),
        Entry::Unknown => view! { <div aria-busy="true"><RowSkeletons /></div> }.into_any(),
        Entry::Failed(error) => view! { <ErrorState error on_retry=retry /> }.into_any(),
        Entry::SignInFirst => view! { <SignInFirst /> }.into_any(),
        Entry::Closed(mine, theirs) => view! { <ForbiddenPage mine theirs /> }.into_any(),
    }
}

/// Leads to the sign-in page, and from there back to here.
#[component]
fn SignInFirst() -> impl IntoView {
    let navigate = leptos_router::hooks::use_navigate();
    let here = use_here();
    Effect::new(move |_| {
        if let Some(path) = here.get_untracked() {
            super::replace(&navigate, &path.sign_in_first());
        }
    });
    view! { <div aria-busy="true"><RowSkeletons /></div> }
}

/// Messages at the bottom of the window, and the line that screen readers speak. Outside of the page, so that they outlive it.
#[component]
pub fn Messages() -> impl IntoView {
    let announcements = expect_context::<Announcements>();
    let preferences = expect_context::<Preferences>();
    view! {
        <div class="visually-hidden" role="status" aria-live="polite">{move || announcements.spoken()}</div>
        <section class="toasts" aria-label=move || preferences.language().text().shell().messages>
            <For each=move || announcements.toasts() key=|toast| toast.id let:toast>
                <div class="toast" class:toast--error=toast.error>
                    <span>{toast.text}</span>
                    <CloseMessage id=toast.id />
                </div>
            </For>
        </section>
    }
}

#[component]
fn CloseMessage(id: u32) -> impl IntoView {
    let announcements = expect_context::<Announcements>();
    let preferences = expect_context::<Preferences>();
    view! {
        <button
            type="button"
            class="button button--icon"
            aria-label=move || preferences.language().text().shell().close
            on:click=move |_| announcements.close(id)
        >
            <Icon mark=Mark::Cross />
        </button>
    }
}

/// Ends the session and goes home; used by the header's menu.
pub(super) fn use_sign_out() -> Callback<()> {
    let t = use_text();
    let session = expect_context::<SessionStore>();
    let announcements = expect_context::<Announcements>();
    let go = use_go();
    Callback::new(move |()| {
        let go = go.clone();
        leptos::task::spawn_local(async move {
            match session.sign_out().await {
                Ok(()) => {
                    announcements.done(t.shell().signed_out);
                    go(&Path::Home);
                }
                Err(error) => {
                    let words = t.errors().words(&error);
                    announcements.error(format!("{}. {}", words.title, words.detail));
                }
            }
        });
    })
}
