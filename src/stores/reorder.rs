//! Ordering again: the way of the lines into the cart, once, and the way back from a replacement.
//!
//! What is decided is pure and stands in [`draft`]; what is sent goes the way of the quick order: written down with its key before it
//! is sent, and an unclear answer is resolved by sending exactly the same again.

pub mod draft;

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::cart::Cart;
use lokapasar_contract::reorder::Reorder;
use lokapasar_contract::{LineId, OfferId, PersonaId};
use serde::{Deserialize, Serialize};

use super::quick_order::submission::{Submission, Verdict};
use super::{CartStore, SessionStore, use_cart};
use crate::api::{self, ApiError, IdempotencyKey};
use crate::browser::clock;
use crate::browser::storage::Storage;

/// Where the way into the cart stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// Nothing is sent.
    Working,
    /// The lines are sent, and the answer is awaited.
    Sending,
    /// It is not known whether they went in. Only the same again may be sent.
    Unclear,
    /// They did not go in, and why.
    Failed(ApiError),
    /// They did not go in, since the cart was another one by then.
    Changed,
    /// They were sent so long ago that the server no longer says whether they went in.
    TooOld,
    /// So many lines went in, and so many were refused.
    Done {
        /// Those that are in the cart.
        put: u32,
        /// Those that are not.
        refused: u32,
    },
}

/// A line of the cart as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    line: LineId,
    offer: OfferId,
    quantity: u32,
}

/// A cart that was replaced: what went out, what came in, and the version that it had before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replaced {
    before: Vec<Held>,
    put: Vec<LineId>,
    version: String,
}

impl Replaced {
    fn of(cart: &Cart, submission: &Submission) -> Self {
        let lines = cart.groups.iter().flat_map(|group| &group.lines);
        let before = lines.map(|line| Held {
            line: line.id.clone(),
            offer: line.offer.clone(),
            quantity: line.quantity,
        });
        Self {
            before: before.collect(),
            put: submission.rows.iter().map(|row| row.line_id.clone()).collect(),
            version: cart.version.clone(),
        }
    }

    /// How many lines went out.
    const fn count(&self) -> usize {
        self.before.len()
    }

    /// Whether a cart is the one that was replaced, or still holds the lines that came in and no other: once it is ordered, or more
    /// is put in, there is nothing to undo.
    fn still_stands(&self, version: &str, lines: &[LineId]) -> bool {
        let is_replaced = self.version == version;
        let came_in = lines.iter().all(|line| self.put.contains(line));
        is_replaced || (came_in && lines.len() == self.put.len())
    }
}

/// What the tab keeps while an answer is awaited.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Sent {
    submission: Submission,
    replaced: Option<Replaced>,
}

/// Ordering again, of the person who is signed in.
#[derive(Clone, Copy)]
pub struct ReorderStore {
    progress: RwSignal<Progress>,
    replaced: RwSignal<Option<Replaced>>,
    sent: StoredValue<Option<Sent>>,
    owner: StoredValue<Option<PersonaId>>,
    session: SessionStore,
    cart: CartStore,
}

/// Ordering again, for a page.
#[must_use]
pub fn use_reordering() -> ReorderStore {
    super::one(|| ReorderStore {
        progress: RwSignal::new(Progress::Working),
        replaced: RwSignal::new(None),
        sent: StoredValue::new(None),
        owner: StoredValue::new(None),
        session: expect_context(),
        cart: use_cart(),
    })
}

impl ReorderStore {
    /// Where the way into the cart stands. Reactive.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// How many lines the last replacement took out, as long as they can be put back. Reactive.
    #[must_use]
    pub fn replaced(self) -> Option<usize> {
        let person = self.session.persona().map(|persona| persona.id);
        let now = self.cart.view().with(|view| {
            let view = view.as_ref()?;
            let lines: Vec<LineId> = view.lines().map(|line| line.id.clone()).collect();
            Some((view.cart.as_ref()?.1.clone(), lines))
        });
        let (version, lines) = now.filter(|_| self.owner.get_value() == person)?;
        self.replaced.with(|replaced| {
            let replaced = replaced.as_ref()?;
            replaced.still_stands(&version, &lines).then(|| replaced.count())
        })
    }

    /// Whether the cart is known as the replacement left it, so that it can be undone. Reactive.
    #[must_use]
    pub fn can_undo(self) -> bool {
        let before = self
            .replaced
            .with(|replaced| Some(replaced.as_ref()?.version.clone()));
        let now = self
            .cart
            .view()
            .with(|view| Some(view.as_ref()?.cart.as_ref()?.1.clone()));
        before.is_some() && before != now && self.cart.is_settled()
    }

