//! Cutting texts into words, the same for what is indexed and what is asked.
//!
//! Lower case, without accents, cut at everything that is neither letter nor digit. Numbers are one word however they are
//! written (`3.300` and `3300`, `0,5` and `0.5`); a number and its unit are one word under the unit's one name (`70 gsm` is
//! `70gram`, so that 12 mm is never found in a bar 12 m long), and so are the sides of a thing (`60 × 60` is `60x60`).
//! What is indexed has the parts of such words too.

use tantivy::tokenizer::{AsciiFoldingFilter, LowerCaser, RawTokenizer, TextAnalyzer, TokenStream as _};

/// Units of measure as they are written right after a number, and the name under which all of them are one.
const UNITS: &[(&str, &str)] = &[
    ("bh", "buah"),
    ("cm", "cm"),
    ("g", "gram"),
    ("gb", "gb"),
    ("gr", "gram"),
    ("gsm", "gram"),
    ("gram", "gram"),
    ("inc", "inci"),
    ("inch", "inci"),
    ("inci", "inci"),
    ("kg", "kg"),
    ("kilo", "kg"),
    ("km", "km"),
    ("l", "liter"),
    ("lbr", "lembar"),
    ("liter", "liter"),
    ("litre", "liter"),
    ("ltr", "liter"),
    ("m", "m"),
    ("meter", "m"),
    ("ml", "ml"),
    ("mm", "mm"),
    ("mp", "mp"),
    ("mtr", "m"),
    ("org", "orang"),
    ("pk", "pk"),
    ("tb", "tb"),
    ("w", "watt"),
    ("watt", "watt"),
];

/// From this length on, letters after a number are a word of their own, whether they are a unit or not.
const LONG_UNIT: usize = 3;

/// Words that a buyer types and no product means by: which join others, or speak of buying itself.
const EMPTY: &[&str] = &[
    "and", "atau", "beli", "buat", "buy", "dan", "dari", "dengan", "dgn", "di", "for", "from", "harga",
    "jual", "ke", "murah", "of", "or", "price", "pada", "the", "to", "u", "untuk", "utk", "with", "yang",
    "yg",
];

/// Lower case, without accents.
fn folded(text: &str) -> String {
    let mut analyser = TextAnalyzer::builder(RawTokenizer::default())
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build();
    let mut stream = analyser.token_stream(text);
    stream.next().map(|token| token.text.clone()).unwrap_or_default()
}

/// The words of a text.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut rest = cut(text).into_iter().peekable();
    while let Some(mut word) = rest.next() {
        if is_number(&word) {
            while let Some(times) = rest.next_if(|next| next == TIMES) {
                match rest.next_if(|next| is_number(next)) {
                    Some(side) => word = format!("{word}{TIMES}{side}"),
                    None => {
                        words.push(std::mem::replace(&mut word, times));
                        break;
                    }
                }
            }
            let unit = rest
                .peek()
                .and_then(|next| unit(next))
                .filter(|_| word.ends_with(char::is_numeric));
            if let Some(unit) = unit {
                word.push_str(unit);
                rest.next();
            }
        }
        words.push(word);
    }
    words
}

/// What stands between the sides of a thing.
const TIMES: &str = "x";

fn is_number(word: &str) -> bool {
    word.chars().all(|letter| letter.is_numeric() || letter == '.')
}

/// The one name of a unit of measure.
fn unit(word: &str) -> Option<&'static str> {
    UNITS
        .iter()
        .find(|(written, _)| *written == word)
        .map(|(_, name)| *name)
}

/// A text cut into letters and numbers.
fn cut(text: &str) -> Vec<String> {
    let letters: Vec<char> = folded(text).replace('×', TIMES).chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut place = 0;
    while let Some(&letter) = letters.get(place) {
        place += 1;
        if letter.is_alphanumeric() {
            word.push(letter);
            continue;
        }
        let is_number = word.ends_with(|last: char| last.is_ascii_digit());
        let digits = letters
            .get(place..)
            .unwrap_or_default()
            .iter()
            .take_while(|next| next.is_ascii_digit())
            .count();
        match letter {
            '.' | ',' if is_number && digits == 3 => {}
            '.' | ',' if is_number && digits > 0 => word.push('.'),
            '/' if word == "1" && digits == 1 && letters.get(place) == Some(&'2') => {
                word = "½".to_owned();
                place += 1;
            }
            _ => push(&mut words, std::mem::take(&mut word)),
        }
    }
    push(&mut words, word);
    words
}

/// Adds a word, or the number and what follows it, if that is a unit, another side or a word of its own.
fn push(words: &mut Vec<String>, word: String) {
    let is_of_number = |letter: char| letter.is_numeric() || letter == '.';
    let (number, rest) = word.split_at(word.find(|letter| !is_of_number(letter)).unwrap_or(word.len()));
    let side = rest
        .strip_prefix(TIMES)
        .filter(|side| side.starts_with(|first: char| first.is_ascii_digit()));
    if number.is_empty() || rest.is_empty() {
        words.extend((!word.is_empty()).then_some(word));
    } else if let Some(side) = side {
        words.extend([number.to_owned(), TIMES.to_owned()]);
        push(words, side.to_owned());
    } else if unit(rest).is_some()
        || rest.chars().count() >= LONG_UNIT && rest.chars().all(char::is_alphabetic)
    {
        words.extend([number.to_owned(), rest.to_owned()]);
    } else {
        words.push(word);
    }
}

