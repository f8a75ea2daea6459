//! The cart: what the server has, with what the person has just done folded over it, and the loop that brings the two together.
//!
//! `use_cart().put(offer, quantity)` shows at once, is written down, and goes out; what the server refuses is taken back and
//! said. The rules of sending stand in [`outbox`], which is pure; this is what makes it live.

pub mod checkout;
pub mod draft;
mod journal;
pub mod outbox;
mod sender;
pub mod submission;
pub mod view;

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::session::Role;
use lokapasar_contract::{LineId, OfferId, PersonaId};

use self::outbox::{Change, Outbox, Refusal, Step};
use super::{Announcements, CartBadge, Preferences, SessionStore};
use crate::api::{ApiError, IdempotencyKey};
use crate::browser::{document, random, timer};
use crate::i18n::Text;

pub use checkout::CheckoutStore;
pub use view::View;

/// How long clicks are gathered before they are sent, in milliseconds.
const GATHER: u32 = 200;

/// How often a wait looks whether the network has come back, in milliseconds.
const LOOK: u32 = 500;

/// Why the cart and the server do not agree at the moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// What failed last.
    pub error: ApiError,
    /// Whether the browser knows that there is no network.
    pub offline: bool,
}

/// Where the sending loop stands. A loop that finds another generation than its own has been replaced.
#[derive(Debug, Clone, Copy, Default)]
struct Loop {
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

/// The cart of the person who is signed in.
#[derive(Clone, Copy)]
pub struct CartStore {
    outbox: RwSignal<Outbox>,
    view: Memo<Option<View>>,
    trouble: RwSignal<Option<Trouble>>,
    owner: StoredValue<Option<PersonaId>>,
    running: StoredValue<Loop>,
    badge: CartBadge,
    announcements: Announcements,
    preferences: Preferences,
}

/// The cart, for a page.
#[must_use]
pub fn use_cart() -> CartStore {
    expect_context()
}

impl CartStore {
    /// The cart of the app. It follows the session: another buyer, another cart; nobody, none.
    #[must_use]
    pub fn new(
        session: SessionStore,
        badge: CartBadge,
        announcements: Announcements,
        preferences: Preferences,
    ) -> Self {
        let outbox = RwSignal::new(Outbox::default());
        let store = Self {
            outbox,
            view: Memo::new(move |_| outbox.with(View::of)),
            trouble: RwSignal::new(None),
            owner: StoredValue::new(None),
            running: StoredValue::new(Loop::default()),
            badge,
            announcements,
            preferences,
        };
        let buyer = Memo::new(move |_| {
            session.persona().filter(|persona| persona.role == Role::Buyer).map(|persona| persona.id)
        });
        Effect::new(move |_| {
            // The server's sentences come in the language of the page: another language, another reading.
            let (buyer, _) = (buyer.get(), preferences.language());
            spawn_local(async move { store.belong_to(buyer) });
        });
        store
    }

    /// The cart as it is shown; none while nothing is known of it. Reactive.
    #[must_use]
    pub const fn view(self) -> Memo<Option<View>> {
        self.view
    }

    /// How many changes wait to be confirmed. Reactive.
    #[must_use]
    pub fn waiting(self) -> usize {
        self.outbox.with(|outbox| outbox.waiting().len())
    }

    /// Whether everything is sent and confirmed, so that an order may be made of it. Reactive.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.outbox.with(Outbox::is_settled)
    }

    /// What keeps the cart and the server from agreeing. Reactive.
    #[must_use]
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// How many of an offer there are. Reactive.
    #[must_use]
    pub fn quantity_of(self, offer: &OfferId) -> Option<u32> {
        self.outbox.with(|outbox| outbox.quantity_of(&outbox.line_of(offer)?))
    }

    /// Puts so many of an offer into the cart: in all, whatever was there before.
    pub fn put(self, offer: OfferId, quantity: u32) {
        let line = self.outbox.with_untracked(|outbox| outbox.line_of(&offer));
        let line = line.unwrap_or_else(|| LineId::new(random::uuid()));
        self.change(line, Change::Put { offer, quantity });
    }

