//! The courses of orders: when each step was behind them, what was promised, refused, complained of and rated.
//!
//! No report has these columns, so they stand beside the rows: one line for each order, with the value of its rows that count by each
//! rule. Generated orders bring theirs along; those that are placed here are entered with every change ([`live`]). What is
//! counted of them stands in [`super::year_end`] and [`super::conduct`].

mod live;
mod writing;

use lokapasar_contract::Rupiah;
use lokapasar_contract::analytics::CountingRule;
use lokapasar_contract::order::{Actor, OrderState};
use rusqlite::Row;

pub(super) use live::enter;
pub(super) use writing::Clerk;

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
) STRICT, WITHOUT ROWID;

-- The same of thirty days at a time.
CREATE TABLE IF NOT EXISTS ledger_conduct_span (
    region TEXT NOT NULL,
    span INTEGER NOT NULL,
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
    PRIMARY KEY (region, span)
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
