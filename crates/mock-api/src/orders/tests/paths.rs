//! Ways through the life of an order, by hand.

use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{
    Actor, Finding, InspectionOutcome, OrderAction, OrderEventKind, OrderState, ProposedPrice,
};

use crate::orders::fault::FaultKind;
use crate::orders::model::{Order, Transition};
use crate::orders::perform;
use crate::orders::refusal::Refusal;
use crate::orders::samples::{self, POLICY, after, fits, placed, ship, ship_part, start, who};

use Actor::{Bendahara, Buyer, Ppk, Vendor};

fn go(order: &Order, actor: Actor, action: &OrderAction) -> Result<Transition, Refusal> {
    perform::apply(order, &who(actor), action, start(), POLICY)
}

pub(super) fn faults(result: Result<Transition, Refusal>) -> Vec<(String, FaultKind)> {
    match result {
        Err(Refusal::Invalid(faults)) => faults
            .into_iter()
            .map(|fault| (fault.pointer, fault.kind))
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn from_approval_to_rating() {
    let order = placed(OrderState::AwaitingApproval);
    let way = [
        (
            Ppk,
            OrderAction::Approve {},
            OrderState::AwaitingVendor,
            Some(Vendor),
        ),
        (
            Vendor,
            OrderAction::Accept {},
            OrderState::InPreparation,
            Some(Vendor),
        ),
        (Vendor, ship(), OrderState::Shipped, Some(Buyer)),
        (
            Buyer,
            OrderAction::Receive { shipment: None },
            OrderState::UnderInspection,
            Some(Buyer),
        ),
        (Buyer, fits(&order), OrderState::Accepted, Some(Buyer)),
        (
            Buyer,
            OrderAction::SignHandover { delivery: None },
            OrderState::Accepted,
            Some(Vendor),
        ),
        (
            Vendor,
            OrderAction::SignHandover { delivery: None },
            OrderState::AwaitingPayment,
            Some(Bendahara),
        ),
        (
            Bendahara,
            OrderAction::Pay {
                proof: "SP2D-1".to_owned(),
            },
            OrderState::Completed,
            Some(Ppk),
        ),
        (
            Ppk,
            OrderAction::Rate { stars: 5, text: None },
            OrderState::Completed,
            None,
        ),
    ];
    let mut order = order;
    for (version, (actor, action, state, next)) in (2..).zip(way) {
        let transition = go(&order, actor, &action).unwrap();
        assert!(transition.released.is_empty());
        order = transition.order;
        assert_eq!(
            (order.state, order.next_actor(), order.version),
            (state, next, version)
        );
    }
    let left: Vec<_> = order.steps.iter().map(|step| (step.state, step.actor)).collect();
    assert_eq!(
        left,
        [
            (OrderState::AwaitingApproval, Ppk),
            (OrderState::AwaitingVendor, Vendor),
            (OrderState::InPreparation, Vendor),
            (OrderState::Shipped, Buyer),
            (OrderState::UnderInspection, Buyer),
            (OrderState::Accepted, Vendor),
            (OrderState::AwaitingPayment, Bendahara),
        ]
    );
    assert_eq!(order.account.as_deref(), Some("8808002024010001"));
    assert_eq!(order.ppk.unwrap().name, "Agus Santoso");
    assert_eq!(order.bendahara.unwrap().name, "Nur Hidayah");
}

#[test]
fn a_negotiation_brings_the_price_down() {
    let order = placed(OrderState::Negotiating);
    let offer = |chair: i64, shipping: i64| OrderAction::Propose {
        prices: vec![ProposedPrice {
            line_id: "chair".into(),
            unit_price: Rupiah::new(chair),
        }],
        shipping: Rupiah::new(shipping),
        message: None,
    };
    let order = after(
        order,
        &[(Buyer, offer(700_000, 0)), (Vendor, offer(800_000, 100_000))],
    );
    assert_eq!(
        go(&order, Vendor, &OrderAction::AcceptProposal {}),
        Err(Refusal::OtherSidesTurn)
    );
    let agreed = go(&order, Buyer, &OrderAction::AcceptProposal {}).unwrap();
    assert_eq!(agreed.happening.kind, OrderEventKind::Agreed);
    let order = agreed.order;
    assert_eq!(order.state, OrderState::AwaitingApproval);
    // 12 × 800.000 + 2 × 2.150.000 + 5 × 95.000 = 14.375.000; with shipping 14.475.000; PPN 1.592.250.
    assert_eq!(order.totals.goods, Rupiah::new(14_375_000));
    assert_eq!(order.totals.ppn, Rupiah::new(1_592_250));
    assert_eq!(order.totals.total, Rupiah::new(16_067_250));
    assert_eq!(
        order.lines[0].list_price,
        Rupiah::new(840_000),
        "what was listed is still known"
    );
}

#[test]
fn a_proposal_stays_at_or_below_the_list() {
    let order = placed(OrderState::Negotiating);
    let price = |line: &str, price: i64| ProposedPrice {
        line_id: line.into(),
        unit_price: Rupiah::new(price),
    };
    let action = OrderAction::Propose {
        prices: vec![
            price("chair", 840_001),
            price("chair", 1),
            price("lamp", 1),
            price("cloth", 0),
        ],
        shipping: Rupiah::new(150_001),
        message: Some("x".repeat(501)),
    };
    assert_eq!(
        faults(go(&order, Buyer, &action)),
        [
            (
                "/prices/0/unit_price".to_owned(),
                FaultKind::AboveList(Rupiah::new(840_000))
            ),
            ("/prices/1/line_id".to_owned(), FaultKind::Repeated),
            ("/prices/2/line_id".to_owned(), FaultKind::UnknownLine),
            ("/prices/3/unit_price".to_owned(), FaultKind::NoPrice),
            ("/shipping".to_owned(), FaultKind::AboveList(Rupiah::new(150_000))),
            ("/message".to_owned(), FaultKind::TooLong(500)),
        ]
    );
}

#[test]
fn rejected_lines_leave_the_totals_and_free_their_stock() {
    let order = placed(OrderState::AwaitingApproval);
    let reject = |lines: &[&str]| OrderAction::Reject {
        reason: " Tidak perlu ".to_owned(),
        lines: lines.iter().map(|line| (*line).into()).collect(),
    };
    let transition = go(&order, Ppk, &reject(&["table", "cloth"])).unwrap();
    assert_eq!(
        transition.released,
        [("off_table".into(), 2), ("off_cloth".into(), 5)]
    );
    let order = transition.order;
    assert_eq!(order.state, OrderState::AwaitingApproval);
    assert_eq!(order.lines[1].rejected.as_deref(), Some("Tidak perlu"));
    // Only the chairs are left: the example of the tax tests.
    assert_eq!(order.totals.total, Rupiah::new(11_355_300));
    assert_eq!(order.title(), "12 Kursi Rapat Jati Ukir");

    assert_eq!(
        faults(go(&order, Ppk, &reject(&["table"]))),
        [("/lines/0".to_owned(), FaultKind::UnknownLine)]
    );
    let whole = go(&order, Ppk, &reject(&["chair"])).unwrap();
    assert_eq!(
        (whole.order.state, whole.happening.kind),
        (OrderState::Cancelled, OrderEventKind::Rejected)
    );
    assert_eq!(
        whole.released,
        [("off_chair".into(), 12)],
        "what was freed before is not freed twice"
    );
}

#[test]
fn ships_and_receives_in_parts() {
    let order = after(
        placed(OrderState::AwaitingApproval),
        &[(Ppk, OrderAction::Approve {}), (Vendor, OrderAction::Accept {})],
    );
    let order = after(order, &[(Vendor, ship_part("chair", 4))]);
    assert_eq!(
        (order.state, order.lines[0].shipped),
        (OrderState::InPreparation, 4)
    );
    assert_eq!(
        faults(go(&order, Vendor, &ship_part("chair", 9))),
        [("/lines/0/quantity".to_owned(), FaultKind::MoreThanLeft(8))]
    );
    let order = after(order, &[(Vendor, ship())]);
    assert_eq!((order.state, order.shipments.len()), (OrderState::Shipped, 2));
    let order = after(order, &[(Buyer, OrderAction::Receive { shipment: Some(2) })]);
    assert_eq!(
        order.state,
        OrderState::Shipped,
        "the first one is still under way"
    );
    assert_eq!(
        faults(go(&order, Buyer, &OrderAction::Receive { shipment: Some(2) })),
        [("/shipment".to_owned(), FaultKind::UnknownShipment)]
    );
    let order = after(order, &[(Buyer, OrderAction::Receive { shipment: None })]);
    assert_eq!(order.state, OrderState::UnderInspection);
}

#[test]
fn what_does_not_fit_goes_back_and_comes_again() {
    let order = samples::everywhere()
        .into_iter()
        .find(|order| order.state == OrderState::UnderInspection)
        .unwrap();
    let finding = |line: &str, outcome, note: Option<&str>| Finding {
        line_id: line.into(),
        outcome,
        note: note.map(str::to_owned),
    };
    let action = OrderAction::Inspect {
        findings: vec![
            finding("chair", InspectionOutcome::Damaged, Some("  ")),
            finding("table", InspectionOutcome::Fits, None),
        ],
    };
    assert_eq!(
        faults(go(&order, Buyer, &action)),
        [
            ("/findings/0/note".to_owned(), FaultKind::NoteRequired),
            (
                "/findings".to_owned(),
                FaultKind::Missing("Taplak Tenun Troso".to_owned())
            ),
        ]
    );
    let action = OrderAction::Inspect {
        findings: vec![
            finding("chair", InspectionOutcome::Damaged, Some("Dua kaki patah")),
            finding("table", InspectionOutcome::Fits, None),
            finding("cloth", InspectionOutcome::Fits, None),
        ],
    };
    let failed = go(&order, Buyer, &action).unwrap();
    assert_eq!(failed.happening.kind, OrderEventKind::InspectionFailed);
    assert_eq!(
        failed.happening.note.as_deref(),
        Some("Kursi Rapat Jati Ukir: Dua kaki patah")
    );
    let order = failed.order;
    assert_eq!(
        (order.state, order.next_actor()),
        (OrderState::InPreparation, Some(Vendor))
    );
    let cancel = OrderAction::Cancel {
        reason: "Sudah".to_owned(),
    };
    assert_eq!(go(&order, Buyer, &cancel), Err(Refusal::AfterShipping));

    let order = after(
        order,
        &[(Vendor, ship()), (Buyer, OrderAction::Receive { shipment: None })],
    );
    assert_eq!(
        order.shipments[1].lines.len(),
        1,
        "only what did not fit is shipped again"
    );
    // A finding for the replaced line is enough.
    let again = OrderAction::Inspect {
        findings: vec![finding("chair", InspectionOutcome::Fits, None)],
    };
    assert_eq!(
        go(&order, Buyer, &again).unwrap().order.state,
        OrderState::Accepted
    );
}

#[test]
fn what_went_back_whole_may_be_cancelled_by_both() {
    let cancel = OrderAction::Cancel {
        reason: "Tidak ada penggantinya".to_owned(),
    };
    let mut only_line = placed(OrderState::AwaitingApproval);
    only_line.lines.truncate(1);
    only_line.totals = only_line.computed_totals().unwrap();
    for order in [placed(OrderState::AwaitingApproval), only_line] {
        let arrived = after(
            order,
            &[
                (Ppk, OrderAction::Approve {}),
                (Vendor, OrderAction::Accept {}),
                (Vendor, ship()),
                (Buyer, OrderAction::Receive { shipment: None }),
            ],
        );
        let every: Vec<_> = arrived.lines.iter().map(|line| line.id.as_str()).collect();
        let back = after(arrived.clone(), &[(Buyer, samples::broken(&arrived, &every))]);
        let requested = after(back.clone(), &[(Buyer, cancel.clone())]);
        assert_eq!(
            (requested.state, requested.next_actor()),
            (OrderState::InPreparation, Some(Vendor)),
            "the vendor may still replace it"
        );
        let agreed = go(&requested, Vendor, &OrderAction::AgreeCancel {}).unwrap();
        assert_eq!(agreed.order.state, OrderState::Cancelled);
        assert_eq!(agreed.released.len(), every.len(), "all of its stock is free");

        let replaced = after(back, &[(Vendor, ship_part("chair", 1))]);
        for side in [Buyer, Vendor] {
            assert_eq!(go(&replaced, side, &cancel), Err(Refusal::AfterShipping));
        }
    }
}

#[test]
fn both_agree_on_a_cancellation_after_the_confirmation() {
    let order = after(
        placed(OrderState::AwaitingApproval),
        &[(Ppk, OrderAction::Approve {}), (Vendor, OrderAction::Accept {})],
    );
    let cancel = OrderAction::Cancel {
        reason: "Kegiatan ditunda".to_owned(),
    };
    let requested = after(order.clone(), &[(Vendor, cancel.clone())]);
    assert_eq!(
        (requested.state, requested.next_actor()),
        (OrderState::InPreparation, Some(Buyer))
    );
    assert_eq!(go(&requested, Vendor, &cancel), Err(Refusal::AlreadyRequested));
    assert_eq!(go(&requested, Buyer, &cancel), Err(Refusal::AgreeInstead));
    assert_eq!(
        go(&requested, Vendor, &OrderAction::AgreeCancel {}),
        Err(Refusal::NothingRequested)
    );
    let agreed = go(&requested, Buyer, &OrderAction::AgreeCancel {}).unwrap();
    assert_eq!(agreed.order.state, OrderState::Cancelled);
    assert_eq!(agreed.released.len(), 3);

    let shipped = after(
        after(order, &[(Buyer, cancel)]),
        &[(Vendor, ship_part("chair", 1))],
    );
    assert_eq!(shipped.cancel_requested_by, None, "shipping answers the request");
}