    /// Sets a line, also one that was just removed.
    pub fn set(self, line: LineId, offer: OfferId, quantity: u32) {
        self.change(line, Change::Put { offer, quantity });
    }

    /// Takes a line out.
    pub fn remove(self, line: LineId) {
        self.change(line, Change::Remove);
    }

    /// Reads the cart again, and sends at once what waits.
    pub fn refresh(self) {
        self.outbox.update(Outbox::refresh);
        self.wake();
    }

    fn change(self, line: LineId, change: Change) {
        let key = IdempotencyKey::new().to_string();
        self.outbox.update(|outbox| outbox.change(key, line, change));
        self.keep();
        self.wake();
    }

    fn belong_to(self, buyer: Option<PersonaId>) {
        if self.owner.get_value() == buyer {
            if buyer.is_some() {
                self.refresh();
            }
            return;
        }
        self.owner.set_value(buyer.clone());
        self.running.update_value(|running| {
            running.generation += 1;
            running.activity = Activity::Resting;
        });
        self.trouble.set(None);
        match buyer {
            Some(buyer) => {
                self.outbox.set(Outbox::resume(journal::load(&buyer)));
                self.wake();
            }
            None => self.outbox.set(Outbox::default()),
        }
        self.badge.set(self.count());
    }

    /// Writes down what waits, before anything is sent of it, and tells the header.
    fn keep(self) {
        if let Some(owner) = self.owner.get_value() {
            self.outbox.with_untracked(|outbox| journal::save(&owner, outbox.waiting()));
        }
        self.badge.set(self.count());
    }

    fn count(self) -> Option<u32> {
        self.view.with_untracked(|view| view.as_ref().and_then(|view| u32::try_from(view.count()).ok()))
    }

    /// Starts the loop, or cuts its wait short.
    fn wake(self) {
        let running = self.running.get_value();
        if running.activity == Activity::Sending || self.owner.with_value(Option::is_none) {
            return;
        }
        let generation = running.generation + 1;
        self.running.set_value(Loop { generation, activity: Activity::Sending });
        spawn_local(async move {
            self.run(generation).await;
        });
    }

    fn is_current(self, generation: u32) -> bool {
        self.running.with_value(|running| running.generation == generation)
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
            let step = self.outbox.try_update(Outbox::next).unwrap_or(Step::Rest);
            self.keep();
            let Some(report) = sender::carry_out(&step).await else {
                return self.now(Activity::Resting);
            };
            if !self.is_current(generation) {
                return;
            }
            let refusal = self.outbox.try_update(|outbox| outbox.settle(report.outcome)).flatten();
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

    fn text(self) -> &'static Text {
        untrack(|| self.preferences.language()).text()
    }

    fn say_refusal(self, refusal: &Refusal) {
        let words = &self.text().cart;
        let name = self.outbox.with_untracked(|outbox| {
            outbox.lines().find(|line| line.id == refusal.line).map(|line| line.name.clone())
        });
        let name = name.unwrap_or_else(|| words.new_line.to_owned());
        self.announcements.error((words.refused)(&name, &refusal.reason));
    }

    fn say_trouble(self, error: ApiError) {
        let offline = !document::is_online();
        let known = self.trouble.with_untracked(Option::is_some);
        let waiting = untrack(|| self.waiting());
        if !known && waiting > 0 {
            let words = &self.text().cart;
            self.announcements.done(if offline { words.waits_offline } else { words.waits }(waiting));
        }
        self.trouble.set(Some(Trouble { error, offline }));
    }

    fn say_recovery(self) {
        let settled = self.outbox.with_untracked(|outbox| outbox.waiting().is_empty());
        if settled && self.trouble.with_untracked(Option::is_some) {
            self.trouble.set(None);
            self.announcements.done(self.text().cart.saved_again);
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
