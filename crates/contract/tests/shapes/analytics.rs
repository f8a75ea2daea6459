//! The figures of the control room.

use lokapasar_contract::analytics::*;
use lokapasar_contract::place::GovernmentKind;
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
        local_vendors: 268,
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
