//! The live stream: what changed, for those who may know. Who missed something is told, and reads again.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::{PersonaId, RegionCode, UnitId, VendorId};
use tokio::sync::broadcast;

/// How many events are kept to be replayed.
const KEPT: usize = 1_024;

/// Who may know of an event: each who fits one of these.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Audience {
    /// The people of this unit.
    pub unit: Option<UnitId>,
    /// The people of this vendor.
    pub vendor: Option<VendorId>,
    /// The auditors of this government.
    pub audited: Option<RegionCode>,
    /// This person.
    pub persona: Option<PersonaId>,
}

impl Audience {
    /// One person alone.
    #[must_use]
    pub fn persona(id: &PersonaId) -> Self {
        Self {
            persona: Some(id.clone()),
            ..Self::default()
        }
    }

    /// Whether this person may know.
    #[must_use]
    pub fn admits(&self, persona: &Persona) -> bool {
        let unit = persona.unit.as_ref().map(|unit| &unit.id);
        let vendor = persona.vendor.as_ref().map(|vendor| &vendor.id);
        (self.unit.is_some() && self.unit.as_ref() == unit)
            || (self.vendor.is_some() && self.vendor.as_ref() == vendor)
            || (persona.role == Role::Auditor && self.audited.as_ref() == Some(&persona.region.code))
            || self.persona.as_ref() == Some(&persona.id)
    }
}

/// An event with its place in the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// Grows with every event, also from one start of the server to the next.
    pub id: u64,
    /// Who may know; none for an event that is for all.
    pub audience: Option<Audience>,
    /// What happened.
    pub event: LiveEvent,
}

impl Numbered {
    /// Whether this person may know.
    #[must_use]
    pub fn is_for(&self, persona: &Persona) -> bool {
        self.audience
            .as_ref()
            .is_none_or(|audience| audience.admits(persona))
    }
}

/// What a listener gets at first, and how it hears of more.
#[derive(Debug)]
pub struct Subscription {
    /// What it missed, or a reset.
    pub missed: Vec<Numbered>,
    /// What comes.
    pub coming: broadcast::Receiver<Numbered>,
}

/// Everyone who listens.
#[derive(Debug)]
pub struct Hub {
    past: Mutex<Past>,
    sender: broadcast::Sender<Numbered>,
}

#[derive(Debug)]
struct Past {
    next: u64,
    /// The id before the oldest event that is kept.
    forgotten: u64,
    kept: VecDeque<Numbered>,
}

impl Default for Hub {
    fn default() -> Self {
        // A million ids for each second since 1970 keep them growing over restarts, and exact in a browser's numbers.
        let started = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
            .as_secs();
        let first = started.saturating_mul(1_000_000);
        let past = Past {
            next: first.saturating_add(1),
            forgotten: first,
            kept: VecDeque::with_capacity(KEPT),
        };
        Self {
            past: Mutex::new(past),
            sender: broadcast::Sender::new(KEPT),
        }
    }
}

impl Hub {
    fn past(&self) -> MutexGuard<'_, Past> {
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tells those who may know.
    pub fn publish(&self, audience: Audience, event: LiveEvent) {
        self.append(Some(audience), event);
    }

    /// Tells everyone to read everything again.
    pub fn reset(&self) {
        let mut past = self.past();
        past.kept.clear();
        past.forgotten = past.next;
        drop(past);
        self.append(None, LiveEvent::Reset {});
    }

    fn append(&self, audience: Option<Audience>, event: LiveEvent) {
        let mut past = self.past();
        let numbered = Numbered {
            id: past.next,
            audience,
            event,
        };
        past.next = past.next.saturating_add(1);
        if past.kept.len() == KEPT
            && let Some(oldest) = past.kept.pop_front()
        {
            past.forgotten = oldest.id;
        }
        past.kept.push_back(numbered.clone());
        // Sent under the lock, so that the order of the stream is that of the ids. Nobody listening is no error.
        let _ = self.sender.send(numbered);
    }

    /// The id of the newest event.
    #[must_use]
    pub fn newest(&self) -> u64 {
        self.past().next.saturating_sub(1)
    }

    /// Listens from after the event `last` on; without one, from now on. What cannot be replayed becomes a reset.
    #[must_use]
    pub fn subscribe(&self, last: Option<u64>) -> Subscription {
        let past = self.past();
        let coming = self.sender.subscribe();
        let newest = past.next.saturating_sub(1);
        let missed = match last {
            None => Vec::new(),
            Some(last) if last < past.forgotten || last > newest => {
                vec![Numbered {
                    id: newest,
                    audience: None,
                    event: LiveEvent::Reset {},
                }]
            }
            Some(last) => past
                .kept
                .iter()
                .filter(|event| event.id > last)
                .cloned()
                .collect(),
        };
        Subscription { missed, coming }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cart(version: &str) -> LiveEvent {
        LiveEvent::CartChanged {
            version: version.to_owned(),
        }
    }

    #[test]
    fn replays_what_was_missed_and_says_when_it_cannot() {
        let hub = Hub::default();
        let start = hub.newest();
        for version in 1..=3 {
            hub.publish(Audience::default(), cart(&version.to_string()));
        }
        let missed = hub.subscribe(Some(start + 1)).missed;
        assert_eq!(
            missed.iter().map(|event| &event.event).collect::<Vec<_>>(),
            [&cart("2"), &cart("3")]
        );
        assert_eq!(hub.subscribe(Some(start + 3)).missed, []);
        assert_eq!(hub.subscribe(None).missed, []);
        for too_far in [start + 4, 0, u64::MAX] {
            let missed = hub.subscribe(Some(too_far)).missed;
            assert!(
                matches!(
                    missed.as_slice(),
                    [Numbered {
                        event: LiveEvent::Reset {},
                        ..
                    }]
                ),
                "{too_far}"
            );
        }
    }

    #[test]
    fn forgets_the_oldest_and_says_so() {
        let hub = Hub::default();
        let start = hub.newest();
        for version in 0..=KEPT {
            hub.publish(Audience::default(), cart(&version.to_string()));
        }
        assert!(matches!(
            hub.subscribe(Some(start)).missed.as_slice(),
            [Numbered {
                event: LiveEvent::Reset {},
                ..
            }]
        ));
        assert_eq!(hub.subscribe(Some(start + 1)).missed.len(), KEPT);
    }
}
