//! Patterns worth looking into, found in the rows of a government that count. None of them proves anything.
//!
//! | pattern | rows of | in short |
//! | --- | --- | --- |
//! | near a threshold ([`near`]) | a unit | orders just below one, close to one another |
//! | split purchase ([`split`]) | a unit, vendor, category | below a threshold one by one, beyond it together |
//! | single vendor ([`single`]) | a unit, vendor, category | nearly all of it, again and again, though others sell it |
//! | unusual hour ([`hours`]) | a unit | at night, or on a day off |
//!
//! Every number comes from the dated table of [`crate::policy`], as it counts on the day of the order. A flag is named after its
//! rows: with other rows it is another flag, and nobody has looked at it yet.
//!
//! What is left aside: the price of the same specification, and offers listed for one purchase. Rows hold neither a unit price nor
//! an offer, as those of LKPP's `Bela-TokoDaringRealisasi` do not.

mod hours;
pub mod marks;
mod near;
mod single;
mod split;

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;

use jiff::civil::Date;
use lokapasar_contract::analytics::{FlagKind, FlagShare};
use lokapasar_contract::{FlagId, RegionCode, Rupiah};
use lokapasar_demo_data::calendar as days;
use rusqlite::Connection;

use super::figures::{Slice, each_counted};
use crate::policy::calendar::date_of;
use crate::policy::{Entry, Policy, Rule};
use crate::versions;

/// An order, as far as its rows count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The marketplace's number.
    pub id: String,
    /// When, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// The day of WIB, in days since 1970-01-01.
    pub day: i64,
    /// Id of the unit, where one is named.
    pub unit: Option<String>,
    /// Id of the vendor, where one is named.
    pub vendor: Option<String>,
    /// Its rows: the slug of the category, where one is named, and the value.
    pub lines: Vec<(Option<String>, i64)>,
}

impl Placed {
    fn value(&self) -> i64 {
        together(self.lines.iter().map(|(_, value)| *value))
    }

    /// What its rows of a category come to; none without such rows.
    fn of_category(&self, category: &str) -> Option<i64> {
        let mut values = self
            .lines
            .iter()
            .filter(|(slug, _)| slug.as_deref() == Some(category))
            .map(|(_, value)| *value)
            .peekable();
        values.peek().is_some().then(|| together(values))
    }

    /// The categories that its rows name, each once.
    fn categories(&self) -> BTreeSet<&str> {
        self.lines
            .iter()
            .filter_map(|(slug, _)| slug.as_deref())
            .collect()
    }

    /// The day on the calendar.
    fn date(&self) -> Date {
        i32::try_from(self.day)
            .ok()
            .and_then(days::day)
            .map_or(Date::MAX, date_of)
    }
}

/// What amounts come to; see the `Sum` of [`Rupiah`] for what does not fit.
fn together(values: impl Iterator<Item = i64>) -> i64 {
    values.map(Rupiah::new).sum::<Rupiah>().get()
}

/// An order, or what it holds of a category, as part of a pattern.
#[derive(Debug, Clone, Copy)]
struct Part<'a> {
    order: &'a Placed,
    value: i64,
}

/// Orders of a government, held against rules.
#[derive(Debug, Clone, Copy)]
pub struct Inspection<'a> {
    /// The rules.
    pub policy: Policy,
    /// The government.
    pub region: &'a RegionCode,
    /// Its orders, the oldest first.
    pub orders: &'a [Placed],
}

/// How often the same is met, at the unit and at the others of the government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Peers {
    /// At the unit.
    pub own: FlagShare,
    /// At the others.
    pub others: FlagShare,
    /// How many others have orders that could show it.
    pub units: u64,
}

/// How many orders of each unit show a pattern, and how many could.
type Tally<'a> = HashMap<&'a str, FlagShare>;

