//! Answers as a table that a spreadsheet opens right: as CSV, or as a workbook (XLSX).
//!
//! A handler names the columns, puts in the rows, says how it was counted and by what it was narrowed down, and does not know
//! which of the two it writes. Each row goes to its writer at once, so that a hundred thousand of them are never held twice.

mod cell;
mod csv;
mod xlsx;

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use lokapasar_contract::analytics::{Counting, CountingRule, ExclusionReason, LedgerSource};
use lokapasar_contract::place::RegionRef;
use utoipa::openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type};

pub(crate) use self::cell::Cell;
use crate::language::Language;
use crate::problem::ApiProblem;

/// The media type of a workbook.
pub(crate) const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// What stands between two cells of a CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// `,`, and decimals have a point: what CSV means, and what programs take it for.
    Comma,
    /// `;`, and decimals have a comma: what Excel wants where the comma is in the decimals, as in Indonesia.
    Semicolon,
}

/// In which form a table goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// Text, one line for each row.
    Csv(Separator),
    /// A workbook with real numbers and days.
    Xlsx,
}

impl Format {
    const fn media_type(self) -> &'static str {
        match self {
            Self::Csv(_) => "text/csv; charset=utf-8",
            Self::Xlsx => XLSX,
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv(_) => "csv",
            Self::Xlsx => "xlsx",
        }
    }
}

/// A workbook, for the description of the API.
pub(crate) struct Workbook;

impl utoipa::PartialSchema for Workbook {
    fn schema() -> RefOr<Schema> {
        ObjectBuilder::new()
            .schema_type(Type::String)
            .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
            .into()
    }
}

impl utoipa::ToSchema for Workbook {}

/// Whose figures: a code for the name of the file, and a name for people.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Whose<'a> {
    code: &'a str,
    name: &'a str,
}

impl<'a> From<&'a RegionRef> for Whose<'a> {
    fn from(region: &'a RegionRef) -> Self {
        Self {
            code: region.code.as_str(),
            name: &region.name,
        }
    }
}

enum Writer {
    Csv(csv::Writer),
    Xlsx(Box<xlsx::Writer>),
}

/// A table on its way out.
pub(crate) struct Table {
    language: Language,
    format: Format,
    writer: Writer,
    facts: Vec<Vec<Cell<'static>>>,
}

impl Table {
    /// A table with these heads.
    pub(crate) fn new<const COLUMNS: usize>(
        format: Format,
        language: Language,
        heads: [(&str, &str); COLUMNS],
    ) -> Self {
        let heads = heads.map(|(id, en)| in_language(language, id, en).to_owned());
        let names = xlsx::Names {
            facts: in_language(language, "Keterangan", "About"),
            rows: in_language(language, "Data", "Data"),
        };
        Self {
            language,
            format,
            writer: match format {
                Format::Csv(separator) => Writer::Csv(csv::Writer::new(separator, &heads)),
                Format::Xlsx => Writer::Xlsx(Box::new(xlsx::Writer::new(names, heads.to_vec()))),
            },
            facts: Vec::new(),
        }
    }

    /// The text in the language of the table.
    pub(crate) const fn words<'a>(&self, id: &'a str, en: &'a str) -> &'a str {
        in_language(self.language, id, en)
    }

    /// Yes or no, in words.
    pub(crate) fn yes(&self, is_so: bool) -> Cell<'static> {
        if is_so {
            self.words("ya", "yes").into()
        } else {
            self.words("tidak", "no").into()
        }
    }

    /// The government, or all of them.
    pub(crate) fn whose<'a>(&self, region: Option<&'a RegionRef>) -> Whose<'a> {
        region.map_or_else(
            || Whose {
                code: self.words("nasional", "national"),
                name: self.words("Semua pemerintah daerah", "All governments"),
            },
            Into::into,
        )
    }

    /// Adds a row.
    pub(crate) fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        match &mut self.writer {
            Writer::Csv(writer) => writer.row(cells),
            Writer::Xlsx(writer) => writer.row(cells),
        }
    }

    /// Says something about the table: below it in a CSV, on the first sheet of a workbook.
    pub(crate) fn note(&mut self, id: &str, en: &str, note: Cell<'_>) {
        let name = self.words(id, en).to_owned();
        self.note_row([name.into(), note]);
    }

    /// The same in several cells.
    pub(crate) fn note_row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        self.facts.push(cells.into_iter().map(Cell::into_owned).collect());
    }

    /// Says whose rows were counted and how.
    pub(crate) fn say_counting<'a>(&mut self, whose: impl Into<Whose<'a>>, counting: &Counting) {
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
        self.note("Pemerintah daerah", "Government", whose.into().name.into());
        self.note("Dari tanggal", "From", counting.period.from.into());
        self.note("Sampai tanggal", "To", counting.period.to.into());
        if let Some(base) = counting.base_period {
            self.note(
                "Pembanding: dari tanggal",
                "Compared with: from",
                base.from.into(),
            );
            self.note("Pembanding: sampai tanggal", "Compared with: to", base.to.into());
        }
        self.note("Aturan menghitung", "Rule of counting", rule.into());
        self.note(
            "Data sampai (WIB)",
            "Data up to (WIB)",
            Cell::moment(&counting.as_of),
        );
        let source = match counting.source {
            LedgerSource::Demo => self.words("buku besar demo", "the demo's ledger"),
            LedgerSource::Feed => self.words("feed LKPP yang diimpor", "imported LKPP feed"),
        };
        self.note("Sumber", "Source", source.into());
        self.note("Baris dihitung", "Rows counted", counting.rows_counted.into());
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

    /// The answer: a file that is named after what it is, whose, of which days, and by which rule.
    ///
    /// # Errors
    /// When the workbook cannot be written.
    pub(crate) fn into_file<'a>(
        self,
        name: &str,
        whose: impl Into<Whose<'a>>,
        counting: &Counting,
    ) -> Result<Response, ApiProblem> {
        let rule = match counting.rule {
            CountingRule::Settled => "",
            CountingRule::Itkp => "-itkp",
        };
        let source = match counting.source {
            LedgerSource::Demo => "",
            LedgerSource::Feed => "-feed",
        };
        let format = self.format;
        let (code, days, ending) = (whose.into().code, counting.period, format.ending());
        let disposition = format!(
            "attachment; filename=\"{name}-{code}-{}-{}{rule}{source}.{ending}\"",
            days.from, days.to
        );
        let mut response = self.into_bytes(&Cell::moment(&counting.as_of))?.into_response();
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(format.media_type()),
        );
        if let Ok(disposition) = HeaderValue::from_str(&disposition) {
            headers.insert(header::CONTENT_DISPOSITION, disposition);
        }
        Ok(response)
    }

    /// The file itself; `made` is when, which a workbook has among its properties.
    pub(crate) fn into_bytes(self, made: &Cell<'_>) -> Result<Vec<u8>, ApiProblem> {
        match self.writer {
            Writer::Csv(writer) => Ok(writer.finish(self.facts)),
            Writer::Xlsx(writer) => {
                let cut = in_language(
                    self.language,
                    "Teks yang dipotong: lebih panjang daripada sel Excel",
                    "Texts cut off: longer than a cell of Excel",
                );
                writer
                    .finish(self.facts, cut, made)
                    .map_err(|error| ApiProblem::internal(&error))
            }
        }
    }
}

const fn in_language<'a>(language: Language, id: &'a str, en: &'a str) -> &'a str {
    match language {
        Language::Indonesian => id,
        Language::English => en,
    }
}
