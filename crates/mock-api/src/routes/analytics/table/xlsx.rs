//! A table as a workbook: what is said about it on the first sheet, its rows on the second.
//!
//! Numbers are numbers with a format, days are days, and a text is a text: no cell is a formula, and one that looks like a formula
//! is marked as text, so that it stays one when somebody edits it.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, IgnoreError, Workbook, Worksheet,
    XlsxError,
};

use super::Cell;

/// The most rows of a sheet; what is more goes to a further one.
const MAXIMUM_ROWS: u32 = 1_048_576;

/// The longest text of a cell, in UTF-16 units.
const MAXIMUM_TEXT: usize = 32_767;

/// How wide a column may become, in letters.
const WIDTHS: (usize, usize) = (8, 60);

/// The paper is A4.
const A4: u8 = 9;

/// What a text begins with that asks to be marked as one.
const FORMULA: [char; 4] = ['=', '+', '-', '@'];

/// What the two kinds of sheet are called.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names {
    /// What is said about the table.
    pub(super) facts: &'static str,
    /// Its rows.
    pub(super) rows: &'static str,
}

struct Formats {
    head: Format,
    label: Format,
    text: Format,
    marked: Format,
    number: Format,
    rupiah: Format,
    day: Format,
    time: Format,
    moment: Format,
    per_cent: Format,
}

impl Formats {
    fn new() -> Self {
        let with = |shown: &str| Format::new().set_num_format(shown).set_align(FormatAlign::Top);
        let text = Format::new().set_align(FormatAlign::Top);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border_bottom(FormatBorder::Thin),
            label: Format::new().set_bold().set_align(FormatAlign::Top),
            marked: text.clone().set_quote_prefix(),
            text,
            number: with("#,##0"),
            rupiah: with("\"Rp\"#,##0;-\"Rp\"#,##0"),
            day: with("d mmm yyyy"),
            time: with("hh:mm"),
            moment: with("d mmm yyyy hh:mm"),
            per_cent: with("0.0%"),
        }
    }
}

/// Writes row by row.
pub(super) struct Writer {
    names: Names,
    heads: Vec<String>,
    workbook: Workbook,
    full: Vec<Worksheet>,
    sheet: Sheet,
    failure: Option<XlsxError>,
}

impl Writer {
    pub(super) fn new(names: Names, heads: Vec<String>) -> Self {
        let mut workbook = Workbook::new();
        let mut failure = None;
        let sheet = Sheet::of_rows(&mut workbook, &heads).unwrap_or_else(|error| {
            failure = Some(error);
            Sheet::new(Worksheet::new())
        });
        Self {
            names,
            heads,
            workbook,
            full: Vec::new(),
            sheet,
            failure,
        }
    }

    pub(super) fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        // What failed once has failed: `finish` says so.
        if self.failure.is_none()
            && let Err(error) = self.try_row(cells)
        {
            self.failure = Some(error);
        }
    }

    fn try_row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> Result<(), XlsxError> {
        if self.sheet.row == MAXIMUM_ROWS {
            let next = Sheet::of_rows(&mut self.workbook, &self.heads)?;
            let cut = self.sheet.cut;
            let full = std::mem::replace(&mut self.sheet, next);
            self.sheet.cut = cut;
            self.full.push(full.of_table(self.heads.len())?);
        }
        self.sheet.put(cells)
    }

    /// The file. `cut` are the words for how many texts were cut off, `made` is when it was made.
    pub(super) fn finish(
        mut self,
        facts: Vec<Vec<Cell<'static>>>,
        cut: &'static str,
        made: &Cell<'_>,
    ) -> Result<Vec<u8>, XlsxError> {
        if let Some(failure) = self.failure {
            return Err(failure);
        }
        let mut about = Sheet::new(Worksheet::new());
        about.first = about.formats.label.clone();
        let cut_off = (self.sheet.cut > 0).then(|| vec![cut.into(), self.sheet.cut.into()]);
        for fact in facts.into_iter().chain(cut_off) {
            about.put(fact)?;
        }
        let mut about = about.into_worksheet()?;
        about.set_name(self.names.facts)?;
        self.workbook.push_worksheet(about);
        self.full.push(self.sheet.of_table(self.heads.len())?);
        for (place, mut sheet) in self.full.into_iter().enumerate() {
            let name = match place {
                0 => self.names.rows.to_owned(),
                further => format!("{} {}", self.names.rows, further + 1),
            };
            sheet.set_name(name)?;
            self.workbook.push_worksheet(sheet);
        }
        // By the clock of the data, so that the same question gives the same file.
        let mut properties = DocProperties::new();
        if let Some(made) = date_time(made) {
            properties = properties.set_creation_datetime(&made);
        }
        self.workbook.set_properties(&properties);
        self.workbook.save_to_buffer()
    }
}

