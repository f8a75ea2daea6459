use lokapasar_contract::cart::{Cart, HeldLine};
use lokapasar_contract::catalogue::Picture;
use lokapasar_contract::order::Totals;
use lokapasar_contract::reorder::{ReorderObstacle, ReorderOffer, ReorderThen};
use lokapasar_contract::{Rupiah, Timestamp};

use super::*;

fn offer(id: &str, held: Option<(&str, u32)>) -> ReorderOffer {
    ReorderOffer {
        id: id.into(),
        vendor: "CV Sumber".into(),
        marketplace: "Mbizmarket".into(),
        unit_price: Rupiah::new(1_000),
        price: Rupiah::new(10_000),
        minimum_order: 1,
        stock: 100,
        lead_time_days: 3,
        held: held.map(|(line, quantity)| HeldLine {
            line_id: line.into(),
            quantity,
        }),
        possible: Some(10),
    }
}

fn line(was: &str, quantity: u32, now: Option<ReorderOffer>) -> ReorderLine {
    ReorderLine {
        offer_id: was.into(),
        product: "prd_1".into(),
        name: "Kertas".into(),
        picture: Picture {
            src: String::new(),
            alt: String::new(),
        },
        unit: "rim".into(),
        note: (was == "off_1").then(|| "biru".to_owned()),
        then: ReorderThen {
            quantity,
            unit_price: Rupiah::new(1_000),
            vendor: "CV Sumber".into(),
            marketplace: "Mbizmarket".into(),
        },
        left_out: false,
        quantity,
        obstacle: now.is_none().then_some(ReorderObstacle::Delisted),
        unit_difference: None,
        now,
        detail: None,
        instead: None,
    }
}

fn found(lines: Vec<ReorderLine>) -> Reorder {
    Reorder {
        source: ReorderSource::Order("ord_1".into()),
        name: "Belanja".into(),
        at: Timestamp::new("2024-01-02T08:00:00+07:00"),
        lines,
        goods_then: Rupiah::ZERO,
        totals: Totals::default(),
        goods_difference: Rupiah::ZERO,
        totals_then: None,
        ready: 0,
        cart: Cart {
            id: "crt_1".into(),
            version: "7".into(),
            groups: Vec::new(),
            totals: Totals::default(),
            policy: Vec::new(),
            notices: Vec::new(),
            allowed_actions: Vec::new(),
        },
    }
}

fn sent(lines: Vec<ReorderLine>) -> Vec<(String, String, u32)> {
    rows(&found(lines), "0123456789abcdef")
        .into_iter()
        .map(|row| {
            let offer = row.offer_id.map(|offer| offer.to_string()).unwrap_or_default();
            (row.line_id.to_string(), offer, row.quantity)
        })
        .collect()
}

#[test]
fn a_decision_that_is_taken_back_is_none() {
    let mut draft = Draft::of(ReorderSource::List("lst_1".into()));
    let plain = draft.clone();
    let (one, other) = ("off_1".into(), "off_2".into());
    draft.leave_out(&one, true);
    draft.take_instead(&other, Some("off_9".into()));
    draft.set_quantity(&one, 3);
    let changes = &draft.request().changes;
    assert_eq!(changes.len(), 2);
    assert_eq!((changes[0].left_out, changes[0].quantity), (true, Some(3)));
    assert_eq!(changes[1].instead_id, Some("off_9".into()));
    draft.take_instead(&other, None);
    draft.leave_out(&one, false);
    assert_eq!(draft.request().changes.len(), 1, "the quantity is still another");
    assert_ne!(draft, plain);
    draft.set_replace(true);
    assert!(draft.request().replace);
}

#[test]
fn quantities_are_absolute_and_go_into_the_line_that_is_there() {
    let ready = [
        (
            "new",
            line("off_1", 5, Some(offer("off_1", None))),
            ("0123456789abc-0", "off_1", 5),
        ),
        (
            "held",
            line("off_1", 5, Some(offer("off_1", Some(("mine", 4))))),
            ("mine", "off_1", 9),
        ),
        (
            "instead",
            line("off_1", 5, Some(offer("off_9", None))),
            ("0123456789abc-0", "off_9", 5),
        ),
    ];
    for (what, line, (name, offer, quantity)) in ready {
        assert_eq!(
            sent(vec![line]),
            [(name.to_owned(), offer.to_owned(), quantity)],
            "{what}"
        );
    }
}

#[test]
fn what_cannot_be_ordered_stays_out_and_what_is_the_same_goes_together() {
    let mut left_out = line("off_1", 5, Some(offer("off_1", None)));
    left_out.left_out = true;
    let mut short = line("off_2", 5, Some(offer("off_2", None)));
    short.obstacle = Some(ReorderObstacle::ShortOfStock);
    let gone = line("off_3", 5, None);
    let first = line("off_4", 5, Some(offer("off_4", Some(("mine", 1)))));
    let same = line("off_5", 2, Some(offer("off_4", Some(("mine", 1)))));
    assert_eq!(
        sent(vec![left_out, short, gone, first, same]),
        [("mine".to_owned(), "off_4".to_owned(), 8)]
    );
}

#[test]
fn a_list_keeps_what_is_not_left_out_also_what_is_gone() {
    let mut left_out = line("off_2", 5, Some(offer("off_2", None)));
    left_out.left_out = true;
    let lines = vec![
        line("off_1", 5, Some(offer("off_9", None))),
        left_out,
        line("off_3", 4, None),
        line("off_9", 1, Some(offer("off_9", None))),
    ];
    let kept: Vec<_> = to_keep(&found(lines))
        .into_iter()
        .map(|line| (line.offer_id.to_string(), line.quantity, line.note))
        .collect();
    assert_eq!(
        kept,
        [
            ("off_9".to_owned(), 6, Some("biru".to_owned())),
            ("off_3".to_owned(), 4, None)
        ]
    );
}
