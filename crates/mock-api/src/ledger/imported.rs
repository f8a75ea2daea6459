//! Rows that came in from a feed. They stand in a store of their own, where nothing is generated and nothing is placed.

use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::{RegionCode, Rupiah};
use lokapasar_demo_data::model::Confirmation;
use rusqlite::{Connection, params};

use super::rows::{INSERT, Row};
use super::{rollups, rules};

/// A row of a feed, as the ledger sees it. All rows of an order must say the same `region` and `at`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported<'a> {
    /// The marketplace's number of the order.
    pub order_id: &'a str,
    /// The government that buys.
    pub region: &'a RegionCode,
    /// Id of the unit, where one is named.
    pub unit: Option<&'a str>,
    /// Id of the vendor, where one is named.
    pub vendor: Option<&'a str>,
    /// Id of the marketplace.
    pub marketplace: &'a str,
    /// Slug of the category, where one is named.
    pub category: Option<&'a str>,
    /// What was ordered, where it is said.
    pub description: Option<&'a str>,
    /// Its value.
    pub value: Rupiah,
    /// When the order was placed, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Whether it is verified.
    pub verified: bool,
    /// What the marketplace reports.
    pub confirmation: Confirmation,
    /// How it was paid, where it is said.
    pub payment: Option<&'a str>,
}

/// Puts a row in, and says by what number it is found again. The sums follow when [`sum_up`] is called.
///
/// # Errors
/// When SQLite refuses.
pub fn insert(connection: &Connection, row: &Imported<'_>) -> rusqlite::Result<i64> {
    let mut statement = connection.prepare_cached(INSERT)?;
    let row = Row {
        order_id: row.order_id,
        region: row.region.as_str(),
        unit: row.unit,
        vendor: row.vendor,
        // The feed says neither of both; no answer shows them.
        local: false,
        pdn: false,
        marketplace: row.marketplace,
        category: row.category,
        description: row.description,
        value: row.value,
        at: row.at,
        verified: row.verified,
        confirmation: row.confirmation,
        payment: row.payment,
        live: false,
    };
    row.insert(&mut statement)?;
    Ok(connection.last_insert_rowid())
}

/// Notes what is reported now of a row that is there.
///
/// # Errors
/// When SQLite refuses.
pub fn report(
    connection: &Connection,
    row: i64,
    verified: bool,
    confirmation: Confirmation,
) -> rusqlite::Result<()> {
    let without = |rule| rules::left_out(rule, verified, confirmation).map(rules::reason_word);
    connection
        .prepare_cached(
            "UPDATE ledger_row SET verified = ?2, confirmation = ?3, settled_without = ?4, itkp_without = ?5
             WHERE rowid = ?1",
        )?
        .execute(params![
            row,
            verified,
            rules::confirmation_word(confirmation),
            without(CountingRule::Settled),
            without(CountingRule::Itkp)
        ])
        .map(drop)
}

/// Makes all sums of the rows that are there now.
///
/// # Errors
/// When SQLite refuses.
pub fn sum_up(connection: &Connection) -> rusqlite::Result<()> {
    rollups::rebuild(connection)
}
