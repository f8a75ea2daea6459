//! What a person has searched for lately, remembered on this device under the person's name. Signing out empties it with the rest of
//! the storage; of somebody who is not signed in nothing is kept, since nothing would ever take it away again.

use lokapasar_contract::PersonaId;

use crate::browser::storage::Storage;

/// How many are remembered.
const KEPT: usize = 8;

/// The longest words that are worth it, in characters: a pasted letter is none.
const LONGEST: usize = 80;

fn key(person: &PersonaId) -> String {
    format!("lokapasar.searches.{person}")
}

/// The words that a person has searched for, the last ones first.
#[must_use]
pub fn recent_searches(person: &PersonaId) -> Vec<String> {
    let remembered = Storage::Device.get(&key(person));
    // What cannot be read is forgotten: anyone can write into a browser's storage.
    let words: Vec<String> = remembered
        .and_then(|text| serde_json::from_slice(text.as_bytes()).ok())
        .unwrap_or_default();
    words.into_iter().take(KEPT).collect()
}

/// Remembers words that found something.
pub fn remember_search(person: &PersonaId, words: &str) {
    let now = with_newest(recent_searches(person), words);
    if let Ok(text) = serde_json::to_string(&now) {
        Storage::Device.set(&key(person), &text);
    }
}

fn with_newest(before: Vec<String>, words: &str) -> Vec<String> {
    let words = words.trim();
    if words.is_empty() || words.chars().count() > LONGEST {
        return before;
    }
    let same = |other: &String| other.to_lowercase() == words.to_lowercase();
    let others = before.into_iter().filter(|other| !same(other));
    std::iter::once(words.to_owned())
        .chain(others)
        .take(KEPT)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_words_come_first_and_each_once() {
        let list =
            |words: &[&str]| -> Vec<String> { words.iter().map(|words| (*words).to_owned()).collect() };
        let long = "x".repeat(LONGEST + 1);
        for (before, words, after) in [
            (&[][..], "kursi", &["kursi"][..]),
            (&["meja", "kursi"], " Kursi ", &["Kursi", "meja"]),
            (&["meja"], "  ", &["meja"]),
            (&["meja"], long.as_str(), &["meja"]),
            (
                &["a", "b", "c", "d", "e", "f", "g", "h"],
                "i",
                &["i", "a", "b", "c", "d", "e", "f", "g"],
            ),
        ] {
            assert_eq!(with_newest(list(before), words), list(after), "{words}");
        }
    }
}
