//! The orders of a selection, page by page, each with its rows.

use std::collections::HashMap;

use lokapasar_contract::Rupiah;
use lokapasar_contract::analytics::Confirmation;
use lokapasar_contract::query::LedgerSort;
use rusqlite::types::ToSql;
use rusqlite::{Connection, Row};

use super::selection::Selection;

/// An order, as far as its rows are in the selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The marketplace's number.
    pub id: String,
    /// When it was placed, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Id of the unit, where one is named.
    pub unit: Option<String>,
    /// Id of the vendor, where one is named.
    pub vendor: Option<String>,
    /// Whether the vendor is local to the government.
    pub local: bool,
    /// Id of the marketplace.
    pub marketplace: String,
    /// How it was paid, where it is said.
    pub payment: Option<String>,
    /// The sum of the rows.
    pub value: Rupiah,
    /// The rows, as they came in.
    pub lines: Vec<Line>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Slug of the first-level category, where one is named.
    pub category: Option<String>,
    /// What was ordered, where it is said.
    pub description: Option<String>,
    /// Its value.
    pub value: Rupiah,
    /// Whether the goods are domestic.
    pub pdn: bool,
    /// Whether it is verified.
    pub verified: bool,
    /// What the marketplace reports.
    pub confirmation: Confirmation,
}

/// Which orders of a selection: how many, and how many before them are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How many at most; all without one.
    pub limit: Option<u32>,
    /// How many are passed over.
    pub offset: u64,
}

impl Window {
    /// All of them.
    pub const ALL: Self = Self {
        limit: None,
        offset: 0,
    };
}

/// The orders that have rows in the selection, those rows with them.
///
/// # Errors
/// When SQLite refuses.
pub fn list(
    connection: &Connection,
    selection: &Selection,
    sort: LedgerSort,
    window: Window,
) -> rusqlite::Result<Vec<Order>> {
    let by = match sort {
        LedgerSort::Newest => "placed DESC",
        LedgerSort::Oldest => "placed",
        LedgerSort::ValueDescending => "total DESC",
        LedgerSort::ValueAscending => "total",
    };
    // All rows of an order name the same unit, vendor and marketplace, where they name one.
    let sql = format!(
        "SELECT order_id, min(at) AS placed, max(unit), max(vendor), max(local), max(marketplace), max(payment),
             sum(value) AS total
         FROM ledger_row WHERE {} GROUP BY order_id ORDER BY {by}, order_id LIMIT :limit OFFSET :offset",
        selection.counts()
    );
    let limit = window.limit.map_or(-1, i64::from);
    let offset = i64::try_from(window.offset).unwrap_or(i64::MAX);
    let mut parameters = selection.parameters();
    parameters.extend([(":limit", &limit as &dyn ToSql), (":offset", &offset)]);
    let mut orders: Vec<Order> = connection
        .prepare_cached(&sql)?
        .query_map(parameters.as_slice(), |row| {
            Ok(Order {
                id: row.get(0)?,
                at: row.get(1)?,
                unit: row.get(2)?,
                vendor: row.get(3)?,
                local: row.get(4)?,
                marketplace: row.get(5)?,
                payment: row.get(6)?,
                value: Rupiah::new(row.get(7)?),
                lines: Vec::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    put_lines(connection, selection, &mut orders)?;
    Ok(orders)
}

fn put_lines(connection: &Connection, selection: &Selection, orders: &mut [Order]) -> rusqlite::Result<()> {
    let places: HashMap<String, usize> = orders
        .iter()
        .enumerate()
        .map(|(place, order)| (order.id.clone(), place))
        .collect();
    // Rows of the same days stand together: those of a page lie between its first day and its last.
    let days = orders.iter().map(|order| super::rules::day_of(order.at));
    let (Some(since), Some(until)) = (days.clone().min(), days.max()) else {
        return Ok(());
    };
    let sql = format!(
        "SELECT order_id, category, description, value, pdn, verified, confirmation
         FROM ledger_row WHERE {} AND day BETWEEN :since AND :until ORDER BY rowid",
        selection.counts()
    );
    let mut parameters = selection.parameters();
    parameters.extend([(":since", &since as &dyn ToSql), (":until", &until)]);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(parameters.as_slice())?;
    while let Some(row) = rows.next()? {
        let place = places.get(row.get_ref(0)?.as_str()?);
        if let Some(order) = place.and_then(|place| orders.get_mut(*place)) {
            order.lines.push(line(row)?);
        }
    }
    Ok(())
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        category: row.get(1)?,
        description: row.get(2)?,
        value: Rupiah::new(row.get(3)?),
        pdn: row.get(4)?,
        verified: row.get(5)?,
        confirmation: Confirmation::from_word(row.get_ref(6)?.as_str()?).unwrap_or(Confirmation::Empty),
    })
}
