//! How vendors keep their word.

use lokapasar_contract::analytics::{ConductBy, ConductShow};

/// The texts.
pub struct Conduct {
    /// The heading, before the region is known.
    pub title: &'static str,
    /// The heading for a government.
    pub title_of: fn(&str) -> String,
    /// The heading where governments stand beside one another.
    pub title_governments: &'static str,
    /// The choice of the lines.
    pub by: &'static str,
    /// A choice of the lines.
    pub by_name: fn(ConductBy) -> &'static str,
    /// Finds lines.
    pub find: fn(ConductBy) -> &'static str,
    /// Sends the search.
    pub search: &'static str,
    /// How many lines there are.
    pub rows: fn(ConductBy, &str) -> String,
    /// The name of the table.
    pub table: &'static str,
    /// Columns.
    pub on_time: &'static str,
    /// Columns.
    pub refused: &'static str,
    /// Columns.
    pub complaints: &'static str,
    /// Columns.
    pub complaints_head: &'static str,
    /// Columns.
    pub rating: &'static str,
    /// The last line.
    pub total: &'static str,
    /// Orders that name no vendor.
    pub unnamed: &'static str,
    /// So many of so many orders.
    pub of_orders: fn(&str, &str) -> String,
    /// So many of so many lines.
    pub of_lines: fn(&str, &str) -> String,
    /// So many late.
    pub late: fn(&str) -> String,
    /// Complaints filed.
    pub filed: fn(&str) -> String,
    /// Complaints settled.
    pub settled: fn(&str) -> String,
    /// Complaints that are not over.
    pub open: fn(&str) -> String,
    /// A mean of stars.
    pub stars: fn(&str) -> String,
    /// The same, for those who listen.
    pub stars_long: fn(&str) -> String,
    /// So many ratings.
    pub ratings: fn(&str) -> String,
    /// There is nothing to make a rate of.
    pub none: &'static str,
    /// Opens how each figure is counted.
    pub definitions: &'static str,
    /// How each figure is counted: its name, and the rule.
    pub rules: [(&'static str, &'static str); 4],
    /// From how many on a rate is shown.
    pub minimum: fn(&str) -> String,
    /// No line is found.
    pub empty: &'static str,
    /// What to do then.
    pub empty_detail: &'static str,
    /// Shows all lines again.
    pub clear: &'static str,
    /// The heading of the orders, before the region is known.
    pub orders_title: &'static str,
    /// The heading of the orders of a government.
    pub orders_title_of: fn(&str) -> String,
    /// Which orders are shown.
    pub shown: fn(ConductShow) -> &'static str,
    /// The choice of the orders.
    pub show: &'static str,
    /// Leads back to the table.
    pub back: &'static str,
    /// The name of the figures of these orders.
    pub totals: &'static str,
    /// Columns.
    pub promised: &'static str,
    /// Columns.
    pub arrived: &'static str,
    /// Has not arrived.
    pub not_arrived: &'static str,
    /// Columns.
    pub lines: &'static str,
    /// Refused lines.
    pub lines_refused: fn(&str) -> String,
    /// The order failed, and has no value.
    pub failed: &'static str,
    /// No order is shown.
    pub orders_empty: &'static str,
    /// The chosen vendor.
    pub vendor: fn(&str) -> String,
}

