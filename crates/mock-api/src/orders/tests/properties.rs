//! Invariants under random actions of random people.

use jiff::{SignedDuration, Timestamp};
use lokapasar_contract::history::{self, NO_HASH};
use lokapasar_contract::order::{
    Actor, Addendum, AddendumStatus, ComplaintLine, CreditLine, Finding, InspectionOutcome, NewQuantity,
    OrderAction, OrderEvent, OrderEventList, OrderState, ProposedPrice, Remedy, ShippedLine, Totals,
};
use lokapasar_contract::{Day, LineId, Rupiah};
use proptest::prelude::*;

use crate::language::Language;
use crate::orders::history::linked;
use crate::orders::model::Order;
use crate::orders::samples::{PEOPLE, POLICY, apart, placed, start, way_apart, who};
use crate::orders::{deadline, life, perform};
use crate::policy::tax;

mod addresses;

use addresses::{address, assert_distributed, of_one_address};

fn line() -> impl Strategy<Value = LineId> {
    prop_oneof![9 => Just("chair"), 9 => Just("table"), 9 => Just("cloth"), 1 => Just("lamp")]
        .prop_map(LineId::from)
}

fn finding() -> impl Strategy<Value = Finding> {
    use InspectionOutcome::{Damaged, Fits, Short, Wrong};
    let outcome = prop_oneof![6 => Just(Fits), 1 => Just(Short), 1 => Just(Damaged), 1 => Just(Wrong)];
    (
        line(),
        outcome,
        proptest::option::weighted(0.9, Just("catatan".to_owned())),
    )
        .prop_map(|(line_id, outcome, note)| Finding {
            line_id,
            outcome,
            note,
        })
}

fn all_findings() -> impl Strategy<Value = Vec<Finding>> {
    (finding(), finding(), finding()).prop_map(|(mut one, mut two, mut three)| {
        (one.line_id, two.line_id, three.line_id) = ("chair".into(), "table".into(), "cloth".into());
        vec![one, two, three]
    })
}

fn action() -> impl Strategy<Value = OrderAction> {
    let reason = || prop_oneof![9 => Just("alasan".to_owned()), 1 => Just(" ".to_owned())];
    let price = (line(), 0_i64..3_000_000).prop_map(|(line_id, price)| ProposedPrice {
        line_id,
        unit_price: Rupiah::new(price),
    });
    let fewer = (line(), address(), 0_u32..13).prop_map(|(line_id, delivery, quantity)| NewQuantity {
        line_id,
        delivery,
        quantity,
    });
    let complained = (line(), 0_u32..14).prop_map(|(line_id, quantity)| ComplaintLine { line_id, quantity });
    let credit = (line(), 0_i64..3_000_000).prop_map(|(line_id, amount)| CreditLine {
        line_id,
        amount: Rupiah::new(amount),
    });
    let part = (line(), 0_u32..14).prop_map(|(line_id, quantity)| ShippedLine { line_id, quantity });
    prop_oneof![
        3 => (proptest::collection::vec(price, 0..3), 0_i64..160_000).prop_map(|(prices, shipping)| {
            OrderAction::Propose { prices, shipping: Rupiah::new(shipping), message: None }
        }),
        2 => Just(OrderAction::AcceptProposal {}),
        1 => reason().prop_map(|reason| OrderAction::WalkAway { reason }),
        4 => Just(OrderAction::Approve {}),
        2 => (reason(), proptest::collection::vec(line(), 0..3))
            .prop_map(|(reason, lines)| OrderAction::Reject { reason, lines }),
        4 => Just(OrderAction::Accept {}),
        1 => reason().prop_map(|reason| OrderAction::Decline { reason }),
        6 => (address(), proptest::collection::vec(part, 0..3)).prop_map(|(delivery, lines)| OrderAction::Ship {
            carrier: "Kurir".to_owned(),
            tracking: None,
            delivery,
            lines,
        }),
        5 => proptest::option::of(1_u32..4).prop_map(|shipment| OrderAction::Receive { shipment }),
        6 => all_findings().prop_map(|findings| OrderAction::Inspect { findings }),
        1 => proptest::collection::vec(finding(), 0..4).prop_map(|findings| OrderAction::Inspect { findings }),
        5 => address().prop_map(|delivery| OrderAction::SignHandover { delivery }),
        3 => Just(OrderAction::Pay { proof: "SP2D-9".to_owned() }),
        2 => (0_u8..7).prop_map(|stars| OrderAction::Rate { stars, text: None }),
        2 => Just(OrderAction::Reply { text: "Terima kasih".to_owned() }),
        5 => (proptest::collection::vec(fewer, 0..3), proptest::option::of(1_u8..28), reason()).prop_map(
            |(quantities, day, reason)| OrderAction::ProposeAddendum {
                quantities,
                needed_by: day.and_then(|day| Day::new(2024, 3, day).ok()),
                reason,
            }
        ),
        5 => Just(OrderAction::SignAddendum {}),
        1 => reason().prop_map(|reason| OrderAction::DeclineAddendum { reason }),
        4 => (proptest::collection::vec(complained, 0..3), remedy()).prop_map(|(lines, remedy)| {
            OrderAction::FileComplaint { lines, remedy, text: "Rusak".to_owned() }
        }),
        6 => (proptest::option::weighted(0.8, remedy()), proptest::collection::vec(credit, 0..3)).prop_map(
            |(remedy, credits)| OrderAction::AnswerComplaint { remedy, text: "Maaf".to_owned(), credits }
        ),
        5 => Just(OrderAction::SettleComplaint {}),
        1 => reason().prop_map(|reason| OrderAction::ContestAnswer { reason }),
        1 => reason().prop_map(|reason| OrderAction::WithdrawComplaint { reason }),
        1 => reason().prop_map(|reason| OrderAction::Cancel { reason }),
        1 => Just(OrderAction::AgreeCancel {}),
    ]
}

