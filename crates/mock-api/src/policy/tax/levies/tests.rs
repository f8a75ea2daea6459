//! Worked by hand, each with the rule that it follows. Amounts are rupiah.

use jiff::civil::date;
use lokapasar_contract::checkout::TaxAgent::{Marketplace, Treasurer};
use lokapasar_contract::purchase::PaymentRoute::{CreditCard, Direct, VirtualAccount};

use super::super::totals;
use super::*;

const HPP: &str = "UU 7/2021 (HPP)";
const PMK_58: &str = "PMK 58/2022";
const PMK_231: &str = "PMK 231/2019";
const PMK_59: &str = "PMK 231/2019 jo. PMK 59/2022";

/// An order and its taxes.
struct Case {
    /// What it shows.
    says: &'static str,
    on: Date,
    route: PaymentRoute,
    pkp: bool,
    goods: i64,
    shipping: i64,
    /// Rate in basis points, amount, who withholds, where that is written.
    ppn: Option<(u32, i64, Option<TaxAgent>, &'static str)>,
    pph22: Option<(u32, i64, TaxAgent, &'static str)>,
}

const DAY: Date = date(2024, 1, 2);

/// 12 chairs at 840.000 and their way: 10.080.000 + 150.000 = 10.230.000 without PPN.
const CHAIRS: Case = Case {
    says: "",
    on: DAY,
    route: VirtualAccount,
    pkp: true,
    goods: 10_080_000,
    shipping: 150_000,
    ppn: None,
    pph22: None,
};

const CASES: &[Case] = &[
    Case {
        says: "UP by virtual account: 11% and 0,5% of 10.230.000, both by the marketplace",
        ppn: Some((1_100, 1_125_300, Some(Marketplace), PMK_58)),
        pph22: Some((50, 51_150, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "UP by the government's credit card: the same",
        route: CreditCard,
        ppn: Some((1_100, 1_125_300, Some(Marketplace), PMK_58)),
        pph22: Some((50, 51_150, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "LS: 11% and 1,5% of 10.230.000, both by the treasurer",
        route: Direct,
        ppn: Some((1_100, 1_125_300, Some(Treasurer), PMK_59)),
        pph22: Some((150, 153_450, Treasurer, PMK_59)),
        ..CHAIRS
    },
    Case {
        says: "a vendor that is not PKP charges no PPN; 0,5% of 1.020.000",
        pkp: false,
        goods: 1_000_000,
        shipping: 20_000,
        pph22: Some((50, 5_100, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "LS of a vendor that is not PKP: 1,5% of 10.230.000",
        route: Direct,
        pkp: false,
        pph22: Some((150, 153_450, Treasurer, PMK_59)),
        ..CHAIRS
    },
    Case {
        says: "LS of exactly 2.000.000: the treasurer withholds nothing, the vendor pays its PPN in",
        route: Direct,
        goods: 1_900_000,
        shipping: 100_000,
        ppn: Some((1_100, 220_000, None, HPP)),
        ..CHAIRS
    },
    Case {
        says: "LS a rupiah above it: 11% is 220.000,11 and 1,5% is 30.000,015",
        route: Direct,
        goods: 1_900_001,
        shipping: 100_000,
        ppn: Some((1_100, 220_000, Some(Treasurer), PMK_59)),
        pph22: Some((150, 30_000, Treasurer, PMK_59)),
        ..CHAIRS
    },
    Case {
        says: "LS of 2.000.000 of a vendor that is not PKP: no tax at all",
        route: Direct,
        pkp: false,
        goods: 2_000_000,
        shipping: 0,
        ..CHAIRS
    },
    Case {
        says: "UP of 100: the marketplace has no least amount; 0,5% is 0,5 and becomes 1",
        goods: 100,
        shipping: 0,
        ppn: Some((1_100, 11, Some(Marketplace), PMK_58)),
        pph22: Some((50, 1, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "UP of 99: 11% is 10,89 and becomes 11; 0,5% is 0,495 and becomes 0",
        goods: 99,
        shipping: 0,
        ppn: Some((1_100, 11, Some(Marketplace), PMK_58)),
        pph22: Some((50, 0, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "the day before PMK 58/2022 the treasurer withholds from UP as well",
        on: date(2022, 4, 30),
        ppn: Some((1_100, 1_125_300, Some(Treasurer), PMK_231)),
        pph22: Some((150, 153_450, Treasurer, PMK_231)),
        ..CHAIRS
    },
    Case {
        says: "the day from which PMK 58/2022 counts",
        on: date(2022, 5, 1),
        ppn: Some((1_100, 1_125_300, Some(Marketplace), PMK_58)),
        pph22: Some((50, 51_150, Marketplace, PMK_58)),
        ..CHAIRS
    },
    Case {
        says: "the last day of 10%",
        on: date(2022, 3, 31),
        route: Direct,
        ppn: Some((1_000, 1_023_000, Some(Treasurer), PMK_231)),
        pph22: Some((150, 153_450, Treasurer, PMK_231)),
        ..CHAIRS
    },
    Case {
        says: "the first day of 11%",
        on: date(2022, 4, 1),
        route: Direct,
        ppn: Some((1_100, 1_125_300, Some(Treasurer), PMK_231)),
        pph22: Some((150, 153_450, Treasurer, PMK_231)),
        ..CHAIRS
    },
    Case {
        says: "from 2025 on 12% of eleven twelfths: 12% of 9.377.500 is 1.125.300",
        on: date(2025, 1, 1),
        ppn: Some((1_100, 1_125_300, Some(Marketplace), PMK_58)),
        pph22: Some((50, 51_150, Marketplace, PMK_58)),
        ..CHAIRS
    },
];

#[test]
fn taxes_follow_day_route_and_pkp() {
    let policy = Policy::standard();
    let region = RegionCode::new("35.73");
    for case in CASES {
        let rate = policy.ppn_bp(case.pkp, &region, case.on);
        let order = totals([Rupiah::new(case.goods)], Rupiah::new(case.shipping), rate).unwrap();
        let levies = policy.levies(order, rate, case.route, &region, case.on);
        let of = |kind| levies.iter().find(|levy| levy.kind == kind);
        let base = Rupiah::new(case.goods + case.shipping);
        assert!(levies.iter().all(|levy| levy.base == base), "{}", case.says);
        let ppn =
            of(TaxKind::Ppn).map(|levy| (levy.rate_bp, levy.amount.get(), levy.withheld_by, levy.source));
        assert_eq!(ppn, case.ppn, "PPN: {}", case.says);
        let pph22 =
            of(TaxKind::Pph22).map(|levy| (levy.rate_bp, levy.amount.get(), levy.withheld_by, levy.source));
        let expected = case
            .pph22
            .map(|(rate, amount, by, source)| (rate, amount, Some(by), source));
        assert_eq!(pph22, expected, "PPh 22: {}", case.says);
    }
}

#[test]
fn both_sources_are_named_once() {
    let policy = Policy::standard();
    let region = RegionCode::new("35.73");
    let order = totals([Rupiah::new(10_230_000)], Rupiah::ZERO, 1_100).unwrap();
    let sources = |route, on| -> Vec<String> {
        let levies = policy.levies(order, 1_100, route, &region, on);
        levies.iter().map(Levy::sources).collect()
    };
    assert_eq!(
        sources(VirtualAccount, DAY),
        ["UU 7/2021 (HPP); PMK 58/2022", "PMK 58/2022"]
    );
    assert_eq!(
        sources(VirtualAccount, date(2025, 1, 1))[0],
        "UU 7/2021 (HPP) jo. PMK 131/2024; PMK 58/2022"
    );
}
