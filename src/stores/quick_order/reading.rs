//! Which cells are codes and which are quantities, and what was left out: all of it is said.

use serde::{Deserialize, Serialize};

use super::list::narrow;
use super::sheet::{Cells, Separator, Sheet};

/// How many rows may stand above the heads of the columns.
const ABOVE: usize = 10;

/// What columns of codes are called, in letters and digits alone.
const CODE: &[&str] = &[
    "sku",
    "kode",
    "kodesku",
    "kodebarang",
    "kodeproduk",
    "kodeitem",
    "nosku",
    "code",
    "itemcode",
    "productcode",
    "partnumber",
];

/// What columns of quantities are called.
const QUANTITY: &[&str] = &[
    "jumlah",
    "jml",
    "jumlahbarang",
    "qty",
    "kuantitas",
    "kuantiti",
    "banyak",
    "banyaknya",
    "volume",
    "vol",
    "quantity",
    "amount",
];

/// What was made of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// What stands between the cells; none where every row has one cell.
    pub separator: Option<Separator>,
    /// Whether there was a byte order mark, which was left out.
    pub mark: bool,
    /// The line with the heads of the columns, where there was one.
    pub head: Option<u32>,
    /// How many rows above it were left out.
    pub above: u32,
    /// How many empty rows were left out.
    pub blank: u32,
    /// The heads, or else the numbers, of the columns that were left out.
    pub left_out: Vec<String>,
    /// The lines with a quotation mark that is not closed.
    pub unclosed: Vec<u32>,
    /// How many rows there are.
    pub rows: u32,
}

/// A row as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its line in the text, from 1.
    pub line: u32,
    /// The code, as it was written.
    pub code: String,
    /// The quantity, as it was written.
    pub quantity: String,
}

/// Where the codes and the quantities stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Columns {
    code: usize,
    quantity: usize,
}

/// Reads a text.
#[must_use]
pub fn read(text: &str) -> (Reading, Vec<Entry>) {
    let sheet = Sheet::read(text);
    let head = head(&sheet.rows);
    let (above, columns) = match head {
        Some((place, columns)) => (place, columns),
        None => (0, Columns { code: 0, quantity: 1 }),
    };
    let heads = head.and_then(|(place, _)| sheet.rows.get(place));
    let rows = sheet
        .rows
        .get(head.map_or(0, |(place, _)| place + 1)..)
        .unwrap_or_default();
    let cell = |row: &Cells, place: usize| row.cells.get(place).cloned().unwrap_or_default();
    let entries: Vec<Entry> = rows
        .iter()
        .map(|row| Entry {
            line: row.line,
            code: cell(row, columns.code),
            quantity: cell(row, columns.quantity),
        })
        .collect();
    let reading = Reading {
        separator: sheet.separator,
        mark: sheet.mark,
        head: heads.map(|heads| heads.line),
        above: narrow(above),
        blank: narrow(sheet.blank),
        left_out: left_out(heads, rows, columns),
        unclosed: sheet
            .rows
            .iter()
            .filter(|row| row.unclosed)
            .map(|row| row.line)
            .collect(),
        rows: narrow(entries.len()),
    };
    (reading, entries)
}

/// The row with the heads of the columns: the first that calls both by their names, or the very first that calls one.
fn head(rows: &[Cells]) -> Option<(usize, Columns)> {
    let called = |row: &Cells, names: &[&str]| {
        row.cells
            .iter()
            .position(|cell| names.contains(&bare(cell).as_str()))
    };
    let both = rows.iter().take(ABOVE).enumerate().find_map(|(place, row)| {
        let (code, quantity) = (called(row, CODE)?, called(row, QUANTITY)?);
        Some((place, Columns { code, quantity }))
    });
    both.or_else(|| {
        let first = rows.first()?;
        let columns = match (called(first, CODE), called(first, QUANTITY)) {
            (Some(code), _) => Columns {
                code,
                quantity: if code == 1 { 0 } else { code + 1 },
            },
            (None, Some(quantity)) => Columns {
                code: usize::from(quantity == 0),
                quantity,
            },
            (None, None) => return None,
        };
        Some((0, columns))
    })
}

/// A head in lower case, letters and digits only.
fn bare(cell: &str) -> String {
    cell.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

/// The columns in which something stands that is neither a code nor a quantity.
fn left_out(heads: Option<&Cells>, rows: &[Cells], columns: Columns) -> Vec<String> {
    let widest = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let is_used = |place: usize| {
        rows.iter()
            .any(|row| row.cells.get(place).is_some_and(|cell| !cell.is_empty()))
    };
    (0..widest)
        .filter(|place| *place != columns.code && *place != columns.quantity && is_used(*place))
        .map(|place| {
            let head = heads
                .and_then(|heads| heads.cells.get(place))
                .filter(|head| !head.is_empty());
            head.cloned().unwrap_or_else(|| (place + 1).to_string())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(text: &str) -> Vec<(String, String)> {
        read(text)
            .1
            .into_iter()
            .map(|entry| (entry.code, entry.quantity))
            .collect()
    }

    #[test]
    fn columns_are_known_by_their_heads_or_by_their_order() {
        for (text, head, above, left_out) in [
            ("ATK-1;12", None, 0, vec![]),
            ("SKU;Qty\nATK-1;12", Some(1), 0, vec![]),
            ("Kode Barang;Jumlah\nATK-1;12", Some(1), 0, vec![]),
            ("Jumlah;Kode\n12;ATK-1", Some(1), 0, vec![]),
            (
                "No;Kode SKU;Nama;Jumlah;Catatan\n1;ATK-1;Kertas;12;segera",
                Some(1),
                0,
                vec!["No", "Nama", "Catatan"],
            ),
            (
                "Kebutuhan ATK;\nTahun 2024;\nKode;Jumlah\nATK-1;12",
                Some(3),
                2,
                vec![],
            ),
            ("ATK-1;12;segera", None, 0, vec!["3"]),
            ("ATK-1;12;;", None, 0, vec![]),
            ("Kode;\nATK-1;12", Some(1), 0, vec![]),
            ("Qty;\n12;ATK-1", Some(1), 0, vec![]),
            (
                "\u{feff}\"SKU\",\"QTY\"\r\n\"ATK-1\",\"12\"\r\n",
                Some(1),
                0,
                vec![],
            ),
        ] {
            let (reading, _) = read(text);
            assert_eq!(entries(text), [("ATK-1".to_owned(), "12".to_owned())], "{text:?}");
            assert_eq!(
                (reading.head, reading.above, reading.rows),
                (head, above, 1),
                "{text:?}"
            );
            assert_eq!(reading.left_out, left_out, "{text:?}");
        }
    }

    #[test]
    fn empty_cells_stay_rows_and_empty_rows_are_counted() {
        let (reading, _) = read("ATK-1;\n;12\n\nATK-2");
        assert_eq!(
            entries("ATK-1;\n;12\n\nATK-2"),
            [("ATK-1", ""), ("", "12"), ("ATK-2", "")]
                .map(|(code, quantity)| (code.to_owned(), quantity.to_owned()))
        );
        assert_eq!((reading.blank, reading.rows), (1, 3));
    }

    #[test]
    fn lines_with_an_open_quotation_mark_are_named() {
        assert_eq!(read("ATK-1;1\n\"ATK-2;2\nATK-3;3").0.unclosed, [2]);
    }
}
