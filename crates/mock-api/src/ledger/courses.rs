//! The courses of orders: when each step was behind them, what was promised, refused, complained of and rated.
//!
//! No report has these columns, so they stand beside the rows: one line for each order, with the value of its rows that count by each
//! rule. Generated orders bring theirs along; those that are placed here are entered with every change ([`live`]). What is
//! counted of them stands in [`super::year_end`] and [`super::conduct`].

mod live;

use lokapasar_contract::Rupiah;
use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::order::{Actor, OrderState};
use lokapasar_demo_data::model::{Complained, Course as Drawn, LedgerRow, World};
use rusqlite::{Connection, Row, Statement, params};

use super::rules;

pub(super) use live::enter;

/// The tables of courses.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS ledger_course (
    region TEXT NOT NULL,
    day INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    unit TEXT,
    vendor TEXT,
    -- The sum of its rows that count by each rule; null when none does.
    settled_value INTEGER,
    itkp_value INTEGER,
    -- The states that it has left, each with how many days after it was placed: 'a0v1p5'.
    steps TEXT NOT NULL,
    state TEXT NOT NULL,
    actor TEXT,
    -- Days since 1970-01-01.
    promised INTEGER,
    arrived INTEGER,
    finished INTEGER,
    lines INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    complaints INTEGER NOT NULL,
    resolved INTEGER NOT NULL,
    open INTEGER NOT NULL,
    stars INTEGER,
    live INTEGER NOT NULL,
    PRIMARY KEY (region, day, order_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_course_pending ON ledger_course (region, day, promised, itkp_value)
    WHERE arrived IS NULL AND promised IS NOT NULL AND settled_value IS NOT NULL;

-- Sums of a government's day over its courses. Whose promised day has passed without the goods depends on today, and so is not in it.
CREATE TABLE IF NOT EXISTS ledger_conduct (
    region TEXT NOT NULL,
    day INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    settled_value INTEGER NOT NULL,
    settled_orders INTEGER NOT NULL,
    settled_arrived INTEGER NOT NULL,
    settled_on_time INTEGER NOT NULL,
    settled_complaints INTEGER NOT NULL,
    settled_resolved INTEGER NOT NULL,
    settled_open INTEGER NOT NULL,
    settled_ratings INTEGER NOT NULL,
    settled_stars INTEGER NOT NULL,
    itkp_value INTEGER NOT NULL,
    itkp_orders INTEGER NOT NULL,
    itkp_arrived INTEGER NOT NULL,
    itkp_on_time INTEGER NOT NULL,
    itkp_complaints INTEGER NOT NULL,
    itkp_resolved INTEGER NOT NULL,
    itkp_open INTEGER NOT NULL,
    itkp_ratings INTEGER NOT NULL,
    itkp_stars INTEGER NOT NULL,
    PRIMARY KEY (region, day)
) STRICT, WITHOUT ROWID;";

/// The states with the letters under which the store keeps them.
const STATES: [(char, OrderState); 11] = [
    ('n', OrderState::Negotiating),
    ('a', OrderState::AwaitingApproval),
    ('v', OrderState::AwaitingVendor),
    ('p', OrderState::InPreparation),
    ('s', OrderState::Shipped),
    ('i', OrderState::UnderInspection),
    ('h', OrderState::Accepted),
    ('b', OrderState::AwaitingPayment),
    ('c', OrderState::Completed),
    ('x', OrderState::Cancelled),
    ('e', OrderState::Expired),
];

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

/// The actors with the letters under which the store keeps them.
const ACTORS: [(char, Actor); 4] = [
    ('b', Actor::Buyer),
    ('k', Actor::Ppk),
    ('v', Actor::Vendor),
    ('t', Actor::Bendahara),
];

fn letter<T: PartialEq>(of: &[(char, T)], value: &T) -> Option<char> {
    of.iter()
        .find(|(_, known)| known == value)
        .map(|(letter, _)| *letter)
}

fn value_of<T: Copy>(of: &[(char, T)], letter: char) -> Option<T> {
    of.iter()
        .find(|(known, _)| *known == letter)
        .map(|(_, value)| *value)
}

/// A state that an order has left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// The state.
    pub state: OrderState,
    /// On which day, in days since 1970-01-01.
    pub day: i64,
}

/// The course of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// The marketplace's number of the order.
    pub order_id: String,
    /// The day on which it was placed, in days since 1970-01-01; as all days here.
    pub day: i64,
    /// Id of the unit, where one is named.
    pub unit: Option<String>,
    /// Id of the vendor, where one is named.
    pub vendor: Option<String>,
    /// The value of its rows that count by the rule asked for; none when none does.
    pub value: Option<Rupiah>,
    /// The states that it has left, the first one first.
    pub steps: Vec<Left>,
    /// Where it stands.
    pub state: OrderState,
    /// Whose move it is.
    pub actor: Option<Actor>,
    /// The day that the vendor promised.
    pub promised: Option<i64>,
    /// The day on which all of it had arrived.
    pub arrived: Option<i64>,
    /// The day on which it was paid.
    pub finished: Option<i64>,
    /// Lines ordered.
    pub lines: u32,
    /// Lines refused.
    pub refused: u32,
    /// Complaints filed.
    pub complaints: u32,
    /// Those among them that the unit settled.
    pub resolved: u32,
    /// Those among them that are not over.
    pub open: u32,
    /// How the vendor was rated.
    pub stars: Option<u8>,
    /// Whether the order was placed here.
    pub live: bool,
}

