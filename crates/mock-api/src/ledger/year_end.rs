//! What is unfinished or unpaid at the end of a day: which orders, by age, by whose move, by state and by unit.
//!
//! An order is unfinished when it counts, was placed by then and is paid later or not yet. Its age is the number of days since it was
//! placed. Each division holds each order once, so that its parts add up to the whole.

use std::cmp::Reverse;
use std::collections::HashMap;

use lokapasar_contract::analytics::{ActorPart, AgeBand, AgePart, Pending, StatePart};
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_contract::query::{Named, YearEndQuery, YearEndSort};
use lokapasar_contract::{RegionCode, Rupiah};
use rusqlite::{Connection, named_params};

use super::courses::{Course, Standing, columns};
use super::figures::{Slice, bounds};

/// An order that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The order.
    pub course: Course,
    /// Where it stood.
    pub standing: Standing,
    /// Days since it was placed.
    pub age: i64,
}

impl Waiting {
    fn value(&self) -> Rupiah {
        self.course.value.unwrap_or_default()
    }

    fn meets(&self, query: &YearEndQuery) -> bool {
        let unit = self.course.unit.as_deref();
        query.unit.as_ref().is_none_or(|asked| match asked {
            Named::As(id) => unit == Some(id.as_str()),
            Named::Nothing => unit.is_none(),
        }) && query.state.is_none_or(|state| self.standing.state == state)
            && query.actor.is_none_or(|actor| self.standing.actor == Some(actor))
            && query.age.is_none_or(|age| AgeBand::of(self.age) == age)
    }
}

/// The orders of a government that were placed in the period, meet the filters and wait at the end of its last day, in the order
/// asked for.
///
/// # Errors
/// When SQLite refuses.
pub fn waiting(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    query: &YearEndQuery,
) -> rusqlite::Result<Vec<Waiting>> {
    let (first, last) = bounds(slice.period);
    let sql = format!(
        "SELECT {} FROM ledger_course
         WHERE region = :region AND day BETWEEN :first AND :last AND {}_value IS NOT NULL
             AND (finished IS NULL OR finished > :last)",
        columns(slice.rule),
        slice.rule.as_str()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":region": region.as_str(),
        ":first": first,
        ":last": last,
    })?;
    let mut waiting = Vec::new();
    while let Some(row) = rows.next()? {
        let course = Course::read(row)?;
        let one = Waiting {
            standing: course.standing(last),
            age: last - course.day,
            course,
        };
        if one.meets(query) {
            waiting.push(one);
        }
    }
    sort(&mut waiting, query.sort);
    Ok(waiting)
}

fn sort(waiting: &mut [Waiting], sort: YearEndSort) {
    waiting.sort_by(|one, other| {
        let by = match sort {
            YearEndSort::Oldest => one.course.day.cmp(&other.course.day),
            YearEndSort::Newest => other.course.day.cmp(&one.course.day),
            YearEndSort::ValueDescending => other.value().cmp(&one.value()),
            YearEndSort::ValueAscending => one.value().cmp(&other.value()),
        };
        by.then_with(|| one.course.order_id.cmp(&other.course.order_id))
    });
}

/// What orders come to together.
#[must_use]
pub fn total(waiting: &[Waiting]) -> Pending {
    pending(waiting, |_| true)
}

fn pending(waiting: &[Waiting], counts: impl Fn(&Waiting) -> bool) -> Pending {
    let mut sum = Pending::default();
    for one in waiting.iter().filter(|one| counts(one)) {
        sum.orders += 1;
        sum.value = [sum.value, one.value()].into_iter().sum();
    }
    sum
}

/// By age, all of them.
#[must_use]
pub fn by_age(waiting: &[Waiting]) -> Vec<AgePart> {
    let part = |age: &AgeBand| AgePart {
        age: *age,
        pending: pending(waiting, |one| AgeBand::of(one.age) == *age),
    };
    AgeBand::ALL.iter().map(part).collect()
}

/// By whose move it is, all of them.
#[must_use]
pub fn by_actor(waiting: &[Waiting]) -> Vec<ActorPart> {
    let part = |actor| ActorPart {
        actor,
        pending: pending(waiting, |one| one.standing.actor == Some(actor)),
    };
    Actor::ALL.into_iter().map(part).collect()
}

/// By state, those that hold something.
#[must_use]
pub fn by_state(waiting: &[Waiting]) -> Vec<StatePart> {
    let part = |state| StatePart {
        state,
        pending: pending(waiting, |one| one.standing.state == state),
    };
    OrderState::ALL
        .into_iter()
        .map(part)
        .filter(|part| part.pending.orders > 0)
        .collect()
}

/// By unit, the highest value first, then by id.
#[must_use]
pub fn by_unit(waiting: &[Waiting]) -> Vec<(Option<&str>, Pending)> {
    let mut found: HashMap<Option<&str>, Pending> = HashMap::new();
    for one in waiting {
        let sum = found.entry(one.course.unit.as_deref()).or_default();
        sum.orders += 1;
        sum.value = [sum.value, one.value()].into_iter().sum();
    }
    let mut units: Vec<_> = found.into_iter().collect();
    units.sort_by_key(|(unit, pending)| (Reverse(pending.value), *unit));
    units
}
