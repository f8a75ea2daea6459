//! LKPP's feed in: what is asked for, and what became of the rows.

mod reasons;

use lokapasar_contract::import::{NoticeReason, RefusalReason};

/// The texts.
pub struct Imports {
    /// The heading.
    pub title: &'static str,
    /// What it is about.
    pub lead: &'static str,
    /// The heading of the form.
    pub send: &'static str,
    /// The field of the file.
    pub choose: &'static str,
    /// What it takes: the largest size.
    pub hint: fn(&str) -> String,
    /// The file is under way: its name and size.
    pub sending: fn(&str, &str) -> String,
    /// What happens meanwhile.
    pub sending_detail: &'static str,
    /// The file is too large: its name, its size, the largest size.
    pub too_large: fn(&str, &str, &str) -> String,
    /// Said once it is in: how many rows came in.
    pub done: fn(&str) -> String,
    /// The heading of earlier imports.
    pub earlier: &'static str,
    /// There are none.
    pub none: &'static str,
    /// What to do then.
    pub none_detail: &'static str,
    /// A file without a name.
    pub unnamed: &'static str,
    /// When, as a column.
    pub at: &'static str,
    /// The file, as a column.
    pub file: &'static str,
    /// Whose officials, as a column.
    pub by: &'static str,
    /// The server read it at its start.
    pub by_server: &'static str,
    /// Rows in the file.
    pub read: &'static str,
    /// Rows that came in as the first of an order.
    pub taken: &'static str,
    /// What that is.
    pub taken_detail: &'static str,
    /// Rows that came in and belong to an order that was there.
    pub merged: &'static str,
    /// What that is.
    pub merged_detail: &'static str,
    /// Rows with a newer state.
    pub updated: &'static str,
    /// What that is.
    pub updated_detail: &'static str,
    /// Rows that were there.
    pub known: &'static str,
    /// What that is.
    pub known_detail: &'static str,
    /// Rows that were refused.
    pub refused: &'static str,
    /// What that is.
    pub refused_detail: &'static str,
    /// The heading of a report.
    pub report: &'static str,
    /// The heading of a report of a file.
    pub report_of: fn(&str) -> String,
    /// The counts, for those who listen.
    pub counts: &'static str,
    /// Nothing is lost: read, and the five that make it.
    pub adds_up: fn(&str) -> String,
    /// What came in: its value, and the days.
    pub came_in: fn(&str, &str) -> String,
    /// Nothing new was in it.
    pub nothing_new: &'static str,
    /// To the figures of the feed.
    pub to_figures: &'static str,
    /// Back to the imports.
    pub back: &'static str,
    /// The heading of the refused rows.
    pub refused_rows: &'static str,
    /// No row was refused.
    pub none_refused: &'static str,
    /// The choice of a reason.
    pub reason_filter: &'static str,
    /// All reasons.
    pub all_reasons: &'static str,
    /// The row, as a column.
    pub row: &'static str,
    /// The line, as a column.
    pub line: &'static str,
    /// The order, as a column.
    pub order: &'static str,
    /// What was found, as a column.
    pub found: &'static str,
    /// Why, as a column.
    pub reason: &'static str,
    /// What to do, as a column.
    pub remedy: &'static str,
    /// Why a row was refused, and what to do.
    pub refusal: fn(RefusalReason) -> (&'static str, &'static str),
    /// The heading of what is odd.
    pub noticed: &'static str,
    /// What that means.
    pub noticed_detail: &'static str,
    /// What is odd about a row that came in.
    pub notice: fn(NoticeReason) -> &'static str,
    /// Where the first of them stands: the line.
    pub first_line: fn(&str) -> String,
    /// So many rows.
    pub rows: fn(&str) -> String,
}

