//! Participation, shares and concentration against a recount of the raw rows; and that the parts make the whole.

use lokapasar_contract::analytics::{Bought, ConcentrationBand, Dimension, UnitPart};
use lokapasar_contract::catalogue::VendorSize;
use lokapasar_demo_data::calendar;

use super::selection::CODES;
use super::*;
use crate::ledger::participation;
use crate::ledger::shares::{self, concentration};

/// The rows of a government that count, without the store.
fn counted<'a>(books: &'a Books, code: &str, slice: Slice) -> Vec<&'a LedgerRow> {
    let (begin, end) = span(slice.period);
    let counts = |row: &&LedgerRow| {
        row.region.as_str() == code
            && (begin..end).contains(&row.at)
            && match slice.rule {
                CountingRule::Settled => row.confirmation != Confirmation::Failed,
                CountingRule::Itkp => row.verified && row.confirmation == Confirmation::Complete,
            }
    };
    books.rows.iter().filter(counts).collect()
}

fn bought<'a>(rows: impl Iterator<Item = &'a LedgerRow>) -> Bought {
    let (mut value, mut orders) = (0, HashSet::new());
    for row in rows {
        value += row.value.get();
        orders.insert(&row.order_id);
    }
    Bought {
        value: Rupiah::new(value),
        orders: orders.len() as u64,
    }
}

/// The ids of a unit and of all below it, by asking every unit for what is above it.
fn family(books: &Books, unit: &str) -> HashSet<String> {
    let parent = |id: &str| {
        let found = books.world.units.iter().find(|unit| unit.id.as_str() == id)?;
        found.parent.as_ref().map(ToString::to_string)
    };
    let is_below = |id: &str| {
        let mut at = Some(id.to_owned());
        while let Some(id) = at {
            if id == unit {
                return true;
            }
            at = parent(&id);
        }
        false
    };
    let region = &books
        .world
        .units
        .iter()
        .find(|it| it.id.as_str() == unit)
        .unwrap()
        .region;
    let units = books.world.units.iter().filter(|unit| unit.region == *region);
    units
        .map(|unit| unit.id.to_string())
        .filter(|id| is_below(id))
        .collect()
}

fn check_participation(books: &Books, code: &str, slice: Slice, place: usize) {
    let tree = participation::tree(&books.connection, &books.world, &RegionCode::new(code), slice).unwrap();
    let rows = counted(books, code, slice);
    let id_of = |row: &LedgerRow| {
        row.unit
            .map(|unit| books.world.units[unit as usize].id.to_string())
    };

    // The parts make the whole: those of the units, of the roots with all below them, and of the kinds.
    let whole = bought(rows.iter().copied());
    let sum = |parts: &mut dyn Iterator<Item = Bought>| {
        parts.fold(
            (tree.unnamed.value.get(), tree.unnamed.orders),
            |(value, orders), part| (value + part.value.get(), orders + part.orders),
        )
    };
    let expected = (whole.value.get(), whole.orders);
    assert_eq!((tree.totals.value.get(), tree.totals.orders), expected);
    assert_eq!(sum(&mut tree.units.iter().map(|unit| unit.own)), expected);
    assert_eq!(sum(&mut tree.kinds.iter().map(|kind| kind.bought)), expected);
    let roots = tree.units.iter().filter(|unit| unit.depth == 0);
    assert_eq!(sum(&mut roots.map(|unit| unit.all)), expected);
    assert_eq!(
        tree.unnamed,
        bought(rows.iter().copied().filter(|row| row.unit.is_none()))
    );

    // Each unit once, below the one above it.
    let ids: HashSet<&str> = tree.units.iter().map(|part| part.unit.id.as_str()).collect();
    let there: HashSet<&str> = books
        .world
        .units
        .iter()
        .filter(|unit| unit.region.as_str() == code)
        .map(|unit| unit.id.as_str())
        .collect();
    assert_eq!(ids, there);
    assert_eq!(tree.units.len(), there.len());
    let mut path: Vec<&UnitPart> = Vec::new();
    for part in &tree.units {
        path.truncate(part.depth.into());
        assert_eq!(
            path.last().map(|above| &above.unit),
            part.parent.as_ref(),
            "{}",
            part.unit.name
        );
        path.push(part);
    }

    let Some(part) = place
        .checked_rem(tree.units.len())
        .map(|place| &tree.units[place])
    else {
        return;
    };
    let id = part.unit.id.to_string();
    let own = |row: &&LedgerRow| id_of(row).as_ref() == Some(&id);
    assert_eq!(part.own, bought(rows.iter().copied().filter(own)));
    let family = family(books, &id);
    let in_family = |row: &&LedgerRow| id_of(row).is_some_and(|id| family.contains(&id));
    assert_eq!(part.all, bought(rows.iter().copied().filter(in_family)), "{id}");
    assert_eq!(part.units_below, family.len() as u64 - 1);
    let active: HashSet<String> = rows.iter().filter_map(|row| id_of(row)).collect();
    let below = family
        .iter()
        .filter(|below| **below != id && active.contains(*below));
    assert_eq!(part.active_below, below.count() as u64);
    // The last purchase lies in the period, or before it where there is none in it.
    let ever = Slice {
        period: Period {
            from: "2000-01-01".parse().unwrap(),
            to: slice.period.to,
        },
        ..slice
    };
    let last = counted(books, code, ever)
        .into_iter()
        .filter(own)
        .map(|row| row.at)
        .max();
    let day = last.map(|at| calendar::day(((at + 7 * 3_600) / 86_400) as i32).unwrap());
    assert_eq!(part.last, day, "{id}");
}