/// A sheet that is being filled.
struct Sheet {
    worksheet: Worksheet,
    formats: Formats,
    /// How a text in the first column is written.
    first: Format,
    row: u32,
    widths: Vec<usize>,
    /// Texts that were cut off.
    cut: u64,
}

impl Sheet {
    fn new(worksheet: Worksheet) -> Self {
        let formats = Formats::new();
        Self {
            worksheet,
            first: formats.text.clone(),
            formats,
            row: 0,
            widths: Vec::new(),
            cut: 0,
        }
    }

    /// One for the rows of the table, with the heads in place. Rows that are complete leave memory.
    fn of_rows(workbook: &mut Workbook, heads: &[String]) -> Result<Self, XlsxError> {
        let mut sheet = Self::new(workbook.new_worksheet_with_low_memory()?);
        for (head, column) in heads.iter().zip(0..) {
            sheet
                .worksheet
                .write_string_with_format(0, column, head, &sheet.formats.head)?;
            // The arrow of the filter stands over the end of the head.
            sheet.widths.push((head.chars().count() + 3).min(24));
        }
        sheet.row = 1;
        Ok(sheet)
    }

    fn put<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> Result<(), XlsxError> {
        for (cell, column) in cells.into_iter().zip(0..) {
            let width = self.put_cell(column, &cell)?;
            let place = usize::from(column);
            if self.widths.len() <= place {
                self.widths.resize(place + 1, 0);
            }
            self.widths[place] = self.widths[place].max(width);
        }
        self.row += 1;
        Ok(())
    }

    /// Writes a cell, and says how wide it is.
    fn put_cell(&mut self, column: u16, cell: &Cell<'_>) -> Result<usize, XlsxError> {
        let Self {
            worksheet,
            formats,
            row,
            ..
        } = self;
        let row = *row;
        let mut number = |value: f64, format: &Format, width: usize| {
            worksheet.write_number_with_format(row, column, value, format)?;
            Ok(width)
        };
        match cell {
            Cell::Empty => Ok(0),
            Cell::Text(text) => self.put_text(column, text),
            Cell::Number(count) => self.put_whole(column, *count, |formats| &formats.number),
            Cell::Rupiah(amount) => self.put_whole(column, amount.get(), |formats| &formats.rupiah),
            Cell::Permille(permille) => number(*permille as f64 / 1_000.0, &formats.per_cent, 8),
            Cell::Ratio(ratio) => number(*ratio, &formats.per_cent, 9),
            Cell::Day(_) | Cell::Time(_) | Cell::Moment(..) => {
                let (format, width) = match cell {
                    Cell::Day(_) => (&formats.day, 12),
                    Cell::Time(_) => (&formats.time, 7),
                    _ => (&formats.moment, 18),
                };
                match date_time(cell) {
                    Some(at) => {
                        worksheet.write_datetime_with_format(row, column, &at, format)?;
                        Ok(width)
                    }
                    // Excel knows no day before 1900.
                    None => {
                        let text = match cell {
                            Cell::Day(day) | Cell::Moment(day, _) => day.to_string(),
                            _ => String::new(),
                        };
                        self.put_text(column, &text)
                    }
                }
            }
        }
    }

