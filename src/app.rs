//! The app: its stores, its router, and the shell around every page.

pub mod header;
pub mod later;
pub mod navigation;
pub mod shell;

use std::future::Future;

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;
use leptos_router::components::Router;
use lokapasar_contract::session::Role;

use crate::browser::{keyboard, links, scroll};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::QueryCache;
use crate::routes::{NotLoaded, Part, parts};
use crate::stores::{Announcements, AppOwner, CartBadge, ComparisonTray, Preferences, SessionStore};

pub use navigation::{go, replace, use_go, use_title};

/// The id of the search box of the header.
pub const SEARCH_ID: &str = "search";

/// All of the app.
#[component]
pub fn App() -> impl IntoView {
    let cache = QueryCache::new();
    let badge = CartBadge::new();
    let preferences = Preferences::from_document();
    let session = SessionStore::new(cache, badge);
    provide_context(cache);
    provide_context(badge);
    provide_context(preferences);
    provide_context(session);
    provide_context(Announcements::new());
    provide_context(ComparisonTray::new());
    provide_context(AppOwner::current());

    session.load();
    start_for_the_person(session, cache);
    load_ahead();
    scroll::take_over();
    keyboard::on_key("/", || crate::browser::focus::to_text(SEARCH_ID));
    keyboard::close_menus_from_outside();

    view! {
        <Router>
            <navigation::Navigator>
                // Another language is another rendering: texts are plain, and no text needs a signal of its own.
                {move || {
                    let language = preferences.language();
                    provide_context(language);
                    view! { <shell::Shell /> }
                }}
            </navigation::Navigator>
            <shell::Messages />
        </Router>
    }
}

/// Has what only somebody who is signed in needs loaded and started, once: the stream of events, and a buyer's cart, of which
/// changes may still wait to be sent.
fn start_for_the_person(session: SessionStore, cache: QueryCache) {
    let signed_in = Memo::new(move |_| session.role().is_some());
    let buys = Memo::new(move |_| session.role() == Some(Role::Buyer));
    once_when(signed_in, move || parts::follow_events(session, cache));
    once_when(buys, parts::open_cart);
}

/// Has the part of the app that a link leads to loaded while it is only pointed at, unless data is to be saved.
fn load_ahead() {
    links::on_approach(|path, query| {
        let part = Path::parse(path, query).and_then(|path| Part::of(&path.screen()));
        if let Some(part) = part
            && !links::saves_data()
        {
            // What does not arrive now is asked for again, and said, when the link is followed.
            spawn_local(async move {
                let _ = part.load().await;
            });
        }
    });
}

/// Starts something that is loaded apart, as soon as the condition holds for the first time, and until it has started.
fn once_when<F>(condition: Memo<bool>, start: impl Fn() -> F + Copy + 'static)
where
    F: Future<Output = Result<(), NotLoaded>> + 'static,
{
    let asked = StoredValue::new(false);
    let owner = expect_context::<AppOwner>();
    Effect::new(move |_| {
        if !condition.get() || asked.get_value() {
            return;
        }
        asked.set_value(true);
        // What is started lives as long as the app, and not only until this effect runs again.
        owner.with(|| {
            spawn_local(ScopedFuture::new_untracked(later::until_here(start)));
        });
    });
}

/// The title of the window for the title of a page.
fn window_title(title: &str) -> String {
    let name = use_text().shell().name;
    if title.is_empty() {
        name.to_owned()
    } else {
        format!("{title} · {name}")
    }
}
