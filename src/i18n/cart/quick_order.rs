//! The quick order.

pub mod input;
pub mod sending;

use self::input::Input;
use self::sending::Sending;
use crate::paths::Show;
use crate::stores::quick_order::list::WrongCode;
use crate::stores::quick_order::quantity::Wrong;

/// The texts.
pub struct QuickOrder {
    /// The heading.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// The heading of the rows.
    pub results: &'static str,
    /// The filters, for those who listen.
    pub filters: &'static str,
    /// A filter.
    pub show: fn(Show) -> &'static str,
    /// How many rows are ready, and how many are to be mended, for those who listen.
    pub counted: fn(&str, &str) -> String,
    /// How many are being checked.
    pub checking: fn(&str) -> String,
    /// Nothing to be seen with this filter.
    pub none_shown: fn(Show) -> &'static str,
    /// Rows that wait for room.
    pub later: fn(&str) -> String,
    /// Takes them in as far as there is room.
    pub take_later: &'static str,
    /// Why not yet.
    pub no_room: &'static str,
    /// Rows whose code stands in others as well.
    pub twins: fn(&str) -> String,
    /// Adds them all up.
    pub add_up_all: &'static str,
    /// They were added up: how many rows that took out.
    pub added_up: fn(u32) -> String,
    /// They were not, since a quantity among them cannot be read.
    pub not_added_up: &'static str,
    /// Takes all rows out.
    pub clear: &'static str,
    /// All rows were taken out.
    pub cleared: &'static str,
    /// A row was taken out.
    pub removed: fn(u32) -> String,
    /// Puts them back.
    pub undo: &'static str,
    /// They are back.
    pub restored: &'static str,
    /// The column with the numbers of the rows.
    pub row: &'static str,
    /// The column with the codes.
    pub code: &'static str,
    /// The column with the quantities.
    pub quantity: &'static str,
    /// The column with what the code stands for.
    pub thing: &'static str,
    /// The column with the prices.
    pub price: &'static str,
    /// The column with the results.
    pub result: &'static str,
    /// The code of a row, for those who listen.
    pub code_of: fn(u32) -> String,
    /// The quantity of a row, for those who listen.
    pub quantity_of: fn(u32) -> String,
    /// The row can go into the cart.
    pub ready: &'static str,
    /// Something is to be mended.
    pub to_fix: &'static str,
    /// The server has not answered.
    pub is_checking: &'static str,
    /// What is wrong with a code.
    pub wrong_code: fn(WrongCode) -> &'static str,
    /// What is wrong with a quantity.
    pub wrong_quantity: fn(Wrong) -> &'static str,
    /// The same code stands in these rows.
    pub twin_of: fn(&str) -> String,
    /// Adds those up.
    pub add_up: &'static str,
    /// Sets the quantity that is possible.
    pub make_it: fn(&str) -> String,
    /// Codes that may be meant.
    pub candidates: fn(u32) -> String,
    /// Takes one of them.
    pub take: fn(&str) -> String,
    /// Who offers it, and where.
    pub offered_by: fn(&str, &str) -> String,
    /// Why this offer: the best of how many.
    pub best_of: fn(&str) -> String,
    /// There is one offer alone.
    pub only_offer: &'static str,
    /// To the other offers, for those who listen: of which product.
    pub other_offers: fn(&str) -> String,
    /// The same, as it is shown.
    pub offers: &'static str,
    /// The cart holds so many already.
    pub held: fn(&str) -> String,
    /// A unit price: amount and unit.
    pub unit_price: fn(&str, &str) -> String,
    /// Takes the row out.
    pub remove: fn(u32) -> String,
    /// What prices hold.
    pub with_ppn: &'static str,
    /// The rows could not be checked.
    pub not_checked: fn(&str) -> String,
    /// Checks again.
    pub check_again: &'static str,
    /// The field for the rows, and how they were read.
    pub input: Input,
    /// The way into the cart.
    pub sending: Sending,
}

