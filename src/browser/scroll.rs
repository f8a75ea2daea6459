//! Where the page stands, and back to there.
//!
//! Each entry of the history bears a name (`history.state`), and the places are kept by these names, apart for each tab: in memory, and
//! over a reload in the tab's storage. To write a place into the entry itself would cost more than all else that a click does here: the
//! browser tells its other processes of each change of the history. The router passes `history.state` on as it gets it.

mod places;

use std::cell::{Cell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, History, HtmlElement, PopStateEvent};

use self::places::Places;
use super::storage::Storage;

pub use self::places::Place;

/// Under which name the places outlive a reload.
const KEY: &str = "lokapasar.places";

/// How long the content may take to grow back before the place is given up, in frames (about three seconds).
const PATIENCE: u32 = 180;

/// For how many frames the place is kept to once it is reached.
const SETTLING: u32 = 6;

impl Place {
    /// How far down the page stands there, as high as everything is now.
    fn top_now(&self) -> f64 {
        let element = self.focus.as_ref().and_then(|id| super::element(id));
        match (element, self.below) {
            (Some(element), Some(below)) => top_of(&element) - f64::from(below),
            _ => f64::from(self.top),
        }
    }
}

thread_local! {
    static PLACES: RefCell<Places> = const { RefCell::new(Places::new()) };
    static TO_RESTORE: RefCell<Option<Place>> = const { RefCell::new(None) };
    static SAVE_DUE: Cell<bool> = const { Cell::new(false) };
    static MOVED_BY_HAND: Cell<bool> = const { Cell::new(false) };
}

/// Takes the restoring of scroll positions over from the browser. Once, before the router listens.
pub fn take_over() {
    let Some(window) = super::window() else { return };
    if let Some(written) = Storage::Tab.get(KEY) {
        PLACES.set(Places::read(&written));
    }
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        // A reload: the entry may remember where it stood.
        TO_RESTORE.set(name_of(history.state().ok()).and_then(|name| place_of(&name)));
    }
    listen("popstate", |event| {
        let event = event.dyn_into::<PopStateEvent>().ok();
        let name = name_of(event.map(|event| event.state()));
        let place = name.and_then(|name| place_of(&name));
        TO_RESTORE.set(Some(place.unwrap_or(Place::TOP)));
    });
    listen("scroll", |_| {
        if !SAVE_DUE.replace(true) {
            wasm_bindgen_futures::spawn_local(async {
                super::timer::sleep(200).await;
                if SAVE_DUE.get() {
                    save();
                }
            });
        }
    });
    // Before a link is followed, while the entry is still this page's.
    listen("click", |_| save());
    listen("pagehide", |_| {
        save();
        let written = PLACES.with_borrow(Places::write);
        if !written.is_empty() {
            Storage::Tab.set(KEY, &written);
        }
    });
    for by_hand in ["wheel", "touchmove", "pointerdown", "keydown"] {
        listen(by_hand, |_| MOVED_BY_HAND.set(true));
    }
}

/// The place to go back to, when the page was reached by Back, Forward or a reload. Asked once per navigation.
#[must_use]
pub fn place_to_restore() -> Option<Place> {
    TO_RESTORE.take()
}

/// Goes back to a place as soon as the content reaches that far, unless the person scrolls first.
pub fn restore(place: Place) {
    MOVED_BY_HAND.set(false);
    attempt(place, PATIENCE);
}

fn attempt(place: Place, frames_left: u32) {
    super::timer::at_next_frame(move || {
        if MOVED_BY_HAND.get() {
            return;
        }
        let focus_stands = place.focus.as_ref().is_none_or(|id| super::element(id).is_some());
        let top = place.top_now();
        let stands = reachable().is_some_and(|bottom| bottom >= top) && focus_stands;
        if !stands && frames_left > 0 {
            return attempt(place, frames_left - 1);
        }
        to(top);
        let focused = place
            .focus
            .as_ref()
            .is_some_and(|id| super::focus::to_element_in_place(id));
        if !focused {
            super::focus::to_heading();
        }
        align(place, SETTLING);
    });
}

