//! Answers as a table that a spreadsheet opens right.
//!
//! UTF-8 with its mark, so that no program takes it for something else. In Indonesian the cells stand apart by `;` and
//! decimals have a comma, as spreadsheets there read them; in English by `,` and with a point. Amounts are bare whole
//! numbers and days `2023-02-07`, which are numbers and dates in both. Text that a spreadsheet would run as a formula
//! is made harmless. The table comes first, one row of heads and then one for each line; after an empty row it says how it
//! was counted.

use std::fmt::Write as _;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use lokapasar_contract::analytics::{Counting, CountingRule, ExclusionReason, LedgerSource};
use lokapasar_contract::place::RegionRef;
use lokapasar_contract::{Day, Rupiah};

use crate::language::Language;

/// What goes into a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    Number(i64),
    /// A number with one decimal, in tenths.
    Tenths(i64),
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Rupiah> for Cell {
    fn from(amount: Rupiah) -> Self {
        Self::Number(amount.get())
    }
}

impl From<u64> for Cell {
    fn from(count: u64) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Text(day.to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// A table on its way out.
#[derive(Debug)]
pub(super) struct Sheet {
    language: Language,
    text: String,
}

impl Sheet {
    /// A table with these heads.
    pub(super) fn new<const COLUMNS: usize>(language: Language, heads: [(&str, &str); COLUMNS]) -> Self {
        let mut sheet = Self {
            language,
            text: "\u{feff}".to_owned(),
        };
        sheet.row(heads.map(|(id, en)| sheet.words(id, en).into()));
        sheet
    }

    /// The text in the language of the table.
    pub(super) const fn words<'a>(&self, id: &'a str, en: &'a str) -> &'a str {
        match self.language {
            Language::Indonesian => id,
            Language::English => en,
        }
    }

    /// Yes or no, in words.
    pub(super) fn yes(&self, is_so: bool) -> Cell {
        if is_so {
            self.words("ya", "yes").into()
        } else {
            self.words("tidak", "no").into()
        }
    }

    const fn separator(&self) -> char {
        match self.language {
            Language::Indonesian => ';',
            Language::English => ',',
        }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(self.separator());
            }
            match cell {
                Cell::Text(text) => self.put_text(&text),
                // Writing into a string does not fail.
                Cell::Number(number) => drop(write!(self.text, "{number}")),
                Cell::Tenths(tenths) => {
                    let point = self.words(",", ".");
                    let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
                    let decimal = format!("{sign}{}{point}{}", size / 10, size % 10);
                    self.put_text_as_it_is(&decimal);
                }
                Cell::Empty => {}
            }
        }
        self.text.push_str("\r\n");
    }

