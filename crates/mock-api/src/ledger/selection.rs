//! Rows of a government that meet filters: what stands behind a figure.

use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{CountingRule, LedgerChange, LedgerTotals};
use lokapasar_contract::query::{LedgerFilter, Named, VendorTrait};
use lokapasar_demo_data::model::World;
use rusqlite::{Connection, ToSql};

use super::figures::{Slice, Totals, bounds};
use super::rules;

/// The rows that meet the parameters of a [`Selection`], whether they count or not.
const MATCHES: &str = "region = :region AND day BETWEEN :first AND :last
    AND (:units IS NULL OR unit IN (SELECT value FROM json_each(:units)))
    AND (:no_unit = 0 OR unit IS NULL)
    AND (:vendor IS NULL OR vendor = :vendor)
    AND (:no_vendor = 0 OR vendor IS NULL)
    AND (:category IS NULL OR category = :category)
    AND (:no_category = 0 OR category IS NULL)
    AND (:marketplace IS NULL OR marketplace = :marketplace)
    AND (:pdn IS NULL OR pdn = :pdn)
    AND (:local IS NULL OR (vendor IS NOT NULL AND local = :local))
    AND (:umk IS NULL OR (vendor IS NOT NULL AND (vendor IN (SELECT vendor FROM ledger_umk)) = :umk))
    AND (:orders IS NULL OR order_id IN (SELECT value FROM json_each(:orders)))";

/// Rows of a government and a period, narrowed down by filters; and which of them count.
#[derive(Debug, Clone)]
pub struct Selection {
    rule: CountingRule,
    region: String,
    first: i64,
    last: i64,
    units: Option<String>,
    no_unit: bool,
    vendor: Option<String>,
    no_vendor: bool,
    category: Option<String>,
    no_category: bool,
    marketplace: Option<String>,
    pdn: Option<bool>,
    local: Option<bool>,
    umk: Option<bool>,
    orders: Option<String>,
}

impl Selection {
    /// The rows of a government that meet the filter.
    #[must_use]
    pub fn of(world: &World, region: &RegionCode, slice: Slice, filter: &LedgerFilter) -> Self {
        let (first, last) = bounds(slice.period);
        let known = |vendor: Option<VendorTrait>| match vendor {
            Some(VendorTrait::Yes) => Some(true),
            Some(VendorTrait::No) => Some(false),
            Some(VendorTrait::Unnamed) | None => None,
        };
        let unnamed = [filter.local, filter.umk].contains(&Some(VendorTrait::Unnamed));
        Self {
            rule: slice.rule,
            region: region.to_string(),
            first,
            last,
            units: units(world, filter),
            no_unit: filter.unit == Some(Named::Nothing),
            vendor: named(filter.vendor.as_ref()),
            no_vendor: unnamed || filter.vendor == Some(Named::Nothing),
            category: named(filter.category.as_ref()).map(|id| id.trim_start_matches("cat_").to_owned()),
            no_category: filter.category == Some(Named::Nothing),
            marketplace: filter.marketplace.clone(),
            pdn: filter.pdn,
            local: known(filter.local),
            umk: known(filter.umk),
            orders: None,
        }
    }

    /// Those among them that belong to these orders.
    #[must_use]
    pub fn of_orders<'a>(self, ids: impl Iterator<Item = &'a str>) -> Self {
        let ids: serde_json::Value = ids.collect();
        Self {
            orders: Some(ids.to_string()),
            ..self
        }
    }

    /// The condition that a row is one of these and counts.
    pub(super) fn counts(&self) -> String {
        format!("{MATCHES} AND {}_without IS NULL", self.rule.as_str())
    }

    /// What the conditions ask for; statements bind this and what they have of their own.
    pub(super) fn parameters(&self) -> Vec<(&'static str, &dyn ToSql)> {
        vec![
            (":region", &self.region),
            (":first", &self.first),
            (":last", &self.last),
            (":units", &self.units),
            (":no_unit", &self.no_unit),
            (":vendor", &self.vendor),
            (":no_vendor", &self.no_vendor),
            (":category", &self.category),
            (":no_category", &self.no_category),
            (":marketplace", &self.marketplace),
            (":pdn", &self.pdn),
            (":local", &self.local),
            (":umk", &self.umk),
            (":orders", &self.orders),
        ]
    }

    /// What the rows add up to, and how many count and do not.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn totals(&self, connection: &Connection) -> rusqlite::Result<(LedgerTotals, Totals)> {
        let word = self.rule.as_str();
        let reason = |reason: &str| format!("count(*) FILTER (WHERE {word}_without = '{reason}')");
        let sql = format!(
            "SELECT sum(value) FILTER (WHERE {word}_without IS NULL),
                 count(DISTINCT order_id) FILTER (WHERE {word}_without IS NULL),
                 count(*) FILTER (WHERE {word}_without IS NULL), {}, {}, {},
                 count(DISTINCT vendor) FILTER (WHERE {word}_without IS NULL),
                 count(DISTINCT unit) FILTER (WHERE {word}_without IS NULL)
             FROM ledger_row WHERE {MATCHES}",
            reason("failed"),
            reason("unverified"),
            reason("unconfirmed"),
        );
        connection
            .prepare_cached(&sql)?
            .query_row(self.parameters().as_slice(), |row| {
                let sums = Totals::read(row, 0)?;
                let count = |place| {
                    row.get::<_, i64>(place)
                        .map(|count| u64::try_from(count).unwrap_or_default())
                };
                let totals = LedgerTotals {
                    value: sums.value,
                    orders: sums.orders,
                    vendors: count(6)?,
                    units: count(7)?,
                };
                Ok((totals, sums))
            })
    }
}

/// By what ratio each figure grew.
#[must_use]
pub fn change(base: &LedgerTotals, now: &LedgerTotals) -> LedgerChange {
    let count = |base: u64, now: u64| {
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        rules::growth(number(base), number(now))
    };
    LedgerChange {
        value: rules::growth(base.value.get(), now.value.get()),
        orders: count(base.orders, now.orders),
        vendors: count(base.vendors, now.vendors),
        units: count(base.units, now.units),
    }
}

fn named<T: ToString>(filter: Option<&Named<T>>) -> Option<String> {
    match filter {
        Some(Named::As(id)) => Some(id.to_string()),
        Some(Named::Nothing) | None => None,
    }
}

/// The unit of the filter, with those below it where they count too, as a JSON list.
fn units(world: &World, filter: &LedgerFilter) -> Option<String> {
    let Some(Named::As(unit)) = &filter.unit else {
        return None;
    };
    let mut ids = vec![unit];
    if filter.below {
        let mut next = 0;
        while let Some(above) = ids.get(next).copied() {
            ids.extend(
                world
                    .units
                    .iter()
                    .filter(|unit| unit.parent.as_ref() == Some(above))
                    .map(|unit| &unit.id),
            );
            next += 1;
        }
    }
    let ids: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    Some(format!("[{}]", ids.join(",")))
}
