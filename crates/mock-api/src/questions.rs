//! Questions about products: what a work unit asked a vendor, and what the vendor said to it. All of it stays as it was said,
//! and is for all to read once there is an answer.

use jiff::Timestamp;
use lokapasar_contract::question::{AskQuestion, Asking, Question};
use lokapasar_contract::session::{Persona, Role, VendorName};
use lokapasar_contract::{ProductId, QuestionId, VendorId};
use rusqlite::{Connection, params};

use crate::clock;
use crate::language::{Language, Text};
use crate::live::Audience;
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::state::Change;
use crate::versions;

pub mod check;
pub mod list;

/// What was said, and by whom: the record knows the persons, no answer names them. The triggers hold what the page promises.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS question (
    id TEXT PRIMARY KEY,
    product TEXT NOT NULL,
    vendor TEXT NOT NULL,
    unit TEXT NOT NULL,
    region TEXT NOT NULL,
    persona TEXT NOT NULL,
    persona_name TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS question_by_product ON question (product);
CREATE INDEX IF NOT EXISTS question_by_vendor ON question (vendor);
CREATE TABLE IF NOT EXISTS question_answer (
    question TEXT NOT NULL REFERENCES question (id),
    place INTEGER NOT NULL,
    persona TEXT NOT NULL,
    persona_name TEXT NOT NULL,
    answered_at INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (question, place)
) STRICT;
CREATE TRIGGER IF NOT EXISTS question_stays_as_it_was BEFORE UPDATE ON question
    BEGIN SELECT RAISE(ABORT, 'a question is on record'); END;
CREATE TRIGGER IF NOT EXISTS question_stays BEFORE DELETE ON question
    BEGIN SELECT RAISE(ABORT, 'a question is on record'); END;
CREATE TRIGGER IF NOT EXISTS answer_stays_as_it_was BEFORE UPDATE ON question_answer
    BEGIN SELECT RAISE(ABORT, 'an answer is on record'); END;
CREATE TRIGGER IF NOT EXISTS answer_stays BEFORE DELETE ON question_answer
    BEGIN SELECT RAISE(ABORT, 'an answer is on record'); END;";

/// Those who ask: whoever chooses what a unit orders.
pub const ASKERS: &[Role] = &[Role::Buyer, Role::Ppk];

/// Whether this person may ask about the product, and whom.
#[must_use]
pub fn asking(market: &Market, product: &ProductId, person: Option<&Persona>, language: Language) -> Asking {
    let vendors = sellers(market, product);
    let reason = match person {
        None => Some(Text::new(
            "Masuk sebagai pembeli untuk bertanya.",
            "Sign in as a buyer to ask.",
        )),
        Some(person) if !ASKERS.contains(&person.role) => Some(Text::new(
            "Yang bertanya adalah satuan kerja, melalui PP atau PPK.",
            "Work units ask, through their PP or PPK.",
        )),
        Some(_) if vendors.is_empty() => Some(Text::new(
            "Tidak ada penyedia yang sedang menjual produk ini.",
            "No vendor has this product on sale.",
        )),
        Some(_) => None,
    };
    Asking {
        allowed: reason.is_none(),
        reason: reason.map(|reason| reason.in_language(language).to_owned()),
        vendors,
    }
}

/// Who has the product on sale, by name.
fn sellers(market: &Market, product: &ProductId) -> Vec<VendorName> {
    let mut vendors: Vec<VendorName> = market
        .offers_of(product)
        .iter()
        .filter(|offer| offer.on_sale)
        .filter_map(|offer| vendor_name(market, &offer.vendor))
        .collect();
    vendors.sort_by(|one, other| (&one.name, &one.id).cmp(&(&other.name, &other.id)));
    vendors.dedup();
    vendors
}

fn vendor_name(market: &Market, id: &VendorId) -> Option<VendorName> {
    let vendor = market.vendor(id)?;
    Some(VendorName {
        id: vendor.id.clone(),
        name: vendor.name.clone(),
    })
}

