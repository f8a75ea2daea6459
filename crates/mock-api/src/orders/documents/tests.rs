use DocumentKind::{Handover, Invoice, Negotiation, Pph22Slip, PpnSlip, PurchaseOrder};
use lokapasar_contract::document::DocumentStanding;
use lokapasar_contract::history;
use lokapasar_contract::order::{Actor, OrderAction, OrderLine, OrderState};
use lokapasar_contract::purchase::PaymentRoute;

use super::*;
use crate::orders::history::linked;
use crate::orders::model::Happening;
use crate::orders::samples::{self, POLICY, fits, placed, propose, ship, start, who};
use crate::orders::{deadline, perform};
use crate::policy::tax;
use crate::testing::market;

mod apart;
mod changes;

const ALL: [DocumentKind; 6] = [PurchaseOrder, Negotiation, Handover, Invoice, PpnSlip, Pph22Slip];

/// An order with its history, after these actions.
fn lived(order: Order, actions: &[(Actor, OrderAction)]) -> (Order, OrderEventList) {
    let placed = Happening {
        kind: OrderEventKind::Placed,
        at: start(),
        actor: Actor::Buyer,
        actor_name: order.buyer.name.clone(),
        in_place_of: None,
        note: None,
        addendum: None,
    };
    let mut events = vec![linked(&order, placed, history::NO_HASH)];
    let mut order = order;
    for (actor, action) in actions {
        let transition = perform::apply(&order, &who(*actor), action, start(), POLICY).unwrap();
        order = transition.order;
        let previous = events.last().unwrap().hash.clone();
        events.push(linked(&order, transition.happening, &previous));
    }
    let history = OrderEventList {
        order: order.id.clone(),
        number: order.number.clone(),
        count: order.version,
        items: events,
    };
    assert_eq!(history::verify(&history), Ok(()));
    (order, history)
}

/// The way to the payment and the rating.
fn way(order: &Order) -> Vec<(Actor, OrderAction)> {
    use Actor::{Bendahara, Buyer, Ppk, Vendor};
    let proof = "SP2D-1".to_owned();
    vec![
        (Ppk, OrderAction::Approve {}),
        (Vendor, OrderAction::Accept {}),
        (Vendor, ship()),
        (Buyer, OrderAction::Receive { shipment: None }),
        (Buyer, fits(order)),
        (Buyer, OrderAction::SignHandover { delivery: None }),
        (Vendor, OrderAction::SignHandover { delivery: None }),
        (Bendahara, OrderAction::Pay { proof }),
        (Ppk, OrderAction::Rate { stars: 5, text: None }),
    ]
}

fn paper((order, history): &(Order, OrderEventList), name: impl Into<DocumentName>) -> OrderDocument {
    write(
        order,
        name.into(),
        history,
        &market(),
        POLICY,
        Language::Indonesian,
    )
    .unwrap()
}

/// How it stands with the papers that every order may have, a letter each: final, draft, later, never.
fn standings(order: &Order) -> String {
    let letter = |kind: &DocumentKind| match standing::of(order, (*kind).into(), POLICY).word() {
        DocumentStanding::Final => 'F',
        DocumentStanding::Draft => 'd',
        DocumentStanding::Later => 'l',
        DocumentStanding::Never => '-',
    };
    ALL.iter().map(letter).collect()
}

/// All that stands on a paper.
fn text(paper: &OrderDocument) -> String {
    serde_json::to_string(paper).unwrap()
}

#[test]
fn papers_come_with_the_steps_of_an_order() {
    let fresh = placed(OrderState::AwaitingApproval);
    let way = way(&fresh);
    //                     SP, negotiation, BAST, invoice, PPN, PPh 22
    for (steps, expected) in [
        (0, "d-llll"),
        (1, "F-llll"),
        (2, "F-llll"),
        (3, "F-llll"),
        (4, "F-llll"),
        (5, "F-dlll"),
        (6, "F-dlll"),
        (7, "F-FFll"),
        (8, "F-FFFF"),
        (9, "F-FFFF"),
    ] {
        assert_eq!(
            standings(&lived(fresh.clone(), &way[..steps]).0),
            expected,
            "{steps} steps"
        );
    }
}

