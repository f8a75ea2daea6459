//! Entering courses: generated ones while their rows go by, and the sums of each day.

use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::order::OrderState;
use lokapasar_demo_data::model::{Complained, Course as Drawn, LedgerRow, World};
use rusqlite::{Connection, Statement, params};

use super::{ACTORS, Course, Left, STATES, letter, usual_actor};
use crate::ledger::{rules, spans};

/// The steps of a generated order, in the order of [`Drawn::left`].
const STEPS: [OrderState; Drawn::STEPS] = [
    OrderState::AwaitingApproval,
    OrderState::AwaitingVendor,
    OrderState::InPreparation,
    OrderState::Shipped,
    OrderState::UnderInspection,
    OrderState::Accepted,
    OrderState::AwaitingPayment,
];

/// Writes `a0v1p5`.
fn steps_text(placed: i64, steps: impl IntoIterator<Item = Left>) -> String {
    let mut text = String::new();
    for left in steps {
        text.extend(letter(&STATES, &left.state));
        text.push_str(&(left.day - placed).max(0).to_string());
    }
    text
}

pub(super) const INSERT: &str =
    "INSERT INTO ledger_course (region, day, order_id, unit, vendor, settled_value, itkp_value, steps, state,
    actor, promised, arrived, finished, lines, refused, complaints, resolved, open, stars, live)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)";

/// A course on its way into the store.
pub(super) struct Line<'a> {
    pub(super) region: &'a str,
    pub(super) course: Course,
    /// By each rule.
    pub(super) values: [Option<i64>; 2],
}

impl Line<'_> {
    pub(super) fn insert(&self, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
        let course = &self.course;
        let [settled, itkp] = self.values;
        statement
            .execute(params![
                self.region,
                course.day,
                course.order_id,
                course.unit,
                course.vendor,
                settled,
                itkp,
                steps_text(course.day, course.steps.iter().copied()),
                letter(&STATES, &course.state).map(String::from),
                course
                    .actor
                    .and_then(|actor| letter(&ACTORS, &actor))
                    .map(String::from),
                course.promised,
                course.arrived,
                course.finished,
                course.lines,
                course.refused,
                course.complaints,
                course.resolved,
                course.open,
                course.stars,
                course.live,
            ])
            .map(drop)
    }
}

/// Enters the courses of generated orders while their rows go by. All rows of an order come one after the other.
pub(in crate::ledger) struct Clerk<'a> {
    statement: Statement<'a>,
    world: &'a World,
    waiting: Option<(LedgerRow, [Option<i64>; 2])>,
}

impl<'a> Clerk<'a> {
    /// Takes away what was there of generated orders.
    pub(in crate::ledger) fn new(connection: &'a Connection, world: &'a World) -> rusqlite::Result<Self> {
        connection.execute("DELETE FROM ledger_course WHERE live = 0", [])?;
        Ok(Self {
            statement: connection.prepare(INSERT)?,
            world,
            waiting: None,
        })
    }

    /// A row goes by.
    pub(in crate::ledger) fn see(&mut self, row: &LedgerRow) -> rusqlite::Result<()> {
        if row.course.is_some() {
            self.write()?;
            self.waiting = Some((row.clone(), [None; 2]));
        }
        let Some((order, values)) = &mut self.waiting else {
            return Ok(());
        };
        if order.order_id == row.order_id {
            for (value, rule) in values.iter_mut().zip(CountingRule::ALL) {
                if rules::left_out(*rule, row.verified, row.confirmation).is_none() {
                    *value = Some(value.unwrap_or_default() + row.value.get());
                }
            }
        }
        Ok(())
    }

    /// All rows have gone by: the last order is entered, and the sums are made.
    pub(in crate::ledger) fn finish(mut self, connection: &Connection) -> rusqlite::Result<()> {
        self.write()?;
        rebuild(connection)
    }

    fn write(&mut self) -> rusqlite::Result<()> {
        let Some((row, values)) = self.waiting.take() else {
            return Ok(());
        };
        let Some(drawn) = row.course else {
            return Ok(());
        };
        let line = Line {
            region: row.region.as_str(),
            course: generated(&row, &drawn, self.world),
            values,
        };
        line.insert(&mut self.statement)
    }
}

