//! Saved views: what each person keeps of them.

use jiff::Timestamp;
use lokapasar_contract::saved_view::{MAXIMUM_NAME, MAXIMUM_VIEWS, SaveView, SavedView, SavedViewList};
use lokapasar_contract::session::Persona;
use lokapasar_contract::{PersonaId, ViewId};
use rusqlite::{Connection, params};

use crate::clock;
use crate::language::Text;
use crate::problem::{ApiProblem, FieldIssue};
use crate::state::Change;

/// The views.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS saved_view (
    id TEXT PRIMARY KEY,
    persona TEXT NOT NULL,
    name TEXT NOT NULL,
    path TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    UNIQUE (persona, name)
) STRICT;";

/// The views of a person, by name.
///
/// # Errors
/// When the store refuses.
pub fn of(connection: &Connection, person: &PersonaId) -> Result<SavedViewList, ApiProblem> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, path, saved_at FROM saved_view WHERE persona = ?1 ORDER BY lower(name), name",
    )?;
    let items = statement
        .query_map([person.as_str()], |row| {
            Ok(SavedView {
                id: ViewId::new(row.get::<_, String>(0)?),
                name: row.get(1)?,
                path: row.get(2)?,
                saved_at: clock::text(Timestamp::from_second(row.get(3)?).unwrap_or_default()),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(SavedViewList { items })
}

/// What is wrong with a view that is to be kept beside these.
fn wrong_with(others: &[SavedView], request: &SaveView) -> Result<(), ApiProblem> {
    let name = request.name.trim();
    let mut wrong = Vec::new();
    if !(1..=MAXIMUM_NAME).contains(&name.chars().count()) {
        let detail = Text::new(
            format!("Beri nama dengan 1 sampai {MAXIMUM_NAME} karakter."),
            format!("Give it a name of 1 to {MAXIMUM_NAME} characters."),
        );
        wrong.push(FieldIssue::new("/name", "out_of_range", detail));
    }
    if others.iter().any(|view| view.name == name) {
        let detail = Text::new(
            "Nama ini sudah dipakai; pilih nama lain, atau hapus yang lama.",
            "This name is taken; choose another, or delete the old one.",
        );
        wrong.push(FieldIssue::new("/name", "taken", detail));
    }
    if !request.leads_here() {
        let detail = Text::new(
            "Alamat ini bukan halaman situs ini.",
            "This address is no page of this site.",
        );
        wrong.push(FieldIssue::new("/path", "invalid_value", detail));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(ApiProblem::invalid(wrong))
    }
}

/// 404.
fn none_such() -> ApiProblem {
    let detail = Text::new("Tampilan ini tidak ditemukan.", "There is no such view.");
    ApiProblem::not_found(detail)
}

/// Gives a view of this person another name, or another page.
///
/// # Errors
/// 404 when the person has none of that id; 422 with what is wrong with it; when the store refuses.
pub fn change(
    change: &Change<'_>,
    person: &PersonaId,
    id: &ViewId,
    request: &SaveView,
) -> Result<SavedView, ApiProblem> {
    let connection = change.connection();
    let mut views = of(connection, person)?.items;
    let place = views.iter().position(|view| view.id == *id);
    let mut view = views.remove(place.ok_or_else(none_such)?);
    wrong_with(&views, request)?;
    request.name.trim().clone_into(&mut view.name);
    view.path.clone_from(&request.path);
    view.saved_at = clock::text(change.now);
    connection
        .prepare_cached("UPDATE saved_view SET name = ?1, path = ?2, saved_at = ?3 WHERE id = ?4")?
        .execute(params![
            view.name,
            view.path,
            change.now.as_second(),
            view.id.as_str()
        ])?;
    Ok(view)
}

/// Keeps a view.
///
/// # Errors
/// 422 with what is wrong with it; 409 when the person has too many; when the store refuses.
pub fn keep(change: &Change<'_>, person: &Persona, request: &SaveView) -> Result<SavedView, ApiProblem> {
    let connection = change.connection();
    let views = of(connection, &person.id)?.items;
    wrong_with(&views, request)?;
    if u32::try_from(views.len()).is_ok_and(|views| views >= MAXIMUM_VIEWS) {
        let detail = Text::new(
            format!("Paling banyak {MAXIMUM_VIEWS} tampilan dapat disimpan; hapus yang tidak dipakai lagi."),
            format!("At most {MAXIMUM_VIEWS} views can be saved; delete those that are no longer used."),
        );
        return Err(ApiProblem::conflict("too_many_views", detail));
    }
    let code = change.new_code("views", "view")?;
    let view = SavedView {
        id: ViewId::new(format!("viw_{code}")),
        name: request.name.trim().to_owned(),
        path: request.path.clone(),
        saved_at: clock::text(change.now),
    };
    connection
        .prepare_cached(
            "INSERT INTO saved_view (id, persona, name, path, saved_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            view.id.as_str(),
            person.id.as_str(),
            view.name,
            view.path,
            change.now.as_second()
        ])?;
    Ok(view)
}

/// Takes a view of this person out.
///
/// # Errors
/// 404 when the person has none of that id; when the store refuses.
pub fn delete(connection: &Connection, person: &PersonaId, id: &ViewId) -> Result<(), ApiProblem> {
    let taken = connection
        .prepare_cached("DELETE FROM saved_view WHERE id = ?1 AND persona = ?2")?
        .execute([id.as_str(), person.as_str()])?;
    if taken == 0 {
        return Err(none_such());
    }
    Ok(())
}
