//! The orders that a unit has placed already, as the rule of divided purchases looks at them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lokapasar_contract::order::OrderLine;
use lokapasar_contract::session::Persona;
use lokapasar_contract::{CategoryId, ProductId, Rupiah, UnitId};
use rusqlite::{Connection, params};

use crate::cart::assembly::Assembly;
use crate::clock;
use crate::market::Market;
use crate::orders::model::Order;
use crate::policy::splitting::{Earlier, Suspicion};
use crate::policy::tax::apportion;
use crate::policy::{Policy, Rule};
use crate::problem::ApiProblem;

/// A suspicion with the orders behind it.
#[derive(Debug, Clone)]
pub struct Suspected {
    /// What the rule found.
    pub suspicion: Suspicion,
    /// The orders that count, the oldest first, each with what it holds of the category.
    pub orders: Vec<(Order, Rupiah)>,
}

/// What looks divided in the cart of a person, with the orders of the same unit before it.
///
/// # Errors
/// When the store refuses.
pub fn suspicions(
    connection: &Connection,
    market: &Market,
    policy: Policy,
    person: &Persona,
    assembly: &Assembly<'_>,
) -> Result<Vec<Suspected>, ApiProblem> {
    let facts = assembly.facts();
    let Some(unit) = &person.unit else {
        return Ok(Vec::new());
    };
    let days = policy.number(Rule::SplitWindow, facts.region, facts.on);
    let orders = placed_within(connection, &unit.id, facts.on, days)?;
    let mut earlier = Vec::new();
    let mut placed = Vec::new();
    for order in &orders {
        let lines: Vec<&OrderLine> = order.standing_lines().collect();
        let parts = by_category(
            market,
            lines.iter().map(|line| (&line.product, line.price)),
            order.totals.total,
        );
        for (category, amount) in parts {
            earlier.push(Earlier {
                category,
                on: clock::in_wib(order.placed).date(),
                amount,
            });
            placed.push((order, amount));
        }
    }
    let mut here: BTreeMap<CategoryId, Rupiah> = BTreeMap::new();
    for group in &assembly.groups {
        let lines = group.lines.iter().map(|line| (&line.product.id, line.price));
        for (category, amount) in by_category(market, lines, group.totals.total) {
            let sum = here.entry(category).or_default();
            *sum = sum.checked_add(amount).unwrap_or(*sum);
        }
    }
    let found = policy.suspicions(&here, &earlier, facts.region, facts.on);
    Ok(found
        .into_iter()
        .map(|suspicion| {
            let counted = suspicion.earlier.iter().filter_map(|place| placed.get(*place));
            let orders = counted
                .map(|(order, amount)| ((*order).clone(), *amount))
                .collect();
            Suspected { suspicion, orders }
        })
        .collect())
}

/// What an order comes to, divided among the second-level categories of its lines by their prices.
fn by_category<'a>(
    market: &Market,
    lines: impl Iterator<Item = (&'a ProductId, Rupiah)>,
    total: Rupiah,
) -> BTreeMap<CategoryId, Rupiah> {
    let (products, prices): (Vec<&ProductId>, Vec<Rupiah>) = lines.unzip();
    let mut parts: BTreeMap<CategoryId, Rupiah> = BTreeMap::new();
    for (product, amount) in products.into_iter().zip(apportion(total, &prices)) {
        if let Some(category) = second_level(market, product) {
            let sum = parts.entry(category).or_default();
            *sum = sum.checked_add(amount).unwrap_or(*sum);
        }
    }
    parts
}

fn second_level(market: &Market, product: &ProductId) -> Option<CategoryId> {
    let third = market.category(&market.product(product)?.category)?;
    Some(third.parent.clone().unwrap_or_else(|| third.id.clone()))
}

/// The orders of a unit that stand, placed at most so many days before a day or on it, the oldest first.
fn placed_within(
    connection: &Connection,
    unit: &UnitId,
    on: Date,
    days: u32,
) -> Result<Vec<Order>, ApiProblem> {
    let first = on
        .checked_sub(jiff::Span::new().days(i64::from(days)))
        .unwrap_or(on);
    let documents: Vec<String> = connection
        .prepare_cached(
            "SELECT document FROM purchase_order
             WHERE unit = ?1 AND placed_day BETWEEN ?2 AND ?3 AND state NOT IN ('cancelled', 'expired')
             ORDER BY placed_at, rowid",
        )?
        .query_map(params![unit.as_str(), first.to_string(), on.to_string()], |row| {
            row.get(0)
        })?
        .collect::<Result<_, _>>()?;
    documents
        .iter()
        .map(|document| Ok(serde_json::from_str(document)?))
        .collect()
}
