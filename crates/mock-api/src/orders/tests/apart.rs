//! Orders with several addresses: what ships, changes and is signed there.

use lokapasar_contract::order::{Actor, OrderAction, OrderState, ShippedLine};

use crate::orders::fault::FaultKind;
use crate::orders::model::{Order, Transition};
use crate::orders::perform;
use crate::orders::refusal::Refusal;
use crate::orders::samples::{
    POLICY, after, apart, broken, fewer, fewer_for_the_school, fits, placed, ship, ship_part_to, ship_to,
    start, way_apart, who,
};

use Actor::{Buyer, Ppk, Vendor};

fn at(steps: usize) -> Order {
    after(apart(OrderState::AwaitingApproval), &way_apart()[..steps])
}

fn try_it(order: &Order, actor: Actor, action: &OrderAction) -> Result<Transition, Refusal> {
    perform::apply(order, &who(actor), action, start(), POLICY)
}

/// What is wrong with an action, pointer and kind.
fn faults(order: &Order, actor: Actor, action: &OrderAction) -> Vec<(String, FaultKind)> {
    match try_it(order, actor, action) {
        Err(Refusal::Invalid(faults)) => faults
            .into_iter()
            .map(|fault| (fault.pointer, fault.kind))
            .collect(),
        other => panic!("{other:?}"),
    }
}

/// Of each line: how many are shipped, in all and by address.
fn shipped(order: &Order, line: &str) -> (u32, Vec<u32>) {
    let whole = order.lines.iter().find(|one| one.id.as_str() == line).unwrap();
    let parts = order.deliveries.iter().flat_map(|one| &one.lines);
    let parts = parts.filter(|part| part.line_id.as_str() == line);
    (whole.shipped, parts.map(|part| part.shipped).collect())
}

#[test]
fn a_shipment_goes_to_one_address_and_holds_what_that_gets() {
    let order = at(3);
    assert_eq!(order.state, OrderState::InPreparation);
    let shipment = &order.shipments[0];
    let part = |line: &str, quantity| ShippedLine {
        line_id: line.into(),
        quantity,
    };
    assert_eq!(shipment.delivery, Some(1));
    assert_eq!(
        shipment.lines,
        [part("chair", 8), part("table", 2), part("cloth", 2)]
    );
    assert_eq!(shipped(&order, "chair"), (8, vec![8, 0]));
    assert_eq!(order.next_destination(), Some(2));

    let order = after(
        order,
        &[(Vendor, ship_part_to(2, "chair", 1)), (Vendor, ship_to(2))],
    );
    assert_eq!(order.state, OrderState::Shipped);
    assert_eq!(order.shipments[2].lines, [part("chair", 3), part("cloth", 3)]);
    assert_eq!(shipped(&order, "chair"), (12, vec![8, 4]));
    assert_eq!(order.next_destination(), None);
    let event = try_it(&at(2), Vendor, &ship_part_to(2, "chair", 1))
        .unwrap()
        .happening;
    assert_eq!(
        event.note.as_deref(),
        Some("JNE, JT123: Wati, Jl. Raya Tahunan 9, Jepara")
    );
}

#[test]
fn a_shipment_that_goes_nowhere_is_refused() {
    let accepted = at(2);
    let alone = after(placed(OrderState::AwaitingApproval), &way_apart()[..2]);
    let delivery = || "/delivery".to_owned();
    for (order, action, expected) in [
        (&accepted, ship(), (delivery(), FaultKind::Required)),
        (&accepted, ship_to(3), (delivery(), FaultKind::UnknownDelivery)),
        (&accepted, ship_to(0), (delivery(), FaultKind::UnknownDelivery)),
        (&at(3), ship_to(1), (delivery(), FaultKind::AllShippedThere)),
        (&alone, ship_to(1), (delivery(), FaultKind::UnknownDelivery)),
        (
            &accepted,
            ship_part_to(2, "table", 1),
            ("/lines/0/line_id".to_owned(), FaultKind::UnknownLine),
        ),
        (
            &accepted,
            ship_part_to(2, "chair", 5),
            ("/lines/0/quantity".to_owned(), FaultKind::MoreThanLeft(4)),
        ),
        (
            &accepted,
            ship_part_to(2, "chair", 0),
            ("/lines/0/quantity".to_owned(), FaultKind::MoreThanLeft(4)),
        ),
    ] {
        assert_eq!(faults(order, Vendor, &action), [expected], "{action:?}");
    }
}

#[test]
fn what_does_not_fit_goes_back_from_every_address() {
    let order = after(at(6), &[(Buyer, broken(&at(6), &["chair"]))]);
    assert_eq!(order.state, OrderState::InPreparation);
    assert_eq!(shipped(&order, "chair"), (0, vec![0, 0]));
    assert_eq!(shipped(&order, "cloth"), (5, vec![2, 3]));
    let again = [(Vendor, ship_to(1)), (Vendor, ship_to(2))];
    assert_eq!(after(order, &again).state, OrderState::Shipped);
}

