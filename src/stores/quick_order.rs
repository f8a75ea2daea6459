//! The quick order: rows out of a spreadsheet, what the server says of each, and the way into the cart.
//!
//! What is read, mended and kept is pure and stands in the modules below; this is what makes it live. The rows are kept with the
//! tab, so that they outlive a reload.

pub mod decode;
pub mod list;
pub mod quantity;
pub mod reading;
mod sending;
pub mod sheet;
pub mod submission;

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::PersonaId;
use lokapasar_contract::cart::CartBatchResult;
use serde::{Deserialize, Serialize};

use self::list::List;
use self::reading::Reading;
use self::submission::Submission;
use super::{CartStore, SessionStore, use_cart};
use crate::api::{self, ApiError};
use crate::browser::storage::Storage;

/// Where the way into the cart stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Progress {
    /// Nothing is sent.
    Working,
    /// The rows are sent, and the answer is awaited.
    Sending,
    /// It is not known whether they went in. Only the same again may be sent.
    Unclear,
    /// They did not go in, and why.
    Failed(ApiError),
    /// They did not go in, since offers or prices were others by then; what holds now is shown.
    Changed,
    /// They were sent so long ago that the server no longer says whether they went in; what the cart holds of them is shown.
    TooOld,
    /// So many went in, and so many were refused.
    Done {
        /// Those that are in the cart.
        put: u32,
        /// Those that stayed here.
        refused: u32,
    },
}

/// What can be undone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoable {
    /// A row was taken out.
    Removed(u32),
    /// Rows with the same code were added up; so many are gone.
    AddedUp(u32),
    /// All rows were taken out.
    Cleared,
}

/// What the tab keeps.
#[derive(Default, Deserialize)]
struct Kept {
    list: List,
    reading: Option<Reading>,
    sent: Option<Submission>,
}

/// The same, to be written.
#[derive(Serialize)]
struct Keeping<'a> {
    list: &'a List,
    reading: &'a Option<Reading>,
    sent: &'a Option<Submission>,
}

/// The quick order of the person who is signed in.
#[derive(Clone, Copy)]
pub struct QuickOrder {
    list: RwSignal<List>,
    reading: RwSignal<Option<Reading>>,
    progress: RwSignal<Progress>,
    /// Why the rows could not be checked the last time.
    trouble: RwSignal<Option<ApiError>>,
    /// Grows whenever other rows are there than before, not when one of them is mended.
    edition: RwSignal<u32>,
    /// What was done last that can be undone, and the rows before it.
    before: RwSignal<Option<(Undoable, List)>>,
    sent: StoredValue<Option<Submission>>,
    ticket: StoredValue<u32>,
    owner: StoredValue<Option<PersonaId>>,
    session: SessionStore,
    cart: CartStore,
}

/// The quick order, for a page.
#[must_use]
pub fn use_quick_order() -> QuickOrder {
    super::one(|| QuickOrder {
        list: RwSignal::new(List::default()),
        reading: RwSignal::new(None),
        progress: RwSignal::new(Progress::Working),
        trouble: RwSignal::new(None),
        edition: RwSignal::new(0),
        before: RwSignal::new(None),
        sent: StoredValue::new(None),
        ticket: StoredValue::new(0),
        owner: StoredValue::new(None),
        session: expect_context(),
        cart: use_cart(),
    })
}

impl QuickOrder {
    /// The rows. Reactive.
    #[must_use]
    pub const fn list(self) -> RwSignal<List> {
        self.list
    }

    /// What was made of the last text. Reactive.
    #[must_use]
    pub fn reading(self) -> Option<Reading> {
        self.reading.get()
    }

    /// Where the way into the cart stands. Reactive.
    #[must_use]
    pub fn progress(self) -> Progress {
        self.progress.get()
    }

    /// Whether rows are on their way, so that none may be changed. Reactive.
    #[must_use]
    pub fn is_closed(self) -> bool {
        self.progress
            .with(|progress| matches!(progress, Progress::Sending | Progress::Unclear))
    }

    /// Why the rows could not be checked. Reactive.
    #[must_use]
    pub fn trouble(self) -> Option<ApiError> {
        self.trouble.get()
    }

    /// Has the caller run again when other rows are there, or are known anew; not when one of them is mended.
    pub fn track_edition(self) {
        self.edition.track();
    }

    /// What can be undone. Reactive.
    #[must_use]
    pub fn undoable(self) -> Option<Undoable> {
        self.before.with(|before| before.as_ref().map(|(done, _)| *done))
    }

    /// Takes up what the tab kept, when it is another person's page than before or the first since a reload; and asks what became
    /// of rows whose answer did not come.
    pub fn open(self) {
        let person = untrack(|| self.session.persona()).map(|persona| persona.id);
        if self.owner.get_value() == person {
            if self
                .progress
                .with_untracked(|progress| matches!(progress, Progress::Done { .. }))
            {
                self.progress.set(Progress::Working);
            }
            return;
        }
        let kept: Option<Kept> = person
            .as_ref()
            .and_then(|person| Storage::Tab.get(&name(person)))
            .and_then(|text| serde_json::from_slice(text.as_bytes()).ok());
        let Kept {
            mut list,
            reading,
            sent,
        } = kept.unwrap_or_default();
        self.owner.set_value(person);
        list.take_later();
        self.list.set(list);
        self.reading.set(reading);
        self.trouble.set(None);
        self.before.set(None);
        self.progress.set(Progress::Working);
        self.sent.set_value(sent.clone());
        self.turn_over();
        match sent {
            Some(_) => {
                self.progress.set(Progress::Unclear);
                self.ask_again();
            }
            None => self.check(),
        }
    }

