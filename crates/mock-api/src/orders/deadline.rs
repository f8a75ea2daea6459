//! By when each state should end, and what happens when it does not.

use jiff::Timestamp;
use lokapasar_contract::order::{Deadline, OrderEventKind, OrderState};

use super::model::{Order, Transition, Who};
use super::perform;
use crate::clock;
use crate::policy::{Policy, Rule, calendar};

/// The state into which an order falls when the deadline of this one passes; none when it stays.
#[must_use]
pub const fn otherwise(state: OrderState) -> Option<OrderState> {
    match state {
        OrderState::Negotiating => Some(OrderState::Expired),
        OrderState::AwaitingApproval | OrderState::AwaitingVendor => Some(OrderState::Cancelled),
        _ => None,
    }
}

/// When a stay in a state that begins at `from` should end.
#[must_use]
pub fn due(order: &Order, state: OrderState, from: Timestamp, policy: Policy) -> Option<Timestamp> {
    let rule = match state {
        OrderState::Negotiating => Rule::NegotiationDays,
        OrderState::AwaitingApproval => Rule::ApprovalDays,
        OrderState::AwaitingVendor => Rule::VendorDays,
        // The vendor promised its lead time.
        OrderState::InPreparation => {
            return Some(calendar::promised_after(
                from,
                order.lead_time_days.max(1),
                order.zone(),
            ));
        }
        OrderState::Shipped => Rule::ReceiptDays,
        OrderState::UnderInspection => Rule::InspectionDays,
        OrderState::Accepted => Rule::HandoverDays,
        OrderState::AwaitingPayment => Rule::PaymentDays,
        OrderState::Completed | OrderState::Cancelled | OrderState::Expired => return None,
    };
    let zone = order.zone();
    let days = policy.number(rule, &order.unit.region.code, zone.local(from).date());
    Some(calendar::deadline_after(from, days, zone))
}

/// The deadline as it stands in answers.
#[must_use]
pub fn shown(order: &Order, now: Timestamp) -> Option<Deadline> {
    let at = order.due?;
    let zone = order.zone();
    let (today, last) = (zone.local(now).date(), zone.local(at).date());
    Some(Deadline {
        at: clock::text(at),
        working_days_left: calendar::working_days_between(today, last),
        overdue: now > at,
        otherwise: otherwise(order.state),
    })
}

/// The end of an order whose deadline has passed and ends it; none as long as it has not.
#[must_use]
pub fn lapse(order: &Order, now: Timestamp, policy: Policy) -> Option<Transition> {
    let at = order.due.filter(|at| now > *at)?;
    let state = otherwise(order.state)?;
    Some(perform::ended_by_deadline(
        order,
        state,
        &Who::system(),
        at,
        policy,
        OrderEventKind::Expired,
    ))
}
