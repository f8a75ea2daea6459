//! Names and descriptions of products, put together from templates.

use super::template::{Line, Supply};

fn filled(template: &str, brand: &str, texts: &[&str]) -> String {
    let mut text = template.replace("{b}", brand);
    for (number, choice) in texts.iter().enumerate() {
        text = text.replace(&format!("{{{number}}}"), choice);
    }
    text
}

/// The name of a product, which ends with the brand unless the template puts it elsewhere.
pub(super) fn name(line: &Line, brand: &str, texts: &[&str]) -> String {
    let mut name = filled(line.title, brand, texts);
    if !line.brands.is_empty() && !line.title.contains("{b}") {
        name.push(' ');
        name.push_str(brand);
    }
    name
}

/// What its page says about it.
pub(super) fn description(line: &Line, brand: &str, texts: &[&str]) -> String {
    let spoken: Vec<String> = texts.iter().map(|text| spoken(text)).collect();
    let spoken: Vec<&str> = spoken.iter().map(String::as_str).collect();
    let mut text = sentence_case(&filled(line.about, brand, &spoken));
    text.push_str(match line.supply {
        Supply::Shelf => " Barang siap kirim dari gudang penyedia, dengan faktur atas nama satuan kerja.",
        Supply::Made => " Dikerjakan setelah pesanan dikonfirmasi; contoh atau gambar kerja dapat diminta lebih dulu.",
        Supply::Fresh => " Dimasak pada hari acara dan diantar sesuai jam yang diminta; pesan paling lambat dua hari sebelumnya.",
        Supply::Service => " Sudah termasuk tenaga, alat kerja dan laporan hasil pekerjaan dengan foto sebelum dan sesudah.",
    });
    text
}

/// A choice as it stands inside a sentence: `Cokelat Tua` becomes `cokelat tua`, names and abbreviations stay.
fn spoken(choice: &str) -> String {
    const NAMES: &[&str] = &[
        "Jepara",
        "Korea",
        "Korpri",
        "Pramuka",
        "Linmas",
        "Damkar",
        "Siaga",
        "Penggalang",
        "Penegak",
        "Pembina",
        "Core",
        "Ryzen",
        "Full",
        "Krisna",
        "Baron",
        "Kawung",
        "Parang",
        "Mega",
        "Mendung",
        "Truntum",
        "Muria",
        "Solo",
        "Padang",
        "Portland",
        "Indonesia",
    ];
    let words = choice.split(' ').map(|word| {
        let plain = word
            .chars()
            .skip(1)
            .all(|letter| letter.is_lowercase() || letter == '-');
        let long = word.chars().count() > 2;
        if plain && long && !NAMES.contains(&word) {
            word.to_lowercase()
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A text whose sentences begin with capitals.
fn sentence_case(text: &str) -> String {
    let mut begins = true;
    let mut cased = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if begins && letter.is_alphabetic() {
            cased.extend(letter.to_uppercase());
            begins = false;
        } else {
            begins |= letter == '.' && letters.peek() == Some(&' ');
            cased.push(letter);
        }
    }
    cased
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_spoken_in_small_letters_unless_they_are_names() {
        for (choice, inside) in [
            ("Cokelat Tua", "cokelat tua"),
            ("Jati", "jati"),
            ("Mega Mendung", "Mega Mendung"),
            ("RAM 8 GB SSD 256 GB", "RAM 8 GB SSD 256 GB"),
            ("440 gram Korea", "440 gram Korea"),
            ("Arem-arem", "arem-arem"),
            ("½ PK", "½ PK"),
        ] {
            assert_eq!(spoken(choice), inside);
        }
        assert_eq!(
            sentence_case("rapi. dan 1.600 lembar. Ya"),
            "Rapi. Dan 1.600 lembar. Ya"
        );
    }
}