/// Counts orders by their units, each with whether it shows the pattern.
fn tally<'a>(orders: impl Iterator<Item = (&'a str, bool)>) -> Tally<'a> {
    let mut tally = Tally::new();
    for (unit, shows) in orders {
        let share = tally.entry(unit).or_default();
        share.of += 1;
        share.orders += u64::from(shows);
    }
    tally
}

impl Peers {
    /// A unit beside all others.
    fn of(unit: &str, tally: &Tally<'_>) -> Self {
        let mut peers = Self::default();
        for (other, counted) in tally {
            let share = if *other == unit {
                &mut peers.own
            } else {
                peers.units += 1;
                &mut peers.others
            };
            share.of += counted.of;
            share.orders += counted.orders;
        }
        peers
    }
}

/// A pattern that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its name.
    pub id: FlagId,
    /// Its kind.
    pub kind: FlagKind,
    /// Id of the unit.
    pub unit: String,
    /// Id of the vendor, where all is of one.
    pub vendor: Option<String>,
    /// Slug of the category, where only rows of one count.
    pub category: Option<String>,
    /// The threshold that it stays below.
    pub threshold: Option<&'static Entry>,
    /// The numbers of its orders, the oldest first.
    pub orders: Vec<String>,
    /// The days of the first and the last of them, in days since 1970-01-01.
    pub days: (i64, i64),
    /// What its rows come to.
    pub value: Rupiah,
    /// What it is compared with.
    pub peers: Peers,
    /// Whether unit, vendor, category and days name exactly these orders.
    pub opens: bool,
}

/// Whose rows make a pattern.
#[derive(Debug, Clone, Copy)]
struct Subject<'a> {
    unit: &'a str,
    vendor: Option<&'a str>,
    category: Option<&'a str>,
}

impl<'a> Inspection<'a> {
    /// What is worth looking into, the newest first.
    #[must_use]
    pub fn findings(self) -> Vec<Finding> {
        let mut found = [
            near::findings(self),
            split::findings(self),
            single::findings(self),
            hours::findings(self),
        ]
        .concat();
        found.sort_by(|one, other| {
            let last = |finding: &Finding| finding.days.1;
            last(other)
                .cmp(&last(one))
                .then_with(|| one.kind.as_str().cmp(other.kind.as_str()))
                .then_with(|| one.id.cmp(&other.id))
        });
        found
    }

    /// Orders that a rule cannot look at, since their rows do not name whose they are.
    #[must_use]
    pub fn passed_over(self, kind: FlagKind) -> u64 {
        let lacks = |order: &&Placed| match kind {
            FlagKind::NearThreshold | FlagKind::UnusualHour => order.unit.is_none(),
            FlagKind::SplitPurchase | FlagKind::SingleVendor => {
                order.unit.is_none()
                    || order.vendor.is_none()
                    || order.lines.iter().any(|(category, _)| category.is_none())
            }
            FlagKind::PriceOutlier | FlagKind::ListedForOne => true,
        };
        self.orders.iter().filter(lacks).count() as u64
    }

    /// The number of a rule on the day of an order, if one counts.
    fn number(self, rule: Rule, order: &Placed) -> Option<i64> {
        self.policy
            .entry(rule, self.region, order.date())
            .map(|entry| entry.value)
    }

    /// The orders that name a unit, with it.
    fn of_units(self) -> impl Iterator<Item = (&'a str, &'a Placed)> {
        self.orders
            .iter()
            .filter_map(|order| Some((order.unit.as_deref()?, order)))
    }

