//! What was read, for as long as it is worth keeping.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use crate::api::{Abort, ApiError};
use crate::browser::clock;

/// How many answers are kept that nobody looks at.
const KEPT: usize = 40;

/// What an answer is about. Writes name the resources that they change, see [`QueryCache::invalidate`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource {
    /// The personas of the demo.
    Personas,
    /// Categories.
    Categories,
    /// Searches.
    Products,
    /// Goods shown to begin with, without filters.
    Goods,
    /// A product.
    Product,
    /// The offers of a product.
    Offers,
    /// Suggestions.
    Suggestions,
    /// A vendor.
    Vendor,
    /// What a product cost.
    PriceHistory,
    /// The questions about a product, and those that wait for a vendor.
    Questions,
    /// Offers beside one another.
    Comparison,
    /// A comparison that was kept.
    SavedComparison,
    /// Shopping lists.
    ShoppingLists,
    /// A shopping list.
    ShoppingList,
    /// What ordering again comes to.
    Reorder,
    /// Who stands in for a PPK.
    Substitutions,
    /// The views that the person has saved.
    SavedViews,
    /// The cart.
    Cart,
    /// A purchase.
    Purchase,
    /// What would come of the cart.
    PurchasePreview,
    /// The addresses that the unit knows.
    AddressBook,
    /// Lists of orders.
    Orders,
    /// An order.
    Order,
    /// The history of an order.
    OrderEvents,
    /// Headline figures.
    Summary,
    /// The trend.
    Series,
    /// The league table.
    League,
    /// The orders behind a figure.
    LedgerOrders,
    /// Which units take part.
    Participation,
    /// Parts of the whole.
    Shares,
    /// How far the whole lies with a few.
    Concentration,
    /// Patterns worth looking into.
    Flags,
    /// Imports of LKPP's feed.
    Imports,
    /// What became of the rows of an import.
    ImportReport,
    /// How vendors keep their word.
    Conduct,
    /// The orders that show it.
    ConductOrders,
    /// What is unfinished or unpaid.
    YearEnd,
}

/// How long an answer counts as fresh.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// Never: shown at once when it is there, and asked again each time. For what others change: orders, the cart.
    Live,
    /// Half a minute: searches and products.
    Brief,
    /// Ten minutes: what hardly changes.
    Long,
}

impl Freshness {
    const fn milliseconds(self) -> f64 {
        match self {
            Self::Live => 0.0,
            Self::Brief => 30_000.0,
            Self::Long => 600_000.0,
        }
    }
}

pub(super) type Payload = Arc<dyn Any + Send + Sync>;
pub(super) type Reading = Pin<Box<dyn Future<Output = Result<Payload, ApiError>>>>;
type Read = Rc<dyn Fn(Abort) -> Reading>;

/// What is known of an answer.
#[derive(Clone, Default)]
pub(super) struct Knowledge {
    pub(super) payload: Option<Payload>,
    pub(super) error: Option<ApiError>,
    pub(super) asking: bool,
}

pub(super) struct Entry {
    resource: Resource,
    parameters: Box<dyn Any>,
    pub(super) knowledge: ArcRwSignal<Knowledge>,
    read_at: Cell<Option<f64>>,
    observers: Cell<usize>,
    under_way: RefCell<Option<Abort>>,
    attempt: Cell<u64>,
    read: RefCell<Read>,
}

impl Entry {
    fn is_fresh(&self, freshness: Freshness) -> bool {
        self.read_at
            .get()
            .is_some_and(|read_at| clock::now() - read_at < freshness.milliseconds())
    }

    /// Asks for the answer. Signals are written by the task that waits for it, never by the effect that called.
    pub(super) fn ask(self: &Rc<Self>) {
        let abort = Abort::new();
        if let Some(older) = self.under_way.replace(Some(abort.clone())) {
            older.abort();
        }
        let attempt = self.attempt.get() + 1;
        self.attempt.set(attempt);
        let mut reading = (self.read.borrow().clone())(abort);
        // The request goes out here and now: what else changes on the page is then drawn while the server works.
        let begun = untrack(|| reading.as_mut().poll(&mut Context::from_waker(Waker::noop())));
        let entry = Rc::clone(self);
        spawn_local(async move {
            entry.knowledge.update(|knowledge| knowledge.asking = true);
            let answer = match begun {
                Poll::Ready(answer) => answer,
                Poll::Pending => reading.await,
            };
            // A newer attempt has taken over; its answer counts.
            if entry.attempt.get() != attempt {
                return;
            }
            entry.under_way.replace(None);
            if answer.is_ok() {
                entry.read_at.set(Some(clock::now()));
            }
            entry.knowledge.update(|knowledge| {
                knowledge.asking = false;
                match answer {
                    Ok(payload) => {
                        knowledge.payload = Some(payload);
                        knowledge.error = None;
                    }
                    Err(ApiError::Aborted) => {}
                    Err(error) => knowledge.error = Some(error),
                }
            });
        });
    }

