//! What is said of a cart, in both languages.

use lokapasar_contract::cart::{CartNotice, MAXIMUM_LINES, MAXIMUM_QUANTITY};

use crate::language::Text;

pub(super) fn empty() -> Text {
    Text::new("Keranjang masih kosong.", "The cart is empty.")
}

/// A notice that stands in the way, with its word for programs.
pub(super) fn notice(notice: &CartNotice, name: &str) -> (&'static str, Text) {
    match notice {
        CartNotice::PriceChanged { old, new, .. } => (
            "price_changed",
            Text::new(
                format!("Harga {name} berubah dari {old} menjadi {new}."),
                format!("The price of {name} has changed from {old} to {new}."),
            ),
        ),
        CartNotice::StockShort { stock: 0, .. } => (
            "out_of_stock",
            Text::new(format!("Stok {name} habis."), format!("{name} is out of stock.")),
        ),
        CartNotice::StockShort { stock, .. } => (
            "out_of_stock",
            Text::new(
                format!("Stok {name} tinggal {stock}."),
                format!("There are only {stock} of {name} left."),
            ),
        ),
        CartNotice::Delisted { .. } => (
            "delisted",
            Text::new(
                format!("{name} tidak dijual lagi."),
                format!("{name} is on sale no more."),
            ),
        ),
        CartNotice::BelowMinimum { minimum, .. } => (
            "below_minimum",
            Text::new(
                format!("{name} dipesan paling sedikit {minimum}."),
                format!("At least {minimum} of {name} can be ordered."),
            ),
        ),
    }
}

pub(super) fn unknown_offer() -> Text {
    Text::new("Tidak ada penawaran dengan nomor ini.", "There is no such offer.")
}

pub(super) fn quantity() -> Text {
    Text::new(
        format!("Isi jumlah dari 1 sampai {MAXIMUM_QUANTITY}; untuk mengeluarkan barang, hapus barisnya."),
        format!("A quantity is from 1 to {MAXIMUM_QUANTITY}; to take a thing out, delete its line."),
    )
}

pub(super) fn line_name() -> Text {
    Text::new(
        "Nama baris terdiri atas 1 sampai 80 huruf, angka, titik, garis bawah atau tanda hubung.",
        "A line's name is 1 to 80 letters, digits, dots, underscores or hyphens.",
    )
}

pub(super) fn too_many_lines() -> Text {
    Text::new(
        format!("Keranjang memuat paling banyak {MAXIMUM_LINES} baris."),
        format!("A cart holds at most {MAXIMUM_LINES} lines."),
    )
}

pub(super) fn too_many_rows() -> Text {
    Text::new(
        format!("Paling banyak {MAXIMUM_LINES} baris sekaligus."),
        format!("At most {MAXIMUM_LINES} rows at once."),
    )
}

pub(super) fn nothing_instead() -> Text {
    Text::new(
        "Sebutkan isi baru keranjang; untuk mengosongkannya, hapus barisnya.",
        "Name what the cart is to hold instead; to empty it, delete its lines.",
    )
}

pub(super) fn no_such_line() -> Text {
    Text::new("Tidak ada baris dengan penawaran ini.", "No line has this offer.")
}

pub(super) fn line_twice() -> Text {
    Text::new("Baris ini disebut dua kali.", "This line is named twice.")
}

pub(super) fn no_substitute() -> Text {
    Text::new(
        "Penggantinya harus penawaran dari barang yang sama.",
        "What is taken instead must be an offer of the same product.",
    )
}

pub(super) fn unknown_sku() -> Text {
    Text::new("Tidak ada barang dengan kode ini.", "No product has this code.")
}

pub(super) fn ambiguous_sku() -> Text {
    Text::new(
        "Beberapa barang mempunyai kode yang berawal begini.",
        "The codes of several products begin like this.",
    )
}

pub(super) fn no_offer(name: &str) -> Text {
    Text::new(
        format!("Belum ada penyedia yang menawarkan {name}."),
        format!("No vendor offers {name}."),
    )
}

pub(super) fn dry_run_only() -> Text {
    Text::new(
        "Kode hanya dapat dipakai dalam uji coba; pesan penawaran yang ditunjukkannya.",
        "A code is for a dry run; order the offer that it names.",
    )
}

pub(super) fn offer_missing() -> Text {
    Text::new(
        "Sebutkan satu penawaran, atau dalam uji coba satu kode.",
        "Name an offer, or in a dry run a code.",
    )
}
