//! Cases worked by hand: on paper first, then here.

use jiff::civil::date;

use super::*;

const DAY: Date = date(2024, 1, 2);

fn malang() -> RegionCode {
    RegionCode::from("35.73")
}

fn offer(vendor: &str, total: i64) -> Candidate {
    Candidate {
        vendor: VendorId::from(vendor),
        total: Rupiah::new(total),
        tkdn: None,
        orderable: Orderable::Yes,
        matches: true,
    }
}

fn with_tkdn(vendor: &str, total: i64, tkdn_bp: u32, verified: bool) -> Candidate {
    Candidate {
        tkdn: Some(LocalContent { tkdn_bp, verified }),
        ..offer(vendor, total)
    }
}

fn compare(candidates: &[Candidate], offered_by: u32) -> Findings {
    Policy::standard().compare(candidates, offered_by, &malang(), DAY)
}

/// Offers of this value from so many vendors.
fn of_value(value: i64, vendors: u32) -> Vec<Candidate> {
    (0..vendors)
        .map(|vendor| offer(&format!("vnd_{vendor}"), value))
        .collect()
}

#[test]
fn the_value_decides_how_many_vendors_are_compared() {
    use RequirementStanding::{Enough, NotNeeded, SingleVendor, TooFew};
    const JUTA: i64 = 1_000_000;
    // Value, vendors compared, vendors who offer it at all; then how it stands, and how many are asked for.
    for (value, compared, offered_by, standing, least) in [
        (49 * JUTA, 1, 1, NotNeeded, 1),
        (49 * JUTA, 1, 5, NotNeeded, 1),
        (50 * JUTA, 1, 5, NotNeeded, 1),
        (50 * JUTA + 1, 1, 5, TooFew, 2),
        (51 * JUTA, 1, 5, TooFew, 2),
        (51 * JUTA, 1, 1, SingleVendor, 2),
        (51 * JUTA, 2, 5, Enough, 2),
        (199 * JUTA, 1, 2, TooFew, 2),
        (199 * JUTA, 2, 2, Enough, 2),
        (200 * JUTA, 2, 2, Enough, 2),
        (200 * JUTA + 1, 2, 3, TooFew, 3),
        (201 * JUTA, 2, 3, TooFew, 3),
        (201 * JUTA, 2, 2, TooFew, 3),
        (201 * JUTA, 1, 1, SingleVendor, 3),
        (201 * JUTA, 3, 3, Enough, 3),
    ] {
        let found = compare(&of_value(value, compared), offered_by).requirement;
        assert_eq!(
            (found.standing, found.least),
            (standing, least),
            "{value}, {compared} of {offered_by}"
        );
        assert_eq!((found.value, found.found), (Rupiah::new(value), compared));
        assert_eq!(found.source, "Peraturan LKPP 9/2021");
    }
}

#[test]
fn the_next_step_is_named() {
    for (value, threshold, next) in [
        (49_000_000, None, Some((50_000_000, 2))),
        (50_000_000, None, Some((50_000_000, 2))),
        (51_000_000, Some(50_000_000), Some((200_000_000, 3))),
        (201_000_000, Some(200_000_000), None),
    ] {
        let found = compare(&of_value(value, 1), 1).requirement;
        assert_eq!(found.threshold, threshold.map(Rupiah::new), "{value}");
        let above = found.next.map(|next| (next.above.get(), next.least));
        assert_eq!(above, next, "{value}");
    }
}

#[test]
fn only_vendors_of_the_same_specification_who_can_deliver_count() {
    let other_specification = Candidate {
        matches: false,
        ..offer("vnd_2", 60_000_000)
    };
    let sold_out = Candidate {
        orderable: Orderable::ShortOfStock,
        ..offer("vnd_3", 60_000_000)
    };
    let same_vendor = offer("vnd_1", 61_000_000);
    let offers = [
        offer("vnd_1", 60_000_000),
        other_specification,
        sold_out,
        same_vendor,
    ];
    let found = compare(&offers, 3).requirement;
    assert_eq!((found.standing, found.found), (RequirementStanding::TooFew, 1));
}

#[test]
fn the_value_is_the_lowest_total_that_can_be_ordered() {
    let cheap = Candidate {
        orderable: Orderable::Delisted,
        ..offer("vnd_1", 40_000_000)
    };
    let found = compare(
        &[
            cheap.clone(),
            offer("vnd_2", 51_000_000),
            offer("vnd_3", 70_000_000),
        ],
        3,
    );
    assert_eq!(found.requirement.value, Rupiah::new(51_000_000));
    assert_eq!(found.requirement.standing, RequirementStanding::Enough);
    assert_eq!(found.lowest, Some(1));
    assert_eq!(found.offers[0].rank, None);
    assert_eq!(compare(&[cheap], 1).requirement.value, Rupiah::new(40_000_000));
    assert_eq!(
        compare(&[], 0).requirement.standing,
        RequirementStanding::NotNeeded
    );
}

