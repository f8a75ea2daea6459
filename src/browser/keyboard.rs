//! Shortcuts of the whole window.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, KeyboardEvent};

/// Does something when a single key is pressed outside of any text field. For as long as the page lives.
pub fn on_key(key: &'static str, action: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        if event.key() == key && !modified && !event.default_prevented() && !is_typing() {
            event.prevent_default();
            action();
        }
    });
    if let Some(window) = super::window() {
        let _ = window.add_event_listener_with_callback("keydown", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Closes every open `<details class="menu">` when the pointer goes elsewhere or Escape is pressed.
pub fn close_menus_from_outside() {
    let on_pointer = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let inside = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|target| target.closest("details.menu").ok().flatten());
        close_menus(inside.as_ref());
    });
    let on_escape = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Some(summary) = open_menu_summary()
        {
            close_menus(None);
            let _ = summary.focus();
        }
    });
    if let Some(window) = super::window() {
        let _ = window.add_event_listener_with_callback("click", on_pointer.as_ref().unchecked_ref());
        let _ = window.add_event_listener_with_callback("keydown", on_escape.as_ref().unchecked_ref());
    }
    on_pointer.forget();
    on_escape.forget();
}

/// Closes every open menu but the one given.
fn close_menus(but: Option<&web_sys::Element>) {
    let Some(open) = super::page().and_then(|page| page.query_selector_all("details.menu[open]").ok()) else {
        return;
    };
    for index in 0..open.length() {
        let menu = open
            .item(index)
            .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        if let Some(menu) = menu
            && but != Some(&menu)
        {
            let _ = menu.remove_attribute("open");
        }
    }
}

/// Closes every open menu, after something in one was chosen.
pub fn close_all_menus() {
    close_menus(None);
}

fn open_menu_summary() -> Option<HtmlElement> {
    let summary = super::page()?
        .query_selector("details.menu[open] > summary")
        .ok()
        .flatten()?;
    summary.dyn_into().ok()
}

fn is_typing() -> bool {
    let Some(active) = super::page().and_then(|page| page.active_element()) else {
        return false;
    };
    matches!(active.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        || active
            .dyn_into::<HtmlElement>()
            .is_ok_and(|element| element.is_content_editable())
}