#[test]
fn a_negotiation_has_its_record() {
    use Actor::{Buyer, Ppk, Vendor};
    let fresh = placed(OrderState::Negotiating);
    let offer = (Buyer, propose(&fresh));
    let agree = (Vendor, OrderAction::AcceptProposal {});
    let leave = (
        Vendor,
        OrderAction::WalkAway {
            reason: "Terlalu murah".to_owned(),
        },
    );
    for (actions, expected) in [
        (vec![], "dlllll"),
        (vec![offer.clone()], "ddllll"),
        (vec![offer.clone(), agree.clone()], "dFllll"),
        (
            vec![offer.clone(), agree.clone(), (Ppk, OrderAction::Approve {})],
            "FFllll",
        ),
        (vec![offer.clone(), leave.clone()], "-F----"),
        (vec![leave.clone()], "------"),
    ] {
        assert_eq!(
            standings(&lived(fresh.clone(), &actions).0),
            expected,
            "{actions:?}"
        );
    }
    let lapsed = deadline::lapse(&fresh, samples::at("2024-02-01T08:00:00+07:00"), POLICY).unwrap();
    assert_eq!(standings(&lapsed.order), "------");

    let open = paper(&lived(fresh.clone(), std::slice::from_ref(&offer)), Negotiation);
    assert_eq!(open.mark.as_deref(), Some("Draf. Belum ada kesepakatan harga."));
    assert!(open.total.is_none() && open.signatures.iter().all(|one| one.signed.is_none()));

    // 12 chairs of Rp840.000 at nine tenths: 12 × Rp84.000 less, and PPN of 11% on it.
    let agreed = paper(&lived(fresh.clone(), &[offer.clone(), agree]), Negotiation);
    let total = agreed.total.clone().unwrap();
    let before = lived(fresh.clone(), &[]).0.totals.total;
    assert_eq!(before.checked_sub(total.amount), Some(Rupiah::new(1_118_880)));
    assert_eq!(
        agreed.terms,
        ["Dibandingkan dengan harga tayang Rp16.655.550, kesepakatan ini menghemat Rp1.118.880 (6,71%)."]
    );
    let signed: Vec<_> = agreed
        .signatures
        .iter()
        .map(|one| one.signed.clone().unwrap())
        .collect();
    assert_eq!(
        signed,
        [
            "Ditawarkan secara elektronik, 2 Januari 2024, 08.00 WIB",
            "Disepakati secara elektronik, 2 Januari 2024, 08.00 WIB"
        ]
    );
    let [prices, course] = agreed.tables.as_slice() else {
        panic!("{:?}", agreed.tables)
    };
    assert_eq!(prices.rows.len(), 4, "three lines and the shipping");
    assert_eq!(
        prices.rows[0],
        [
            "1",
            "Kursi Rapat Jati Ukir",
            "12 buah",
            "Rp840.000",
            "Rp756.000",
            "Rp84.000",
            "Rp9.072.000"
        ]
    );
    assert_eq!(course.rows.last().unwrap()[3], "Pesan: Mohon harga terbaik");

    let broken = paper(&lived(fresh, &[offer, leave]), Negotiation);
    assert!(
        broken.body[0].contains("CV Ukir Jati mengakhirinya"),
        "{:?}",
        broken.body
    );
    assert!(broken.body[0].contains("“Terlalu murah”"), "{:?}", broken.body);
    assert!(
        broken.total.is_none() && broken.tables.len() == 1,
        "nothing was agreed on"
    );
}

#[test]
fn a_slip_is_for_what_the_marketplace_withholds() {
    let slips = |change: fn(&mut Order)| {
        let mut order = placed(OrderState::AwaitingApproval);
        change(&mut order);
        order.totals = order.computed_totals().unwrap();
        let way = way(&order);
        lived(order, &way)
    };
    let reason = |order: &Order, kind| match standing::of(order, DocumentName::from(kind), POLICY) {
        Standing::Never(reason) => reason.in_language(Language::Indonesian).to_owned(),
        other => panic!("{other:?}"),
    };
    let direct = slips(|order| order.payment_route = PaymentRoute::Direct);
    for kind in [PpnSlip, Pph22Slip] {
        assert_eq!(
            reason(&direct.0, kind),
            "Pembayaran langsung (LS): pajak dipungut bendahara, bukan lokapasar."
        );
    }
    let small = slips(|order| order.ppn_bp = 0);
    assert_eq!(reason(&small.0, PpnSlip), "Penyedia bukan PKP: tidak ada PPN.");
    assert!(!text(&paper(&small, PurchaseOrder)).contains("PPN 0%"));

    // Goods of Rp14.855.000 and shipping of Rp150.000: PPN of 11%, PPh 22 of 0,5%.
    let taxed = slips(|_| {});
    for (kind, amount, words) in [
        (
            PpnSlip,
            1_650_550,
            "satu juta enam ratus lima puluh ribu lima ratus lima puluh rupiah",
        ),
        (Pph22Slip, 75_025, "tujuh puluh lima ribu dua puluh lima rupiah"),
    ] {
        let slip = paper(&taxed, kind);
        let total = slip.total.unwrap();
        assert_eq!(
            (total.amount, total.in_words.as_str()),
            (Rupiah::new(amount), words)
        );
        assert_eq!(slip.tables[0].rows[0][1], "Rp15.005.000");
    }
    let invoice = paper(&taxed, Invoice);
    let received = invoice.tables[1].sums.last().unwrap();
    assert_eq!(
        (received.label.as_str(), received.value.as_str()),
        ("Diterima penyedia", "Rp14.929.975")
    );
    assert!(text(&invoice).contains("Lunas, dibayar 2 Januari 2024, 08.00 WIB dengan bukti SP2D-1"));
}

