//! Words that buyers use for the same thing. Each row is a set of equals: what is typed finds what any of them finds.
//!
//! To add one, write a row or a word into a row of `synonyms/rows.rs`, and judge a query by it in
//! `relevance/queries.tsv`; `docs/SEARCH.md` says how.

mod rows;

use std::collections::HashMap;
use std::sync::OnceLock;

use rows::ROWS;

/// The longest key, in words.
const LONGEST: usize = 3;

/// The rows by each of their keys.
fn keys() -> &'static HashMap<&'static str, &'static [&'static str]> {
    static KEYS: OnceLock<HashMap<&'static str, &'static [&'static str]>> = OnceLock::new();
    KEYS.get_or_init(|| {
        ROWS.iter()
            .flat_map(|row| row.iter().map(|key| (*key, *row)))
            .collect()
    })
}

/// Each word of each row.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    ROWS.iter().copied().flatten().flat_map(|key| key.split(' '))
}

/// What may stand for the words at the beginning of `words`: how many of them, and what else to look for.
pub(super) fn at_start(words: &[String]) -> Option<(usize, Vec<Vec<String>>)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|length| {
        let typed = words.get(..length)?.join(" ");
        let row = keys().get(typed.as_str())?;
        let others = row.iter().filter(|key| **key != typed);
        let phrases = others.map(|key| key.split(' ').map(str::to_owned).collect());
        Some((length, phrases.collect()))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::search::analysis;

    #[test]
    fn the_longest_phrase_counts() {
        let words = ["air", "mineral", "gelas"].map(str::to_owned);
        let (length, others) = at_start(&words).unwrap();
        assert_eq!(length, 2);
        assert!(others.contains(&vec!["air".to_owned(), "minum".to_owned()]));
        assert!(!others.contains(&vec!["air".to_owned(), "mineral".to_owned()]));
        assert_eq!(at_start(&["gelas".to_owned()]), None);
        assert_eq!(at_start(&[]), None);
    }

    #[test]
    fn every_row_is_written_as_the_search_cuts_words_and_each_key_once() {
        let mut seen = HashSet::new();
        for key in ROWS.iter().copied().flatten() {
            assert_eq!(analysis::words(key).join(" "), **key);
            assert!(key.split(' ').count() <= LONGEST, "{key}");
            assert!(seen.insert(key), "{key} stands in two rows");
        }
        assert!(ROWS.iter().all(|row| row.len() > 1));
    }
}
