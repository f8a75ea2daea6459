//! A file, from its first byte to its report. All of it comes in, or nothing when it is no file of rows.

use std::io::BufRead;

use axum::http::StatusCode;
use lokapasar_contract::RegionCode;
use lokapasar_contract::import::{Import, RefusalReason};
use rusqlite::{Connection, params};

use super::elements::{Broken, Elements};
use super::governments::Governments;
use super::intake::{Intake, Place, number};
use super::reading::{Reader, Refused};
use super::reports;
use crate::language::Text;
use crate::ledger::imported;
use crate::problem::{ApiProblem, FieldIssue};
use crate::state::Change;

/// Where a file comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Its name, where it is known.
    pub name: Option<String>,
    /// Whose officials sent it; none when the server read it at its start.
    pub by: Option<RegionCode>,
}

/// Imports a file into the store of the change.
///
/// # Errors
/// 400 and 422 when it is no JSON array in UTF-8; when the store refuses.
pub fn run(change: &Change<'_>, file: impl BufRead, source: &Source) -> Result<Import, ApiProblem> {
    let connection = change.connection();
    let code = format!("imp_{}", change.new_code("import", "import")?);
    let id = connection.query_row("SELECT coalesce(max(id), 0) + 1 FROM feed_import", [], |row| {
        row.get(0)
    })?;
    let reader = Reader {
        governments: Governments::of(&change.market().world.regions),
        now: change.now,
    };
    let mut intake = Intake::begin(connection, id)?;
    let mut elements = Elements::of(file);
    while let Some(element) = elements.next().map_err(|broken| problem(&broken))? {
        let read = match element.text {
            Some(text) => reader.read(text),
            None => Err(Refused::whole(RefusalReason::TooLong)),
        };
        let place = Place {
            row: element.row,
            line: element.line,
        };
        intake.take(place, read)?;
    }
    if intake.has_changed() {
        imported::sum_up(connection)?;
    }
    keep(connection, change, id, &code, source, &intake)?;
    Ok(reports::import(connection, change.market(), id)?)
}

fn keep(
    connection: &Connection,
    change: &Change<'_>,
    id: i64,
    code: &str,
    source: &Source,
    intake: &Intake<'_>,
) -> rusqlite::Result<()> {
    let rows = intake.rows;
    connection.execute(
        "INSERT INTO feed_import (id, code, at, name, region, read, taken, merged, updated, known, refused, value, first_day,
             last_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            id,
            code,
            change.now.as_second(),
            source.name,
            source.by.as_ref().map(RegionCode::as_str),
            number(rows.read),
            number(rows.taken),
            number(rows.merged),
            number(rows.updated),
            number(rows.known),
            number(rows.refused),
            intake.value.get(),
            intake.days.map(|(first, _)| first),
            intake.days.map(|(_, last)| last)
        ],
    )?;
    let mut statement = connection.prepare(
        "INSERT INTO feed_notice (import, reason, rows, first_line, first_row) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (reason, noticed) in &intake.notices {
        statement.execute(params![
            id,
            reason.as_str(),
            number(noticed.rows),
            number(noticed.first.line),
            number(noticed.first.row)
        ])?;
    }
    Ok(())
}

/// Why nothing of a file came in.
fn problem(broken: &Broken) -> ApiProblem {
    // The body as a whole is what is wrong, so that a form says it at the file.
    let whole = |problem: ApiProblem| {
        let issue = FieldIssue::new("", problem.code(), problem.detail().clone());
        problem.with_errors(vec![issue])
    };
    let malformed = |code, (id, en): (String, String)| whole(ApiProblem::malformed(code, Text::new(id, en)));
    match broken {
        Broken::NotUtf8 { line } => malformed(
            "not_utf8",
            (
                format!(
                    "Berkas ini tidak ditulis dalam UTF-8 (baris {line}). Simpan ulang sebagai UTF-8. Tidak ada yang diubah."
                ),
                format!(
                    "This file is not written in UTF-8 (line {line}). Save it as UTF-8. Nothing was changed."
                ),
            ),
        ),
        Broken::NotJson { line } => malformed(
            "malformed_json",
            (
                format!("Berkas ini bukan JSON yang sah (baris {line}). Tidak ada yang diubah."),
                format!("This file is not valid JSON (line {line}). Nothing was changed."),
            ),
        ),
        Broken::BreaksOff { line } => malformed(
            "malformed_json",
            (
                format!(
                    "Berkas ini terpotong: yang dimulai di baris {line} tidak selesai. Unduh ulang. Tidak ada yang diubah."
                ),
                format!(
                    "This file is cut short: what begins in line {line} does not end. Fetch it again. Nothing was changed."
                ),
            ),
        ),
        Broken::NotAnArray => whole(ApiProblem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "not_an_array",
            Text::new(
                "Berkas ini JSON, tetapi bukan larik baris seperti feed Bela-TokoDaringRealisasi. Tidak ada yang diubah.",
                "This file is JSON, but no array of rows as the feed Bela-TokoDaringRealisasi is. Nothing was changed.",
            ),
        )),
        Broken::Unreadable(error) => ApiProblem::internal(error),
    }
}