#[test]
fn a_draft_says_so_and_leaves_blanks() {
    let fresh = placed(OrderState::AwaitingApproval);
    let way = way(&fresh);
    let draft = paper(&lived(fresh.clone(), &way[..6]), Handover);
    assert_eq!(
        draft.mark.as_deref(),
        Some("Draf. Belum ditandatangani penyedia.")
    );
    assert_eq!(draft.dated, "Jepara, ........................");
    let [vendor, buyer] = draft.signatures.as_slice() else {
        panic!()
    };
    assert_eq!(
        (vendor.signed.as_deref(), vendor.name.as_deref()),
        (None, Some("CV Ukir Jati"))
    );
    assert_eq!(
        buyer.signed.as_deref(),
        Some("Ditandatangani secara elektronik, 2 Januari 2024, 08.00 WIB")
    );

    let signed = paper(&lived(fresh.clone(), &way[..7]), Handover);
    assert_eq!(
        (signed.mark, signed.dated.as_str()),
        (None, "Jepara, 2 Januari 2024")
    );
    assert!(
        signed.opening[0]
            .contains("Selasa, tanggal dua bulan Januari tahun dua ribu dua puluh empat (2 Januari 2024)")
    );
    assert!(signed.signatures.iter().all(|one| one.signed.is_some()));
    assert_eq!(signed.tables[0].rows[0][4], "Sesuai");

    let order = paper(&lived(fresh, &[]), PurchaseOrder);
    assert_eq!(order.mark.as_deref(), Some("Draf. Belum disetujui PPK."));
    assert_eq!(order.signatures[0].name, None, "nobody has approved it");
}

#[test]
fn a_final_paper_stays_and_names_the_event_that_it_rests_on() {
    let fresh = placed(OrderState::AwaitingApproval);
    let way = way(&fresh);
    let accepted = lived(fresh.clone(), &way[..2]);
    let whole = lived(fresh, &way);
    let early = paper(&accepted, PurchaseOrder);
    assert_eq!(
        early,
        paper(&whole, PurchaseOrder),
        "what comes later changes nothing"
    );
    assert_eq!(
        early.seal.hash, accepted.1.items[2].hash,
        "the vendor's acceptance"
    );
    assert_eq!(
        (
            paper(&whole, Handover).seal.seq,
            paper(&whole, Pph22Slip).seal.seq
        ),
        (8, 9)
    );

    let cancelled = {
        let reason = "Anggaran berubah".to_owned();
        let (order, _) = &accepted;
        let mut actions = way[..2].to_vec();
        actions.push((Actor::Buyer, OrderAction::Cancel { reason }));
        actions.push((Actor::Vendor, OrderAction::AgreeCancel {}));
        assert_eq!(order.state, OrderState::InPreparation);
        lived(placed(OrderState::AwaitingApproval), &actions)
    };
    assert_eq!(standings(&cancelled.0), "F-----");
    assert!(
        paper(&cancelled, PurchaseOrder)
            .mark
            .unwrap()
            .starts_with("Batal.")
    );
}

#[test]
fn nothing_is_left_out_of_forty_lines() {
    let mut order = placed(OrderState::AwaitingApproval);
    let lines = (1..=40).map(|nth| OrderLine {
        id: format!("line-{nth}").as_str().into(),
        name: format!("Barang ke-{nth} dengan nama yang panjang sekali, lengkap dengan ukuran dan bahannya"),
        rejected: (nth == 40).then(|| "Tidak perlu".to_owned()),
        ..order.lines[0].clone()
    });
    order.lines = lines.collect();
    order.totals = order.computed_totals().unwrap();
    let paper = paper(
        &lived(order.clone(), &[(Actor::Ppk, OrderAction::Approve {})]),
        PurchaseOrder,
    );
    let table = &paper.tables[0];
    assert_eq!(table.rows.len(), 39);
    for (place, row) in (1..).zip(&table.rows) {
        assert_eq!(row.len(), table.columns.len());
        assert!(row[0] == place.to_string() && row[1].starts_with(&format!("Barang ke-{place} ")));
    }
    assert!(
        paper.terms.last().unwrap().starts_with("Tidak ikut dipesan"),
        "{:?}",
        paper.terms
    );
    let expected = tax::totals([Rupiah::new(39 * 12 * 840_000)], order.totals.shipping, 1_100).unwrap();
    assert_eq!(paper.total.unwrap().amount, expected.total);
    assert_eq!(table.sums.last().unwrap().value, expected.total.to_string());
}