/// The columns that [`Course::read`] reads, the value by this rule.
pub(super) fn columns(rule: CountingRule) -> String {
    format!(
        "order_id, day, unit, vendor, {}_value, steps, state, actor, promised, arrived, finished,
         lines, refused, complaints, resolved, open, stars, live",
        rule.as_str()
    )
}

impl Course {
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let day: i64 = row.get(1)?;
        let one = |place| -> rusqlite::Result<Option<char>> {
            Ok(row
                .get_ref(place)?
                .as_str_or_null()?
                .and_then(|text| text.chars().next()))
        };
        let count = |place| row.get::<_, u32>(place);
        Ok(Self {
            order_id: row.get(0)?,
            day,
            unit: row.get(2)?,
            vendor: row.get(3)?,
            value: row.get::<_, Option<i64>>(4)?.map(Rupiah::new),
            steps: steps(day, row.get_ref(5)?.as_str()?),
            state: one(6)?
                .and_then(|letter| value_of(&STATES, letter))
                .unwrap_or(OrderState::Completed),
            actor: one(7)?.and_then(|letter| value_of(&ACTORS, letter)),
            promised: row.get(8)?,
            arrived: row.get(9)?,
            finished: row.get(10)?,
            lines: count(11)?,
            refused: count(12)?,
            complaints: count(13)?,
            resolved: count(14)?,
            open: count(15)?,
            stars: row.get(16)?,
            live: row.get(17)?,
        })
    }

    /// Where it stood at the end of a day, whose move it was, and since when.
    #[must_use]
    pub fn standing(&self, day: i64) -> Standing {
        let behind = self.steps.iter().take_while(|left| left.day <= day).count();
        let since = behind
            .checked_sub(1)
            .and_then(|last| self.steps.get(last))
            .map_or(self.day, |left| left.day);
        match self.steps.get(behind) {
            Some(next) => Standing {
                state: next.state,
                actor: usual_actor(next.state),
                since,
            },
            None => Standing {
                state: self.state,
                actor: self.actor,
                since,
            },
        }
    }
}

/// Where an order stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The state.
    pub state: OrderState,
    /// Whose move it is.
    pub actor: Option<Actor>,
    /// Since which day.
    pub since: i64,
}

/// Whose move a state is, where nothing else is going on.
const fn usual_actor(state: OrderState) -> Option<Actor> {
    match state {
        OrderState::Negotiating
        | OrderState::Shipped
        | OrderState::UnderInspection
        | OrderState::Accepted => Some(Actor::Buyer),
        OrderState::AwaitingApproval => Some(Actor::Ppk),
        OrderState::AwaitingVendor | OrderState::InPreparation => Some(Actor::Vendor),
        OrderState::AwaitingPayment => Some(Actor::Bendahara),
        OrderState::Completed | OrderState::Cancelled | OrderState::Expired => None,
    }
}

/// Reads `a0v1p5`.
fn steps(placed: i64, text: &str) -> Vec<Left> {
    let mut steps: Vec<Left> = Vec::new();
    for character in text.chars() {
        match (character.to_digit(10), steps.last_mut()) {
            (Some(digit), Some(last)) => last.day = last.day * 10 + i64::from(digit),
            _ => {
                if let Some(state) = value_of(&STATES, character) {
                    steps.push(Left { state, day: 0 });
                }
            }
        }
    }
    for left in &mut steps {
        left.day += placed;
    }
    steps
}

/// Writes `a0v1p5`.
fn steps_text(placed: i64, steps: impl IntoIterator<Item = Left>) -> String {
    let mut text = String::new();
    for left in steps {
        text.extend(letter(&STATES, &left.state));
        text.push_str(&(left.day - placed).max(0).to_string());
    }
    text
}

const INSERT: &str =
    "INSERT INTO ledger_course (region, day, order_id, unit, vendor, settled_value, itkp_value, steps, state,
    actor, promised, arrived, finished, lines, refused, complaints, resolved, open, stars, live)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)";

/// A course on its way into the store.
struct Line<'a> {
    region: &'a str,
    course: Course,
    /// By each rule.
    values: [Option<i64>; 2],
}

impl Line<'_> {
    fn insert(&self, statement: &mut Statement<'_>) -> rusqlite::Result<()> {
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
pub(super) struct Clerk<'a> {
    statement: Statement<'a>,
    world: &'a World,
    waiting: Option<(LedgerRow, [Option<i64>; 2])>,
}

impl<'a> Clerk<'a> {
    /// Takes away what was there of generated orders.
    pub(super) fn new(connection: &'a Connection, world: &'a World) -> rusqlite::Result<Self> {
        connection.execute("DELETE FROM ledger_course WHERE live = 0", [])?;
        Ok(Self {
            statement: connection.prepare(INSERT)?,
            world,
            waiting: None,
        })
    }

    /// A row goes by.
    pub(super) fn see(&mut self, row: &LedgerRow) -> rusqlite::Result<()> {
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
    pub(super) fn finish(mut self, connection: &Connection) -> rusqlite::Result<()> {
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
    connection.execute(&sums_sql("true"), []).map(drop)
}

/// Makes the sums of a government's day anew.
fn refresh(connection: &Connection, region: &str, day: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM ledger_conduct WHERE region = ?1 AND day = ?2")?
        .execute((region, day))?;
    connection
        .prepare_cached(&sums_sql("region = ?1 AND day = ?2"))?
        .execute((region, day))
        .map(drop)
}