fn remedy() -> impl Strategy<Value = Remedy> {
    prop_oneof![1 => Just(Remedy::Replacement), 1 => Just(Remedy::Repair), 4 => Just(Remedy::Refund)]
}

/// Who tries: mostly whoever may, so that lives get far, else anybody.
fn actor() -> impl Strategy<Value = Option<Actor>> {
    prop_oneof![3 => Just(None), 1 => proptest::sample::select(PEOPLE.to_vec()).prop_map(Some)]
}

/// No more is credited than was billed, line by line and in all, and what is left is taxed like the whole.
fn assert_credited(order: &Order) {
    for line in order.standing_lines() {
        let left = order.creditable(&line.id).unwrap();
        assert!(left >= Rupiah::ZERO && left <= line.price, "{left} of {line:?}");
    }
    let (billed, net) = (order.billed(), order.net());
    assert!(net.total <= billed.total && billed.total <= order.totals.total);
    for Totals {
        goods,
        shipping,
        ppn,
        total,
    } in [billed, net]
    {
        assert_eq!(tax::totals([goods], shipping, order.ppn_bp).unwrap().ppn, ppn);
        assert_eq!(goods.get() + shipping.get() + ppn.get(), total.get());
    }
    assert!(order.standing_lines().next().is_some(), "something is left of it");
    let confirmed = order.as_confirmed();
    assert_eq!(confirmed.computed_totals(), Some(confirmed.totals));
    let proposed = |addendum: &&Addendum| addendum.status == AddendumStatus::Proposed;
    let open = order.addenda.iter().filter(proposed).count();
    assert!(open <= usize::from(order.state == OrderState::InPreparation));
    assert_eq!(order.addendum_due.is_some(), open == 1);
    let open = order
        .complaints
        .iter()
        .filter(|complaint| complaint.status.is_open());
    assert!(open.count() <= 1);
}

