//! Shopping lists, and ordering again.

use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::HeldLine;
use lokapasar_contract::catalogue::Page;
use lokapasar_contract::reorder::*;
use lokapasar_contract::shopping_list::*;

use crate::samples::{at, picture};
use crate::{check, samples};

fn summary() -> ShoppingListSummary {
    ShoppingListSummary {
        id: "lst_1".into(),
        version: "3".into(),
        name: "Belanja bulanan".into(),
        lines: 1,
        goods: Rupiah::new(540_000),
        changed_by: "Siti Rahmawati".into(),
        changed_at: at(),
    }
}

#[test]
fn shopping_lists() {
    check(
        "save_shopping_list",
        &SaveShoppingList {
            name: "Belanja bulanan".into(),
            lines: vec![
                SaveListLine {
                    offer_id: "off_1".into(),
                    quantity: 10,
                    note: Some("tanpa kop".into()),
                },
                SaveListLine {
                    offer_id: "off_2".into(),
                    quantity: 2,
                    note: None,
                },
            ],
        },
    );
    let line = ListLine {
        offer: "off_1".into(),
        product: "prd_1".into(),
        name: "Kertas HVS F4 70 g".into(),
        picture: picture(),
        unit: "rim".into(),
        vendor: "CV Sumber Kertas".into(),
        marketplace: "Mbizmarket".into(),
        quantity: 10,
        note: Some("tanpa kop".into()),
        unit_price: Rupiah::new(54_000),
        on_sale: true,
    };
    check(
        "shopping_list",
        &ShoppingList {
            summary: summary(),
            created_by: "Budi Santoso".into(),
            created_at: at(),
            items: vec![line],
        },
    );
    check(
        "shopping_lists",
        &ShoppingLists {
            items: vec![summary()],
            page: Page {
                number: 1,
                limit: 20,
                total: 1,
            },
        },
    );
}

#[test]
fn reorder() {
    check(
        "reorder_request",
        &ReorderRequest {
            source: ReorderSource::Order("ord_1".into()),
            replace: true,
            changes: vec![ReorderChange {
                offer_id: "off_1".into(),
                left_out: false,
                instead_id: Some("off_9".into()),
                quantity: Some(12),
            }],
        },
    );
    let offer = |id: &str| ReorderOffer {
        id: id.into(),
        vendor: "CV Sumber Kertas".into(),
        marketplace: "Mbizmarket".into(),
        unit_price: Rupiah::new(56_000),
        price: Rupiah::new(560_000),
        minimum_order: 5,
        stock: 8,
        lead_time_days: 3,
        held: Some(HeldLine {
            line_id: "line-1".into(),
            quantity: 2,
        }),
        possible: Some(6),
    };
    let line = ReorderLine {
        offer_id: "off_1".into(),
        product: "prd_1".into(),
        name: "Kertas HVS F4 70 g".into(),
        picture: picture(),
        unit: "rim".into(),
        note: None,
        then: ReorderThen {
            quantity: 10,
            unit_price: Rupiah::new(54_000),
            vendor: "CV Sumber Kertas".into(),
            marketplace: "Mbizmarket".into(),
        },
        left_out: false,
        quantity: 10,
        now: Some(offer("off_1")),
        unit_difference: Some(Rupiah::new(2_000)),
        obstacle: Some(ReorderObstacle::ShortOfStock),
        detail: Some("Stok Kertas HVS F4 70 g tinggal 8.".into()),
        instead: Some(offer("off_9")),
    };
    check(
        "reorder",
        &Reorder {
            source: ReorderSource::List("lst_1".into()),
            name: "Belanja bulanan".into(),
            at: at(),
            lines: vec![line],
            goods_then: Rupiah::ZERO,
            totals: samples::totals(),
            goods_difference: Rupiah::new(-20_000),
            totals_then: Some(samples::totals()),
            ready: 0,
            cart: crate::cart::sample(),
        },
    );
}