fn key(books: &Books, row: &LedgerRow, dimension: Dimension) -> String {
    let vendor = row.vendor.map(|vendor| &books.world.vendors[vendor as usize]);
    let known = |holds: bool| vendor.map_or("none".to_owned(), |_| holds.to_string());
    match dimension {
        Dimension::Pdn => row.pdn.to_string(),
        Dimension::Umk => {
            known(vendor.is_some_and(|it| matches!(it.size, VendorSize::Micro | VendorSize::Small)))
        }
        Dimension::Local => known(vendor.is_some_and(|it| {
            let (address, government) = (it.region.as_str(), row.region.as_str());
            address == government || (government.len() == 2 && address.starts_with(&format!("{government}.")))
        })),
        Dimension::Marketplace => row.marketplace.to_owned(),
        Dimension::Category => row
            .category
            .map_or("none".to_owned(), |slug| format!("cat_{slug}")),
    }
}

fn check_shares(books: &Books, code: &str, slice: Slice, base: Slice) {
    let months = period::months(slice.period).unwrap();
    let region = RegionCode::new(code);
    let found = shares::shares(&books.connection, &region, slice, &months, Some(base)).unwrap();
    let (rows, before) = (counted(books, code, slice), counted(books, code, base));
    let whole: i64 = rows.iter().map(|row| row.value.get()).sum();
    assert_eq!(found.len(), Dimension::ALL.len());
    for share in &found {
        let dimension = share.dimension;
        let of = |rows: &[&'_ LedgerRow], wanted: &str| -> i64 {
            let meets = |row: &&&LedgerRow| key(books, row, dimension) == wanted;
            rows.iter().filter(meets).map(|row| row.value.get()).sum()
        };
        assert_eq!(
            share.parts.iter().map(|part| part.value.get()).sum::<i64>(),
            whole,
            "{dimension:?}"
        );
        let thousandths: Vec<i64> = share.parts.iter().filter_map(|part| part.permille).collect();
        assert_eq!(
            thousandths.iter().sum::<i64>(),
            if whole > 0 { 1_000 } else { 0 },
            "{dimension:?}"
        );
        let earlier: i64 = before.iter().map(|row| row.value.get()).sum();
        let base: i64 = share.parts.iter().filter_map(|part| part.base_permille).sum();
        assert_eq!(base, if earlier > 0 { 1_000 } else { 0 }, "{dimension:?}");
        for (place, part) in share.parts.iter().enumerate() {
            assert_eq!(
                part.value.get(),
                of(&rows, &part.key),
                "{dimension:?} {}",
                part.key
            );
            let orders: HashSet<&str> = rows
                .iter()
                .filter(|row| key(books, row, dimension) == part.key)
                .map(|row| row.order_id.as_str())
                .collect();
            assert_eq!(part.orders, orders.len() as u64);
            if let Some(permille) = part.permille {
                let exact = part.value.get() as f64 * 1_000.0 / whole as f64;
                assert!(
                    (permille as f64 - exact).abs() < 1.0,
                    "{dimension:?} {}",
                    part.key
                );
            }
            let by_month: i64 = share.months.iter().map(|month| month.values[place].get()).sum();
            assert_eq!(by_month, part.value.get(), "{dimension:?} {}", part.key);
        }
        let month = &share.months[share.months.len() / 2];
        let (begin, end) = span(Period {
            from: month.from,
            to: month.to,
        });
        let of_month: i64 = rows
            .iter()
            .filter(|row| (begin..end).contains(&row.at))
            .map(|row| row.value.get())
            .sum();
        assert_eq!(
            month.values.iter().map(|value| value.get()).sum::<i64>(),
            of_month
        );
    }
}

