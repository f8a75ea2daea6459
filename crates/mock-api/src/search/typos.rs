//! Words that are typed wrongly.
//!
//! How many slips a word may have follows Algolia's lengths (one from four letters on, two from eight) rather than
//! Meilisearch's (five and nine), because the commonest goods have four letters in Indonesian (`meja`, `tisu`, `sapu`), and
//! because only a word that no product has is bent at all. That a slip on the first letter counts twice is Meilisearch's.

/// How many slips a word may have: short words none, for they would become others; nor words with digits, which are
/// codes and sizes.
pub(super) fn allowed(word: &str) -> usize {
    if !word.chars().all(char::is_alphabetic) {
        return 0;
    }
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The letters that a word has, as bits: two words a few slips apart differ in few of them.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes()
        .filter(u8::is_ascii_lowercase)
        .fold(0, |bits, letter| bits | 1 << (letter - b'a'))
}

/// Whether what is typed can be so few slips from a word or its beginning, as far as their letters tell: each slip brings
/// in at most one that the word does not have.
pub(super) const fn may_be_near(typed: u32, word: u32, most: usize) -> bool {
    (typed & !word).count_ones() as usize <= most
}

/// How many slips lie between two words (letters left out, put in, exchanged, or two neighbours swapped), if at most
/// `most`. A first letter that differs, but for a swap of the first two, is a slip more.
pub(super) fn distance(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    let slips = last_row(typed, word, most)?.last().copied()?;
    Some(slips + first_letter(typed, word)).filter(|distance| *distance <= most)
}

/// How many slips lie between what is typed and a beginning of the word, if at most `most`.
pub(super) fn distance_to_beginning(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    if typed.len() > word.len() + most {
        return None;
    }
    let reach = word.get(..word.len().min(typed.len() + most)).unwrap_or(word);
    let slips = last_row(typed, reach, most)?.into_iter().min()?;
    Some(slips + first_letter(typed, word)).filter(|distance| *distance <= most)
}

fn first_letter(typed: &[char], word: &[char]) -> usize {
    let is_swapped = typed.len() > 1 && word.len() > 1 && typed[0] == word[1] && typed[1] == word[0];
    usize::from(typed.first() != word.first() && !is_swapped)
}

/// The last row of the table of optimal string alignment: the slips to each beginning of the word.
fn last_row(typed: &[char], word: &[char], most: usize) -> Option<Vec<usize>> {
    // Three rows of the table: two back for the swaps.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (row, letter) in typed.iter().enumerate() {
        let mut current = Vec::with_capacity(last.len());
        current.push(row + 1);
        for (column, other) in word.iter().enumerate() {
            let substituted = last[column] + usize::from(letter != other);
            let mut best = substituted.min(last[column + 1] + 1).min(current[column] + 1);
            let swapped = row > 0 && column > 0 && typed[row - 1] == *other && *letter == word[column - 1];
            if swapped {
                best = best.min(before[column - 1] + 1);
            }
            current.push(best);
        }
        if current.iter().min().is_none_or(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, current);
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn chars(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn counts_slips() {
        for (one, other, expected) in [
            ("kursi", "kursi", Some(0)),
            ("kusri", "kursi", Some(1)),
            ("krsi", "kursi", Some(1)),
            ("kurrsi", "kursi", Some(1)),
            ("kurdi", "kursi", Some(1)),
            ("ukrsi", "kursi", Some(1)),
            ("gursi", "kursi", Some(2)),
            ("kasri", "kursi", Some(2)),
            ("gasri", "kursi", None),
            ("meja", "kursi", None),
        ] {
            assert_eq!(distance(&chars(one), &chars(other), 2), expected, "{one} {other}");
        }
        assert_eq!(distance(&chars("kasri"), &chars("kursi"), 1), None);
    }

    #[test]
    fn counts_slips_in_what_is_not_finished() {
        for (typed, word, expected) in [
            ("proyk", "proyektor", Some(1)),
            ("poryek", "proyektor", Some(1)),
            ("proyektor", "proyektor", Some(0)),
            ("proyektors", "proyektor", Some(1)),
            ("laptop", "proyektor", None),
        ] {
            assert_eq!(
                distance_to_beginning(&chars(typed), &chars(word), 2),
                expected,
                "{typed} {word}"
            );
        }
    }

    #[test]
    fn short_words_and_codes_are_taken_as_they_are() {
        for (word, expected) in [
            ("ac", 0),
            ("map", 0),
            ("meja", 1),
            ("printer", 1),
            ("proyektor", 2),
            ("a4plus", 0),
            ("0.5", 0),
        ] {
            assert_eq!(allowed(word), expected, "{word}");
        }
    }

    proptest! {
        #[test]
        fn is_the_same_both_ways(one in "[a-d]{0,8}", other in "[a-d]{0,8}") {
            let (one, other) = (chars(&one), chars(&other));
            prop_assert_eq!(distance(&one, &other, 9), distance(&other, &one, 9));
            prop_assert_eq!(distance(&one, &other, 9) == Some(0), one == other);
        }

        #[test]
        fn the_letters_never_hide_a_word_that_is_near(one in "[a-z]{0,9}", other in "[a-z]{0,9}", most in 0_usize..4) {
            if distance(&chars(&one), &chars(&other), most).is_some() {
                prop_assert!(may_be_near(letters(&one), letters(&other), most));
            }
        }
    }
}