fn generated(row: &LedgerRow, drawn: &Drawn, world: &World) -> Course {
    let day = rules::day_of(row.at);
    let on = |days: Option<u16>| days.map(|days| day + i64::from(days));
    let left = STEPS
        .iter()
        .zip(drawn.left)
        .map_while(|(state, left)| on(left).map(|day| Left { state: *state, day }));
    let steps: Vec<Left> = left.collect();
    let finished = drawn.left.last().copied().flatten();
    let state = match (drawn.ended, STEPS.get(steps.len())) {
        (Some(_), _) => OrderState::Cancelled,
        (None, Some(next)) => *next,
        (None, None) => OrderState::Completed,
    };
    let place = |place: Option<u32>| place.and_then(|place| usize::try_from(place).ok());
    let complained = |of: fn(Complained) -> bool| u32::from(drawn.complaint.is_some_and(of));
    Course {
        order_id: row.order_id.clone(),
        day,
        unit: place(row.unit)
            .and_then(|place| world.units.get(place))
            .map(|unit| unit.id.to_string()),
        vendor: place(row.vendor)
            .and_then(|place| world.vendors.get(place))
            .map(|vendor| vendor.id.to_string()),
        value: None,
        steps,
        state,
        actor: usual_actor(state),
        promised: on(drawn.promised),
        arrived: on(drawn.arrived()),
        finished: on(finished),
        lines: drawn.lines.into(),
        refused: drawn.refused.into(),
        complaints: complained(|_| true),
        resolved: complained(|it| it == Complained::Settled),
        open: complained(|it| it == Complained::Open),
        stars: drawn.stars,
        live: false,
    }
}

fn sums_sql(which: &str) -> String {
    let of = |rule: CountingRule| {
        let value = format!("{}_value", rule.as_str());
        let counts = format!("{value} IS NOT NULL");
        format!(
            "coalesce(sum({value}), 0), count({value}),
             count(*) FILTER (WHERE {counts} AND arrived IS NOT NULL AND promised IS NOT NULL),
             count(*) FILTER (WHERE {counts} AND arrived <= promised),
             coalesce(sum(complaints) FILTER (WHERE {counts}), 0),
             coalesce(sum(resolved) FILTER (WHERE {counts}), 0),
             coalesce(sum(open) FILTER (WHERE {counts}), 0),
             count(stars) FILTER (WHERE {counts}),
             coalesce(sum(stars) FILTER (WHERE {counts}), 0)"
        )
    };
    format!(
        "INSERT INTO ledger_conduct
         SELECT region, day, sum(lines), sum(refused), {}, {} FROM ledger_course WHERE {which} GROUP BY region, day",
        of(CountingRule::Settled),
        of(CountingRule::Itkp)
    )
}

/// Makes all sums anew.
fn rebuild(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM ledger_conduct", [])?;
    connection.execute(&sums_sql("true"), [])?;
    spans::CONDUCT.rebuild(connection)
}

/// Makes the sums of a government's day anew.
pub(super) fn refresh(connection: &Connection, region: &str, day: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM ledger_conduct WHERE region = ?1 AND day = ?2")?
        .execute((region, day))?;
    connection
        .prepare_cached(&sums_sql("region = ?1 AND day = ?2"))?
        .execute((region, day))?;
    spans::CONDUCT.refresh(connection, region, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::courses::SCHEMA;

    fn enter(connection: &Connection, day: i64, order_id: &str) {
        let course = Course {
            order_id: order_id.to_owned(),
            day,
            unit: None,
            vendor: None,
            value: None,
            steps: Vec::new(),
            state: OrderState::Completed,
            actor: None,
            promised: Some(day + 3),
            arrived: Some(day + 2),
            finished: Some(day + 9),
            lines: 2,
            refused: 1,
            complaints: 1,
            resolved: 1,
            open: 0,
            stars: Some(4),
            live: true,
        };
        let line = Line {
            region: "33.20",
            course,
            values: [Some(7_000), None],
        };
        line.insert(&mut connection.prepare(INSERT).unwrap()).unwrap();
    }

    fn sums(connection: &Connection) -> Vec<String> {
        let read = |table| {
            let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let columns = statement.column_count();
            let row = |row: &rusqlite::Row<'_>| {
                (0..columns)
                    .map(|at| row.get_ref(at).map(|it| format!("{it:?} ")))
                    .collect()
            };
            statement
                .query_map([], row)
                .unwrap()
                .collect::<Result<Vec<String>, _>>()
                .unwrap()
        };
        ["ledger_conduct", "ledger_conduct_span"]
            .into_iter()
            .flat_map(read)
            .collect()
    }

    #[test]
    fn a_day_made_anew_leaves_the_sums_as_all_made_anew() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch(SCHEMA).unwrap();
        for (place, day) in [19_000, 19_001, 19_001, 19_100].into_iter().enumerate() {
            enter(&connection, day, &format!("ord_{place}"));
        }
        rebuild(&connection).unwrap();
        let before = sums(&connection);
        assert_eq!(before.len(), 3 + 2, "{before:?}");
        for day in [19_001, 19_101, 19_200] {
            enter(&connection, day, &format!("ord_at_{day}"));
            refresh(&connection, "33.20", day).unwrap();
        }
        let refreshed = sums(&connection);
        assert_ne!(refreshed, before);
        rebuild(&connection).unwrap();
        assert_eq!(sums(&connection), refreshed);
    }
}
