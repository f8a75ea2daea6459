//! Complaints, by hand: who may when, what is credited, what waits meanwhile.

use jiff::Timestamp;
use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{
    Actor, ComplaintLine, ComplaintStatus, CreditLine, OrderAction, OrderEventKind, OrderState, Remedy,
    Waiting,
};

use super::paths::faults;
use crate::orders::fault::FaultKind;
use crate::orders::model::{Order, Transition};
use crate::orders::refusal::Refusal;
use crate::orders::samples::{POLICY, after, at, complain, everywhere, refund, start, who};
use crate::orders::{deadline, perform, view};
use crate::vendors;

use Actor::{Bendahara, Buyer, Ppk, Vendor};
use OrderState::{Accepted, AwaitingPayment, Completed};

fn in_state(state: OrderState) -> Order {
    everywhere()
        .into_iter()
        .find(|order| order.state == state && order.complaints.is_empty() && order.signed_by.len() != 1)
        .unwrap()
}

fn go_at(order: &Order, actor: Actor, action: &OrderAction, now: Timestamp) -> Result<Transition, Refusal> {
    perform::apply(order, &who(actor), action, now, POLICY)
}

fn go(order: &Order, actor: Actor, action: &OrderAction) -> Result<Transition, Refusal> {
    go_at(order, actor, action, start())
}

fn credit(line: &str, amount: i64) -> CreditLine {
    CreditLine {
        line_id: line.into(),
        amount: Rupiah::new(amount),
    }
}

fn answer(remedy: Option<Remedy>, credits: Vec<CreditLine>) -> OrderAction {
    OrderAction::AnswerComplaint {
        remedy,
        text: "Jawaban".to_owned(),
        credits,
    }
}

fn pay() -> OrderAction {
    OrderAction::Pay {
        proof: "SP2D-9".to_owned(),
    }
}

#[test]
fn a_complaint_goes_back_and_forth_until_it_is_settled() {
    let order = in_state(AwaitingPayment);
    let due = order.due;
    let filed = go(&order, Ppk, &complain()).unwrap();
    assert_eq!(filed.happening.kind, OrderEventKind::ComplaintFiled);
    assert_eq!(
        filed.happening.note.as_deref(),
        Some("2 Kursi Rapat Jati Ukir: Dua kaki patah")
    );
    let order = filed.order;
    assert_eq!(
        (order.state, order.next_actor(), order.waiting()),
        (AwaitingPayment, Some(Vendor), Some(Waiting::Complaint))
    );
    assert_eq!(order.due, Some(at("2024-01-05T16:00:00+07:00")));
    for action in [complain(), pay()] {
        let actor = if action == pay() { Bendahara } else { Buyer };
        assert_eq!(go(&order, actor, &action), Err(Refusal::ComplaintOpen));
    }
    assert_eq!(
        go(&order, Buyer, &OrderAction::SettleComplaint {}),
        Err(Refusal::NotAnswered)
    );

    let refused = after(order, &[(Vendor, answer(None, vec![]))]);
    assert_eq!(
        (refused.next_actor(), refused.waiting()),
        (Some(Ppk), Some(Waiting::Answer)),
        "who filed it is asked"
    );
    assert_eq!(
        go(&refused, Buyer, &OrderAction::SettleComplaint {}),
        Err(Refusal::NothingOffered)
    );
    assert_eq!(go(&refused, Vendor, &refund()), Err(Refusal::AlreadyAnswered));
    let contest = OrderAction::ContestAnswer {
        reason: "Lihat foto".to_owned(),
    };
    let contested = after(refused, &[(Buyer, contest)]);
    assert_eq!(contested.next_actor(), Some(Vendor));

    let answered = after(contested, &[(Vendor, answer(Some(Remedy::Replacement), vec![]))]);
    assert_eq!(
        answered.due,
        Some(at("2024-01-09T16:00:00+07:00")),
        "what is replaced has the lead time to come"
    );
    let settled = go(&answered, Buyer, &OrderAction::SettleComplaint {}).unwrap();
    assert_eq!(settled.happening.note, None);
    let order = settled.order;
    let complaint = &order.complaints[0];
    assert_eq!(
        (complaint.status, complaint.answers.len(), &complaint.credit),
        (ComplaintStatus::Settled, 2, &None)
    );
    assert_eq!(complaint.answers[0].contested.as_deref(), Some("Lihat foto"));
    assert_eq!(
        (order.due, order.next_actor()),
        (due, Some(Bendahara)),
        "the days of the payment begin again"
    );
    assert!(go(&order, Bendahara, &pay()).is_ok());
}

