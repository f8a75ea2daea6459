//! The shell that `index.html` painted before the app was there.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

const SHELL: &str = "boot";
const SEARCH: &str = "boot-search";

/// What was typed into the search box of the shell, and whether the cursor stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypedEarly {
    /// The text.
    pub text: String,
    /// Whether typing goes on.
    pub focused: bool,
}

/// Reads the search box of the shell, so that the app's own goes on where the person is.
#[must_use]
pub fn typed_early() -> TypedEarly {
    let Some(page) = super::page() else {
        return TypedEarly::default();
    };
    let input = page
        .get_element_by_id(SEARCH)
        .and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    TypedEarly {
        text: input.map(|input| input.value()).unwrap_or_default(),
        focused: page.active_element().is_some_and(|active| active.id() == SEARCH),
    }
}

/// Takes the shell away, once the app stands beside it.
pub fn remove_shell() {
    if let Some(shell) = super::element(SHELL) {
        shell.remove();
    }
}
