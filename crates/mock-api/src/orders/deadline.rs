//! By when each state should end, and what happens when it does not.

use jiff::Timestamp;
use lokapasar_contract::Day;
use lokapasar_contract::order::{Deadline, OrderEventKind, OrderState, Remedy};

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

/// Until when complaints are filed, and where that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComplaintsUntil {
    /// The last moment.
    pub at: Timestamp,
    /// How many working days that is after the handover.
    pub days: u32,
    /// Where it is written.
    pub source: &'static str,
}

/// Until when complaints about an order are filed; none before the handover, when that is not limited.
#[must_use]
pub fn complaints_until(order: &Order, policy: Policy) -> Option<ComplaintsUntil> {
    let from = order.handed_over()?;
    let zone = order.zone();
    let entry = policy.entry(
        Rule::ComplaintDays,
        &order.unit.region.code,
        zone.local(from).date(),
    )?;
    let days = u32::try_from(entry.value).ok()?;
    Some(ComplaintsUntil {
        at: calendar::deadline_after(from, days, zone),
        days,
        source: entry.source,
    })
}

/// The end of office hours on a day that both sides agreed on, or on the next working day.
#[must_use]
pub fn on_day(order: &Order, day: Day) -> Timestamp {
    let zone = order.zone();
    let closes = calendar::date_of(day).to_datetime(calendar::CLOSES);
    calendar::deadline_after(zone.instant(closes), 0, zone)
}

/// By when the next word in a complaint should be said. Goods that are replaced or repaired have the vendor's lead time to come.
#[must_use]
pub fn complaint(order: &Order, offered: Option<Remedy>, from: Timestamp, policy: Policy) -> Timestamp {
    let zone = order.zone();
    match offered {
        Some(Remedy::Replacement | Remedy::Repair) => {
            calendar::promised_after(from, order.lead_time_days.max(1), zone)
        }
        Some(Remedy::Refund) | None => {
            let on = zone.local(from).date();
            let days = policy.number(Rule::ComplaintAnswerDays, &order.unit.region.code, on);
            calendar::deadline_after(from, days, zone)
        }
    }
}

/// By when the other side should answer an addendum that is proposed now.
#[must_use]
pub fn addendum(order: &Order, from: Timestamp, policy: Policy) -> Timestamp {
    let zone = order.zone();
    let on = zone.local(from).date();
    let days = policy.number(Rule::AddendumDays, &order.unit.region.code, on);
    calendar::deadline_after(from, days, zone)
}

/// When something ends by itself, if nobody does anything: the order, or the addendum that waits in it.
#[must_use]
pub fn lapses_at(order: &Order) -> Option<Timestamp> {
    let ends = order.due.filter(|_| otherwise(order.state).is_some());
    ends.or(order.addendum_due)
}

/// The deadline as it stands in answers.
#[must_use]
pub fn shown(order: &Order, now: Timestamp) -> Option<Deadline> {
    let at = order.turn_due()?;
    let zone = order.zone();
    let (today, last) = (zone.local(now).date(), zone.local(at).date());
    Some(Deadline {
        at: clock::text(at),
        working_days_left: calendar::working_days_between(today, last),
        overdue: now > at,
        otherwise: otherwise(order.state),
    })
}

/// The end of an order or of an addendum whose deadline has passed; none as long as it has not.
#[must_use]
pub fn lapse(order: &Order, now: Timestamp, policy: Policy) -> Option<Transition> {
    let at = lapses_at(order).filter(|at| now > *at)?;
    let Some(state) = otherwise(order.state) else {
        return Some(perform::addendum_lapsed(order, &Who::system(), at, policy));
    };
    Some(perform::ended_by_deadline(
        order,
        state,
        &Who::system(),
        at,
        policy,
        OrderEventKind::Expired,
    ))
}
