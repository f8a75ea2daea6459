//! The document around the app: title, language, colour scheme, address.

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(page) = super::page() {
        page.set_title(title);
    }
}

/// The language of the document, as `early.js` or the preferences set it.
#[must_use]
pub fn language() -> String {
    super::page()
        .and_then(|page| page.document_element())
        .and_then(|root| root.get_attribute("lang"))
        .unwrap_or_default()
}

/// Sets the language of the document.
pub fn set_language(tag: &str) {
    set_root("lang", tag);
}

/// The theme of the document: `light`, `dark` or `system`.
#[must_use]
pub fn theme() -> String {
    super::page()
        .and_then(|page| page.document_element())
        .and_then(|root| root.get_attribute("data-theme"))
        .unwrap_or_default()
}

/// Sets the theme of the document.
pub fn set_theme(theme: &str) {
    set_root("data-theme", theme);
}

fn set_root(attribute: &str, value: &str) {
    if let Some(root) = super::page().and_then(|page| page.document_element()) {
        // Fails only for a name that is no attribute name, and the names stand above.
        let _ = root.set_attribute(attribute, value);
    }
}

/// Path and query of the page that is open, as they stand in the address: nothing decoded.
#[must_use]
pub fn address() -> (String, String) {
    let location = super::window().map(|window| window.location());
    let path = location
        .as_ref()
        .and_then(|location| location.pathname().ok())
        .unwrap_or_default();
    let search = location
        .and_then(|location| location.search().ok())
        .unwrap_or_default();
    (path, search)
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = super::window() {
        let _ = window.location().reload();
    }
}

/// Asks the browser to print the page.
pub fn print() {
    if let Some(window) = super::window() {
        let _ = window.print();
    }
}

/// Whether the browser knows of a network connection.
#[must_use]
pub fn is_online() -> bool {
    super::window().is_none_or(|window| window.navigator().on_line())
}
