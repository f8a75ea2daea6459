//! What a unit planned to buy (RUP), and what is left of it. The plan follows from the seed; what is committed and paid is
//! counted from the orders each time, so that an order that ends frees its money by ending.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use lokapasar_contract::budget::PlanPackage;
use lokapasar_contract::order::OrderState;
use lokapasar_contract::session::Persona;
use lokapasar_contract::{Rupiah, UnitId};
use rusqlite::{Connection, params};

use crate::clock;
use crate::market::Market;
use crate::problem::ApiProblem;

mod plan;

#[cfg(test)]
mod tests;

/// The budget year of a day.
#[must_use]
pub fn year(day: Date) -> u16 {
    u16::try_from(day.year()).unwrap_or_default()
}

/// What orders have taken out of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Taken {
    committed: Rupiah,
    paid: Rupiah,
}

impl Taken {
    /// With one order more.
    fn with(self, state: OrderState, total: Rupiah) -> Option<Self> {
        match state {
            OrderState::Cancelled | OrderState::Expired => Some(self),
            OrderState::Completed => Some(Self {
                paid: self.paid.checked_add(total)?,
                ..self
            }),
            _ => Some(Self {
                committed: self.committed.checked_add(total)?,
                ..self
            }),
        }
    }
}

/// The packages of the unit that a person acts for, with their balances in the year of that time; none without a unit.
///
/// # Errors
/// When the store refuses.
pub fn of_buyer(
    connection: &Connection,
    market: &Market,
    person: &Persona,
    now: Timestamp,
) -> Result<Vec<PlanPackage>, ApiProblem> {
    let Some(unit) = person.unit.as_ref().and_then(|unit| market.unit(&unit.id)) else {
        return Ok(Vec::new());
    };
    let year = year(clock::in_wib(now).date());
    let taken = taken(connection, &unit.id, year)?;
    let packages = plan::of(market.seed, unit, year).into_iter().map(|package| {
        let taken = taken.get(&package.code).copied().unwrap_or_default();
        let left = package
            .budget
            .checked_sub(taken.committed)
            .and_then(|left| left.checked_sub(taken.paid))
            .unwrap_or_default();
        PlanPackage {
            code: package.code,
            name: package.name.to_owned(),
            funding_source: package.funding_source,
            budget: package.budget,
            committed: taken.committed,
            paid: taken.paid,
            left,
        }
    });
    Ok(packages.collect())
}

/// By package: what the orders of a unit and year have taken.
fn taken(connection: &Connection, unit: &UnitId, year: u16) -> Result<HashMap<String, Taken>, ApiProblem> {
    let mut statement = connection.prepare_cached(
        "SELECT document ->> 'plan_code', state, total FROM purchase_order
         WHERE unit = ?1 AND placed_day BETWEEN ?2 AND ?3 AND document ->> 'plan_code' IS NOT NULL",
    )?;
    let (first, last) = (format!("{year}-01-01"), format!("{year}-12-31"));
    let rows = statement.query_map(params![unit.as_str(), first, last], |row| {
        Ok((
            row.get::<_, String>(0)?,
            row.get::<_, String>(1)?,
            row.get::<_, i64>(2)?,
        ))
    })?;
    let mut taken: HashMap<String, Taken> = HashMap::new();
    for row in rows {
        let (code, state, total) = row?;
        let state = OrderState::ALL.into_iter().find(|known| known.as_str() == state);
        if let Some(state) = state {
            let sum = taken.entry(code).or_default();
            // Orders are refused long before their sum does not fit.
            *sum = sum.with(state, Rupiah::new(total)).unwrap_or(*sum);
        }
    }
    Ok(taken)
}
