//! Addenda, by hand: what may change, who signs, and what follows.

use jiff::Timestamp;
use lokapasar_contract::order::{
    Actor, AddendumStatus, AddendumTerms, ChangedQuantity, DayChange, Finding, InspectionOutcome,
    NewQuantity, OrderAction, OrderEventKind, OrderState, Waiting,
};
use lokapasar_contract::{Day, Rupiah};

use super::paths::faults;
use crate::clock;
use crate::orders::deadline;
use crate::orders::fault::FaultKind;
use crate::orders::model::{Order, Transition};
use crate::orders::perform;
use crate::orders::refusal::Refusal;
use crate::orders::samples::{POLICY, after, at, fewer, placed, ship, ship_part, start, who};
use crate::vendors;

use Actor::{Buyer, Ppk, Vendor};

fn confirmed() -> Order {
    after(
        placed(OrderState::AwaitingApproval),
        &[(Ppk, OrderAction::Approve {}), (Vendor, OrderAction::Accept {})],
    )
}

fn go(order: &Order, actor: Actor, action: &OrderAction) -> Result<Transition, Refusal> {
    perform::apply(order, &who(actor), action, start(), POLICY)
}

fn change(quantities: &[(&str, u32)], needed_by: Option<Day>) -> OrderAction {
    let quantities = quantities
        .iter()
        .map(|(line, quantity)| NewQuantity {
            delivery: None,
            line_id: (*line).into(),
            quantity: *quantity,
        })
        .collect();
    OrderAction::ProposeAddendum {
        quantities,
        needed_by,
        reason: "Anggaran dikurangi".to_owned(),
    }
}

const SIGN: OrderAction = OrderAction::SignAddendum {};

#[test]
fn it_holds_when_both_have_signed() {
    let order = confirmed();
    let proposed = go(&order, Vendor, &fewer()).unwrap();
    assert_eq!(proposed.happening.kind, OrderEventKind::AddendumProposed);
    assert_eq!(proposed.happening.note.as_deref(), Some("Kayu datang terlambat"));
    let day = |month, day| Day::new(2024, month, day).unwrap();
    assert_eq!(
        proposed.happening.addendum,
        Some(AddendumTerms {
            needed_by: Some(DayChange {
                from: day(1, 31),
                to: day(2, 7),
            }),
            quantities: vec![ChangedQuantity {
                from: 12,
                name: "Kursi Rapat Jati Ukir".to_owned(),
                to: 10,
            }],
        }),
        "the history holds what is signed"
    );
    let proposed = proposed.order;
    assert_eq!(
        (proposed.totals, proposed.needed_by, proposed.due),
        (order.totals, order.needed_by, order.due),
        "nothing holds yet"
    );
    assert_eq!(
        (proposed.next_actor(), proposed.waiting()),
        (Some(Ppk), Some(Waiting::Addendum))
    );
    assert_eq!(go(&proposed, Vendor, &SIGN), Err(Refusal::OwnAddendum));
    assert_eq!(go(&proposed, Ppk, &fewer()), Err(Refusal::AnswerAddendum));

    let signed = go(&proposed, Ppk, &SIGN).unwrap();
    assert_eq!(signed.released, [("off_chair".into(), 2)]);
    let order = signed.order;
    // 10 × 840.000 + 2 × 2.150.000 + 5 × 95.000 = 13.175.000; with shipping 13.325.000; PPN 1.465.750.
    assert_eq!(order.totals.goods, Rupiah::new(13_175_000));
    assert_eq!(order.totals.total, Rupiah::new(14_790_750));
    assert_eq!(order.needed_by, Day::new(2024, 2, 7).unwrap());
    // The day is the new deadline: it was agreed on.
    assert_eq!(order.due, Some(at("2024-02-07T16:00:00+07:00")));
    assert_eq!(
        (order.state, order.next_actor()),
        (OrderState::InPreparation, Some(Vendor))
    );
    let before = order.as_confirmed();
    assert_eq!(
        (before.totals, before.needed_by, before.lines),
        (proposed.totals, proposed.needed_by, proposed.lines),
        "what was confirmed is still known"
    );
}

