use jiff::civil::{Date, date};
use lokapasar_contract::RegionCode;
use lokapasar_contract::order::Totals;

use super::*;

const DAY: Date = date(2024, 1, 2);

/// Of each threshold: the rule, and what is left before it, or that it is passed.
fn marks(region: &str, on: Date, total: i64, largest_order: i64) -> Vec<(&'static str, Option<i64>)> {
    let region = RegionCode::new(region);
    let facts = Facts {
        region: &region,
        on,
        totals: Totals {
            total: Rupiah::new(total),
            ..Totals::default()
        },
        largest_order: Rupiah::new(largest_order),
        fewest_vendors: 5,
    };
    let marks = Policy::standard().marks(&facts);
    let of = |mark: &Mark| (mark.entry.rule.as_str(), mark.left.map(Rupiah::get));
    marks.iter().map(of).collect()
}

#[test]
fn each_threshold_is_passed_on_its_own_side() {
    const JUTA: i64 = 1_000_000;
    // Region, value, rule, what is left; none when passed. "Above" ends at the amount, "from" a rupiah before it.
    for (region, value, rule, left) in [
        ("35.73", 10 * JUTA, "proof_of_purchase", Some(0)),
        ("35.73", 10 * JUTA + 1, "proof_of_purchase", None),
        ("33.20", 49 * JUTA, "local_cap", Some(JUTA - 1)),
        ("33.20", 50 * JUTA - 1, "local_cap", Some(0)),
        ("33.20", 50 * JUTA, "local_cap", None),
        ("33.20", 51 * JUTA, "local_cap", None),
        ("33.20", 50 * JUTA, "two_vendors", Some(0)),
        ("35.73", 49 * JUTA, "two_vendors", Some(JUTA)),
        ("35.73", 50 * JUTA, "two_vendors", Some(0)),
        ("35.73", 50 * JUTA + 1, "two_vendors", None),
        ("35.73", 51 * JUTA, "two_vendors", None),
        ("35.73", 100 * JUTA, "virtual_account_ceiling", Some(0)),
        ("35.73", 100 * JUTA + 1, "virtual_account_ceiling", None),
        ("35.73", 199 * JUTA, "credit_card_limit", Some(JUTA - 1)),
        ("35.73", 200 * JUTA - 1, "credit_card_limit", Some(0)),
        ("35.73", 200 * JUTA, "credit_card_limit", None),
        ("35.73", 199 * JUTA, "role_threshold", Some(JUTA)),
        ("35.73", 200 * JUTA, "role_threshold", Some(0)),
        ("35.73", 200 * JUTA + 1, "role_threshold", None),
        ("35.73", 201 * JUTA, "three_vendors", None),
    ] {
        let found = marks(region, DAY, value, value);
        assert!(
            found.contains(&(rule, left)),
            "{region} {value} {rule}: {found:?}"
        );
    }
}

#[test]
fn a_rule_is_on_the_meter_from_its_first_day() {
    for (region, rule, before, from) in [
        ("33.20", "local_cap", date(2021, 12, 31), date(2022, 1, 1)),
        ("35.73", "two_vendors", date(2021, 6, 1), date(2021, 6, 2)),
        ("35.73", "role_threshold", date(2021, 2, 1), date(2021, 2, 2)),
        ("35.73", "proof_of_purchase", date(2018, 3, 21), date(2018, 3, 22)),
        (
            "35.73",
            "virtual_account_ceiling",
            date(2021, 12, 31),
            date(2022, 1, 1),
        ),
    ] {
        let has = |on| marks(region, on, 1, 1).iter().any(|(found, _)| *found == rule);
        assert!(!has(before), "{rule} on {before}");
        assert!(has(from), "{rule} on {from}");
    }
    assert!(
        !marks("35.73", DAY, 1, 1)
            .iter()
            .any(|(rule, _)| *rule == "local_cap"),
        "the cap is Jepara's own"
    );
}

#[test]
fn payment_looks_at_single_orders_and_the_rest_at_the_whole() {
    let found = marks("35.73", DAY, 120_000_000, 60_000_000);
    assert!(
        found.contains(&("virtual_account_ceiling", Some(40_000_000))),
        "{found:?}"
    );
    assert!(found.contains(&("role_threshold", Some(80_000_000))), "{found:?}");
}

#[test]
fn the_nearest_amount_comes_next_with_all_rules_that_begin_there() {
    let standing = |region: &str, total: i64| {
        let region = RegionCode::new(region);
        let facts = Facts {
            region: &region,
            on: DAY,
            totals: Totals {
                total: Rupiah::new(total),
                ..Totals::default()
            },
            largest_order: Rupiah::new(total),
            fewest_vendors: 1,
        };
        Policy::standard().meter(&facts, Language::English)
    };
    let next = |meter: &ThresholdMeter| -> Vec<String> {
        let next = meter
            .thresholds
            .iter()
            .filter(|one| one.standing == ThresholdStanding::Next);
        next.map(|one| one.rule.clone()).collect()
    };
    assert_eq!(next(&standing("33.20", 9_000_000)), ["proof_of_purchase"]);
    assert_eq!(next(&standing("33.20", 45_000_000)), ["local_cap", "two_vendors"]);
    assert_eq!(next(&standing("35.73", 45_000_000)), ["two_vendors"]);
    let most = standing("35.73", 300_000_000);
    assert!(next(&most).is_empty());
    assert!(most.thresholds.iter().all(|one| one.left == Rupiah::ZERO));

    let meter = standing("35.73", 60_000_000);
    assert_eq!(meter.value, Rupiah::new(60_000_000));
    let role = meter.role.unwrap();
    assert_eq!((role.rule.as_str(), role.blocking), ("role_threshold", false));
    let method: Vec<_> = meter.method.iter().map(|note| note.rule.as_str()).collect();
    assert_eq!(method, ["proof_of_purchase", "comparators", "negotiation"]);
    let amounts: Vec<_> = meter.thresholds.iter().map(|one| one.amount).collect();
    assert!(amounts.is_sorted(), "{amounts:?}");
    assert!(
        meter
            .thresholds
            .iter()
            .all(|one| !one.text.is_empty() && !one.source.is_empty())
    );
}
