//! Language and colours, remembered on this device. `public/early.js` reads the same two names before the first paint.

use leptos::prelude::*;

use crate::browser::document;
use crate::browser::storage::Storage;
use crate::i18n::Language;

/// Where the language is remembered.
pub const LANGUAGE_KEY: &str = "lokapasar.language";

/// Where the theme is remembered.
pub const THEME_KEY: &str = "lokapasar.theme";

/// The colours of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the device has them.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word in storage and in `data-theme`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_word(word: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|theme| theme.as_str() == word)
            .unwrap_or(Self::System)
    }
}

/// Language and colours.
#[derive(Clone, Copy)]
pub struct Preferences {
    language: RwSignal<Language>,
    theme: RwSignal<Theme>,
}

impl Preferences {
    /// As `early.js` has set them on the document. What the address asked for (`?lang=en`) is remembered from now on.
    #[must_use]
    pub fn from_document() -> Self {
        let language = Language::from_tag(&document::language());
        Storage::Device.set(LANGUAGE_KEY, language.tag());
        Self {
            language: RwSignal::new(language),
            theme: RwSignal::new(Theme::from_word(&document::theme())),
        }
    }

    /// The language. Reactive.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get()
    }

    /// The colours. Reactive.
    #[must_use]
    pub fn theme(self) -> Theme {
        self.theme.get()
    }

    /// Speaks another language from now on.
    pub fn set_language(self, language: Language) {
        Storage::Device.set(LANGUAGE_KEY, language.tag());
        document::set_language(language.tag());
        self.language.set(language);
    }

    /// Shows other colours from now on.
    pub fn set_theme(self, theme: Theme) {
        Storage::Device.set(THEME_KEY, theme.as_str());
        document::set_theme(theme.as_str());
        self.theme.set(theme);
    }
}