    fn put_text(&mut self, text: &str) {
        if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) {
            self.put_text_as_it_is(&format!("'{text}"));
        } else {
            self.put_text_as_it_is(text);
        }
    }

    fn put_text_as_it_is(&mut self, text: &str) {
        if text.contains(['"', '\r', '\n', self.separator()]) {
            self.text.push('"');
            self.text.push_str(&text.replace('"', "\"\""));
            self.text.push('"');
        } else {
            self.text.push_str(text);
        }
    }

    /// Says below the table whose rows were counted and how.
    pub(super) fn say_counting(&mut self, region: &RegionRef, counting: &Counting) {
        self.row([]);
        let rule = match counting.rule {
            CountingRule::Settled => self.words(
                "selesai atau berjalan: semua baris kecuali yang gagal",
                "complete or under way: all rows but failed ones",
            ),
            CountingRule::Itkp => self.words(
                "ITKP: baris yang terverifikasi dan dikonfirmasi selesai",
                "ITKP: rows that are verified and confirmed complete",
            ),
        };
        let notes: [(&str, &str, Cell); 6] = [
            ("Pemerintah daerah", "Government", region.name.as_str().into()),
            ("Dari tanggal", "From", counting.period.from.into()),
            ("Sampai tanggal", "To", counting.period.to.into()),
            ("Aturan menghitung", "Rule of counting", rule.into()),
            ("Data sampai", "Data up to", counting.as_of.as_str().into()),
            ("Baris dihitung", "Rows counted", counting.rows_counted.into()),
        ];
        for (id, en, note) in notes {
            self.note(id, en, note);
        }
        if counting.source == LedgerSource::Feed {
            let feed = self.words("feed LKPP yang diimpor", "imported LKPP feed");
            self.note("Sumber", "Source", feed.into());
        }
        for excluded in &counting.rows_excluded {
            let (id, en) = match excluded.reason {
                ExclusionReason::Failed => ("Tidak dihitung: gagal", "Left out: failed"),
                ExclusionReason::Unverified => {
                    ("Tidak dihitung: belum diverifikasi", "Left out: not verified")
                }
                ExclusionReason::Unconfirmed => (
                    "Tidak dihitung: belum dikonfirmasi selesai",
                    "Left out: not confirmed complete",
                ),
            };
            self.note(id, en, excluded.rows.into());
        }
    }

    /// One more line below the table.
    pub(super) fn note(&mut self, id: &str, en: &str, note: Cell) {
        self.row([self.words(id, en).into(), note]);
    }

    /// The answer: a file that is named after what it is, whose, of which days, and by which rule.
    pub(super) fn into_file(self, name: &str, region: &RegionRef, counting: &Counting) -> Response {
        let rule = match counting.rule {
            CountingRule::Settled => "",
            CountingRule::Itkp => "-itkp",
        };
        let source = match counting.source {
            LedgerSource::Demo => "",
            LedgerSource::Feed => "-feed",
        };
        let (code, days) = (&region.code, counting.period);
        let disposition = format!(
            "attachment; filename=\"{name}-{code}-{}-{}{rule}{source}.csv\"",
            days.from, days.to
        );
        let mut response = self.text.into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/csv; charset=utf-8"),
        );
        if let Ok(disposition) = HeaderValue::from_str(&disposition) {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(language: Language) -> Sheet {
        let mut sheet = Sheet::new(language, [("Nama", "Name"), ("Bagian", "Share")]);
        sheet.text.clear();
        sheet
    }

    #[test]
    fn cells_are_what_a_spreadsheet_takes_them_for() {
        for (cell, indonesian, english) in [
            (Cell::Number(-1_234_567), "-1234567", "-1234567"),
            (Cell::Tenths(123), "12,3", "12.3"),
            (Cell::Tenths(-5), "-0,5", "-0.5"),
            (Cell::Empty, "", ""),
            ("UD Jati; Makmur".into(), "\"UD Jati; Makmur\"", "UD Jati; Makmur"),
            ("Kursi, meja".into(), "Kursi, meja", "\"Kursi, meja\""),
            (
                "Toko \"Maju\"".into(),
                "\"Toko \"\"Maju\"\"\"",
                "\"Toko \"\"Maju\"\"\"",
            ),
            ("dua\nbaris".into(), "\"dua\nbaris\"", "\"dua\nbaris\""),
        ] {
            for (language, expected) in [(Language::Indonesian, indonesian), (Language::English, english)] {
                let mut sheet = sheet(language);
                sheet.row([cell.clone()]);
                assert_eq!(sheet.text, format!("{expected}\r\n"), "{language:?}");
            }
        }
    }

    #[test]
    fn no_text_runs_as_a_formula() {
        for text in [
            "=1+1",
            "+62",
            "-2",
            "@SUM(A1)",
            "\tx",
            "\r=1",
            "=HYPERLINK(\"x\")",
        ] {
            let mut sheet = sheet(Language::English);
            sheet.row([text.into()]);
            let written = sheet.text.trim_start_matches('"');
            assert!(written.starts_with('\''), "{text}");
        }
        let mut sheet = sheet(Language::English);
        sheet.row(["A-1 = B".into()]);
        assert_eq!(sheet.text, "A-1 = B\r\n", "what is no formula stays as it is");
    }

    #[test]
    fn it_begins_with_the_mark_of_its_encoding() {
        let sheet = Sheet::new(Language::Indonesian, [("Nama", "Name"), ("Nilai", "Value")]);
        assert_eq!(sheet.text, "\u{feff}Nama;Nilai\r\n");
    }
}
