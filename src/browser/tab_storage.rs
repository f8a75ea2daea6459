//! What the browser remembers for as long as the tab is open, over reloads. Sign-out empties it.

use web_sys::Storage;

fn session() -> Option<Storage> {
    super::window()?.session_storage().ok().flatten()
}

/// What is remembered under a name.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

/// Remembers something, where the browser lets it.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = session() {
        let _ = storage.set_item(key, value);
    }
}

/// Forgets something.
pub fn remove(key: &str) {
    if let Some(storage) = session() {
        let _ = storage.remove_item(key);
    }
}
