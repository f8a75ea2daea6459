//! What a person did to the cart and the server has not confirmed yet, folded over what the server has.
//!
//! Pure: [`Outbox::next_step`] says what to do, [`Outbox::settle`] is told what came of it. Sending, waiting and storing are
//! others' work. What holds, whatever the network does:
//!
//! - One request is under way at a time, so that an old answer never overtakes a newer one. The tabs of a browser share one
//!   queue, and take turns.
//! - A write's key, change and version are fixed before it is sent, and an unclear end (no answer, half an answer, 503) is
//!   resolved by sending exactly the same again: the server stores the answer with the key and does it once.
//! - A key never travels with two different changes. While a change is not sent, a newer one to its line takes its place.
//! - A refused write is taken back alone. A failed read changes nothing: only "there is no cart" empties it.

use lokapasar_contract::cart::{Cart, CartLine};
use lokapasar_contract::{LineId, OfferId};
use lokapasar_planted_bugs::{Bug, is_planted};
use serde::{Deserialize, Serialize};

/// What becomes of a line. Absolute, so that doing it twice is doing it once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It holds so many of an offer.
    Put {
        /// The offer.
        offer: OfferId,
        /// How many in all.
        quantity: u32,
    },
    /// It goes.
    Remove,
}

/// A change on its way to the server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Write {
    /// The idempotency key: the same in every attempt.
    pub key: String,
    /// The line.
    pub line: LineId,
    /// What becomes of it.
    pub change: Change,
    /// How it was sent; none while it may still be replaced.
    pub sent: Option<Sent>,
}

/// What is fixed when a write is sent first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The version of the cart that it was made for; none when there is no cart yet.
    pub version: Option<String>,
}

/// What the server is known to have.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Known {
    /// It has not answered yet.
    #[default]
    Nothing,
    /// It said that there is no cart.
    NoCart,
    /// This cart.
    Cart(Cart),
}

/// A change that the server refused, and that was taken back: it has to be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The line.
    pub line: LineId,
    /// What was asked.
    pub change: Change,
    /// Why not, as a sentence.
    pub reason: String,
}

/// What is to be done next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Ask for the cart.
    Read,
    /// Send this, exactly.
    Write(Write),
    /// Nothing, until something changes.
    Rest,
}

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The cart was read.
    Read(Cart),
    /// There is no cart: 404 or 410, and nothing else.
    NoCart,
    /// The cart could not be read.
    ReadFailed,
    /// The write is done.
    Accepted {
        /// The cart after it.
        cart: Cart,
        /// The server had done it before and repeats its answer: others may have gone on since.
        replayed: bool,
    },
    /// The write had nothing left to do: the line to remove is not there.
    Needless,
    /// The write was for a version that is not the present one; it was not done.
    Outdated,
    /// The write was refused, with a reason; it was not done.
    Refused(String),
    /// Nobody knows whether the write was done.
    Unclear,
}

/// A step that is being carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
enum UnderWay {
    Reading,
    /// The write with this key.
    Writing(String),
}

/// The cart's waiting changes and what the server is known to have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outbox {
    known: Known,
    queue: Vec<Write>,
    /// What is known may be behind what the server has.
    stale: bool,
    /// Another tab has been answered, and its news is still on the way.
    behind: bool,
    /// The version that the cart has, as somebody said since the server last answered.
    heard: Option<String>,
    under_way: Option<UnderWay>,
}

impl Outbox {
    /// An outbox with the changes that were waiting when the page was left.
    #[must_use]
    pub fn resume(queue: Vec<Write>) -> Self {
        Self {
            queue,
            stale: true,
            ..Self::default()
        }
    }

    /// Takes over the changes that wait, as all tabs have them together.
    pub fn adopt(&mut self, queue: Vec<Write>) {
        self.queue = queue;
    }

    /// Another tab has been answered with a cart that is not known here: [`Self::learn`], or reading, makes it known.
    pub fn fall_behind(&mut self) {
        self.behind = true;
    }

