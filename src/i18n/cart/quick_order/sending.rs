//! The way of the rows into the cart.

use super::counted;

/// The texts.
pub struct Sending {
    /// The bar with the action, for those who listen.
    pub title: &'static str,
    /// What is ready: how many rows.
    pub ready_count: fn(&str) -> String,
    /// Puts so many rows into the cart.
    pub put: fn(&str) -> String,
    /// Nothing is ready.
    pub nothing_ready: &'static str,
    /// Rows are still being checked.
    pub still_checking: &'static str,
    /// So many are in the cart.
    pub done: fn(&str) -> String,
    /// So many stay here to be mended.
    pub left: fn(&str) -> String,
    /// So many were refused at the last moment.
    pub refused: fn(&str) -> String,
    /// To the cart.
    pub to_cart: &'static str,
    /// It is unclear whether they went in.
    pub unclear_title: &'static str,
    /// What that means.
    pub unclear: &'static str,
    /// Asks again.
    pub ask_again: &'static str,
    /// Offers or prices were others by then.
    pub changed_title: &'static str,
    /// What to do about it.
    pub changed: &'static str,
    /// Nobody says any more whether they went in.
    pub too_old_title: &'static str,
    /// What to do about it.
    pub too_old: &'static str,
    /// They did not go in.
    pub not_put: fn(&str) -> String,
}

impl Sending {
    pub(super) const ID: Self = Self {
        title: "Masukkan ke keranjang",
        ready_count: |rows| format!("{rows} baris siap"),
        put: |rows| format!("Masukkan {rows} baris ke keranjang"),
        nothing_ready: "Belum ada baris yang siap.",
        still_checking: "Tunggu sampai semua baris diperiksa.",
        done: |rows| format!("{rows} baris masuk ke keranjang."),
        left: |rows| format!("{rows} baris tinggal di sini untuk diperbaiki."),
        refused: |rows| format!("{rows} baris ditolak karena keadaannya berubah pada saat terakhir."),
        to_cart: "Buka keranjang",
        unclear_title: "Belum pasti apakah baris ini sudah masuk keranjang",
        unclear: "Jawaban server tidak sampai. Daftar disimpan; memeriksa lagi tidak akan memasukkannya dua kali.",
        ask_again: "Periksa lagi",
        changed_title: "Belum dimasukkan: keadaannya berubah",
        changed: "Penawaran, harga atau stok berubah sejak diperiksa. Hasil terbaru ada di bawah; periksa lalu masukkan lagi.",
        too_old_title: "Tidak dapat dipastikan lagi apakah baris ini sudah masuk keranjang",
        too_old: "Baris ini dikirim hampir sehari yang lalu. Di bawah tertulis berapa yang sekarang ada di keranjang: keluarkan dari daftar baris yang sudah masuk, lalu masukkan sisanya.",
        not_put: |why| format!("Belum ada yang masuk ke keranjang. {why}"),
    };

    pub(super) const EN: Self = Self {
        title: "Put into the cart",
        ready_count: |rows| format!("{} ready", counted(rows)),
        put: |rows| format!("Put {} into the cart", counted(rows)),
        nothing_ready: "No row is ready yet.",
        still_checking: "Wait until all rows are checked.",
        done: |rows| format!("Put into the cart: {}.", counted(rows)),
        left: |rows| format!("Left here to be fixed: {}.", counted(rows)),
        refused: |rows| {
            format!(
                "Refused, since things changed at the last moment: {}.",
                counted(rows)
            )
        },
        to_cart: "Open the cart",
        unclear_title: "It is not clear yet whether these rows are in the cart",
        unclear: "The server's answer did not arrive. The list is kept; checking again will not put it in twice.",
        ask_again: "Check again",
        changed_title: "Not put in: things have changed",
        changed: "Offers, prices or stock changed since the check. The newest results are below; look at them and put them in again.",
        too_old_title: "Nobody can say any more whether these rows are in the cart",
        too_old: "They were sent almost a day ago. Below stands what the cart holds of each now: take out of the list what is in it, then put in the rest.",
        not_put: |why| format!("Nothing went into the cart. {why}"),
    };
}
