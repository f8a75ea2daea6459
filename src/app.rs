//! The app: its stores, its router, and the shell around every page.

pub mod header;
pub mod navigation;
pub mod shell;

use leptos::prelude::*;
use leptos_router::components::Router;

use crate::browser::{keyboard, scroll};
use crate::i18n::use_text;
use crate::queries::QueryCache;
use crate::stores::{
    Announcements, CartBadge, CartStore, CheckoutStore, ComparisonTray, Preferences, SessionStore, live,
};

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
    let announcements = Announcements::new();
    let cart = CartStore::new(session, badge, announcements, preferences);
    provide_context(announcements);
    provide_context(cart);
    provide_context(CheckoutStore::new(session, cart, cache));
    provide_context(ComparisonTray::new());

    session.load();
    live::follow(session, cache);
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

/// The title of the window for the title of a page.
fn window_title(title: &str) -> String {
    let name = use_text().shell.name;
    if title.is_empty() {
        name.to_owned()
    } else {
        format!("{title} · {name}")
    }
}
