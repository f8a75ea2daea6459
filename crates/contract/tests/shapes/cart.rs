//! The cart, and what is put into it.

use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::*;
use lokapasar_contract::order::{ActionKind, AllowedAction};

use crate::check;
use crate::samples::{marketplace, picture, totals, vendor};

pub(crate) fn sample() -> Cart {
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
    Cart {
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
    }
}

#[test]
fn cart() {
    check("cart", &sample());
    check(
        "put_cart_line",
        &PutCartLine {
            offer_id: "off_1".into(),
            quantity: 12,
        },
    );
}

#[test]
fn batch() {
    let row = |line: &str, offer: Option<&str>, sku: Option<&str>| CartBatchRow {
        line_id: line.into(),
        offer_id: offer.map(Into::into),
        sku: sku.map(Into::into),
        quantity: 12,
    };
    check(
        "cart_batch",
        &CartBatch {
            dry_run: true,
            replace: false,
            rows: vec![
                row("line-1", Some("off_1"), None),
                row("line-2", None, Some("MBL-0101-01001")),
            ],
        },
    );
    let offer = BatchOffer {
        id: "off_1".into(),
        product: "prd_1".into(),
        sku: "MBL-0101-01001".into(),
        name: "Kursi Rapat Jati Ukir Minimalis".into(),
        unit: "buah".into(),
        vendor: "Mebel Sinar Tahunan".into(),
        marketplace: "Mbizmarket".into(),
        offers: 4,
        price_with_ppn: Rupiah::new(932_400),
        held: Some(HeldLine {
            line_id: "line-1".into(),
            quantity: 30,
        }),
        possible: Some(10),
    };
    let outcome = |line: &str| CartBatchOutcome {
        line_id: line.into(),
        accepted: true,
        code: None,
        detail: None,
        offer: None,
        candidates: vec![],
    };
    let refused = |line: &str, code: &str, detail: &str| CartBatchOutcome {
        accepted: false,
        code: Some(code.into()),
        detail: Some(detail.into()),
        ..outcome(line)
    };
    check(
        "cart_batch_result",
        &CartBatchResult {
            rows: vec![
                outcome("line-1"),
                CartBatchOutcome {
                    offer: Some(offer),
                    ..refused("line-2", "out_of_stock", "Stok tinggal 40.")
                },
                CartBatchOutcome {
                    candidates: vec![BatchCandidate {
                        sku: "MBL-0101-01002".into(),
                        name: "Kursi Rapat Jati Polos".into(),
                    }],
                    ..refused("line-3", "ambiguous_sku", "Kode ini awal dari beberapa kode.")
                },
            ],
            cart: sample(),
        },
    );
}
