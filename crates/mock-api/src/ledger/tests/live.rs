//! Orders that people place, from the first moment to the last.

use super::*;

fn entry(order_id: &str, confirmation: Confirmation) -> Entry {
    Entry {
        order_id: order_id.to_owned(),
        region: RegionCode::new("33.20"),
        unit: "unit_3320127".into(),
        vendor: "vnd_3320151".into(),
        vendor_region: RegionCode::new("33.20"),
        marketplace: "mbizmarket".to_owned(),
        // 2024-01-02, 08.30 WIB.
        at: 1_704_159_000,
        verified: confirmation == Confirmation::Complete,
        confirmation,
        payment: "VA",
        lines: [("mebel", 4_500_000), ("jasa-perbaikan", 500_000)]
            .map(|(category, value)| EntryLine {
                category: Some(category.to_owned()),
                description: "Kursi rapat".to_owned(),
                value: Rupiah::new(value),
                pdn: true,
            })
            .into(),
    }
}

/// All sums, to be compared.
fn sums(connection: &Connection) -> Vec<String> {
    ["ledger_day", "ledger_day_span", "ledger_party"]
        .into_iter()
        .flat_map(|table| {
            let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| {
                (0..columns)
                    .map(|place| row.get_ref(place).map(|value| format!("{value:?}")))
                    .collect()
            });
            rows.unwrap()
                .map(|row: rusqlite::Result<String>| row.unwrap())
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn an_order_counts_as_far_as_it_has_come() {
    let books = Books::open(Scale::Tiny);
    let day = "2024-01-02..2024-01-02";
    let figures = |rule| books.summary(Some("33.20"), slice(rule, day)).0;
    let (settled_rule, itkp) = (CountingRule::Settled, CountingRule::Itkp);
    assert_eq!(figures(settled_rule).orders, 0);

    enter(&books.connection, &entry("ord_1", Confirmation::InProgress)).unwrap();
    enter(&books.connection, &entry("ord_2", Confirmation::InProgress)).unwrap();
    let placed = figures(settled_rule);
    assert_eq!((placed.value, placed.orders), (Rupiah::new(10_000_000), 2));
    assert_eq!(
        (placed.vendors, placed.local_vendors, placed.units_active),
        (1, Some(1), 1)
    );
    assert_eq!(figures(itkp).orders, 0, "not confirmed yet");

    enter(&books.connection, &entry("ord_1", Confirmation::Complete)).unwrap();
    assert_eq!(figures(itkp).value, Rupiah::new(5_000_000));
    assert_eq!(figures(settled_rule), placed, "entered again, not twice");

    enter(&books.connection, &entry("ord_2", Confirmation::Failed)).unwrap();
    let (ended, totals) = books.summary(Some("33.20"), settled(day));
    assert_eq!((ended.orders, totals.rows, totals.failed), (1, 2, 2));
}

#[test]
fn entering_one_order_makes_the_same_sums_as_making_them_all_anew() {
    let books = Books::open(Scale::Tiny);
    let before = sums(&books.connection);
    let mut late = entry("ord_1", Confirmation::Complete);
    // Into a day on which Jepara has orders already.
    late.at = books
        .rows
        .iter()
        .rfind(|row| row.region.as_str() == "33.20")
        .unwrap()
        .at;
    enter(&books.connection, &late).unwrap();
    let refreshed = sums(&books.connection);
    assert_ne!(refreshed, before);
    rollups::rebuild(&books.connection).unwrap();
    assert!(sums(&books.connection) == refreshed);
}
