//! Server-sent events: what the server tells without being asked.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventSource, MessageEvent};

/// An open stream; closed when dropped. When it is cut, the browser opens it again by itself, from after the last event.
pub struct EventStream {
    source: EventSource,
    _listeners: [Closure<dyn Fn(Event)>; 2],
}

impl EventStream {
    /// Opens a stream and hands on each message that has a number: its number and its data. `on_refused` is told when the server answered
    /// with anything but a stream: then the browser has given it up. `None` when the browser refuses.
    pub fn open(
        url: &str,
        on_message: impl Fn(u64, String) + 'static,
        on_refused: impl Fn() + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(url).ok()?;
        let message = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Ok(event) = event.dyn_into::<MessageEvent>()
                && let Ok(id) = event.last_event_id().parse()
            {
                on_message(id, event.data().as_string().unwrap_or_default());
            }
        });
        let asked = source.clone();
        let error = Closure::<dyn Fn(Event)>::new(move |_| {
            if asked.ready_state() == EventSource::CLOSED {
                on_refused();
            }
        });
        for (name, listener) in [("message", &message), ("error", &error)] {
            source
                .add_event_listener_with_callback(name, listener.as_ref().unchecked_ref())
                .ok()?;
        }
        Some(Self {
            source,
            _listeners: [message, error],
        })
    }
}

impl Drop for EventStream {
    fn drop(&mut self) {
        self.source.close();
    }
}
