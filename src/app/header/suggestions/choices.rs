//! The choices of the list: what was searched for lately, and what the server suggests.

use lokapasar_contract::catalogue::{SuggestionKind, SuggestionList};
use lokapasar_contract::query::SearchQuery;

use crate::paths::Path;

/// How many of the last searches stand among other suggestions.
const FEW: usize = 3;

/// What a choice leads to, in the order in which they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    /// A search of this person.
    Recent,
    /// A category.
    Category,
    /// A product.
    Product,
    /// A vendor.
    Vendor,
}

impl Kind {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 4] = [Self::Recent, Self::Category, Self::Product, Self::Vendor];

    /// Its word in the ids of elements.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Recent => "recent",
            Self::Category => "category",
            Self::Product => "product",
            Self::Vendor => "vendor",
        }
    }
}

/// A choice of the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Choice {
    pub(super) kind: Kind,
    /// Of what: the words of a search, or an id.
    of: String,
    /// How people call it.
    pub(super) label: String,
}

impl Choice {
    fn recent(words: &str) -> Self {
        Self {
            kind: Kind::Recent,
            of: words.to_owned(),
            label: words.to_owned(),
        }
    }

    /// Where it leads.
    pub(super) fn path(&self) -> Path {
        let of = self.of.as_str();
        let all = SearchQuery::default();
        match self.kind {
            Kind::Recent => Path::Search(SearchQuery {
                q: of.to_owned(),
                ..all
            }),
            Kind::Category => Path::Search(SearchQuery {
                category: vec![of.into()],
                ..all
            }),
            Kind::Vendor => Path::Search(SearchQuery {
                vendor: vec![of.into()],
                ..all
            }),
            Kind::Product => Path::Product(of.into()),
        }
    }
}

/// The choices for what is typed. With nothing typed, all that was searched for lately; else those that go on as it begins, and what
/// the server found.
pub(super) fn choices(typed: &str, recent: &[String], found: Option<&SuggestionList>) -> Vec<Choice> {
    if typed.is_empty() {
        return recent.iter().map(|words| Choice::recent(words)).collect();
    }
    let beginning = typed.to_lowercase();
    let goes_on = |words: &&String| {
        let words = words.to_lowercase();
        words.starts_with(&beginning) && words != beginning
    };
    let mut choices: Vec<Choice> = recent
        .iter()
        .filter(goes_on)
        .take(FEW)
        .map(|words| Choice::recent(words))
        .collect();
    let found = found.map_or(&[][..], |found| found.items.as_slice());
    for (kind, suggested) in [
        (Kind::Category, SuggestionKind::Category),
        (Kind::Product, SuggestionKind::Product),
        (Kind::Vendor, SuggestionKind::Vendor),
    ] {
        let of_kind = found.iter().filter(|suggestion| suggestion.kind == suggested);
        choices.extend(of_kind.map(|suggestion| Choice {
            kind,
            of: suggestion.id.clone(),
            label: suggestion.label.clone(),
        }));
    }
    choices
}

/// A label in as few pieces as there can be, and which of them are beginnings of words that were typed.
pub(super) fn pieces(label: &str, typed: &str) -> Vec<(String, bool)> {
    let typed: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut add = |piece: &str, fits: bool| match pieces.last_mut() {
        Some((last, before)) if *before == fits => last.push_str(piece),
        _ if piece.is_empty() => {}
        _ => pieces.push((piece.to_owned(), fits)),
    };
    for word in label.split_inclusive(|character: char| !character.is_alphanumeric()) {
        let end = typed.iter().filter_map(|typed| beginning(word, typed)).max();
        let (fits, rest) = word
            .split_at_checked(end.unwrap_or_default())
            .unwrap_or(("", word));
        add(fits, true);
        add(rest, false);
    }
    pieces
}

/// Where in a word its beginning ends, when it begins as was typed, in whatever case.
fn beginning(word: &str, typed: &str) -> Option<usize> {
    let mut left = typed.chars();
    for (end, character) in word.char_indices() {
        if left.as_str().is_empty() {
            return Some(end);
        }
        if !character
            .to_lowercase()
            .all(|character| left.next() == Some(character))
        {
            return None;
        }
    }
    left.as_str().is_empty().then_some(word.len())
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::catalogue::Suggestion;

    use super::*;

    fn found(suggestions: &[(SuggestionKind, &str)]) -> SuggestionList {
        let suggestion = |(kind, label): &(SuggestionKind, &str)| Suggestion {
            kind: *kind,
            id: format!("id_{label}"),
            label: (*label).to_owned(),
        };
        SuggestionList {
            items: suggestions.iter().map(suggestion).collect(),
        }
    }

    fn labels(choices: &[Choice]) -> Vec<(Kind, &str)> {
        choices
            .iter()
            .map(|choice| (choice.kind, choice.label.as_str()))
            .collect()
    }

    #[test]
    fn lists_the_last_searches_until_something_is_typed() {
        let recent = ["kursi rapat", "kertas hvs", "kursi"].map(str::to_owned);
        let answer = found(&[
            (SuggestionKind::Vendor, "Kursindo"),
            (SuggestionKind::Category, "Kursi Lipat"),
            (SuggestionKind::Product, "Kursi Kantor"),
        ]);
        assert_eq!(labels(&choices("", &recent, Some(&answer))).len(), 3);
        assert_eq!(
            labels(&choices("Kursi", &recent, Some(&answer))),
            [
                (Kind::Recent, "kursi rapat"),
                (Kind::Category, "Kursi Lipat"),
                (Kind::Product, "Kursi Kantor"),
                (Kind::Vendor, "Kursindo"),
            ]
        );
        assert_eq!(
            labels(&choices("ker", &recent, None)),
            [(Kind::Recent, "kertas hvs")]
        );
    }

    #[test]
    fn every_choice_leads_somewhere() {
        let answer = found(&[
            (SuggestionKind::Vendor, "a"),
            (SuggestionKind::Category, "b"),
            (SuggestionKind::Product, "c"),
        ]);
        let recent = ["100% katun & wol".to_owned()];
        let mut all = choices("", &recent, None);
        all.extend(choices("x", &[], Some(&answer)));
        let urls: Vec<String> = all.iter().map(|choice| choice.path().url()).collect();
        assert_eq!(
            urls,
            [
                "/search?q=100%25+katun+%26+wol",
                "/search?category=id_b",
                "/products/id_c",
                "/search?vendor=id_a",
            ]
        );
    }

    #[test]
    fn marks_the_beginnings_that_were_typed() {
        let marked = |label, typed| -> String {
            let piece = |(piece, fits): (String, bool)| {
                if fits { format!("[{piece}]") } else { piece }
            };
            pieces(label, typed).into_iter().map(piece).collect()
        };
        for (label, typed, expected) in [
            ("Kursi Rapat & Kantor", "kur kan", "[Kur]si Rapat & [Kan]tor"),
            ("Kursi Rapat", "rapat", "Kursi [Rapat]"),
            ("Kursi Rapat", "ursi", "Kursi Rapat"),
            ("Kursi", "kursi lipat", "[Kursi]"),
            ("A3/A4 HVS", "a4", "A3/[A4] HVS"),
            ("Kursi", "", "Kursi"),
            ("Élan", "él", "[Él]an"),
        ] {
            assert_eq!(marked(label, typed), expected, "{label} {typed}");
        }
        assert_eq!(
            pieces("Kursi Rapat & Kantor Kayu", "kan").len(),
            3,
            "one for what lies between"
        );
    }
}
