//! Who is signed in, for all of the app.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::session::{Persona, Role, Session};

use super::cart_badge::CartBadge;
use super::preferences::{LANGUAGE_KEY, THEME_KEY};
use crate::api::{self, Abort, ApiError, IdempotencyKey};
use crate::browser::storage::Storage;
use crate::browser::{database, scroll, timer};
use crate::i18n::format::Zone;
use crate::queries::QueryCache;

/// How long to wait before asking again after the first failure, in milliseconds.
const FIRST_WAIT: u32 = 2_000;

/// The longest wait between two attempts, in milliseconds.
const LONGEST_WAIT: u32 = 30_000;

/// What is known of the session.
#[derive(Debug, Clone, PartialEq)]
pub enum SessionState {
    /// Not asked yet, or being asked.
    Unknown,
    /// It could not be read. Nobody is signed out for that.
    Failed(ApiError),
    /// Nobody is signed in.
    SignedOut,
    /// This person is.
    SignedIn(Box<Persona>),
}

/// The session.
#[derive(Clone, Copy)]
pub struct SessionStore {
    state: RwSignal<SessionState>,
    /// The PPK for whom the person stands in.
    stands_in_for: RwSignal<Option<String>>,
    cache: QueryCache,
    badge: CartBadge,
    /// Which asking is the latest.
    question: StoredValue<u32>,
    /// The newest event of the live stream when the session was read.
    newest_event: StoredValue<u64>,
}

impl SessionStore {
    /// Not asked yet.
    #[must_use]
    pub fn new(cache: QueryCache, badge: CartBadge) -> Self {
        Self {
            state: RwSignal::new(SessionState::Unknown),
            stands_in_for: RwSignal::new(None),
            cache,
            badge,
            question: StoredValue::new(0),
            newest_event: StoredValue::new(0),
        }
    }

    /// Asks who is signed in; when that fails, again and again, at growing distances: no page may be left with nobody when
    /// there is somebody.
    pub fn load(self) {
        self.state.set(SessionState::Unknown);
        let asked = self.next_question();
        spawn_local(async move {
            let mut wait = FIRST_WAIT;
            loop {
                let answer = api::session::read(&Abort::new()).await;
                if self.question.get_value() != asked {
                    return;
                }
                match answer {
                    Ok(session) => return self.learn(session),
                    Err(ApiError::Unauthorised(_)) => return self.state.set(SessionState::SignedOut),
                    // Said once: the same words anew would take the button away under a finger.
                    Err(error) if untrack(|| self.state.with(|state| *state == SessionState::Unknown)) => {
                        self.state.set(SessionState::Failed(error));
                    }
                    Err(_) => {}
                }
                timer::sleep(wait).await;
                if self.question.get_value() != asked {
                    return;
                }
                wait = wait.saturating_mul(2).min(LONGEST_WAIT);
            }
        });
    }

    /// What was asked before is answered by now, or no longer of interest.
    fn next_question(self) -> u32 {
        self.question
            .update_value(|question| *question = question.wrapping_add(1));
        self.question.get_value()
    }

    /// Takes over a session that has just begun: what was read before belongs to somebody else.
    pub fn begin(self, session: Session) {
        self.forget();
        self.learn(session);
    }

    fn learn(self, session: Session) {
        self.newest_event.set_value(session.newest_event);
        self.stands_in_for.set(session.stands_in_for);
        self.state.set(match session.persona {
            Some(persona) => SessionState::SignedIn(Box::new(persona)),
            None => SessionState::SignedOut,
        });
    }

    /// The event of the live stream after which nothing is known to this session yet.
    #[must_use]
    pub fn newest_event(self) -> u64 {
        self.newest_event.get_value()
    }

    /// Ends the session, here and on the server, and wipes what this device remembers of the person.
    ///
    /// # Errors
    /// When the server could not be told. Then the session goes on: to say otherwise would be wrong.
    pub async fn sign_out(self) -> Result<(), ApiError> {
        match api::session::sign_out(&IdempotencyKey::new()).await {
            Ok(()) | Err(ApiError::Unauthorised(_)) => {
                self.forget();
                Storage::Device.wipe_but(&[LANGUAGE_KEY, THEME_KEY]);
                Storage::Tab.wipe_but(&[]);
                scroll::forget();
                database::forget();
                self.state.set(SessionState::SignedOut);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn forget(self) {
        self.next_question();
        self.cache.clear();
        self.badge.set(None);
        self.stands_in_for.set(None);
    }

    /// What is known. Reactive.
    #[must_use]
    pub fn state(self) -> SessionState {
        self.state.get()
    }

    /// Who is signed in. Reactive.
    #[must_use]
    pub fn persona(self) -> Option<Persona> {
        self.state.with(|state| match state {
            SessionState::SignedIn(persona) => Some(persona.as_ref().clone()),
            _ => None,
        })
    }

    /// That person's role. Reactive.
    #[must_use]
    pub fn role(self) -> Option<Role> {
        self.state.with(|state| match state {
            SessionState::SignedIn(persona) => Some(persona.role),
            _ => None,
        })
    }

    /// The PPK for whom this person stands in, as it was when the session was read. Reactive.
    #[must_use]
    pub fn stands_in_for(self) -> Option<String> {
        self.stands_in_for.get()
    }

    /// The time zone in which this person reads deadlines: that of the unit or government; WIB for nobody. Reactive.
    #[must_use]
    pub fn zone(self) -> Zone {
        self.state.with(|state| match state {
            SessionState::SignedIn(persona) => Zone::of(&persona.region.code),
            _ => Zone::Wib,
        })
    }
}