    fn finding(
        self,
        kind: FlagKind,
        subject: Subject<'_>,
        threshold: Option<&'static Entry>,
        parts: &[Part<'_>],
        peers: Peers,
    ) -> Finding {
        let numbers = || parts.iter().map(|part| part.order.day);
        let days = (
            numbers().min().unwrap_or_default(),
            numbers().max().unwrap_or_default(),
        );
        let value: Rupiah = parts.iter().map(|part| Rupiah::new(part.value)).sum();
        // Orders are in the order of their days: of a long list few lie between two of them.
        let from = self.orders.partition_point(|order| order.day < days.0);
        let to = self.orders.partition_point(|order| order.day <= days.1);
        let between = self.orders.get(from..to).unwrap_or_default();
        let named = between.iter().filter(|order| {
            order.unit.as_deref() == Some(subject.unit)
                && subject
                    .vendor
                    .is_none_or(|vendor| order.vendor.as_deref() == Some(vendor))
                && subject
                    .category
                    .is_none_or(|category| order.of_category(category).is_some())
        });
        Finding {
            id: name(kind, self.region, subject, threshold, parts),
            kind,
            unit: subject.unit.to_owned(),
            vendor: subject.vendor.map(str::to_owned),
            category: subject.category.map(str::to_owned),
            threshold,
            orders: parts.iter().map(|part| part.order.id.clone()).collect(),
            days,
            value,
            opens: named.count() == parts.len(),
            peers,
        }
    }
}

/// Names a pattern after what makes it: with another order, or another amount, it is another one.
fn name(
    kind: FlagKind,
    region: &RegionCode,
    subject: Subject<'_>,
    threshold: Option<&Entry>,
    parts: &[Part<'_>],
) -> FlagId {
    let (vendor, category) = (
        subject.vendor.unwrap_or_default(),
        subject.category.unwrap_or_default(),
    );
    let limit = threshold.map_or(0, |entry| entry.value);
    let kind = kind.as_str();
    let mut text = format!("{kind}/{region}/{}/{vendor}/{category}/{limit}", subject.unit);
    for part in parts {
        // Writing into a string does not fail.
        let _ = write!(text, "/{}={}", part.order.id, part.value);
    }
    FlagId::new(format!("flg_{}", versions::digest(text.as_bytes())))
}

/// Stretches of a list, which is in the order of days: as many as lie within a window of the first of them, where that `makes` a
/// pattern. No item is in two of them.
fn stretches<T>(
    items: &[T],
    day: impl Fn(&T) -> i64,
    window: impl Fn(&T) -> Option<i64>,
    makes: impl Fn(&[T]) -> bool,
) -> Vec<&[T]> {
    let mut found = Vec::new();
    let mut rest = items;
    while let Some((first, after)) = rest.split_first() {
        let last = window(first).map(|window| day(first).saturating_add(window));
        let long = last.map_or(0, |last| rest.partition_point(|item| day(item) <= last));
        match rest.split_at_checked(long) {
            Some((stretch, beyond)) if makes(stretch) => {
                found.push(stretch);
                rest = beyond;
            }
            _ => rest = after,
        }
    }
    found
}

/// The orders of a government whose rows count, the oldest first.
///
/// # Errors
/// When SQLite refuses.
pub fn orders(connection: &Connection, region: &RegionCode, slice: Slice) -> rusqlite::Result<Vec<Placed>> {
    let mut orders: Vec<Placed> = Vec::new();
    let columns = "order_id, at, day, unit, vendor, category, value";
    each_counted(
        connection,
        region,
        slice,
        [columns, "ORDER BY at, order_id, rowid"],
        |row| {
            let line = (row.get(5)?, row.get(6)?);
            match orders.last_mut() {
                Some(order) if order.id == row.get_ref(0)?.as_str()? => {
                    // A row may leave out what another of its order names.
                    order.unit = order.unit.take().or(row.get(3)?);
                    order.vendor = order.vendor.take().or(row.get(4)?);
                    order.lines.push(line);
                }
                _ => orders.push(Placed {
                    id: row.get(0)?,
                    at: row.get(1)?,
                    day: row.get(2)?,
                    unit: row.get(3)?,
                    vendor: row.get(4)?,
                    lines: vec![line],
                }),
            }
            Ok(())
        },
    )?;
    Ok(orders)
}

#[cfg(test)]
mod tests;