#[test]
fn who_proposed_may_propose_again_and_the_other_side_may_decline() {
    let decline = OrderAction::DeclineAddendum {
        reason: "Kegiatan tidak dapat ditunda".to_owned(),
    };
    let order = after(
        confirmed(),
        &[
            (Ppk, fewer()),
            (Ppk, change(&[("cloth", 0)], None)),
            (Vendor, decline),
        ],
    );
    let standing: Vec<_> = order.addenda.iter().map(|addendum| addendum.status).collect();
    assert_eq!(standing, [AddendumStatus::Lapsed, AddendumStatus::Declined]);
    assert_eq!(
        order.addenda[1].declined.as_deref(),
        Some("Kegiatan tidak dapat ditunda")
    );
    assert_eq!(go(&order, Ppk, &SIGN), Err(Refusal::NoAddendum));
}

#[test]
fn it_has_days_of_its_own_and_then_lapses() {
    let until = at("2024-01-05T16:00:00+07:00");
    let late = at("2024-01-05T16:00:01+07:00");
    let order = confirmed();
    let decline = OrderAction::DeclineAddendum {
        reason: "Tidak".to_owned(),
    };
    let cancel = OrderAction::Cancel {
        reason: "Anggaran berubah".to_owned(),
    };
    for (name, actions, turn, due, lapses) in [
        ("nothing waits", vec![], Some(Vendor), order.due, false),
        (
            "it waits for the PPK",
            vec![(Vendor, fewer())],
            Some(Ppk),
            Some(until),
            true,
        ),
        (
            "it waits for the vendor",
            vec![(Ppk, fewer())],
            Some(Vendor),
            Some(until),
            true,
        ),
        (
            "it was declined",
            vec![(Ppk, fewer()), (Vendor, decline)],
            Some(Vendor),
            order.due,
            false,
        ),
        (
            "a cancellation goes before it",
            vec![(Ppk, fewer()), (Buyer, cancel)],
            Some(Vendor),
            order.due,
            true,
        ),
        (
            "all was shipped",
            vec![(Ppk, fewer()), (Vendor, ship())],
            Some(Buyer),
            Some(until),
            false,
        ),
    ] {
        let order = after(order.clone(), &actions);
        let shown = deadline::shown(&order, start()).map(|deadline| deadline.at);
        assert_eq!(
            (order.next_actor(), shown),
            (turn, due.map(clock::text)),
            "{name}"
        );
        assert_eq!(
            deadline::lapse(&order, until, POLICY),
            None,
            "{name}: the last moment counts"
        );
        let Some(lapsed) = deadline::lapse(&order, late, POLICY) else {
            assert!(!lapses, "{name}");
            continue;
        };
        assert!(lapses, "{name}");
        assert_eq!(
            (lapsed.happening.kind, lapsed.happening.actor, lapsed.happening.at),
            (OrderEventKind::AddendumLapsed, Actor::System, until),
            "{name}"
        );
        let gone = lapsed.order;
        assert_eq!(
            gone.addenda.last().unwrap().status,
            AddendumStatus::Lapsed,
            "{name}"
        );
        assert_eq!(
            (gone.state, gone.due, gone.totals, gone.cancel_requested_by),
            (order.state, order.due, order.totals, order.cancel_requested_by),
            "{name}: the order goes on as it was"
        );
        assert_eq!(deadline::lapse(&gone, late, POLICY), None, "{name}: once");
        assert_eq!(go(&gone, Ppk, &SIGN), Err(Refusal::NoAddendum), "{name}");
    }
}

#[test]
fn only_fewer_of_what_is_not_shipped_and_never_nothing() {
    let order = after(confirmed(), &[(Vendor, ship_part("chair", 4))]);
    let yesterday = Day::new(2024, 1, 1).ok();
    let wrong = change(
        &[("chair", 3), ("table", 3), ("lamp", 1), ("chair", 5)],
        yesterday,
    );
    assert_eq!(
        faults(go(&order, Ppk, &wrong)),
        [
            ("/quantities/0/quantity".to_owned(), FaultKind::OutOfRange(4, 12)),
            ("/quantities/1/quantity".to_owned(), FaultKind::OutOfRange(0, 2)),
            ("/quantities/2/line_id".to_owned(), FaultKind::UnknownLine),
            ("/quantities/3/line_id".to_owned(), FaultKind::Repeated),
            ("/needed_by".to_owned(), FaultKind::InThePast),
        ]
    );
    let same = change(&[("chair", 12)], Some(order.needed_by));
    for action in [same, change(&[], None)] {
        assert_eq!(
            faults(go(&order, Ppk, &action)),
            [("/quantities".to_owned(), FaultKind::NothingChanged)]
        );
    }
    let all = change(&[("chair", 0), ("table", 0), ("cloth", 0)], None);
    assert_eq!(
        faults(go(&confirmed(), Ppk, &all)),
        [("/quantities".to_owned(), FaultKind::NothingLeft)]
    );
}

