use lokapasar_contract::cart::Cart;

use super::super::outbox::Outcome;
use super::super::outbox::tests::server::{line, marketplace, vendor};
use super::*;

/// Two lines of 1.000 rupiah a piece, shipping of 500 and PPN of 11% on both.
fn cart() -> Cart {
    let lines = vec![
        line("line-1", &"off_1".into(), 2),
        line("line-2", &"off_2".into(), 8),
    ];
    let (goods, shipping) = (Rupiah::new(10_000), Rupiah::new(500));
    let totals = Totals {
        goods,
        shipping,
        ppn: Rupiah::new(1_155),
        total: Rupiah::new(11_655),
    };
    Cart {
        id: "crt_1".into(),
        version: "1".into(),
        groups: vec![CartGroup {
            vendor: vendor(),
            marketplace: marketplace(),
            lines,
            totals,
            lead_time_days: 3,
        }],
        totals,
        policy: Vec::new(),
        notices: vec![
            CartNotice::StockShort {
                line: "line-2".into(),
                stock: 6,
            },
            CartNotice::PriceChanged {
                line: "line-1".into(),
                old: Rupiah::new(900),
                new: Rupiah::new(1_000),
            },
        ],
        allowed_actions: Vec::new(),
    }
}

fn outbox(changes: &[(&str, Change)]) -> Outbox {
    let mut outbox = Outbox::resume(Vec::new());
    outbox.settle(Outcome::Read(cart()));
    for (line, change) in changes {
        outbox.change(format!("key of {line}"), (*line).into(), change.clone());
    }
    outbox
}

fn put(offer: &str, quantity: u32) -> Change {
    Change::Put {
        offer: offer.into(),
        quantity,
    }
}

#[test]
fn nothing_is_shown_before_anything_is_known() {
    assert_eq!(View::of(&Outbox::resume(Vec::new())), None);
}

#[test]
fn without_changes_the_amounts_are_the_servers() {
    let view = View::of(&outbox(&[])).unwrap();
    assert_eq!(
        (view.totals, view.estimate, view.count()),
        (cart().totals, false, 2)
    );
    assert_eq!(view.notices, cart().notices);
}

#[test]
fn a_changed_quantity_is_estimated_from_the_servers_figures() {
    let view = View::of(&outbox(&[("line-1", put("off_1", 12))])).unwrap();
    assert!(view.estimate);
    assert_eq!(
        view.line(&"line-1".into()).map(|line| line.price),
        Some(Rupiah::new(12_000))
    );
    let expected = Totals {
        goods: Rupiah::new(20_000),
        shipping: Rupiah::new(500),
        ppn: Rupiah::new(2_255),
        total: Rupiah::new(22_755),
    };
    assert_eq!(view.totals, expected);
    assert_eq!(view.groups[0].totals, expected);
}

#[test]
fn a_removed_line_takes_its_notices_and_an_emptied_group_goes() {
    let view = View::of(&outbox(&[("line-1", Change::Remove)])).unwrap();
    assert_eq!(view.count(), 1);
    assert_eq!(view.notices_of(&"line-1".into()).count(), 0);
    let view = View::of(&outbox(&[("line-1", Change::Remove), ("line-2", Change::Remove)])).unwrap();
    assert_eq!((view.groups.len(), view.totals), (0, Totals::default()));
}

#[test]
fn a_notice_goes_when_the_quantity_answers_it() {
    for (quantity, notices) in [(7, 1), (6, 0), (1, 0)] {
        let view = View::of(&outbox(&[("line-2", put("off_2", quantity))])).unwrap();
        assert_eq!(view.notices_of(&"line-2".into()).count(), notices, "{quantity}");
    }
}

#[test]
fn a_new_line_is_counted_before_the_server_describes_it() {
    let mut outbox = outbox(&[("line-3", put("off_3", 4))]);
    outbox.change("key-2".into(), "line-3".into(), put("off_3", 5));
    let view = View::of(&outbox).unwrap();
    assert_eq!(
        view.arriving,
        [Arriving {
            line: "line-3".into(),
            offer: "off_3".into(),
            quantity: 5
        }]
    );
    assert_eq!(view.count(), 3);
}
