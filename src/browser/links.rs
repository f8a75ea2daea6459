//! Links of the app that a person is about to follow.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, Url};

/// Says path and query of every link of the app that the pointer or the focus comes to. For as long as the page lives.
pub fn on_approach(approach: impl Fn(&str, &str) + 'static) {
    let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some((path, query)) = approached(&event) {
            approach(&path, &query);
        }
    });
    if let Some(page) = super::page() {
        for event in ["pointerover", "focusin"] {
            let _ = page.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref());
        }
    }
    listener.forget();
}

/// Path and query of the link of the app that an event happened on.
#[must_use]
pub fn approached(event: &Event) -> Option<(String, String)> {
    let link = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|target| target.closest("a[href^='/']").ok().flatten());
    let address = link.and_then(|link| link.get_attribute("href"))?;
    // The origin is only there so that the address can be read; nothing goes to it.
    let url = Url::new_with_base(&address, "https://app.invalid").ok()?;
    Some((url.pathname(), url.search()))
}

/// Follows the link of that id, as a click on it does.
pub fn follow(id: &str) {
    if let Some(link) = super::element(id) {
        link.click();
    }
}

/// Whether the person asked the browser to save data, as far as it tells.
#[must_use]
pub fn saves_data() -> bool {
    super::window()
        .and_then(|window| js_sys::Reflect::get(&window.navigator(), &"connection".into()).ok())
        .and_then(|connection| js_sys::Reflect::get(&connection, &"saveData".into()).ok())
        .is_some_and(|saves| saves.is_truthy())
}