/// Keeps to the place for some frames: what comes into sight there takes its true height only now (`content-visibility`).
fn align(place: Place, frames_left: u32) {
    super::timer::at_next_frame(move || {
        if frames_left == 0 || MOVED_BY_HAND.get() {
            return;
        }
        let at = super::window().and_then(|window| window.scroll_y().ok());
        let top = place.top_now();
        if at.is_some_and(|at| (at - top).abs() > 1.0) {
            to(top);
        }
        align(place, frames_left - 1);
    });
}

/// Scrolls to so far down.
pub fn to(top: f64) {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// Scrolls a list within itself until an item can be seen whole. The page stays where it is.
pub fn within(list: &str, item: &str) {
    let (Some(list), Some(item)) = (super::element(list), super::element(item)) else {
        return;
    };
    let above = top_of(&item) - top_of(&list);
    let room = f64::from(list.client_height());
    let top = f64::from(list.scroll_top());
    let end = above + f64::from(item.offset_height());
    let moved = top.clamp((end - room).min(above), above);
    list.set_scroll_top(whole(moved));
}

/// In whole pixels.
#[expect(
    clippy::cast_possible_truncation,
    reason = "no page is so long, and what is beyond is cut off at the ends"
)]
const fn whole(pixels: f64) -> i32 {
    pixels as i32
}

/// How far an element stands below the top of the page.
fn top_of(element: &HtmlElement) -> f64 {
    let mut top = f64::from(element.offset_top());
    let mut around = element.offset_parent();
    while let Some(parent) = around.and_then(|parent| parent.dyn_into::<HtmlElement>().ok()) {
        top += f64::from(parent.offset_top());
        around = parent.offset_parent();
    }
    top
}

/// How far down the page can be scrolled.
fn reachable() -> Option<f64> {
    let root = super::page()?.document_element()?;
    Some(f64::from(root.scroll_height() - root.client_height()))
}

/// A name for a new entry of the history.
#[must_use]
pub fn new_name() -> String {
    super::random::uuid()
}

/// The name of this entry of the history, if it has one.
#[must_use]
pub fn name() -> Option<String> {
    name_of(history()?.state().ok())
}

/// Forgets all places: somebody signs out.
pub fn forget() {
    PLACES.with_borrow_mut(Places::forget);
}

/// Gives this entry a name once what is there is painted, unless it has one: the router gives none when it follows a link.
pub fn name_this_entry() {
    super::timer::after_next_paint(|| {
        named();
    });
}

/// The name of this entry, which is given one now if it has none.
fn named() -> Option<String> {
    let known = name();
    if known.is_some() {
        return known;
    }
    let new = new_name();
    // Browsers limit how often this may be done; a place that was not kept is no harm.
    let given = history()?.replace_state(&JsValue::from_str(&new), "");
    given.is_ok().then_some(new)
}

fn history() -> Option<History> {
    super::window()?.history().ok()
}

fn name_of(state: Option<JsValue>) -> Option<String> {
    state?.as_string()
}

fn place_of(entry: &str) -> Option<Place> {
    PLACES.with_borrow(|places| places.of(entry))
}

fn save() {
    SAVE_DUE.set(false);
    let (Some(window), Some(entry)) = (super::window(), named()) else {
        return;
    };
    let top = window.scroll_y().unwrap_or_default();
    let focus = super::focus::current();
    let below = focus.as_ref().and_then(|id| {
        let height = super::page()?.document_element()?.client_height();
        let below = top_of(&super::element(id)?) - top;
        (0.0..f64::from(height)).contains(&below).then(|| whole(below))
    });
    let top = whole(top);
    PLACES.with_borrow_mut(|places| places.keep(&entry, Place { top, focus, below }));
}

fn listen(name: &str, action: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(action);
    if let Some(window) = super::window() {
        let _ =
            window.add_event_listener_with_callback_and_bool(name, listener.as_ref().unchecked_ref(), true);
    }
    listener.forget();
}
