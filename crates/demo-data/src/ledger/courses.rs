//! What became of each order: when every step of its way was behind it, what the vendor had promised, what was refused,
//! complained of and rated.
//!
//! All of it is drawn from a sequence of its own for each order, so that no row of the ledger is another one for it. A vendor keeps
//! its promises as often, and is refused as often, as its own traits say; late December is harder for everybody.

use super::season::LAST;
use crate::calendar;
use crate::model::{Complained, Confirmation, Course, Ended, Vendor};
use crate::random::Random;

/// Days of a late order's delay at most.
const MOST_LATE: i64 = 9;
/// Rated orders, in hundredths of a per cent of those that are complete: few units rate today.
const RATED_BP: u64 = 1_800;
/// Days before the end of the ledger in which a complaint may still be open.
const OPEN_DAYS: i64 = 21;
/// Days before the end of the ledger in which PPK and vendor may still be thinking: their three working days are not over.
const FRESH_DAYS: i64 = 4;
/// The steps after which an order may stand still, with how often each does. Before the vendor's answer none does: there a deadline
/// cancels it.
const STANDSTILLS: [(usize, u64); 5] = [(2, 22), (3, 10), (4, 10), (5, 14), (6, 44)];

/// What the course of an order follows from.
pub(super) struct Ordered<'a> {
    /// The day on which it was placed.
    pub(super) day: i32,
    pub(super) confirmation: Confirmation,
    pub(super) payment: Option<&'static str>,
    /// How many rows it has: each holds a line at least.
    pub(super) rows: usize,
    pub(super) vendor: Option<&'a Vendor>,
}

/// The course of an order, drawn from its own sequence.
pub(super) fn draw(ordered: &Ordered<'_>, random: &mut Random) -> Course {
    let lines = lines(ordered, random);
    match ordered.confirmation {
        Confirmation::Failed => failed(ordered, lines, random),
        Confirmation::Complete | Confirmation::Empty => complete(ordered, lines, random),
        Confirmation::InProgress => under_way(ordered, lines, random),
    }
}

fn lines(ordered: &Ordered<'_>, random: &mut Random) -> u8 {
    let more = random.below(3) + if random.chance(1_500) { random.below(8) } else { 0 };
    u8::try_from(ordered.rows as u64 + more).unwrap_or(u8::MAX)
}

/// Days after it was placed at which each step is behind it, if nothing holds it up.
fn steps(ordered: &Ordered<'_>, random: &mut Random) -> [i64; Course::STEPS] {
    let quick = ordered
        .vendor
        .and_then(|vendor| vendor.trades.first())
        .is_some_and(|trade| *trade == "katering");
    let lead = if quick { (1, 3) } else { (2, 9) };
    let pay = match ordered.payment {
        Some("LS") => (6, 26),
        Some("KKPD") => (0, 3),
        _ => (1, 14),
    };
    let mut day = 0;
    [(0, 2), (0, 2), lead, (0, 3), (0, 2), (0, 3), pay].map(|(low, high)| {
        day += random.between(low, high);
        day
    })
}

/// An order whose books are closed: what would have ended after the ledger is brought forward, as it is every December.
fn complete(ordered: &Ordered<'_>, lines: u8, random: &mut Random) -> Course {
    let mut steps = steps(ordered, random);
    let left = i64::from(LAST - ordered.day);
    let end = steps.last().copied().unwrap_or_default();
    if end > left {
        steps = steps.map(|step| step * left / end.max(1));
    }
    let mut course = Course {
        left: steps.map(offset),
        lines,
        ..Course::default()
    };
    deliver(&mut course, ordered, random);
    follow_up(&mut course, ordered, random);
    course
}

