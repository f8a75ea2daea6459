//! Every word that any product has: to complete what is begun, to correct what is typed wrongly, and to find the words of
//! one root.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use tantivy::index::SegmentReader;
use tantivy::postings::TermInfo;
use tantivy::schema::Field;

use super::fields::Place;
use super::roots::root;
use super::{synonyms, typos};

/// How many words one beginning stands for at most: the most frequent.
const COMPLETIONS: usize = 40;

/// How many words a word typed wrongly may be read as, among which the other words decide.
pub(super) const NEAREST: usize = 3;

/// A word, by its place among all in alphabetical order.
pub(super) type WordId = u32;

/// The words in alphabetical order.
#[derive(Debug)]
pub(super) struct Vocabulary {
    words: Vec<Word>,
    /// The words of each root that has several.
    families: HashMap<String, Vec<WordId>>,
}

/// A word and where the index has it.
#[derive(Debug, Default)]
pub(super) struct Word {
    pub(super) text: String,
    /// The products that have it: in which segment, at which place of a product, and where the list is.
    pub(super) lists: Vec<(usize, Place, TermInfo)>,
    letters: Vec<char>,
    letter_bits: u32,
    products: u32,
    /// Whether products are called by it.
    names: bool,
    /// Whether a word typed wrongly may be read as this one.
    corrects: bool,
}

impl Vocabulary {
    /// Reads the words of these fields of all segments, and those that only stand for others.
    pub(super) fn read(segments: &[SegmentReader], fields: &[(Field, Place)]) -> tantivy::Result<Self> {
        let mut all = BTreeMap::<String, Word>::new();
        for (number, segment) in segments.iter().enumerate() {
            for (field, place) in fields {
                let inverted = segment.inverted_index(*field)?;
                let mut terms = inverted.terms().stream()?;
                while terms.advance() {
                    let Ok(text) = std::str::from_utf8(terms.key()) else {
                        continue;
                    };
                    let info = terms.value();
                    let word = all.entry(text.to_owned()).or_default();
                    word.products = word.products.max(info.doc_freq);
                    word.names |= place.names();
                    word.corrects |= place.corrects();
                    word.lists.push((number, *place, info.clone()));
                }
            }
        }
        for text in synonyms::words() {
            all.entry(text.to_owned()).or_default().corrects = true;
        }
        let mut families = HashMap::<String, Vec<WordId>>::new();
        let words: Vec<Word> = all
            .into_iter()
            .zip(0..)
            .map(|((text, word), id)| {
                families.entry(root(&text)).or_default().push(id);
                Word {
                    letters: text.chars().collect(),
                    letter_bits: typos::letters(&text),
                    text,
                    ..word
                }
            })
            .collect();
        Ok(Self { words, families })
    }

    pub(super) fn word(&self, id: WordId) -> Option<&Word> {
        self.words.get(id as usize)
    }

    /// Whether any product has the word, or it stands for one that some have.
    pub(super) fn has(&self, word: &str) -> bool {
        self.position(word).is_ok()
    }

    /// Whether products are called by the word.
    pub(super) fn names(&self, word: &str) -> bool {
        self.position(word)
            .ok()
            .and_then(|place| self.words.get(place))
            .is_some_and(|word| word.names)
    }

    pub(super) fn id(&self, word: &str) -> Option<WordId> {
        self.position(word)
            .ok()
            .and_then(|place| WordId::try_from(place).ok())
    }

    fn position(&self, word: &str) -> Result<usize, usize> {
        self.words.binary_search_by(|known| known.text.as_str().cmp(word))
    }

    /// The words of the same root, the word itself left out.
    pub(super) fn relatives(&self, word: &str) -> impl Iterator<Item = WordId> {
        let family = self.families.get(&root(word)).map_or(&[][..], Vec::as_slice);
        let own = self.id(word);
        family.iter().copied().filter(move |id| Some(*id) != own)
    }

    /// The words that begin so, the most frequent first.
    pub(super) fn completions(&self, beginning: &str) -> impl Iterator<Item = WordId> {
        let start = self.position(beginning).unwrap_or_else(|place| place);
        let mut words: Vec<(Reverse<u32>, WordId)> = self
            .words
            .iter()
            .zip(0..)
            .skip(start)
            .take_while(|(word, _)| word.text.starts_with(beginning))
            .filter(|(word, _)| word.text != beginning && !word.lists.is_empty())
            .map(|(word, id)| (Reverse(word.products), id))
            .collect();
        words.sort_unstable();
        words.into_iter().take(COMPLETIONS).map(|(_, id)| id)
    }

    /// The nearest words, at most [`NEAREST`] that are as near; those by which products are called first, and then the most
    /// frequent.
    pub(super) fn correct(&self, typed: &str) -> Vec<&str> {
        self.nearest(typed, typos::distance)
    }

    /// The words that begin most nearly so.
    pub(super) fn correct_beginning(&self, typed: &str) -> Vec<&str> {
        self.nearest(typed, typos::distance_to_beginning)
    }

    fn nearest(&self, typed: &str, distance: impl Fn(&[char], &[char], usize) -> Option<usize>) -> Vec<&str> {
        let allowed = typos::allowed(typed);
        if allowed == 0 {
            return Vec::new();
        }
        let letters: Vec<char> = typed.chars().collect();
        let bits = typos::letters(typed);
        let may_be_near = |word: &&Word| typos::may_be_near(bits, word.letter_bits, allowed);
        let mut near: Vec<(usize, &Word)> = self
            .words
            .iter()
            .filter(|word| word.corrects)
            .filter(may_be_near)
            .filter_map(|word| Some((distance(&letters, &word.letters, allowed)?, word)))
            .collect();
        near.sort_by_key(|(distance, word)| (*distance, !word.names, Reverse(word.products)));
        let least = near.first().map(|(distance, _)| *distance);
        let nearest = near.into_iter().filter(|(distance, _)| Some(*distance) == least);
        nearest
            .map(|(_, word)| word.text.as_str())
            .take(NEAREST)
            .collect()
    }
}
