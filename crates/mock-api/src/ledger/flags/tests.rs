//! Each rule at its edges, on small tables made by hand. Thresholds are Rp50 and Rp200 juta; amounts are in thousands of rupiah.

use super::*;

const MALANG: &str = "35.73";
/// Buys through Toko Daring below Rp50 juta: at that amount its rule begins.
const JEPARA: &str = "33.20";

/// Seconds since 1970-01-01T00:00:00Z of what clocks in WIB show.
fn wib(text: &str) -> i64 {
    let local: jiff::civil::DateTime = text.parse().unwrap();
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
    local.to_zoned(zone).unwrap().timestamp().as_second()
}

/// An order on a working morning, so many days after Monday, 6 March 2023.
fn order(number: usize, day: i64, lines: &[(&str, i64)]) -> Placed {
    let at = wib("2023-03-06T09:00") + day * 86_400;
    Placed {
        id: format!("{number:03}"),
        at,
        day: crate::ledger::rules::day_of(at),
        unit: Some("unit".to_owned()),
        vendor: Some("vendor".to_owned()),
        lines: lines
            .iter()
            .map(|(category, value)| (Some((*category).to_owned()), value * 1_000))
            .collect(),
    }
}

/// Orders of one category, each with its day.
fn orders(days: &[(i64, i64)]) -> Vec<Placed> {
    let numbered = (0..).zip(days);
    numbered
        .map(|(number, (day, value))| order(number, *day, &[("mebel", *value)]))
        .collect()
}

fn found(region: &str, orders: &[Placed], kind: FlagKind) -> Vec<Finding> {
    let region = RegionCode::new(region);
    let inspection = Inspection {
        policy: Policy::standard(),
        region: &region,
        orders,
    };
    let mut findings = inspection.findings();
    findings.retain(|finding| finding.kind == kind);
    findings.sort_by_key(|finding| finding.days);
    findings
}

/// The orders of each pattern of a kind, by their places.
fn places(region: &str, orders: &[Placed], kind: FlagKind) -> Vec<Vec<usize>> {
    let numbers = |finding: &Finding| finding.orders.iter().map(|id| id.parse().unwrap()).collect();
    found(region, orders, kind).iter().map(numbers).collect()
}

#[test]
fn near_a_threshold_is_at_most_a_tenth_below_it_and_within_thirty_days() {
    let none: &[&[usize]] = &[];
    for (region, days, expected) in [
        (MALANG, &[(0, 45_000), (30, 50_000)][..], &[&[0_usize, 1][..]][..]),
        (MALANG, &[(0, 44_999), (1, 46_000)], none),
        (MALANG, &[(0, 50_001), (1, 46_000)], none),
        (MALANG, &[(0, 45_000), (31, 46_000)], none),
        (MALANG, &[(0, 46_000)], none),
        (MALANG, &[(0, 46_000), (31, 47_000), (32, 48_000)], &[&[1, 2]]),
        (
            MALANG,
            &[(0, 46_000), (10, 47_000), (30, 48_000), (40, 49_000)],
            &[&[0, 1, 2]],
        ),
        (
            MALANG,
            &[(0, 46_000), (9, 47_000), (50, 48_000), (60, 49_000)],
            &[&[0, 1], &[2, 3]],
        ),
        (MALANG, &[(0, 180_000), (3, 200_000)], &[&[0, 1]]),
        // Near two thresholds is near neither together.
        (MALANG, &[(0, 49_000), (3, 199_000)], none),
        // At its own cap a region is beyond it, and still not beyond the threshold that others share.
        (JEPARA, &[(0, 49_999), (3, 50_000)], &[&[0, 1]]),
    ] {
        let found = places(region, &orders(days), FlagKind::NearThreshold);
        assert_eq!(found, expected, "{region} {days:?}");
    }
}

#[test]
fn a_purchase_is_split_when_only_the_sum_passes() {
    let none: &[&[usize]] = &[];
    for (region, days, expected) in [
        (MALANG, &[(0, 25_000), (30, 25_001)][..], &[&[0_usize, 1][..]][..]),
        (MALANG, &[(0, 25_000), (30, 25_000)], none),
        (JEPARA, &[(0, 25_000), (30, 25_000)], &[&[0, 1]]),
        (MALANG, &[(0, 25_000), (31, 30_000)], none),
        // What is beyond a threshold alone hides nothing.
        (MALANG, &[(0, 60_000), (1, 10_000)], none),
        (MALANG, &[(0, 120_000), (5, 100_000)], &[&[0, 1]]),
        (MALANG, &[(0, 20_000), (10, 20_000), (31, 20_000)], none),
        (MALANG, &[(0, 20_000), (10, 20_000), (30, 20_000)], &[&[0, 1, 2]]),
        (MALANG, &[(0, 40_000), (20, 20_000), (40, 40_000)], &[&[0, 1]]),
        // What opens a window in vain does not keep the next one from being looked at.
        (MALANG, &[(0, 1_000), (25, 30_000), (40, 30_000)], &[&[1, 2]]),
    ] {
        let found = places(region, &orders(days), FlagKind::SplitPurchase);
        assert_eq!(found, expected, "{region} {days:?}");
    }
}

