//! The way of the rows into the cart: all that are ready in one go, until it is clear what became of them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::list::{self, List};
use super::submission::{self, Submission, Verdict};
use super::{Progress, QuickOrder};
use crate::api::{self, IdempotencyKey};
use crate::browser::clock;

/// How often the rows are sent anew when the cart has changed in the meantime.
const ATTEMPTS: u32 = 3;

/// What came of sending.
enum Sent {
    /// This.
    Finished(Progress),
    /// The cart has another version; nothing was carried out.
    Outdated,
}

impl QuickOrder {
    /// Puts all rows that are ready into the cart, in one go.
    pub fn put(self) {
        if untrack(|| self.is_closed()) {
            return;
        }
        self.before.set(None);
        self.progress.set(Progress::Sending);
        spawn_local(async move {
            let progress = self.put_ready().await;
            self.progress.set(progress);
        });
    }

    /// Asks the server again what became of rows that were sent: the same key, the same rows.
    pub fn ask_again(self) {
        let unclear = self
            .progress
            .with_untracked(|progress| *progress == Progress::Unclear);
        let Some(sent) = self.sent.get_value().filter(|_| unclear) else {
            return;
        };
        self.progress.set(Progress::Sending);
        spawn_local(async move {
            let progress = if sent.is_too_old(clock::milliseconds()) {
                self.give_up().await
            } else {
                match self.send(sent).await {
                    Sent::Finished(progress) => progress,
                    // It was not carried out the first time, so that it may be made anew.
                    Sent::Outdated => self.put_ready().await,
                }
            };
            self.progress.set(progress);
        });
    }

    /// Asks no more what became of rows: what the cart holds of each is read anew, and the person decides.
    async fn give_up(self) -> Progress {
        self.sent.set_value(None);
        self.save();
        self.list.update(List::doubt_ready);
        self.ask().await;
        Progress::TooOld
    }

    async fn put_ready(self) -> Progress {
        for _ in 0..ATTEMPTS {
            let key = IdempotencyKey::new().to_string();
            let seen = self.list.with_untracked(submission::seen);
            if let Some(submission) = self
                .list
                .with_untracked(|list| Submission::of(list, &key, clock::milliseconds()))
            {
                match self.send(submission).await {
                    Sent::Finished(progress) => return progress,
                    Sent::Outdated => {}
                }
            }
            // The cart is another one by now: what holds of the rows is asked anew, and what a person saw must still hold.
            self.list.update(List::doubt_ready);
            self.ask().await;
            if let Some(error) = self.trouble.get_untracked() {
                return Progress::Failed(error);
            }
            if seen.is_empty() || self.list.with_untracked(submission::seen) != seen {
                return Progress::Changed;
            }
        }
        Progress::Changed
    }

    async fn send(self, mut submission: Submission) -> Sent {
        self.sent.set_value(Some(submission.clone()));
        self.save();
        let owner = self.owner.get_value();
        let key = IdempotencyKey::remembered(&submission.key);
        let answer = api::cart::put_rows(&submission.batch(), &submission.version, &key).await;
        if self.owner.get_value() != owner {
            return Sent::Finished(Progress::Working);
        }
        let verdict = submission.judge(answer.map(|answer| answer.body));
        let open = verdict == Verdict::Unclear;
        self.sent.set_value(open.then(|| submission.clone()));
        let sent = match verdict {
            Verdict::CarriedOut(rows) => {
                let put = list::narrow(rows.iter().filter(|outcome| outcome.accepted).count());
                self.list.update(|list| list.put_in(&submission.numbers, &rows));
                self.turn_over();
                self.cart.refresh();
                Sent::Finished(Progress::Done {
                    put,
                    refused: list::narrow(rows.len()).saturating_sub(put),
                })
            }
            Verdict::Outdated => Sent::Outdated,
            Verdict::Refused(error) => Sent::Finished(Progress::Failed(error)),
            Verdict::Unclear => Sent::Finished(Progress::Unclear),
        };
        self.save();
        sent
    }
}
