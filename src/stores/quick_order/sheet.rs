//! Text as rows of cells: what stands between two cells is found out, and a quotation mark that is never closed spoils its own
//! cell alone.

use serde::{Deserialize, Serialize};

/// What stands between the cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Separator {
    /// A tab, as spreadsheets copy.
    Tab,
    /// `;`, as spreadsheets save where the comma is for decimals.
    Semicolon,
    /// `,`.
    Comma,
    /// A space between a code and a number, as people type.
    Space,
}

/// Those that decide by how many lines have them; among equals the first.
const WRITTEN: [(Separator, char); 3] = [
    (Separator::Tab, '\t'),
    (Separator::Semicolon, ';'),
    (Separator::Comma, ','),
];

/// How many lines are looked at to find out.
const LOOKED_AT: usize = 200;

/// The rows of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What stands between the cells; none where every row has one cell.
    pub separator: Option<Separator>,
    /// Whether there was a byte order mark before them.
    pub mark: bool,
    /// Those in which something stands.
    pub rows: Vec<Cells>,
    /// How many there were, before the last of them, in which nothing stands.
    pub blank: usize,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// The line of the text on which it begins, from 1.
    pub line: u32,
    /// Its cells, without the spaces around them.
    pub cells: Vec<String>,
    /// Whether a quotation mark in it was not closed, and so was taken for a letter.
    pub unclosed: bool,
}

impl Sheet {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let (mark, text) = match text.strip_prefix('\u{feff}') {
            Some(text) => (true, text),
            None => (false, text),
        };
        let written = separator_of(text);
        let mut reader = Reader {
            rest: text,
            line: 1,
            separator: written.map(|(_, letter)| letter),
        };
        let (mut rows, mut blank, mut waiting) = (Vec::new(), 0, 0);
        while let Some(row) = reader.row() {
            if row.cells.iter().all(String::is_empty) {
                waiting += 1;
            } else {
                blank += std::mem::take(&mut waiting);
                rows.push(row);
            }
        }
        let mut separator = written.map(|(separator, _)| separator);
        if separator.is_none() && rows.iter_mut().filter_map(part_by_space).count() > 0 {
            separator = Some(Separator::Space);
        }
        Self {
            separator,
            mark,
            rows,
            blank,
        }
    }
}

/// What stands, outside quotation marks, in the most lines.
fn separator_of(text: &str) -> Option<(Separator, char)> {
    let mut counts = [0_usize; WRITTEN.len()];
    for line in text.lines().take(LOOKED_AT) {
        for ((_, letter), count) in WRITTEN.iter().zip(&mut counts) {
            // A mark without another one on the line is a letter, or closes elsewhere.
            let quotes = line.matches('"').count().is_multiple_of(2);
            let mut quoted = false;
            let stands = line.chars().any(|one| {
                quoted ^= quotes && one == '"';
                one == *letter && !quoted
            });
            *count += usize::from(stands);
        }
    }
    let found = WRITTEN.iter().zip(counts).filter(|(_, count)| *count > 0);
    // Of equals the last is the greatest, hence the reverse.
    found
        .rev()
        .max_by_key(|(_, count)| *count)
        .map(|(separator, _)| *separator)
}

/// Parts `ATK-0101-01001 12`: a code, one gap, a number. A code that itself has spaces stays whole.
fn part_by_space(row: &mut Cells) -> Option<()> {
    let [whole] = row.cells.as_slice() else {
        return None;
    };
    let mut words = whole.split_whitespace();
    let (code, number) = (words.next()?, words.next()?);
    let is_code = code.chars().filter(char::is_ascii_alphanumeric).count() >= 6;
    let is_number = number.starts_with(|first: char| first.is_ascii_digit());
    if words.next().is_some() || !is_code || !is_number {
        return None;
    }
    row.cells = vec![code.to_owned(), number.to_owned()];
    Some(())
}

struct Reader<'t> {
    rest: &'t str,
    line: u32,
    separator: Option<char>,
}

impl Reader<'_> {
    fn row(&mut self) -> Option<Cells> {
        if self.rest.is_empty() {
            return None;
        }
        let mut row = Cells {
            line: self.line,
            cells: Vec::new(),
            unclosed: false,
        };
        loop {
            let (cell, length) = match self.quoted() {
                Ok(Some(quoted)) => quoted,
                Ok(None) => self.plain(),
                Err(Unclosed) => {
                    row.unclosed = true;
                    self.plain()
                }
            };
            let (read, rest) = self.rest.split_at(length);
            self.line = self.line.saturating_add(breaks(read));
            row.cells.push(cell);
            let mut letters = rest.chars();
            match letters.next() {
                Some(letter) if Some(letter) == self.separator => self.rest = letters.as_str(),
                Some('\r') => {
                    self.rest = letters.as_str().strip_prefix('\n').unwrap_or(letters.as_str());
                    self.line = self.line.saturating_add(1);
                    return Some(row);
                }
                Some(_) => {
                    self.rest = letters.as_str();
                    self.line = self.line.saturating_add(1);
                    return Some(row);
                }
                None => {
                    self.rest = "";
                    return Some(row);
                }
            }
        }
    }

    fn ends(&self, letter: char) -> bool {
        matches!(letter, '\n' | '\r') || Some(letter) == self.separator
    }

    /// A cell without quotation marks of its own, and its length in the text.
    fn plain(&self) -> (String, usize) {
        let length = self
            .rest
            .find(|letter| self.ends(letter))
            .unwrap_or(self.rest.len());
        let (cell, _) = self.rest.split_at(length);
        (cell.trim().to_owned(), length)
    }

    /// A cell in quotation marks, and its length in the text; none where there are no marks. Only a mark with which the cell ends
    /// closes it, so that one mark too many does not swallow the rows below.
    fn quoted(&self) -> Result<Option<(String, usize)>, Unclosed> {
        let is_space = |letter: char| letter == ' ';
        let Some(inside) = self.rest.trim_start_matches(is_space).strip_prefix('"') else {
            return Ok(None);
        };
        let start = self.rest.len() - inside.len();
        let mut cell = String::new();
        let mut letters = inside.char_indices();
        while let Some((at, letter)) = letters.next() {
            if letter != '"' {
                cell.push(letter);
                continue;
            }
            let after = letters.as_str();
            if after.starts_with('"') {
                letters.next();
                cell.push('"');
                continue;
            }
            let next = after.trim_start_matches(is_space);
            if next.is_empty() || next.starts_with(|letter| self.ends(letter)) {
                let length = start + at + 1 + (after.len() - next.len());
                return Ok(Some((cell.trim().to_owned(), length)));
            }
            return Err(Unclosed);
        }
        Err(Unclosed)
    }
}

/// A quotation mark that opens a cell is not closed at the end of one.
struct Unclosed;

/// How many lines a text goes down.
fn breaks(text: &str) -> u32 {
    let returns = text.matches('\r').count();
    let feeds = text.matches('\n').count();
    let both = text.matches("\r\n").count();
    u32::try_from(returns + feeds - both).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