/// An order that nobody has finished by the end of the ledger.
fn under_way(ordered: &Ordered<'_>, lines: u8, random: &mut Random) -> Course {
    let left = i64::from(LAST - ordered.day);
    let steps = steps(ordered, random);
    let mut behind = steps.iter().filter(|step| **step <= left).count();
    if left <= FRESH_DAYS && random.chance(4_500) {
        behind = usize::from(random.chance(5_500));
    } else if behind == Course::STEPS {
        behind = standstill(random);
    }
    let mut course = Course {
        left: std::array::from_fn(|place| {
            let step = steps.get(place).copied().filter(|_| place < behind);
            step.and_then(offset)
        }),
        lines,
        ..Course::default()
    };
    if course.arrived().is_some() {
        deliver(&mut course, ordered, random);
    } else if let Some(answered) = course.answered() {
        course.promised = offset(i64::from(answered) + random.between(2, 12));
    }
    course
}

fn standstill(random: &mut Random) -> usize {
    let all: u64 = STANDSTILLS.iter().map(|(_, weight)| weight).sum();
    let mut draw = random.below(all);
    for (behind, weight) in STANDSTILLS {
        if draw < weight {
            return behind;
        }
        draw -= weight;
    }
    Course::STEPS - 1
}

fn failed(ordered: &Ordered<'_>, lines: u8, random: &mut Random) -> Course {
    let refused_bp = ordered
        .vendor
        .map_or(80, |vendor| u64::from(vendor.refused_lines_bp));
    let ended = if random.chance(1_500 + 8 * refused_bp) {
        Ended::Refused
    } else if random.chance(5_000) {
        Ended::Rejected
    } else {
        Ended::Cancelled
    };
    Course {
        lines,
        refused: if ended == Ended::Refused { lines } else { 0 },
        ended: Some(ended),
        ..Course::default()
    }
}

/// What was promised of goods that have arrived, and which lines of them did not fit.
fn deliver(course: &mut Course, ordered: &Ordered<'_>, random: &mut Random) {
    let (Some(answered), Some(arrived)) = (course.answered(), course.arrived()) else {
        return;
    };
    let (answered, arrived) = (i64::from(answered), i64::from(arrived));
    let late_bp = 10_000
        - ordered
            .vendor
            .map_or(9_600, |vendor| u64::from(vendor.on_time_bp.min(10_000)));
    let (_, month, day_of_month) = calendar::civil(ordered.day);
    let harder = if month == 12 && day_of_month > 10 { 2 } else { 1 };
    let promised = if random.chance(late_bp * harder) {
        // Nobody promises a day before the one on which they accept.
        (arrived - random.between(1, MOST_LATE)).max(answered)
    } else {
        arrived + random.between(0, 3)
    };
    course.promised = offset(promised);
    let refused_bp = ordered
        .vendor
        .map_or(80, |vendor| u64::from(vendor.refused_lines_bp));
    let refused = (0..course.lines).filter(|_| random.chance(refused_bp)).count();
    course.refused = u8::try_from(refused).unwrap_or(u8::MAX);
}

/// What was complained of after the handover, and how the vendor was rated.
fn follow_up(course: &mut Course, ordered: &Ordered<'_>, random: &mut Random) {
    let is_late = course.is_late();
    let complained_bp = 110 + if is_late { 320 } else { 0 } + if course.refused > 0 { 700 } else { 0 };
    if random.chance(complained_bp) {
        let recent = i64::from(LAST - ordered.day) <= OPEN_DAYS;
        course.complaint = Some(match random.below(100) {
            0..65 if recent => Complained::Open,
            0..3 => Complained::Open,
            3..86 => Complained::Settled,
            _ => Complained::Withdrawn,
        });
    }
    if random.chance(RATED_BP) {
        let usual = ordered
            .vendor
            .and_then(|vendor| vendor.rating_tenths)
            .unwrap_or(44);
        let tenths = i64::from(usual) + random.between(-7, 7)
            - if is_late { 9 } else { 0 }
            - if course.complaint.is_some() { 14 } else { 0 };
        course.stars = u8::try_from(((tenths + 5) / 10).clamp(1, 5)).ok();
    }
}

fn offset(days: i64) -> Option<u16> {
    u16::try_from(days).ok()
}

#[cfg(test)]
mod tests;