impl Conduct {
    pub(crate) const ID: Self = Self {
        title: "Tanggung jawab penyedia",
        title_of: |region| format!("Tanggung jawab penyedia: {region}"),
        title_governments: "Tanggung jawab penyedia menurut pemerintah daerah",
        by: "Baris tabel",
        by_name: |by| match by {
            ConductBy::Vendor => "Penyedia",
            ConductBy::Government => "Pemerintah daerah",
        },
        find: |by| match by {
            ConductBy::Vendor => "Cari penyedia",
            ConductBy::Government => "Cari pemerintah daerah",
        },
        search: "Cari",
        rows: |by, rows| match by {
            ConductBy::Vendor => format!("{rows} penyedia"),
            ConductBy::Government => format!("{rows} pemerintah daerah"),
        },
        table: "Tanggung jawab penyedia",
        on_time: "Tepat waktu",
        refused: "Baris ditolak",
        complaints: "Keluhan per 100 pesanan",
        complaints_head: "Keluhan",
        rating: "Penilaian",
        total: "Seluruhnya",
        unnamed: "penyedia tidak disebut",
        of_orders: |part, of| format!("{part} dari {of} pesanan"),
        of_lines: |part, of| format!("{part} dari {of} baris"),
        late: |late| format!("{late} terlambat"),
        filed: |count| format!("{count} keluhan"),
        settled: |count| format!("{count} diselesaikan"),
        open: |count| format!("{count} terbuka"),
        stars: |mean| format!("{mean} ★"),
        stars_long: |mean| format!("{mean} dari 5 bintang"),
        ratings: |count| format!("{count} penilaian"),
        none: "belum ada",
        definitions: "Cara menghitung setiap angka",
        rules: [
            (
                "Tepat waktu",
                "Dari pesanan yang dihitung dan sudah tiba atau sudah lewat hari yang dijanjikan: yang tiba paling lambat pada hari itu. Yang dijanjikan ialah hari yang disanggupi penyedia saat menerima pesanan.",
            ),
            (
                "Baris ditolak",
                "Dari baris semua pesanan dalam periode ini, juga pesanan yang gagal: yang ditolak atau tidak dijawab penyedia sampai batas waktunya, dan yang tidak sesuai saat pemeriksaan walaupun kemudian diganti.",
            ),
            (
                "Keluhan",
                "Keluhan atas pesanan yang dihitung, per 100 pesanan. Diselesaikan: satuan kerja menerima jawaban penyedia. Terbuka: belum selesai dan belum ditarik.",
            ),
            (
                "Penilaian",
                "Rata-rata bintang pesanan yang dihitung dan sudah dinilai satuan kerja. Tidak semua pesanan dinilai.",
            ),
        ],
        minimum: |least| {
            format!(
                "Persentase dan rata-rata hanya ditampilkan jika dasarnya paling sedikit {least}; di bawah itu hanya jumlahnya, dan barisnya diurutkan paling akhir."
            )
        },
        empty: "Tidak ada baris yang cocok",
        empty_detail: "Cari dengan nama lain, atau pilih periode lain.",
        clear: "Tampilkan semua",
        orders_title: "Pesanan di balik tanggung jawab penyedia",
        orders_title_of: |region| format!("Pesanan di balik tanggung jawab penyedia: {region}"),
        shown: |show| match show {
            ConductShow::Counted => "semua yang dihitung",
            ConductShow::OnTime => "tepat waktu",
            ConductShow::Late => "terlambat",
            ConductShow::Refused => "ada baris ditolak",
            ConductShow::Complaints => "ada keluhan",
            ConductShow::Open => "ada keluhan terbuka",
            ConductShow::Rated => "sudah dinilai",
        },
        show: "Pesanan yang ditampilkan",
        back: "Kembali ke tabel penyedia",
        totals: "Jumlah semua halaman",
        promised: "Dijanjikan",
        arrived: "Tiba",
        not_arrived: "belum tiba",
        lines: "Baris",
        lines_refused: |count| format!("{count} ditolak"),
        failed: "gagal, tidak dihitung",
        orders_empty: "Tidak ada pesanan seperti ini dalam periode ini",
        vendor: |name| format!("Penyedia: {name}"),
    };
    pub(crate) const EN: Self = Self {
        title: "Vendors' responsibility",
        title_of: |region| format!("Vendors' responsibility: {region}"),
        title_governments: "Vendors' responsibility by government",
        by: "Lines of the table",
        by_name: |by| match by {
            ConductBy::Vendor => "Vendors",
            ConductBy::Government => "Governments",
        },
        find: |by| match by {
            ConductBy::Vendor => "Find a vendor",
            ConductBy::Government => "Find a government",
        },
        search: "Search",
        rows: |by, rows| match by {
            ConductBy::Vendor => format!("{rows} vendors"),
            ConductBy::Government => format!("{rows} governments"),
        },
        table: "Vendors' responsibility",
        on_time: "On time",
        refused: "Lines refused",
        complaints: "Complaints per 100 orders",
        complaints_head: "Complaints",
        rating: "Rating",
        total: "All together",
        unnamed: "vendor not named",
        of_orders: |part, of| format!("{part} of {of} orders"),
        of_lines: |part, of| format!("{part} of {of} lines"),
        late: |late| format!("{late} late"),
        filed: |count| format!("{count} complaints"),
        settled: |count| format!("{count} settled"),
        open: |count| format!("{count} open"),
        stars: |mean| format!("{mean} ★"),
        stars_long: |mean| format!("{mean} of 5 stars"),
        ratings: |count| format!("{count} ratings"),
        none: "none yet",
        definitions: "How each figure is counted",
        rules: [
            (
                "On time",
                "Of the orders that count and have arrived, or whose promised day has passed: those that arrived by that day. Promised is the day that the vendor named when it accepted the order.",
            ),
            (
                "Lines refused",
                "Of the lines of all orders of the period, failed ones too: those that the vendor declined or did not answer for in time, and those that did not fit at the inspection, even if they were replaced later.",
            ),
            (
                "Complaints",
                "Complaints about orders that count, for each 100 orders. Settled: the unit took the vendor's answer. Open: neither settled nor withdrawn.",
            ),
            (
                "Rating",
                "The mean of the stars of orders that count and that a unit has rated. Not every order is rated.",
            ),
        ],
        minimum: |least| {
            format!(
                "Per cents and means are shown of {least} at least; of fewer only the count stands there, and such lines come last."
            )
        },
        empty: "No line matches",
        empty_detail: "Search for another name, or choose another period.",
        clear: "Show all",
        orders_title: "Orders behind vendors' responsibility",
        orders_title_of: |region| format!("Orders behind vendors' responsibility: {region}"),
        shown: |show| match show {
            ConductShow::Counted => "all that count",
            ConductShow::OnTime => "on time",
            ConductShow::Late => "late",
            ConductShow::Refused => "with refused lines",
            ConductShow::Complaints => "with complaints",
            ConductShow::Open => "with open complaints",
            ConductShow::Rated => "rated",
        },
        show: "Orders shown",
        back: "Back to the table of vendors",
        totals: "Total of all pages",
        promised: "Promised",
        arrived: "Arrived",
        not_arrived: "not arrived",
        lines: "Lines",
        lines_refused: |count| format!("{count} refused"),
        failed: "failed, not counted",
        orders_empty: "No such order in this period",
        vendor: |name| format!("Vendor: {name}"),
    };
}
