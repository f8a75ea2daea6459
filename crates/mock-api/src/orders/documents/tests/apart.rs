//! The papers of an order with several addresses.

use super::*;
use crate::orders::samples::{apart, fewer_for_the_school, way_apart};

fn until(steps: usize) -> (Order, OrderEventList) {
    lived(apart(OrderState::AwaitingApproval), &way_apart()[..steps])
}

/// How it stands with the reports of both addresses, and the invoice.
fn reports(order: &Order) -> String {
    let names = [
        DocumentName::handover(1),
        DocumentName::handover(2),
        Invoice.into(),
    ];
    let letter = |name| match standing::of(order, name, POLICY).word() {
        DocumentStanding::Final => 'F',
        DocumentStanding::Draft => 'd',
        DocumentStanding::Later => 'l',
        DocumentStanding::Never => '-',
    };
    names.into_iter().map(letter).collect()
}

#[test]
fn each_address_has_its_report_and_signs_it_for_itself() {
    for (steps, expected) in [
        (2, "lll"),
        (6, "lll"),
        (7, "ddl"),
        (8, "ddl"),
        (9, "dFl"),
        (10, "dFl"),
        (11, "FFF"),
    ] {
        assert_eq!(reports(&until(steps).0), expected, "{steps} steps");
    }
    let half = until(9);
    let open = paper(&half, Handover);
    assert_eq!(
        open.mark.as_deref(),
        Some("Draf. Belum ditandatangani kedua pihak.")
    );
    assert!(open.signatures.iter().all(|one| one.signed.is_none()));
    let school = paper(&half, DocumentName::handover(2));
    assert!(school.mark.is_none() && school.signatures.iter().all(|one| one.signed.is_some()));
    assert_eq!(school.summary.number, "BAST-2024-01-0001-2");
    assert_eq!(school.seal.seq, 10, "the later of its two signatures");
    let whole = until(13);
    assert_eq!(
        paper(&whole, DocumentName::handover(2)),
        school,
        "what is final stays"
    );
    assert_eq!(paper(&whole, Handover).seal.seq, 12);
    let none = standing::of(&whole.0, DocumentName::handover(3), POLICY);
    assert_eq!(none.word(), DocumentStanding::Never);
    let alone = lived(placed(OrderState::AwaitingApproval), &[]);
    let second = standing::of(&alone.0, DocumentName::handover(2), POLICY);
    assert_eq!(second.word(), DocumentStanding::Never);
}

#[test]
fn the_reports_hold_what_each_address_got_and_add_up() {
    let whole = until(11);
    let (office, school) = (paper(&whole, Handover), paper(&whole, DocumentName::handover(2)));
    // 8 chairs of Rp840.000, 2 tables of Rp2.150.000, 2 cloths of Rp95.000; 4 chairs and 3 cloths.
    for (report, amount, rows, address) in [
        (
            &office,
            11_210_000,
            3,
            "Jl. Kartini 1, Jepara, diterima oleh Rina",
        ),
        (
            &school,
            3_645_000,
            2,
            "Jl. Raya Tahunan 9, Jepara, diterima oleh Wati",
        ),
    ] {
        assert_eq!(report.total.as_ref().unwrap().amount, Rupiah::new(amount));
        assert_eq!(report.tables[0].rows.len(), rows);
        assert_eq!(report.tables[1].rows.len(), 1, "its own shipment");
        let place = report.facts.iter().find(|fact| fact.label == "Tempat penyerahan");
        assert_eq!(place.unwrap().value, address);
        assert!(report.terms.iter().any(|term| term.contains("INV-2024-01-0001")));
    }
    assert_eq!(
        school.tables[0].rows[0],
        [
            "1",
            "Kursi Rapat Jati Ukir",
            "4",
            "buah",
            "Sesuai",
            "Rp840.000",
            "Rp3.360.000"
        ]
    );
    assert_eq!(whole.0.totals.goods, Rupiah::new(11_210_000 + 3_645_000));
    let invoice = paper(&whole, Invoice);
    assert_eq!(invoice.total.as_ref().unwrap().amount, whole.0.totals.total);
    assert!(text(&invoice).contains("BAST-2024-01-0001, BAST-2024-01-0001-2"));
}

#[test]
fn the_purchase_order_says_what_goes_where_and_stays() {
    use Actor::{Ppk, Vendor};
    let early = paper(&until(2), PurchaseOrder);
    let table = early.tables.last().unwrap();
    assert_eq!(table.caption, "Alamat penyerahan");
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| (row[0].as_str(), row[2].as_str(), row[3].as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            ("1", "Kursi Rapat Jati Ukir", "8"),
            ("", "Meja Rapat Jati", "2"),
            ("", "Taplak Tenun Troso", "2"),
            ("2", "Kursi Rapat Jati Ukir", "4"),
            ("", "Taplak Tenun Troso", "3"),
        ]
    );
    assert!(text(&early).contains("2 alamat, menurut tabel alamat penyerahan"));
    assert!(text(&early).contains("Jl. Raya Tahunan 9, Jepara, diterima oleh Wati (0291 591 142)"));

    let mut actions = way_apart()[..2].to_vec();
    actions.extend([
        (Ppk, fewer_for_the_school()),
        (Vendor, OrderAction::SignAddendum {}),
    ]);
    let changed = lived(apart(OrderState::AwaitingApproval), &actions);
    assert_eq!(
        paper(&changed, PurchaseOrder),
        early,
        "an addendum changes nothing that was signed before"
    );
    let addendum = paper(&changed, DocumentKind::Addendum);
    assert!(text(&addendum).contains("Kursi Rapat Jati Ukir (Wati, Jl. Raya Tahunan 9, Jepara)"));
    let after = addendum.tables.last().unwrap();
    assert_eq!(after.rows[3][3], "2", "the school gets two chairs");
}