#[test]
fn the_evaluated_price_follows_the_formula() {
    use PreferenceStanding::{Given, NotVerified, TooLow};
    // HEA = (1 − TKDN × 25%) × price.
    for (price, tkdn_bp, verified, evaluated, preference_bp, standing) in [
        // 40% × 25% = 10%; 90% of 100 juta.
        (100_000_000, 4_000, true, 90_000_000, 1_000, Given),
        // 62% × 25% = 15,5%; 84,5% of 12.345.678 = 10.432.097,91.
        (12_345_678, 6_200, true, 10_432_098, 1_550, Given),
        // 25% × 25% = 6,25%, the least that is preferred; 93,75% of 1.000.000.
        (1_000_000, 2_500, true, 937_500, 625, Given),
        // One hundredth below it: nothing.
        (1_000_000, 2_499, true, 1_000_000, 0, TooLow),
        // 100% × 25%: the most there is; 75% of 999 = 749,25.
        (999, 10_000, true, 749, 2_500, Given),
        // 75% of 998 = 748,5: half goes up.
        (998, 10_000, true, 749, 2_500, Given),
        // 43,21% × 25% = 10,8025%; 89,1975% of 10.000.000, while people read 10,8%.
        (10_000_000, 4_321, true, 8_919_750, 1_080, Given),
        // The vendor's own word gives no preference, however high.
        (100_000_000, 8_000, false, 100_000_000, 0, NotVerified),
    ] {
        let found = compare(&[with_tkdn("vnd_1", price, tkdn_bp, verified)], 1).offers[0];
        assert_eq!(found.evaluated, Rupiah::new(evaluated), "{price} at {tkdn_bp}");
        assert_eq!(
            (found.preference, found.preference_bp),
            (standing, preference_bp),
            "{price} at {tkdn_bp}"
        );
    }
    let none = compare(&[offer("vnd_1", 500)], 1);
    assert_eq!(none.offers[0].preference, PreferenceStanding::None);
    assert_eq!(none.offers[0].evaluated, Rupiah::new(500));
    let rule = none.preference_rule;
    assert_eq!((rule.highest_bp, rule.least_tkdn_bp), (2_500, 2_500));
    assert_eq!(rule.source, "Perpres 16/2018 jo. Perpres 12/2021, pasal 67");
}

#[test]
fn the_preference_may_turn_the_ranks_and_the_cash_price_stays() {
    // Imported 100 juta; domestic 108 juta with 40%: evaluated 97,2 juta; domestic 112 juta with 40%: 100,8 juta.
    let found = compare(
        &[
            offer("vnd_imported", 100_000_000),
            with_tkdn("vnd_near", 108_000_000, 4_000, true),
            with_tkdn("vnd_dear", 112_000_000, 4_000, true),
        ],
        3,
    );
    let ranks: Vec<_> = found
        .offers
        .iter()
        .map(|one| (one.rank, one.evaluated_rank))
        .collect();
    assert_eq!(
        ranks,
        [(Some(1), Some(2)), (Some(2), Some(1)), (Some(3), Some(3))]
    );
    assert_eq!((found.lowest, found.lowest_evaluated), (Some(0), Some(1)));
    assert_eq!(found.spread, Some(Rupiah::new(12_000_000)));
    assert_eq!(found.offers[1].above_lowest, Some(Rupiah::new(8_000_000)));
}

#[test]
fn equal_amounts_share_a_rank() {
    let found = compare(&[offer("a", 5), offer("b", 5), offer("c", 6)], 3);
    let ranks: Vec<_> = found.offers.iter().map(|one| one.rank).collect();
    assert_eq!(ranks, [Some(1), Some(1), Some(3)]);
}

#[test]
fn the_median_and_what_is_far_from_it() {
    use Outlier::{High, Low};
    // Totals; the median; how far each is from it in basis points, and whether that is far (25% or more).
    type Row = (
        &'static [i64],
        Option<i64>,
        &'static [Option<(i32, Option<Outlier>)>],
    );
    let table: [Row; 5] = [
        (&[100, 300], None, &[None, None]),
        (
            &[75, 100, 125],
            Some(100),
            &[
                Some((-2_500, Some(Low))),
                Some((0, None)),
                Some((2_500, Some(High))),
            ],
        ),
        (
            &[7_501, 10_000, 12_499],
            Some(10_000),
            &[Some((-2_499, None)), Some((0, None)), Some((2_499, None))],
        ),
        // Of four, half-way between 100 and 103: 101,5, which is 102.
        (
            &[90, 100, 103, 300],
            Some(102),
            &[
                Some((-1_176, None)),
                Some((-196, None)),
                Some((98, None)),
                Some((19_412, Some(High))),
            ],
        ),
        (&[0, 0, 0], Some(0), &[None, None, None]),
    ];
    for (totals, median, far) in table {
        let offers: Vec<Candidate> = totals.iter().map(|total| offer("vnd", *total)).collect();
        let found = compare(&offers, 1);
        assert_eq!(found.median, median.map(Rupiah::new), "{totals:?}");
        for (one, expected) in found.offers.iter().zip(far) {
            assert_eq!(
                one.from_median_bp.map(|bp| (bp, one.outlier)),
                *expected,
                "{totals:?}"
            );
        }
    }
}

#[test]
fn what_cannot_be_ordered_is_no_price() {
    let gone = Candidate {
        orderable: Orderable::Delisted,
        ..offer("vnd_1", 1)
    };
    let found = compare(
        &[
            gone,
            offer("vnd_2", 100),
            offer("vnd_3", 110),
            offer("vnd_4", 120),
        ],
        4,
    );
    assert_eq!(found.median, Some(Rupiah::new(110)));
    assert_eq!(found.lowest, Some(1));
    let first = found.offers[0];
    assert_eq!(
        (first.rank, first.above_lowest, first.outlier),
        (None, None, None)
    );
}
