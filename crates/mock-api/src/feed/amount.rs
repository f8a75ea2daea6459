//! Amounts as feeds write them. What can be read in one way only is read; the rest is refused.
//!
//! | text | is |
//! | --- | --- |
//! | `1500000`, `Rp 1500000`, `1500000,-` | 1.500.000 |
//! | `1.500.000`, `1,500,000`, `1 500 000` | 1.500.000: two groups of three or more |
//! | `1500000.00`, `1500000,0`, `1.500.000,00`, `1,500,000.00` | 1.500.000: one or two decimals, all zero |
//! | `(1.500.000)`, `-1500000` | –1.500.000 |
//! | `1.500`, `1500.000` | refused: thousands or decimals |
//! | `1500000.50` | refused: no part of a rupiah is money |

use lokapasar_contract::Rupiah;
use lokapasar_contract::import::RefusalReason;
use lokapasar_contract::query::MAXIMUM_PRICE;

/// Reads the text of a JSON number.
pub(super) fn number(text: &str) -> Result<Rupiah, RefusalReason> {
    let lower = text.to_ascii_lowercase();
    let (mantissa, exponent) = match lower.split_once('e') {
        Some((mantissa, exponent)) => (mantissa, exponent.parse().unwrap_or(i32::MAX)),
        None => (lower.as_str(), 0),
    };
    let (negative, mantissa) = sign(mantissa);
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // Moves the point, digit by digit: no float stands between the text and the amount.
    let digits = format!("{whole}{decimals}");
    let point = i32::try_from(whole.len())
        .unwrap_or(i32::MAX)
        .saturating_add(exponent);
    if digits.bytes().all(|digit| digit == b'0') {
        return Ok(Rupiah::ZERO);
    }
    if point > 20 {
        return Err(RefusalReason::ValueTooLarge);
    }
    let point = usize::try_from(point).unwrap_or_default();
    let (whole, rest) = digits.split_at(point.min(digits.len()));
    if exponent < -20 || rest.bytes().any(|digit| digit != b'0') || point == 0 {
        return Err(RefusalReason::ValueFraction);
    }
    let zeros = "0".repeat(point.saturating_sub(digits.len()));
    amount(&format!("{whole}{zeros}"), negative)
}

/// Reads a text.
pub(super) fn text(text: &str) -> Result<Rupiah, RefusalReason> {
    let (in_brackets, text) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => (true, inner.trim()),
        None => (false, text),
    };
    let (before, text) = sign(text);
    let text = currency(text);
    let (after, text) = sign(text);
    if [in_brackets, before, after].into_iter().filter(|it| *it).count() > 1 {
        return Err(RefusalReason::ValueNotANumber);
    }
    let negative = in_brackets || before || after;
    // Behind `,-` nothing is left to be decimals, so that points stand between thousands.
    if let Some(whole) = text.strip_suffix(",-")
        && is_grouped(whole, '.')
    {
        return amount(&whole.replace('.', ""), negative);
    }
    let text = text
        .strip_suffix(",-")
        .or_else(|| text.strip_suffix(".-"))
        .unwrap_or(text);
    amount(&digits(text)?, negative)
}

