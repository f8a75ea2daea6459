//! Server-sent events: what the server tells without being asked.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventSource, MessageEvent};

/// What comes over a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StreamEvent {
    /// The connection stands (again).
    Open,
    /// A message of a kind, with its id and its data.
    Message {
        /// The kind: the `event:` field.
        kind: &'static str,
        /// The `id:` field; empty without one.
        id: String,
        /// The `data:` field.
        data: String,
    },
    /// The connection was cut; the browser tries again by itself, from the last id.
    Cut,
}

/// An open stream; closed when dropped.
pub struct EventStream {
    source: EventSource,
    _listeners: Vec<Closure<dyn Fn(Event)>>,
}

impl EventStream {
    /// Opens a stream and hands on what comes of the given kinds. `None` when the browser refuses.
    pub fn open(
        url: &str,
        kinds: &[&'static str],
        on_event: impl Fn(StreamEvent) + Clone + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(url).ok()?;
        let mut listeners = Vec::new();
        let mut listen = |name: &str, listener: Closure<dyn Fn(Event)>| {
            let _ = source.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            listeners.push(listener);
        };
        let opened = on_event.clone();
        listen("open", Closure::new(move |_| opened(StreamEvent::Open)));
        let cut = on_event.clone();
        listen("error", Closure::new(move |_| cut(StreamEvent::Cut)));
        for kind in kinds.iter().copied() {
            let told = on_event.clone();
            listen(
                kind,
                Closure::new(move |event: Event| {
                    if let Ok(message) = event.dyn_into::<MessageEvent>() {
                        let data = message.data().as_string().unwrap_or_default();
                        told(StreamEvent::Message {
                            kind,
                            id: message.last_event_id(),
                            data,
                        });
                    }
                }),
            );
        }
        Some(Self {
            source,
            _listeners: listeners,
        })
    }
}

impl Drop for EventStream {
    fn drop(&mut self) {
        self.source.close();
    }
}