#[test]
fn only_the_same_unit_vendor_and_category_make_a_split() {
    let pair = || orders(&[(0, 30_000), (5, 30_000)]);
    type Change = fn(&mut Placed);
    let changes: [(&str, Change, usize); 6] = [
        ("nothing", |_| {}, 1),
        ("unit", |order| order.unit = Some("other".to_owned()), 0),
        ("no unit", |order| order.unit = None, 0),
        ("vendor", |order| order.vendor = Some("other".to_owned()), 0),
        ("no vendor", |order| order.vendor = None, 0),
        (
            "category",
            |order| order.lines[0].0 = Some("katering".to_owned()),
            0,
        ),
    ];
    for (what, change, count) in changes {
        let mut orders = pair();
        change(&mut orders[1]);
        assert_eq!(
            found(MALANG, &orders, FlagKind::SplitPurchase).len(),
            count,
            "{what}"
        );
    }
    // Rows of one category count together, those of another not at all.
    let rows = [
        order(
            0,
            0,
            &[("mebel", 15_000), ("mebel", 15_000), ("katering", 45_000)],
        ),
        order(1, 5, &[("mebel", 21_000)]),
    ];
    let split = found(MALANG, &rows, FlagKind::SplitPurchase);
    assert_eq!((split.len(), split[0].value), (1, Rupiah::new(51_000_000)));
    assert_eq!(split[0].category.as_deref(), Some("mebel"));
}

/// So many orders from `vendor`, and one of the rest of the spending from another; other units buy of that one.
fn repeated(orders: usize, each: i64, rest: i64) -> Vec<Placed> {
    let mut placed: Vec<Placed> = (0..orders)
        .map(|number| order(number, number as i64 * 60, &[("mebel", each)]))
        .collect();
    let from_other = |number, unit: &str, value| Placed {
        unit: Some(unit.to_owned()),
        vendor: Some("other".to_owned()),
        ..order(number, 900, &[("mebel", value)])
    };
    placed.push(from_other(98, "unit", rest));
    placed.push(from_other(99, "elsewhere", 1_000));
    placed
}

#[test]
fn a_vendor_is_repeated_from_four_orders_and_four_fifths_on() {
    for (orders, each, rest, count) in [
        (4, 1_000, 1_000, 1),
        (4, 1_000, 1_001, 0),
        (3, 1_000, 10, 0),
        (9, 1_000, 10, 1),
    ] {
        let found = found(MALANG, &repeated(orders, each, rest), FlagKind::SingleVendor);
        assert_eq!(found.len(), count, "{orders} of {each} beside {rest}");
    }
    let mut alone = repeated(4, 1_000, 1_000);
    alone.pop();
    assert_eq!(
        found(MALANG, &alone, FlagKind::SingleVendor),
        [],
        "nobody else buys it elsewhere"
    );
    let with_peers = repeated(4, 1_000, 1_000);
    let peers = found(MALANG, &with_peers, FlagKind::SingleVendor)[0].peers;
    assert_eq!((peers.own, peers.units), (FlagShare { orders: 4, of: 5 }, 1));
    assert_eq!(peers.others, FlagShare { orders: 0, of: 1 });
}

#[test]
fn an_hour_is_unusual_by_the_clocks_and_the_calendar_of_the_place() {
    const MAKASSAR: &str = "73.71";
    for (region, at, unusual) in [
        (MALANG, "2023-03-06T05:59", true),
        (MALANG, "2023-03-06T06:00", false),
        (MALANG, "2023-03-06T17:59", false),
        (MALANG, "2023-03-06T18:00", true),
        (MALANG, "2023-03-04T10:00", true),
        (MALANG, "2023-03-05T10:00", true),
        // Nyepi.
        (MALANG, "2023-03-22T10:00", true),
        // An hour later by the clocks there.
        (MAKASSAR, "2023-03-06T17:00", true),
        (MAKASSAR, "2023-03-06T16:59", false),
        (MAKASSAR, "2023-03-06T05:00", false),
        (MAKASSAR, "2023-03-05T23:30", true),
        // Before the numbers count nobody is measured by them.
        (MALANG, "2021-12-31T23:00", false),
    ] {
        let placed = Placed {
            at: wib(at),
            day: crate::ledger::rules::day_of(wib(at)),
            ..order(0, 0, &[("mebel", 1_000)])
        };
        let found = found(region, &[placed], FlagKind::UnusualHour);
        assert_eq!(found.len(), usize::from(unusual), "{region} {at}");
    }
}

#[test]
fn a_flag_keeps_its_name_as_long_as_its_rows_stay() {
    let name = |days: &[(i64, i64)]| {
        found(MALANG, &orders(days), FlagKind::NearThreshold)[0]
            .id
            .clone()
    };
    let first = name(&[(0, 46_000), (5, 47_000)]);
    assert_eq!(
        name(&[(0, 46_000), (5, 47_000), (90, 20_000)]),
        first,
        "others do not matter"
    );
    assert_ne!(name(&[(0, 46_000), (5, 48_000)]), first, "another amount");
    assert_ne!(
        name(&[(0, 46_000), (5, 47_000), (9, 48_000)]),
        first,
        "one more order"
    );
    let near = found(
        MALANG,
        &orders(&[(0, 46_000), (5, 47_000)]),
        FlagKind::NearThreshold,
    );
    assert!(near[0].opens, "unit and days name these orders alone");
    let between = found(
        MALANG,
        &orders(&[(0, 46_000), (2, 1_000), (5, 47_000)]),
        FlagKind::NearThreshold,
    );
    assert!(!between[0].opens, "another order lies between them");
}

#[test]
fn what_names_nobody_is_passed_over_and_counted() {
    let region = RegionCode::new(MALANG);
    let mut placed = orders(&[(0, 1_000), (1, 1_000), (2, 1_000)]);
    placed[0].unit = None;
    placed[1].vendor = None;
    placed[2].lines.push((None, 1_000));
    let inspection = Inspection {
        policy: Policy::standard(),
        region: &region,
        orders: &placed,
    };
    for (kind, count) in [
        (FlagKind::NearThreshold, 1),
        (FlagKind::UnusualHour, 1),
        (FlagKind::SplitPurchase, 3),
        (FlagKind::SingleVendor, 3),
    ] {
        assert_eq!(inspection.passed_over(kind), count, "{kind:?}");
    }
}