/// Whether there is a minus, and what stands behind the sign.
fn sign(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// What stands behind `Rp`, `Rp.` or `IDR`.
fn currency(text: &str) -> &str {
    for name in ["rp.", "rp", "idr"] {
        let head = text.get(..name.len());
        if head.is_some_and(|head| head.eq_ignore_ascii_case(name)) {
            return text.get(name.len()..).unwrap_or_default().trim_start();
        }
    }
    text
}

/// The digits of whole rupiah.
fn digits(text: &str) -> Result<String, RefusalReason> {
    let allowed = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ' | '\u{a0}');
    let ends_in_digits = |text: &str| {
        text.starts_with(|sign: char| sign.is_ascii_digit())
            && text.ends_with(|sign: char| sign.is_ascii_digit())
    };
    if !ends_in_digits(text) || !text.chars().all(allowed) {
        return Err(RefusalReason::ValueNotANumber);
    }
    let text = text.replace('\u{a0}', " ");
    let marks: Vec<char> = text.chars().filter(|sign| !sign.is_ascii_digit()).collect();
    let Some(last) = marks.last().copied() else {
        return Ok(text);
    };
    let same = marks.iter().all(|mark| *mark == last);
    let (head, tail) = text.rsplit_once(last).unwrap_or((&text, ""));
    let few = (1..=2).contains(&tail.len());
    let is_decimal =
        matches!(last, '.' | ',') && few && marks.iter().filter(|mark| **mark == last).count() == 1;
    if is_decimal {
        if tail.bytes().any(|digit| digit != b'0') {
            return Err(RefusalReason::ValueFraction);
        }
        let head_marks = marks.get(..marks.len() - 1).unwrap_or_default();
        let one_kind = head_marks.windows(2).all(|pair| pair.first() == pair.last());
        return match head_marks.first() {
            None => Ok(head.to_owned()),
            Some(mark) if one_kind && is_grouped(head, *mark) => Ok(head.replace(*mark, "")),
            Some(_) => Err(RefusalReason::ValueNotANumber),
        };
    }
    if same && is_grouped(&text, last) {
        // One group alone may be thousands or three decimals; with a space it is thousands.
        return if marks.len() > 1 || last == ' ' {
            Ok(text.replace(last, ""))
        } else {
            Err(RefusalReason::ValueAmbiguous)
        };
    }
    let one_point = marks.len() == 1 && last != ' ';
    Err(if one_point {
        RefusalReason::ValueAmbiguous
    } else {
        RefusalReason::ValueNotANumber
    })
}

/// Whether this mark stands before each three digits, with one to three before the first.
fn is_grouped(text: &str, mark: char) -> bool {
    let mut groups = text.split(mark);
    let number = |group: &str| group.bytes().all(|digit| digit.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && number(first) && groups.all(|group| group.len() == 3 && number(group))
}

fn amount(digits: &str, negative: bool) -> Result<Rupiah, RefusalReason> {
    if digits.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(RefusalReason::ValueNotANumber);
    }
    let amount: i64 = digits.parse().map_err(|_| RefusalReason::ValueTooLarge)?;
    if amount > MAXIMUM_PRICE {
        return Err(RefusalReason::ValueTooLarge);
    }
    Ok(Rupiah::new(if negative { -amount } else { amount }))
}

#[cfg(test)]
mod tests {
    use RefusalReason::{
        ValueAmbiguous as Ambiguous, ValueFraction as Fraction, ValueNotANumber as NotANumber,
        ValueTooLarge as TooLarge,
    };

    use super::*;

    #[test]
    fn reads_what_can_be_read_in_one_way() {
        for (written, expected) in [
            ("1500000", Ok(1_500_000)),
            ("0", Ok(0)),
            ("-1500000", Ok(-1_500_000)),
            ("+5", Ok(5)),
            ("Rp1.500.000", Ok(1_500_000)),
            ("Rp. 1.500.000,-", Ok(1_500_000)),
            ("Rp500.000,-", Ok(500_000)),
            ("IDR 1,500,000.00", Ok(1_500_000)),
            ("rp -2.000.000", Ok(-2_000_000)),
            ("-Rp2.000.000", Ok(-2_000_000)),
            ("(1.500.000)", Ok(-1_500_000)),
            ("1.500.000", Ok(1_500_000)),
            ("1,500,000", Ok(1_500_000)),
            ("1 500 000", Ok(1_500_000)),
            ("1\u{a0}500", Ok(1_500)),
            ("1500000.00", Ok(1_500_000)),
            ("1500000,0", Ok(1_500_000)),
            ("1.500.000,00", Ok(1_500_000)),
            ("1,500,000.00", Ok(1_500_000)),
            ("1.500,00", Ok(1_500)),
            ("12.00", Ok(12)),
            ("1.500", Err(Ambiguous)),
            ("1,500", Err(Ambiguous)),
            ("1500.000", Err(Ambiguous)),
            ("1500.0000", Err(Ambiguous)),
            ("1500000.50", Err(Fraction)),
            ("1.500.000,5", Err(Fraction)),
            ("1.50.000", Err(NotANumber)),
            ("1.500,000.00", Err(NotANumber)),
            ("1,500.000,00", Err(NotANumber)),
            ("--5", Err(NotANumber)),
            ("(-5)", Err(NotANumber)),
            ("1,5 juta", Err(NotANumber)),
            ("seratus ribu", Err(NotANumber)),
            ("1e6", Err(NotANumber)),
            ("Rp", Err(NotANumber)),
            ("1.", Err(NotANumber)),
            (".5", Err(NotANumber)),
            ("\u{661}\u{662}", Err(NotANumber)),
            ("1000000000000", Ok(MAXIMUM_PRICE)),
            ("1000000000001", Err(TooLarge)),
            ("99999999999999999999999", Err(TooLarge)),
        ] {
            assert_eq!(text(written).map(Rupiah::get), expected, "{written}");
        }
    }

    #[test]
    fn reads_numbers_of_json_to_the_rupiah() {
        for (written, expected) in [
            ("1500000", Ok(1_500_000)),
            ("-7", Ok(-7)),
            ("1500000.0", Ok(1_500_000)),
            ("1500.000", Ok(1_500)),
            ("1.5e6", Ok(1_500_000)),
            ("1.5E+6", Ok(1_500_000)),
            ("15000000e-1", Ok(1_500_000)),
            ("0.0", Ok(0)),
            ("0e999999999999", Ok(0)),
            ("1500000.5", Err(Fraction)),
            ("0.5", Err(Fraction)),
            ("5e-1", Err(Fraction)),
            ("5e-30", Err(Fraction)),
            ("1e13", Err(TooLarge)),
            ("1e99999999999", Err(TooLarge)),
            ("9007199254740993", Err(TooLarge)),
            ("999999999999", Ok(999_999_999_999)),
        ] {
            assert_eq!(number(written).map(Rupiah::get), expected, "{written}");
        }
    }
}
