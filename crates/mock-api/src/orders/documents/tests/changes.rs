//! Papers of what came after the purchase order: addenda and credits.

use DocumentKind::{Addendum, CreditNote};
use lokapasar_contract::order::{NewQuantity, Remedy};

use super::*;

#[test]
fn a_credit_note_says_what_is_taken_back_and_where_it_goes() {
    use Actor::{Bendahara, Buyer, Ppk, Vendor};
    let fresh = placed(OrderState::AwaitingApproval);
    let way = way(&fresh);
    let settled = |actor| {
        [
            (actor, samples::complain()),
            (Vendor, samples::refund()),
            (actor, OrderAction::SettleComplaint {}),
        ]
    };
    let standing = |order: &Order| standing::of(order, CreditNote.into(), POLICY).word();
    let mut actions = way[..7].to_vec();
    assert_eq!(
        standing(&lived(fresh.clone(), &actions).0),
        DocumentStanding::Later
    );
    actions.extend(settled(Buyer));
    let credited = lived(fresh.clone(), &actions);
    let note = paper(&credited, CreditNote);
    assert_eq!(note.summary.number, "NK-2024-01-0001");
    assert_eq!(
        note.tables[0].rows,
        [[
            "1",
            "Kursi Rapat Jati Ukir",
            "2 buah",
            "Dua kaki patah",
            "Rp1.680.000"
        ]]
    );
    let sums: Vec<_> = note.tables[0].sums.iter().map(|sum| sum.value.as_str()).collect();
    assert_eq!(sums, ["Rp1.680.000", "Rp184.800", "Rp1.864.800"]);
    assert_eq!(
        note.total.as_ref().unwrap().in_words,
        "satu juta delapan ratus enam puluh empat ribu delapan ratus rupiah"
    );
    assert_eq!(
        note.terms,
        ["Sebesar Rp1.864.800 mengurangi pembayaran atas faktur tagihan tersebut."]
    );
    let signed: Vec<_> = note
        .signatures
        .iter()
        .map(|one| (one.name.as_deref(), one.signed.as_deref()))
        .collect();
    assert_eq!(
        signed,
        [
            (
                Some("CV Ukir Jati"),
                Some("Ditawarkan secara elektronik, 2 Januari 2024, 08.00 WIB")
            ),
            (
                Some("Sri Wahyuni"),
                Some("Disepakati secara elektronik, 2 Januari 2024, 08.00 WIB")
            ),
        ]
    );
    // The invoice stays what it was, and says what came off it: 14.790.750 less PPN of 1.465.750 and PPh 22 of 66.625.
    let invoice = paper(&credited, Invoice);
    assert_eq!(invoice.total.as_ref().unwrap().amount, Rupiah::new(16_655_550));
    assert!(text(&invoice).contains("Rp1.864.800 (NK-2024-01-0001)"));
    let sums: Vec<_> = invoice.tables[1]
        .sums
        .iter()
        .map(|sum| sum.value.as_str())
        .collect();
    assert_eq!(sums, ["Rp1.864.800", "Rp1.532.375", "Rp13.258.375"]);

    let proof = "SP2D-1".to_owned();
    actions.push((Bendahara, OrderAction::Pay { proof }));
    actions.extend(settled(Ppk));
    let twice = lived(fresh, &actions);
    assert_eq!(paper(&twice, CreditNote), note, "what is final stays");
    let second = paper(&twice, DocumentName::credit_note(2));
    assert_eq!(second.summary.number, "NK-2024-01-0001-2");
    assert_eq!(second.tables[0].rows.len(), 1);
    assert_eq!(
        second.terms,
        ["Sebesar Rp1.864.800 dikembalikan penyedia kepada satuan kerja, karena pesanan sudah dibayar."]
    );
    assert_eq!(second.signatures[1].role, "Pejabat Pembuat Komitmen");
    assert_eq!(second.seal.hash, twice.1.items.last().unwrap().hash);
    let listed: Vec<_> = all(&twice.0, POLICY, Language::Indonesian)
        .into_iter()
        .filter(|paper| paper.kind == CreditNote)
        .map(|paper| (paper.name.to_string(), paper.number, paper.standing))
        .collect();
    assert_eq!(
        listed,
        [
            (
                "credit_note".to_owned(),
                note.summary.number,
                DocumentStanding::Final
            ),
            (
                "credit_note-2".to_owned(),
                second.summary.number,
                DocumentStanding::Final
            ),
        ]
    );
    let third = DocumentName::credit_note(3);
    assert_eq!(
        standing::of(&twice.0, third, POLICY).word(),
        DocumentStanding::Later
    );
}

