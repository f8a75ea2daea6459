//! Who is signed in, for all of the app.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lokapasar_contract::session::{Persona, Role, Session};

use super::cart_badge::CartBadge;
use super::preferences::{LANGUAGE_KEY, THEME_KEY};
use crate::api::{self, Abort, ApiError, IdempotencyKey};
use crate::browser::storage;
use crate::i18n::format::Zone;
use crate::queries::QueryCache;

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
    cache: QueryCache,
    badge: CartBadge,
}

impl SessionStore {
    /// Not asked yet.
    #[must_use]
    pub fn new(cache: QueryCache, badge: CartBadge) -> Self {
        Self {
            state: RwSignal::new(SessionState::Unknown),
            cache,
            badge,
        }
    }

    /// Asks who is signed in.
    pub fn load(self) {
        spawn_local(async move {
            self.state.set(SessionState::Unknown);
            let answer = api::session::read(&Abort::new()).await;
            self.state.set(match answer {
                Ok(session) => known(session),
                Err(ApiError::Unauthorised(_)) => SessionState::SignedOut,
                Err(error) => SessionState::Failed(error),
            });
        });
    }

    /// Takes over a session that has just begun: what was read before belongs to somebody else.
    pub fn begin(self, session: Session) {
        self.forget();
        self.state.set(known(session));
    }

    /// Ends the session, here and on the server, and wipes what this device remembers of the person.
    ///
    /// # Errors
    /// When the server could not be told. Then the session goes on: to say otherwise would be wrong.
    pub async fn sign_out(self) -> Result<(), ApiError> {
        match api::session::sign_out(&IdempotencyKey::new()).await {
            Ok(()) | Err(ApiError::Unauthorised(_)) => {
                self.forget();
                storage::wipe_but(&[LANGUAGE_KEY, THEME_KEY]);
                self.state.set(SessionState::SignedOut);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn forget(self) {
        self.cache.clear();
        self.badge.set(None);
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

    /// The time zone in which this person reads deadlines: that of the unit or government; WIB for nobody. Reactive.
    #[must_use]
    pub fn zone(self) -> Zone {
        self.state.with(|state| match state {
            SessionState::SignedIn(persona) => Zone::of(&persona.region.code),
            _ => Zone::Wib,
        })
    }
}

fn known(session: Session) -> SessionState {
    match session.persona {
        Some(persona) => SessionState::SignedIn(Box::new(persona)),
        None => SessionState::SignedOut,
    }
}