#[test]
fn a_refund_before_the_payment_comes_off_it() {
    // 12 chairs at Rp840.000, goods of Rp14.855.000 and shipping of Rp150.000: PPN of 11% is Rp1.650.550.
    // Less two chairs, Rp1.680.000: base Rp13.325.000, PPN Rp1.465.750; so the credit has PPN of Rp184.800.
    let order = after(
        in_state(AwaitingPayment),
        &[
            (Buyer, complain()),
            (Vendor, refund()),
            (Buyer, OrderAction::SettleComplaint {}),
        ],
    );
    let given = order.complaints[0].credit.clone().unwrap();
    assert_eq!(
        (given.goods, given.ppn, given.total, given.refund),
        (
            Rupiah::new(1_680_000),
            Rupiah::new(184_800),
            Rupiah::new(1_864_800),
            false
        )
    );
    assert_eq!(
        order.totals.total,
        Rupiah::new(16_655_550),
        "what was ordered stays"
    );
    assert_eq!(order.billed().total, Rupiah::new(14_790_750));
    let withheld: Vec<_> = view::withholdings(&order, POLICY)
        .into_iter()
        .map(|tax| (tax.base, tax.amount))
        .collect();
    let base = Rupiah::new(13_325_000);
    assert_eq!(
        withheld,
        [(base, Rupiah::new(1_465_750)), (base, Rupiah::new(66_625))]
    );

    let paid = after(order, &[(Bendahara, pay())]);
    let again = after(
        paid,
        &[
            (Buyer, complain()),
            (Vendor, refund()),
            (Ppk, OrderAction::SettleComplaint {}),
        ],
    );
    assert!(again.complaints[1].credit.as_ref().unwrap().refund);
    assert_eq!(
        (again.billed().total, again.net().total),
        (Rupiah::new(14_790_750), Rupiah::new(12_925_950)),
        "what was paid stays; what it cost in the end falls"
    );
    assert_eq!((again.due, again.next_actor()), (None, Some(Ppk)));
}

#[test]
fn credits_in_parts_come_to_the_tax_of_the_whole() {
    // 11% of Rp95.000 is Rp10.450; each part alone would be rounded, and three parts would come to a rupiah more.
    let mut order = in_state(Completed);
    order.totals.shipping = Rupiah::ZERO;
    order.totals = order.computed_totals().unwrap();
    let cloth = OrderAction::FileComplaint {
        lines: vec![ComplaintLine {
            line_id: "cloth".into(),
            quantity: 5,
        }],
        remedy: Remedy::Refund,
        text: "Luntur".to_owned(),
    };
    for part in [31_668, 31_668, 31_664] {
        let refund = answer(Some(Remedy::Refund), vec![credit("cloth", part)]);
        order = after(
            order,
            &[
                (Buyer, cloth.clone()),
                (Vendor, refund),
                (Buyer, OrderAction::SettleComplaint {}),
            ],
        );
    }
    let sum = |of: fn(&lokapasar_contract::order::Credit) -> Rupiah| {
        Rupiah::checked_sum(order.credits().map(of)).unwrap()
    };
    assert_eq!(sum(|credit| credit.goods), Rupiah::new(95_000));
    assert_eq!(sum(|credit| credit.ppn), Rupiah::new(10_450));
    assert_eq!(order.creditable(&"cloth".into()), Some(Rupiah::new(380_000)));
}