impl QuickOrder {
    pub(in crate::i18n) const ID: Self = Self {
        title: "Pesan cepat",
        lead: "Tempel kode SKU dan jumlah dari lembar kerja. Setiap baris diperiksa sebelum masuk keranjang.",
        results: "Hasil pemeriksaan",
        filters: "Baris yang ditampilkan",
        show: |show| match show {
            Show::All => "Semua",
            Show::ToFix => "Perlu diperbaiki",
            Show::Ready => "Siap",
        },
        counted: |ready, to_fix| format!("{ready} baris siap, {to_fix} perlu diperbaiki."),
        checking: |rows| format!("{rows} baris sedang diperiksa…"),
        none_shown: |show| match show {
            Show::All => "Belum ada baris.",
            Show::ToFix => "Tidak ada baris yang perlu diperbaiki.",
            Show::Ready => "Belum ada baris yang siap.",
        },
        later: |rows| {
            format!(
                "{rows} baris lagi menunggu giliran: paling banyak 2.000 baris diperiksa sekaligus. Tidak ada yang hilang."
            )
        },
        take_later: "Ambil baris berikutnya",
        no_room: "Masukkan atau hapus sebagian baris ini dahulu.",
        twins: |rows| format!("{rows} baris memakai kode yang juga ada di baris lain."),
        add_up_all: "Jumlahkan semua kode ganda",
        added_up: |rows| format!("Kode ganda dijumlahkan: {rows} baris digabung ke baris pertamanya."),
        not_added_up: "Belum bisa dijumlahkan: perbaiki dahulu jumlah yang salah di antara baris itu.",
        clear: "Kosongkan daftar",
        cleared: "Daftar dikosongkan.",
        removed: |row| format!("Baris {row} dihapus."),
        undo: "Urungkan",
        restored: "Baris dikembalikan.",
        row: "Baris",
        code: "Kode SKU",
        quantity: "Jumlah",
        thing: "Barang dan penawaran",
        price: "Harga",
        result: "Hasil",
        code_of: |row| format!("Kode SKU baris {row}"),
        quantity_of: |row| format!("Jumlah baris {row}"),
        ready: "Siap",
        to_fix: "Perbaiki",
        is_checking: "Diperiksa…",
        wrong_code: |wrong| match wrong {
            WrongCode::Missing => "Kode kosong. Isi kodenya atau hapus baris ini.",
            WrongCode::Formula => "Sel kode berisi rumus. Tempel nilainya, bukan rumusnya.",
            WrongCode::TooLong => "Terlalu panjang untuk sebuah kode.",
        },
        wrong_quantity: |wrong| match wrong {
            Wrong::Missing => "Jumlah kosong. Isi jumlahnya.",
            Wrong::Formula => "Sel jumlah berisi rumus. Isi hasilnya.",
            Wrong::NotANumber => "Jumlah bukan angka.",
            Wrong::NotWhole => "Jumlah harus bilangan bulat.",
            Wrong::Ambiguous => "Angka ini bisa berarti satuan atau ribuan. Tulis tanpa koma.",
            Wrong::Negative => "Jumlah tidak boleh di bawah nol.",
            Wrong::Zero => "Jumlah nol. Isi sedikitnya 1 atau hapus baris ini.",
            Wrong::TooMany => "Jumlah paling banyak 100.000 per barang.",
        },
        twin_of: |rows| format!("Kode yang sama ada di baris {rows}."),
        add_up: "Jumlahkan",
        make_it: |quantity| format!("Jadikan {quantity}"),
        candidates: |codes| format!("{codes} kode yang mungkin dimaksud"),
        take: |sku| format!("Pakai {sku}"),
        offered_by: |vendor, marketplace| format!("{vendor}, {marketplace}"),
        best_of: |offers| format!("Harga terbaik dari {offers} penawaran."),
        only_offer: "Satu-satunya penawaran.",
        other_offers: |name| format!("Lihat penawaran lain untuk {name}"),
        offers: "Lihat penawaran lain",
        held: |quantity| format!("Ditambahkan ke {quantity} yang sudah ada di keranjang."),
        unit_price: |price, unit| format!("{price} per {unit}"),
        remove: |row| format!("Hapus baris {row}"),
        with_ppn: "Harga termasuk PPN, sebelum ongkir, untuk satuan kerja Anda.",
        not_checked: |why| format!("Baris belum diperiksa. {why}"),
        check_again: "Coba lagi",
        input: Input::ID,
        sending: Sending::ID,
    };

