//! What others change while a page is open: one stream for all tabs of this browser, for as long as somebody is signed in.
//!
//! The tab that holds the lock keeps the stream and passes on what comes. When it is closed the next one takes over, after the last
//! event that it was told.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::PersonaId;
use lokapasar_contract::live::LiveEvent;
use serde::{Deserialize, Serialize};

use super::{CartStore, SessionStore, use_cart};
use crate::api::live;
use crate::browser::channel::Channel;
use crate::browser::events::{EventStream, StreamEvent};
use crate::browser::locks::{self, Held};
use crate::queries::{QueryCache, Resource};

/// Follows what is told to a person, until it is dropped.
struct Following {
    /// What the other tabs pass on, and where this one does.
    _tabs: Rc<Option<Channel>>,
    /// Once it is this tab's turn.
    _stream: Rc<RefCell<Option<(EventStream, Held)>>>,
}

/// Follows the stream and says which reads it made old; who looks at them gets them anew.
pub fn follow(session: SessionStore, cache: QueryCache) {
    let cart = use_cart();
    let following = StoredValue::new_local(None::<Following>);
    let person = Memo::new(move |_| session.persona().map(|persona| persona.id));
    Effect::new(move |_| {
        // What was followed before ends first: its lock is free, and its stream is closed.
        following.set_value(None);
        following.set_value(person.get().map(|person| Following::of(&person, cache, cart)));
    });
}

/// What is to be done with an event.
type Told = Rc<dyn Fn(&Message)>;

/// An event as the tabs pass it on.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Message {
    id: String,
    data: String,
}

impl Following {
    fn of(person: &PersonaId, cache: QueryCache, cart: CartStore) -> Self {
        let name = format!("lokapasar.events.{person}");
        let last = Rc::new(RefCell::new(None::<String>));
        let stream = Rc::new(RefCell::new(None));
        let (newest, awaited) = (last.clone(), Rc::downgrade(&stream));
        let told: Told = Rc::new(move |message: &Message| {
            *newest.borrow_mut() = Some(message.id.clone());
            told(cache, cart, &message.data);
        });
        let heard = told.clone();
        let tabs = Channel::open(&name, move |text| {
            if let Ok(message) = serde_json::from_str(&text) {
                heard(&message);
            }
        });
        let tabs = Rc::new(tabs);
        let others = tabs.clone();
        spawn_local(async move {
            let turn = locks::acquire(&name).await;
            // Nobody may follow any more by now: then the lock goes to another tab.
            let Some(stream) = awaited.upgrade() else { return };
            let url = live::events_after(last.borrow().as_deref());
            let opened = EventStream::open(&url, &["message"], move |event| {
                if let StreamEvent::Message { id, data, .. } = event {
                    let message = Message { id, data };
                    told(&message);
                    if let (Some(others), Ok(text)) = (others.as_ref(), serde_json::to_string(&message)) {
                        others.tell(&text);
                    }
                }
            });
            *stream.borrow_mut() = opened.map(|opened| (opened, turn));
        });
        Self {
            _tabs: tabs,
            _stream: stream,
        }
    }
}

fn told(cache: QueryCache, cart: CartStore, data: &str) {
    match live::read(data) {
        Some(LiveEvent::OrderChanged { .. }) => {
            for resource in [Resource::Order, Resource::OrderEvents, Resource::Orders] {
                cache.invalidate(resource);
            }
        }
        Some(LiveEvent::CartChanged { version }) => cart.hear_of(&version),
        Some(LiveEvent::QuestionChanged { .. }) => cache.invalidate(Resource::Questions),
        Some(LiveEvent::Reset {}) => {
            cache.invalidate_all();
            cart.refresh();
        }
        None => {}
    }
}
