//! The rows: how they come in.

use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::{RegionCode, Rupiah, UnitId, VendorId};
use lokapasar_demo_data::model::{Confirmation, LedgerRow, World};
use lokapasar_demo_data::{Scale, ledger};
use rusqlite::{Connection, Statement};

use super::{courses, rollups, rules};
use crate::store;

/// An order that was placed here, as the ledger sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// The order's id.
    pub(super) order_id: String,
    /// The government that buys.
    pub(super) region: RegionCode,
    /// Its work unit.
    pub(super) unit: UnitId,
    /// The vendor.
    pub(super) vendor: VendorId,
    /// The government in whose area the vendor has its address.
    pub(super) vendor_region: RegionCode,
    /// Id of the marketplace.
    pub(super) marketplace: String,
    /// When it was placed, in seconds since 1970-01-01T00:00:00Z.
    pub(super) at: i64,
    /// Whether the handover is signed by both, which is what verifies a row.
    pub(super) verified: bool,
    /// How far it is: complete when paid, failed when cancelled or expired, else in progress.
    pub(super) confirmation: Confirmation,
    /// How it is paid: `VA`, `KKPD`, `LS`.
    pub(super) payment: &'static str,
    /// What it holds.
    pub(super) lines: Vec<EntryLine>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EntryLine {
    /// Slug of the first-level category.
    pub(super) category: Option<String>,
    /// What was ordered.
    pub(super) description: String,
    /// Its value, with its share of tax and shipping.
    pub(super) value: Rupiah,
    /// Whether the goods are domestic.
    pub(super) pdn: bool,
}

pub(super) const INSERT: &str =
    "INSERT INTO ledger_row (order_id, region, unit, vendor, local, marketplace, category, description,
    value, at, day, verified, confirmation, payment, pdn, settled_without, itkp_without, live)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)";

/// A row on its way into the store.
pub(super) struct Row<'a> {
    pub(super) order_id: &'a str,
    pub(super) region: &'a str,
    pub(super) unit: Option<&'a str>,
    pub(super) vendor: Option<&'a str>,
    pub(super) local: bool,
    pub(super) marketplace: &'a str,
    pub(super) category: Option<&'a str>,
    pub(super) description: Option<&'a str>,
    pub(super) value: Rupiah,
    pub(super) at: i64,
    pub(super) verified: bool,
    pub(super) confirmation: Confirmation,
    pub(super) payment: Option<&'a str>,
    pub(super) pdn: bool,
    pub(super) live: bool,
}

impl Row<'_> {
    pub(super) fn insert(&self, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
        let without = |rule| rules::left_out(rule, self.verified, self.confirmation).map(rules::reason_word);
        statement.raw_bind_parameter(1, self.order_id)?;
        statement.raw_bind_parameter(2, self.region)?;
        statement.raw_bind_parameter(3, self.unit)?;
        statement.raw_bind_parameter(4, self.vendor)?;
        statement.raw_bind_parameter(5, self.local)?;
        statement.raw_bind_parameter(6, self.marketplace)?;
        statement.raw_bind_parameter(7, self.category)?;
        statement.raw_bind_parameter(8, self.description)?;
        statement.raw_bind_parameter(9, self.value.get())?;
        statement.raw_bind_parameter(10, self.at)?;
        statement.raw_bind_parameter(11, rules::day_of(self.at))?;
        statement.raw_bind_parameter(12, self.verified)?;
        statement.raw_bind_parameter(13, rules::confirmation_word(self.confirmation))?;
        statement.raw_bind_parameter(14, self.payment)?;
        statement.raw_bind_parameter(15, self.pdn)?;
        statement.raw_bind_parameter(16, without(CountingRule::Settled))?;
        statement.raw_bind_parameter(17, without(CountingRule::Itkp))?;
        statement.raw_bind_parameter(18, self.live)?;
        statement.raw_execute().map(drop)
    }
}

/// Puts the generated orders in, unless those of this scale and seed are there already.
///
/// # Errors
/// When SQLite refuses.
pub fn fill(connection: &Connection, scale: Scale, seed: u64, world: &World) -> rusqlite::Result<()> {
    // The number is that of the form of these tables: a file of an older form is filled anew.
    let holds = format!("{scale:?} {seed} 4");
    let held = store::setting(connection, "ledger")?;
    if held.as_ref() == Some(&holds) {
        return Ok(());
    }
    let transaction = connection.unchecked_transaction()?;
    insert_all(&transaction, world, ledger::ledger(scale, seed, world))?;
    store::remember(&transaction, "ledger", &holds)?;
    transaction.commit()
}

/// Replaces all generated rows by these.
pub(super) fn insert_all(
    connection: &Connection,
    world: &World,
    rows: impl IntoIterator<Item = LedgerRow>,
) -> rusqlite::Result<()> {
    connection.execute_batch("DROP INDEX ledger_row_by_day; DELETE FROM ledger_row WHERE live = 0;")?;
    let mut statement = connection.prepare(INSERT)?;
    let mut courses = courses::Clerk::new(connection, world)?;
    for row in rows {
        courses.see(&row)?;
        generated(&row, world).insert(&mut statement)?;
    }
    courses.finish(connection)?;
    connection.execute_batch(
        "CREATE INDEX ledger_row_by_day ON ledger_row (region, day); DELETE FROM ledger_umk;",
    )?;
    let mut umk = connection.prepare("INSERT INTO ledger_umk (vendor) VALUES (?1)")?;
    for vendor in world.vendors.iter().filter(|vendor| vendor.size.is_umk()) {
        umk.execute([vendor.id.as_str()])?;
    }
    rollups::rebuild(connection)
}

fn generated<'a>(row: &'a LedgerRow, world: &'a World) -> Row<'a> {
    let place = |place: Option<u32>| place.and_then(|place| usize::try_from(place).ok());
    let unit = place(row.unit).and_then(|place| world.units.get(place));
    let vendor = place(row.vendor).and_then(|place| world.vendors.get(place));
    Row {
        order_id: &row.order_id,
        region: row.region.as_str(),
        unit: unit.map(|unit| unit.id.as_str()),
        vendor: vendor.map(|vendor| vendor.id.as_str()),
        local: vendor.is_some_and(|vendor| rules::is_local(&vendor.region, &row.region)),
        marketplace: row.marketplace,
        category: row.category,
        description: row.description.as_deref(),
        value: row.value,
        at: row.at,
        verified: row.verified,
        confirmation: row.confirmation,
        payment: row.payment,
        pdn: row.pdn,
        live: false,
    }
}

/// Enters an order that was placed here; whatever was entered under its id before is replaced.
pub(super) fn enter(connection: &Connection, entry: &Entry) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM ledger_row WHERE live = 1 AND order_id = ?1")?
        .execute([&entry.order_id])?;
    let mut statement = connection.prepare_cached(INSERT)?;
    for line in &entry.lines {
        let row = Row {
            order_id: &entry.order_id,
            region: entry.region.as_str(),
            unit: Some(entry.unit.as_str()),
            vendor: Some(entry.vendor.as_str()),
            local: rules::is_local(&entry.vendor_region, &entry.region),
            marketplace: &entry.marketplace,
            category: line.category.as_deref(),
            description: Some(&line.description),
            value: line.value,
            at: entry.at,
            verified: entry.verified,
            confirmation: entry.confirmation,
            payment: Some(entry.payment),
            pdn: line.pdn,
            live: true,
        };
        row.insert(&mut statement)?;
    }
    rollups::refresh(connection, entry.region.as_str(), rules::day_of(entry.at))
}
