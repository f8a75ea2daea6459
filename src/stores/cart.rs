//! The cart: what the server has, with what the person has just done folded over it, and the loop that brings the two together.
//!
//! `use_cart().put(offer, quantity)` shows at once, is written down, and goes out; what the server refuses is taken back and
//! said. The rules of sending stand in [`outbox`], which is pure; this is what makes it live.

pub mod checkout;
pub mod draft;
mod journal;
pub mod outbox;
mod outgoing;
mod sender;
pub mod submission;
pub mod tab;
pub mod view;

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::session::Role;
use lokapasar_contract::{LineId, OfferId, PersonaId};

use self::outbox::{Change, Write};
use self::outgoing::Loop;
use self::tab::Tab;
use super::{Announcements, CartBadge, Preferences, SessionStore};
use crate::api::{ApiError, IdempotencyKey};
use crate::browser::channel::Channel;
use crate::browser::random;

pub use checkout::{CheckoutStore, use_checkout};
pub use view::View;

/// Why the cart and the server do not agree at the moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Trouble {
    /// What failed last.
    pub error: ApiError,
    /// Whether the browser knows that there is no network.
    pub offline: bool,
}

/// The cart of the person who is signed in.
#[derive(Clone, Copy)]
pub struct CartStore {
    tab: RwSignal<Tab>,
    /// The other tabs.
    others: StoredValue<Option<Channel>, LocalStorage>,
    view: Memo<Option<View>>,
    trouble: RwSignal<Option<Trouble>>,
    owner: StoredValue<Option<PersonaId>>,
    running: StoredValue<Loop>,
    attended: StoredValue<bool>,
    badge: CartBadge,
    announcements: Announcements,
    preferences: Preferences,
}

/// The cart, for a page.
#[must_use]
pub fn use_cart() -> CartStore {
    super::one(|| {
        CartStore::new(
            expect_context(),
            expect_context(),
            expect_context(),
            expect_context(),
        )
    })
}

impl CartStore {
    /// The cart of the app. It follows the session: another buyer, another cart; nobody, none.
    fn new(
        session: SessionStore,
        badge: CartBadge,
        announcements: Announcements,
        preferences: Preferences,
    ) -> Self {
        let tab = RwSignal::new(Tab::default());
        let store = Self {
            tab,
            others: StoredValue::new_local(None),
            view: Memo::new(move |_| tab.with(|tab| View::of(tab.outbox()))),
            trouble: RwSignal::new(None),
            owner: StoredValue::new(None),
            running: StoredValue::new(Loop::default()),
            attended: StoredValue::new(false),
            badge,
            announcements,
            preferences,
        };
        let buyer = Memo::new(move |_| {
            session
                .persona()
                .filter(|persona| persona.role == Role::Buyer)
                .map(|persona| persona.id)
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
        self.tab.with(|tab| tab.outbox().waiting().len())
    }

    /// Whether everything is sent and confirmed, so that an order may be made of it. Reactive.
    #[must_use]
    pub fn is_settled(self) -> bool {
        self.tab.with(|tab| tab.outbox().is_settled())
    }

    /// What keeps the cart and the server from agreeing. Reactive.
    #[must_use]
    pub fn trouble(self) -> Option<Trouble> {
        self.trouble.get()
    }

    /// Says that the page itself shows what is in trouble, for as long as it is there: then no message is needed.
    pub fn attend(self) {
        self.attended.set_value(true);
        on_cleanup(move || self.attended.set_value(false));
    }

    /// How many of an offer there are. Reactive.
    #[must_use]
    pub fn quantity_of(self, offer: &OfferId) -> Option<u32> {
        self.tab.with(|tab| {
            let outbox = tab.outbox();
            outbox.quantity_of(&outbox.line_of(offer)?)
        })
    }

    /// Puts so many of an offer into the cart: in all, whatever was there before.
    pub fn put(self, offer: OfferId, quantity: u32) {
        let line = self.tab.with_untracked(|tab| tab.outbox().line_of(&offer));
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
        self.tab.update(|tab| tab.outbox_mut().refresh());
        self.wake();
    }

    /// Takes in that the cart has this version now, as the live stream says.
    pub fn hear_of(self, version: &str) {
        if self.owner.with_value(Option::is_some) {
            self.tab.update(|tab| tab.outbox_mut().hear_of(version));
            self.wake();
        }
    }

    /// Shows a change at once, writes it down, and has it sent.
    fn change(self, line: LineId, change: Change) {
        let write = Write {
            key: IdempotencyKey::new().to_string(),
            line,
            change,
            sent: None,
        };
        self.tab.update(|tab| tab.change(write));
        self.show_count();
        spawn_local(async move {
            self.write_down().await;
            self.wake();
        });
    }

    fn belong_to(self, buyer: Option<PersonaId>) {
        if self.owner.get_value() == buyer {
            if buyer.is_some() {
                self.refresh();
            }
            return;
        }
        self.owner.set_value(buyer.clone());
        self.running.update_value(Loop::stop);
        self.trouble.set(None);
        self.listen();
        if buyer.is_some() {
            self.tab.set(Tab::opened());
            // What waited when the page was left.
            spawn_local(async move {
                self.write_down().await;
                self.wake();
            });
        } else {
            self.tab.set(Tab::default());
        }
        self.show_count();
    }

    /// Tells the header how many lines there are.
    fn show_count(self) {
        let count = self
            .view
            .with_untracked(|view| view.as_ref().and_then(|view| u32::try_from(view.count()).ok()));
        self.badge.set(count);
    }
}

/// The name of a person's cart on this device: of its journal, its lock and its channel.
fn name_of(person: &PersonaId) -> String {
    format!("lokapasar.cart.{person}")
}
