//! The figures of the control room.

use lokapasar_contract::analytics::*;
use lokapasar_contract::catalogue::{Marketplace, Page};
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_contract::place::{GovernmentKind, UnitKind};
use lokapasar_contract::{Day, Period, Rupiah};

use crate::check;
use crate::samples::{at, region};

fn period() -> Period {
    Period {
        from: Day::new(2023, 1, 1).unwrap(),
        to: Day::new(2023, 12, 31).unwrap(),
    }
}

fn counting() -> Counting {
    Counting {
        source: LedgerSource::Demo,
        period: period(),
        base_period: None,
        as_of: at(),
        rule: CountingRule::Settled,
        rows_counted: 4_112,
        rows_excluded: vec![ExcludedRows {
            reason: ExclusionReason::Failed,
            rows: 96,
        }],
    }
}

fn figures() -> SummaryFigures {
    SummaryFigures {
        value: Rupiah::new(39_800_000_000),
        orders: 4_112,
        vendors: 300,
        local_vendors: Some(268),
        units_active: 141,
        units_total: 147,
        average_order: Some(Rupiah::new(9_678_988)),
    }
}

#[test]
fn analytics() {
    let change = SummaryChange {
        value: Some(0.5),
        orders: Some(1.0),
        vendors: None,
        local_vendors: None,
        units_active: None,
        average_order: None,
    };
    let summary = Summary {
        region: Some(region()),
        counting: counting(),
        figures: figures(),
        comparison: Some(figures()),
        change: Some(change),
    };
    check("summary", &summary);
    let point = SeriesPoint {
        from: period().from,
        to: period().to,
        value: Rupiah::new(1),
        orders: 1,
    };
    check(
        "series",
        &Series {
            region: Some(region()),
            counting: counting(),
            points: vec![point],
            comparison: None,
        },
    );
    let row = LeagueRow {
        rank: 11,
        rank_in_kind: 1,
        code: "33.20".into(),
        name: "Kabupaten Jepara".into(),
        kind: GovernmentKind::Kabupaten,
        value: Rupiah::new(34_100_000_000),
        orders: 3_000,
        vendors: 180,
        units: 120,
        change: None,
    };
    check(
        "league",
        &League {
            counting: counting(),
            rows: vec![row],
        },
    );
}

fn unit() -> UnitName {
    UnitName {
        id: "unit_3320001".into(),
        name: "Kecamatan Tahunan".to_owned(),
    }
}

fn order() -> LedgerOrder {
    let line = LedgerLine {
        category: Some(CategoryName {
            id: "cat_mebel".into(),
            name: "Mebel".to_owned(),
        }),
        description: None,
        value: Rupiah::new(4_500_000),
        pdn: Some(true),
        verified: false,
        confirmation: Confirmation::InProgress,
    };
    LedgerOrder {
        id: "MBZ-3320-202302-000001".to_owned(),
        at: at(),
        unit: Some(unit()),
        vendor: None,
        local: Some(false),
        marketplace: Marketplace {
            id: "mbizmarket".to_owned(),
            name: "Mbizmarket".to_owned(),
        },
        payment: Some("VA".to_owned()),
        value: Rupiah::new(4_500_000),
        rows: vec![line],
    }
}

#[test]
fn the_orders_behind_a_figure() {
    let totals = LedgerTotals {
        value: Rupiah::new(4_500_000),
        orders: 1,
        vendors: 1,
        units: 1,
    };
    check(
        "ledger_orders",
        &LedgerOrders {
            region: region(),
            counting: counting(),
            filters: vec![ChosenFilter {
                key: "vendor".to_owned(),
                name: None,
            }],
            totals,
            comparison: Some(LedgerTotals::default()),
            change: Some(LedgerChange {
                value: None,
                orders: None,
                vendors: Some(0.5),
                units: None,
            }),
            items: vec![order()],
            page: Page {
                number: 1,
                limit: 25,
                total: 1,
            },
        },
    );
}

#[test]
fn who_takes_part() {
    let bought = Bought {
        value: Rupiah::new(4_500_000),
        orders: 1,
    };
    let part = UnitPart {
        unit: unit(),
        kind: UnitKind::Kecamatan,
        parent: None,
        depth: 0,
        own: bought,
        all: bought,
        units_below: 2,
        active_below: 0,
        last: Day::new(2023, 2, 7).ok(),
    };
    check(
        "participation",
        &Participation {
            region: region(),
            counting: counting(),
            total: bought,
            unnamed: Bought::default(),
            units_total: 3,
            units_active: 1,
            kinds: vec![KindPart {
                kind: UnitKind::Kecamatan,
                units: 1,
                active: 1,
                bought,
            }],
            units: vec![part],
        },
    );
}

#[test]
fn parts_and_concentration() {
    let part = Part {
        key: "true".to_owned(),
        name: None,
        value: Rupiah::new(4_500_000),
        orders: 1,
        permille: Some(1_000),
        base_permille: None,
    };
    let month = PartMonth {
        from: period().from,
        to: period().to,
        values: vec![Rupiah::new(4_500_000)],
    };
    check(
        "shares",
        &Shares {
            region: region(),
            counting: counting(),
            value: Rupiah::new(4_500_000),
            orders: 1,
            shares: vec![Share {
                dimension: Dimension::Pdn,
                parts: vec![part],
                months: vec![month],
            }],
        },
    );
    let market = Market {
        key: String::new(),
        name: None,
        value: Rupiah::new(4_500_000),
        unnamed: Rupiah::ZERO,
        parties: 1,
        hhi: Some(10_000),
        band: Some(ConcentrationBand::High),
        top_1: Some(1_000),
        top_5: Some(1_000),
    };
    let first = RankedParty {
        rank: 1,
        id: "vnd_1".to_owned(),
        name: "UD Jati Makmur".to_owned(),
        value: Rupiah::new(4_500_000),
        orders: 1,
        permille: Some(1_000),
    };
    let top = TopList {
        by_value: vec![first.clone()],
        by_orders: vec![first],
    };
    check(
        "concentration",
        &Concentration {
            region: region(),
            counting: counting(),
            vendors: market.clone(),
            marketplaces: market.clone(),
            units: market.clone(),
            by_category: vec![market],
            by_marketplace: Vec::new(),
            top_vendors: top,
            top_units: TopList::default(),
        },
    );
}