    /// Takes over what another tab has been answered, and whether that may be behind. Whoever wanted to read anew still does.
    pub fn learn(&mut self, known: Known, stale: bool) {
        self.known = known;
        self.behind = false;
        self.stale |= stale;
        if self.heard.as_deref() == self.version() {
            self.heard = None;
        }
    }

    /// What the server is known to have.
    #[must_use]
    pub const fn known(&self) -> &Known {
        &self.known
    }

    /// The changes that wait, oldest first: what must outlive a reload.
    #[must_use]
    pub fn waiting(&self) -> &[Write] {
        &self.queue
    }

    /// Whether what is known may be behind what the server has.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.stale || self.behind || self.heard.is_some()
    }

    /// Whether everything was sent and confirmed, and what is known is the latest.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.queue.is_empty() && !self.is_stale() && self.under_way.is_none()
    }

    /// Whether the next thing to do is to send a change that may still be replaced by a newer one.
    #[must_use]
    pub fn is_gathering(&self) -> bool {
        !self.is_stale() && self.queue.first().is_some_and(|first| first.sent.is_none())
    }

    /// What is known must be read again.
    pub fn refresh(&mut self) {
        self.stale = true;
    }

    /// Somebody says that the cart has this version now. It must be read again if that is news; what is answered here, or in another
    /// tab, before that is done may show that it is none.
    pub fn hear_of(&mut self, version: &str) {
        if self.version() != Some(version) {
            self.heard = Some(version.to_owned());
        }
    }

    fn version(&self) -> Option<&str> {
        match &self.known {
            Known::Cart(cart) => Some(&cart.version),
            Known::Nothing | Known::NoCart => None,
        }
    }

    /// Takes in what the server has answered. It is behind when something newer was heard of meanwhile.
    fn know(&mut self, known: Known) {
        self.known = known;
        self.behind = false;
        let heard = self.heard.take();
        self.stale = heard.is_some() && heard.as_deref() != self.version();
    }

    /// Takes in a change. The key must be new; it is used when no write of this line waits under another one.
    pub fn change(&mut self, key: String, line: LineId, change: Change) {
        let unsent = self.queue.iter().position(|write| {
            write.line == line && (write.sent.is_none() || is_planted(Bug::SentChangeIsReplaced))
        });
        let Some(place) = unsent else {
            if !self.is_needless(&line, &change) {
                self.queue.push(Write {
                    key,
                    line,
                    change,
                    sent: None,
                });
            }
            return;
        };
        self.queue.remove(place);
        // Back to where it was before anything was sent: then there is nothing to send.
        let is_back = !self.is_stale() && self.expected(&line) == Some(change.clone());
        if !is_back && !self.is_needless(&line, &change) {
            self.queue.insert(
                place,
                Write {
                    key,
                    line,
                    change,
                    sent: None,
                },
            );
        }
    }

    /// The line that holds an offer, with the changes that wait.
    #[must_use]
    pub fn line_of(&self, offer: &OfferId) -> Option<LineId> {
        let waiting = self.queue.iter().filter_map(|write| match &write.change {
            Change::Put { offer: put, .. } if put == offer => Some(&write.line),
            _ => None,
        });
        let stands = self
            .lines()
            .filter(|line| line.offer == *offer)
            .map(|line| &line.id);
        let holds = |line: &&LineId| matches!(self.expected(line), Some(Change::Put { .. }));
        stands.chain(waiting).find(holds).cloned()
    }

    /// How many of a line there will be when all that waits is done; none when it goes or is not there.
    #[must_use]
    pub fn quantity_of(&self, line: &LineId) -> Option<u32> {
        match self.expected(line)? {
            Change::Put { quantity, .. } => Some(quantity),
            Change::Remove => None,
        }
    }

    /// What to do now. The answer is carried out and then told to [`Self::settle`]; until then there is only [`Step::Rest`].
    pub fn next_step(&mut self) -> Step {
        if self.under_way.is_some() {
            return Step::Rest;
        }
        if self.is_stale() || (self.known == Known::Nothing && !self.queue.is_empty()) {
            self.under_way = Some(UnderWay::Reading);
            return Step::Read;
        }
        while self
            .queue
            .first()
            .is_some_and(|first| first.sent.is_none() && self.removes_nothing(first))
        {
            self.queue.remove(0);
        }
        let version = self.version().map(str::to_owned);
        let Some(write) = self.queue.first_mut() else {
            return Step::Rest;
        };
        write.sent.get_or_insert(Sent { version });
        self.under_way = Some(UnderWay::Writing(write.key.clone()));
        Step::Write(write.clone())
    }

    /// Takes in what came of the step under way.
    pub fn settle(&mut self, outcome: Outcome) -> Option<Refusal> {
        let sent = match self.under_way.take() {
            Some(UnderWay::Writing(key)) => self.queue.iter().position(|write| write.key == key),
            Some(UnderWay::Reading) | None => None,
        };
        match outcome {
            Outcome::Read(cart) => self.know(Known::Cart(cart)),
            Outcome::NoCart => self.know(Known::NoCart),
            Outcome::ReadFailed if is_planted(Bug::FailedReadEmpties) => self.know(Known::NoCart),
            Outcome::Unclear if is_planted(Bug::DoubtIsForgotten) => self.give_way_to_newer(sent?),
            Outcome::ReadFailed | Outcome::Unclear => {}
            Outcome::Accepted { cart, replayed } => {
                self.know(Known::Cart(cart));
                self.stale |= replayed && !is_planted(Bug::ReplayIsTheLatest);
                self.queue.remove(sent?);
            }
            Outcome::Needless => {
                self.stale = true;
                self.queue.remove(sent?);
            }
            Outcome::Outdated if is_planted(Bug::ConflictDropsTheChange) => {
                self.stale = true;
                self.queue.remove(sent?);
            }
            Outcome::Outdated => {
                self.stale = true;
                self.give_way_to_newer(sent?);
            }
            Outcome::Refused(reason) => {
                self.stale = true;
                let Write { line, change, .. } = self.queue.remove(sent?);
                return Some(Refusal { line, change, reason });
            }
        }
        None
    }

    /// A write that was not done goes back among the unsent, and gives way to a newer one of its line.
    fn give_way_to_newer(&mut self, place: usize) {
        let line = self.queue.get(place).map(|write| write.line.clone());
        let mut later = self.queue.iter().skip(place + 1);
        if later.any(|write| Some(&write.line) == line.as_ref()) {
            self.queue.remove(place);
        } else if let Some(write) = self.queue.get_mut(place) {
            write.sent = None;
        }
    }

    /// What a line is to be, with all that waits; none when nothing is known of it.
    pub(super) fn expected(&self, line: &LineId) -> Option<Change> {
        let waiting = self.queue.iter().rev().find(|write| write.line == *line);
        waiting.map(|write| write.change.clone()).or_else(|| {
            let stands = self.lines().find(|stands| stands.id == *line)?;
            Some(Change::Put {
                offer: stands.offer.clone(),
                quantity: stands.quantity,
            })
        })
    }

    /// Whether a change would remove what will not be there, as far as that can be known now.
    fn is_needless(&self, line: &LineId, change: &Change) -> bool {
        let will_be_there = matches!(self.expected(line), Some(Change::Put { .. }));
        *change == Change::Remove && self.known != Known::Nothing && !self.is_stale() && !will_be_there
    }

    /// Whether a write would remove what is not there.
    fn removes_nothing(&self, write: &Write) -> bool {
        write.change == Change::Remove && !self.lines().any(|line| line.id == write.line)
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &CartLine> {
        let groups = match &self.known {
            Known::Cart(cart) => cart.groups.as_slice(),
            Known::Nothing | Known::NoCart => &[],
        };
        groups.iter().flat_map(|group| &group.lines)
    }
}

#[cfg(test)]
pub(crate) mod tests;
