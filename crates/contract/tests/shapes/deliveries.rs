//! A purchase that goes to several addresses.

use lokapasar_contract::Rupiah;
use lokapasar_contract::delivery::*;
use lokapasar_contract::order::{Actor, NewQuantity, OrderAction, QuantityChange};
use lokapasar_contract::purchase::Receiver;

use crate::check;
use crate::samples::{at, region};

fn receiver() -> Receiver {
    Receiver {
        name: "Wati".into(),
        phone: "0291000000".into(),
        address: "Jl. Raya Tahunan 1".into(),
    }
}

fn lines() -> Vec<AllottedLine> {
    vec![AllottedLine {
        line_id: "line-1".into(),
        quantity: 8,
    }]
}

#[test]
fn several_addresses() {
    let request = DeliveryRequest {
        receiver: receiver(),
        place: Some("unit_3320001".into()),
        region: Some("33.20".into()),
        note: Some("Lewat gerbang belakang".into()),
        lines: lines(),
    };
    check("delivery_request", &request);
    let preview = PreviewRequest {
        deliveries: vec![PreviewDelivery {
            place: None,
            region: Some("33.20".into()),
            lines: lines(),
        }],
    };
    check("preview_request", &preview);
    let cost = DeliveryCost {
        number: 2,
        region: region(),
        shipping: Rupiah::new(18_000),
    };
    check("delivery_cost", &cost);
    let delivery = Delivery {
        number: 2,
        receiver: receiver(),
        place: Some("unit_3320001".into()),
        region: region(),
        note: None,
        lines: vec![DeliveryLine {
            line_id: "line-1".into(),
            quantity: 8,
            shipped: 3,
        }],
        signatures: vec![DeliverySignature {
            by: Actor::Buyer,
            at: at(),
            event: 7,
        }],
    };
    check("delivery", &delivery);
    let book = AddressBook {
        items: vec![KnownAddress {
            place: Some("unit_3320001".into()),
            name: Some("Kecamatan Tahunan".into()),
            address: "Jl. Raya Tahunan 1".into(),
            region: region(),
            receiver: Some("Wati".into()),
            phone: Some("0291000000".into()),
            used_at: Some(at()),
        }],
        regions: vec![region()],
        most: 10,
    };
    check("address_book", &book);
}

#[test]
fn actions_that_name_an_address() {
    let actions = [
        OrderAction::Ship {
            carrier: "Kurir penyedia".into(),
            tracking: None,
            delivery: Some(2),
            lines: vec![],
        },
        OrderAction::SignHandover { delivery: Some(2) },
        OrderAction::ProposeAddendum {
            quantities: vec![NewQuantity {
                line_id: "line-1".into(),
                delivery: Some(2),
                quantity: 6,
            }],
            needed_by: None,
            reason: "kelas tidak jadi dibuka".into(),
        },
    ];
    check("order_actions_of_an_address", &actions.to_vec());
    let change = QuantityChange {
        line_id: "line-1".into(),
        delivery: Some(2),
        from: 8,
        to: 6,
    };
    check("quantity_change_of_an_address", &change);
}
