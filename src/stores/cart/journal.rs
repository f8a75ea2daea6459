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
        self.change_journal(|tab, journal, now| tab.with(journal, now, work))
            .await
    }

    /// Takes in what came of a step.
    pub(super) async fn settle(self, outcome: Outcome) -> Option<Refusal> {
        self.change_journal(|tab, journal, now| tab.settle(journal, now, outcome))
            .await
            .flatten()
    }

    /// Writes down what this tab has changed.
    pub(super) async fn write_down(self) {
        self.change_journal(|tab, journal, now| (tab.write_down(journal, now), ()))
            .await;
    }

    /// Keeps the journal that comes of a change, if it is another, and tells the other tabs. `None` when the cart belongs to somebody
    /// else by now.
    async fn change_journal<T: 'static>(
        self,
        change: impl FnOnce(&mut Tab, Journal, u64) -> (Option<Journal>, T) + 'static,
    ) -> Option<T> {
        let owner = self.owner.get_value()?;
        let name = name_of(&owner);
        let is_theirs = move || self.owner.get_value().as_ref() == Some(&owner);
        let change = Rc::new(Cell::new(Some(change)));
        let changed = Rc::new(Cell::new(None));
        let is_kept = database::update(&name, {
            let (is_theirs, change, changed) = (is_theirs.clone(), change.clone(), changed.clone());
            move |text| {
                let change = change.take().filter(|_| is_theirs())?;
                // What cannot be read is empty.
                let journal = text
                    .as_deref()
                    .and_then(|text| serde_json::from_slice(text.as_bytes()).ok());
                let (journal, answer) = self
                    .tab
                    .try_update(|tab| change(tab, journal.unwrap_or_default(), clock::milliseconds()))?;
                let text = journal
                    .as_ref()
                    .and_then(|journal| serde_json::to_string(journal).ok());
                changed.set(Some((journal, answer)));
                text
            }
        })
        .await;
        // A browser that keeps nothing still sends: this tab's own queue has to do.
        if !is_kept
            && is_theirs()
            && let Some(change) = change.take()
        {
            changed.set(self.tab.try_update(|tab| {
                let journal = tab.own_journal();
                change(tab, journal, clock::milliseconds())
            }));
        }
        self.show_count();
        let (journal, answer) = changed.take().filter(|_| is_theirs())?;
        if let Some(journal) = journal {
            self.tell(journal);
        }
        Some(answer)
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
        let Ok(news) = serde_json::from_slice(text.as_bytes()) else {
            return;
        };
        self.tab.update(|tab| tab.hear(news));
        self.show_count();
        let is_settled = self.tab.with_untracked(|tab| tab.outbox().is_settled());
        // Should the tab that sends be closed, this one sends in its place. And what was in trouble here may be done by now.
        if !is_settled || self.trouble.with_untracked(Option::is_some) {
            self.wake();
        }
    }
}
