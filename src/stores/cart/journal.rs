//! Where the tabs' journal is kept, and how they tell one another: IndexedDB and a channel, one of each for each person.
//!
//! What waits is on the disk before it is sent, so that it outlives a reload and a crash.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::outbox::{Outbox, Outcome, Refusal};
use super::tab::{Journal, Tab};
use super::{CartStore, name_of};
use crate::browser::channel::Channel;
use crate::browser::{clock, database};

impl CartStore {
    /// Does something with the changes that wait, as all tabs have them together, and gives its answer when that is kept. `None`
    /// when the cart belongs to somebody else by now.
    pub(super) async fn together<T: 'static>(
        self,
        work: impl FnOnce(&mut Outbox) -> T + 'static,
    ) -> Option<T> {
        let (journal, answer) = self
            .change_journal(|tab, journal, now| tab.with(journal, now, work))
            .await?;
        self.tell(journal);
        Some(answer)
    }

    /// Takes in what came of a step, and tells the other tabs what the server answered.
    pub(super) async fn settle(self, outcome: Outcome) -> Option<Refusal> {
        let (journal, refusal) = self
            .change_journal(|tab, journal, now| tab.settle(journal, now, outcome))
            .await?;
        self.tell(journal);
        refusal
    }

    /// Writes down what this tab has changed.
    pub(super) async fn write_down(self) {
        let written = self
            .change_journal(|tab, journal, now| (tab.write_down(journal, now), ()))
            .await;
        if let Some((journal, ())) = written {
            self.tell(journal);
        }
    }

    async fn change_journal<T: 'static>(
        self,
        change: impl FnOnce(&mut Tab, Journal, u64) -> (Journal, T) + 'static,
    ) -> Option<(Journal, T)> {
        let owner = self.owner.get_value()?;
        let is_theirs = move || self.owner.get_value().as_ref() == Some(&owner);
        let change = Rc::new(Cell::new(Some(change)));
        let changed = Rc::new(Cell::new(None));
        let name = self.owner.with_value(|owner| owner.as_ref().map(name_of))?;
        let kept = database::update(&name, {
            let (is_theirs, change, changed) = (is_theirs.clone(), change.clone(), changed.clone());
            move |text| {
                // What cannot be read is empty.
                let journal = text.as_deref().and_then(|text| serde_json::from_str(text).ok());
                let mut journal: Journal = journal.unwrap_or_default();
                if is_theirs()
                    && let Some(change) = change.take()
                    && let Some((after, answer)) = self
                        .tab
                        .try_update(|tab| change(tab, journal.clone(), clock::milliseconds()))
                {
                    journal = after.clone();
                    changed.set(Some((after, answer)));
                }
                (serde_json::to_string(&journal).unwrap_or_default(), ())
            }
        })
        .await;
        // A browser that keeps nothing still sends: this tab's own queue has to do.
        if kept.is_none()
            && is_theirs()
            && let Some(change) = change.take()
        {
            changed.set(self.tab.try_update(|tab| {
                let journal = tab.own_journal();
                change(tab, journal, clock::milliseconds())
            }));
        }
        self.show_count();
        changed.take().filter(|_| is_theirs())
    }

    /// Opens the channel to the other tabs of this person.
    pub(super) fn listen(self) {
        let name = self.owner.with_value(|owner| owner.as_ref().map(name_of));
        let channel = name.and_then(|name| Channel::open(&name, move |text| self.hear(&text)));
        self.others.set_value(channel);
    }

    fn tell(self, journal: Journal) {
        let text = self
            .tab
            .with_untracked(|tab| serde_json::to_string(&tab.news(journal)).ok());
        self.others.with_value(|channel| {
            if let (Some(channel), Some(text)) = (channel, text) {
                channel.tell(&text);
            }
        });
    }

    fn hear(self, text: &str) {
        if let Ok(news) = serde_json::from_str(text) {
            self.tab.update(|tab| tab.hear(news));
            self.show_count();
            // Should the tab that sends be closed, this one sends in its place.
            self.wake();
        }
    }
}