    fn leave(&self) {
        self.observers.set(self.observers.get().saturating_sub(1));
        if self.observers.get() == 0
            && let Some(abort) = self.under_way.replace(None)
        {
            abort.abort();
        }
    }
}

/// A handle on an entry that a memo may hold.
#[derive(Clone)]
pub(super) struct EntryHandle(SendWrapper<Rc<Entry>>);

impl PartialEq for EntryHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl EntryHandle {
    pub(super) fn entry(&self) -> &Rc<Entry> {
        &self.0
    }

    /// Looks at the entry until the observation is dropped; asks when what is known is not fresh enough.
    pub(super) fn observe(&self, freshness: Freshness) -> Observation {
        let entry = Rc::clone(&self.0);
        entry.observers.set(entry.observers.get() + 1);
        self.ask_unless_known(freshness);
        Observation(entry)
    }

    /// Asks when what is known is not fresh enough, and nobody has asked yet.
    pub(super) fn ask_unless_known(&self, freshness: Freshness) {
        let entry = &self.0;
        if !entry.is_fresh(freshness) && entry.under_way.borrow().is_none() {
            entry.ask();
        }
    }
}

/// Someone looks at an entry; when nobody does any more, a request under way is given up.
pub(super) struct Observation(Rc<Entry>);

impl Drop for Observation {
    fn drop(&mut self) {
        self.0.leave();
    }
}

/// All answers of the app. One for each app, provided by it.
#[derive(Clone, Copy)]
pub struct QueryCache(StoredValue<Vec<Rc<Entry>>, LocalStorage>);

impl QueryCache {
    /// An empty one, owned by the app.
    #[must_use]
    pub fn new() -> Self {
        Self(StoredValue::new_local(Vec::new()))
    }

    /// The entry of these parameters: the one that there is, or a new one.
    pub(super) fn entry<P: PartialEq + 'static>(
        self,
        resource: Resource,
        parameters: P,
        read: impl Fn(Abort) -> Reading + 'static,
    ) -> EntryHandle {
        let read: Read = Rc::new(read);
        let found = self.find(resource, &parameters);
        let entry = match found {
            Some(entry) => {
                entry.read.replace(read);
                entry
            }
            None => {
                let entry = Rc::new(Entry {
                    resource,
                    parameters: Box::new(parameters),
                    knowledge: ArcRwSignal::default(),
                    read_at: Cell::default(),
                    observers: Cell::default(),
                    under_way: RefCell::default(),
                    attempt: Cell::default(),
                    read: RefCell::new(read),
                });
                self.0.update_value(|entries| {
                    forget_the_oldest(entries);
                    entries.push(Rc::clone(&entry));
                });
                entry
            }
        };
        EntryHandle(SendWrapper::new(entry))
    }

    fn find<P: PartialEq + 'static>(self, resource: Resource, parameters: &P) -> Option<Rc<Entry>> {
        self.0.with_value(|entries| {
            entries
                .iter()
                .find(|entry| {
                    entry.resource == resource
                        && entry
                            .parameters
                            .downcast_ref::<P>()
                            .is_some_and(|known| known == parameters)
                })
                .cloned()
        })
    }

    /// Says that a resource has changed: who looks at it gets it anew, the rest is asked when it is next looked at.
    pub fn invalidate(self, resource: Resource) {
        self.invalidate_where(|entry| entry.resource == resource);
    }

    /// Says that everything may have changed: another language, a gap in the live stream.
    pub fn invalidate_all(self) {
        self.invalidate_where(|_| true);
    }

    fn invalidate_where(self, concerned: impl Fn(&Entry) -> bool) {
        let entries = self.0.with_value(Clone::clone);
        for entry in entries.iter().filter(|entry| concerned(entry)) {
            entry.read_at.set(None);
            if entry.observers.get() > 0 {
                entry.ask();
            }
        }
    }

    /// Puts an answer in that a write has brought, so that nobody has to ask for it.
    pub fn put<P: PartialEq + 'static, T: Send + Sync + 'static>(
        self,
        resource: Resource,
        parameters: &P,
        answer: T,
    ) {
        if let Some(entry) = self.find(resource, parameters) {
            // An answer that is still under way is older than this one.
            if let Some(older) = entry.under_way.replace(None) {
                older.abort();
            }
            entry.attempt.set(entry.attempt.get() + 1);
            entry.read_at.set(Some(clock::now()));
            let payload: Payload = Arc::new(answer);
            entry.knowledge.set(Knowledge {
                payload: Some(payload),
                error: None,
                asking: false,
            });
        }
    }

    /// Forgets everything: another person, or nobody.
    pub fn clear(self) {
        self.0.update_value(Vec::clear);
    }
}

impl Default for QueryCache {
    fn default() -> Self {
        Self::new()
    }
}

fn forget_the_oldest(entries: &mut Vec<Rc<Entry>>) {
    let idle = entries.iter().filter(|entry| entry.observers.get() == 0).count();
    if idle >= KEPT
        && let Some(oldest) = entries.iter().position(|entry| entry.observers.get() == 0)
    {
        entries.remove(oldest);
    }
}
