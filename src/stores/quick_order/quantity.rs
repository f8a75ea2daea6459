//! Quantities as people write them: `1000`, `1.000`, `1.000,0`.

use lokapasar_contract::cart::MAXIMUM_QUANTITY;

/// What is wrong with a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// There is none.
    Missing,
    /// A formula instead of its result.
    Formula,
    /// No number.
    NotANumber,
    /// Half a thing cannot be ordered.
    NotWhole,
    /// `1,000` is one here and a thousand elsewhere.
    Ambiguous,
    /// Below zero.
    Negative,
    /// Zero.
    Zero,
    /// More than a line can hold.
    TooMany,
}

/// Whether a cell holds a formula, or what a spreadsheet would take for one.
#[must_use]
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '@'])
}

/// The quantity that is meant.
///
/// # Errors
/// Why there is none that could be ordered.
pub fn read(cell: &str) -> Result<u32, Wrong> {
    let cell = cell.trim();
    if cell.is_empty() {
        return Err(Wrong::Missing);
    }
    if is_formula(cell) {
        return Err(Wrong::Formula);
    }
    if let Some(positive) = negative(cell) {
        return Err(match positive_number(positive) {
            Ok(_) | Err(Wrong::TooMany | Wrong::NotWhole | Wrong::Ambiguous) => Wrong::Negative,
            Err(wrong) => wrong,
        });
    }
    positive_number(cell)
}

/// What is below zero: `-5`, or `(5)` as accountants write it.
fn negative(cell: &str) -> Option<&str> {
    let bracketed = cell.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    cell.strip_prefix(['-', '−', '–']).or(bracketed).map(str::trim)
}

fn positive_number(cell: &str) -> Result<u32, Wrong> {
    let is_mark = |letter: char| matches!(letter, '.' | ',');
    let is_space = |letter: char| matches!(letter, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let plain = |letter: char| letter.is_ascii_digit() || is_mark(letter) || is_space(letter);
    let framed = cell.starts_with(|first: char| first.is_ascii_digit())
        && cell.ends_with(|last: char| last.is_ascii_digit());
    if !framed || !cell.chars().all(plain) {
        return Err(Wrong::NotANumber);
    }
    let dots = cell.matches('.').count();
    let commas = cell.matches(',').count();
    let (whole, decimals) = match (dots, commas) {
        // The mark that comes last, and once, parts off the decimals.
        (1.., 1) if cell.rfind(',') > cell.rfind('.') => parted(cell, ','),
        (1, 1..) if cell.rfind('.') > cell.rfind(',') => parted(cell, '.'),
        (1.., 1..) => return Err(Wrong::NotANumber),
        (0, 1) => {
            let (whole, decimals) = parted(cell, ',');
            if decimals.len() == 3 && !whole.starts_with('0') {
                return Err(Wrong::Ambiguous);
            }
            (whole, decimals)
        }
        // Here the dot groups; a single one that does not can only be meant for decimals.
        (1, 0) if !grouped(cell, is_mark) => parted(cell, '.'),
        _ => (cell, ""),
    };
    let separated = |letter: char| is_mark(letter) || is_space(letter);
    if whole.contains(separated) && !grouped(whole, separated) || decimals.contains(separated) {
        return Err(Wrong::NotANumber);
    }
    if decimals.chars().any(|digit| digit != '0') {
        return Err(Wrong::NotWhole);
    }
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    match digits.trim_start_matches('0') {
        "" => Err(Wrong::Zero),
        digits => digits
            .parse()
            .ok()
            .filter(|quantity| *quantity <= MAXIMUM_QUANTITY)
            .ok_or(Wrong::TooMany),
    }
}

fn parted(cell: &str, mark: char) -> (&str, &str) {
    cell.rsplit_once(mark).unwrap_or((cell, ""))
}

/// Whether the digits stand in groups of three, the first of one to three.
fn grouped(cell: &str, mark: impl Fn(char) -> bool) -> bool {
    let mut groups = cell.split(mark);
    let digits = |group: &str| group.chars().all(|letter| letter.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && digits(first) && groups.all(|group| group.len() == 3 && digits(group))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn quantities_are_read_as_they_are_written_here() {
        for (cell, expected) in [
            ("12", Ok(12)),
            (" 12 ", Ok(12)),
            ("007", Ok(7)),
            ("1.000", Ok(1_000)),
            ("1.000,0", Ok(1_000)),
            ("12,00", Ok(12)),
            ("12.00", Ok(12)),
            ("10 000", Ok(10_000)),
            ("10\u{a0}000", Ok(10_000)),
            ("1,000.00", Ok(1_000)),
            ("100.000", Ok(MAXIMUM_QUANTITY)),
            ("", Err(Wrong::Missing)),
            ("   ", Err(Wrong::Missing)),
            ("=1+1", Err(Wrong::Formula)),
            ("+5", Err(Wrong::Formula)),
            ("@SUM(A1)", Err(Wrong::Formula)),
            ("12,5", Err(Wrong::NotWhole)),
            ("12.5", Err(Wrong::NotWhole)),
            ("1.000,5", Err(Wrong::NotWhole)),
            ("0,125", Err(Wrong::NotWhole)),
            ("1,000", Err(Wrong::Ambiguous)),
            ("-5", Err(Wrong::Negative)),
            ("−5", Err(Wrong::Negative)),
            ("(5)", Err(Wrong::Negative)),
            ("-1,5", Err(Wrong::Negative)),
            ("0", Err(Wrong::Zero)),
            ("0,0", Err(Wrong::Zero)),
            ("-0", Err(Wrong::Zero)),
            ("100.001", Err(Wrong::TooMany)),
            ("1.000.000", Err(Wrong::TooMany)),
            ("1,000,000", Err(Wrong::TooMany)),
            ("99999999999999999999", Err(Wrong::TooMany)),
            ("dua", Err(Wrong::NotANumber)),
            ("12 rim", Err(Wrong::NotANumber)),
            ("1e3", Err(Wrong::NotANumber)),
            ("1.00.0", Err(Wrong::NotANumber)),
            ("1.0000,0", Err(Wrong::NotANumber)),
            ("12,", Err(Wrong::NotANumber)),
            (",5", Err(Wrong::NotANumber)),
            ("1 2", Err(Wrong::NotANumber)),
            ("١٢", Err(Wrong::NotANumber)),
            ("-", Err(Wrong::NotANumber)),
            ("#REF!", Err(Wrong::NotANumber)),
        ] {
            assert_eq!(read(cell), expected, "{cell:?}");
        }
    }

    /// Dots between groups of three digits.
    fn with_dots(quantity: u32) -> String {
        let digits = quantity.to_string();
        let mut written = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                written.push('.');
            }
            written.push(digit);
        }
        written
    }

    proptest! {
        #[test]
        fn every_quantity_is_read_back(quantity in 1..=MAXIMUM_QUANTITY) {
            for cell in [quantity.to_string(), with_dots(quantity), format!("{},0", with_dots(quantity))] {
                prop_assert_eq!(read(&cell), Ok(quantity), "{}", cell);
            }
        }

        #[test]
        fn nothing_makes_it_panic_or_gives_more_than_a_line_holds(cell in "[-0-9.,() =]{0,14}") {
            if let Ok(quantity) = read(&cell) {
                prop_assert!((1..=MAXIMUM_QUANTITY).contains(&quantity));
            }
        }
    }
}
