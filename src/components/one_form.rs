//! Several things on a page that each have a form, of which one is open at a time.

use std::collections::HashMap;
use std::hash::Hash;

use leptos::prelude::*;

/// Which form is open, and what is typed into it; what was typed into the others waits there.
pub struct OneForm<Id: 'static> {
    open: RwSignal<Option<Id>>,
    text: RwSignal<String>,
    drafts: StoredValue<HashMap<Id, String>>,
}

impl<Id> Clone for OneForm<Id> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Id> Copy for OneForm<Id> {}

impl<Id: Clone + Eq + Hash + Send + Sync> OneForm<Id> {
    /// None is open.
    #[must_use]
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(None),
            text: RwSignal::new(String::new()),
            drafts: StoredValue::new(HashMap::new()),
        }
    }

    /// Whether it is this one that is open. Reactive.
    #[must_use]
    pub fn is_open(self, id: &Id) -> bool {
        self.open.with(|open| open.as_ref() == Some(id))
    }

    /// What is typed into the one that is open.
    #[must_use]
    pub const fn text(self) -> RwSignal<String> {
        self.text
    }

    /// Opens this one, as it was left, instead of the one that is open; or none.
    pub fn open(self, id: Option<Id>) {
        let written = self.text.get_untracked();
        let before = self.open.get_untracked();
        let draft = self.drafts.try_update_value(|drafts| {
            if let Some(before) = before {
                drafts.insert(before, written);
            }
            id.as_ref().and_then(|id| drafts.remove(id))
        });
        self.text.set(draft.flatten().unwrap_or_default());
        self.open.set(id);
    }

    /// Closes the one that is open: what was typed has been sent, and is forgotten.
    pub fn done(self) {
        self.open.set(None);
        self.text.set(String::new());
    }
}

impl<Id: Clone + Eq + Hash + Send + Sync> Default for OneForm<Id> {
    fn default() -> Self {
        Self::new()
    }
}
