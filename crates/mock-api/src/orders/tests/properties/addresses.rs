//! What random lives do with several addresses, and what must hold of them.

use lokapasar_contract::order::{Actor, OrderAction, OrderState};
use proptest::prelude::*;

use crate::orders::model::Order;

/// An address of the order that has two, or none, or one that there is not.
pub(super) fn address() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![4 => Just(Some(1)), 4 => Just(Some(2)), 1 => Just(Some(3)), 2 => Just(None)]
}

/// The same action on an order with one address, which names none but by mistake.
pub(super) fn of_one_address(action: OrderAction) -> OrderAction {
    let mistaken = |delivery: Option<u32>| delivery.filter(|number| *number == 3);
    match action {
        OrderAction::Ship {
            carrier,
            tracking,
            delivery,
            lines,
        } => OrderAction::Ship {
            carrier,
            tracking,
            delivery: mistaken(delivery),
            lines,
        },
        OrderAction::SignHandover { delivery } => OrderAction::SignHandover {
            delivery: mistaken(delivery),
        },
        OrderAction::ProposeAddendum {
            mut quantities,
            needed_by,
            reason,
        } => {
            for new in &mut quantities {
                new.delivery = mistaken(new.delivery);
            }
            OrderAction::ProposeAddendum {
                quantities,
                needed_by,
                reason,
            }
        }
        other => other,
    }
}

/// Every piece of every line goes to exactly one address, and what is shipped and signed there adds up to the whole.
pub(super) fn assert_distributed(order: &Order) {
    if order.deliveries.is_empty() {
        assert!(order.shipments.iter().all(|shipment| shipment.delivery.is_none()));
        return;
    }
    for line in &order.lines {
        let parts = order.deliveries.iter().flat_map(|one| &one.lines);
        let parts: Vec<_> = parts.filter(|part| part.line_id == line.id).collect();
        assert_eq!(parts.iter().map(|part| part.quantity).sum::<u32>(), line.quantity);
        assert_eq!(parts.iter().map(|part| part.shipped).sum::<u32>(), line.shipped);
        assert!(
            parts.iter().all(|part| part.shipped <= part.quantity),
            "{parts:?}"
        );
    }
    for shipment in &order.shipments {
        assert!(
            shipment
                .delivery
                .is_some_and(|number| order.delivery(number).is_some())
        );
    }
    for side in [Actor::Buyer, Actor::Vendor] {
        let mut standing = order.standing_deliveries();
        let all = standing.all(|one| order.has_signed_for(one.number, side));
        assert_eq!(
            order.signed_by.contains(&side),
            all && handed_over(order),
            "{side:?}"
        );
        for delivery in &order.deliveries {
            let twice = delivery
                .signatures
                .iter()
                .filter(|signature| signature.by == side);
            assert!(twice.count() <= 1);
        }
    }
}

/// Whether it stands where reports are signed, or came past it.
fn handed_over(order: &Order) -> bool {
    order.state == OrderState::Accepted || order.handed_over().is_some()
}