#[test]
fn what_is_worth_looking_into() {
    let day = Day::new(2023, 2, 7).unwrap();
    check(
        "flags",
        &Flags {
            region: region(),
            counting: counting(),
            caution: "Tanda bukan bukti.".to_owned(),
            rules: vec![FlagRule {
                kind: FlagKind::NearThreshold,
                name: "Sedikit di bawah batas".to_owned(),
                text: "Sedikitnya 2 pesanan satu satuan kerja dalam 30 hari.".to_owned(),
                basis: "Praktik yang diterbitkan".to_owned(),
                numbers: vec![FlagNumber {
                    text: "Sedikitnya 2 pesanan".to_owned(),
                    valid_from: Day::new(2022, 1, 1).unwrap(),
                    source: "Aturan internal Lokapasar".to_owned(),
                }],
                found: 1,
                seen: 1,
                passed_over: 12,
                missing: None,
            }],
            marking: FlagMarking {
                allowed: false,
                reason: Some("Hanya auditor.".to_owned()),
            },
            items: vec![Flag {
                id: "flg_0123456789abcdef".into(),
                kind: FlagKind::NearThreshold,
                unit: unit(),
                vendor: None,
                category: None,
                from: day,
                to: day,
                value: Rupiah::new(4_500_000),
                text: "1 pesanan".to_owned(),
                orders: vec![order()],
                opens: true,
                peers: FlagPeers {
                    text: "pesanan di dekat batas".to_owned(),
                    own: FlagShare { orders: 1, of: 9 },
                    others: FlagShare { orders: 2, of: 80 },
                    units: 7,
                },
                marks: vec![FlagMark {
                    by: "Yulia Anggraini".to_owned(),
                    at: at(),
                    note: "Sudah diperiksa.".to_owned(),
                }],
            }],
            page: Page {
                number: 1,
                limit: 20,
                total: 1,
            },
        },
    );
    check(
        "mark_flag",
        &MarkFlag {
            region: "33.20".into(),
            from: period().from,
            to: period().to,
            rule: CountingRule::Settled,
            source: LedgerSource::Demo,
            note: "Sudah diperiksa.".to_owned(),
        },
    );
}

fn course() -> CourseOrder {
    let day = |day| Day::new(2023, 12, day).unwrap();
    CourseOrder {
        id: "MBZ-3320-202312-000001".to_owned(),
        day: day(4),
        age: 27,
        unit: Some(unit()),
        vendor: None,
        value: Some(Rupiah::new(4_500_000)),
        state: OrderState::Shipped,
        actor: Some(Actor::Buyer),
        since: day(11),
        steps: vec![CourseStep {
            state: OrderState::AwaitingApproval,
            day: day(5),
        }],
        promised: Some(day(12)),
        arrived: None,
        live: false,
    }
}

#[test]
fn what_is_unfinished() {
    let pending = Pending {
        orders: 1,
        value: Rupiah::new(4_500_000),
    };
    check(
        "year_end",
        &YearEnd {
            region: region(),
            counting: counting(),
            filters: vec![],
            total: pending,
            ages: vec![AgePart {
                age: AgeBand::Month,
                pending,
            }],
            actors: vec![ActorPart {
                actor: Actor::Buyer,
                pending,
            }],
            states: vec![StatePart {
                state: OrderState::Shipped,
                pending,
            }],
            units: vec![PendingUnit {
                unit: Some(unit()),
                pending,
            }],
            items: vec![course()],
            page: Page {
                number: 1,
                limit: 25,
                total: 1,
            },
        },
    );
}

#[test]
fn how_vendors_keep_their_word() {
    let conduct = Conduct {
        value: Rupiah::new(4_500_000),
        orders: 4,
        due: 4,
        on_time: 3,
        lines: 11,
        refused: 1,
        complaints: 1,
        resolved: 0,
        open: 1,
        ratings: 2,
        stars: 9,
    };
    let page = Page {
        number: 1,
        limit: 25,
        total: 1,
    };
    check(
        "vendor_conduct",
        &VendorConduct {
            region: Some(region()),
            counting: counting(),
            minimum: MINIMUM_RATE,
            total: conduct,
            items: vec![ConductRow {
                key: Some("vnd_3320001".to_owned()),
                name: Some("UD Jati Makmur".to_owned()),
                place: Some("Kabupaten Jepara".to_owned()),
                conduct,
            }],
            page,
        },
    );
    check(
        "conduct_orders",
        &ConductOrders {
            region: region(),
            counting: counting(),
            filters: vec![],
            show: ConductShow::Late,
            total: conduct,
            items: vec![ConductOrder {
                order: course(),
                lines: 3,
                refused: 1,
                complaints: 1,
                resolved: 0,
                open: 1,
                stars: None,
            }],
            page,
        },
    );
}
