//! From place to place: where the app stands, and what a navigation means beyond another page: title, focus, announcement,
//! scroll position. The router does none of that.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::location::{BrowserUrl, LocationProvider};

use super::window_title;
use crate::browser::scroll::{self, Place};
use crate::browser::{document, focus, timer};
use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::Announcements;

/// Where the app stands; none when the address is no place of it.
#[derive(Clone, Copy)]
pub struct Here(pub Memo<Option<Path>>);

/// What is still to be done after a navigation, once the page has its title.
#[derive(Clone, Copy)]
struct Arrival(StoredValue<Option<Arriving>>);

#[derive(Debug, Clone, PartialEq)]
enum Arriving {
    /// The first page: the browser has announced it and put the focus where it belongs.
    First,
    /// A new page.
    Anew,
    /// Back, forward or reload: to where it stood.
    Back(Place),
}

/// Knows where the app stands, for everything inside.
#[component]
pub fn Navigator(
    /// The app.
    children: Children,
) -> impl IntoView {
    let location = use_location();
    let (pathname, search) = (location.pathname, location.search);
    let here = Memo::new(move |_| pathname.with(|path| search.with(|search| Path::parse(path, search))));
    let first = scroll::place_to_restore().map_or(Arriving::First, Arriving::Back);
    let arrival = Arrival(StoredValue::new(Some(first)));
    provide_context(Here(here));
    provide_context(arrival);

    let router = use_context::<BrowserUrl>();
    Effect::new(move |before: Option<String>| {
        let path = pathname.get();
        search.track();
        // The router waits for its own `<Routes>` to say so before it writes the address; our routes are a `match`.
        if let Some(router) = &router {
            router.ready_to_complete();
        }
        let back = scroll::place_to_restore();
        let moved = before.is_some_and(|before| before != path);
        match back {
            Some(place) => arrival.0.set_value(Some(Arriving::Back(place))),
            None if moved => arrival.0.set_value(Some(Arriving::Anew)),
            None => {}
        }
        scroll::name_this_entry();
        // On the same page (another filter), there is no new title to wait for.
        if !moved && let Some(Arriving::Back(place)) = arrival.0.try_update_value(Option::take).flatten() {
            scroll::restore(place);
        }
        path
    });
    children()
}

/// Gives the window the title of the page, and finishes the navigation: the focus goes to the heading, or back to where it
/// was, and the title is announced. An empty title means that it is not known yet. `PageHead` does this for every page.
pub fn use_title(title: Signal<String>) {
    let text = use_text();
    let arrival = use_context::<Arrival>();
    let announcements = use_context::<Announcements>();
    Effect::new(move |_| {
        let title = title.get();
        document::set_title(&window_title(&title));
        if title.is_empty() {
            return;
        }
        let arriving = arrival
            .and_then(|arrival| arrival.0.try_update_value(Option::take))
            .flatten();
        match arriving {
            None | Some(Arriving::First) => {}
            Some(Arriving::Back(place)) => scroll::restore(place),
            Some(Arriving::Anew) => {
                scroll::to(0.0);
                timer::at_next_frame(move || {
                    focus::to_heading();
                    if let Some(announcements) = announcements {
                        announcements.speak((text.shell().opened)(&title));
                    }
                });
            }
        }
    });
}

/// Where the app stands. Reactive.
#[must_use]
pub fn use_here() -> Memo<Option<Path>> {
    expect_context::<Here>().0
}

/// A way to go to places: from a component's body, for use in callbacks and after awaits.
pub fn use_go() -> impl Fn(&Path) + Clone + 'static {
    let navigate = use_navigate();
    move |path: &Path| go(&navigate, path)
}

/// Goes to a place: a new entry of the history, from its top.
pub fn go(navigate: &impl Fn(&str, NavigateOptions), path: &Path) {
    navigate(
        &path.url(),
        NavigateOptions {
            resolve: false,
            scroll: false,
            state: scroll::new_name().into(),
            ..NavigateOptions::default()
        },
    );
}

/// Changes the address in place: while typing, or to correct it. The page stays where it is.
pub fn replace(navigate: &impl Fn(&str, NavigateOptions), path: &Path) {
    let options = NavigateOptions {
        resolve: false,
        replace: true,
        scroll: false,
        state: scroll::name().unwrap_or_else(scroll::new_name).into(),
    };
    navigate(&path.url(), options);
}
