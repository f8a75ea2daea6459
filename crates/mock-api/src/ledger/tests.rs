//! The counting against a recount of the raw rows with plain loops, which shares no code with it but the rows.

use std::collections::{BTreeMap, HashSet};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use lokapasar_contract::analytics::{CountingRule, GovernmentScope, LeagueRow, Scope, SummaryFigures};
use lokapasar_contract::place::GovernmentKind;
use lokapasar_contract::{Period, RegionCode, Rupiah};
use lokapasar_demo_data::model::{Confirmation, LedgerRow, World};
use lokapasar_demo_data::{Scale, world};
use proptest::prelude::*;
use rusqlite::Connection;

use super::figures::{self, Slice, Totals};
use super::rows::{self, Entry, EntryLine, enter};
use super::{league, period, rollups};

mod courses;
mod facts;
mod flags;
mod live;
mod parts;
mod selection;

const SEED: u64 = 42;

struct Books {
    world: World,
    rows: Vec<LedgerRow>,
    connection: Connection,
}

impl Books {
    fn open(scale: Scale) -> Self {
        let world = world::world(scale, SEED);
        let rows: Vec<LedgerRow> = lokapasar_demo_data::ledger::ledger(scale, SEED, &world).collect();
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(super::SCHEMA).unwrap();
        connection.execute_batch(super::courses::SCHEMA).unwrap();
        rows::insert_all(&connection, &world, rows.iter().cloned()).unwrap();
        Self {
            world,
            rows,
            connection,
        }
    }

    fn tiny() -> MutexGuard<'static, Self> {
        static BOOKS: LazyLock<Mutex<Books>> = LazyLock::new(|| Mutex::new(Books::open(Scale::Tiny)));
        BOOKS.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn summary(&self, region: Option<&str>, slice: Slice) -> (SummaryFigures, Totals) {
        let region = region.map(RegionCode::new);
        figures::summary(&self.connection, &self.world, region.as_ref(), slice).unwrap()
    }

    fn league(
        &self,
        scope: Scope,
        kind: GovernmentScope,
        slice: Slice,
        base: Option<Slice>,
    ) -> Vec<LeagueRow> {
        league::table(&self.connection, &self.world, &scope, kind, slice, base)
            .unwrap()
            .rows
    }
}

fn slice(rule: CountingRule, days: &str) -> Slice {
    let (from, to) = days.split_once("..").unwrap();
    Slice {
        rule,
        period: Period {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        },
    }
}

fn settled(days: &str) -> Slice {
    slice(CountingRule::Settled, days)
}

/// When a day begins in WIB, in seconds since 1970-01-01T00:00:00Z.
fn midnight(day: lokapasar_contract::Day) -> i64 {
    let date: jiff::civil::Date = day.to_string().parse().unwrap();
    date.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(7)))
        .unwrap()
        .timestamp()
        .as_second()
}

/// From the first second of a period to the one after its last, by a calendar that the store does not use.
fn span(period: Period) -> (i64, i64) {
    (midnight(period.from), midnight(period.to) + 86_400)
}

/// What a recount finds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Recount<'a> {
    value: i64,
    orders: HashSet<&'a str>,
    rows: u64,
    left_out: u64,
    vendors: HashSet<u32>,
    local_vendors: HashSet<u32>,
    units: HashSet<u32>,
}

impl<'a> Recount<'a> {
    fn add(&mut self, row: &'a LedgerRow, rule: CountingRule, (begin, end): (i64, i64), world: &World) {
        if row.at < begin || row.at >= end {
            return;
        }
        let counts = match rule {
            CountingRule::Settled => row.confirmation != Confirmation::Failed,
            CountingRule::Itkp => row.verified && row.confirmation == Confirmation::Complete,
        };
        if !counts {
            self.left_out += 1;
            return;
        }
        self.rows += 1;
        self.value += row.value.get();
        self.orders.insert(&row.order_id);
        self.units.extend(row.unit);
        if let Some(vendor) = row.vendor {
            self.vendors.insert(vendor);
            let address = world.vendors[vendor as usize].region.as_str();
            let government = row.region.as_str();
            if address == government
                || (government.len() == 2 && address.starts_with(&format!("{government}.")))
            {
                self.local_vendors.insert(vendor);
            }
        }
    }

    fn check(&self, (figures, totals): &(SummaryFigures, Totals)) {
        assert_eq!(figures.value.get(), self.value, "value");
        assert_eq!(figures.orders, self.orders.len() as u64, "orders");
        assert_eq!(figures.vendors, self.vendors.len() as u64, "vendors");
        assert_eq!(
            figures.local_vendors,
            Some(self.local_vendors.len() as u64),
            "local vendors"
        );
        assert_eq!(figures.units_active, self.units.len() as u64, "units");
        assert_eq!(totals.rows, self.rows, "rows counted");
        let left_out: u64 = totals.excluded().iter().map(|excluded| excluded.rows).sum();
        assert_eq!(left_out, self.left_out, "rows left out");
    }
}

fn recount<'a>(books: &'a Books, region: Option<&str>, slice: Slice) -> Recount<'a> {
    let (mut recount, span) = (Recount::default(), span(slice.period));
    for row in books
        .rows
        .iter()
        .filter(|row| region.is_none_or(|region| row.region.as_str() == region))
    {
        recount.add(row, slice.rule, span, &books.world);
    }
    recount
}

fn recount_all<'a>(books: &'a Books, slice: Slice) -> BTreeMap<&'a str, Recount<'a>> {
    let span = span(slice.period);
    let mut recounts: BTreeMap<&str, Recount<'_>> = BTreeMap::new();
    for row in &books.rows {
        recounts
            .entry(row.region.as_str())
            .or_default()
            .add(row, slice.rule, span, &books.world);
    }
    recounts
}

