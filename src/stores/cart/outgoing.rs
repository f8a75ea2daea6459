//! The loop that brings the cart and the server together, and says when it cannot.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outbox::{Outbox, Refusal, Step};
use super::{CartStore, Trouble, sender};
use crate::api::ApiError;
use crate::browser::{document, timer};
use crate::i18n::Text;

/// How long clicks are gathered before they are sent, in milliseconds.
const GATHER: u32 = 200;

/// How often a wait looks whether the network has come back, in milliseconds.
const LOOK: u32 = 500;

/// Where the sending loop stands. A loop that finds another generation than its own has been replaced.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Loop {
    generation: u32,
    activity: Activity,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Activity {
    #[default]
    Resting,
    Sending,
    Waiting,
}

impl Loop {
    /// Whatever runs is replaced by nothing.
    pub(super) fn stop(&mut self) {
        self.generation += 1;
        self.activity = Activity::Resting;
    }
}

impl CartStore {
    /// Starts the loop, or cuts its wait short.
    pub(super) fn wake(self) {
        let running = self.running.get_value();
        if running.activity == Activity::Sending || self.owner.with_value(Option::is_none) {
            return;
        }
        let generation = running.generation + 1;
        self.running.set_value(Loop {
            generation,
            activity: Activity::Sending,
        });
        spawn_local(async move {
            self.run(generation).await;
        });
    }

    fn is_current(self, generation: u32) -> bool {
        self.running
            .with_value(|running| running.generation == generation)
    }

    fn now(self, activity: Activity) {
        self.running.update_value(|running| running.activity = activity);
    }

    /// One request after the other until there is nothing left to do, or another loop has taken over.
    async fn run(self, generation: u32) {
        let mut failures = 0;
        loop {
            if self.outbox.with_untracked(Outbox::is_gathering) {
                timer::sleep(GATHER).await;
                if !self.is_current(generation) {
                    return;
                }
            }
            let step = self.outbox.try_update(Outbox::next_step).unwrap_or(Step::Rest);
            self.keep();
            let Some(report) = sender::carry_out(&step).await else {
                return self.now(Activity::Resting);
            };
            if !self.is_current(generation) {
                return;
            }
            let refusal = self
                .outbox
                .try_update(|outbox| outbox.settle(report.outcome))
                .flatten();
            self.keep();
            if let Some(refusal) = refusal {
                self.say_refusal(&refusal);
            }
            let Some(error) = report.failure else {
                failures = 0;
                self.say_recovery();
                continue;
            };
            failures += 1;
            let wait = sender::wait_after(failures, &error);
            self.say_trouble(error);
            match wait {
                None => return self.now(Activity::Resting),
                Some(wait) => {
                    self.now(Activity::Waiting);
                    wait_for_network(wait).await;
                    if !self.is_current(generation) {
                        return;
                    }
                    self.now(Activity::Sending);
                }
            }
        }
    }

    fn text(self) -> Text {
        untrack(|| self.preferences.language()).text()
    }

    fn say_refusal(self, refusal: &Refusal) {
        let words = self.text().cart();
        let name = self.outbox.with_untracked(|outbox| {
            outbox
                .lines()
                .find(|line| line.id == refusal.line)
                .map(|line| line.name.clone())
        });
        let name = name.unwrap_or_else(|| words.new_line.to_owned());
        self.announcements.error((words.refused)(&name, &refusal.reason));
    }

    fn say_trouble(self, error: ApiError) {
        let offline = !document::is_online();
        let known = self.trouble.with_untracked(Option::is_some);
        let waiting = untrack(|| self.waiting());
        if !known && waiting > 0 && !self.attended.get_value() {
            let words = self.text().cart();
            self.announcements
                .done(if offline { words.waits_offline } else { words.waits }(waiting));
        }
        self.trouble.set(Some(Trouble { error, offline }));
    }

    fn say_recovery(self) {
        let settled = self.outbox.with_untracked(|outbox| outbox.waiting().is_empty());
        if settled && self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(None);
            let said = self.text().cart().saved_again;
            if self.attended.get_value() {
                self.announcements.speak(said);
            } else {
                self.announcements.done(said);
            }
        }
    }
}

/// Waits so many milliseconds; less when the network comes back before.
async fn wait_for_network(milliseconds: u32) {
    let offline = !document::is_online();
    let mut left = milliseconds;
    while left > 0 && !(offline && document::is_online()) {
        let slice = left.min(LOOK);
        timer::sleep(slice).await;
        left -= slice;
    }
}
