//! One tab's side of the cart: the outbox as all tabs have it together, with what only this tab has done so far folded over it.
//!
//! Pure. The tabs of a browser share a [`Journal`]. Whoever has something to do with it reads it, does that, and writes it back, all in
//! one transaction ([`Tab::with`]), and then tells the others ([`News`]). News may come late and in any order: a revision that grows
//! with every change tells what is newer. Where nothing has changed nothing is written or told, so that tabs that agree are silent.

use lokapasar_planted_bugs::{Bug, is_planted};
use serde::{Deserialize, Serialize};

use super::outbox::{Known, Outbox, Outcome, Refusal, Write};

/// What the tabs have written down together.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Journal {
    /// Grows with every change.
    revision: u64,
    /// The revision in which the server last answered with a cart.
    answered: u64,
    /// The changes that wait, oldest first.
    queue: Vec<Write>,
}

/// What one tab tells the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    journal: Journal,
    /// The cart that the server has just answered with, and whether that may be behind.
    answer: Option<(Known, bool)>,
}

/// One tab's side of the cart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tab {
    outbox: Outbox,
    /// What was done here and is not written down yet.
    unwritten: Vec<Write>,
    /// The revision whose queue is known here.
    queue: u64,
    /// The revision in which the server answered with the cart that is known here.
    answer: u64,
}

impl Tab {
    /// A tab that was just opened, or has just got another person.
    #[must_use]
    pub fn opened() -> Self {
        Self {
            outbox: Outbox::resume(Vec::new()),
            ..Self::default()
        }
    }

    /// What is shown.
    #[must_use]
    pub const fn outbox(&self) -> &Outbox {
        &self.outbox
    }

    /// For what concerns this tab alone: what it has heard, and that it should read again.
    pub const fn outbox_mut(&mut self) -> &mut Outbox {
        &mut self.outbox
    }

    /// Takes in what the person has done: shown at once, to be written down soon.
    pub fn change(&mut self, write: Write) {
        fold(&mut self.outbox, &write);
        self.unwritten.push(write);
    }

    /// Does something with what waits, as all tabs have it together: gives the journal after it, if that is another, and the answer.
    /// `now` is the time, in milliseconds, so that revisions grow also where a journal was lost.
    pub fn with<T>(
        &mut self,
        journal: Journal,
        now: u64,
        work: impl FnOnce(&mut Outbox) -> T,
    ) -> (Option<Journal>, T) {
        self.work(journal, now, false, work)
    }

    /// Writes down what was done here: gives the journal after it, if that is another.
    pub fn write_down(&mut self, journal: Journal, now: u64) -> Option<Journal> {
        let unwritten = std::mem::take(&mut self.unwritten);
        let (journal, ()) = self.with(journal, now, |outbox| {
            unwritten.iter().for_each(|write| fold(outbox, write));
        });
        journal
    }

    /// Takes in what came of a step: gives the journal after it, if that is another, and what was refused. A cart that the server
    /// answered with is worth a revision of its own, also when it is like the last one.
    pub fn settle(
        &mut self,
        journal: Journal,
        now: u64,
        outcome: Outcome,
    ) -> (Option<Journal>, Option<Refusal>) {
        let with_cart = matches!(
            outcome,
            Outcome::Read(_) | Outcome::NoCart | Outcome::Accepted { .. }
        );
        self.work(journal, now, with_cart, |outbox| outbox.settle(outcome))
    }

    fn work<T>(
        &mut self,
        before: Journal,
        now: u64,
        with_cart: bool,
        work: impl FnOnce(&mut Outbox) -> T,
    ) -> (Option<Journal>, T) {
        if !is_planted(Bug::QueueIsOverwritten) {
            self.outbox.adopt(before.queue.clone());
        }
        if before.answered > self.answer {
            self.outbox.fall_behind();
        }
        let answer = work(&mut self.outbox);
        let queue = self.outbox.waiting().to_vec();
        self.fold_unwritten();
        if queue == before.queue && !with_cart {
            self.queue = self.queue.max(before.revision);
            return (None, answer);
        }
        let revision = now.max(before.revision + 1);
        self.queue = revision;
        if with_cart {
            self.answer = revision;
        }
        let answered = if with_cart { revision } else { before.answered };
        let after = Journal {
            revision,
            answered,
            queue,
        };
        (Some(after), answer)
    }

    /// The journal of a browser that keeps none: this tab's own queue. What was done here stands in it already, and is told to the others
    /// when it is sent.
    #[must_use]
    pub fn own_journal(&mut self) -> Journal {
        self.unwritten.clear();
        Journal {
            revision: self.queue,
            answered: self.answer,
            queue: self.outbox.waiting().to_vec(),
        }
    }

    /// What to tell the others after a change of the journal.
    #[must_use]
    pub fn news(&self, journal: Journal) -> News {
        let is_answer = journal.answered == journal.revision && !is_planted(Bug::AnswerIsKept);
        News {
            journal,
            answer: is_answer.then(|| (self.outbox.known().clone(), self.outbox.is_stale())),
        }
    }

    /// Takes over what another tab tells, unless this one knows something newer.
    pub fn hear(&mut self, news: News) {
        let News { journal, answer } = news;
        if let Some((known, stale)) = answer
            && journal.answered > self.answer
        {
            self.answer = journal.answered;
            self.outbox.learn(known, stale);
        }
        if journal.revision > self.queue {
            self.queue = journal.revision;
            self.outbox.adopt(journal.queue);
            self.fold_unwritten();
        }
    }

    fn fold_unwritten(&mut self) {
        self.unwritten
            .iter()
            .for_each(|write| fold(&mut self.outbox, write));
    }
}

fn fold(outbox: &mut Outbox, write: &Write) {
    outbox.change(write.key.clone(), write.line.clone(), write.change.clone());
}

#[cfg(test)]
mod tests;
