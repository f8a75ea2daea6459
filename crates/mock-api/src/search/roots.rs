//! The root of an Indonesian word: `percetakan`, `mencetak` and `cetakan` are all of `cetak`.
//!
//! Affixes are taken off only where a known root remains. A stemmer that goes by rules alone takes `ke-` off `kemeja` (a
//! shirt) and finds `meja` (a table); see `docs/decisions/0011-how-the-search-reads-indonesian.md`.

/// The roots that goods, works and their descriptions are made of, in alphabetical order.
const ROOTS: &[&str] = &[
    "ajar", "alas", "aman", "angkat", "angkut", "antar", "arsip", "atur", "ayun", "baca", "bagi", "baik",
    "bakar", "bangun", "bantu", "bawa", "bayar", "bersih", "bingkai", "bocor", "bongkar", "bor", "bordir",
    "bungkus", "cair", "campur", "cat", "catat", "cetak", "cor", "cuci", "didik", "dingin", "dorong",
    "duduk", "edar", "ganti", "gantung", "gambar", "gelar", "gerak", "giling", "goreng", "gosok", "gulung",
    "guna", "gunting", "hapus", "harum", "hias", "hidang", "hitung", "ikat", "injak", "instal", "isi",
    "jahit", "jaga", "jaring", "jemput", "jilid", "kantor", "kemas", "kerja", "kering", "kirim", "kukus",
    "kunci", "lampir", "lapis", "lapor", "las", "latih", "layan", "lekat", "lengkap", "lindung", "lipat",
    "main", "makan", "masak", "minum", "muat", "nilai", "obat", "olah", "oles", "panas", "panggang",
    "pasang", "pel", "periksa", "pesan", "pindah", "pindai", "pinjam", "potong", "pukul", "putar", "rakit",
    "rapat", "rawat", "rebus", "rekam", "rekat", "rusak", "sablon", "saji", "sambung", "sampul", "sapu",
    "saring", "sedia", "sekat", "semprot", "serap", "serut", "servis", "siap", "siar", "sikat", "simpan",
    "siram", "sulam", "susun", "tahan", "tambah", "tambal", "tampil", "tanam", "tanda", "tata", "tempel",
    "tenun", "terang", "terima", "tiup", "tulis", "tumpuk", "tunggu", "tutup", "uji", "ukir", "ukur",
    "undang", "warna", "wangi",
];

/// Prefixes with the first letter of the root that each has swallowed (`menulis` is of `tulis`).
const PREFIXES: &[(&str, &[&str])] = &[
    ("", &[""]),
    ("di", &[""]),
    ("se", &[""]),
    ("ke", &[""]),
    ("ber", &[""]),
    ("ter", &[""]),
    ("per", &[""]),
    ("memper", &[""]),
    ("diper", &[""]),
    ("me", &[""]),
    ("mem", &["", "p"]),
    ("men", &["", "t"]),
    ("meny", &["s"]),
    ("meng", &["", "k"]),
    ("menge", &[""]),
    ("pe", &[""]),
    ("pem", &["", "p"]),
    ("pen", &["", "t"]),
    ("peny", &["s"]),
    ("peng", &["", "k"]),
    ("penge", &[""]),
];

const SUFFIXES: &[&str] = &["", "an", "kan", "i"];

/// Particles that may follow any of these.
const PARTICLES: &[&str] = &["lah", "kah", "pun"];

/// The possessive that follows any noun (`bukunya`), which leaves at least so many letters.
const POSSESSIVE: (&str, usize) = ("nya", 4);

/// The root, or the word itself where none is known.
pub(super) fn root(word: &str) -> String {
    let (possessive, least) = POSSESSIVE;
    let bare = word
        .strip_suffix(possessive)
        .filter(|bare| bare.len() >= least || is_root(bare))
        .unwrap_or(word);
    let shorter = PARTICLES
        .iter()
        .filter_map(|particle| bare.strip_suffix(particle));
    std::iter::once(bare)
        .chain(shorter)
        .find_map(of_affixes)
        .unwrap_or_else(|| bare.to_owned())
}

fn is_root(word: &str) -> bool {
    ROOTS.contains(&word)
}

/// The root inside a pair of affixes: the fewest letters taken off first.
fn of_affixes(word: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for suffix in SUFFIXES {
        let Some(stem) = word.strip_suffix(suffix) else {
            continue;
        };
        for (prefix, swallowed) in PREFIXES {
            let Some(stem) = stem.strip_prefix(prefix) else {
                continue;
            };
            let roots = swallowed.iter().map(|letter| format!("{letter}{stem}"));
            for root in roots.filter(|root| is_root(root)) {
                if found.as_ref().is_none_or(|known| known.len() < root.len()) {
                    found = Some(root);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_affixes_off_known_roots() {
        for (word, expected) in [
            ("cetak", "cetak"),
            ("percetakan", "cetak"),
            ("mencetak", "cetak"),
            ("dicetak", "cetak"),
            ("cetakan", "cetak"),
            ("perbaikan", "baik"),
            ("memperbaiki", "baik"),
            ("diperbaiki", "baik"),
            ("perawatan", "rawat"),
            ("merawat", "rawat"),
            ("kebersihan", "bersih"),
            ("pembersih", "bersih"),
            ("membersihkan", "bersih"),
            ("pengecatan", "cat"),
            ("mengecat", "cat"),
            ("mengepel", "pel"),
            ("pengelasan", "las"),
            ("penghapus", "hapus"),
            ("menulis", "tulis"),
            ("penulisan", "tulis"),
            ("penyimpanan", "simpan"),
            ("menyapu", "sapu"),
            ("perkantoran", "kantor"),
            ("makanan", "makan"),
            ("minuman", "minum"),
            ("pemeriksaan", "periksa"),
            ("pemasangan", "pasang"),
            ("pemindai", "pindai"),
            ("perlengkapan", "lengkap"),
            ("undangan", "undang"),
            ("jahitan", "jahit"),
            ("ukiran", "ukir"),
            ("berukir", "ukir"),
            ("bukunya", "buku"),
            ("kursinya", "kursi"),
            ("catnya", "cat"),
            ("cetaklah", "cetak"),
        ] {
            assert_eq!(root(word), expected, "{word}");
        }
    }

    #[test]
    fn leaves_words_alone_that_only_look_derived() {
        for word in [
            "kemeja",
            "meja",
            "kertas",
            "terpal",
            "sekolah",
            "langkah",
            "sepatu",
            "seragam",
            "semen",
            "perban",
            "pena",
            "pensil",
            "penggaris",
            "mesin",
            "mebel",
            "kain",
            "papan",
            "taman",
            "ikan",
            "dinas",
            "bersindo",
            "kertasari",
            "papirindo",
            "katun",
            "kursi",
            "besi",
            "topi",
            "roti",
            "kopi",
            "sapi",
        ] {
            assert_eq!(root(word), word);
        }
    }

    #[test]
    fn every_root_is_its_own() {
        for word in ROOTS {
            assert_eq!(root(word), *word);
        }
    }
}
