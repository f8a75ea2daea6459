//! The two languages of every text that a person reads.

use std::borrow::Cow;
use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::{HeaderMap, header, request::Parts};

/// The language that an answer is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Bahasa Indonesia, when nothing else is asked for.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// The language that `Accept-Language` prefers among the two; the first of equals.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Self {
        let Some(accepted) = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
        else {
            return Self::default();
        };
        let mut best = (0.0, Self::default());
        for entry in accepted.split(',') {
            let (tag, parameter) = entry.split_once(';').unwrap_or((entry, ""));
            let weight = parameter
                .trim()
                .strip_prefix("q=")
                .map_or(1.0, |q| q.parse().unwrap_or(0.0));
            let language = match tag.trim().split('-').next() {
                Some("id" | "in") => Self::Indonesian,
                Some("en") => Self::English,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }

    /// The tag of the language: `id`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Language {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    id: Cow<'static, str>,
    en: Cow<'static, str>,
}

impl Text {
    /// The Indonesian text and the English one.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>, en: impl Into<Cow<'static, str>>) -> Self {
        Self {
            id: id.into(),
            en: en.into(),
        }
    }

    /// The text in this language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_language_that_is_preferred() {
        for (accepted, expected) in [
            ("", Language::Indonesian),
            ("en", Language::English),
            ("en-GB,en;q=0.9", Language::English),
            ("id-ID,id;q=0.9,en;q=0.8", Language::Indonesian),
            ("id;q=0.2, en;q=0.7", Language::English),
            ("fr, en;q=0.5", Language::English),
            ("fr", Language::Indonesian),
            ("en;q=0", Language::Indonesian),
            ("en;q=many, id;q=0.1", Language::Indonesian),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, accepted.parse().unwrap());
            assert_eq!(Language::of(&headers), expected, "{accepted}");
        }
    }
}
