//! The browser's interfaces, as the app uses them, in a real browser. Run with `cargo xtask test --only wasm`.
#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a page without its parts is a failed test")]

use js_sys::Promise;
use lokapasar::browser::scroll::Place;
use lokapasar::browser::{boot, dialog, document, focus, random, scroll, storage::Storage, timer};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlDialogElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

fn page() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn find<T: JsCast>(id: &str) -> T {
    page().get_element_by_id(id).unwrap().dyn_into().unwrap()
}

/// Markup on the page for as long as a test takes.
struct Markup(Element);

impl Markup {
    fn place(markup: &str) -> Self {
        let element = page().create_element("div").unwrap();
        element.set_inner_html(markup);
        page().body().unwrap().append_child(&element).unwrap();
        Markup(element)
    }
}

impl Drop for Markup {
    fn drop(&mut self) {
        self.0.remove();
    }
}

async fn next_frame() {
    let painted = Promise::new(&mut |resolve, _| {
        timer::at_next_frame(move || {
            let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
        });
    });
    JsFuture::from(painted).await.unwrap();
}

#[wasm_bindgen_test]
fn what_is_wiped_is_gone_and_what_is_kept_stays() {
    Storage::Device.set("language", "en");
    Storage::Device.set("draft", "…");
    assert_eq!(Storage::Device.get("draft").as_deref(), Some("…"));
    Storage::Device.wipe_but(&["language", "never set"]);
    assert_eq!(Storage::Device.get("draft"), None);
    assert_eq!(Storage::Device.get("language").as_deref(), Some("en"));
    assert_eq!(Storage::Device.get("never set"), None);
    Storage::Device.wipe_but(&[]);
    assert_eq!(Storage::Device.get("language"), None);
}

#[wasm_bindgen_test]
fn what_was_typed_before_the_app_came_is_handed_over() {
    let _shell = Markup::place(r#"<div id="boot"><input id="boot-search" value="kursi rapat"></div>"#);
    assert!(!boot::typed_early().focused);
    find::<HtmlInputElement>("boot-search").focus().unwrap();
    let typed = boot::typed_early();
    assert_eq!((typed.text.as_str(), typed.focused), ("kursi rapat", true));
    boot::remove_shell();
    assert!(page().get_element_by_id("boot").is_none());
    assert_eq!(boot::typed_early().text, "");
}

#[wasm_bindgen_test]
fn the_focus_goes_to_the_heading_of_the_page() {
    assert!(!focus::to_heading(), "there is no heading yet");
    let _page = Markup::place(
        r#"<h1 id="other" tabindex="-1"></h1><main><h1 id="heading" tabindex="-1">Pesanan</h1></main>"#,
    );
    assert!(focus::to_heading());
    assert_eq!(focus::current().as_deref(), Some("heading"));
}

#[wasm_bindgen_test]
fn the_focus_in_a_field_chooses_its_text() {
    let _field = Markup::place(r#"<input id="quantity" value="120">"#);
    focus::to_text("quantity");
    let field = find::<HtmlInputElement>("quantity");
    assert_eq!(focus::current().as_deref(), Some("quantity"));
    assert_eq!(
        (field.selection_start().unwrap(), field.selection_end().unwrap()),
        (Some(0), Some(3))
    );
    assert!(!focus::to_id("nowhere"));
}

#[wasm_bindgen_test]
fn a_dialog_takes_the_focus_and_gives_it_back() {
    let _dialog = Markup::place(
        r#"<button id="opener">…</button><dialog id="question"><button id="answer">…</button></dialog>"#,
    );
    focus::to_id("opener");
    dialog::show("question");
    assert!(find::<HtmlDialogElement>("question").open());
    assert_eq!(focus::current().as_deref(), Some("answer"));
    dialog::show("question");
    dialog::close("question");
    assert!(!find::<HtmlDialogElement>("question").open());
    assert_eq!(focus::current().as_deref(), Some("opener"));
}

#[wasm_bindgen_test]
fn the_document_carries_title_language_and_theme() {
    document::set_title("Keranjang · Lokapasar");
    document::set_language("en");
    document::set_theme("dark");
    assert_eq!(page().title(), "Keranjang · Lokapasar");
    assert_eq!(
        (document::language().as_str(), document::theme().as_str()),
        ("en", "dark")
    );
}

#[wasm_bindgen_test]
fn the_address_is_read_undecoded() {
    let history = web_sys::window().unwrap().history().unwrap();
    let before = document::address();
    let to = |url: &str| {
        history
            .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(url))
            .unwrap()
    };
    to("/search?q=100%25%20katun&pdn=1");
    assert_eq!(
        document::address(),
        ("/search".to_owned(), "?q=100%25%20katun&pdn=1".to_owned())
    );
    to(&format!("{}{}", before.0, before.1));
}

#[wasm_bindgen_test]
fn no_name_is_given_twice() {
    let names: std::collections::BTreeSet<String> = (0..1_000).map(|_| random::uuid()).collect();
    assert_eq!(names.len(), 1_000);
    assert!(names.iter().all(|name| name.len() == 36));
}

#[wasm_bindgen_test]
async fn the_place_is_restored_once_the_content_reaches_that_far() {
    let top = || web_sys::window().unwrap().scroll_y().unwrap();
    scroll::restore(Place {
        top: 700,
        focus: Some("row-7".to_owned()),
        below: None,
    });
    for _ in 0..3 {
        next_frame().await;
    }
    assert!(top() < 700.0, "the content is not there yet");
    let _list = Markup::place(r#"<div style="height: 5000px"></div><button id="row-7">…</button>"#);
    for _ in 0..60 {
        next_frame().await;
        if focus::current().as_deref() == Some("row-7") {
            break;
        }
    }
    assert_eq!(focus::current().as_deref(), Some("row-7"));
    assert!((top() - 700.0).abs() < 1.0, "{}", top());
    scroll::to(0.0);
}
