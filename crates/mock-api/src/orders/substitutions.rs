//! Who stands in for a PPK who is away. What they do so is kept with the order: see [`Person::in_place_of`].

use jiff::{Timestamp, ToSpan as _};
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::substitution::{Colleague, NameSubstitute, Substitution, SubstitutionList};
use lokapasar_contract::{Day, PersonaId, SubstitutionId};
use rusqlite::{Connection, Row, params};

#[cfg(doc)]
use super::model::Person;
use super::model::Who;
use super::view;
use crate::language::Text;
use crate::market::Market;
use crate::policy::calendar::{Zone, date_of};
use crate::problem::{ApiProblem, FieldIssue};
use crate::state::Change;

/// The substitutions; the names as they were when somebody was named.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS substitution (
    id TEXT PRIMARY KEY,
    absent TEXT NOT NULL,
    absent_name TEXT NOT NULL,
    substitute TEXT NOT NULL,
    substitute_name TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX IF NOT EXISTS substitution_by_substitute ON substitution (substitute, last_day);
CREATE INDEX IF NOT EXISTS substitution_by_absent ON substitution (absent, last_day);";

/// The longest absence: for more than a year another PPK is appointed. The marketplace's own rule.
const LONGEST_YEARS: i64 = 1;

/// The day that it is where the person works.
fn today(persona: &Persona, now: Timestamp) -> String {
    Zone::of(&persona.region.code).local(now).date().to_string()
}

/// The people who may stand in for a PPK: who orders for the same unit, since the treasurer pays what the PPK approves.
fn may_stand_in(market: &Market, ppk: &Persona) -> Vec<Colleague> {
    let unit = ppk.unit.as_ref().map(|unit| &unit.id);
    let of_unit = market.personas().iter().filter(|persona| {
        persona.role == Role::Buyer && unit.is_some() && persona.unit.as_ref().map(|unit| &unit.id) == unit
    });
    of_unit
        .map(|persona| Colleague {
            id: persona.id.clone(),
            name: persona.name.clone(),
        })
        .collect()
}

fn read(row: &Row<'_>, today: &str) -> rusqlite::Result<Substitution> {
    let day = |column: usize| -> rusqlite::Result<(String, Day)> {
        let text: String = row.get(column)?;
        let day = text.parse().map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
        })?;
        Ok((text, day))
    };
    let person = |column: usize| -> rusqlite::Result<Colleague> {
        Ok(Colleague {
            id: PersonaId::new(row.get::<_, String>(column)?),
            name: row.get(column + 1)?,
        })
    };
    let ((first, from), (last, to)) = (day(5)?, day(6)?);
    Ok(Substitution {
        id: SubstitutionId::new(row.get::<_, String>(0)?),
        absent: person(1)?,
        substitute: person(3)?,
        from,
        to,
        today: (first.as_str()..=last.as_str()).contains(&today),
    })
}

/// The substitutions of a person that are or will be, the first one first.
///
/// # Errors
/// When the store refuses.
pub fn of(
    connection: &Connection,
    persona: &Persona,
    now: Timestamp,
) -> Result<Vec<Substitution>, ApiProblem> {
    let today = today(persona, now);
    let items = connection
        .prepare_cached(
            "SELECT id, absent, absent_name, substitute, substitute_name, first_day, last_day FROM substitution
             WHERE (absent = ?1 OR substitute = ?1) AND last_day >= ?2 AND ended_at IS NULL ORDER BY first_day, id",
        )?
        .query_map([persona.id.as_str(), &today], |row| read(row, &today))?
        .collect::<Result<_, _>>()?;
    Ok(items)
}

/// What the page shows of them.
///
/// # Errors
/// When the store refuses.
pub fn list(
    connection: &Connection,
    market: &Market,
    persona: &Persona,
    now: Timestamp,
) -> Result<SubstitutionList, ApiProblem> {
    Ok(SubstitutionList {
        items: of(connection, persona, now)?,
        may_stand_in: match persona.role {
            Role::Ppk => may_stand_in(market, persona),
            _ => Vec::new(),
        },
    })
}

/// The PPK for whom a person stands in now.
///
/// # Errors
/// When the store refuses.
pub fn standing_in(
    connection: &Connection,
    persona: &Persona,
    now: Timestamp,
) -> Result<Option<String>, ApiProblem> {
    if persona.role != Role::Buyer {
        return Ok(None);
    }
    let all = of(connection, persona, now)?;
    Ok(all.into_iter().find(|one| one.today).map(|one| one.absent.name))
}