#[test]
fn what_was_shipped_meanwhile_cannot_be_taken_off() {
    let order = after(confirmed(), &[(Ppk, fewer()), (Vendor, ship_part("chair", 11))]);
    assert_eq!(go(&order, Vendor, &SIGN), Err(Refusal::AddendumOvertaken));
    assert!(
        matches!(vendors::answer(&order), Some(OrderAction::DeclineAddendum { .. })),
        "a vendor that answers by itself says so"
    );
    let order = after(order, &[(Vendor, ship())]);
    assert_eq!(order.addenda[0].status, AddendumStatus::Lapsed);
}

#[test]
fn what_is_all_shipped_by_a_signature_goes_on() {
    let without = change(&[("chair", 4), ("table", 0), ("cloth", 0)], None);
    let order = after(confirmed(), &[(Vendor, ship_part("chair", 4)), (Vendor, without)]);
    let under_way = after(order.clone(), &[(Ppk, SIGN)]);
    assert_eq!(under_way.state, OrderState::Shipped);
    let arrived = after(
        order,
        &[(Buyer, OrderAction::Receive { shipment: None }), (Ppk, SIGN)],
    );
    assert_eq!(arrived.state, OrderState::UnderInspection);
    let fits = OrderAction::Inspect {
        findings: vec![Finding {
            line_id: "chair".into(),
            outcome: InspectionOutcome::Fits,
            note: None,
        }],
    };
    assert_eq!(
        after(arrived, &[(Buyer, fits)]).state,
        OrderState::Accepted,
        "what was taken off needs no finding"
    );
}

#[test]
fn what_did_not_fit_may_be_taken_off_rather_than_replaced() {
    let finding = |line: &str, outcome| Finding {
        line_id: line.into(),
        outcome,
        note: Some("Luntur".to_owned()),
    };
    let inspected = OrderAction::Inspect {
        findings: vec![
            finding("chair", InspectionOutcome::Fits),
            finding("table", InspectionOutcome::Fits),
            finding("cloth", InspectionOutcome::Damaged),
        ],
    };
    let order = after(
        confirmed(),
        &[
            (Vendor, ship()),
            (Buyer, OrderAction::Receive { shipment: None }),
            (Buyer, inspected),
            (Vendor, change(&[("cloth", 0)], None)),
            (Ppk, SIGN),
        ],
    );
    assert_eq!(
        (order.state, order.next_actor()),
        (OrderState::Accepted, Some(Buyer)),
        "all that is left has been found to fit"
    );
    assert_eq!(order.totals.goods, Rupiah::new(14_380_000));
}

#[test]
fn a_vendor_that_answers_by_itself_signs() {
    let order = after(confirmed(), &[(Ppk, fewer())]);
    let due = vendors::answers_at(&order).unwrap();
    let soon: Timestamp = at("2024-01-02T09:00:00+07:00");
    assert!(due < soon, "an answer comes sooner than a shipment");
    assert_eq!(vendors::answer(&order), Some(SIGN));
    let order = after(order, &[(Vendor, SIGN)]);
    assert!(vendors::answers_at(&order).unwrap() > soon);
    assert!(matches!(vendors::answer(&order), Some(OrderAction::Ship { .. })));
}

#[test]
fn proposing_again_puts_nothing_off() {
    let order = go(&confirmed(), Vendor, &fewer()).unwrap().order;
    let first = order.addendum_due.unwrap();
    let later = at("2024-01-03T10:00:00+07:00");
    assert!(start() < later && later < first);
    let again = change(&[], Some(Day::new(2024, 3, 1).unwrap()));
    let proposed = perform::apply(&order, &who(Vendor), &again, later, POLICY)
        .unwrap()
        .order;
    assert_eq!(
        (proposed.addenda.len(), proposed.addendum_due),
        (2, Some(first)),
        "the days of the first proposal"
    );
}
