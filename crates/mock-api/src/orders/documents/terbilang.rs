//! Numbers and amounts in Indonesian words (*terbilang*), as they stand on papers beside the figures.

use lokapasar_contract::Rupiah;

const DIGITS: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

/// The powers of a thousand that have a name, the largest first.
const SCALES: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
];

/// An amount in words: `sebelas juta tiga ratus lima puluh lima ribu tiga ratus rupiah`.
#[must_use]
pub fn amount(amount: Rupiah) -> String {
    let sign = if amount.get() < 0 { "minus " } else { "" };
    format!("{sign}{} rupiah", number(amount.get().unsigned_abs()))
}

/// A number in words: `seratus satu`.
#[must_use]
pub fn number(number: u64) -> String {
    let mut words = Vec::new();
    let mut rest = number;
    for (scale, name) in SCALES {
        let count = rest / scale;
        rest %= scale;
        match (count, scale) {
            (0, _) => {}
            // A single thousand is one word; a single million is two.
            (1, 1_000) => words.push("seribu"),
            _ => {
                below_thousand(count, &mut words);
                words.push(name);
            }
        }
    }
    below_thousand(rest, &mut words);
    if words.is_empty() {
        words.push(digit(0));
    }
    words.join(" ")
}

/// Adds the words of a number below 1.000; none of zero.
fn below_thousand(number: u64, words: &mut Vec<&'static str>) {
    match number / 100 {
        0 => {}
        1 => words.push("seratus"),
        hundreds => words.extend([digit(hundreds), "ratus"]),
    }
    let rest = number % 100;
    match rest {
        0 => {}
        1..=11 => words.push(digit(rest)),
        12..=19 => words.extend([digit(rest - 10), "belas"]),
        _ => {
            words.extend([digit(rest / 10), "puluh"]);
            if !rest.is_multiple_of(10) {
                words.push(digit(rest % 10));
            }
        }
    }
}

fn digit(number: u64) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|number| DIGITS.get(number))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_have_their_words() {
        for (figures, words) in [
            (0, "nol"),
            (1, "satu"),
            (2, "dua"),
            (9, "sembilan"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (15, "lima belas"),
            (19, "sembilan belas"),
            (20, "dua puluh"),
            (21, "dua puluh satu"),
            (90, "sembilan puluh"),
            (99, "sembilan puluh sembilan"),
            (100, "seratus"),
            (101, "seratus satu"),
            (110, "seratus sepuluh"),
            (111, "seratus sebelas"),
            (119, "seratus sembilan belas"),
            (200, "dua ratus"),
            (999, "sembilan ratus sembilan puluh sembilan"),
            (1_000, "seribu"),
            (1_001, "seribu satu"),
            (1_010, "seribu sepuluh"),
            (1_100, "seribu seratus"),
            (1_111, "seribu seratus sebelas"),
            (2_000, "dua ribu"),
            (2_024, "dua ribu dua puluh empat"),
            (10_000, "sepuluh ribu"),
            (11_000, "sebelas ribu"),
            (21_000, "dua puluh satu ribu"),
            (100_000, "seratus ribu"),
            (101_000, "seratus satu ribu"),
            (111_111, "seratus sebelas ribu seratus sebelas"),
            (1_000_000, "satu juta"),
            (1_001_000, "satu juta seribu"),
            (1_000_001, "satu juta satu"),
            (
                11_355_300,
                "sebelas juta tiga ratus lima puluh lima ribu tiga ratus",
            ),
            (1_000_000_000, "satu miliar"),
            (34_100_000_000, "tiga puluh empat miliar seratus juta"),
            (1_000_000_000_000, "satu triliun"),
            (
                1_001_001_001_001,
                "satu triliun satu miliar satu juta seribu satu",
            ),
            (1_000_000_000_000_000, "satu kuadriliun"),
            (
                9_223_372_036_854_775_807,
                "sembilan kuintiliun dua ratus dua puluh tiga kuadriliun tiga ratus tujuh puluh dua triliun tiga puluh \
                 enam miliar delapan ratus lima puluh empat juta tujuh ratus tujuh puluh lima ribu delapan ratus tujuh",
            ),
        ] {
            assert_eq!(number(figures), words, "{figures}");
        }
    }

    #[test]
    fn amounts_are_in_rupiah() {
        for (rupiah, words) in [
            (0, "nol rupiah"),
            (1_500, "seribu lima ratus rupiah"),
            (-2_000, "minus dua ribu rupiah"),
            (
                i64::MIN,
                "minus sembilan kuintiliun dua ratus dua puluh tiga kuadriliun",
            ),
        ] {
            let found = amount(Rupiah::new(rupiah));
            assert!(found.starts_with(words) && found.ends_with(" rupiah"), "{found}");
        }
    }

    /// The way back, another way: words are read from the left and applied to what was read before, as a listener does
    /// who writes the figures down.
    fn heard(words: &str) -> u128 {
        let plain = words
            .replace("sepuluh", "satu puluh")
            .replace("sebelas", "satu belas");
        let plain = plain
            .replace("seratus", "satu ratus")
            .replace("seribu", "satu ribu");
        let (mut whole, mut group, mut last) = (0_u128, 0_u128, 0_u128);
        for word in plain.split(' ') {
            let scale = match word {
                "ribu" => 3,
                "juta" => 6,
                "miliar" => 9,
                "triliun" => 12,
                "kuadriliun" => 15,
                "kuintiliun" => 18,
                _ => 0,
            };
            match word {
                "belas" => (group, last) = (group + 10 + last, 0),
                "puluh" => (group, last) = (group + 10 * last, 0),
                "ratus" => (group, last) = (group + 100 * last, 0),
                _ if scale > 0 => {
                    whole += (group + last) * 10_u128.pow(scale);
                    (group, last) = (0, 0);
                }
                digit => {
                    assert_eq!(last, 0, "two digits beside one another in {words}");
                    let all = "nol satu dua tiga empat lima enam tujuh delapan sembilan";
                    let place = all.split(' ').position(|one| one == digit);
                    last = u128::try_from(place.unwrap_or_else(|| panic!("{digit} in {words}"))).unwrap();
                }
            }
        }
        whole + group + last
    }

    /// Amounts of every length, not only the long ones.
    fn any_number() -> impl Strategy<Value = u64> {
        (any::<u64>(), 0..64_u32).prop_map(|(number, shift)| number >> shift)
    }

    #[test]
    fn a_listener_writes_the_same_figures_down_up_to_a_hundred_thousand() {
        for figures in 0..=100_000 {
            assert_eq!(heard(&number(figures)), u128::from(figures));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn a_listener_writes_the_same_figures_down(figures in any_number()) {
            let words = number(figures);
            prop_assert_eq!(heard(&words), u128::from(figures), "{}", words);
            prop_assert!(!words.contains("  ") && words.trim() == words);
            for never in ["satu ratus", "satu puluh", "satu belas"] {
                prop_assert!(!has_words(&words, never), "{}", words);
            }
        }
    }

    /// Whether these words stand in a text as words of their own: `dua puluh satu ratus` is none of these numbers.
    fn has_words(text: &str, words: &str) -> bool {
        format!(" {text} ").contains(&format!(" {words} "))
    }
}
