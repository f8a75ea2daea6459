//! The rows that are worked on: what was read, what was mended, and what the server says of each.

mod twins;

use std::collections::HashMap;

use lokapasar_contract::cart::{CartBatchOutcome, CartBatchRow, MAXIMUM_LINES};
use lokapasar_contract::{LineId, Rupiah};
use serde::{Deserialize, Serialize};

use super::quantity;
use super::reading::Entry;

/// The longest code, in bytes.
const LONGEST_CODE: usize = 64;

/// The most bytes of rows in one request: what the server takes, less what stands around them.
const MOST_BYTES: usize = 240 * 1024;

/// What is wrong with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrongCode {
    /// There is none.
    Missing,
    /// A formula instead of its result.
    Formula,
    /// No code is so long.
    TooLong,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Its number: its line in the text that was read first, and on from there. No two have the same.
    pub number: u32,
    /// The code, as it was written.
    pub code: String,
    /// The quantity, as it was written.
    pub quantity: String,
    /// What the server says of it. A row that is taken up again is asked for again.
    #[serde(skip)]
    pub check: Check,
    /// The numbers of the other rows with the same code.
    #[serde(skip)]
    pub twins: Vec<u32>,
}

/// What the server says of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Check {
    /// Nothing yet, or nothing of what stands there now.
    #[default]
    Due,
    /// It is being asked, under this ticket.
    Asked(u32),
    /// This.
    Found(Box<Finding>),
}

/// What the server said of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Its words.
    pub outcome: CartBatchOutcome,
    /// The version of the cart for which it holds.
    pub version: String,
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The server has not answered yet.
    Checking,
    /// Something is to be mended.
    ToFix,
    /// It can go into the cart.
    Ready,
}

/// How many rows stand where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// All of them.
    pub all: u32,
    /// Those that something is wrong with.
    pub to_fix: u32,
    /// Those that can go into the cart.
    pub ready: u32,
    /// Those that the server has not answered yet.
    pub checking: u32,
    /// Those whose code stands in another row as well.
    pub twins: u32,
    /// Those that wait for room.
    pub later: u32,
}

/// The rows.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct List {
    rows: Vec<Row>,
    /// What there was no room for; nothing of it is lost.
    later: Vec<Row>,
}

impl Row {
    fn new(number: u32, code: String, quantity: String) -> Self {
        Self {
            number,
            code,
            quantity,
            check: Check::Due,
            twins: Vec::new(),
        }
    }

    /// What is wrong with the code, as far as that can be seen from here.
    ///
    /// # Errors
    /// That.
    pub fn code(&self) -> Result<&str, WrongCode> {
        match self.code.trim() {
            "" => Err(WrongCode::Missing),
            code if quantity::is_formula(code) => Err(WrongCode::Formula),
            code if code.len() > LONGEST_CODE => Err(WrongCode::TooLong),
            code => Ok(code),
        }
    }

    /// The quantity.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn quantity(&self) -> Result<u32, quantity::Wrong> {
        quantity::read(&self.quantity)
    }

    /// What the server says of what stands there now.
    #[must_use]
    pub fn finding(&self) -> Option<&Finding> {
        match &self.check {
            Check::Found(finding) => Some(finding),
            Check::Due | Check::Asked(_) => None,
        }
    }

    /// Where it stands.
    #[must_use]
    pub fn standing(&self) -> Standing {
        let readable = self.code().is_ok() && self.quantity().is_ok();
        match self.finding() {
            _ if !readable => Standing::ToFix,
            None => Standing::Checking,
            Some(finding) if finding.outcome.accepted && self.twins.is_empty() => Standing::Ready,
            Some(_) => Standing::ToFix,
        }
    }

    /// What it comes to, with PPN and without shipping; none where no offer is known.
    #[must_use]
    pub fn price(&self) -> Option<Rupiah> {
        let offer = self.finding()?.outcome.offer.as_ref()?;
        offer.price_with_ppn.checked_times(self.quantity().ok()?)
    }
}

