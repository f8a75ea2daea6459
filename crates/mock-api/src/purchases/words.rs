//! What is said of a checkout, in both languages.

use crate::language::Text;

pub(super) fn no_unit() -> Text {
    Text::new(
        "Anda tidak bertindak untuk satuan kerja.",
        "You do not act for a work unit.",
    )
}

pub(super) fn phone() -> Text {
    Text::new(
        "Tulis nomor telepon dengan 8 sampai 15 angka.",
        "Write a telephone number of 8 to 15 digits.",
    )
}

pub(super) fn in_the_past() -> Text {
    Text::new(
        "Tanggal kebutuhan sudah lewat; pilih hari ini atau sesudahnya.",
        "That day has passed; choose today or later.",
    )
}

pub(super) fn other_cart() -> Text {
    Text::new("Ini bukan keranjang Anda.", "This is not your cart.")
}
