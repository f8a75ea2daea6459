//! The loop that brings the cart and the server together, and says when it cannot.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::outbox::{Outbox, Refusal};
use super::{CartStore, Trouble, name_of, sender};
use crate::api::ApiError;
use crate::browser::{document, locks, timer};
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
    /// Something has changed since the loop last looked.
    woken: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Activity {
    #[default]
    Resting,
    Sending,
    Waiting,
}

/// Why a tab's turn is over.
enum End {
    /// There is nothing left to send now.
    Rest,
    /// Something failed; none of it is lost.
    Failed(ApiError),
    /// Another loop has taken over.
    Replaced,
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
        if self.owner.with_value(Option::is_none) {
            return;
        }
        if running.activity == Activity::Sending {
            self.running.update_value(|running| running.woken = true);
            return;
        }
        let generation = running.generation + 1;
        self.running.set_value(Loop {
            generation,
            activity: Activity::Sending,
            woken: false,
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

    /// Whether there is something new to look at.
    fn is_woken(self) -> bool {
        self.running
            .try_update_value(|running| std::mem::take(&mut running.woken))
            .unwrap_or_default()
    }

    /// Sends until there is nothing left to do, or another loop has taken over. Only one tab sends at a time.
    async fn run(self, generation: u32) {
        let mut failures = 0;
        while let Some(owner) = self.owner.get_value() {
            if self.tab.with_untracked(|tab| tab.outbox().is_gathering()) {
                timer::sleep(GATHER).await;
            }
            let turn = locks::acquire(&name_of(&owner)).await;
            let end = self.take_turn(generation, &mut failures).await;
            drop(turn);
            match end {
                End::Rest if self.is_woken() => {}
                End::Rest => return self.now(Activity::Resting),
                End::Replaced => return,
                End::Failed(error) => {
                    failures += 1;
                    let wait = sender::wait_after(failures, &error);
                    self.say_trouble(error);
                    let Some(wait) = wait else {
                        return self.now(Activity::Resting);
                    };
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

    /// One request after the other.
    async fn take_turn(self, generation: u32, failures: &mut u32) -> End {
        loop {
            if !self.is_current(generation) {
                return End::Replaced;
            }
            // Without an answer the cart belongs to somebody else by now.
            let Some(step) = self.together(Outbox::next_step).await else {
                return End::Replaced;
            };
            let Some(report) = sender::carry_out(&step).await else {
                // Whichever tab has done what there was to do.
                self.say_recovery();
                return End::Rest;
            };
            if !self.is_current(generation) {
                return End::Replaced;
            }
            if let Some(refusal) = self.settle(report.outcome).await {
                self.say_refusal(&refusal);
            }
            if let Some(error) = report.failure {
                return End::Failed(error);
            }
            *failures = 0;
        }
    }

    fn text(self) -> Text {
        untrack(|| self.preferences.language()).text()
    }

    fn say_refusal(self, refusal: &Refusal) {
        let words = self.text().cart();
        let name = self.tab.with_untracked(|tab| {
            tab.outbox()
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
        let settled = self.tab.with_untracked(|tab| tab.outbox().waiting().is_empty());
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
