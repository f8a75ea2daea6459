//! What somebody means by what they typed: the words as they are read, and what each may be found by.

use lokapasar_contract::catalogue::Correction;

use super::fields::Manner;
use super::vocabulary::{Vocabulary, WordId};
use super::{analysis, synonyms};

/// The least letters of each of two words that were typed as one.
const LEAST_LETTERS: usize = 3;

/// When the last word may be an unfinished one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unfinished {
    /// Always: the person is still typing.
    Always,
    /// Unless products are called by it as it stands: whoever asks for `cat`, paint, does not want `catering`.
    UnlessWhole,
}

/// What was typed, as it is read.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// What must all be found.
    pub(super) clauses: Vec<Clause>,
    pub(super) corrections: Vec<Correction>,
    /// In how many ways it can be read: more than one when a word typed wrongly is as near to several.
    pub(super) ways: usize,
}

/// What was typed as one thing: any of these stands for it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Clause(pub(super) Vec<Phrase>);

/// Words that must all be there, each or one that stands for it.
pub(super) type Phrase = Vec<Vec<(WordId, Manner)>>;

impl Reading {
    /// Reads what is typed, in the first of the ways in which it can be read.
    pub(super) fn of(typed: &str, vocabulary: &Vocabulary, unfinished: Unfinished) -> Self {
        Self::in_way(0, typed, vocabulary, unfinished)
    }

    /// Reads what is typed in one of the ways in which it can be read.
    pub(super) fn in_way(way: usize, typed: &str, vocabulary: &Vocabulary, unfinished: Unfinished) -> Self {
        let mut reader = Reader {
            vocabulary,
            way,
            ways: 1,
            corrections: Vec::new(),
        };
        let words = reader.read(analysis::meant(typed));
        let mut clauses = Vec::new();
        let mut rest = words.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let (length, other_names) = synonyms::at_start(rest).unwrap_or((1, Vec::new()));
            let (typed, after) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            let mut phrases: Vec<Phrase> = Vec::new();
            let mut own: Phrase = typed
                .iter()
                .map(|word| word_or_relative(word, Manner::Exact, vocabulary))
                .collect();
            let is_whole = unfinished == Unfinished::UnlessWhole && vocabulary.names(first);
            if length == 1
                && others.is_empty()
                && !is_whole
                && let Some(last) = own.last_mut()
            {
                last.extend(vocabulary.completions(first).map(|id| (id, Manner::Beginning)));
            }
            phrases.push(own);
            phrases.extend(other_names.iter().map(|phrase| {
                let words = phrase.iter();
                words
                    .map(|word| word_or_relative(word, Manner::Synonym, vocabulary))
                    .collect()
            }));
            phrases.retain(|phrase| phrase.iter().all(|word| !word.is_empty()));
            clauses.push(Clause(phrases));
            rest = after;
        }
        Self {
            clauses,
            corrections: reader.corrections,
            ways: reader.ways,
        }
    }
}

/// A word as it stands, and the words of its root.
fn word_or_relative(word: &str, manner: Manner, vocabulary: &Vocabulary) -> Vec<(WordId, Manner)> {
    let relatives = vocabulary
        .relatives(word)
        .map(|id| (id, manner.or_worse(Manner::Root)));
    let own = vocabulary.id(word).map(|id| (id, manner));
    own.into_iter().chain(relatives).collect()
}

/// Reads words, in one of the ways in which they can be read.
struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    way: usize,
    ways: usize,
    corrections: Vec<Correction>,
}

impl Reader<'_> {
    /// The words as they are read: what is unknown is taken apart, put together or corrected, if that makes it known.
    fn read(&mut self, typed: Vec<String>) -> Vec<String> {
        let vocabulary = self.vocabulary;
        let mut words: Vec<String> = Vec::with_capacity(typed.len());
        let mut rest = typed.into_iter().peekable();
        while let Some(word) = rest.next() {
            if is_known(&word, vocabulary) {
                words.push(word);
                continue;
            }
            if let Some(joined) = rest.peek().map(|next| format!("{word}{next}"))
                && vocabulary.has(&joined)
            {
                rest.next();
                words.push(joined);
                continue;
            }
            let is_last = rest.peek().is_none();
            if is_last && vocabulary.completions(&word).next().is_some() {
                words.push(word);
            } else if let Some(other) = other_form(&word, vocabulary) {
                words.extend(other);
            } else if let Some(read_as) = self.corrected(&word, is_last) {
                self.corrections.push(Correction {
                    typed: word,
                    read_as: read_as.join(" "),
                });
                words.extend(read_as);
            } else {
                words.push(word);
            }
        }
        words
    }

    /// The word that was probably meant, or the two that were typed without the space between them.
    fn corrected(&mut self, word: &str, is_last: bool) -> Option<Vec<String>> {
        let vocabulary = self.vocabulary;
        let two = word
            .char_indices()
            .map(|(place, _)| word.split_at(place))
            .filter(|(one, other)| one.len() >= LEAST_LETTERS && other.len() >= LEAST_LETTERS)
            .find(|(one, other)| vocabulary.names(one) && vocabulary.names(other));
        if let Some((one, other)) = two {
            return Some(vec![one.to_owned(), other.to_owned()]);
        }
        let mut near = vocabulary.correct(word);
        if near.is_empty() && is_last {
            near = vocabulary.correct_beginning(word);
        }
        self.ways = self.ways.max(near.len());
        near.get(self.way)
            .or(near.first())
            .map(|word| vec![(*word).to_owned()])
    }
}

fn is_known(word: &str, vocabulary: &Vocabulary) -> bool {
    vocabulary.has(word) || vocabulary.relatives(word).next().is_some()
}

/// The same word otherwise written: a plural (`kursi2`, `chairs`), or a number and what it counts in one (`hvs70gr`).
fn other_form(word: &str, vocabulary: &Vocabulary) -> Option<Vec<String>> {
    let singular = ["2", "s", "es"]
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|singular| singular.len() >= LEAST_LETTERS && is_known(singular, vocabulary));
    if let Some(singular) = singular {
        return Some(vec![singular.to_owned()]);
    }
    let pieces = analysis::pieces(word);
    (pieces.len() > 1 && pieces.iter().all(|piece| vocabulary.has(piece))).then_some(pieces)
}
