//! What just happened: said to those who listen, shown to those who see.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::timer;

/// How long a message stays that needs no answer, in milliseconds.
const STAY: u32 = 6_000;

/// A message at the bottom of the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toast {
    /// Its number.
    pub id: u32,
    /// What it says.
    pub text: String,
    /// Whether something went wrong: then it stays until it is closed.
    pub error: bool,
}

/// Messages, and the line that screen readers speak.
#[derive(Clone, Copy)]
pub struct Announcements {
    toasts: RwSignal<Vec<Toast>>,
    spoken: RwSignal<String>,
    next: StoredValue<u32>,
}

impl Announcements {
    /// None yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            toasts: RwSignal::new(Vec::new()),
            spoken: RwSignal::new(String::new()),
            next: StoredValue::new(0),
        }
    }

    /// Says something to those who listen: a page has opened, results have changed.
    pub fn speak(self, text: impl Into<String>) {
        let text = text.into();
        // The same words twice would not be spoken again: a space at the end makes them others.
        let again = self.spoken.with_untracked(|spoken| *spoken == text);
        self.spoken.set(if again { text + " " } else { text });
    }

    /// Shows and says that something was done.
    pub fn done(self, text: impl Into<String>) {
        let id = self.show(text.into(), false);
        spawn_local(async move {
            timer::sleep(STAY).await;
            self.close(id);
        });
    }

    /// Shows and says that something went wrong; it stays until it is closed.
    pub fn error(self, text: impl Into<String>) {
        self.show(text.into(), true);
    }

    /// Takes a message away.
    pub fn close(self, id: u32) {
        self.toasts.update(|toasts| toasts.retain(|toast| toast.id != id));
    }

    /// The messages. Reactive.
    #[must_use]
    pub fn toasts(self) -> Vec<Toast> {
        self.toasts.get()
    }

    /// The line to be spoken. Reactive.
    #[must_use]
    pub fn spoken(self) -> String {
        self.spoken.get()
    }

    fn show(self, text: String, error: bool) -> u32 {
        let id = self.next.try_update_value(|next| {
            *next += 1;
            *next
        });
        let id = id.unwrap_or_default();
        self.speak(text.clone());
        self.toasts.update(|toasts| {
            // The same message twice is one message.
            toasts.retain(|toast| toast.text != text);
            toasts.push(Toast { id, text, error });
        });
        id
    }
}

impl Default for Announcements {
    fn default() -> Self {
        Self::new()
    }
}
