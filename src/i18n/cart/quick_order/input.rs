//! The field that rows are pasted into, and how they were read.

use super::counted;
use crate::stores::quick_order::decode::Unreadable;
use crate::stores::quick_order::sheet::Separator;

/// The texts.
pub struct Input {
    /// The heading of the field before there are rows.
    pub title: &'static str,
    /// The same, once there are some.
    pub add_more: &'static str,
    /// What the field takes.
    pub paste_label: &'static str,
    /// How it is written.
    pub paste_hint: &'static str,
    /// A row, as an example.
    pub paste_example: &'static str,
    /// Reads what was typed.
    pub read: &'static str,
    /// Nothing was typed.
    pub nothing_typed: &'static str,
    /// Chooses a file.
    pub choose_file: &'static str,
    /// Which files, and that they may be dropped.
    pub file_hint: &'static str,
    /// Adds an empty row.
    pub add_row: &'static str,
    /// Why a file cannot be read: its name and the reason.
    pub unreadable: fn(&str, Unreadable) -> String,
    /// How many rows were read.
    pub rows_read: fn(&str) -> String,
    /// What stands between the cells.
    pub separator: fn(Separator) -> &'static str,
    /// The row with the heads of the columns.
    pub head: fn(u32) -> String,
    /// Rows above it that were left out.
    pub above: fn(u32) -> String,
    /// Empty rows that were left out.
    pub blank: fn(u32) -> String,
    /// Columns that were left out.
    pub left_out: fn(&str) -> String,
    /// A byte order mark.
    pub mark: &'static str,
    /// Quotation marks that are not closed, on these lines.
    pub unclosed: fn(&str) -> String,
}

impl Input {
    pub(super) const ID: Self = Self {
        title: "Baris dari lembar kerja",
        add_more: "Tambah baris lain",
        paste_label: "Kode dan jumlah",
        paste_hint: "Satu barang per baris: kode, lalu jumlah. Kolom dipisah tab, titik koma atau koma; kolom lain diabaikan. Paling banyak 2.000 baris sekaligus.",
        paste_example: "ATK-0101-01001; 12",
        read: "Periksa baris",
        nothing_typed: "Tempel atau ketik sedikitnya satu baris.",
        choose_file: "Pilih berkas CSV",
        file_hint: "CSV, TSV atau TXT; bisa juga diseret ke kotak ini.",
        add_row: "Tambah baris kosong",
        unreadable: |name, why| match why {
            Unreadable::TooLarge => format!("{name} lebih besar dari 5 MB. Bagi menjadi beberapa berkas."),
            Unreadable::Workbook => {
                format!(
                    "{name} adalah buku kerja. Simpan dahulu sebagai CSV, atau salin kolomnya lalu tempel di sini."
                )
            }
            Unreadable::NotText => format!("{name} bukan berkas teks. Simpan lembar kerja sebagai CSV."),
        },
        rows_read: |rows| format!("{rows} baris dibaca"),
        separator: |separator| match separator {
            Separator::Tab => "kolom dipisah tab",
            Separator::Semicolon => "kolom dipisah titik koma",
            Separator::Comma => "kolom dipisah koma",
            Separator::Space => "kolom dipisah spasi",
        },
        head: |line| format!("judul kolom di baris {line}"),
        above: |rows| format!("{rows} baris di atas judul diabaikan"),
        blank: |rows| format!("{rows} baris kosong dilewati"),
        left_out: |columns| format!("kolom diabaikan: {columns}"),
        mark: "tanda BOM di awal berkas dilewati",
        unclosed: |lines| {
            format!(
                "Tanda kutip tidak ditutup di baris {lines}: dibaca sebagai huruf biasa, periksa baris itu."
            )
        },
    };

    pub(super) const EN: Self = Self {
        title: "Rows from a spreadsheet",
        add_more: "Add more rows",
        paste_label: "Codes and quantities",
        paste_hint: "One thing per line: its code, then the quantity. Columns are parted by tabs, semicolons or commas; others are left out. At most 2,000 rows at once.",
        paste_example: "ATK-0101-01001; 12",
        read: "Check the rows",
        nothing_typed: "Paste or type one row at least.",
        choose_file: "Choose a CSV file",
        file_hint: "CSV, TSV or TXT; it can also be dropped onto this box.",
        add_row: "Add an empty row",
        unreadable: |name, why| match why {
            Unreadable::TooLarge => format!("{name} is larger than 5 MB. Split it into several files."),
            Unreadable::Workbook => {
                format!(
                    "{name} is a workbook. Save it as CSV first, or copy its columns and paste them here."
                )
            }
            Unreadable::NotText => format!("{name} is not a text file. Save the spreadsheet as CSV."),
        },
        rows_read: |rows| format!("{} read", counted(rows)),
        separator: |separator| match separator {
            Separator::Tab => "columns parted by tabs",
            Separator::Semicolon => "columns parted by semicolons",
            Separator::Comma => "columns parted by commas",
            Separator::Space => "columns parted by spaces",
        },
        head: |line| format!("heads of columns in row {line}"),
        above: |rows| format!("{} above the heads left out", counted(&rows.to_string())),
        blank: |rows| format!("empty, left out: {}", counted(&rows.to_string())),
        left_out: |columns| format!("columns left out: {columns}"),
        mark: "byte order mark left out",
        unclosed: |lines| {
            format!(
                "A quotation mark is not closed in row {lines}: it was read as a letter, look at that row."
            )
        },
    };
}
