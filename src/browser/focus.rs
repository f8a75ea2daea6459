//! Where the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, HtmlInputElement};

/// Puts the focus on an element, wherever it stands.
///
/// False when there is none.
pub fn to_id(id: &str) -> bool {
    super::element(id).is_some_and(|element| element.focus().is_ok())
}

/// Puts the focus on the heading of the page, without scrolling to it. False when there is no heading yet.
pub fn to_heading() -> bool {
    let heading = super::page()
        .and_then(|page| page.query_selector("main h1").ok().flatten())
        .and_then(|heading| heading.dyn_into::<HtmlElement>().ok());
    heading.is_some_and(|heading| focus_in_place(&heading))
}

/// Puts the focus on an element without scrolling to it. False when there is none.
pub fn to_element_in_place(id: &str) -> bool {
    super::element(id).is_some_and(|element| focus_in_place(&element))
}

fn focus_in_place(element: &HtmlElement) -> bool {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Puts the focus into a text field and chooses what stands in it.
pub fn to_text(id: &str) {
    if let Some(input) = super::element(id).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        let _ = input.focus();
        input.select();
    }
}

/// The id of the element that has the focus.
#[must_use]
pub fn current() -> Option<String> {
    let id = super::page()?.active_element()?.id();
    (!id.is_empty()).then_some(id)
}
