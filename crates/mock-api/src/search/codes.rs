//! Stock-keeping units: found whole, however they are written, or by their beginning, and never by what is near them.

use std::ops::Range;

use super::columns::narrow;
use crate::market::Market;

/// The least letters and digits that may stand for the codes that begin so.
const LEAST: usize = 6;

/// The codes in alphabetical order, without what separates their parts, with the places of their products.
#[derive(Debug, Default)]
pub(crate) struct Codes(Vec<(String, u32)>);

/// What a code names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named<'a> {
    /// This product.
    One(u32),
    /// It is the beginning of the codes of these, and the whole of none.
    Several(&'a [(String, u32)]),
    /// Nothing.
    None,
}

/// A code as it is compared: upper case, letters and digits only.
fn bare(code: &str) -> String {
    code.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_uppercase())
        .collect()
}

impl Codes {
    pub(crate) fn of(market: &Market) -> Self {
        let products = market.catalogue.products.iter().enumerate();
        let mut codes: Vec<(String, u32)> = products
            .map(|(place, product)| (bare(&product.sku), narrow(place)))
            .collect();
        codes.sort_unstable();
        Self(codes)
    }

    /// What is named by a code, which may have spaces, dots or nothing between its parts.
    pub(crate) fn named(&self, typed: &str) -> Named<'_> {
        // Anything else between the parts is no code that somebody mistyped, but something else.
        let is_code =
            |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | ' ' | '_' | '/');
        if !typed.trim().chars().all(is_code) {
            return Named::None;
        }
        let code = bare(typed);
        let found = self.0.get(self.beginning(&code)).unwrap_or_default();
        match found.first() {
            Some((whole, place)) if *whole == code => Named::One(*place),
            Some(_) if code.len() >= LEAST => Named::Several(found),
            _ => Named::None,
        }
    }

    /// The products that a search for these words alone finds by their codes.
    pub(crate) fn find(&self, typed: &str) -> Option<Vec<u32>> {
        match self.named(typed) {
            Named::One(place) => Some(vec![place]),
            Named::Several(found) => Some(found.iter().map(|(_, place)| *place).collect()),
            Named::None => None,
        }
    }

    fn beginning(&self, code: &str) -> Range<usize> {
        let start = self.0.partition_point(|(known, _)| known.as_str() < code);
        let rest = self.0.get(start..).unwrap_or_default();
        start..start + rest.partition_point(|(known, _)| known.starts_with(code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes() -> Codes {
        let mut codes: Vec<(String, u32)> = ["ATK-0101-01001", "ATK-0101-01002", "MBL-0203-02001"]
            .iter()
            .zip(0..)
            .map(|(code, place)| (bare(code), place))
            .collect();
        codes.sort_unstable();
        Codes(codes)
    }

    #[test]
    fn whole_codes_are_found_however_they_are_written() {
        for typed in [
            "ATK-0101-01002",
            "atk-0101-01002",
            " ATK 0101 01002 ",
            "atk010101002",
            "ATK.0101/01002",
        ] {
            assert_eq!(codes().named(typed), Named::One(1), "{typed}");
        }
    }

    #[test]
    fn a_beginning_names_all_that_begin_so_and_nothing_is_bent() {
        let codes = codes();
        let found = |typed| match codes.named(typed) {
            Named::Several(found) => found.len(),
            Named::One(_) => 1,
            Named::None => 0,
        };
        for (typed, expected) in [
            ("ATK-0101", 2),
            ("ATK-0101-0100", 2),
            ("MBL-02", 0),
            ("MBL-020", 1),
            ("ATK-0101-01003", 0),
            ("ATK-0101-010011", 0),
            ("ATK-0110-01001", 0),
            ("ATK*0101-01001", 0),
            ("", 0),
            ("🪑", 0),
        ] {
            assert_eq!(found(typed), expected, "{typed}");
        }
    }
}
