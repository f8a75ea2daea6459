//! Who has looked at a flag. What was noted stays as it is; more can be added.

use std::collections::HashMap;

use jiff::Timestamp;
use lokapasar_contract::analytics::{FlagMark, MAXIMUM_MARKS, MAXIMUM_NOTE, MINIMUM_NOTE};
use lokapasar_contract::session::Persona;
use lokapasar_contract::{FlagId, RegionCode};
use rusqlite::{Connection, params};

use crate::clock;
use crate::language::Text;
use crate::problem::{ApiProblem, FieldIssue};
use crate::state::Change;

/// The marks.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS flag_mark (
    flag TEXT NOT NULL,
    region TEXT NOT NULL,
    persona TEXT NOT NULL,
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS flag_mark_by_region ON flag_mark (region, flag);";

/// The marks of a government's flags, the first first.
///
/// # Errors
/// When SQLite refuses.
pub fn of(connection: &Connection, region: &RegionCode) -> rusqlite::Result<HashMap<FlagId, Vec<FlagMark>>> {
    let mut marks: HashMap<FlagId, Vec<FlagMark>> = HashMap::new();
    let mut statement = connection
        .prepare_cached("SELECT flag, name, at, note FROM flag_mark WHERE region = ?1 ORDER BY rowid")?;
    let mut rows = statement.query([region.as_str()])?;
    while let Some(row) = rows.next()? {
        let flag = FlagId::new(row.get::<_, String>(0)?);
        marks.entry(flag).or_default().push(FlagMark {
            by: row.get(1)?,
            at: clock::text(Timestamp::from_second(row.get(2)?).unwrap_or_default()),
            note: row.get(3)?,
        });
    }
    Ok(marks)
}

/// Notes that a person has looked at a flag, which must be there.
///
/// # Errors
/// 422 with what is wrong with the note; 409 when it was marked often enough; when the store refuses.
pub fn mark(
    change: &Change<'_>,
    person: &Persona,
    region: &RegionCode,
    flag: &FlagId,
    note: &str,
) -> Result<FlagMark, ApiProblem> {
    let note = note.trim();
    if !(MINIMUM_NOTE..=MAXIMUM_NOTE).contains(&note.chars().count()) {
        let detail = Text::new(
            format!("Tulis catatan sepanjang {MINIMUM_NOTE} sampai {MAXIMUM_NOTE} karakter."),
            format!("Write a note of {MINIMUM_NOTE} to {MAXIMUM_NOTE} characters."),
        );
        return Err(ApiProblem::invalid(vec![FieldIssue::new(
            "/note",
            "out_of_range",
            detail,
        )]));
    }
    let connection = change.connection();
    let before: i64 = connection
        .prepare_cached("SELECT count(*) FROM flag_mark WHERE region = ?1 AND flag = ?2")?
        .query_row([region.as_str(), flag.as_str()], |row| row.get(0))?;
    if usize::try_from(before).is_ok_and(|before| before >= MAXIMUM_MARKS) {
        let detail = Text::new(
            format!("Tanda ini sudah punya {MAXIMUM_MARKS} catatan; tidak ada tempat lagi."),
            format!("This flag has {MAXIMUM_MARKS} notes already; there is no room for more."),
        );
        return Err(ApiProblem::conflict("marked_in_full", detail));
    }
    connection
        .prepare_cached(
            "INSERT INTO flag_mark (flag, region, persona, name, at, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            flag.as_str(),
            region.as_str(),
            person.id.as_str(),
            person.name,
            change.now.as_second(),
            note
        ])?;
    Ok(FlagMark {
        by: person.name.clone(),
        at: clock::text(change.now),
        note: note.to_owned(),
    })
}
