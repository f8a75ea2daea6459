//! Taking a table along.

use crate::api::analytics::FileFormat;

/// The texts.
pub struct Export {
    /// Opens the choice.
    pub open: &'static str,
    /// A form.
    pub format: fn(FileFormat) -> &'static str,
    /// Which form is for what.
    pub which: &'static str,
    /// The file is there, by its name.
    pub saved: fn(&str) -> String,
    /// The file did not come.
    pub failed: &'static str,
    /// The headline figures.
    pub summary: &'static str,
    /// The trend.
    pub series: &'static str,
    /// The league.
    pub league: &'static str,
    /// The orders behind a figure.
    pub orders: &'static str,
    /// The units.
    pub participation: &'static str,
    /// The shares.
    pub shares: &'static str,
    /// The concentration.
    pub concentration: &'static str,
    /// The flags.
    pub flags: &'static str,
    /// How vendors keep their word.
    pub conduct: &'static str,
    /// The orders that show it.
    pub conduct_orders: &'static str,
    /// What is unfinished or unpaid.
    pub year_end: &'static str,
}

impl Export {
    pub(crate) const ID: Self = Self {
        open: "Unduh",
        format: |format| match format {
            FileFormat::Workbook => "Excel (XLSX)",
            FileFormat::Csv => "CSV",
            FileFormat::CsvForExcel => "CSV titik koma",
        },
        which: "CSV titik koma dibuka dengan benar oleh Excel yang memakai koma untuk desimal. Periode, aturan, dan saringan ikut di dalam berkas.",
        saved: |name| format!("Berkas {name} sudah diunduh"),
        failed: "Berkas belum terunduh",
        summary: "Angka utama",
        series: "Nilai per bulan",
        league: "Peringkat",
        orders: "Semua baris pesanan ini",
        participation: "Satuan kerja yang tampil",
        shares: "Pemerataan",
        concentration: "Pemusatan",
        flags: "Semua baris tanda ini",
        conduct: "Semua baris tabel ini",
        conduct_orders: "Semua pesanan ini",
        year_end: "Semua pesanan ini",
    };
    pub(crate) const EN: Self = Self {
        open: "Download",
        format: |format| match format {
            FileFormat::Workbook => "Excel (XLSX)",
            FileFormat::Csv => "CSV",
            FileFormat::CsvForExcel => "CSV, semicolons",
        },
        which: "Semicolons are for an Excel that writes decimals with a comma. Period, rule and filters come along in the file.",
        saved: |name| format!("The file {name} is downloaded"),
        failed: "The file did not come",
        summary: "Headline figures",
        series: "Value by month",
        league: "Ranking",
        orders: "All rows of these orders",
        participation: "The work units shown",
        shares: "Shares",
        concentration: "Concentration",
        flags: "All rows of these flags",
        conduct: "All lines of this table",
        conduct_orders: "All these orders",
        year_end: "All these orders",
    };
}