/// Values by party, added up with a plain loop.
fn by_party<'a>(
    rows: &[&'a LedgerRow],
    party: impl Fn(&'a LedgerRow) -> Option<u32>,
) -> BTreeMap<u32, (i64, HashSet<&'a str>)> {
    let mut found: BTreeMap<u32, (i64, HashSet<&str>)> = BTreeMap::new();
    for row in rows {
        if let Some(party) = party(row) {
            let entry = found.entry(party).or_default();
            entry.0 += row.value.get();
            entry.1.insert(&row.order_id);
        }
    }
    found
}

fn check_field(found: &concentration::Field, expected: &BTreeMap<u32, (i64, HashSet<&str>)>) {
    assert_eq!(found.parties.len(), expected.len());
    let mut values: Vec<i64> = expected.values().map(|(value, _)| *value).collect();
    values.sort_unstable_by(|one, other| other.cmp(one));
    let whole: i64 = values.iter().sum();
    assert_eq!(found.value().get(), whole);
    if whole == 0 {
        assert_eq!((found.hhi(), found.top(1)), (None, None));
        return;
    }
    let per_cent = |value: i64| value as f64 * 100.0 / whole as f64;
    let exact: f64 = values.iter().map(|value| per_cent(*value).powi(2)).sum();
    let hhi = found.hhi().unwrap();
    assert!((f64::from(hhi) - exact).abs() <= 0.500_1, "{hhi} {exact}");
    let top = |first: usize| per_cent(values.iter().take(first).sum()) * 10.0;
    for first in [1, 5] {
        let permille = found.top(first).unwrap() as f64;
        assert!(
            (permille - top(first)).abs() <= 0.500_1,
            "{permille} {}",
            top(first)
        );
    }
    let ranked: Vec<i64> = found.by_value().iter().map(|it| it.party.value.get()).collect();
    assert_eq!(ranked, values[..values.len().min(10)]);
    let mut orders: Vec<u64> = expected.values().map(|(_, orders)| orders.len() as u64).collect();
    orders.sort_unstable_by(|one, other| other.cmp(one));
    let ranked: Vec<u64> = found.by_orders().iter().map(|it| it.party.orders).collect();
    assert_eq!(ranked, orders[..orders.len().min(10)]);
    for one in found.by_value() {
        let above = values
            .iter()
            .filter(|value| **value > one.party.value.get())
            .count();
        assert_eq!(one.rank as usize, above + 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn participation_is_what_a_recount_finds(place in 0..CODES.len(), slice in any_slice(), unit in any::<usize>()) {
        check_participation(&Books::tiny(), CODES[place], slice, unit);
    }

    #[test]
    fn concentration_is_what_a_recount_finds(place in 0..CODES.len(), slice in any_slice()) {
        use concentration::{Among, Within, field, fields_within};
        let books = Books::tiny();
        let (code, region) = (CODES[place], RegionCode::new(CODES[place]));
        let rows = counted(&books, code, slice);
        let of = |among| field(&books.connection, &region, slice, among).unwrap();
        check_field(&of(Among::Vendors), &by_party(&rows, |row| row.vendor));
        check_field(&of(Among::Units), &by_party(&rows, |row| row.unit));
        check_field(&of(Among::Marketplaces), &by_party(&rows, |row| Some(row.marketplace.len() as u32)));
        let fields = fields_within(&books.connection, &region, slice, Within::Categories).unwrap();
        let keys: HashSet<String> = rows.iter().map(|row| key(&books, row, Dimension::Category)).collect();
        prop_assert_eq!(fields.len(), keys.len());
        for (category, field) in &fields {
            let within: Vec<&LedgerRow> =
                rows.iter().copied().filter(|row| key(&books, row, Dimension::Category) == *category).collect();
            check_field(field, &by_party(&within, |row| row.vendor));
            let unnamed: i64 = within.iter().filter(|row| row.vendor.is_none()).map(|row| row.value.get()).sum();
            prop_assert_eq!(field.unnamed.get(), unnamed);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shares_are_what_a_recount_finds(place in 0..CODES.len(), slice in any_slice(), base in any_slice()) {
        check_shares(&Books::tiny(), CODES[place], slice, Slice { rule: slice.rule, ..base });
    }
}

#[test]
fn the_bands_begin_where_the_guidelines_say() {
    for (hhi, band) in [
        (0, ConcentrationBand::Low),
        (999, ConcentrationBand::Low),
        (1_000, ConcentrationBand::Moderate),
        (1_800, ConcentrationBand::Moderate),
        (1_801, ConcentrationBand::High),
        (10_000, ConcentrationBand::High),
    ] {
        assert_eq!(ConcentrationBand::of(hhi), band, "{hhi}");
    }
}

/// J5: Jepara bought on one marketplace alone until a second one came in 2023.
#[test]
fn a_second_marketplace_ends_the_monopoly_of_the_first() {
    let books = Books::tiny();
    let region = RegionCode::new("33.20");
    let hhi = |days| {
        let field = concentration::field(
            &books.connection,
            &region,
            settled(days),
            concentration::Among::Marketplaces,
        );
        field.unwrap().hhi().unwrap()
    };
    assert_eq!(hhi("2022-01-01..2022-12-31"), 10_000);
    assert!(hhi("2023-01-01..2023-12-31") < 10_000);
}
