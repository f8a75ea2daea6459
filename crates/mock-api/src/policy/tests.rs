use jiff::civil::{Date, date};
use lokapasar_contract::order::Totals;
use lokapasar_contract::purchase::PaymentRoute::{CreditCard, Direct, VirtualAccount};
use lokapasar_contract::{RegionCode, Rupiah};

use super::purchase::{Facts, Says};
use super::*;
use crate::language::Language;

const DAY: Date = date(2024, 1, 2);

fn rupiah(amount: i64) -> Rupiah {
    Rupiah::new(amount)
}

fn jepara() -> RegionCode {
    RegionCode::new("33.20")
}

fn malang() -> RegionCode {
    RegionCode::new("35.73")
}

fn totals(total: i64) -> Totals {
    Totals {
        goods: rupiah(total),
        total: rupiah(total),
        ..Totals::default()
    }
}

fn says(region: &RegionCode, total: i64, fewest_vendors: u32) -> Vec<Says> {
    let facts = Facts {
        region,
        on: DAY,
        totals: totals(total),
        largest_order: rupiah(total),
        fewest_vendors,
    };
    Policy::standard()
        .applied(&facts)
        .iter()
        .map(|applied| applied.says)
        .collect()
}

#[test]
fn taxes_to_the_rupiah() {
    // 12 chairs at 840.000 from a vendor that is PKP, shipping 150.000:
    // goods 10.080.000, base 10.230.000, PPN 11% 1.125.300, total 11.355.300; PPh 22 0,5% of the base 51.150.
    let totals = tax::totals([rupiah(10_080_000)], rupiah(150_000), 1_100).unwrap();
    assert_eq!(
        totals,
        Totals {
            goods: rupiah(10_080_000),
            shipping: rupiah(150_000),
            ppn: rupiah(1_125_300),
            total: rupiah(11_355_300)
        }
    );
    let withheld = Policy::standard().withholdings(totals, 1_100, VirtualAccount, &jepara(), DAY);
    let rows: Vec<_> = withheld
        .iter()
        .map(|row| (row.tax.as_str(), row.rate_bp, row.amount))
        .collect();
    assert_eq!(
        rows,
        [("ppn", 1_100, rupiah(1_125_300)), ("pph22", 50, rupiah(51_150))]
    );
    assert!(
        withheld
            .iter()
            .all(|row| row.base == rupiah(10_230_000) && row.source == "PMK 58/2022")
    );

    // Rounded once on the sum, half up: 3 × 12.345 + 1.000 = 38.035; 11% is 4.183,85.
    let totals = tax::totals([rupiah(37_035)], rupiah(1_000), 1_100).unwrap();
    assert_eq!((totals.ppn, totals.total), (rupiah(4_184), rupiah(42_219)));
}

#[test]
fn withholds_only_where_petty_cash_pays() {
    let policy = Policy::standard();
    // A vendor that is not PKP: no PPN, but PPh 22.
    let totals = tax::totals([rupiah(1_000_000)], rupiah(20_000), 0).unwrap();
    assert_eq!(totals.total, rupiah(1_020_000));
    let card = policy.withholdings(totals, 0, CreditCard, &malang(), DAY);
    assert_eq!(card.len(), 1);
    assert_eq!((card[0].tax.as_str(), card[0].amount), ("pph22", rupiah(5_100)));
    assert!(policy.withholdings(totals, 0, Direct, &malang(), DAY).is_empty());
    assert!(
        policy
            .withholdings(totals, 0, CreditCard, &malang(), date(2022, 4, 30))
            .is_empty()
    );
}

#[test]
fn an_amount_that_does_not_fit_is_said() {
    assert_eq!(tax::totals([rupiah(i64::MAX), rupiah(1)], Rupiah::ZERO, 0), None);
    assert_eq!(tax::totals([rupiah(i64::MAX)], Rupiah::ZERO, 1_100), None);
    assert_eq!(tax::sum([totals(i64::MAX), totals(1)]), None);
}

