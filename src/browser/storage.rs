//! What the browser remembers on this device. Nothing secret goes in here, and sign-out empties it.

use web_sys::Storage;

fn local() -> Option<Storage> {
    super::window()?.local_storage().ok().flatten()
}

/// What is remembered under a name.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Remembers something. A browser that refuses forgets it with the tab: that is the person's choice.
pub fn set(key: &str, value: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(key, value);
    }
}

/// Forgets everything but the names given.
pub fn wipe_but(kept: &[&str]) {
    let remembered: Vec<_> = kept.iter().map(|key| (*key, get(key))).collect();
    if let Some(storage) = local() {
        let _ = storage.clear();
    }
    if let Some(Ok(Some(storage))) = super::window().map(|window| window.session_storage()) {
        let _ = storage.clear();
    }
    for (key, value) in remembered {
        if let Some(value) = value {
            set(key, &value);
        }
    }
}
