//! Orders with what has become of them, for people.

use lokapasar_contract::analytics::{CourseOrder, CourseStep, UnitName};
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_contract::session::VendorName;
use lokapasar_contract::{Day, UnitId, VendorId};
use lokapasar_demo_data::calendar;

use super::table::{Cell, Table};
use crate::ledger::courses::Course;
use crate::market::Market;

/// A day by its number; `placed` stands where the calendar does not go.
fn day_of(number: i64) -> Option<Day> {
    i32::try_from(number).ok().and_then(calendar::day)
}

/// An order as it stood at the end of a day: of what came later nothing is said.
pub(super) fn shown(market: &Market, course: &Course, day: i64) -> Option<CourseOrder> {
    let standing = course.standing(day);
    let steps = course.steps.iter().filter(|left| left.day <= day);
    let is_accepted = !matches!(
        standing.state,
        OrderState::Negotiating | OrderState::AwaitingApproval | OrderState::AwaitingVendor
    );
    Some(CourseOrder {
        id: course.order_id.clone(),
        day: day_of(course.day)?,
        age: u64::try_from(day - course.day).unwrap_or_default(),
        unit: course.unit.as_deref().map(|id| unit_name(market, id)),
        vendor: course.vendor.as_deref().map(|id| vendor_name(market, id)),
        value: course.value,
        state: standing.state,
        actor: standing.actor,
        since: day_of(standing.since)?,
        steps: steps
            .filter_map(|left| {
                Some(CourseStep {
                    state: left.state,
                    day: day_of(left.day)?,
                })
            })
            .collect(),
        promised: course.promised.filter(|_| is_accepted).and_then(day_of),
        arrived: course.arrived.filter(|arrived| *arrived <= day).and_then(day_of),
        live: course.live,
    })
}

pub(super) fn unit_name(market: &Market, id: &str) -> UnitName {
    let id = UnitId::new(id);
    UnitName {
        name: market
            .unit(&id)
            .map_or_else(String::new, |unit| unit.name.clone()),
        id,
    }
}

pub(super) fn vendor_name(market: &Market, id: &str) -> VendorName {
    let id = VendorId::new(id);
    VendorName {
        name: market
            .vendor(&id)
            .map_or_else(String::new, |vendor| vendor.name.clone()),
        id,
    }
}

/// The heads of [`cells`].
pub(super) const HEADS: [(&str, &str); 9] = [
    ("Nomor pesanan", "Order"),
    ("Tanggal pesan", "Placed on"),
    ("Satuan kerja", "Work unit"),
    ("Penyedia", "Vendor"),
    ("Keadaan", "State"),
    ("Giliran", "Whose move"),
    ("Sejak", "Since"),
    ("Dijanjikan tiba", "Promised for"),
    ("Tiba", "Arrived on"),
];

/// What every table says of an order.
pub(super) fn cells<'a>(sheet: &Table, order: &'a CourseOrder) -> [Cell<'a>; 9] {
    [
        order.id.as_str().into(),
        order.day.into(),
        order.unit.as_ref().map(|unit| unit.name.as_str()).into(),
        order.vendor.as_ref().map(|vendor| vendor.name.as_str()).into(),
        state(sheet, order.state).into(),
        order.actor.map(|of| actor(sheet, of)).into(),
        order.since.into(),
        order.promised.into(),
        order.arrived.into(),
    ]
}

/// A state in words.
pub(super) const fn state(sheet: &Table, state: OrderState) -> &'static str {
    match state {
        OrderState::Negotiating => sheet.words("negosiasi", "negotiating"),
        OrderState::AwaitingApproval => {
            sheet.words("menunggu persetujuan PPK", "waiting for the PPK's approval")
        }
        OrderState::AwaitingVendor => sheet.words("menunggu konfirmasi penyedia", "waiting for the vendor"),
        OrderState::InPreparation => sheet.words("diproses", "in preparation"),
        OrderState::Shipped => sheet.words("dikirim", "shipped"),
        OrderState::UnderInspection => sheet.words("pemeriksaan", "inspection"),
        OrderState::Accepted => sheet.words("menunggu tanda tangan BAST", "waiting for handover signatures"),
        OrderState::AwaitingPayment => sheet.words("menunggu pembayaran", "waiting for payment"),
        OrderState::Completed => sheet.words("selesai", "completed"),
        OrderState::Cancelled => sheet.words("dibatalkan", "cancelled"),
        OrderState::Expired => sheet.words("kedaluwarsa", "expired"),
    }
}

/// Whose move it is, in words.
pub(super) const fn actor(sheet: &Table, actor: Actor) -> &'static str {
    match actor {
        Actor::Buyer => sheet.words("pejabat pengadaan", "procurement officer"),
        Actor::Ppk => "PPK",
        Actor::Vendor => sheet.words("penyedia", "vendor"),
        Actor::Bendahara => sheet.words("bendahara", "treasurer"),
        Actor::System => "Lokapasar",
    }
}
