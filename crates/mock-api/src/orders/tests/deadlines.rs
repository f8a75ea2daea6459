//! What deadlines do, and how they are shown.

use jiff::Timestamp;
use lokapasar_contract::order::{Actor, OrderAction, OrderEventKind, OrderState};

use crate::orders::deadline;
use crate::orders::samples::{POLICY, after, at, placed};

use Actor::{Ppk, Vendor};

#[test]
fn silence_ends_what_waits_for_an_answer() {
    let deadline = at("2024-01-05T16:00:00+07:00");
    for (order, ends) in [
        (placed(OrderState::Negotiating), Some(OrderState::Expired)),
        (placed(OrderState::AwaitingApproval), Some(OrderState::Cancelled)),
        (
            after(
                placed(OrderState::AwaitingApproval),
                &[(Ppk, OrderAction::Approve {})],
            ),
            Some(OrderState::Cancelled),
        ),
        (
            after(
                placed(OrderState::AwaitingApproval),
                &[(Ppk, OrderAction::Approve {}), (Vendor, OrderAction::Accept {})],
            ),
            None,
        ),
    ] {
        if ends.is_some() {
            assert_eq!(order.due, Some(deadline), "{:?}", order.state);
        }
        assert_eq!(
            deadline::lapse(&order, deadline, POLICY),
            None,
            "the last moment still counts"
        );
        let late: Timestamp = at("2024-03-01T08:00:00+07:00");
        let lapsed = deadline::lapse(&order, late, POLICY);
        assert_eq!(lapsed.as_ref().map(|lapsed| lapsed.order.state), ends);
        if let Some(lapsed) = lapsed {
            assert_eq!(
                lapsed.happening.at, deadline,
                "it ended then, not when somebody looked"
            );
            assert_eq!(
                (lapsed.happening.kind, lapsed.happening.actor),
                (OrderEventKind::Expired, Actor::System)
            );
            assert_eq!(lapsed.released.len(), 3);
        }
    }
}

#[test]
fn a_deadline_says_what_is_left_and_what_comes_otherwise() {
    let order = placed(OrderState::AwaitingApproval);
    for (now, left, overdue) in [
        ("2024-01-02T08:00:00+07:00", 3, false),
        ("2024-01-04T23:00:00+07:00", 1, false),
        ("2024-01-05T16:00:00+07:00", 0, false),
        ("2024-01-05T16:00:01+07:00", 0, true),
    ] {
        let shown = deadline::shown(&order, at(now)).unwrap();
        assert_eq!((shown.working_days_left, shown.overdue), (left, overdue), "{now}");
        assert_eq!(shown.otherwise, Some(OrderState::Cancelled));
        assert_eq!(shown.at.as_str(), "2024-01-05T16:00:00+07:00");
    }
}