/// The words that somebody means: without the empty ones, unless there is nothing else, and each said once
/// (`kursi-kursi`).
pub(super) fn meant(typed: &str) -> Vec<String> {
    let all = words(typed);
    let is_empty = |word: &String| EMPTY.contains(&word.as_str());
    let only_empty = all.iter().all(is_empty);
    let mut meant: Vec<String> = Vec::with_capacity(all.len());
    for word in all {
        if (only_empty || !is_empty(&word)) && !meant.contains(&word) {
            meant.push(word);
        }
    }
    meant
}

/// The words of a text, to be stored one after the other: those that are made of parts with their parts.
pub(super) fn line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in words(text) {
        let parts = parts(&word);
        for word in parts
            .iter()
            .chain(std::iter::once(&word).filter(|_| parts.len() != 1))
        {
            line.push_str(word);
            line.push(' ');
        }
    }
    line
}

/// The parts of a word in which numbers stand: a number, its unit, the sides of a thing, or the word itself.
fn parts(word: &str) -> Vec<String> {
    if !word.starts_with(char::is_numeric) {
        return vec![word.to_owned()];
    }
    let number = word.trim_end_matches(char::is_alphabetic);
    let unit = word.get(number.len()..).unwrap_or_default();
    if !unit.is_empty() && !UNITS.iter().any(|(_, name)| *name == unit) {
        return vec![word.to_owned()];
    }
    let sides = number.split(TIMES).chain((!unit.is_empty()).then_some(unit));
    sides.map(str::to_owned).collect()
}

/// The pieces of a word that is not known as a whole: its parts, or what lies between letters and digits.
pub(super) fn pieces(word: &str) -> Vec<String> {
    let parts = parts(word);
    if parts.len() > 1 {
        return parts;
    }
    let mut spaced = String::with_capacity(word.len() + 4);
    let mut was_digit = None;
    for letter in word.chars() {
        let is_digit = letter.is_ascii_digit();
        if was_digit.is_some_and(|was_digit: bool| was_digit != is_digit) {
            spaced.push(' ');
        }
        spaced.push(letter);
        was_digit = Some(is_digit);
    }
    cut(&spaced)
        .into_iter()
        .map(|piece| unit(&piece).map_or(piece.clone(), str::to_owned))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_texts_into_words() {
        for (text, expected) in [
            ("Kertas HVS A4 70 gram", "kertas hvs a4 70gram"),
            ("HVŚ 70gsm", "hvs 70gram"),
            ("HVS 80gr, F4", "hvs 80gram f4"),
            ("Proyektor 3.300 Lumen", "proyektor 3300 lumen"),
            ("Rp1.250.000", "rp1250000"),
            ("Pulpen 0,5mm", "pulpen 0.5mm"),
            ("AC 1/2 PK", "ac ½pk"),
            ("AC ½ PK", "ac ½pk"),
            ("AC 1½–2 PK", "ac 1½ 2pk"),
            ("meja 120x60", "meja 120x60"),
            ("Meja ½ Biro 120 × 60 cm", "meja ½ biro 120x60cm"),
            ("Bata 20 × 10 × 5 cm", "bata 20x10x5cm"),
            ("X-Banner 60 x", "x banner 60 x"),
            ("Toner 85A", "toner 85a"),
            ("Televisi 4K, 43inch", "televisi 4k 43inci"),
            ("Seragam ukuran L", "seragam ukuran l"),
            ("galon 19l", "galon 19liter"),
            ("RAM 8GB", "ram 8gb"),
            ("3laci", "3 laci"),
            ("kursi-kursi", "kursi kursi"),
            ("tiga.empat", "tiga empat"),
            ("", ""),
            ("🪑 & ?", ""),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }

    #[test]
    fn stores_the_parts_too() {
        for (text, expected) in [
            ("Kertas HVS A4 70 gram", "kertas hvs a4 70 gram 70gram "),
            ("Meja 120 × 60 cm", "meja 120 60 cm 120x60cm "),
            ("Keramik 60x60", "keramik 60 60 60x60 "),
            ("Toner 85A seri 003", "toner 85a seri 003 "),
        ] {
            assert_eq!(line(text), expected);
        }
    }

    #[test]
    fn keeps_what_is_meant() {
        for (typed, expected) in [
            ("beli kursi-kursi untuk rapat", "kursi rapat"),
            ("untuk", "untuk"),
            ("alat-alat tulis", "alat tulis"),
            ("harga laptop dan printer", "laptop printer"),
        ] {
            assert_eq!(meant(typed).join(" "), expected, "{typed}");
        }
    }

    #[test]
    fn letters_and_digits_come_apart() {
        for (word, expected) in [
            ("hvs70gr", "hvs 70 gram"),
            ("hd50", "hd 50"),
            ("a4", "a 4"),
            ("kursi", "kursi"),
        ] {
            assert_eq!(pieces(word).join(" "), expected, "{word}");
        }
    }
}