#[test]
fn what_is_credited_before_the_invoice_stands_in_the_invoice() {
    use Actor::{Buyer, Vendor};
    let fresh = placed(OrderState::AwaitingApproval);
    let way = way(&fresh);
    let settled = [
        (Buyer, samples::complain()),
        (Vendor, samples::refund()),
        (Buyer, OrderAction::SettleComplaint {}),
    ];
    let mut actions = way[..5].to_vec();
    actions.extend(settled.clone());
    let agreed = lived(fresh.clone(), &actions);
    let note = |order: &Order| standing::of(order, CreditNote.into(), POLICY).word();
    assert_eq!(
        note(&agreed.0),
        DocumentStanding::Later,
        "there is no invoice that it could be of"
    );
    actions.extend_from_slice(&way[5..7]);
    let billed = lived(fresh.clone(), &actions);
    assert_eq!(note(&billed.0), DocumentStanding::Later);
    let invoice = paper(&billed, Invoice);
    let sums: Vec<_> = invoice.tables[0]
        .sums
        .iter()
        .map(|sum| sum.value.as_str())
        .collect();
    // Goods of 14.855.000 less 1.680.000, with shipping 13.325.000; PPN of 11% on that.
    assert_eq!(
        sums,
        [
            "Rp14.855.000",
            "−Rp1.680.000",
            "Rp150.000",
            "Rp1.465.750",
            "Rp14.790.750"
        ]
    );
    assert_eq!(invoice.total.as_ref().unwrap().amount, billed.0.billed().total);
    assert!(!text(&invoice).contains("nota kredit"));

    actions.extend(settled);
    let again = lived(fresh, &actions);
    let first = paper(&again, CreditNote);
    assert_eq!(
        first.summary.number, "NK-2024-01-0001",
        "the first note is of the second credit"
    );
    assert_eq!(first.seal.hash, again.1.items.last().unwrap().hash);
    assert!(text(&paper(&again, Invoice)).contains("Rp1.864.800 (NK-2024-01-0001)"));
}

#[test]
fn a_credit_note_stays_when_a_later_complaint_ends_without_money() {
    use Actor::{Buyer, Ppk, Vendor};
    let fresh = placed(OrderState::AwaitingApproval);
    let mut actions = way(&fresh)[..7].to_vec();
    actions.extend([
        (Buyer, samples::complain()),
        (
            Vendor,
            OrderAction::AnswerComplaint {
                remedy: None,
                text: "Kursinya baik".to_owned(),
                credits: Vec::new(),
            },
        ),
        (
            Buyer,
            OrderAction::WithdrawComplaint {
                reason: "Sudah diperbaiki sendiri".to_owned(),
            },
        ),
        (Ppk, samples::complain()),
        (Vendor, samples::refund()),
        (Ppk, OrderAction::SettleComplaint {}),
    ]);
    let credited = lived(fresh.clone(), &actions);
    let note = paper(&credited, CreditNote);
    assert_eq!(note.seal.hash, credited.1.items.last().unwrap().hash);
    let by: Vec<_> = note.signatures.iter().map(|one| one.name.as_deref()).collect();
    assert_eq!(by, [Some("CV Ukir Jati"), Some("Agus Santoso")]);

    for (by, action) in [
        (Buyer, samples::complain()),
        (
            Vendor,
            OrderAction::AnswerComplaint {
                remedy: Some(Remedy::Repair),
                text: "Kami perbaiki".to_owned(),
                credits: Vec::new(),
            },
        ),
        (Buyer, OrderAction::SettleComplaint {}),
    ] {
        actions.push((by, action));
        assert_eq!(paper(&lived(fresh.clone(), &actions), CreditNote), note);
    }
}