#[test]
fn rules_are_of_their_day() {
    let policy = Policy::standard();
    for (rule, on, value) in [
        (Rule::Ppn, date(2022, 3, 31), 1_000),
        (Rule::Ppn, date(2022, 4, 1), 1_100),
        (Rule::Ppn, date(2010, 3, 31), 0),
        (Rule::Pph22, date(2022, 4, 30), 0),
        (Rule::Pph22, date(2022, 5, 1), 50),
        (Rule::ApprovalDays, DAY, 3),
    ] {
        assert_eq!(policy.number(rule, &jepara(), on), value, "{rule:?} on {on}");
    }
    let source = |on| policy.entry(Rule::ProofOfPurchase, &jepara(), on).unwrap().source;
    assert_eq!(source(date(2022, 12, 31)), "Perpres 16/2018");
    assert_eq!(source(date(2023, 1, 1)), "Permendagri 84/2022");
    assert!(policy.entry(Rule::LocalCap, &malang(), DAY).is_none());
}

#[test]
fn a_local_rule_goes_before_one_for_all() {
    static TABLE: &[Entry] = &[
        Entry {
            rule: Rule::LocalCap,
            value: 1,
            region: None,
            valid_from: date(2024, 1, 1),
            source: "all",
        },
        Entry {
            rule: Rule::LocalCap,
            value: 2,
            region: Some("33.20"),
            valid_from: date(2020, 1, 1),
            source: "own",
        },
    ];
    let policy = Policy::new(TABLE);
    assert_eq!(
        policy.entry(Rule::LocalCap, &jepara(), DAY).unwrap().source,
        "own"
    );
    assert_eq!(
        policy.entry(Rule::LocalCap, &malang(), DAY).unwrap().source,
        "all"
    );
}

#[test]
fn thresholds_hold_to_the_rupiah() {
    for (region, total, vendors, expected) in [
        (
            malang(),
            200_000_000,
            3,
            vec![Says::WithinRole, Says::Compare { least: 2 }],
        ),
        (
            malang(),
            200_000_001,
            3,
            vec![Says::AboveRole, Says::Compare { least: 3 }],
        ),
        (
            malang(),
            200_000_001,
            2,
            vec![Says::AboveRole, Says::TooFew { least: 3, found: 2 }],
        ),
        (
            malang(),
            50_000_001,
            1,
            vec![Says::TooFew { least: 2, found: 1 }, Says::MustNegotiate],
        ),
        (malang(), 10_000_000, 1, vec![Says::ProofSuffices]),
        (malang(), 10_000_001, 1, vec![Says::OrderNeeded]),
        (jepara(), 49_999_999, 5, vec![Says::WithinCap]),
        (jepara(), 50_000_000, 5, vec![Says::AboveCap]),
        (malang(), 199_999_999, 5, vec![Says::NoVirtualAccount]),
        (
            malang(),
            200_000_000,
            5,
            vec![Says::NoVirtualAccount, Says::NoCreditCard],
        ),
    ] {
        let found = says(&region, total, vendors);
        for one in &expected {
            assert!(
                found.contains(one),
                "{region} {total}: {one:?} is not in {found:?}"
            );
        }
    }
    let found = says(&malang(), 50_000_000, 1);
    assert!(
        !found
            .iter()
            .any(|says| matches!(says, Says::TooFew { .. } | Says::MustNegotiate)),
        "{found:?}"
    );
    assert!(
        says(&jepara(), 60_000_000, 5)[0].blocks(),
        "what stands in the way comes first"
    );
}

#[test]
fn routes_close_at_their_limits() {
    let policy = Policy::standard();
    for (route, total, closed) in [
        (VirtualAccount, 100_000_000, false),
        (VirtualAccount, 100_000_001, true),
        (CreditCard, 199_999_999, false),
        (CreditCard, 200_000_000, true),
        (Direct, 900_000_000_000, false),
    ] {
        let limit = policy.route_limit(route, rupiah(total), &malang(), DAY);
        assert_eq!(limit.is_some(), closed, "{route:?} {total}");
    }
}

#[test]
fn notes_name_amount_and_source() {
    let facts = Facts {
        region: &jepara(),
        on: DAY,
        totals: totals(9_000_000),
        largest_order: rupiah(9_000_000),
        fewest_vendors: 2,
    };
    let applied = Policy::standard().applied(&facts);
    let proof = applied
        .iter()
        .find(|one| one.rule() == "proof_of_purchase")
        .unwrap();
    let note = proof.note(Language::Indonesian);
    assert_eq!(note.text, "Sampai Rp10.000.000 bukti pembelian sudah cukup.");
    assert_eq!(note.source, "Permendagri 84/2022");
    assert_eq!(note.threshold, Some(rupiah(10_000_000)));
    assert!(!note.blocking);
    assert_eq!(
        proof.note(Language::English).text,
        "Up to Rp10.000.000 a proof of purchase suffices."
    );
}
