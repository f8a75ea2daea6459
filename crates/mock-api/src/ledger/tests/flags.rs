//! The flags against a recount of the raw rows with plain loops, in which the numbers of the rules are written down once more.

use std::collections::BTreeSet;

use lokapasar_contract::analytics::{FlagKind, FlagShare};
use lokapasar_demo_data::calendar;

use super::selection::CODES;
use super::*;
use crate::ledger::flags::{Finding, Inspection, orders};
use crate::policy::Policy;

const TENTH: i64 = 10;
const WINDOW: i64 = 30;
const JEPARA: &str = "33.20";

/// An order by its rows that count.
struct Order<'a> {
    id: &'a str,
    at: i64,
    unit: Option<u32>,
    vendor: Option<u32>,
    lines: Vec<(Option<&'static str>, i64)>,
}

impl Order<'_> {
    fn day(&self) -> i64 {
        (self.at + 7 * 3_600).div_euclid(86_400)
    }

    fn value(&self) -> i64 {
        self.lines.iter().map(|line| line.1).sum()
    }

    fn of(&self, category: &str) -> Option<i64> {
        let lines: Vec<i64> = self
            .lines
            .iter()
            .filter(|line| line.0 == Some(category))
            .map(|line| line.1)
            .collect();
        (!lines.is_empty()).then(|| lines.iter().sum())
    }
}

fn recounted<'a>(books: &'a Books, code: &str, slice: Slice) -> Vec<Order<'a>> {
    let (begin, end) = span(slice.period);
    let mut orders: BTreeMap<&str, Order<'a>> = BTreeMap::new();
    for row in &books.rows {
        let counts = match slice.rule {
            CountingRule::Settled => row.confirmation != Confirmation::Failed,
            CountingRule::Itkp => row.verified && row.confirmation == Confirmation::Complete,
        };
        if row.region.as_str() == code && (begin..end).contains(&row.at) && counts {
            let order = orders.entry(&row.order_id).or_insert(Order {
                id: &row.order_id,
                at: row.at,
                unit: row.unit,
                vendor: row.vendor,
                lines: Vec::new(),
            });
            order.lines.push((row.category, row.value.get()));
        }
    }
    let mut orders: Vec<Order<'a>> = orders.into_values().collect();
    orders.sort_by_key(|order| (order.at, order.id));
    orders
}

/// Groups of orders, each with its amount, that lie within the window of their first, by going over all that are left again and again.
fn groups<'a>(
    mut left: Vec<(&'a Order<'a>, i64)>,
    makes: impl Fn(&[(&'a Order<'a>, i64)]) -> bool,
) -> Vec<Vec<(&'a Order<'a>, i64)>> {
    let mut found = Vec::new();
    'again: loop {
        for place in 0..left.len() {
            let first = left[place].0.day();
            let group: Vec<_> = left[place..]
                .iter()
                .copied()
                .filter(|(order, _)| order.day() - first <= WINDOW)
                .collect();
            if makes(&group) {
                // What came before made none, and will make none.
                left.drain(..place + group.len());
                found.push(group);
                continue 'again;
            }
        }
        return found;
    }
}

/// Kind, unit, vendor, category, orders, value, own and others of the peers.
type Found = (
    &'static str,
    String,
    Option<String>,
    Option<String>,
    Vec<String>,
    i64,
    (u64, u64),
    (u64, u64),
);

struct Recounting<'a> {
    books: &'a Books,
    code: &'a str,
    orders: &'a [Order<'a>],
    found: BTreeSet<Found>,
}

impl<'a> Recounting<'a> {
    fn units(&self) -> BTreeSet<u32> {
        self.orders.iter().filter_map(|order| order.unit).collect()
    }

