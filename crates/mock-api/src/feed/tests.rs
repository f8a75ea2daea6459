use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::import::{Import, NoticeReason, RefusalReason};
use lokapasar_contract::query::ImportQuery;
use lokapasar_contract::{ImportId, Period, RegionCode};
use proptest::prelude::*;
use rusqlite::types::Value as Stored;
use serde_json::{Value, json};

use super::*;
use crate::ledger::figures::{self, Slice};
use crate::testing::{self, Site};

mod recount;

fn import(site: &Site, file: &[u8]) -> Import {
    try_import(site, file).unwrap()
}

fn try_import(site: &Site, file: &[u8]) -> Result<Import, crate::problem::ApiProblem> {
    site.app
        .change_feed(|change| run(change, file, &Source::default()))
}

fn import_rows(site: &Site, rows: &[Value]) -> Import {
    import(site, json!(rows).to_string().as_bytes())
}

/// Every row of these tables, in an order of its own.
fn dump(site: &Site, tables: &[&str]) -> Vec<Vec<Stored>> {
    site.app
        .feed
        .store()
        .read(|connection| {
            let mut all = Vec::new();
            for table in tables {
                let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    all.push((0..columns).map(|place| row.get(place).unwrap()).collect());
                }
            }
            Ok(all)
        })
        .unwrap()
}

const LEDGER: &[&str] = &[
    "ledger_row",
    "ledger_day",
    "ledger_day_span",
    "ledger_party",
    "feed_order",
    "feed_unit",
    "feed_vendor",
];

fn row() -> Value {
    json!({
        "tahun": 2023,
        "kd_klpd": "D123",
        "nama_klpd": "Kab. Jepara",
        "kd_satker": "1.02.01",
        "nama_satker": "Dinas Kesehatan",
        "order_id": "A-1",
        "order_desc": "Kertas",
        "valuasi": 1_000,
        "kategori": "Percetakan",
        "metode_bayar": "VA",
        "tanggal_transaksi": "2023-02-07 10:00:00",
        "marketplace": "Mbizmarket",
        "merchant_name": "CV Maju",
        "jenis_transaksi": "Pembelian",
        "kota_kab": "Kab. Jepara",
        "provinsi": "Jawa Tengah",
        "nama_pemesan": "Budi",
        "status_verif": "Terverifikasi",
        "sumber_data": "PPMSE",
        "status_konfirmasi_ppmse": "Selesai",
        "keterangan_ppmse": null
    })
}

fn with(changes: Value) -> Value {
    let mut row = row();
    for (name, value) in changes.as_object().unwrap() {
        row[name] = value.clone();
    }
    row
}

/// Value and orders of a government in a period; all of them without one.
fn counted(site: &Site, region: Option<&str>, days: &str, rule: CountingRule) -> (i64, u64) {
    let (from, to) = days.split_once("..").unwrap();
    let slice = Slice {
        rule,
        period: Period {
            from: from.parse().unwrap(),
            to: to.parse().unwrap(),
        },
    };
    let region = region.map(RegionCode::new);
    let totals = site
        .app
        .feed
        .store()
        .read(|connection| Ok(figures::totals(connection, region.as_ref(), slice)?))
        .unwrap();
    (totals.value.get(), totals.orders)
}

const ALL_DAYS: &str = "2019-01-01..2024-01-02";

fn sample(rows: u64, seed: u64) -> (Vec<u8>, sample::Written) {
    let mut file = Vec::new();
    let written = sample::write(&mut file, &testing::market().world, rows, seed).unwrap();
    (file, written)
}

fn is_whole(import: &Import) -> bool {
    let rows = import.rows;
    rows.read == rows.taken + rows.merged + rows.updated + rows.known + rows.refused
}

