//! How vendors keep their word.
//!
//! | figure | counted are |
//! | --- | --- |
//! | on time | of the orders that count and whose goods have arrived, or whose promised day has passed: those that arrived by it |
//! | refused lines | of the lines of all orders of the period, failed ones too: those that the vendor refused or an inspection sent back |
//! | complaints | those about orders that count; settled ones, and those that are not over |
//! | rating | the stars of the orders that count and whose vendor was rated |
//!
//! They are counts. A rate is made of two of them, and none of fewer than [`MINIMUM_RATE`].

use std::cmp::Ordering;
use std::collections::HashMap;

use lokapasar_contract::analytics::{Conduct, ConductRow, ConductShow, CountingRule, MINIMUM_RATE};
use lokapasar_contract::query::{ConductSort, Named};
use lokapasar_contract::{RegionCode, Rupiah, VendorId};
use rusqlite::{Connection, Row, ToSql, named_params};

use super::courses::{Course, columns};
use super::figures::{Slice, bounds};
use super::orders::Window;
use super::spans;

/// The columns that [`read`] makes figures of. `:today` is the day on which it is asked.
fn figures(rule: CountingRule) -> String {
    let value = format!("{}_value", rule.as_str());
    let counts = format!("{value} IS NOT NULL");
    format!(
        "coalesce(sum({value}), 0), count({value}),
         count(*) FILTER (WHERE {counts} AND promised IS NOT NULL AND (arrived IS NOT NULL OR promised < :today)),
         count(*) FILTER (WHERE {counts} AND arrived <= promised),
         coalesce(sum(lines), 0), coalesce(sum(refused), 0),
         coalesce(sum(complaints) FILTER (WHERE {counts}), 0),
         coalesce(sum(resolved) FILTER (WHERE {counts}), 0),
         coalesce(sum(open) FILTER (WHERE {counts}), 0),
         count(stars) FILTER (WHERE {counts}), coalesce(sum(stars) FILTER (WHERE {counts}), 0)"
    )
}

/// Reads [`figures`] from column `first` on.
fn read(row: &Row<'_>, first: usize) -> rusqlite::Result<Conduct> {
    let count = |place: usize| {
        row.get::<_, i64>(first + place)
            .map(|count| u64::try_from(count).unwrap_or_default())
    };
    Ok(Conduct {
        value: Rupiah::new(row.get(first)?),
        orders: count(1)?,
        due: count(2)?,
        on_time: count(3)?,
        lines: count(4)?,
        refused: count(5)?,
        complaints: count(6)?,
        resolved: count(7)?,
        open: count(8)?,
        ratings: count(9)?,
        stars: count(10)?,
    })
}

/// Puts figures together.
pub fn add(sum: &mut Conduct, part: &Conduct) {
    sum.value = [sum.value, part.value].into_iter().sum();
    sum.orders += part.orders;
    sum.due += part.due;
    sum.on_time += part.on_time;
    sum.lines += part.lines;
    sum.refused += part.refused;
    sum.complaints += part.complaints;
    sum.resolved += part.resolved;
    sum.open += part.open;
    sum.ratings += part.ratings;
    sum.stars += part.stars;
}

/// The conduct of each vendor at a government, by its id; under `None` that of orders that name none.
///
/// # Errors
/// When SQLite refuses.
pub fn by_vendor(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    today: i64,
) -> rusqlite::Result<Vec<(Option<String>, Conduct)>> {
    let (first, last) = bounds(slice.period);
    let sql = format!(
        "SELECT vendor, {} FROM ledger_course WHERE region = :region AND day BETWEEN :first AND :last GROUP BY vendor",
        figures(slice.rule)
    );
    connection
        .prepare_cached(&sql)?
        .query_map(
            named_params! { ":region": region.as_str(), ":first": first, ":last": last, ":today": today },
            |row| Ok((row.get(0)?, read(row, 1)?)),
        )?
        .collect()
}

/// The conduct of the vendors of each government together, by its code.
///
/// # Errors
/// When SQLite refuses.
pub fn by_government(
    connection: &Connection,
    slice: Slice,
    today: i64,
) -> rusqlite::Result<HashMap<String, Conduct>> {
    let (first, last) = bounds(slice.period);
    let word = slice.rule.as_str();
    let sums = format!(
        "sum({word}_value), sum({word}_orders), sum({word}_arrived), sum({word}_on_time),
         sum(lines), sum(refused), sum({word}_complaints), sum({word}_resolved), sum({word}_open),
         sum({word}_ratings), sum({word}_stars)"
    );
    let mut found: HashMap<String, Conduct> = HashMap::new();
    spans::CONDUCT.each_region(connection, ["", "~"], (first, last), &sums, |row| {
        add(found.entry(row.get(0)?).or_default(), &read(row, 1)?);
        Ok(())
    })?;
    let overdue = format!(
        "SELECT region, count(*) FROM ledger_course
         WHERE arrived IS NULL AND promised IS NOT NULL AND settled_value IS NOT NULL AND {word}_value IS NOT NULL
             AND promised < :today AND day BETWEEN :first AND :last GROUP BY region"
    );
    let mut statement = connection.prepare_cached(&overdue)?;
    let mut rows = statement.query(named_params! { ":first": first, ":last": last, ":today": today })?;
    while let Some(row) = rows.next()? {
        let conduct = found.entry(row.get(0)?).or_default();
        conduct.due += u64::try_from(row.get::<_, i64>(1)?).unwrap_or_default();
    }
    Ok(found)
}

/// Which orders: of whom, of which vendor, of which figure.
#[derive(Debug, Clone)]
pub struct Which<'a> {
    /// The government.
    pub region: &'a RegionCode,
    /// By which rule, of which days.
    pub slice: Slice,
    /// The day on which it is asked.
    pub today: i64,
    /// The vendor; any without.
    pub vendor: Option<&'a Named<VendorId>>,
    /// The figure.
    pub show: ConductShow,
}