impl Imports {
    pub(crate) const ID: Self = Self {
        title: "Impor feed LKPP",
        lead: "Masukkan berkas JSON Bela-TokoDaringRealisasi dari LKPP. Barisnya dihitung terpisah, tidak pernah dicampur dengan data demo. Nama pemesan tidak disimpan.",
        send: "Kirim berkas",
        choose: "Pilih berkas JSON",
        hint: |size| {
            format!("Atau seret berkas ke sini. Paling besar {size}, cukup untuk lebih dari 200.000 baris.")
        },
        sending: |name, size| format!("Mengirim dan memeriksa {name} ({size})"),
        sending_detail: "Berkas besar memerlukan beberapa detik. Anda boleh meninggalkan halaman ini; laporannya akan tersedia di sini.",
        too_large: |name, size, largest| {
            format!(
                "{name} berukuran {size}, lebih dari {largest}. Bagi menurut tahun, lalu kirim satu per satu."
            )
        },
        done: |rows| format!("Selesai: {rows} baris baru masuk"),
        earlier: "Impor sebelumnya",
        none: "Belum ada yang diimpor",
        none_detail: "Setelah berkas pertama dikirim, laporannya ada di sini.",
        unnamed: "berkas tanpa nama",
        at: "Waktu",
        file: "Berkas",
        by: "Dikirim dari",
        by_server: "peladen, saat dimulai",
        read: "Dibaca",
        taken: "Diambil",
        taken_detail: "baris pertama dari pesanan baru",
        merged: "Digabung",
        merged_detail: "menambah pesanan yang sudah ada",
        updated: "Diperbarui",
        updated_detail: "baris lama dengan status baru",
        known: "Sudah ada",
        known_detail: "tidak mengubah apa pun",
        refused: "Ditolak",
        refused_detail: "dijelaskan di bawah, baris demi baris",
        report: "Laporan impor",
        report_of: |name| format!("Laporan impor {name}"),
        counts: "Apa yang terjadi dengan barisnya",
        adds_up: |read| format!("Kelima angka ini berjumlah {read}: tidak ada baris yang hilang."),
        came_in: |value, period| format!("Senilai {value} masuk; barisnya dari {period}."),
        nothing_new: "Tidak ada yang baru di berkas ini: angka tidak berubah.",
        to_figures: "Lihat angka feed ini",
        back: "Semua impor",
        refused_rows: "Baris yang ditolak",
        none_refused: "Tidak ada baris yang ditolak.",
        reason_filter: "Alasan",
        all_reasons: "semua alasan",
        row: "Baris data",
        line: "Baris berkas",
        order: "Nomor pesanan",
        found: "Tertulis",
        reason: "Mengapa ditolak",
        remedy: "Yang perlu dilakukan",
        refusal: reasons::refusal_id,
        noticed: "Masuk, tetapi perlu diketahui",
        noticed_detail: "Baris ini dihitung. Yang janggal padanya disebut di sini.",
        notice: reasons::notice_id,
        first_line: |line| format!("mulai baris {line}"),
        rows: |rows| format!("{rows} baris"),
    };
    pub(crate) const EN: Self = Self {
        title: "Import LKPP's feed",
        lead: "Bring in a JSON file of LKPP's Bela-TokoDaringRealisasi. Its rows are counted apart and never mixed with data of the demo. The names of those who ordered are not kept.",
        send: "Send a file",
        choose: "Choose a JSON file",
        hint: |size| format!("Or drop it here. At most {size}, enough for more than 200,000 rows."),
        sending: |name, size| format!("Sending and checking {name} ({size})"),
        sending_detail: "A large file takes some seconds. You may leave this page; the report will be here.",
        too_large: |name, size, largest| {
            format!("{name} has {size}, more than {largest}. Divide it by year and send one after the other.")
        },
        done: |rows| format!("Done: {rows} new rows came in"),
        earlier: "Earlier imports",
        none: "Nothing has been imported yet",
        none_detail: "Once a first file is sent, its report stands here.",
        unnamed: "file without a name",
        at: "When",
        file: "File",
        by: "Sent from",
        by_server: "the server, at its start",
        read: "Read",
        taken: "Taken",
        taken_detail: "the first row of a new order",
        merged: "Merged",
        merged_detail: "adds to an order that was there",
        updated: "Updated",
        updated_detail: "a row that was there, with a new state",
        known: "Known",
        known_detail: "changes nothing",
        refused: "Refused",
        refused_detail: "explained below, row by row",
        report: "Report of an import",
        report_of: |name| format!("Report of {name}"),
        counts: "What became of the rows",
        adds_up: |read| format!("These five make {read}: no row is lost."),
        came_in: |value, period| format!("{value} came in; its rows are of {period}."),
        nothing_new: "Nothing in this file is new: no figure has changed.",
        to_figures: "See the figures of the feed",
        back: "All imports",
        refused_rows: "Refused rows",
        none_refused: "No row was refused.",
        reason_filter: "Reason",
        all_reasons: "all reasons",
        row: "Row",
        line: "Line",
        order: "Order",
        found: "Found",
        reason: "Why it was refused",
        remedy: "What to do",
        refusal: reasons::refusal_en,
        noticed: "Came in, but worth knowing",
        noticed_detail: "These rows count. What is odd about them is said here.",
        notice: reasons::notice_en,
        first_line: |line| format!("from line {line}"),
        rows: |rows| format!("{rows} rows"),
    };
}
