//! Words that buyers use for the same thing. Each row is a set of equals: what is typed finds what any of them finds.

/// The rows, as [`super::text::words`] cuts them: lower case, without accents.
const ROWS: &[&[&str]] = &[
    &["atk", "alat tulis"],
    &[
        "mamin",
        "makanan minuman",
        "makan minum",
        "konsumsi",
        "katering",
        "catering",
    ],
    &["hvs", "kertas fotokopi", "kertas photocopy"],
    &["pulpen", "bolpen", "bolpoin", "ballpoint", "pena"],
    &["spidol", "marker"],
    &["stapler", "hekter", "jepretan", "staples"],
    &["stempel", "cap"],
    &["ordner", "odner", "binder", "bantex"],
    &["amplop", "envelope"],
    &["mebel", "meubel", "mebeler", "furnitur", "furniture", "perabot"],
    &[
        "lemari arsip",
        "filing cabinet",
        "filling kabinet",
        "filing kabinet",
    ],
    &["kursi putar", "kursi kantor", "kursi direktur"],
    &["papan tulis", "whiteboard", "white board"],
    &["gorden", "korden", "gordyn", "hordeng", "tirai"],
    &["spanduk", "banner", "baliho"],
    &["snack", "snek", "kudapan", "kue"],
    &["nasi kotak", "nasi box", "nasi dus"],
    &["rehat kopi", "coffee break"],
    &["air mineral", "air minum", "air putih"],
    &["laptop", "notebook"],
    &["komputer", "pc", "computer"],
    &["proyektor", "projector", "infocus", "infokus", "lcd proyektor"],
    &["ac", "pendingin udara", "air conditioner"],
    &["televisi", "tv"],
    &["speaker", "pengeras suara", "sound system"],
    &["servis", "service", "perbaikan", "reparasi"],
    &["tisu", "tissue"],
    &["tempat sampah", "tong sampah", "bak sampah"],
    &["pembersih lantai", "karbol"],
    &["seragam", "uniform"],
    &["kemeja", "baju", "hem"],
    &["syal", "selendang", "shawl"],
    &["tas", "ransel", "backpack"],
    &["bola", "ball"],
    &["besi beton", "besi cor"],
    &["pipa", "paralon", "pvc"],
    &["plakat", "trofi", "piala"],
];

/// The longest key, in words.
const LONGEST: usize = 3;

/// What may stand for the words at the beginning of `words`: how many of them, and what else to look for.
pub(crate) fn at_start(words: &[String]) -> Option<(usize, Vec<Vec<String>>)> {
    (1..=LONGEST.min(words.len())).rev().find_map(|length| {
        let typed = words.get(..length)?.join(" ");
        let row = ROWS.iter().find(|row| row.contains(&typed.as_str()))?;
        let equals = row
            .iter()
            .map(|equal| equal.split(' ').map(str::to_owned).collect())
            .collect();
        Some((length, equals))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_counts() {
        let words = ["air", "mineral", "gelas"].map(str::to_owned);
        let (length, equals) = at_start(&words).unwrap();
        assert_eq!(length, 2);
        assert!(equals.contains(&vec!["air".to_owned(), "minum".to_owned()]));
        assert_eq!(at_start(&["gelas".to_owned()]), None);
        assert_eq!(at_start(&[]), None);
    }

    #[test]
    fn every_row_is_written_as_the_search_cuts_words() {
        for word in ROWS.iter().copied().flatten() {
            assert_eq!(crate::search::text::words(word).join(" "), **word);
            assert!(word.split(' ').count() <= LONGEST, "{word}");
        }
    }
}
