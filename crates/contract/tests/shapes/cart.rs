//! The cart, and what is put into it.

use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::*;
use lokapasar_contract::order::{ActionKind, AllowedAction};

use crate::check;
use crate::samples::{marketplace, picture, totals, vendor};

#[test]
fn cart() {
    let line = CartLine {
        id: "line-1".into(),
        offer: "off_1".into(),
        product: "prd_1".into(),
        name: "Kursi Rapat Jati Ukir Minimalis".into(),
        picture: picture(),
        unit: "buah".into(),
        quantity: 12,
        unit_price: Rupiah::new(840_000),
        price: Rupiah::new(10_080_000),
        minimum_order: 1,
        stock: 40,
        on_sale: true,
    };
    let cart = Cart {
        id: "crt_1".into(),
        version: "7".into(),
        groups: vec![CartGroup {
            vendor: vendor(),
            marketplace: marketplace(),
            lines: vec![line],
            totals: totals(),
            lead_time_days: 6,
        }],
        totals: totals(),
        policy: vec![PolicyNote {
            rule: "role_threshold".into(),
            blocking: false,
            text: "PP sampai Rp200.000.000".into(),
            threshold: Some(Rupiah::new(200_000_000)),
            source: "Perpres 12/2021".into(),
        }],
        notices: vec![
            CartNotice::PriceChanged {
                line: "line-1".into(),
                old: Rupiah::new(875_000),
                new: Rupiah::new(840_000),
            },
            CartNotice::Delisted {
                line: "line-2".into(),
            },
        ],
        allowed_actions: vec![AllowedAction {
            action: ActionKind::Purchase,
            allowed: false,
            reason: Some("Satu barang tidak dijual lagi.".into()),
        }],
    };
    check("cart", &cart);
    check(
        "put_cart_line",
        &PutCartLine {
            offer_id: "off_1".into(),
            quantity: 12,
        },
    );
}
