//! The courses of orders that people place here: read off the order as it stands now.

use jiff::Timestamp;
use lokapasar_contract::order::{Actor, ComplaintStatus, OrderLine, OrderState};
use rusqlite::Connection;

use super::writing::{INSERT, Line, refresh};
use super::{Course, Left};
use crate::ledger::rules;
use crate::orders::model::Order;

/// Enters the course of an order; what was entered of it before is replaced. `values` are those of its rows, by each rule.
pub(in crate::ledger) fn enter(
    connection: &Connection,
    order: &Order,
    values: [Option<i64>; 2],
) -> rusqlite::Result<()> {
    let course = course(order);
    let region = order.unit.region.code.as_str();
    connection
        .prepare_cached("DELETE FROM ledger_course WHERE region = ?1 AND day = ?2 AND order_id = ?3")?
        .execute((region, course.day, order.id.as_str()))?;
    let day = course.day;
    let line = Line {
        region,
        course,
        values,
    };
    let mut statement = connection.prepare_cached(INSERT)?;
    line.insert(&mut statement)?;
    refresh(connection, region, day)
}

fn course(order: &Order) -> Course {
    let ordered = |line: &&OrderLine| line.rejected.is_none() && line.quantity > 0;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let lines = number(order.lines.iter().filter(ordered).count());
    let refused = if is_refused(order) {
        lines
    } else {
        let failed = |line: &&OrderLine| order.failed_inspection.contains(&line.id);
        number(order.lines.iter().filter(ordered).filter(failed).count())
    };
    let complaints =
        |of: fn(ComplaintStatus) -> bool| number(order.complaints.iter().filter(|it| of(it.status)).count());
    let is_over = order.state.is_final();
    Course {
        order_id: order.id.to_string(),
        day: day_of(order.placed),
        unit: Some(order.unit.id.to_string()),
        vendor: Some(order.vendor.id.to_string()),
        value: None,
        steps: order
            .steps
            .iter()
            .map(|step| Left {
                state: step.state,
                day: day_of(step.ended),
            })
            .collect(),
        state: order.state,
        actor: order.next_actor().filter(|_| !is_over),
        promised: promised(order),
        arrived: arrived(order),
        finished: order.paid.as_ref().map(|paid| day_of(paid.at)),
        lines,
        refused,
        complaints: complaints(|_| true),
        resolved: complaints(|status| status == ComplaintStatus::Settled),
        open: complaints(ComplaintStatus::is_open),
        stars: order.rating.as_ref().map(|rating| rating.stars),
        live: true,
    }
}

/// Whether the vendor declined the order, or let the deadline of its answer pass.
fn is_refused(order: &Order) -> bool {
    let last = order.steps.last();
    order.state == OrderState::Cancelled
        && last.is_some_and(|step| {
            step.state == OrderState::AwaitingVendor && matches!(step.actor, Actor::Vendor | Actor::System)
        })
}

/// The day by which the first preparation should have ended: what the vendor promised when it accepted, as addenda have changed it.
fn promised(order: &Order) -> Option<i64> {
    let first = order
        .steps
        .iter()
        .find(|step| step.state == OrderState::InPreparation);
    match first {
        Some(step) => step.planned.map(day_of),
        None if order.state == OrderState::InPreparation => order.due.map(day_of),
        None => None,
    }
}

/// The day on which the last of it arrived; none while goods are still owed.
fn arrived(order: &Order) -> Option<i64> {
    if matches!(order.state, OrderState::InPreparation | OrderState::Shipped) {
        return None;
    }
    let steps = order.steps.iter();
    steps
        .filter(|step| step.state == OrderState::Shipped)
        .map(|step| day_of(step.ended))
        .next_back()
}

fn day_of(at: Timestamp) -> i64 {
    rules::day_of(at.as_second())
}
