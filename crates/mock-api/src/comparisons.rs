//! Comparisons of offers: judged for whoever asks, and kept as they were when a buyer gave a reason.

use jiff::Timestamp;
use lokapasar_contract::ComparisonId;
use lokapasar_contract::comparison::{Comparison, SaveComparison, SavedComparison};
use lokapasar_contract::session::{Persona, Role};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::clock;
use crate::orders::number;
use crate::problem::ApiProblem;
use crate::state::Change;
use crate::versions;

pub mod check;
pub(crate) mod judging;

/// The kept comparisons. What was found is kept whole and never made anew: it says what was known on that day.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS comparison (
    id TEXT PRIMARY KEY,
    month TEXT NOT NULL,
    unit TEXT NOT NULL,
    persona TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS comparison_by_month ON comparison (month);";

/// Keeps a comparison. The request has passed [`check::request`].
///
/// # Errors
/// When the person acts for no unit, or the store refuses.
pub fn save(
    change: &Change<'_>,
    person: &Persona,
    request: &SaveComparison,
    comparison: Comparison,
) -> Result<SavedComparison, ApiProblem> {
    let Some(unit) = &person.unit else {
        return Err(ApiProblem::forbidden(check::no_unit()));
    };
    let day = clock::in_wib(change.now).date();
    let month = number::month(day);
    let nth: u32 = change
        .connection()
        .prepare_cached("SELECT count(*) + 1 FROM comparison WHERE month = ?1")?
        .query_row([&month], |row| row.get(0))?;
    let number = format!("PB-{month}-{nth:04}");
    let code = versions::digest(format!("{}/comparison/{number}", change.market().seed).as_bytes());
    let mut saved = SavedComparison {
        id: ComparisonId::new(format!("cmp_{code}")),
        number,
        saved_at: clock::text(change.now),
        saved_by: person.name.clone(),
        role: person.role,
        unit: unit.clone(),
        chosen: request.chosen.clone(),
        reason: request.reason.trim().to_owned(),
        comparison,
        digest: String::new(),
    };
    saved.digest = versions::digest(&serde_json::to_vec(&saved)?);
    insert(change.connection(), &saved, &month, person, change.now)?;
    Ok(saved)
}

fn insert(
    connection: &Connection,
    saved: &SavedComparison,
    month: &str,
    person: &Persona,
    at: Timestamp,
) -> Result<(), ApiProblem> {
    connection
        .prepare_cached(
            "INSERT INTO comparison (id, month, unit, persona, saved_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            saved.id.as_str(),
            month,
            saved.unit.id.as_str(),
            person.id.as_str(),
            at.as_second(),
            serde_json::to_string(saved)?
        ])?;
    Ok(())
}

/// The comparison of that id, as it was kept.
///
/// # Errors
/// When the store refuses.
pub fn find(connection: &Connection, id: &ComparisonId) -> Result<Option<SavedComparison>, ApiProblem> {
    let body: Option<String> = connection
        .prepare_cached("SELECT body FROM comparison WHERE id = ?1")?
        .query_row([id.as_str()], |row| row.get(0))
        .optional()?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Whether a person may read it: the people of the unit, and who watches its government. No vendor sees what it was
/// compared with.
#[must_use]
pub fn is_visible(saved: &SavedComparison, person: &Persona) -> bool {
    match person.role {
        Role::Buyer | Role::Ppk | Role::Bendahara => {
            person.unit.as_ref().is_some_and(|unit| unit.id == saved.unit.id)
        }
        Role::Official | Role::Auditor => {
            let (code, watched) = (&saved.unit.region.code, &person.region.code);
            code == watched || (watched.is_province() && code.province() == *watched)
        }
        Role::Vendor => false,
    }
}