#[test]
fn every_kind_of_damage_is_reported_with_its_row_and_line() {
    let site = Site::new();
    let (file, written) = sample(2_000, 7);
    let import = import(&site, &file);
    let kinds: BTreeSet<&str> = written
        .refused
        .iter()
        .map(|(_, reason)| reason.as_str())
        .collect();
    assert_eq!(kinds.len(), RefusalReason::ALL.len(), "{kinds:?}");
    assert_eq!(import.rows.read, 2_000);
    assert!(is_whole(&import), "{:?}", import.rows);
    let market = site.app.market();
    let mut found = Vec::new();
    for page in 1.. {
        let query = ImportQuery {
            page: Some(page),
            limit: Some(100),
            ..ImportQuery::default()
        };
        let report = site
            .app
            .feed
            .store()
            .read(|connection| {
                let id = ImportId::new(import.id.as_str());
                Ok(reports::report(connection, &market, &RegionCode::new("33.20"), &id, query)?.unwrap())
            })
            .unwrap();
        if report.items.is_empty() {
            break;
        }
        for row in report.items {
            assert_eq!(row.line, row.row + 1);
            found.push((row.row, row.reason));
        }
    }
    assert_eq!(found, written.refused);
    let counts: BTreeMap<&str, u64> = import
        .refusals
        .iter()
        .map(|count| (count.reason.as_str(), count.rows))
        .collect();
    assert_eq!(counts.values().sum::<u64>(), import.rows.refused);
    // And what is odd is said, though it came in.
    let noticed: HashSet<NoticeReason> = import.notices.iter().map(|notice| notice.reason).collect();
    for notice in [
        NoticeReason::ValueZero,
        NoticeReason::ValueNegative,
        NoticeReason::YearDiffers,
        NoticeReason::UnitCodeMissing,
        NoticeReason::VendorMissing,
        NoticeReason::CategoryMissing,
        NoticeReason::DescriptionMissing,
        NoticeReason::TextCleaned,
        NoticeReason::UnknownField,
    ] {
        assert!(noticed.contains(&notice), "{notice:?}");
    }
}

#[test]
fn importing_again_changes_nothing() {
    let site = Site::new();
    let (file, _) = sample(1_000, 11);
    let first = import(&site, &file);
    let before = dump(&site, LEDGER);
    let again = import(&site, &file);
    assert_eq!(
        (again.rows.taken, again.rows.merged, again.rows.updated),
        (0, 0, 0)
    );
    assert_eq!(again.rows.known, first.rows.taken + first.rows.merged);
    assert_eq!(again.rows.refused, first.rows.refused);
    assert_eq!(again.value.get(), 0);
    assert!(before == dump(&site, LEDGER), "the ledger has changed");
    // A part of it changes nothing either, and rows that are new come in beside those that are not.
    let rows: Vec<Value> = vec![row(), with(json!({"order_id": "A-2"}))];
    import_rows(&site, &rows[..1]);
    let both = import_rows(&site, &rows);
    assert_eq!((both.rows.known, both.rows.taken), (1, 1));
}

#[test]
fn rows_of_one_order_are_merged() {
    let site = Site::new();
    let rows = [
        row(),
        with(json!({"valuasi": "2.000.000", "kategori": "Makanan & Minuman"})),
        // The same once more: the sum of `valuasi` has it twice.
        row(),
        with(json!({"order_id": "A-2", "valuasi": 5})),
    ];
    let first = import_rows(&site, &rows);
    assert_eq!((first.rows.taken, first.rows.merged), (2, 2));
    assert_eq!(
        first
            .notices
            .iter()
            .filter(|notice| notice.reason == NoticeReason::Repeated)
            .count(),
        1
    );
    assert_eq!(
        counted(&site, Some("33.20"), ALL_DAYS, CountingRule::Settled),
        (2_002_005, 2)
    );
    // Another file brings one more row of the first order, and one that is known, written otherwise.
    let more = [
        with(json!({"valuasi": "Rp7"})),
        with(
            json!({"valuasi": "1000,00", "tanggal_transaksi": "7 Februari 2023 12.00 WIT", "nama_pemesan": "Ani"}),
        ),
    ];
    let second = import_rows(&site, &more);
    assert_eq!((second.rows.merged, second.rows.known), (1, 1));
    assert_eq!(second.notices[0].reason, NoticeReason::OrderGrew);
    assert_eq!(
        counted(&site, Some("33.20"), ALL_DAYS, CountingRule::Settled),
        (2_002_012, 2)
    );
}

#[test]
fn an_order_is_of_one_day_and_one_government() {
    let site = Site::new();
    let rows = [
        row(),
        with(json!({"valuasi": 2, "tanggal_transaksi": "2023-03-09"})),
        with(json!({"valuasi": 4, "nama_klpd": "Kota Malang"})),
    ];
    let import = import_rows(&site, &rows);
    assert_eq!(
        (import.rows.taken, import.rows.merged, import.rows.refused),
        (1, 1, 1)
    );
    assert_eq!(import.refusals[0].reason, RefusalReason::OrderOfAnother);
    assert!(
        import
            .notices
            .iter()
            .any(|notice| notice.reason == NoticeReason::DateDiffers)
    );
    let day = "2023-02-07..2023-02-07";
    assert_eq!(
        counted(&site, Some("33.20"), day, CountingRule::Settled),
        (1_002, 1)
    );
    assert_eq!(counted(&site, None, ALL_DAYS, CountingRule::Settled), (1_002, 1));
}

