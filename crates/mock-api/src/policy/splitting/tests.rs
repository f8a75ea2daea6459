use jiff::civil::date;

use super::*;

const TODAY: Date = date(2024, 1, 31);
const CHAIRS: &str = "cat_kursi";
const JUTA: i64 = 1_000_000;

/// Region, the cart, earlier orders as category, day and amount; the rule that is passed only together, and the sum.
struct Case {
    says: &'static str,
    region: &'static str,
    here: i64,
    earlier: &'static [(&'static str, Date, i64)],
    found: Option<(&'static str, i64, &'static [usize])>,
}

const MALANG: Case = Case {
    says: "",
    region: "35.73",
    here: 30 * JUTA,
    earlier: &[],
    found: None,
};

const YESTERDAY: Date = date(2024, 1, 30);
/// 30 days before 31 January.
const FIRST_DAY: Date = date(2024, 1, 1);
const DAY_BEFORE: Date = date(2023, 12, 31);

const CASES: &[Case] = &[
    Case {
        says: "nothing was ordered before",
        ..MALANG
    },
    Case {
        says: "30 + 20 is exactly 50 juta, and the rule begins above it",
        earlier: &[(CHAIRS, YESTERDAY, 20 * JUTA)],
        ..MALANG
    },
    Case {
        says: "a rupiah more",
        earlier: &[(CHAIRS, YESTERDAY, 20 * JUTA + 1)],
        found: Some(("two_vendors", 50 * JUTA + 1, &[0])),
        ..MALANG
    },
    Case {
        says: "Jepara's cap begins at 50 juta itself",
        region: "33.20",
        earlier: &[(CHAIRS, YESTERDAY, 20 * JUTA)],
        found: Some(("local_cap", 50 * JUTA, &[0])),
        ..MALANG
    },
    Case {
        says: "a rupiah less than Jepara's cap",
        region: "33.20",
        earlier: &[(CHAIRS, YESTERDAY, 20 * JUTA - 1)],
        ..MALANG
    },
    Case {
        says: "the thirtieth day before counts",
        earlier: &[(CHAIRS, FIRST_DAY, 25 * JUTA)],
        found: Some(("two_vendors", 55 * JUTA, &[0])),
        ..MALANG
    },
    Case {
        says: "the thirty-first does not",
        earlier: &[(CHAIRS, DAY_BEFORE, 25 * JUTA)],
        ..MALANG
    },
    Case {
        says: "orders of the same day count",
        earlier: &[(CHAIRS, TODAY, 25 * JUTA)],
        found: Some(("two_vendors", 55 * JUTA, &[0])),
        ..MALANG
    },
    Case {
        says: "another kind of goods does not",
        earlier: &[("cat_kertas", YESTERDAY, 45 * JUTA)],
        ..MALANG
    },
    Case {
        says: "several small ones count together",
        earlier: &[
            (CHAIRS, FIRST_DAY, 10 * JUTA),
            ("cat_kertas", YESTERDAY, 40 * JUTA),
            (CHAIRS, YESTERDAY, 15 * JUTA),
        ],
        found: Some(("two_vendors", 55 * JUTA, &[0, 2])),
        ..MALANG
    },
    Case {
        says: "what passed the threshold alone was bought by its rule, and hides nothing",
        earlier: &[(CHAIRS, YESTERDAY, 60 * JUTA)],
        ..MALANG
    },
    Case {
        says: "a cart that passes it alone hides nothing either",
        here: 60 * JUTA,
        earlier: &[(CHAIRS, YESTERDAY, 20 * JUTA)],
        ..MALANG
    },
    Case {
        says: "of two thresholds the strictest is named: above 200 juta the PPK orders",
        here: 150 * JUTA,
        earlier: &[(CHAIRS, YESTERDAY, 50 * JUTA + 1)],
        found: Some(("role_threshold", 200 * JUTA + 1, &[0])),
        ..MALANG
    },
    Case {
        says: "150 + 50 is exactly 200 juta, and 150 alone is above 50 already",
        here: 150 * JUTA,
        earlier: &[(CHAIRS, YESTERDAY, 50 * JUTA)],
        ..MALANG
    },
    Case {
        says: "an order of a later day is no order before",
        earlier: &[(CHAIRS, date(2024, 2, 1), 45 * JUTA)],
        ..MALANG
    },
];

#[test]
fn notices_what_passes_a_threshold_only_together() {
    for case in CASES {
        let here = BTreeMap::from([(CategoryId::new(CHAIRS), Rupiah::new(case.here))]);
        let earlier: Vec<Earlier> = case
            .earlier
            .iter()
            .map(|(category, on, amount)| Earlier {
                category: CategoryId::new(*category),
                on: *on,
                amount: Rupiah::new(*amount),
            })
            .collect();
        let region = RegionCode::new(case.region);
        let found = Policy::standard().suspicions(&here, &earlier, &region, TODAY);
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                (
                    one.threshold.rule.as_str(),
                    one.together.get(),
                    one.earlier.as_slice(),
                )
            })
            .collect();
        let expected: Vec<_> = case.found.into_iter().collect();
        assert_eq!(found, expected, "{}", case.says);
    }
}

#[test]
fn the_window_is_named_as_a_house_rule() {
    let here = BTreeMap::from([(CategoryId::new(CHAIRS), Rupiah::new(40 * JUTA))]);
    let earlier = [Earlier {
        category: CategoryId::new(CHAIRS),
        on: YESTERDAY,
        amount: Rupiah::new(40 * JUTA),
    }];
    let found = Policy::standard().suspicions(&here, &earlier, &RegionCode::new("35.73"), TODAY);
    assert_eq!(found[0].window.value, 30);
    assert_eq!(found[0].window.source, "Aturan internal Lokapasar");
    let none = Policy::standard().suspicions(&here, &earlier, &RegionCode::new("35.73"), date(2021, 12, 31));
    assert!(none.is_empty(), "before its first day the rule says nothing");
}