    /// Takes in a text.
    pub fn take(self, text: &str) {
        let (reading, entries) = reading::read(text);
        self.reading.set(Some(reading));
        self.restructure(|list| {
            list.add(entries);
            None
        });
    }

    /// Adds an empty row, to be filled in by hand.
    pub fn add_row(self) {
        let entry = reading::Entry {
            line: 1,
            code: String::new(),
            quantity: String::new(),
        };
        self.restructure(|list| {
            list.add(vec![entry]);
            None
        });
    }

    /// Takes in what waits for room.
    pub fn take_later(self) {
        self.restructure(|list| {
            list.take_later();
            None
        });
    }

    /// Takes a row out.
    pub fn remove(self, number: u32) {
        self.restructure(|list| {
            list.remove(number);
            Some(Undoable::Removed(number))
        });
    }

    /// Adds up the rows with the same code as this one, or all that have one in common. Says how many rows that took out.
    pub fn add_up(self, of: Option<u32>) -> u32 {
        let mut taken_out = 0;
        self.restructure(|list| {
            taken_out = list.add_up(of);
            (taken_out > 0).then_some(Undoable::AddedUp(taken_out))
        });
        taken_out
    }

    /// Begins anew.
    pub fn clear(self) {
        self.reading.set(None);
        self.restructure(|list| {
            *list = List::default();
            Some(Undoable::Cleared)
        });
    }

    /// Puts back what was taken out last.
    pub fn undo(self) {
        if let Some((_, before)) = self.before.get_untracked() {
            self.restructure(|list| {
                *list = before;
                None
            });
        }
    }

    /// Writes another code into a row.
    pub fn set_code(self, number: u32, code: String) {
        self.mend(|list| list.set_code(number, code));
    }

    /// Writes another quantity into a row.
    pub fn set_quantity(self, number: u32, quantity: String) {
        self.mend(|list| list.set_quantity(number, quantity));
    }

    /// Asks the server about all rows that it has not been asked about as they stand.
    pub fn check(self) {
        spawn_local(self.ask());
    }

    fn mend(self, change: impl FnOnce(&mut List)) {
        self.before.set(None);
        self.list.update(change);
        self.save();
        self.check();
    }

    fn restructure(self, change: impl FnOnce(&mut List) -> Option<Undoable>) {
        let before = self.list.get_untracked();
        let done = self.list.try_update(change).flatten();
        self.before.set(done.map(|done| (done, before)));
        if !self
            .progress
            .with_untracked(|progress| *progress == Progress::Unclear)
        {
            self.progress.set(Progress::Working);
        }
        self.turn_over();
        self.save();
        self.check();
    }

    fn turn_over(self) {
        self.edition.update(|edition| *edition = edition.wrapping_add(1));
    }

    async fn ask(self) {
        let ticket = self.ticket.try_update_value(|ticket| {
            *ticket = ticket.wrapping_add(1);
            *ticket
        });
        let ticket = ticket.unwrap_or_default();
        let requests = self.list.try_update(|list| list.ask(ticket)).unwrap_or_default();
        for rows in requests {
            let owner = self.owner.get_value();
            let answer: Result<CartBatchResult, ApiError> = api::cart::check_rows(rows).await;
            // Somebody else sits here now.
            if self.owner.get_value() != owner {
                return;
            }
            match answer {
                Ok(CartBatchResult { rows, cart }) => {
                    self.trouble.set(None);
                    let many = rows.len() > 1;
                    self.list.update(|list| list.answer(ticket, rows, &cart.version));
                    // A row that is mended stays where it is, whatever is shown; when many are answered, what is shown is
                    // chosen anew.
                    if many {
                        self.turn_over();
                    }
                }
                Err(error) => {
                    self.list.update(|list| list.give_up(ticket));
                    return self.trouble.set(Some(error));
                }
            }
        }
    }

    /// Keeps the rows with the tab.
    fn save(self) {
        let Some(owner) = self.owner.get_value() else {
            return;
        };
        let reading = self.reading.get_untracked();
        let sent = self.sent.get_value();
        self.list.with_untracked(|list| {
            if list.is_empty() && sent.is_none() {
                return Storage::Tab.remove(&name(&owner));
            }
            let keeping = Keeping {
                list,
                reading: &reading,
                sent: &sent,
            };
            if let Ok(text) = serde_json::to_string(&keeping) {
                Storage::Tab.set(&name(&owner), &text);
            }
        });
    }
}

fn name(person: &PersonaId) -> String {
    format!("lokapasar.quick-order.{person}")
}