    /// Begins on a page: nothing is under way there, unless the tab has sent something whose answer did not come.
    pub fn open(self) {
        let person = untrack(|| self.session.persona()).map(|persona| persona.id);
        if self.owner.get_value() == person {
            let over = |progress: &Progress| !matches!(progress, Progress::Sending | Progress::Unclear);
            if self.progress.with_untracked(over) {
                self.progress.set(Progress::Working);
            }
            return;
        }
        let sent: Option<Sent> = person
            .as_ref()
            .and_then(|person| Storage::Tab.get(&name(person)))
            .and_then(|text| serde_json::from_slice(text.as_bytes()).ok());
        self.owner.set_value(person);
        self.replaced.set(None);
        self.progress.set(if sent.is_some() {
            Progress::Unclear
        } else {
            Progress::Working
        });
        self.sent.set_value(sent);
        self.ask_again();
    }

    /// Puts what can be ordered into the cart that it was worked out for.
    pub fn put(self, found: &Reorder, replace: bool) {
        let busy = |progress: &Progress| matches!(progress, Progress::Sending | Progress::Unclear);
        if self.progress.with_untracked(busy) {
            return;
        }
        let key = IdempotencyKey::new().to_string();
        let rows = draft::rows(found, &key);
        let submission = Submission::of_rows(&key, &found.cart.version, rows, replace, clock::milliseconds());
        let replaced = replace.then(|| Replaced::of(&found.cart, &submission));
        self.send(Sent { submission, replaced });
    }

    /// Asks the server again what became of the lines: the same key, the same rows.
    pub fn ask_again(self) {
        let unclear = self
            .progress
            .with_untracked(|progress| *progress == Progress::Unclear);
        let Some(sent) = self.sent.get_value().filter(|_| unclear) else {
            return;
        };
        if sent.submission.is_too_old(clock::milliseconds()) {
            self.keep(None);
            self.cart.refresh();
            self.progress.set(Progress::TooOld);
        } else {
            self.send(sent);
        }
    }

    /// Begins anew after something was put in.
    pub fn begin_anew(self) {
        self.progress.set(Progress::Working);
    }

    /// Puts back what a replacement took out, and takes out what it put in: line by line, as any change of the cart.
    pub fn undo(self) {
        if !untrack(|| self.can_undo()) {
            return;
        }
        let Some(replaced) = self.replaced.try_update(Option::take).flatten() else {
            return;
        };
        for line in replaced.put {
            if !replaced.before.iter().any(|held| held.line == line) {
                self.cart.remove(line);
            }
        }
        for held in replaced.before {
            self.cart.set(held.line, held.offer, held.quantity);
        }
        self.progress.set(Progress::Working);
    }

    fn send(self, mut sent: Sent) {
        self.keep(Some(sent.clone()));
        self.progress.set(Progress::Sending);
        let owner = self.owner.get_value();
        spawn_local(async move {
            let key = IdempotencyKey::remembered(&sent.submission.key);
            let batch = sent.submission.batch();
            let answer = api::cart::put_rows(&batch, &sent.submission.version, &key).await;
            // Somebody else sits here now.
            if self.owner.get_value() != owner {
                return;
            }
            let verdict = sent.submission.judge(answer.map(|answer| answer.body));
            let open = verdict == Verdict::Unclear;
            self.keep(open.then(|| sent.clone()));
            if !open {
                self.cart.refresh();
            }
            self.progress.set(match verdict {
                Verdict::CarriedOut(rows) => {
                    let put = rows.iter().filter(|outcome| outcome.accepted).count();
                    self.replaced.set(sent.replaced);
                    Progress::Done {
                        put: narrow(put),
                        refused: narrow(rows.len() - put),
                    }
                }
                Verdict::Outdated => Progress::Changed,
                Verdict::Refused(error) => Progress::Failed(error),
                Verdict::Unclear => Progress::Unclear,
            });
        });
    }

    /// Keeps with the tab what is under way.
    fn keep(self, sent: Option<Sent>) {
        if let Some(owner) = self.owner.get_value() {
            match sent.as_ref().and_then(|sent| serde_json::to_string(sent).ok()) {
                Some(text) => Storage::Tab.set(&name(&owner), &text),
                None => Storage::Tab.remove(&name(&owner)),
            }
        }
        self.sent.set_value(sent);
    }
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn name(person: &PersonaId) -> String {
    format!("lokapasar.reorder.{person}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replacement_can_be_undone_until_the_cart_is_another_one() {
        let replaced = Replaced {
            before: vec![Held {
                line: "old".into(),
                offer: "off_1".into(),
                quantity: 2,
            }],
            put: vec!["a".into(), "b".into()],
            version: "7".to_owned(),
        };
        for (version, lines, stands) in [
            ("7", vec!["old"], true),
            ("8", vec!["b", "a"], true),
            ("9", vec!["a"], false),
            ("9", vec!["a", "b", "c"], false),
            ("9", vec![], false),
        ] {
            let lines: Vec<LineId> = lines.into_iter().map(LineId::from).collect();
            assert_eq!(
                replaced.still_stands(version, &lines),
                stands,
                "{version} {lines:?}"
            );
        }
    }
}
