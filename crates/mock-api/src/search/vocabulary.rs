//! Every word that any product has, to complete what is begun and to correct what is typed wrongly.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use tantivy::IndexReader;
use tantivy::schema::Field;

use super::typos;

/// How many words one beginning stands for at most: the most frequent.
const COMPLETIONS: usize = 40;

/// The words in alphabetical order.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
}

#[derive(Debug)]
struct Word {
    text: String,
    letters: Vec<char>,
    products: u32,
    /// Whether a word typed wrongly may be read as this one.
    corrects: bool,
}

impl Vocabulary {
    /// Reads the words of these fields; by those of a field that is not `corrects` nothing is corrected.
    pub(super) fn read(reader: &IndexReader, fields: &[(Field, bool)]) -> tantivy::Result<Self> {
        let mut all = BTreeMap::<String, (u32, bool)>::new();
        for segment in reader.searcher().segment_readers() {
            for (field, corrects) in fields {
                let inverted = segment.inverted_index(*field)?;
                let mut terms = inverted.terms().stream()?;
                while terms.advance() {
                    let Ok(text) = std::str::from_utf8(terms.key()) else {
                        continue;
                    };
                    let entry = all.entry(text.to_owned()).or_default();
                    entry.0 = entry.0.max(terms.value().doc_freq);
                    entry.1 |= corrects;
                }
            }
        }
        let words = all.into_iter().map(|(text, (products, corrects))| Word {
            letters: text.chars().collect(),
            text,
            products,
            corrects,
        });
        Ok(Self {
            words: words.collect(),
        })
    }

    /// Whether any product has the word.
    pub(super) fn has(&self, word: &str) -> bool {
        self.position(word).is_ok()
    }

    fn position(&self, word: &str) -> Result<usize, usize> {
        self.words.binary_search_by(|known| known.text.as_str().cmp(word))
    }

    /// The words that begin so, the most frequent first.
    pub(super) fn completions(&self, beginning: &str) -> impl Iterator<Item = &str> {
        let start = self.position(beginning).unwrap_or_else(|place| place);
        let mut words: Vec<&Word> = self
            .words
            .iter()
            .skip(start)
            .take_while(|word| word.text.starts_with(beginning))
            .filter(|word| word.text != beginning)
            .collect();
        words.sort_by_key(|word| Reverse(word.products));
        words.into_iter().take(COMPLETIONS).map(|word| word.text.as_str())
    }

    /// The nearest word; the most frequent of those as near.
    pub(super) fn correct(&self, typed: &str) -> Option<&str> {
        let allowed = typos::allowed(typed);
        if allowed == 0 {
            return None;
        }
        let letters: Vec<char> = typed.chars().collect();
        self.words
            .iter()
            .filter(|word| word.corrects)
            .filter_map(|word| Some((typos::distance(&letters, &word.letters, allowed)?, word)))
            .min_by_key(|(distance, word)| (*distance, Reverse(word.products)))
            .map(|(_, word)| word.text.as_str())
    }
}
