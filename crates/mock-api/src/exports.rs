//! Files for other programs to be tried on: a table of everything that a cell may hold, and as many rows as are asked for, with
//! what writing them took.
//!
//! `cargo xtask exports` opens the first with openpyxl and LibreOffice, and holds each cell against the list beside it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use lokapasar_contract::{Day, Rupiah, Timestamp};
use serde_json::{Value, json};

use crate::bench::{megabytes, memory};
use crate::language::Language;
use crate::routes::analytics::table::{Cell, Format, Separator, Table};

/// The forms, with what their files are called.
const FORMS: [(&str, Format); 3] = [
    ("comma.csv", Format::Csv(Separator::Comma)),
    ("semicolon.csv", Format::Csv(Separator::Semicolon)),
    ("workbook.xlsx", Format::Xlsx),
];

/// Texts that programs like to take for something else, or to lose.
const TEXTS: [&str; 26] = [
    "UD Jati Makmur",
    "=1+1",
    "=HYPERLINK(\"http://127.0.0.1:1/\";\"klik\")",
    "=cmd|' /C calc'!A0",
    "+62 291 123456",
    "-2+3",
    "- meja\n- kursi",
    "@SUM(1;1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
    "Kursi;=1+1",
    "Kursi,=1+1",
    "Toko \"Maju\", cabang; dua",
    "'apostrof",
    "33.20",
    "007",
    "1-2",
    "3/4",
    "2023-02-07",
    "1.234,5",
    "20230207000000000123",
    "TRUE",
    "<b>&amp;</b> _x0041_",
    "Ḿéja 木 🪑",
    "dua\nbaris",
];

/// What to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialFiles {
    /// Where to.
    pub folder: PathBuf,
    /// How many rows the second table has; without any it is not written.
    pub rows: u32,
}

impl TrialFiles {
    /// Writes the files, and prints what the many rows took.
    ///
    /// # Errors
    /// When the folder cannot be written to, or a table cannot be made.
    pub fn run(&self) -> Result<(), String> {
        fs::create_dir_all(&self.folder).map_err(|error| unwritable(&self.folder, &error))?;
        let expected: Vec<Value> = rows().map(|row| row.iter().map(described).collect()).collect();
        self.write(
            "expected.json",
            json!({ "rows": expected }).to_string().as_bytes(),
        )?;
        for (name, format) in FORMS {
            self.write(&format!("trial-{name}"), &file(format, rows())?)?;
        }
        if self.rows == 0 {
            return Ok(());
        }
        println!("{} rows of 10 cells; {} of memory before", self.rows, memory());
        for (name, format) in FORMS {
            let started = Instant::now();
            let bytes = file(format, (0..self.rows).map(one_of_many))?;
            let took = started.elapsed();
            println!(
                "{name:<14} {:>6} in {:.2} s; {} of memory with it",
                megabytes(bytes.len() as u64),
                took.as_secs_f64(),
                memory()
            );
            self.write(&format!("many-{name}"), &bytes)?;
        }
        Ok(())
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let path = self.folder.join(name);
        fs::write(&path, bytes).map_err(|error| unwritable(&path, &error))
    }
}

fn unwritable(path: &Path, error: &std::io::Error) -> String {
    format!("cannot write {}: {error}", path.display())
}

/// A table with one cell for each kind, and one for each text.
fn file<'a>(format: Format, rows: impl Iterator<Item = Vec<Cell<'a>>>) -> Result<Vec<u8>, String> {
    let mut table = Table::new(
        format,
        Language::Indonesian,
        [
            ("Teks", "Text"),
            ("Bilangan", "Number"),
            ("Nilai (Rp)", "Value (Rp)"),
            ("Hari", "Day"),
            ("Waktu", "Time"),
            ("Saat", "Moment"),
            ("Persen", "Per cent"),
            ("Kosong", "Empty"),
            ("Teks lagi", "Text again"),
            ("Bilangan lagi", "Number again"),
        ],
    );
    for row in rows {
        table.row(row);
    }
    let made = Timestamp::new("2024-01-02T08:00:00+07:00");
    table.note("Data sampai (WIB)", "Data up to (WIB)", Cell::moment(&made));
    table
        .into_bytes(&Cell::moment(&made))
        .map_err(|problem| problem.code().to_owned())
}

