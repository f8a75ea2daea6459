//! A table as CSV.
//!
//! UTF-8 with its mark, so that no program takes it for something else. Text stands in quotation marks and everything else does
//! not, by which a program can tell the two apart: `"33.20"` is the code of a government and no number. Amounts are bare whole
//! numbers and days `2023-02-07`, which are numbers and days everywhere. Text that a spreadsheet would run as a formula is made
//! harmless. The table comes first, one row of heads and then one for each line; after an empty row it says how it was counted.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{Cell, Separator};

/// What a cell begins with that spreadsheets take for a formula; the wide ones where such letters are typed.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What may make a new cell of what follows, in whichever way a program separates them.
const BREAKS: [char; 5] = [',', ';', '\t', '\r', '\n'];

/// Writes line by line.
pub(super) struct Writer {
    separator: Separator,
    text: String,
}

impl Writer {
    pub(super) fn new(separator: Separator, heads: &[String]) -> Self {
        let mut writer = Self {
            separator,
            text: "\u{feff}".to_owned(),
        };
        writer.row(heads.iter().map(|head| Cell::from(head.as_str())));
        writer
    }

    pub(super) fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for (place, cell) in cells.into_iter().enumerate() {
            if place > 0 {
                self.text.push(match self.separator {
                    Separator::Comma => ',',
                    Separator::Semicolon => ';',
                });
            }
            self.put(&cell);
        }
        self.text.push_str("\r\n");
    }

    /// The whole text, with what is said below the table.
    pub(super) fn finish(mut self, facts: Vec<Vec<Cell<'static>>>) -> Vec<u8> {
        if !facts.is_empty() {
            self.row([]);
        }
        for fact in facts {
            self.row(fact);
        }
        self.text.into_bytes()
    }

    fn put(&mut self, cell: &Cell<'_>) {
        // Writing into a string does not fail.
        let _ = match cell {
            Cell::Empty => Ok(()),
            Cell::Text(text) => {
                let harmless = harmless(text).replace('"', "\"\"");
                write!(self.text, "\"{harmless}\"")
            }
            Cell::Number(number) => write!(self.text, "{number}"),
            Cell::Rupiah(amount) => write!(self.text, "{}", amount.get()),
            Cell::Day(day) => write!(self.text, "{day}"),
            Cell::Time(minutes) => write!(self.text, "{:02}:{:02}", minutes / 60, minutes % 60),
            Cell::Moment(day, minutes) => {
                write!(self.text, "{day} {:02}:{:02}", minutes / 60, minutes % 60)
            }
            Cell::Permille(permille) => self.put_tenths(*permille),
            // To a tenth of a per cent, as on the page.
            Cell::Ratio(ratio) => self.put_tenths((ratio * 1_000.0).round() as i64),
        };
    }

    fn put_tenths(&mut self, tenths: i64) -> std::fmt::Result {
        let point = match self.separator {
            Separator::Comma => '.',
            Separator::Semicolon => ',',
        };
        let (sign, size) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
        write!(self.text, "{sign}{}{point}{}", size / 10, size % 10)
    }
}

/// The text with `'` before whatever might begin a formula. Within the text too, behind what may separate cells: who opens the
/// file with the other separator gets other cells, and none of those may run either.
fn harmless(text: &str) -> Cow<'_, str> {
    let may_run = |&(place, letter): &(usize, char)| {
        let before = text.get(..place).and_then(|before| before.chars().next_back());
        FORMULA.contains(&letter) && before.is_none_or(|before| BREAKS.contains(&before))
    };
    let starts_in_space = text.starts_with(['\t', '\r', '\n']);
    if !starts_in_space && !text.char_indices().any(|letter| may_run(&letter)) {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(text.len() + 2);
    if starts_in_space {
        written.push('\'');
    }
    for letter in text.char_indices() {
        if may_run(&letter) {
            written.push('\'');
        }
        written.push(letter.1);
    }
    Cow::Owned(written)
}

#[cfg(test)]
mod tests {
    use lokapasar_contract::{Day, Rupiah};

    use super::*;

    fn written(separator: Separator, cell: Cell<'_>) -> String {
        let mut writer = Writer::new(separator, &[]);
        writer.text.clear();
        writer.row([cell]);
        writer.text.strip_suffix("\r\n").unwrap().to_owned()
    }

    #[test]
    fn cells_are_what_a_spreadsheet_takes_them_for() {
        let day = Day::new(2023, 2, 7).unwrap();
        for (cell, comma, semicolon) in [
            (Cell::Number(-1_234_567), "-1234567", "-1234567"),
            (
                Cell::Rupiah(Rupiah::new(34_100_000_000)),
                "34100000000",
                "34100000000",
            ),
            (Cell::Permille(123), "12.3", "12,3"),
            (Cell::Permille(-5), "-0.5", "-0,5"),
            (Cell::Ratio(0.5126), "51.3", "51,3"),
            (Cell::Day(day), "2023-02-07", "2023-02-07"),
            (Cell::Time(8 * 60 + 5), "08:05", "08:05"),
            (Cell::Moment(day, 1439), "2023-02-07 23:59", "2023-02-07 23:59"),
            (Cell::Empty, "", ""),
            ("33.20".into(), "\"33.20\"", "\"33.20\""),
            (
                "UD Jati; Makmur".into(),
                "\"UD Jati; Makmur\"",
                "\"UD Jati; Makmur\"",
            ),
            (
                "Toko \"Maju\"".into(),
                "\"Toko \"\"Maju\"\"\"",
                "\"Toko \"\"Maju\"\"\"",
            ),
            ("dua\nbaris".into(), "\"dua\nbaris\"", "\"dua\nbaris\""),
        ] {
            assert_eq!(written(Separator::Comma, cell.clone()), comma, "{cell:?}");
            assert_eq!(written(Separator::Semicolon, cell.clone()), semicolon, "{cell:?}");
        }
    }

    #[test]
    fn no_text_runs_as_a_formula() {
        for (text, harmless) in [
            ("=1+1", "'=1+1"),
            ("+62", "'+62"),
            ("-2", "'-2"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\r=1", "'\r'=1"),
            ("＝1+1", "'＝1+1"),
            // Opened with the other separator, this would be a cell of its own.
            ("Kursi;=HYPERLINK(A1)", "Kursi;'=HYPERLINK(A1)"),
            ("Meja,-1", "Meja,'-1"),
            ("dua\n=baris", "dua\n'=baris"),
        ] {
            let expected = format!("\"{harmless}\"");
            assert_eq!(written(Separator::Comma, text.into()), expected, "{text}");
            assert_eq!(written(Separator::Semicolon, text.into()), expected, "{text}");
        }
        for text in ["A-1 = B", "A4 80 gram", "a, b; c", ""] {
            assert_eq!(
                written(Separator::Comma, text.into()),
                format!("\"{text}\""),
                "it stays as it is"
            );
        }
    }

    #[test]
    fn it_begins_with_the_mark_of_its_encoding_and_ends_with_what_is_said() {
        let heads = ["Nama".to_owned(), "Nilai".to_owned()];
        let mut writer = Writer::new(Separator::Semicolon, &heads);
        writer.row(["Meja".into(), Cell::Number(1)]);
        let bytes = writer.finish(vec![vec!["Baris".into(), Cell::Number(1)]]);
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}\"Nama\";\"Nilai\"\r\n\"Meja\";1\r\n\r\n\"Baris\";1\r\n"
        );
    }
}