impl Which<'_> {
    fn condition(&self) -> String {
        let counts = format!("{}_value IS NOT NULL", self.slice.rule.as_str());
        let shown = match self.show {
            ConductShow::Counted => counts,
            ConductShow::OnTime => format!("{counts} AND arrived <= promised"),
            ConductShow::Late => {
                format!("{counts} AND (arrived > promised OR (arrived IS NULL AND promised < :today))")
            }
            ConductShow::Refused => "refused > 0".to_owned(),
            ConductShow::Complaints => format!("{counts} AND complaints > 0"),
            ConductShow::Open => format!("{counts} AND open > 0"),
            ConductShow::Rated => format!("{counts} AND stars IS NOT NULL"),
        };
        format!(
            "region = :region AND day BETWEEN :first AND :last
             AND (:vendor IS NULL OR vendor = :vendor) AND (:no_vendor = 0 OR vendor IS NULL) AND {shown}"
        )
    }

    fn bound<T>(
        &self,
        more: &[(&'static str, &dyn ToSql)],
        run: impl FnOnce(&[(&str, &dyn ToSql)]) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let (first, last) = bounds(self.slice.period);
        let vendor = match self.vendor {
            Some(Named::As(id)) => Some(id.as_str()),
            Some(Named::Nothing) | None => None,
        };
        let no_vendor = self.vendor == Some(&Named::Nothing);
        let region = self.region.as_str();
        let mut parameters: Vec<(&str, &dyn ToSql)> = vec![
            (":region", &region),
            (":first", &first),
            (":last", &last),
            (":vendor", &vendor),
            (":no_vendor", &no_vendor),
            (":today", &self.today),
        ];
        parameters.extend(more.iter().copied());
        run(&parameters)
    }

    /// What they come to together, and how many there are.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn total(&self, connection: &Connection) -> rusqlite::Result<(Conduct, u64)> {
        let sql = format!(
            "SELECT count(*), {} FROM ledger_course WHERE {}",
            figures(self.slice.rule),
            self.condition()
        );
        let mut statement = connection.prepare_cached(&sql)?;
        self.bound(&[], |parameters| {
            statement.query_row(parameters, |row| {
                let count = u64::try_from(row.get::<_, i64>(0)?).unwrap_or_default();
                Ok((read(row, 1)?, count))
            })
        })
    }

    /// The orders themselves, the newest first.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn list(&self, connection: &Connection, window: Window) -> rusqlite::Result<Vec<Course>> {
        // Not every condition names today, and what is bound has to be named.
        let sql = format!(
            "SELECT {} FROM ledger_course WHERE {} AND :today IS NOT NULL ORDER BY day DESC, order_id LIMIT :limit OFFSET :offset",
            columns(self.slice.rule),
            self.condition()
        );
        let limit = window.limit.map_or(-1, i64::from);
        let offset = i64::try_from(window.offset).unwrap_or(i64::MAX);
        let mut statement = connection.prepare_cached(&sql)?;
        self.bound(&[(":limit", &limit), (":offset", &offset)], |parameters| {
            statement.query_map(parameters, Course::read)?.collect()
        })
    }
}

/// A rate as what it is made of; none of too few.
type Rate = fn(&Conduct) -> Option<(u64, u64)>;

fn rate(part: u64, of: u64) -> Option<(u64, u64)> {
    (of >= MINIMUM_RATE).then_some((part, of))
}

/// Compares two rates, the one without last in either direction.
fn by_rate(one: &Conduct, other: &Conduct, rate: Rate, descending: bool) -> Ordering {
    match (rate(one), rate(other)) {
        (Some((part, of)), Some((other_part, other_of))) => {
            let [left, right] =
                [(part, other_of), (other_part, of)].map(|(part, of)| u128::from(part) * u128::from(of));
            if descending {
                right.cmp(&left)
            } else {
                left.cmp(&right)
            }
        }
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Puts lines into the order asked for. What ties stands by value, then by id, orders that name nobody last.
pub fn sort(rows: &mut [ConductRow], sort: ConductSort) {
    let on_time: Rate = |of| rate(of.on_time, of.due);
    let refused: Rate = |of| rate(of.refused, of.lines);
    let complaints: Rate = |of| rate(of.complaints, of.orders);
    let rating: Rate = |of| rate(of.stars, of.ratings);
    rows.sort_by(|one, other| {
        let (a, b) = (&one.conduct, &other.conduct);
        let by = match sort {
            ConductSort::ValueDescending => b.value.cmp(&a.value),
            ConductSort::ValueAscending => a.value.cmp(&b.value),
            ConductSort::OrdersDescending => b.orders.cmp(&a.orders),
            ConductSort::OrdersAscending => a.orders.cmp(&b.orders),
            ConductSort::OnTimeDescending => by_rate(a, b, on_time, true),
            ConductSort::OnTimeAscending => by_rate(a, b, on_time, false),
            ConductSort::RefusedDescending => by_rate(a, b, refused, true),
            ConductSort::RefusedAscending => by_rate(a, b, refused, false),
            ConductSort::ComplaintsDescending => by_rate(a, b, complaints, true),
            ConductSort::ComplaintsAscending => by_rate(a, b, complaints, false),
            ConductSort::RatingDescending => by_rate(a, b, rating, true),
            ConductSort::RatingAscending => by_rate(a, b, rating, false),
        };
        by.then_with(|| b.value.cmp(&a.value))
            .then_with(|| one.key.is_none().cmp(&other.key.is_none()))
            .then_with(|| one.key.cmp(&other.key))
    });
}
