//! What others change while a page is open: one stream for the app, for as long as somebody is signed in.

use leptos::prelude::*;
use lokapasar_contract::live::LiveEvent;

use super::SessionStore;
use crate::api::live;
use crate::browser::events::{EventStream, StreamEvent};
use crate::queries::{QueryCache, Resource};

/// Follows the stream and says which reads it made old; who looks at them gets them anew.
pub fn follow(session: SessionStore, cache: QueryCache) {
    let stream = StoredValue::new_local(None::<EventStream>);
    let person = Memo::new(move |_| session.persona().map(|persona| persona.id));
    Effect::new(move |_| {
        let open = person
            .get()
            .and_then(|_| EventStream::open(live::EVENTS, &["message"], move |event| told(cache, event)));
        stream.set_value(open);
    });
}

fn told(cache: QueryCache, event: StreamEvent) {
    let StreamEvent::Message { data, .. } = event else {
        return;
    };
    match live::read(&data) {
        Some(LiveEvent::OrderChanged { .. }) => {
            for resource in [Resource::Order, Resource::OrderEvents, Resource::Orders] {
                cache.invalidate(resource);
            }
        }
        // The cart's own store learns of other writers from its versions, when it next reads or writes.
        Some(LiveEvent::CartChanged { .. }) | None => {}
        Some(LiveEvent::Reset {}) => cache.invalidate_all(),
    }
}
