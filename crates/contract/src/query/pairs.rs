//! The way between typed values and the pairs of a URL's query.

use std::fmt::Write as _;

use super::{MAXIMUM_LIMIT, MAXIMUM_PAGE, MAXIMUM_PRICE, MAXIMUM_TEXT, Parsed, QueryIssue, QueryIssueKind};
use crate::Rupiah;

/// The pairs of a query, taken out by name; what is left at the end is unknown.
pub(super) struct Pairs {
    pairs: Vec<(String, String)>,
    issues: Vec<QueryIssue>,
}

impl Pairs {
    pub(super) fn read(raw: &str) -> Self {
        let mut kept: Vec<(String, String)> = Vec::new();
        let mut issues = Vec::new();
        for (name, value) in form_urlencoded::parse(raw.as_bytes()).into_owned() {
            if kept.iter().any(|(other, _)| *other == name) {
                issues.push(QueryIssue {
                    name,
                    value,
                    kind: QueryIssueKind::Repeated,
                });
            } else {
                kept.push((name, value));
            }
        }
        Self { pairs: kept, issues }
    }

    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let place = self.pairs.iter().position(|(other, _)| other == name)?;
        Some(self.pairs.remove(place).1).filter(|value| !value.is_empty())
    }

    pub(super) fn take_as<T>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let value = self.take(name)?;
        let read = read(&value);
        if read.is_none() {
            self.invalid(name, value);
        }
        read
    }

    /// The page; the first one is none.
    pub(super) fn take_page(&mut self) -> Option<u32> {
        self.take_as("page", page_number).filter(|page| *page > 1)
    }

    /// How many rows a page has; as many as it has anyway are none.
    pub(super) fn take_limit(&mut self, default: u32) -> Option<u32> {
        self.take_as("limit", page_limit)
            .filter(|limit| *limit != default)
    }

    /// Several values by comma; each that cannot be read is an issue of its own.
    pub(super) fn take_list<T: PartialEq>(&mut self, name: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut list = Vec::new();
        for value in self
            .take(name)
            .unwrap_or_default()
            .split(',')
            .filter(|value| !value.is_empty())
        {
            match read(value) {
                Some(item) if !list.contains(&item) => list.push(item),
                Some(_) => {}
                None => self.invalid(name, value.to_owned()),
            }
        }
        list
    }

    pub(super) fn take_flag(&mut self, name: &str) -> bool {
        self.take_as(name, |value| match value {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        })
        .unwrap_or(false)
    }

    pub(super) fn take_text(&mut self, name: &str) -> String {
        let text = self.take(name).unwrap_or_default();
        match text.char_indices().nth(MAXIMUM_TEXT) {
            Some((end, _)) => {
                self.invalid(name, text.clone());
                text.get(..end).unwrap_or_default().to_owned()
            }
            None => text,
        }
    }

    fn invalid(&mut self, name: &str, value: String) {
        self.issues.push(QueryIssue {
            name: name.to_owned(),
            value,
            kind: QueryIssueKind::InvalidValue,
        });
    }

    pub(super) fn finish<T>(mut self, query: T) -> Parsed<T> {
        self.issues
            .extend(self.pairs.into_iter().map(|(name, value)| QueryIssue {
                name,
                value,
                kind: QueryIssueKind::UnknownParameter,
            }));
        Parsed {
            query,
            issues: self.issues,
        }
    }
}

/// Writes pairs in the order given, percent-encoded; a comma between values of a list stays a comma.
#[derive(Default)]
pub(super) struct Writer(pub(super) String);

impl Writer {
    pub(super) fn put(&mut self, name: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('&');
        }
        let encoded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        // Writing into a string does not fail.
        let _ = write!(self.0, "{name}={encoded}");
    }

    pub(super) fn put_list<'a>(&mut self, name: &str, values: impl IntoIterator<Item = &'a str>) {
        let encoded: Vec<String> = values
            .into_iter()
            .map(|value| form_urlencoded::byte_serialize(value.as_bytes()).collect())
            .collect();
        if encoded.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('&');
        }
        let _ = write!(self.0, "{name}={}", encoded.join(","));
    }

    pub(super) fn put_flag(&mut self, name: &str, value: bool) {
        if value {
            self.put(name, "true");
        }
    }

    /// A word, unless it is the one that is meant without any.
    pub(super) fn put_word(&mut self, name: &str, word: &str, default: &str) {
        if word != default {
            self.put(name, word);
        }
    }

    /// Page and limit, where they are not what nobody asks for.
    pub(super) fn put_page(&mut self, page: Option<u32>, limit: Option<u32>, default_limit: u32) {
        self.put_number("page", page.filter(|page| *page > 1));
        self.put_number("limit", limit.filter(|limit| *limit != default_limit));
    }

    pub(super) fn put_number(&mut self, name: &str, value: Option<impl ToString>) {
        if let Some(value) = value {
            self.put(name, &value.to_string());
        }
    }
}

pub(super) fn plain_id(value: &str) -> Option<String> {
    let plain = value
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    (plain && value.len() <= 80).then(|| value.to_owned())
}

pub(super) fn price(value: &str) -> Option<Rupiah> {
    value
        .parse()
        .ok()
        .filter(|amount| (0..=MAXIMUM_PRICE).contains(amount))
        .map(Rupiah::new)
}

pub(super) fn page_number(value: &str) -> Option<u32> {
    value
        .parse()
        .ok()
        .filter(|page| (1..=MAXIMUM_PAGE).contains(page))
}

pub(super) fn page_limit(value: &str) -> Option<u32> {
    value
        .parse()
        .ok()
        .filter(|limit| (1..=MAXIMUM_LIMIT).contains(limit))
}
