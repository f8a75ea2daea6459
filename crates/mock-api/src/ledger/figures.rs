//! Figures of one government, or of all.

use lokapasar_contract::analytics::{
    CountingRule, ExcludedRows, ExclusionReason, SeriesPoint, SummaryChange, SummaryFigures,
};
use lokapasar_contract::{Day, Period, RegionCode, Rupiah};
use lokapasar_demo_data::calendar;
use lokapasar_demo_data::model::World;
use rusqlite::{Connection, Row, named_params};

use super::rollups::BLOCK;
use super::rules;

/// Which rows: by which rule, of which days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// The rule.
    pub rule: CountingRule,
    /// The days.
    pub period: Period,
}

/// Sums over rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Totals {
    /// The value of what counts.
    pub value: Rupiah,
    /// Its orders.
    pub orders: u64,
    /// Its rows.
    pub rows: u64,
    /// Rows left out because they failed.
    pub failed: u64,
    /// Rows left out because they are not verified.
    pub unverified: u64,
    /// Rows left out because they are not confirmed.
    pub unconfirmed: u64,
}

/// Who was active: had a row that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parties {
    /// Vendors.
    pub vendors: u64,
    /// Vendors from the government's own area.
    pub local_vendors: u64,
    /// Work units.
    pub units: u64,
}

/// The columns of `ledger_day` that make [`Totals`] by this rule, to be read by [`Totals::read`].
pub(super) fn sums(rule: CountingRule) -> String {
    let word = rule.as_str();
    let others = match rule {
        CountingRule::Settled => "0, 0",
        CountingRule::Itkp => "sum(unverified), sum(unconfirmed)",
    };
    format!("sum({word}_value), sum({word}_orders), sum({word}_rows), sum(failed), {others}")
}

/// The condition that a party was active on any day of the period. In the first and the last block of days only the
/// bits of the period count.
pub(super) fn active(rule: CountingRule) -> String {
    format!(
        "role IN ('local_vendor', 'unit', 'vendor') AND block BETWEEN :first_block AND :last_block
         AND {}_days & iif(block = :first_block, :first_days, -1) & iif(block = :last_block, :last_days, -1) <> 0",
        rule.as_str()
    )
}

/// The condition that a row is of that government; of any without one.
const fn of_region(region: Option<&RegionCode>) -> &'static str {
    if region.is_some() {
        "region = :region"
    } else {
        ":region IS NULL"
    }
}

/// Days since 1970-01-01 at both ends.
pub(super) fn bounds(period: Period) -> (i64, i64) {
    let number = |day: Day| i64::from(calendar::number(day));
    (number(period.from), number(period.to))
}

/// The blocks at both ends of a period, and which days of them lie in it.
pub(super) struct Blocks {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) first_days: i64,
    pub(super) last_days: i64,
}

impl Blocks {
    pub(super) fn of(period: Period) -> Self {
        let (first, last) = bounds(period);
        Self {
            first: first.div_euclid(BLOCK),
            last: last.div_euclid(BLOCK),
            first_days: -1 << first.rem_euclid(BLOCK),
            last_days: (1 << (last.rem_euclid(BLOCK) + 1)) - 1,
        }
    }
}

impl Totals {
    /// Reads [`sums`] from column `first` on; without rows they are null.
    pub(super) fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Self> {
        let sum = |place: usize| -> rusqlite::Result<i64> {
            Ok(row.get::<_, Option<i64>>(first + place)?.unwrap_or_default())
        };
        let count = |place| sum(place).map(|sum| u64::try_from(sum).unwrap_or_default());
        Ok(Self {
            value: Rupiah::new(sum(0)?),
            orders: count(1)?,
            rows: count(2)?,
            failed: count(3)?,
            unverified: count(4)?,
            unconfirmed: count(5)?,
        })
    }

    /// The rows that are left out, by reason; reasons that met no row are not named.
    #[must_use]
    pub fn excluded(&self) -> Vec<ExcludedRows> {
        [
            (ExclusionReason::Failed, self.failed),
            (ExclusionReason::Unverified, self.unverified),
            (ExclusionReason::Unconfirmed, self.unconfirmed),
        ]
        .into_iter()
        .filter(|(_, rows)| *rows > 0)
        .map(|(reason, rows)| ExcludedRows { reason, rows })
        .collect()
    }
}

/// The sums of a government's rows; of all governments without one.
///
/// # Errors
/// When SQLite refuses.
pub fn totals(
    connection: &Connection,
    region: Option<&RegionCode>,
    slice: Slice,
) -> rusqlite::Result<Totals> {
    let (first, last) = bounds(slice.period);
    let sql = format!(
        "SELECT {} FROM ledger_day WHERE {} AND day BETWEEN :first AND :last",
        sums(slice.rule),
        of_region(region)
    );
    connection.prepare_cached(&sql)?.query_row(
        named_params! {
            ":region": region.map(RegionCode::as_str),
            ":first": first,
            ":last": last,
        },
        |row| Totals::read(row, 0),
    )
}