/// As what a person acts on orders now; none for who only watches.
///
/// # Errors
/// When the store refuses.
pub fn who(connection: &Connection, persona: &Persona, now: Timestamp) -> Result<Option<Who>, ApiProblem> {
    let stands_in_for = standing_in(connection, persona, now)?;
    Ok(view::who(persona).map(|who| Who { stands_in_for, ..who }))
}

/// Names a substitute for a PPK.
///
/// # Errors
/// 422 with what is wrong; 409 when somebody is named for one of these days; when the store refuses.
pub fn name(
    change: &Change<'_>,
    market: &Market,
    ppk: &Persona,
    request: &NameSubstitute,
) -> Result<Substitution, ApiProblem> {
    let today = today(ppk, change.now);
    let (from, to) = (request.from.to_string(), request.to.to_string());
    let substitute = may_stand_in(market, ppk)
        .into_iter()
        .find(|colleague| colleague.id == request.substitute);
    let mut wrong = Vec::new();
    if substitute.is_none() {
        let detail = Text::new(
            "Pilih pejabat pengadaan dari satuan kerja Anda.",
            "Choose a procurement officer of your work unit.",
        );
        wrong.push(FieldIssue::new("/substitute", "unknown_value", detail));
    }
    if from < today {
        let detail = Text::new("Tanggal ini sudah lewat.", "This day has passed.");
        wrong.push(FieldIssue::new("/from", "in_the_past", detail));
    }
    if to < from {
        let detail = Text::new(
            "Hari terakhir tidak sebelum hari pertama.",
            "The last day is not before the first one.",
        );
        wrong.push(FieldIssue::new("/to", "out_of_range", detail));
    } else if date_of(request.to) > date_of(request.from).saturating_add(LONGEST_YEARS.years()) {
        let detail = Text::new("Paling lama satu tahun.", "One year at the most.");
        wrong.push(FieldIssue::new("/to", "out_of_range", detail));
    }
    let Some(substitute) = substitute.filter(|_| wrong.is_empty()) else {
        return Err(ApiProblem::invalid(wrong));
    };
    let connection = change.connection();
    let taken: bool = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM substitution
             WHERE absent = ?1 AND first_day <= ?3 AND last_day >= ?2 AND ended_at IS NULL)",
        )?
        .query_row([ppk.id.as_str(), &from, &to], |row| row.get(0))?;
    if taken {
        let detail = Text::new(
            "Untuk salah satu hari ini sudah ada pengganti; akhiri penggantian itu dahulu.",
            "Somebody is named for one of these days already; end that first.",
        );
        return Err(ApiProblem::conflict("already_substituted", detail));
    }
    let code = change.new_code("substitutions", "substitution")?;
    let named = Substitution {
        id: SubstitutionId::new(format!("sub_{code}")),
        absent: Colleague {
            id: ppk.id.clone(),
            name: ppk.name.clone(),
        },
        substitute,
        from: request.from,
        to: request.to,
        today: from == today,
    };
    connection
        .prepare_cached(
            "INSERT INTO substitution (id, absent, absent_name, substitute, substitute_name, first_day, last_day)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            named.id.as_str(),
            named.absent.id.as_str(),
            named.absent.name,
            named.substitute.id.as_str(),
            named.substitute.name,
            from,
            to
        ])?;
    Ok(named)
}

/// Ends a substitution of this PPK at once. That it was stays known.
///
/// # Errors
/// 404 when the PPK has none of that id that is or will be; when the store refuses.
pub fn end(change: &Change<'_>, ppk: &Persona, id: &SubstitutionId) -> Result<(), ApiProblem> {
    let ended = change
        .connection()
        .prepare_cached(
            "UPDATE substitution SET ended_at = ?3
             WHERE id = ?1 AND absent = ?2 AND ended_at IS NULL AND last_day >= ?4",
        )?
        .execute(params![
            id.as_str(),
            ppk.id.as_str(),
            change.now.as_second(),
            today(ppk, change.now)
        ])?;
    if ended == 0 {
        let detail = Text::new(
            "Penggantian ini tidak ditemukan.",
            "There is no such substitution.",
        );
        return Err(ApiProblem::not_found(detail));
    }
    Ok(())
}
