//! How many lines the cart holds, for the header alone.

use leptos::prelude::*;

/// The number beside the cart; none while it is not known. Whoever reads or changes the cart sets it.
#[derive(Clone, Copy)]
pub struct CartBadge(RwSignal<Option<u32>>);

impl CartBadge {
    /// Not known yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// The number. Reactive.
    #[must_use]
    pub fn get(self) -> Option<u32> {
        self.0.get()
    }

    /// Sets it.
    pub fn set(self, lines: Option<u32>) {
        if self.0.get_untracked() != lines {
            self.0.set(lines);
        }
    }
}

impl Default for CartBadge {
    fn default() -> Self {
        Self::new()
    }
}
