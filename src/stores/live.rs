//! What others change while a page is open: one stream for all tabs of this browser, for as long as somebody is signed in.
//!
//! The tab that holds the lock keeps the stream and passes on what comes. When it is closed the next one takes over, after the last
//! event that it was told. Nothing falls between a read and the first word of the stream: the stream begins where the session
//! was read, and a tab that comes later is told when others have heard more than that.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::PersonaId;
use lokapasar_contract::live::LiveEvent;
use serde::{Deserialize, Serialize};

use super::{CartStore, SessionStore, use_cart};
use crate::api::live;
use crate::browser::channel::Channel;
use crate::browser::events::EventStream;
use crate::browser::locks::{self, Held};
use crate::browser::timer;
use crate::queries::{QueryCache, Resource};

/// Follows what is told to a person, until it is dropped.
struct Following {
    /// What the other tabs pass on, and where this one does.
    _tabs: Rc<Option<Channel>>,
    /// Once it is this tab's turn.
    _stream: Rc<RefCell<Option<Rc<Stream>>>>,
}

/// The stream of the tab whose turn it is.
struct Stream {
    open: RefCell<Option<EventStream>>,
    newest: Rc<Newest>,
    told: Box<dyn Fn(Message)>,
    /// How long to wait before it is opened again, in milliseconds.
    wait: Cell<u32>,
    _turn: Held,
}

/// The first wait before a refused stream is opened again, in milliseconds.
const FIRST_WAIT: u32 = 1_000;

/// The longest.
const LONGEST_WAIT: u32 = 60_000;

impl Stream {
    /// Opens it after the newest event. When the server refuses, again and again at growing distances: the other tabs hear of nothing
    /// but through this one.
    fn open(self: &Rc<Self>) {
        let (here, again) = (Rc::downgrade(self), Rc::downgrade(self));
        let heard = move |id, data| {
            if let Some(stream) = here.upgrade() {
                stream.wait.set(FIRST_WAIT);
                (stream.told)(Message::Event { id, data });
            }
        };
        let refused = move || {
            let Some(wait) = again.upgrade().map(|stream| stream.next_wait()) else {
                return;
            };
            let again = again.clone();
            spawn_local(async move {
                timer::sleep(wait).await;
                if let Some(stream) = again.upgrade() {
                    stream.open();
                }
            });
        };
        let url = live::events_after(self.newest.0.get());
        *self.open.borrow_mut() = EventStream::open(&url, heard, refused);
    }

    fn next_wait(&self) -> u32 {
        let wait = self.wait.get();
        self.wait.set(wait.saturating_mul(2).min(LONGEST_WAIT));
        wait
    }
}

/// Follows the stream and says which reads it made old; who looks at them gets them anew.
pub fn follow(session: SessionStore, cache: QueryCache) {
    let cart = use_cart();
    let following = StoredValue::new_local(None::<Following>);
    let person = Memo::new(move |_| session.persona().map(|persona| persona.id));
    Effect::new(move |_| {
        // What was followed before ends first: its lock is free, and its stream is closed.
        following.set_value(None);
        following.set_value(person.get().map(|person| {
            Following::of(&person, session.newest_event(), move |event| {
                told(cache, cart, &event)
            })
        }));
    });
}

/// What tabs of one person tell one another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Message {
    /// The stream told this.
    Event {
        /// Its number.
        id: u64,
        /// What it says.
        data: String,
    },
    /// A tab begins to listen, and what it will read is as of this event. What came since then was told before it listened.
    Joined(u64),
    /// This tab has heard of this event.
    Heard(u64),
}

/// What follows from a message.
#[derive(Debug, PartialEq, Eq)]
enum Reaction {
    /// Something has changed.
    Change(LiveEvent),
    /// The others are to know.
    Tell(Message),
}

/// The newest event that a tab has heard of.
struct Newest(Cell<u64>);

