//! Lists of questions, as far as a person may see them.

use lokapasar_contract::catalogue::Page;
use lokapasar_contract::query::QuestionQuery;
use lokapasar_contract::question::{ProductName, Question, QuestionAnswer, WaitingQuestionList};
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::{ProductId, QuestionId, UnitId, VendorId};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{may_answer, time, vendor_name};
use crate::market::Market;
use crate::problem::ApiProblem;

/// Every question with the time of its first answer.
const QUESTIONS: &str = "
    SELECT q.id, q.product, q.vendor, q.unit, q.region, q.asked_at, q.text, q.rowid AS nth,
           (SELECT min(answered_at) FROM question_answer a WHERE a.question = q.id) AS first_answer
    FROM question q";

/// What a [`Row`] is read from.
const COLUMNS: &str = "id, product, vendor, unit, asked_at, text";

/// A question as the store keeps it.
pub(super) struct Row {
    id: QuestionId,
    product: ProductId,
    vendor: VendorId,
    unit: UnitId,
    asked_at: i64,
    text: String,
}

impl Row {
    /// The question of that id.
    pub(super) fn find(connection: &Connection, id: &QuestionId) -> Result<Option<Self>, ApiProblem> {
        let mut rows = rows(connection, "id = ?", &[id.to_string().into()], "")?;
        Ok(rows.pop())
    }

    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get::<_, String>(0)?.into(),
            product: row.get::<_, String>(1)?.into(),
            vendor: row.get::<_, String>(2)?.into(),
            unit: row.get::<_, String>(3)?.into(),
            asked_at: row.get(4)?,
            text: row.get(5)?,
        })
    }

    /// The question with its answers; none when it is about other data than the market's, after a start with another seed.
    pub(super) fn into_question(
        self,
        connection: &Connection,
        market: &Market,
        person: Option<&Persona>,
    ) -> Result<Option<Question>, ApiProblem> {
        let product = market.product(&self.product).map(|product| ProductName {
            id: product.id.clone(),
            name: product.name.clone(),
        });
        let vendor = vendor_name(market, &self.vendor);
        let (Some(product), Some(vendor), Some(unit)) = (product, vendor, market.unit_ref(&self.unit)) else {
            return Ok(None);
        };
        let mut question = Question {
            answers: answers(connection, &self.id)?,
            id: self.id,
            product,
            vendor,
            unit,
            asked_at: time(self.asked_at),
            text: self.text,
            may_answer: false,
        };
        question.may_answer = may_answer(&question, person);
        Ok(Some(question))
    }
}

fn answers(connection: &Connection, question: &QuestionId) -> Result<Vec<QuestionAnswer>, ApiProblem> {
    let answers = connection
        .prepare_cached("SELECT text, answered_at FROM question_answer WHERE question = ?1 ORDER BY place")?
        .query_map([question.as_str()], |row| {
            Ok(QuestionAnswer {
                text: row.get(0)?,
                answered_at: time(row.get(1)?),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(answers)
}

fn rows(
    connection: &Connection,
    wanted: &str,
    values: &[Value],
    order: &str,
) -> Result<Vec<Row>, ApiProblem> {
    let sql = format!("SELECT {COLUMNS} FROM ({QUESTIONS}) WHERE {wanted} {order}");
    let rows = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), Row::read)?
        .collect::<Result<_, _>>()?;
    Ok(rows)
}

/// Which questions are meant: a condition in SQL with its values, and the order.
struct Wanted {
    condition: String,
    values: Vec<Value>,
    order: &'static str,
}

/// What a person sees before it is answered, as `sees_waiting` of the module above says it, in SQL.
fn sees_waiting(person: Option<&Persona>) -> (&'static str, Vec<Value>) {
    let nothing = ("0", Vec::new());
    let Some(person) = person else { return nothing };
    match person.role {
        Role::Buyer | Role::Ppk | Role::Bendahara => person.unit.as_ref().map_or(nothing, |unit| {
            let unit = unit.id.to_string();
            ("unit = ?", vec![unit.into()])
        }),
        Role::Vendor => person.vendor.as_ref().map_or(nothing, |vendor| {
            let vendor = vendor.id.to_string();
            ("vendor = ?", vec![vendor.into()])
        }),
        Role::Official | Role::Auditor => {
            let code = person.region.code.to_string();
            let within = format!("{code}.*");
            if person.region.code.is_province() {
                ("(region = ? OR region GLOB ?)", vec![code.into(), within.into()])
            } else {
                ("region = ?", vec![code.into()])
            }
        }
    }
}

/// The questions about a product and how many of them wait: what waits first, the newest on top, then the newest answered.
///
/// # Errors
/// When the store refuses.
pub fn of_product(
    connection: &Connection,
    market: &Market,
    product: &ProductId,
    person: Option<&Persona>,
    query: QuestionQuery,
) -> Result<(Vec<Question>, Page, u32), ApiProblem> {
    let (sees, more) = sees_waiting(person);
    let mut values = vec![Value::from(product.to_string())];
    values.extend(more);
    let wanted = Wanted {
        condition: format!("product = ? AND (first_answer IS NOT NULL OR {sees})"),
        values,
        order: "first_answer IS NOT NULL, coalesce(first_answer, asked_at) DESC, nth DESC",
    };
    let waiting = format!("{} AND first_answer IS NULL", wanted.condition);
    let waiting = count(connection, &waiting, &wanted.values)?;
    let (items, page) = page(connection, market, person, query, &wanted)?;
    Ok((items, page, waiting))
}

/// The questions that wait for a vendor, the oldest first.
///
/// # Errors
/// When the store refuses.
pub fn for_vendor(
    connection: &Connection,
    market: &Market,
    person: &Persona,
    query: QuestionQuery,
) -> Result<WaitingQuestionList, ApiProblem> {
    let (sees, values) = sees_waiting(Some(person));
    let wanted = Wanted {
        condition: format!("first_answer IS NULL AND {sees}"),
        values,
        order: "asked_at, nth",
    };
    let (items, page) = page(connection, market, Some(person), query, &wanted)?;
    Ok(WaitingQuestionList { items, page })
}

fn count(connection: &Connection, condition: &str, values: &[Value]) -> Result<u32, ApiProblem> {
    let sql = format!("SELECT count(*) FROM ({QUESTIONS}) WHERE {condition}");
    Ok(connection
        .prepare_cached(&sql)?
        .query_row(params_from_iter(values), |row| row.get(0))?)
}

fn page(
    connection: &Connection,
    market: &Market,
    person: Option<&Persona>,
    query: QuestionQuery,
    wanted: &Wanted,
) -> Result<(Vec<Question>, Page), ApiProblem> {
    let page = Page {
        number: query.number(),
        limit: query.rows(),
        total: count(connection, &wanted.condition, &wanted.values)?,
    };
    let order = format!(
        "ORDER BY {} LIMIT {} OFFSET {}",
        wanted.order,
        query.rows(),
        query.offset()
    );
    let mut items = Vec::new();
    for row in rows(connection, &wanted.condition, &wanted.values, &order)? {
        items.extend(row.into_question(connection, market, person)?);
    }
    Ok((items, page))
}