impl List {
    /// The rows, in the order in which they were read.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty() && self.later.is_empty()
    }

    /// Whether another row could be taken in.
    #[must_use]
    pub fn has_room(&self) -> bool {
        self.rows.len() < MAXIMUM_LINES
    }

    /// A row by its number.
    #[must_use]
    pub fn row(&self, number: u32) -> Option<&Row> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(place)
    }

    /// How many rows stand where.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts {
            all: narrow(self.rows.len()),
            later: narrow(self.later.len()),
            ..Counts::default()
        };
        for row in &self.rows {
            counts.twins += u32::from(!row.twins.is_empty());
            match row.standing() {
                Standing::Checking => counts.checking += 1,
                Standing::ToFix => counts.to_fix += 1,
                Standing::Ready => counts.ready += 1,
            }
        }
        counts
    }

    /// What the rows that are ready come to, with PPN and without shipping.
    #[must_use]
    pub fn total(&self) -> Option<Rupiah> {
        let ready = self.rows.iter().filter(|row| row.standing() == Standing::Ready);
        ready
            .map(Row::price)
            .try_fold(Rupiah::ZERO, |sum, price| sum.checked_add(price?))
    }

    /// Takes in what was read; what there is no room for waits.
    pub fn add(&mut self, entries: Vec<Entry>) {
        let last = self
            .rows
            .iter()
            .chain(&self.later)
            .map(|row| row.number)
            .max()
            .unwrap_or(0);
        self.later.extend(
            entries
                .into_iter()
                .map(|entry| Row::new(last.saturating_add(entry.line), entry.code, entry.quantity)),
        );
        self.take_later();
    }

    /// Takes in what waits, as far as there is room now.
    pub fn take_later(&mut self) {
        let room = MAXIMUM_LINES
            .saturating_sub(self.rows.len())
            .min(self.later.len());
        self.rows.extend(self.later.drain(..room));
        self.look_for_twins();
    }

    /// Writes another code into a row.
    pub fn set_code(&mut self, number: u32, code: String) {
        self.change(number, |row| row.code = code);
        self.look_for_twins();
    }

    /// Writes another quantity into a row.
    pub fn set_quantity(&mut self, number: u32, quantity: String) {
        self.change(number, |row| row.quantity = quantity);
    }

    fn change(&mut self, number: u32, change: impl FnOnce(&mut Row)) {
        if let Ok(place) = self.rows.binary_search_by_key(&number, |row| row.number)
            && let Some(row) = self.rows.get_mut(place)
        {
            let before = (row.code.clone(), row.quantity.clone());
            change(row);
            if before != (row.code.clone(), row.quantity.clone()) {
                row.check = Check::Due;
            }
        }
    }

    /// Takes a row out.
    pub fn remove(&mut self, number: u32) {
        self.rows.retain(|row| row.number != number);
        self.look_for_twins();
    }

    /// What has to be asked, in requests that the server takes; from then on it is being asked under this ticket.
    pub fn ask(&mut self, ticket: u32) -> Vec<Vec<CartBatchRow>> {
        let due = self.rows.iter_mut().filter(|row| row.check == Check::Due);
        let rows = due.filter_map(|row| {
            let asked = CartBatchRow {
                line_id: LineId::new(row.number.to_string()),
                offer_id: None,
                sku: Some(row.code().ok()?.to_owned()),
                quantity: row.quantity().ok()?,
            };
            row.check = Check::Asked(ticket);
            Some(asked)
        });
        in_requests(rows)
    }

    /// Has the rows that are ready asked for again.
    pub fn doubt_ready(&mut self) {
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.standing() == Standing::Ready)
        {
            row.check = Check::Due;
        }
    }

    /// Takes in what the server says of rows that are asked for under this ticket, and were not changed since.
    pub fn answer(&mut self, ticket: u32, outcomes: Vec<CartBatchOutcome>, version: &str) {
        let mut outcomes: HashMap<String, CartBatchOutcome> = outcomes
            .into_iter()
            .map(|outcome| (outcome.line_id.as_str().to_owned(), outcome))
            .collect();
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.check == Check::Asked(ticket))
        {
            if let Some(outcome) = outcomes.remove(&row.number.to_string()) {
                row.check = Check::Found(Box::new(Finding {
                    outcome,
                    version: version.to_owned(),
                }));
            }
        }
    }

    /// Nobody answers under this ticket any more.
    pub fn give_up(&mut self, ticket: u32) {
        for row in self
            .rows
            .iter_mut()
            .filter(|row| row.check == Check::Asked(ticket))
        {
            row.check = Check::Due;
        }
    }

    /// What the rows that went into the cart leave: those that were refused, with the reason.
    pub fn put_in(&mut self, numbers: &[u32], outcomes: &[CartBatchOutcome]) {
        let by_number: HashMap<u32, &CartBatchOutcome> = numbers.iter().copied().zip(outcomes).collect();
        self.rows
            .retain(|row| !by_number.get(&row.number).is_some_and(|outcome| outcome.accepted));
        for row in &mut self.rows {
            if let (Some(refused), Check::Found(finding)) = (by_number.get(&row.number), &mut row.check) {
                finding.outcome.accepted = false;
                finding.outcome.code.clone_from(&refused.code);
                finding.outcome.detail.clone_from(&refused.detail);
            }
        }
        self.look_for_twins();
    }
}

/// A count of rows: there is no room for more than fit.
pub(super) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn in_requests(rows: impl Iterator<Item = CartBatchRow>) -> Vec<Vec<CartBatchRow>> {
    let mut requests: Vec<Vec<CartBatchRow>> = Vec::new();
    let mut bytes = 0;
    for row in rows {
        let length = serde_json::to_string(&row).map_or(MOST_BYTES, |text| text.len() + 1);
        bytes += length;
        match requests.last_mut() {
            Some(request) if bytes <= MOST_BYTES => request.push(row),
            _ => {
                bytes = length;
                requests.push(vec![row]);
            }
        }
    }
    requests
}

#[cfg(test)]
pub(super) mod tests;