/// Rows whose cells are easily misread: a text each, beside the limits of all other kinds.
fn rows() -> impl Iterator<Item = Vec<Cell<'static>>> {
    let long = format!("={}", "panjang ".repeat(4_000)).trim_end().to_owned();
    let texts = TEXTS.map(str::to_owned).into_iter().chain([long]);
    texts.zip(0_i64..).map(|(text, number)| {
        let day = days(number);
        vec![
            text.clone().into(),
            Cell::Number(number - 3),
            Rupiah::new(34_100_000_001 * (number - 1)).into(),
            day,
            Cell::Time(u16::try_from(number * 53 % 1_440).unwrap_or_default()),
            Cell::moment(&Timestamp::new("2023-12-31T23:30:00+07:00")).into_owned(),
            Cell::Permille(number * 37 - 100),
            Cell::Empty,
            format!("{text} {number}").into(),
            Cell::Number(i64::MAX >> (10 + number)),
        ]
    })
}

fn days(number: i64) -> Cell<'static> {
    let known = [(1900, 3, 1), (2024, 2, 29), (2023, 12, 31), (9999, 12, 31)];
    let (year, month, day) = known[usize::try_from(number).unwrap_or_default() % known.len()];
    Day::new(year, month, day).ok().into()
}

fn one_of_many(number: u32) -> Vec<Cell<'static>> {
    let seller = number % 1_973;
    vec![
        format!("MBZ-3320-202302-{number:06}").into(),
        number.into(),
        Rupiah::new(i64::from(number) * 12_345).into(),
        days(i64::from(number)),
        Cell::Time(480),
        Cell::moment(&Timestamp::new("2023-12-31T23:30:00+07:00")).into_owned(),
        Cell::Permille(i64::from(number % 1_000)),
        Cell::Empty,
        format!("Kertas HVS A4 80 gram, rim ke-{number}, dari UD Jati Makmur {seller}").into(),
        Cell::Number(1),
    ]
}

/// A cell as the check of the other programs reads it.
fn described(cell: &Cell<'_>) -> Value {
    let of = |kind: &str, value: Value| json!({ "kind": kind, "value": value });
    match cell {
        Cell::Empty => of("empty", Value::Null),
        Cell::Text(text) => of("text", json!(text)),
        Cell::Number(number) => of("number", json!(number)),
        Cell::Rupiah(amount) => of("rupiah", json!(amount.get())),
        Cell::Day(day) => of("day", json!(day.to_string())),
        Cell::Time(minutes) => of("time", json!(minutes)),
        Cell::Moment(day, minutes) => of("moment", json!([day.to_string(), minutes])),
        Cell::Permille(permille) => of("permille", json!(permille)),
        Cell::Ratio(ratio) => of("ratio", json!(ratio)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_are_there_beside_what_they_hold() {
        let folder = std::env::temp_dir().join(format!("lokapasar-trial-{}", std::process::id()));
        let trial = TrialFiles {
            folder: folder.clone(),
            rows: 3,
        };
        trial.run().unwrap();
        for (name, _) in FORMS {
            for kind in ["trial", "many"] {
                assert!(fs::metadata(folder.join(format!("{kind}-{name}"))).unwrap().len() > 0);
            }
        }
        let expected: Value =
            serde_json::from_slice(&fs::read(folder.join("expected.json")).unwrap()).unwrap();
        assert_eq!(expected["rows"].as_array().unwrap().len(), TEXTS.len() + 1);
        fs::remove_dir_all(folder).unwrap();
    }
}