#[test]
fn a_handover_report_says_who_inspected_when_an_addendum_took_the_rest_off() {
    use Actor::{Buyer, Ppk, Vendor};
    let fresh = placed(OrderState::AwaitingApproval);
    let without = OrderAction::ProposeAddendum {
        quantities: vec![NewQuantity {
            delivery: None,
            line_id: "cloth".into(),
            quantity: 0,
        }],
        needed_by: None,
        reason: "Tidak ada penggantinya".to_owned(),
    };
    let mut actions = way(&fresh)[..4].to_vec();
    actions.extend([
        (Buyer, samples::broken(&fresh, &["cloth"])),
        (Vendor, without),
        (Ppk, OrderAction::SignAddendum {}),
    ]);
    let report = paper(&lived(fresh, &actions), Handover);
    assert_eq!(report.tables[0].rows.len(), 2);
    assert_eq!(
        report.terms[0],
        "Barang/jasa telah diperiksa oleh Sri Wahyuni pada 2 Januari 2024, 08.00 WIB dan dinyatakan sesuai dengan \
         surat pesanan; yang tidak sesuai dikeluarkan dari pesanan dengan adendum."
    );
}

#[test]
fn an_addendum_says_what_was_and_what_is_to_be() {
    use Actor::{Ppk, Vendor};
    let fresh = placed(OrderState::AwaitingApproval);
    let mut actions = way(&fresh)[..2].to_vec();
    let standing = |order: &Order| standing::of(order, Addendum.into(), POLICY).word();
    let confirmed = lived(fresh.clone(), &actions);
    assert_eq!(standing(&confirmed.0), DocumentStanding::Later);
    let order = paper(&confirmed, PurchaseOrder);

    actions.push((Vendor, samples::fewer()));
    let proposed = lived(fresh.clone(), &actions);
    let draft = paper(&proposed, Addendum);
    assert_eq!(draft.mark.as_deref(), Some("Draf. Belum ditandatangani PPK."));
    assert_eq!(
        draft.total.as_ref().unwrap().amount,
        Rupiah::new(14_790_750),
        "a draft says what would be"
    );
    let signed = |paper: &OrderDocument| -> Vec<Option<String>> {
        paper.signatures.iter().map(|one| one.signed.clone()).collect()
    };
    let by_vendor = Some("Diusulkan secara elektronik, 2 Januari 2024, 08.00 WIB".to_owned());
    assert_eq!(signed(&draft), [None, by_vendor.clone()]);

    let declined = OrderAction::DeclineAddendum {
        reason: "Tidak dapat ditunda".to_owned(),
    };
    let mut again = actions.clone();
    again.extend([(Ppk, declined), (Ppk, samples::fewer())]);
    assert_eq!(
        signed(&paper(&lived(fresh.clone(), &again), Addendum)),
        [by_vendor.clone(), None],
        "what was proposed before came to nothing"
    );

    actions.push((Ppk, OrderAction::SignAddendum {}));
    let held = lived(fresh.clone(), &actions);
    let addendum = paper(&held, Addendum);
    assert_eq!(
        (
            addendum.summary.number.as_str(),
            addendum.seal.seq,
            &addendum.mark
        ),
        ("ADD-2024-01-0001", 5, &None)
    );
    assert_eq!(
        signed(&addendum),
        [
            Some("Ditandatangani secara elektronik, 2 Januari 2024, 08.00 WIB".to_owned()),
            by_vendor
        ]
    );
    assert_eq!(addendum.tables[0].rows[0][2], "10");
    assert_eq!(
        addendum.tables[1].rows,
        [
            [
                "1",
                "Kursi Rapat Jati Ukir",
                "12 buah",
                "10 buah",
                "Kayu datang terlambat"
            ],
            [
                "2",
                "Waktu penyerahan",
                "31 Januari 2024",
                "7 Februari 2024",
                "Kayu datang terlambat"
            ],
        ]
    );
    assert_eq!(
        paper(&held, PurchaseOrder),
        order,
        "the purchase order stays as it was signed"
    );
    let shipped = lived(fresh, &way(&placed(OrderState::AwaitingApproval))[..3]);
    assert_eq!(standing(&shipped.0), DocumentStanding::Never);
}