impl Newest {
    fn hear(&self, message: &Message) -> Option<Reaction> {
        let known = self.0.get();
        match message {
            Message::Event { id, data } => {
                self.0.set(known.max(*id));
                live::read(data).map(Reaction::Change)
            }
            Message::Joined(since) => (known > *since).then_some(Reaction::Tell(Message::Heard(known))),
            // What it was is not known here any more, so everything may have changed.
            Message::Heard(id) => (*id > known).then(|| {
                self.0.set(*id);
                Reaction::Change(LiveEvent::Reset {})
            }),
        }
    }
}

impl Following {
    /// `since` is the event as of which this tab reads; `told` takes what happens after it.
    fn of(person: &PersonaId, since: u64, told: impl Fn(LiveEvent) + 'static) -> Self {
        let name = format!("lokapasar.events.{person}");
        let newest = Rc::new(Newest(Cell::new(since)));
        let told = Rc::new(told);
        let tabs = Rc::new_cyclic(|tabs: &Weak<Option<Channel>>| {
            let (newest, told, tabs) = (newest.clone(), told.clone(), tabs.clone());
            Channel::open(&name, move |text| {
                let Ok(message) = serde_json::from_slice(text.as_bytes()) else {
                    return;
                };
                match newest.hear(&message) {
                    Some(Reaction::Change(event)) => told(event),
                    Some(Reaction::Tell(message)) => {
                        if let Some(tabs) = tabs.upgrade() {
                            tell(&tabs, &message);
                        }
                    }
                    None => {}
                }
            })
        });
        tell(&tabs, &Message::Joined(since));
        let stream = Rc::new(RefCell::new(None));
        let (others, awaited) = (tabs.clone(), Rc::downgrade(&stream));
        spawn_local(async move {
            let turn = locks::acquire(&name).await;
            // Nobody may follow any more by now: then the lock goes to another tab.
            let Some(stream) = awaited.upgrade() else { return };
            let heard = newest.clone();
            let opened = Rc::new(Stream {
                open: RefCell::new(None),
                newest,
                told: Box::new(move |message| {
                    if let Some(Reaction::Change(event)) = heard.hear(&message) {
                        told(event);
                    }
                    tell(&others, &message);
                }),
                wait: Cell::new(FIRST_WAIT),
                _turn: turn,
            });
            opened.open();
            *stream.borrow_mut() = Some(opened);
        });
        Self {
            _tabs: tabs,
            _stream: stream,
        }
    }
}

fn tell(tabs: &Option<Channel>, message: &Message) {
    if let (Some(tabs), Ok(text)) = (tabs, serde_json::to_string(message)) {
        tabs.tell(&text);
    }
}

fn told(cache: QueryCache, cart: CartStore, event: &LiveEvent) {
    match event {
        LiveEvent::OrderChanged { .. } => {
            for resource in [Resource::Order, Resource::OrderEvents, Resource::Orders] {
                cache.invalidate(resource);
            }
        }
        LiveEvent::CartChanged { version } => cart.hear_of(version),
        LiveEvent::QuestionChanged { .. } => cache.invalidate(Resource::Questions),
        LiveEvent::Reset {} => {
            cache.invalidate_all();
            cart.refresh();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tab_that_joins_late_hears_that_it_missed_something() {
        let (old, new) = (Newest(Cell::new(7)), Newest(Cell::new(5)));
        let Some(Reaction::Tell(answer)) = old.hear(&Message::Joined(5)) else {
            panic!("the older tab knows of more");
        };
        assert_eq!(new.hear(&answer), Some(Reaction::Change(LiveEvent::Reset {})));
        assert_eq!(new.hear(&answer), None, "once");
    }

    #[test]
    fn tabs_that_know_the_same_are_silent() {
        let (one, other) = (Newest(Cell::new(7)), Newest(Cell::new(7)));
        assert_eq!(one.hear(&Message::Joined(7)), None);
        assert_eq!(other.hear(&Message::Joined(9)), None);
    }

    #[test]
    fn an_event_that_was_overtaken_is_heard_and_leads_nobody_back() {
        let tab = Newest(Cell::new(7));
        let event = Message::Event {
            id: 6,
            data: r#"{"type":"reset"}"#.into(),
        };
        assert_eq!(tab.hear(&event), Some(Reaction::Change(LiveEvent::Reset {})));
        assert_eq!(tab.0.get(), 7);
    }
}