/// Goes over the rows of a government that count: `columns` of each, or of each group that `tail` makes of them.
///
/// # Errors
/// When SQLite or `each` refuses.
pub(super) fn each_counted(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    [columns, tail]: [&str; 2],
    mut each: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let (first, last) = bounds(slice.period);
    let sql = format!(
        "SELECT {columns} FROM ledger_row
         WHERE region = :region AND day BETWEEN :first AND :last AND {}_without IS NULL {tail}",
        slice.rule.as_str()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":region": region.as_str(),
        ":first": first,
        ":last": last,
    })?;
    while let Some(row) = rows.next()? {
        each(row)?;
    }
    Ok(())
}

/// Who was active at a government; at any of them without one.
///
/// # Errors
/// When SQLite refuses.
pub fn parties(
    connection: &Connection,
    region: Option<&RegionCode>,
    slice: Slice,
) -> rusqlite::Result<Parties> {
    let blocks = Blocks::of(slice.period);
    let sql = format!(
        "SELECT count(DISTINCT party) FILTER (WHERE role <> 'unit'),
             count(DISTINCT party) FILTER (WHERE role = 'local_vendor'),
             count(DISTINCT party) FILTER (WHERE role = 'unit')
         FROM ledger_party WHERE {} AND {}",
        of_region(region),
        active(slice.rule)
    );
    connection.prepare_cached(&sql)?.query_row(
        named_params! {
            ":region": region.map(RegionCode::as_str),
            ":first_block": blocks.first,
            ":last_block": blocks.last,
            ":first_days": blocks.first_days,
            ":last_days": blocks.last_days,
        },
        |row| {
            let count = |place| {
                row.get::<_, i64>(place)
                    .map(|count| u64::try_from(count).unwrap_or_default())
            };
            Ok(Parties {
                vendors: count(0)?,
                local_vendors: count(1)?,
                units: count(2)?,
            })
        },
    )
}

/// The headline figures, with the sums that they come from.
///
/// # Errors
/// When SQLite refuses.
pub fn summary(
    connection: &Connection,
    world: &World,
    region: Option<&RegionCode>,
    slice: Slice,
) -> rusqlite::Result<(SummaryFigures, Totals)> {
    let totals = totals(connection, region, slice)?;
    let parties = parties(connection, region, slice)?;
    let of_region = world
        .units
        .iter()
        .filter(|unit| region.is_none_or(|region| unit.region == *region));
    let figures = SummaryFigures {
        value: totals.value,
        orders: totals.orders,
        vendors: parties.vendors,
        local_vendors: Some(parties.local_vendors),
        units_active: parties.units,
        units_total: u64::try_from(of_region.count()).unwrap_or(u64::MAX),
        average_order: rules::average(totals.value, totals.orders),
    };
    Ok((figures, totals))
}

/// By what ratio each figure grew.
#[must_use]
pub fn change(base: &SummaryFigures, now: &SummaryFigures) -> SummaryChange {
    let count = |base: u64, now: u64| {
        let number = |count| i64::try_from(count).unwrap_or(i64::MAX);
        rules::growth(number(base), number(now))
    };
    SummaryChange {
        value: rules::growth(base.value.get(), now.value.get()),
        orders: count(base.orders, now.orders),
        vendors: count(base.vendors, now.vendors),
        local_vendors: base
            .local_vendors
            .zip(now.local_vendors)
            .and_then(|(base, now)| count(base, now)),
        units_active: count(base.units_active, now.units_active),
        average_order: base
            .average_order
            .zip(now.average_order)
            .and_then(|(base, now)| rules::growth(base.get(), now.get())),
    }
}

/// Value and orders of each of these months, which follow one another without a gap.
///
/// # Errors
/// When SQLite refuses.
pub fn series(
    connection: &Connection,
    region: Option<&RegionCode>,
    rule: CountingRule,
    months: &[Period],
) -> rusqlite::Result<Vec<SeriesPoint>> {
    let mut points: Vec<SeriesPoint> = months
        .iter()
        .map(|month| SeriesPoint {
            from: month.from,
            to: month.to,
            value: Rupiah::ZERO,
            orders: 0,
        })
        .collect();
    let ends: Vec<i64> = months.iter().map(|month| bounds(*month).1).collect();
    let first = months.first().map(|month| bounds(*month).0);
    let sql = format!(
        "SELECT day, {word}_value, {word}_orders FROM ledger_day WHERE {} AND day BETWEEN :first AND :last",
        of_region(region),
        word = rule.as_str()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut days = statement.query(named_params! {
        ":region": region.map(RegionCode::as_str),
        ":first": first,
        ":last": ends.last(),
    })?;
    while let Some(row) = days.next()? {
        let day: i64 = row.get(0)?;
        if let Some(point) = points.get_mut(ends.partition_point(|end| *end < day)) {
            point.value = [point.value, Rupiah::new(row.get(1)?)].into_iter().sum();
            point.orders += u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
        }
    }
    Ok(points)
}
