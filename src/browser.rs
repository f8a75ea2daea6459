//! The only home of the browser's own interfaces. The rest of the app sees plain Rust: text in, text out.

pub mod boot;
pub mod channel;
pub mod clock;
pub mod crash;
pub mod database;
pub mod dialog;
pub mod document;
pub mod events;
pub mod files;
pub mod focus;
pub mod keyboard;
pub mod links;
pub mod locks;
pub mod random;
pub mod scroll;
pub mod storage;
pub mod timer;

use web_sys::{Document, HtmlElement, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

fn page() -> Option<Document> {
    window()?.document()
}

fn element(id: &str) -> Option<HtmlElement> {
    use wasm_bindgen::JsCast;
    page()?.get_element_by_id(id)?.dyn_into().ok()
}
