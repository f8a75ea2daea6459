//! Who sees which orders, and lists of them.

use jiff::Timestamp;
use lokapasar_contract::catalogue::Page;
use lokapasar_contract::order::{OrderList, OrderState, StateCount};
use lokapasar_contract::query::{OrderQuery, OrderSort};
use lokapasar_contract::session::{Persona, Role};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::model::Order;
use super::{store, substitutions, view};
use crate::problem::ApiProblem;

/// Whether a person sees an order: the people of its unit, its vendor, and those who watch its government. A province
/// watches the governments within it.
#[must_use]
pub fn is_visible(order: &Order, persona: &Persona) -> bool {
    let code = &order.unit.region.code;
    match persona.role {
        Role::Buyer | Role::Ppk | Role::Bendahara => {
            persona.unit.as_ref().is_some_and(|unit| unit.id == order.unit.id)
        }
        Role::Vendor => persona
            .vendor
            .as_ref()
            .is_some_and(|vendor| vendor.id == order.vendor.id),
        Role::Official | Role::Auditor => {
            let watched = &persona.region.code;
            code == watched || (watched.is_province() && code.province() == *watched)
        }
    }
}

/// Conditions in SQL, with their values.
#[derive(Debug, Clone, Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// Adds a condition; `?` stands for its value.
    fn add(&mut self, sql: &str, value: impl Into<Value>) {
        self.sql.push(sql.to_owned());
        self.values.push(value.into());
    }

    fn is_one_of(&mut self, column: &str, words: impl IntoIterator<Item = String>) {
        let words: Vec<Value> = words.into_iter().map(Value::from).collect();
        let marks = vec!["?"; words.len()].join(", ");
        self.sql.push(format!("{column} IN ({marks})"));
        self.values.extend(words);
    }

    fn sql(&self) -> String {
        if self.sql.is_empty() {
            "1".to_owned()
        } else {
            self.sql.join(" AND ")
        }
    }
}

/// The same as [`is_visible`], for the store.
fn visible(persona: &Persona) -> Conditions {
    let mut conditions = Conditions::default();
    match persona.role {
        Role::Buyer | Role::Ppk | Role::Bendahara => {
            let unit = persona
                .unit
                .as_ref()
                .map(|unit| unit.id.to_string())
                .unwrap_or_default();
            conditions.add("unit = ?", unit);
        }
        Role::Vendor => {
            let vendor = persona
                .vendor
                .as_ref()
                .map(|vendor| vendor.id.to_string())
                .unwrap_or_default();
            conditions.add("vendor = ?", vendor);
        }
        Role::Official | Role::Auditor => {
            let code = persona.region.code.to_string();
            if persona.region.code.is_province() {
                conditions.sql.push("(region = ? OR region GLOB ?)".to_owned());
                conditions.values.push(code.clone().into());
                conditions.values.push(format!("{code}.*").into());
            } else {
                conditions.add("region = ?", code);
            }
        }
    }
    conditions
}

fn asked(query: &OrderQuery, persona: &Persona, stands_in: bool) -> Result<Conditions, ApiProblem> {
    let mut conditions = visible(persona);
    for word in query.q.split_whitespace() {
        conditions.add("instr(words, ?) > 0", word.to_lowercase());
    }
    if let Some(vendor) = &query.vendor {
        conditions.add("vendor = ?", vendor.to_string());
    }
    if let Some(unit) = &query.unit {
        conditions.add("unit = ?", unit.to_string());
    }
    if let Some(from) = query.from {
        conditions.add("placed_day >= ?", from.to_string());
    }
    if let Some(to) = query.to {
        conditions.add("placed_day <= ?", to.to_string());
    }
    if query.my_turn {
        let actor = store::actor(persona.role).map(store::word).transpose()?;
        let own = actor.unwrap_or_default();
        if stands_in {
            // What they ordered or negotiated themselves somebody else approves.
            let ppk = "(next_actor = ? OR (next_actor = 'ppk' AND document ->> '$.buyer.id' <> ?
                AND NOT EXISTS (SELECT 1 FROM json_each(document, '$.negotiators') WHERE value = ?)))";
            conditions.sql.push(ppk.to_owned());
            let id = persona.id.to_string();
            conditions
                .values
                .extend([own.into(), id.clone().into(), id.into()]);
        } else {
            conditions.add("next_actor = ?", own);
        }
    }
    Ok(conditions)
}

const fn order_by(sort: OrderSort) -> &'static str {
    match sort {
        OrderSort::Newest => "placed_at DESC, rowid DESC",
        OrderSort::Oldest => "placed_at, rowid",
        OrderSort::TotalDescending => "total DESC, rowid DESC",
        OrderSort::TotalAscending => "total, rowid",
        OrderSort::Deadline => "due_at IS NULL, due_at, rowid",
    }
}

/// The orders that a person sees and asks for.
///
/// # Errors
/// When the store refuses.
pub fn list(
    connection: &Connection,
    persona: &Persona,
    query: &OrderQuery,
    now: Timestamp,
) -> Result<OrderList, ApiProblem> {
    let stands_in = substitutions::standing_in(connection, persona, now)?.is_some();
    let any_state = asked(query, persona, stands_in)?;
    let states = count_by_state(connection, &any_state)?;

    let mut conditions = any_state;
    if !query.state.is_empty() {
        conditions.is_one_of("state", query.state.iter().map(|state| state.as_str().to_owned()));
    }
    let wanted = |state: &OrderState| query.state.is_empty() || query.state.contains(state);
    let total = states
        .iter()
        .filter(|count| wanted(&count.state))
        .map(|count| count.count)
        .sum();

    let number = query.page.unwrap_or(1);
    let limit = query.limit.unwrap_or(OrderQuery::DEFAULT_LIMIT);
    let offset = u64::from(number.saturating_sub(1)) * u64::from(limit);
    let sql = format!(
        "SELECT document FROM purchase_order WHERE {} ORDER BY {} LIMIT {limit} OFFSET {offset}",
        conditions.sql(),
        order_by(query.sort)
    );
    let documents: Vec<String> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&conditions.values), |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let items = documents
        .iter()
        .map(|document| Ok(view::summary(&serde_json::from_str::<Order>(document)?, now)))
        .collect::<Result<_, ApiProblem>>()?;
    Ok(OrderList {
        items,
        page: Page { number, limit, total },
        states,
    })
}

/// How many orders each state has, in the order of an order's life; a state without orders is left out.
fn count_by_state(connection: &Connection, conditions: &Conditions) -> Result<Vec<StateCount>, ApiProblem> {
    let sql = format!(
        "SELECT state, count(*) FROM purchase_order WHERE {} GROUP BY state",
        conditions.sql()
    );
    let mut counts: Vec<StateCount> = connection
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&conditions.values), |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?))
        })?
        .collect::<Result<Vec<_>, _>>()?
        .into_iter()
        .filter_map(|(word, count)| {
            Some(StateCount {
                state: store::state(&word)?,
                count,
            })
        })
        .collect();
    counts.sort_by_key(|count| count.state);
    Ok(counts)
}