    fn put_whole(
        &mut self,
        column: u16,
        whole: i64,
        format: fn(&Formats) -> &Format,
    ) -> Result<usize, XlsxError> {
        // Spreadsheets calculate with floats: what these cannot hold stays exact as a text.
        let Some(number) = exact(whole) else {
            return self.put_text(column, &whole.to_string());
        };
        self.worksheet
            .write_number_with_format(self.row, column, number, format(&self.formats))?;
        // The digits with a point after each three, a sign and a currency.
        let digits = whole.unsigned_abs().max(1).ilog10() as usize + 1;
        Ok(digits * 4 / 3 + 4)
    }

    fn put_text(&mut self, column: u16, text: &str) -> Result<usize, XlsxError> {
        let whole = cut_off(text);
        self.cut += u64::from(whole.len() < text.len());
        let format = if text.starts_with(FORMULA) {
            &self.formats.marked
        } else if column == 0 {
            &self.first
        } else {
            &self.formats.text
        };
        self.worksheet
            .write_string_with_format(self.row, column, whole, format)?;
        Ok(whole
            .lines()
            .map(|line| line.chars().count())
            .max()
            .unwrap_or_default()
            + 1)
    }

    /// The sheet with a table on it: the heads stay in sight, can be filtered by, and are on every page of paper.
    fn of_table(self, columns: usize) -> Result<Worksheet, XlsxError> {
        let (last, columns) = (self.row - 1, u16::try_from(columns).unwrap_or(u16::MAX));
        let mut worksheet = self.into_worksheet()?;
        worksheet.set_freeze_panes(1, 0)?;
        worksheet.set_repeat_rows(0, 0)?;
        if let Some(last_column) = columns.checked_sub(1) {
            worksheet.autofilter(0, 0, last, last_column)?;
            // A number that is written as text is meant so: the code of a government is none to calculate with.
            worksheet.ignore_error_range(0, 0, last, last_column, IgnoreError::NumberStoredAsText)?;
        }
        Ok(worksheet)
    }

    fn into_worksheet(mut self) -> Result<Worksheet, XlsxError> {
        for (width, column) in self.widths.iter().zip(0..) {
            let width = u16::try_from((*width).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or_default();
            self.worksheet.set_column_width(column, width)?;
        }
        self.worksheet.set_paper_size(A4);
        self.worksheet.set_landscape();
        self.worksheet.set_print_fit_to_pages(1, 0);
        Ok(self.worksheet)
    }
}

/// The same number as a float, where there is one.
fn exact(whole: i64) -> Option<f64> {
    (whole.unsigned_abs() <= 1 << f64::MANTISSA_DIGITS).then_some(whole as f64)
}

/// As much of a text as a cell holds.
fn cut_off(text: &str) -> &str {
    // A byte is at least as much as a unit of UTF-16, so that most texts need no counting.
    if text.len() <= MAXIMUM_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAXIMUM_TEXT
    });
    end.and_then(|(place, _)| text.get(..place)).unwrap_or(text)
}

/// The point in time as Excel has it; none before 1900.
fn date_time(cell: &Cell<'_>) -> Option<ExcelDateTime> {
    let of_day =
        |day: &lokapasar_contract::Day| ExcelDateTime::from_ymd(day.year(), day.month(), day.day()).ok();
    let time = |minutes: u16| (minutes / 60, (minutes % 60) as u8);
    match cell {
        Cell::Day(day) => of_day(day),
        Cell::Time(minutes) => {
            let (hour, minute) = time(*minutes);
            ExcelDateTime::from_hms(hour, minute, 0).ok()
        }
        Cell::Moment(day, minutes) => {
            let (hour, minute) = time(*minutes);
            of_day(day)?.and_hms(hour, minute, 0).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
