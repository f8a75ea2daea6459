//! Where the page stands, and back to there.
//!
//! The position is kept in the history entry itself (`history.state`), so that it lives exactly as long as the entry does:
//! across reloads, and apart for each tab. The router leaves `history.state` alone.

use std::cell::{Cell, RefCell};

use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlElement, PopStateEvent};

/// How long the content may take to grow back before the place is given up, in frames (about three seconds).
const PATIENCE: u32 = 180;

/// For how many frames the place is kept to once it is reached.
const SETTLING: u32 = 6;

/// The place that a history entry remembers.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// How far down the page stood.
    pub top: f64,
    /// The element that had the focus.
    pub focus: Option<String>,
    /// How far below the edge of the window that element stood, when it could be seen. What stands above it may have another
    /// height by then; the eye goes back to the thing and not to the number.
    pub below: Option<f64>,
}

impl Place {
    /// How far down the page stands there, as high as everything is now.
    fn top_now(&self) -> f64 {
        let element = self.focus.as_ref().and_then(|id| super::element(id));
        match (element, self.below) {
            (Some(element), Some(below)) => top_of(&element) - below,
            _ => self.top,
        }
    }
}

thread_local! {
    static TO_RESTORE: RefCell<Option<Place>> = const { RefCell::new(None) };
    static SAVE_DUE: Cell<bool> = const { Cell::new(false) };
    static MOVED_BY_HAND: Cell<bool> = const { Cell::new(false) };
}

/// Takes the restoring of scroll positions over from the browser. Once, before the router listens.
pub fn take_over() {
    let Some(window) = super::window() else { return };
    if let Ok(history) = window.history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
        // A reload: the entry may remember where it stood.
        if let Ok(state) = history.state() {
            TO_RESTORE.set(read(&state));
        }
    }
    listen("popstate", |event| {
        let state = event.dyn_into::<PopStateEvent>().map(|event| event.state());
        TO_RESTORE.set(Some(state.ok().and_then(|state| read(&state)).unwrap_or(Place {
            top: 0.0,
            focus: None,
            below: None,
        })));
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
    listen("pagehide", |_| save());
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
    #[expect(
        clippy::cast_possible_truncation,
        reason = "whole pixels are what the browser takes"
    )]
    list.set_scroll_top(moved as i32);
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

fn save() {
    SAVE_DUE.set(false);
    let Some((window, history)) =
        super::window().and_then(|window| Some((window.clone(), window.history().ok()?)))
    else {
        return;
    };
    let state = Object::new();
    let top = window.scroll_y().unwrap_or_default();
    let _ = Reflect::set(&state, &"top".into(), &top.into());
    if let Some(id) = super::focus::current() {
        let height = f64::from(
            super::page()
                .and_then(|page| page.document_element())
                .map_or(0, |root| root.client_height()),
        );
        let below = super::element(&id).map(|element| top_of(&element) - top);
        if let Some(below) = below.filter(|below| (0.0..height).contains(below)) {
            let _ = Reflect::set(&state, &"below".into(), &below.into());
        }
        let _ = Reflect::set(&state, &"focus".into(), &id.into());
    }
    // Browsers limit how often this may be done; a place that was not kept is no harm.
    let _ = history.replace_state(&state, "");
}

fn read(state: &JsValue) -> Option<Place> {
    if !state.is_object() {
        return None;
    }
    let top = Reflect::get(state, &"top".into()).ok()?.as_f64()?;
    let focus = Reflect::get(state, &"focus".into())
        .ok()
        .and_then(|focus| focus.as_string());
    let below = Reflect::get(state, &"below".into())
        .ok()
        .and_then(|below| below.as_f64());
    Some(Place { top, focus, below })
}

fn listen(name: &str, action: impl Fn(Event) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(action);
    if let Some(window) = super::window() {
        let _ =
            window.add_event_listener_with_callback_and_bool(name, listener.as_ref().unchecked_ref(), true);
    }
    listener.forget();
}