fn assert_sound(order: &Order, before: &Order) {
    assert_eq!(
        order.computed_totals(),
        Some(order.totals),
        "the totals are those of the lines"
    );
    let totals = order.totals;
    assert_eq!(
        totals.goods.get() + totals.shipping.get() + totals.ppn.get(),
        totals.total.get()
    );
    assert!(
        totals.total <= before.totals.total,
        "nothing makes an order dearer"
    );
    for line in &order.lines {
        assert!(line.shipped <= line.quantity);
        assert!(line.unit_price <= line.list_price);
        assert_eq!(line.unit_price.checked_times(line.quantity), Some(line.price));
    }
    assert_eq!(order.version, before.version + 1);
    if before.state.is_final() {
        assert_eq!(order.state, before.state, "what has ended stays ended");
    }
    let may_be_rated = order.state == OrderState::Completed && order.rating.is_none();
    let complained = order.open_complaint().is_some();
    assert_eq!(
        order.next_actor().is_none(),
        order.state.is_final() && !may_be_rated && !complained
    );
    assert_eq!(order.paid.is_some(), order.state == OrderState::Completed);
    assert_eq!(order.due.is_none(), order.state.is_final() && !complained);
    assert_credited(order);
    assert_distributed(order);
    if matches!(
        order.state,
        OrderState::Shipped | OrderState::UnderInspection | OrderState::Accepted
    ) {
        assert!(order.is_all_shipped());
    }
    if order.state == OrderState::InPreparation {
        assert!(!order.is_all_shipped(), "the vendor has something to ship");
    }
    assert!(order.steps.windows(2).all(|pair| pair[0].ended <= pair[1].ended));
}

proptest! {
    #![proptest_config(crate::testing::sequences(400))]

    #[test]
    fn random_lives_stay_sound(
        negotiated: bool,
        divided: bool,
        led in prop_oneof![Just(0), 0_usize..12],
        moves in proptest::collection::vec((actor(), action(), 0_i64..200), 1..60),
    ) {
        let state = if negotiated { OrderState::Negotiating } else { OrderState::AwaitingApproval };
        let mut order = if divided { apart(state) } else { placed(state) };
        let mut events = Vec::new();
        let mut now: Timestamp = start();
        let mut reserved: i64 = order.lines.iter().map(|line| i64::from(line.quantity)).sum();
        // Chance alone seldom comes as far as an inspection: some lives are led there first.
        let way = way_apart().into_iter().take(led).map(|(actor, action)| (Some(actor), action, 0));
        for (actor, action, hours) in way.chain(moves) {
            let action = if divided { action } else { of_one_address(action) };
            now += SignedDuration::from_hours(hours / 20);
            let may = |actor: &Actor| life::gate(&order, &who(*actor), action.kind(), now, POLICY).is_ok();
            let actor = actor.or_else(|| PEOPLE.into_iter().find(may)).unwrap_or(Actor::Buyer);
            let gate = life::gate(&order, &who(actor), action.kind(), now, POLICY);
            let shown = life::allowed_actions(&order, Some(&who(actor)), now, POLICY, Language::English);
            let allowed = shown.iter().any(|entry| entry.action == action.kind() && entry.allowed);
            prop_assert_eq!(gate.is_ok(), allowed);
            let lapsed = deadline::lapse(&order, now, POLICY);
            let transition = match lapsed {
                Some(lapsed) => lapsed,
                None => match perform::apply(&order, &who(actor), &action, now, POLICY) {
                    Ok(transition) => transition,
                    Err(refusal) => {
                        if let Err(closed) = gate {
                            prop_assert_eq!(refusal, closed, "the gate decides first");
                        }
                        continue;
                    }
                },
            };
            assert_sound(&transition.order, &order);
            reserved -= transition.released.iter().map(|(_, quantity)| i64::from(*quantity)).sum::<i64>();
            prop_assert!(reserved >= 0);
            order = transition.order;
            // The order was placed with version 1, whose event is not made here.
            let previous = events.last().map_or(NO_HASH.to_owned(), |event: &OrderEvent| event.hash.clone());
            let mut event = linked(&order, transition.happening, &previous);
            event.seq -= 1;
            event.hash = history::hash(&order.id, &event);
            events.push(event);
        }
        if !events.is_empty() {
            let whole = OrderEventList {
                order: order.id.clone(),
                number: order.number.clone(),
                count: order.version - 1,
                items: events,
            };
            prop_assert_eq!(history::verify(&whole), Ok(()));
        }
        if matches!(order.state, OrderState::Cancelled | OrderState::Expired) {
            prop_assert_eq!(reserved, 0, "an order that ends without goods frees all of its stock");
        }
    }
}
