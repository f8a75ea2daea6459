//! Prices as they are typed, and the bars that show where the results lie.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::HistogramBar;

/// The highest price that a search takes.
const HIGHEST: i64 = 1_000_000_000_000;

/// What is wrong with the two prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PriceProblem {
    /// One of them is no price.
    NotAPrice,
    /// The lowest is above the highest.
    Crossed,
}

/// Lowest and highest price, each of which may be left open.
pub(super) type PriceRange = (Option<Rupiah>, Option<Rupiah>);

/// Reads the two fields.
pub(super) fn read_range(least: &str, most: &str) -> Result<PriceRange, PriceProblem> {
    match (read_price(least)?, read_price(most)?) {
        (Some(least), Some(most)) if least > most => Err(PriceProblem::Crossed),
        range => Ok(range),
    }
}

/// Reads a price as people type it: `250000`, `250.000`, `Rp250.000`. An empty field is none.
fn read_price(typed: &str) -> Result<Option<Rupiah>, PriceProblem> {
    let typed = typed.trim();
    let amount = typed.strip_prefix("Rp").unwrap_or(typed).trim();
    if amount.is_empty() {
        return Ok(None);
    }
    let mut groups = amount.split(['.', ',']);
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    let digits = format!("{first}{}", rest.concat());
    let all_digits = !first.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let price = digits
        .parse()
        .ok()
        .filter(|amount| (0..=HIGHEST).contains(amount));
    match price {
        Some(price) if grouped && all_digits => Ok(Some(Rupiah::new(price))),
        _ => Err(PriceProblem::NotAPrice),
    }
}

/// The height of a bar in hundredths of the highest one; what has any result is seen.
pub(super) fn height(count: u32, highest: u32) -> u32 {
    match count {
        0 => 0,
        _ => (u64::from(count) * 100 / u64::from(highest.max(1)))
            .clamp(4, 100)
            .try_into()
            .unwrap_or(100),
    }
}

/// Whether a bar has a price between those that are chosen; with none chosen, no bar stands out.
pub(super) fn lies_in(bar: &HistogramBar, (least, most): PriceRange) -> bool {
    (least.is_some() || most.is_some())
        && least.is_none_or(|least| bar.to > least)
        && most.is_none_or(|most| bar.from <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_prices_as_people_type_them() {
        let price = |amount| Ok(Some(Rupiah::new(amount)));
        for (typed, read) in [
            ("", Ok(None)),
            ("  ", Ok(None)),
            ("Rp", Ok(None)),
            ("0", price(0)),
            ("250000", price(250_000)),
            ("250.000", price(250_000)),
            ("1,250,000", price(1_250_000)),
            ("Rp1.500.000", price(1_500_000)),
            ("Rp 1.500.000 ", price(1_500_000)),
            ("12.50", Err(PriceProblem::NotAPrice)),
            ("1000.000", Err(PriceProblem::NotAPrice)),
            (".500", Err(PriceProblem::NotAPrice)),
            ("-5", Err(PriceProblem::NotAPrice)),
            ("murah", Err(PriceProblem::NotAPrice)),
            ("1000000000001", Err(PriceProblem::NotAPrice)),
        ] {
            assert_eq!(read_price(typed), read, "{typed:?}");
        }
    }

    #[test]
    fn the_lowest_price_is_not_above_the_highest() {
        let price = |amount| Some(Rupiah::new(amount));
        assert_eq!(read_range("1.000", "2.000"), Ok((price(1_000), price(2_000))));
        assert_eq!(read_range("2.000", "2.000"), Ok((price(2_000), price(2_000))));
        assert_eq!(read_range("", "2.000"), Ok((None, price(2_000))));
        assert_eq!(read_range("3.000", "2.000"), Err(PriceProblem::Crossed));
        assert_eq!(read_range("x", "2.000"), Err(PriceProblem::NotAPrice));
    }

    #[test]
    fn bars_are_as_high_as_their_share_and_never_vanish() {
        for (count, highest, expected) in [
            (0, 10, 0),
            (10, 10, 100),
            (5, 10, 50),
            (1, 1_000, 4),
            (u32::MAX, u32::MAX, 100),
            (0, 0, 0),
        ] {
            assert_eq!(height(count, highest), expected, "{count} of {highest}");
        }
    }

    #[test]
    fn a_bar_is_in_when_it_holds_a_chosen_price() {
        let price = |amount| Some(Rupiah::new(amount));
        let bar = HistogramBar {
            from: Rupiah::new(100),
            to: Rupiah::new(200),
            count: 1,
        };
        for (range, inside) in [
            ((None, None), false),
            ((price(100), None), true),
            ((price(199), None), true),
            ((price(200), None), false),
            ((None, price(100)), true),
            ((None, price(99)), false),
            ((price(150), price(160)), true),
        ] {
            assert_eq!(lies_in(&bar, range), inside, "{range:?}");
        }
    }
}