/// Compares a league table of the whole nation with a recount, places included.
fn check_league(books: &Books, slice: Slice, base: Slice) {
    let rows = books.league(Scope::National, GovernmentScope::All, slice, Some(base));
    let (recounts, before) = (recount_all(books, slice), recount_all(books, base));
    let buying: HashSet<&str> = books
        .world
        .units
        .iter()
        .map(|unit| unit.region.as_str())
        .collect();
    assert_eq!(rows.len(), buying.len());
    let none = Recount::default();
    let values: Vec<(GovernmentKind, i64)> = rows
        .iter()
        .map(|row| (row.kind, recounts.get(row.code.as_str()).unwrap_or(&none).value))
        .collect();
    for row in &rows {
        let code = row.code.as_str();
        let recount = recounts.get(code).unwrap_or(&none);
        assert_eq!(row.value.get(), recount.value, "{code}");
        assert_eq!(row.orders, recount.orders.len() as u64, "{code}");
        assert_eq!(row.vendors, recount.vendors.len() as u64, "{code}");
        assert_eq!(row.units, recount.units.len() as u64, "{code}");
        let above = values.iter().filter(|(_, value)| *value > recount.value);
        assert_eq!(row.rank as usize, above.clone().count() + 1, "{code}");
        assert_eq!(
            row.rank_in_kind as usize,
            above.filter(|(kind, _)| *kind == row.kind).count() + 1,
            "{code}"
        );
        let earlier = before.get(code).unwrap_or(&none).value;
        let expected = (earlier != 0).then(|| (recount.value - earlier) as f64 / earlier as f64);
        match (row.change, expected) {
            (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-9, "{code}"),
            (found, expected) => assert_eq!(found, expected, "{code}"),
        }
    }
}

/// A day from late 2021 to early 2024, so that periods begin before the ledger and end after it.
fn any_day() -> impl Strategy<Value = i32> {
    18_980_i32..19_760
}

fn any_slice() -> impl Strategy<Value = Slice> {
    (any_day(), any_day(), prop::bool::ANY).prop_map(|(one, other, itkp)| {
        let day = |number| lokapasar_demo_data::calendar::day(number).unwrap();
        let period = Period {
            from: day(one.min(other)),
            to: day(one.max(other)),
        };
        Slice {
            rule: if itkp {
                CountingRule::Itkp
            } else {
                CountingRule::Settled
            },
            period,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_summary_is_what_a_recount_finds(place in 0_usize..552, named in prop::bool::ANY, slice in any_slice()) {
        let books = Books::tiny();
        let named_codes = ["33.20", "35.73", "35.71", "35.14", "35.12", "35", "33"];
        let code = if named { named_codes[place % 7] } else { books.world.regions[place].code.as_str() };
        recount(&books, Some(code), slice).check(&books.summary(Some(code), slice));
    }

    #[test]
    fn a_series_adds_up_to_the_summary(named in 0_usize..3, slice in any_slice()) {
        let books = Books::tiny();
        let region = [None, Some(RegionCode::new("33.20")), Some(RegionCode::new("35.73"))][named].clone();
        let months = period::months(slice.period).unwrap();
        let points = figures::series(&books.connection, region.as_ref(), slice.rule, &months).unwrap();
        let totals = figures::totals(&books.connection, region.as_ref(), slice).unwrap();
        prop_assert_eq!(points.iter().map(|point| point.value).sum::<Rupiah>(), totals.value);
        prop_assert_eq!(points.iter().map(|point| point.orders).sum::<u64>(), totals.orders);
        let month = months[months.len() / 2];
        let recount = recount(&books, region.as_ref().map(RegionCode::as_str), Slice { period: month, ..slice });
        prop_assert_eq!(points[months.len() / 2].value.get(), recount.value);
        prop_assert_eq!(points[months.len() / 2].orders, recount.orders.len() as u64);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_league_table_is_what_a_recount_finds(slice in any_slice(), base in any_slice()) {
        check_league(&Books::tiny(), slice, Slice { rule: slice.rule, ..base });
    }

    #[test]
    fn the_nation_is_what_a_recount_finds(slice in any_slice()) {
        let books = Books::tiny();
        recount(&books, None, slice).check(&books.summary(None, slice));
    }
}

#[test]
fn a_kind_keeps_the_places_among_all() {
    let books = Books::tiny();
    let days = settled("2023-01-01..2023-12-31");
    let all = books.league(Scope::National, GovernmentScope::All, days, None);
    for (scope, kind) in [
        (GovernmentScope::Provinsi, GovernmentKind::Provinsi),
        (GovernmentScope::Kabupaten, GovernmentKind::Kabupaten),
        (GovernmentScope::Kota, GovernmentKind::Kota),
    ] {
        let expected: Vec<_> = all.iter().filter(|row| row.kind == kind).cloned().collect();
        assert_eq!(books.league(Scope::National, scope, days, None), expected);
    }
    let java = books.league(
        Scope::Province(RegionCode::new("33")),
        GovernmentScope::All,
        days,
        None,
    );
    assert_eq!(
        java.len(),
        35,
        "the kabupaten and kota of Jawa Tengah, without the province"
    );
    assert!(java.iter().all(|row| row.code.as_str().starts_with("33.")));
    let jakarta = books.league(
        Scope::Province(RegionCode::new("31")),
        GovernmentScope::All,
        days,
        None,
    );
    assert!(
        jakarta.is_empty(),
        "the cities of Jakarta are no governments with a budget"
    );
}
