//! Brands beyond those that the templates name, for a catalogue of a hundred thousand products.

/// The word that a composed brand of a trade begins with.
const FIRST: &[&str] = &[
    "Arta", "Bina", "Cahaya", "Cipta", "Duta", "Graha", "Indra", "Jaya", "Karya", "Laras", "Makmur", "Mitra",
    "Nusa", "Prima", "Rama", "Sari", "Sinar", "Surya", "Tirta", "Utama", "Wana", "Wira", "Yasa", "Adi",
];

/// The word that it ends with.
const SECOND: &[&str] = &[
    "Abadi",
    "Agung",
    "Andalan",
    "Bahari",
    "Bersama",
    "Dirga",
    "Gemilang",
    "Harapan",
    "Indah",
    "Kencana",
    "Lestari",
    "Mandiri",
    "Mulia",
    "Nirmala",
    "Pertiwi",
    "Permai",
    "Raya",
    "Rejeki",
    "Sakti",
    "Santosa",
    "Sejahtera",
    "Sentosa",
    "Tama",
    "Unggul",
    "Wijaya",
];

/// How many brands can be composed.
pub(super) const COMPOSED: usize = FIRST.len() * SECOND.len();

/// The composed brand of that number; numbers next to each other share neither word, and none comes twice because the
/// two lists have no length in common.
pub(super) fn composed(number: usize) -> String {
    format!(
        "{} {}",
        FIRST[number % FIRST.len()],
        SECOND[number % SECOND.len()]
    )
}
