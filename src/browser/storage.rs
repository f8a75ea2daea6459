//! What the browser remembers. Nothing secret goes in here, and sign-out empties it.

/// Where something is remembered, and so for how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Storage {
    /// On this device.
    Device,
    /// With this tab, over reloads.
    Tab,
}

impl Storage {
    fn open(self) -> Option<web_sys::Storage> {
        let window = super::window()?;
        let storage = match self {
            Self::Device => window.local_storage(),
            Self::Tab => window.session_storage(),
        };
        storage.ok().flatten()
    }

    /// What is remembered under a name.
    #[must_use]
    pub fn get(self, key: &str) -> Option<String> {
        self.open()?.get_item(key).ok().flatten()
    }

    /// Remembers something. A browser that refuses forgets it with the page: that is the person's choice.
    pub fn set(self, key: &str, value: &str) {
        if let Some(storage) = self.open() {
            let _ = storage.set_item(key, value);
        }
    }

    /// Forgets something.
    pub fn remove(self, key: &str) {
        if let Some(storage) = self.open() {
            let _ = storage.remove_item(key);
        }
    }

    /// Forgets everything but the names given.
    pub fn wipe_but(self, kept: &[&str]) {
        let remembered: Vec<_> = kept.iter().map(|key| (*key, self.get(key))).collect();
        if let Some(storage) = self.open() {
            let _ = storage.clear();
        }
        for (key, value) in remembered {
            if let Some(value) = value {
                self.set(key, &value);
            }
        }
    }
}