    fn add(
        &mut self,
        kind: FlagKind,
        (unit, vendor, category): (u32, Option<u32>, Option<&str>),
        group: &[(&Order<'_>, i64)],
        shows: impl Fn(&Order<'_>) -> Option<bool>,
    ) {
        let share = |own: bool| {
            let mut share = (0, 0);
            for order in self.orders.iter().filter(|order| order.unit.is_some()) {
                if let Some(shown) = shows(order).filter(|_| (order.unit == Some(unit)) == own) {
                    share = (share.0 + u64::from(shown), share.1 + 1);
                }
            }
            share
        };
        let world = &self.books.world;
        self.found.insert((
            kind.as_str(),
            world.units[unit as usize].id.to_string(),
            vendor.map(|vendor| world.vendors[vendor as usize].id.to_string()),
            category.map(str::to_owned),
            group.iter().map(|(order, _)| order.id.to_owned()).collect(),
            group.iter().map(|(_, value)| value).sum(),
            share(true),
            share(false),
        ));
    }

    fn near(&mut self) {
        for limit in [200_000_000, 50_000_000] {
            let near = |order: &Order<'_>| (limit - limit / TENTH..=limit).contains(&order.value());
            for unit in self.units() {
                let own: Vec<_> = self
                    .orders
                    .iter()
                    .filter(|order| order.unit == Some(unit) && near(order))
                    .map(|order| (order, order.value()))
                    .collect();
                for group in groups(own, |group| group.len() > 1) {
                    self.add(FlagKind::NearThreshold, (unit, None, None), &group, |order| {
                        Some(near(order))
                    });
                }
            }
        }
    }

    fn hours(&mut self) {
        let zone = match &self.code[..2] {
            "73" => 8,
            "81" => 9,
            _ => 7,
        };
        let unusual = |order: &Order<'_>| {
            let local = order.at + zone * 3_600;
            let day = i32::try_from(local.div_euclid(86_400)).unwrap();
            let minute = local.rem_euclid(86_400) / 60;
            calendar::is_day_off(day) || calendar::weekday(day) > 4 || !(360..1_080).contains(&minute)
        };
        for unit in self.units() {
            let own: Vec<_> = self
                .orders
                .iter()
                .filter(|order| order.unit == Some(unit) && unusual(order))
                .map(|order| (order, order.value()))
                .collect();
            if !own.is_empty() {
                self.add(FlagKind::UnusualHour, (unit, None, None), &own, |order| {
                    Some(unusual(order))
                });
            }
        }
    }

    /// Every unit, vendor and category that an order names together.
    fn subjects(&self) -> BTreeSet<(u32, u32, &'static str)> {
        let mut subjects = BTreeSet::new();
        for order in self.orders {
            if let (Some(unit), Some(vendor)) = (order.unit, order.vendor) {
                subjects.extend(
                    order
                        .lines
                        .iter()
                        .filter_map(|line| Some((unit, vendor, line.0?))),
                );
            }
        }
        subjects
    }

    fn of_subject(&self, (unit, vendor, category): (u32, u32, &str)) -> Vec<(&'a Order<'a>, i64)> {
        self.orders
            .iter()
            .filter(|order| order.unit == Some(unit) && order.vendor == Some(vendor))
            .filter_map(|order| Some((order, order.of(category)?)))
            .collect()
    }

    fn split(&mut self) {
        let mut patterns = Vec::new();
        for subject in self.subjects() {
            let mut left = self.of_subject(subject);
            for (limit, counts) in [
                (200_000_000, true),
                (49_999_999, self.code == JEPARA),
                (50_000_000, true),
            ] {
                let below = left
                    .iter()
                    .copied()
                    .filter(|(_, value)| counts && *value <= limit)
                    .collect();
                let passes =
                    |group: &[(&Order<'_>, i64)]| group.iter().map(|(_, value)| value).sum::<i64>() > limit;
                for group in groups(below, passes) {
                    left.retain(|(order, _)| group.iter().all(|(taken, _)| taken.id != order.id));
                    patterns.push((subject, group));
                }
            }
        }
        for ((unit, vendor, category), group) in &patterns {
            let shows = |order: &Order<'_>| {
                order.of(category)?;
                let of_category = patterns.iter().filter(|(subject, _)| subject.2 == *category);
                Some(
                    of_category
                        .flat_map(|(_, group)| group)
                        .any(|(one, _)| one.id == order.id),
                )
            };
            let subject = (*unit, Some(*vendor), Some(*category));
            self.add(FlagKind::SplitPurchase, subject, group, shows);
        }
    }

    fn single(&mut self) {
        for (unit, vendor, category) in self.subjects() {
            let own = self.of_subject((unit, vendor, category));
            if own.len() < 4 {
                continue;
            }
            let named = |order: &&Order<'_>| order.unit.is_some() && order.vendor.is_some();
            let whole: i64 = self
                .orders
                .iter()
                .filter(named)
                .filter(|order| order.unit == Some(unit))
                .filter_map(|order| order.of(category))
                .sum();
            let value: i64 = own.iter().map(|(_, value)| value).sum();
            let elsewhere = self.orders.iter().filter(named).any(|order| {
                order.unit != Some(unit) && order.vendor != Some(vendor) && order.of(category).is_some()
            });
            if value * 5 >= whole * 4 && elsewhere {
                let subject = (unit, Some(vendor), Some(category));
                self.add(FlagKind::SingleVendor, subject, &own, |order| {
                    order.of(category)?;
                    order.vendor.map(|of| of == vendor)
                });
            }
        }
    }
}

fn as_found(finding: &Finding) -> Found {
    let pair = |share: FlagShare| (share.orders, share.of);
    (
        finding.kind.as_str(),
        finding.unit.clone(),
        finding.vendor.clone(),
        finding.category.clone(),
        finding.orders.clone(),
        finding.value.get(),
        pair(finding.peers.own),
        pair(finding.peers.others),
    )
}

fn check(books: &Books, code: &str, slice: Slice) -> usize {
    let region = RegionCode::new(code);
    let placed = orders(&books.connection, &region, slice).unwrap();
    let inspection = Inspection {
        policy: Policy::standard(),
        region: &region,
        orders: &placed,
    };
    let findings = inspection.findings();
    let raw = recounted(books, code, slice);
    let mut recounting = Recounting {
        books,
        code,
        orders: &raw,
        found: BTreeSet::new(),
    };
    recounting.near();
    recounting.hours();
    recounting.split();
    recounting.single();
    let found: BTreeSet<Found> = findings.iter().map(as_found).collect();
    assert_eq!(found.len(), findings.len(), "each once");
    assert_eq!(found, recounting.found, "{code} {slice:?}");

    for finding in &findings {
        // Unit, vendor, category and days name exactly the orders, or it does not say so.
        let world = &books.world;
        let named: Vec<&str> = raw
            .iter()
            .filter(|order| {
                let unit = order.unit.map(|unit| world.units[unit as usize].id.as_str());
                let vendor = order
                    .vendor
                    .map(|vendor| world.vendors[vendor as usize].id.as_str());
                unit == Some(finding.unit.as_str())
                    && (finding.vendor.is_none() || vendor == finding.vendor.as_deref())
                    && finding.category.as_ref().is_none_or(|it| order.of(it).is_some())
                    && (finding.days.0..=finding.days.1).contains(&order.day())
            })
            .map(|order| order.id)
            .collect();
        assert_eq!(finding.opens, named == finding.orders, "{}", finding.id);
    }
    findings.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_flags_are_what_a_recount_finds(place in 0..CODES.len() + 2, slice in any_slice()) {
        let codes = [&CODES[..], &["73", "81"]].concat();
        check(&Books::tiny(), codes[place], slice);
    }
}

#[test]
fn a_year_of_a_government_has_some_of_each_kind_and_few_of_all() {
    let books = Books::tiny();
    let mut kinds: HashSet<FlagKind> = HashSet::new();
    for (code, year) in [
        (JEPARA, "2022-01-01..2022-12-31"),
        ("35.73", "2023-01-01..2023-12-31"),
    ] {
        let found = check(&books, code, settled(year));
        assert!((5..60).contains(&found), "{code}: {found}");
        let region = RegionCode::new(code);
        let placed = orders(&books.connection, &region, settled(year)).unwrap();
        let inspection = Inspection {
            policy: Policy::standard(),
            region: &region,
            orders: &placed,
        };
        kinds.extend(inspection.findings().iter().map(|finding| finding.kind));
    }
    assert_eq!(kinds.len(), 4, "{kinds:?}");
}