    pub(in crate::i18n) const EN: Self = Self {
        title: "Quick order",
        lead: "Paste SKUs and quantities from a spreadsheet. Every row is checked before it goes into the cart.",
        results: "Results",
        filters: "Rows shown",
        show: |show| match show {
            Show::All => "All",
            Show::ToFix => "To fix",
            Show::Ready => "Ready",
        },
        counted: |ready, to_fix| format!("{} ready, {to_fix} to fix.", counted(ready)),
        checking: |rows| format!("Checking {}…", counted(rows)),
        none_shown: |show| match show {
            Show::All => "There are no rows.",
            Show::ToFix => "No row needs fixing.",
            Show::Ready => "No row is ready yet.",
        },
        later: |rows| {
            format!(
                "Waiting for their turn: {}. At most 2,000 are checked at once, and none is lost.",
                counted(rows)
            )
        },
        take_later: "Take the next rows",
        no_room: "Put some of these rows into the cart, or remove some, first.",
        twins: |rows| format!("{rows} rows have a code that another row has too."),
        add_up_all: "Add up all repeated codes",
        added_up: |rows| {
            format!(
                "Repeated codes added up: {} joined the first of their kind.",
                counted(&rows.to_string())
            )
        },
        not_added_up: "They cannot be added up yet: fix the wrong quantities among these rows first.",
        clear: "Clear the list",
        cleared: "The list was cleared.",
        removed: |row| format!("Row {row} was removed."),
        undo: "Undo",
        restored: "The rows are back.",
        row: "Row",
        code: "SKU",
        quantity: "Quantity",
        thing: "Product and offer",
        price: "Price",
        result: "Result",
        code_of: |row| format!("SKU of row {row}"),
        quantity_of: |row| format!("Quantity of row {row}"),
        ready: "Ready",
        to_fix: "To fix",
        is_checking: "Checking…",
        wrong_code: |wrong| match wrong {
            WrongCode::Missing => "No code. Fill it in or remove the row.",
            WrongCode::Formula => "The cell holds a formula. Paste its value instead.",
            WrongCode::TooLong => "Too long for a code.",
        },
        wrong_quantity: |wrong| match wrong {
            Wrong::Missing => "No quantity. Fill it in.",
            Wrong::Formula => "The quantity is a formula. Fill in its result.",
            Wrong::NotANumber => "The quantity is not a number.",
            Wrong::NotWhole => "The quantity must be a whole number.",
            Wrong::Ambiguous => "This may mean ones or thousands. Write it without the comma.",
            Wrong::Negative => "The quantity cannot be below zero.",
            Wrong::Zero => "The quantity is zero. Fill in at least 1 or remove the row.",
            Wrong::TooMany => "The quantity is at most 100,000 of a thing.",
        },
        twin_of: |rows| format!("The same code stands in row {rows}."),
        add_up: "Add them up",
        make_it: |quantity| format!("Make it {quantity}"),
        candidates: |codes| format!("Codes that may be meant: {codes}"),
        take: |sku| format!("Use {sku}"),
        offered_by: |vendor, marketplace| format!("{vendor}, {marketplace}"),
        best_of: |offers| format!("Best price of {offers} offers."),
        only_offer: "The only offer.",
        other_offers: |name| format!("See other offers of {name}"),
        offers: "See other offers",
        held: |quantity| format!("Added to the {quantity} that the cart holds."),
        unit_price: |price, unit| format!("{price} per {unit}"),
        remove: |row| format!("Remove row {row}"),
        with_ppn: "Prices include PPN, without shipping, for your unit.",
        not_checked: |why| format!("The rows are not checked yet. {why}"),
        check_again: "Try again",
        input: Input::EN,
        sending: Sending::EN,
    };
}

/// English has one row and many.
fn counted(rows: &str) -> String {
    match rows {
        "1" => "1 row".to_owned(),
        rows => format!("{rows} rows"),
    }
}
