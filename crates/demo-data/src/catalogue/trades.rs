//! The trades: categories of the first level, and what a vendor says it deals in.

/// Slug, Indonesian name and English name of each first-level category, in the order in which they are shown.
pub const TRADES: &[(&str, &str, &str)] = &[
    ("mebel", "Mebel & Ukir Kayu", "Furniture & Woodcarving"),
    ("tekstil", "Tenun & Batik", "Weaving & Batik"),
    ("katering", "Makanan & Minuman", "Food & Catering"),
    ("alat-tulis", "Alat Tulis & Kertas", "Paper & Office Supplies"),
    ("seragam", "Seragam & Atribut", "Uniforms & Insignia"),
    ("percetakan", "Percetakan", "Printing"),
    ("bangunan", "Bahan Bangunan", "Building Materials"),
    ("sekolah", "Perlengkapan Sekolah", "School Supplies"),
    ("kebersihan", "Kebersihan", "Cleaning Supplies"),
    ("elektronik", "Elektronik & Komputer", "Electronics & Computers"),
    (
        "jasa-perbaikan",
        "Jasa Perbaikan & Perawatan",
        "Repair & Maintenance",
    ),
];
