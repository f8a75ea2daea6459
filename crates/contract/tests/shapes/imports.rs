//! What was imported.

use lokapasar_contract::catalogue::Page;
use lokapasar_contract::import::*;
use lokapasar_contract::{Day, Rupiah};

use crate::check;
use crate::samples::{at, region};

fn import() -> Import {
    Import {
        id: "imp_1".into(),
        at: at(),
        name: Some("realisasi-2023.json".to_owned()),
        by: Some(region()),
        rows: ImportCounts {
            read: 10,
            taken: 5,
            merged: 2,
            updated: 1,
            known: 1,
            refused: 1,
        },
        value: Rupiah::new(12_500_000),
        first_day: Day::new(2023, 1, 2).ok(),
        last_day: Day::new(2023, 12, 30).ok(),
        refusals: vec![RefusalCount {
            reason: RefusalReason::ValueAmbiguous,
            rows: 1,
        }],
        notices: vec![NoticeCount {
            reason: NoticeReason::UnitCodeMissing,
            rows: 3,
            first_line: 44,
            first_row: 2,
        }],
    }
}

#[test]
fn imports() {
    let page = Page {
        number: 1,
        limit: 25,
        total: 1,
    };
    let row = RefusedRow {
        row: 7,
        line: 163,
        reason: RefusalReason::ValueAmbiguous,
        field: Some("valuasi".to_owned()),
        found: Some("1.500".to_owned()),
        order_id: Some("MBZ-7".to_owned()),
    };
    check(
        "import_report",
        &ImportReport {
            import: import(),
            items: vec![row],
            page,
        },
    );
    check(
        "import_list",
        &ImportList {
            importing: Importing {
                allowed: false,
                reason: Some("Hanya pejabat.".to_owned()),
                maximum_bytes: MAXIMUM_BYTES,
            },
            items: vec![import()],
            page,
        },
    );
}