/// Puts a question on record.
///
/// # Errors
/// When something is wrong with it, the person acts for no unit, or the store refuses.
pub fn ask(
    change: &Change<'_>,
    person: &Persona,
    product: &ProductId,
    request: &AskQuestion,
) -> Result<QuestionId, ApiProblem> {
    let Some(unit) = &person.unit else {
        return Err(ApiProblem::forbidden(Text::new(
            "Pertanyaan diajukan atas nama satuan kerja.",
            "A question is asked for a work unit.",
        )));
    };
    check::question(request, &sellers(change.market(), product)).map_err(ApiProblem::invalid)?;
    let nth: u32 = change
        .connection()
        .prepare_cached("SELECT count(*) + 1 FROM question")?
        .query_row([], |row| row.get(0))?;
    let code = versions::digest(format!("{}/question/{nth}", change.market().seed).as_bytes());
    let id = QuestionId::new(format!("qst_{code}"));
    change
        .connection()
        .prepare_cached(
            "INSERT INTO question (id, product, vendor, unit, region, persona, persona_name, asked_at, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id.as_str(),
            product.as_str(),
            request.vendor.as_str(),
            unit.id.as_str(),
            unit.region.code.as_str(),
            person.id.as_str(),
            person.name,
            change.now.as_second(),
            request.text.trim()
        ])?;
    Ok(id)
}

/// Puts what a vendor says to a question on record.
///
/// # Errors
/// When something is wrong with it, enough was said, or the store refuses.
pub fn answer(
    change: &Change<'_>,
    person: &Persona,
    question: &Question,
    text: &str,
) -> Result<(), ApiProblem> {
    if !may_answer(question, Some(person)) {
        return Err(check::may_not_answer(question, person));
    }
    check::answer(text).map_err(ApiProblem::invalid)?;
    let place = u32::try_from(question.answers.len()).unwrap_or(u32::MAX);
    change
        .connection()
        .prepare_cached(
            "INSERT INTO question_answer (question, place, persona, persona_name, answered_at, text)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            question.id.as_str(),
            place,
            person.id.as_str(),
            person.name,
            change.now.as_second(),
            text.trim()
        ])?;
    Ok(())
}

/// Whether the person answers for the vendor that is asked, and there is room for more to be said.
fn may_answer(question: &Question, person: Option<&Persona>) -> bool {
    is_asked(question, person) && question.answers.len() < lokapasar_contract::question::MAXIMUM_ANSWERS
}

fn is_asked(question: &Question, person: Option<&Persona>) -> bool {
    let vendor = person.and_then(|person| person.vendor.as_ref());
    vendor.is_some_and(|vendor| vendor.id == question.vendor.id)
}

/// The question of that id, if this person may see it.
///
/// # Errors
/// 404 when there is none, or it waits and is others'; when the store refuses.
pub fn find(
    connection: &Connection,
    market: &Market,
    id: &QuestionId,
    person: Option<&Persona>,
) -> Result<Question, ApiProblem> {
    let question = match list::Row::find(connection, id)? {
        Some(row) => row.into_question(connection, market, person)?,
        None => None,
    };
    question
        .filter(|question| {
            !question.is_waiting() || person.is_some_and(|person| sees_waiting(question, person))
        })
        .ok_or_else(|| {
            ApiProblem::not_found(Text::new(
                "Pertanyaan ini tidak ditemukan.",
                "There is no such question.",
            ))
        })
}

/// Who sees a question before it is answered: the unit that asks, the vendor that is asked, and who watches the unit's
/// government.
fn sees_waiting(question: &Question, person: &Persona) -> bool {
    match person.role {
        Role::Buyer | Role::Ppk | Role::Bendahara => person
            .unit
            .as_ref()
            .is_some_and(|unit| unit.id == question.unit.id),
        Role::Vendor => is_asked(question, Some(person)),
        Role::Official | Role::Auditor => {
            let (code, watched) = (&question.unit.region.code, &person.region.code);
            code == watched || (watched.is_province() && code.province() == *watched)
        }
    }
}

/// Who is told that something was asked or answered.
#[must_use]
pub fn audience(question: &Question) -> Audience {
    Audience {
        unit: Some(question.unit.id.clone()),
        vendor: Some(question.vendor.id.clone()),
        ..Audience::default()
    }
}

fn time(second: i64) -> lokapasar_contract::Timestamp {
    clock::text(Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH))
}
