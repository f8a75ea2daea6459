//! Orders with several addresses.

use lokapasar_contract::delivery::{Delivery, DeliveryLine};
use lokapasar_contract::order::{Actor, NewQuantity, OrderAction, OrderState, ShippedLine};
use lokapasar_contract::purchase::Receiver;

use super::{after, broken, complain, fits, placed, refund};
use crate::orders::model::Order;

/// The sample order, of which the office gets eight chairs, both tables and two cloths, and a school four chairs and three cloths.
pub(crate) fn apart(state: OrderState) -> Order {
    let mut order = placed(state);
    let to = |number: u32, name: &str, address: &str, lines: &[(&str, u32)]| Delivery {
        number,
        receiver: Receiver {
            name: name.to_owned(),
            phone: "0291 591 142".to_owned(),
            address: address.to_owned(),
        },
        place: None,
        region: order.unit.region.clone(),
        note: None,
        lines: lines
            .iter()
            .map(|(line, quantity)| DeliveryLine {
                line_id: (*line).into(),
                quantity: *quantity,
                shipped: 0,
            })
            .collect(),
        signatures: Vec::new(),
    };
    let office = to(
        1,
        "Rina",
        "Jl. Kartini 1, Jepara",
        &[("chair", 8), ("table", 2), ("cloth", 2)],
    );
    let school = to(
        2,
        "Wati",
        "Jl. Raya Tahunan 9, Jepara",
        &[("chair", 4), ("cloth", 3)],
    );
    order.deliveries = vec![office, school];
    order
}

/// Ships all that is left for an address.
pub(crate) fn ship_to(delivery: u32) -> OrderAction {
    OrderAction::Ship {
        carrier: "Kurir sendiri".to_owned(),
        tracking: None,
        delivery: Some(delivery),
        lines: Vec::new(),
    }
}

/// Ships a part of a line to an address.
pub(crate) fn ship_part_to(delivery: u32, line: &str, quantity: u32) -> OrderAction {
    OrderAction::Ship {
        carrier: "JNE".to_owned(),
        tracking: Some("JT123".to_owned()),
        delivery: Some(delivery),
        lines: vec![ShippedLine {
            line_id: line.into(),
            quantity,
        }],
    }
}

/// Two chairs fewer for the school.
pub(crate) fn fewer_for_the_school() -> OrderAction {
    OrderAction::ProposeAddendum {
        quantities: vec![NewQuantity {
            line_id: "chair".into(),
            delivery: Some(2),
            quantity: 2,
        }],
        needed_by: None,
        reason: "Kelas tidak jadi dibuka".to_owned(),
    }
}

/// The way to the payment and the rating.
pub(crate) fn way_apart() -> Vec<(Actor, OrderAction)> {
    use Actor::{Bendahara, Buyer, Ppk, Vendor};
    let proof = "SP2D-1".to_owned();
    vec![
        (Ppk, OrderAction::Approve {}),
        (Vendor, OrderAction::Accept {}),
        (Vendor, ship_to(1)),
        (Buyer, OrderAction::Receive { shipment: Some(1) }),
        (Vendor, ship_to(2)),
        (Buyer, OrderAction::Receive { shipment: Some(2) }),
        (Buyer, fits(&placed(OrderState::AwaitingApproval))),
        (Buyer, OrderAction::SignHandover { delivery: Some(2) }),
        (Vendor, OrderAction::SignHandover { delivery: Some(2) }),
        (Vendor, OrderAction::SignHandover { delivery: None }),
        (Buyer, OrderAction::SignHandover { delivery: Some(1) }),
        (Bendahara, OrderAction::Pay { proof }),
        (Ppk, OrderAction::Rate { stars: 5, text: None }),
    ]
}

/// Such an order at every point of its way, shipped in parts, changed, sent back and complained about.
pub(crate) fn everywhere_apart() -> Vec<Order> {
    use Actor::{Buyer, Ppk, Vendor};
    let fresh = apart(OrderState::AwaitingApproval);
    let way = way_apart();
    let at = |steps: usize| after(fresh.clone(), &way[..steps]);
    let mut all: Vec<Order> = (0..=way.len()).map(at).collect();
    for steps in 7..=way.len() {
        let complaint = [(Buyer, complain()), (Vendor, refund())];
        all.extend((1..=2).map(|more| after(at(steps), &complaint[..more])));
    }
    all.push(after(at(6), &[(Buyer, broken(&fresh, &["chair"]))]));
    all.push(after(at(2), &[(Vendor, ship_part_to(2, "chair", 1))]));
    for (one, other) in [(Ppk, Vendor), (Vendor, Ppk)] {
        let proposed = after(at(2), &[(one, fewer_for_the_school())]);
        all.push(after(proposed.clone(), &[(other, OrderAction::SignAddendum {})]));
        // Two of the four are out, and it still holds; a third one overtakes it.
        for out in [2, 3] {
            let shipped = ship_part_to(2, "chair", out);
            all.push(after(proposed.clone(), &[(Vendor, shipped)]));
        }
        all.push(proposed);
    }
    let reject = OrderAction::Reject {
        reason: "Cukup untuk kantor".to_owned(),
        lines: vec!["chair".into()],
    };
    all.push(after(fresh.clone(), &[(Ppk, reject)]));
    all.push(apart(OrderState::Negotiating));
    all
}