#[test]
fn a_newer_state_replaces_the_one_before_and_an_old_file_does_not_turn_it_back() {
    let site = Site::new();
    let old = [with(
        json!({"status_verif": null, "status_konfirmasi_ppmse": "Proses"}),
    )];
    import_rows(&site, &old);
    let itkp = || counted(&site, Some("33.20"), ALL_DAYS, CountingRule::Itkp);
    assert_eq!(itkp(), (0, 0));
    let new = import_rows(&site, &[row()]);
    assert_eq!((new.rows.updated, new.rows.merged, new.rows.taken), (1, 0, 0));
    assert_eq!(itkp(), (1_000, 1));
    assert_eq!(import_rows(&site, &old).rows.known, 1);
    assert_eq!(itkp(), (1_000, 1));
    let failed = [with(json!({"status_konfirmasi_ppmse": "Gagal"}))];
    assert_eq!(import_rows(&site, &failed).rows.updated, 1);
    assert_eq!(
        counted(&site, Some("33.20"), ALL_DAYS, CountingRule::Settled),
        (0, 0)
    );
}

#[test]
fn negative_and_zero_values_count() {
    let site = Site::new();
    let rows = [
        row(),
        with(json!({"order_id": "A-2", "valuasi": "-3.000.000"})),
        with(json!({"order_id": "A-3", "valuasi": 0})),
    ];
    let import = import_rows(&site, &rows);
    assert_eq!(import.rows.taken, 3);
    assert_eq!(import.value.get(), -2_999_000);
    assert_eq!(
        counted(&site, Some("33.20"), ALL_DAYS, CountingRule::Settled),
        (-2_999_000, 3)
    );
}

#[test]
fn the_last_half_hour_of_a_year_belongs_to_it() {
    let site = Site::new();
    let at = |id: &str, value: i64, date: &str| {
        with(json!({"order_id": id, "valuasi": value, "tanggal_transaksi": date, "tahun": 2022}))
    };
    let import = import_rows(
        &site,
        &[
            at("A", 1, "2022-12-31 23:30:00"),
            at("B", 10, "2022-12-31T16:30:00Z"),
            at("C", 100, "2023-01-01T01:30:00+09:00"),
            at("D", 1_000, "2022-12-31T17:00:00Z"),
        ],
    );
    let settled = CountingRule::Settled;
    assert_eq!(counted(&site, None, "2022-12-31..2022-12-31", settled), (111, 3));
    assert_eq!(
        counted(&site, None, "2023-01-01..2023-01-01", settled),
        (1_000, 1)
    );
    // Only the last one is of another year than it says.
    let differs = import
        .notices
        .iter()
        .find(|notice| notice.reason == NoticeReason::YearDiffers);
    assert_eq!(
        differs.map(|notice| (notice.rows, notice.first_row)),
        Some((1, 4))
    );
}

#[test]
fn nobody_who_ordered_is_named() {
    let site = Site::new();
    let (file, _) = sample(500, 3);
    assert!(String::from_utf8_lossy(&file).contains(sample::ORDERED_BY));
    import(&site, &file);
    // A name that slipped into another field is not shown either.
    let slipped = [
        with(json!({"valuasi": sample::ORDERED_BY})),
        with(json!({"order_id": "A-2", "tanggal_transaksi": sample::ORDERED_BY})),
    ];
    assert_eq!(import_rows(&site, &slipped).rows.refused, 2);
    let tables: Vec<String> = site
        .app
        .feed
        .store()
        .read(|connection| {
            Ok(connection
                .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?
                .query_map([], |row| row.get(0))?
                .collect::<Result<_, _>>()?)
        })
        .unwrap();
    assert!(tables.len() > 10);
    for table in tables {
        let all = format!("{:?}", dump_any(&site, &table));
        for part in sample::ORDERED_BY.split(' ') {
            assert!(!all.contains(part), "{part} stands in {table}");
        }
    }
}

