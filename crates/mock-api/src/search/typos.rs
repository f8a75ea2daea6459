//! Words that are typed wrongly.

/// How many slips a word may have: short words none, for they would become others; nor words with digits, which are
/// codes and sizes.
pub(crate) fn allowed(word: &str) -> usize {
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return 0;
    }
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// How many slips lie between two words (letters left out, put in, exchanged, or two neighbours swapped), if at most
/// `most`.
pub(crate) fn distance(typed: &[char], word: &[char], most: usize) -> Option<usize> {
    if typed.len().abs_diff(word.len()) > most {
        return None;
    }
    // Three rows of the table of optimal string alignment: two back for the swaps.
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
    last.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn between(one: &str, other: &str, most: usize) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        distance(&letters(one), &letters(other), most)
    }

    #[test]
    fn counts_slips() {
        for (one, other, expected) in [
            ("kursi", "kursi", Some(0)),
            ("kusri", "kursi", Some(1)),
            ("krsi", "kursi", Some(1)),
            ("kurrsi", "kursi", Some(1)),
            ("kurdi", "kursi", Some(1)),
            ("kasri", "kursi", Some(2)),
            ("meja", "kursi", None),
            ("", "ab", Some(2)),
        ] {
            assert_eq!(between(one, other, 2), expected, "{one} {other}");
        }
        assert_eq!(between("kasri", "kursi", 1), None);
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
        ] {
            assert_eq!(allowed(word), expected, "{word}");
        }
    }

    proptest! {
        #[test]
        fn is_the_same_both_ways(one in "[a-d]{0,8}", other in "[a-d]{0,8}") {
            prop_assert_eq!(between(&one, &other, 8), between(&other, &one, 8));
            prop_assert_eq!(between(&one, &other, 8) == Some(0), one == other);
        }
    }
}