#[test]
fn an_addendum_changes_what_one_address_gets() {
    let proposed = after(at(2), &[(Ppk, fewer_for_the_school())]);
    let terms = &try_it(&at(2), Ppk, &fewer_for_the_school())
        .unwrap()
        .happening
        .addendum
        .unwrap();
    assert_eq!(
        terms.quantities[0].name,
        "Kursi Rapat Jati Ukir (Wati, Jl. Raya Tahunan 9, Jepara)"
    );
    let signed = try_it(&proposed, Vendor, &OrderAction::SignAddendum {}).unwrap();
    let order = &signed.order;
    let chairs: Vec<u32> = order
        .parts()
        .filter(|part| part.line.id.as_str() == "chair")
        .map(|part| part.quantity)
        .collect();
    assert_eq!((order.lines[0].quantity, chairs), (10, vec![8, 2]));
    assert_eq!(signed.released, [("off_chair".into(), 2)]);
    assert_eq!(
        order.as_confirmed().deliveries,
        at(2).deliveries,
        "as it was confirmed"
    );
    assert_eq!(order.as_confirmed().totals, at(2).totals);

    let pointer = || "/quantities/0/delivery".to_owned();
    let alone = after(placed(OrderState::AwaitingApproval), &way_apart()[..2]);
    assert_eq!(
        faults(&at(2), Ppk, &fewer()),
        [(pointer(), FaultKind::Required)],
        "twelve chairs of which address?"
    );
    assert_eq!(
        faults(&alone, Ppk, &fewer_for_the_school()),
        [(pointer(), FaultKind::UnknownDelivery)]
    );
}

#[test]
fn each_address_has_its_report_and_the_last_signature_hands_the_order_over() {
    let accepted = at(7);
    assert_eq!(accepted.state, OrderState::Accepted);
    let sign = |delivery| OrderAction::SignHandover { delivery };
    let unknown = [("/delivery".to_owned(), FaultKind::UnknownDelivery)];
    assert_eq!(faults(&accepted, Buyer, &sign(Some(3))), unknown);
    let alone = after(
        placed(OrderState::AwaitingApproval),
        &[
            (Ppk, OrderAction::Approve {}),
            (Vendor, OrderAction::Accept {}),
            (Vendor, ship()),
            (Buyer, OrderAction::Receive { shipment: None }),
            (Buyer, fits(&accepted)),
        ],
    );
    assert_eq!(faults(&alone, Buyer, &sign(Some(1))), unknown);

    let school = at(9);
    assert_eq!(school.state, OrderState::Accepted);
    assert_eq!((school.signed_by.len(), school.next_actor()), (0, Some(Buyer)));
    let signed = &school.deliveries[1].signatures;
    let events: Vec<_> = signed.iter().map(|one| (one.by, one.event)).collect();
    assert_eq!(events, [(Buyer, 9), (Vendor, 10)]);
    assert_eq!(
        faults(&school, Vendor, &sign(Some(2))),
        [("/delivery".to_owned(), FaultKind::SignedAlready)]
    );
    let vendor_done = at(10);
    assert_eq!(vendor_done.signed_by, [Vendor]);
    assert_eq!(vendor_done.next_actor(), Some(Buyer));
    assert_eq!(
        try_it(&vendor_done, Vendor, &sign(None)).unwrap_err(),
        Refusal::AlreadySigned
    );
    let handed_over = at(11);
    assert_eq!(handed_over.state, OrderState::AwaitingPayment);

    let all_at_once = after(at(7), &[(Buyer, sign(None)), (Vendor, sign(None))]);
    assert_eq!(all_at_once.state, OrderState::AwaitingPayment);
}

#[test]
fn an_address_that_gets_nothing_any_more_asks_for_nothing() {
    let reject = OrderAction::Reject {
        reason: "Cukup".to_owned(),
        lines: vec!["chair".into(), "cloth".into()],
    };
    let order = after(
        apart(OrderState::AwaitingApproval),
        &[
            (Ppk, reject),
            (Ppk, OrderAction::Approve {}),
            (Vendor, OrderAction::Accept {}),
            (Vendor, ship_to(1)),
        ],
    );
    assert_eq!(order.state, OrderState::Shipped, "the school gets nothing");
    assert_eq!(order.standing_deliveries().count(), 1);
    let order = after(
        order.clone(),
        &[
            (Buyer, OrderAction::Receive { shipment: None }),
            (Buyer, fits(&order)),
            (Buyer, OrderAction::SignHandover { delivery: Some(1) }),
            (Vendor, OrderAction::SignHandover { delivery: Some(1) }),
        ],
    );
    assert_eq!(order.state, OrderState::AwaitingPayment);
}