fn dump_any(site: &Site, table: &str) -> Vec<Vec<Stored>> {
    site.app
        .feed
        .store()
        .read(|connection| {
            let mut statement = connection.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| (0..columns).map(|place| row.get(place)).collect())?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .unwrap()
}

#[test]
fn a_file_that_is_none_changes_nothing() {
    let site = Site::new();
    import_rows(&site, &[row()]);
    let before = dump(&site, LEDGER);
    let good = with(json!({"order_id": "B-1"}));
    for (file, status, code) in [
        (format!("[{good},{{\"order_id\": \"B"), 400, "malformed_json"),
        (format!("[{good}"), 400, "malformed_json"),
        (format!("[{good}] x"), 400, "malformed_json"),
        ("<!doctype html>".to_owned(), 400, "malformed_json"),
        (String::new(), 400, "malformed_json"),
        (format!("{{\"data\": [{good}]}}"), 422, "not_an_array"),
    ] {
        let problem = try_import(&site, file.as_bytes()).unwrap_err();
        assert_eq!(
            (problem.status().as_u16(), problem.code()),
            (status, code),
            "{file}"
        );
    }
    let mut latin = format!("[{good}, {{\"order_desc\": \"caf").into_bytes();
    latin.extend(b"\xe9\"}]");
    assert_eq!(try_import(&site, &latin).unwrap_err().code(), "not_utf8");
    assert!(before == dump(&site, LEDGER));
    let imports = dump(&site, &["feed_import"]);
    assert_eq!(imports.len(), 1, "only the one that came in is listed");
    // An array without rows is one.
    assert_eq!(import(&site, b"[]").rows.read, 0);
}

#[test]
fn units_are_known_by_name_and_by_code() {
    let site = Site::new();
    let rows = [
        with(json!({"order_id": "1", "kd_satker": ""})),
        with(json!({"order_id": "2", "nama_satker": "DINAS  KESEHATAN"})),
        with(json!({"order_id": "3", "nama_satker": null})),
        with(json!({"order_id": "4", "nama_satker": null, "kd_satker": 77})),
        with(json!({"order_id": "5", "nama_satker": null, "kd_satker": null})),
        with(json!({"order_id": "6", "nama_klpd": "Kota Malang"})),
    ];
    assert_eq!(import_rows(&site, &rows).rows.taken, 6);
    let market = site.app.feed.market(&site.app.market()).unwrap();
    let mut units: Vec<(&str, &str, &str)> = market
        .world
        .units
        .iter()
        .map(|unit| (unit.region.as_str(), unit.name.as_str(), unit.code.as_str()))
        .collect();
    units.sort_unstable();
    assert_eq!(
        units,
        [
            ("33.20", "Dinas Kesehatan", "1.02.01"),
            ("33.20", "Satker 77", "77"),
            ("35.73", "Dinas Kesehatan", "1.02.01"),
        ]
    );
}

/// A row of few orders, values and states, so that rows meet.
fn small_row() -> impl Strategy<Value = Value> {
    (0..4_u8, 0..3_i64, 0..3_u8, 0..4_u8).prop_map(|(order, value, state, odd)| {
        let mut row = with(json!({"order_id": format!("P-{order}"), "valuasi": value}));
        match state {
            0 => {}
            1 => row["status_verif"] = Value::Null,
            _ => row["status_konfirmasi_ppmse"] = json!("Gagal"),
        }
        if odd == 0 {
            row["nama_klpd"] = json!("Kota Malang");
        }
        if odd == 1 {
            row["valuasi"] = json!("1.5");
        }
        row
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn no_row_is_lost_and_none_comes_in_twice(files in prop::collection::vec(prop::collection::vec(small_row(), 0..12), 1..5)) {
        let site = Site::new();
        let (mut entered, mut value) = (0, 0);
        for file in &files {
            let import = import_rows(&site, file);
            prop_assert_eq!(import.rows.read, file.len() as u64);
            prop_assert!(is_whole(&import), "{:?}", import.rows);
            entered += import.rows.taken + import.rows.merged;
            value += import.value.get();
        }
        let rows = dump(&site, &["ledger_row"]);
        prop_assert_eq!(rows.len() as u64, entered);
        let sum: i64 = rows.iter().map(|row| match row[8] { Stored::Integer(value) => value, _ => 0 }).sum();
        prop_assert_eq!(sum, value);
        // Whatever came in, in whatever order it comes again: it is there.
        let before = dump(&site, LEDGER);
        for file in files.iter().rev() {
            let again = import_rows(&site, file);
            prop_assert!(is_whole(&again));
            prop_assert_eq!(again.rows.taken + again.rows.merged + again.rows.updated, 0);
        }
        prop_assert!(before == dump(&site, LEDGER));
    }
}