#[test]
fn what_is_wrong_is_said_all_at_once() {
    let order = in_state(Completed);
    let part = |line: &str, quantity| ComplaintLine {
        line_id: line.into(),
        quantity,
    };
    let wrong = OrderAction::FileComplaint {
        lines: vec![
            part("lamp", 1),
            part("chair", 13),
            part("table", 2),
            part("table", 1),
        ],
        remedy: Remedy::Repair,
        text: "  ".to_owned(),
    };
    assert_eq!(
        faults(go(&order, Buyer, &wrong)),
        [
            ("/lines/0/line_id".to_owned(), FaultKind::UnknownLine),
            ("/lines/1/quantity".to_owned(), FaultKind::OutOfRange(1, 12)),
            ("/lines/3/line_id".to_owned(), FaultKind::Repeated),
            ("/text".to_owned(), FaultKind::Required),
        ]
    );
    let nothing = OrderAction::FileComplaint {
        lines: vec![],
        remedy: Remedy::Repair,
        text: "Rusak".to_owned(),
    };
    assert_eq!(
        faults(go(&order, Buyer, &nothing)),
        [("/lines".to_owned(), FaultKind::Required)]
    );

    let complained = after(order, &[(Buyer, complain())]);
    for (credits, expected) in [
        (vec![], vec![("/credits", FaultKind::Required)]),
        (
            vec![credit("chair", 10_080_001)],
            vec![(
                "/credits/0/amount",
                FaultKind::AboveBilled(Rupiah::new(10_080_000)),
            )],
        ),
        (
            vec![credit("chair", 1), credit("chair", 1), credit("table", 1)],
            vec![
                ("/credits/1/line_id", FaultKind::Repeated),
                ("/credits/2/line_id", FaultKind::UnknownLine),
            ],
        ),
        (
            vec![credit("chair", 0)],
            vec![("/credits/0/amount", FaultKind::NoPrice)],
        ),
    ] {
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(at, kind)| (at.to_owned(), kind))
            .collect();
        let action = answer(Some(Remedy::Refund), credits);
        assert_eq!(faults(go(&complained, Vendor, &action)), expected, "{action:?}");
    }
    let action = answer(Some(Remedy::Repair), vec![credit("chair", 1)]);
    assert_eq!(
        faults(go(&complained, Vendor, &action)),
        [("/credits".to_owned(), FaultKind::Superfluous)]
    );
    assert!(
        go(
            &complained,
            Vendor,
            &answer(Some(Remedy::Refund), vec![credit("chair", 10_080_000)])
        )
        .is_ok(),
        "all that was billed of the line may be credited"
    );
}

#[test]
fn complaints_end_ten_working_days_after_the_handover() {
    let order = in_state(Completed);
    // From Tuesday, 2 January 2024, ten working days without a holiday between.
    let last = at("2024-01-16T16:00:00+07:00");
    assert_eq!(deadline::complaints_until(&order, POLICY).unwrap().at, last);
    assert!(go_at(&order, Buyer, &complain(), last).is_ok());
    let late = go_at(&order, Buyer, &complain(), at("2024-01-16T16:00:01+07:00")).unwrap_err();
    assert_eq!(late.code(), "complaint_too_late");
    assert_eq!(
        late.text().in_language(crate::language::Language::English),
        "A complaint is filed within 10 working days after the handover (Ketentuan layanan Toko Daring)."
    );
    // Before the handover nothing has begun to run.
    let unsigned = in_state(Accepted);
    assert_eq!(deadline::complaints_until(&unsigned, POLICY), None);
    assert!(go_at(&unsigned, Buyer, &complain(), at("2024-03-01T08:00:00+07:00")).is_ok());
}

#[test]
fn withdrawing_ends_it_without_a_credit() {
    let order = after(in_state(Completed), &[(Buyer, complain()), (Vendor, refund())]);
    let withdrawn = OrderAction::WithdrawComplaint {
        reason: "Sudah kami perbaiki".to_owned(),
    };
    let order = after(order, &[(Ppk, withdrawn)]);
    let complaint = &order.complaints[0];
    assert_eq!(
        (
            complaint.status,
            complaint.withdrawn.as_deref(),
            &complaint.credit
        ),
        (ComplaintStatus::Withdrawn, Some("Sudah kami perbaiki"), &None)
    );
    assert!(go(&order, Buyer, &complain()).is_ok(), "another one may follow");
}

#[test]
fn a_vendor_that_answers_by_itself_makes_good_until_nothing_is_left() {
    let mut order = in_state(Completed);
    let all_chairs = OrderAction::FileComplaint {
        lines: vec![ComplaintLine {
            line_id: "chair".into(),
            quantity: 12,
        }],
        remedy: Remedy::Refund,
        text: "Semua retak".to_owned(),
    };
    for offered in [Some(Remedy::Refund), None] {
        order = after(order, &[(Buyer, all_chairs.clone())]);
        assert!(vendors::answers_at(&order).is_some());
        let answer = vendors::answer(&order).unwrap();
        order = after(order, &[(Vendor, answer)]);
        assert_eq!(order.open_complaint().unwrap().answers[0].remedy, offered);
        assert_eq!(vendors::answers_at(&order), None, "the unit is to speak");
        let end = match offered {
            Some(_) => OrderAction::SettleComplaint {},
            None => OrderAction::WithdrawComplaint {
                reason: "Sudah dikembalikan".to_owned(),
            },
        };
        order = after(order, &[(Buyer, end)]);
    }
    assert_eq!(order.creditable(&"chair".into()), Some(Rupiah::ZERO));
}
