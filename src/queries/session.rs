//! The personas of the demo. (The session itself is no cached read but a store: `stores/session.rs`.)

use lokapasar_contract::PersonaId;
use lokapasar_contract::session::{PersonaList, Session};

use super::{Freshness, Mutation, Query, Resource, use_mutation, use_query};
use crate::api;

/// The personas that one can sign in as.
#[must_use]
pub fn use_personas() -> Query<PersonaList> {
    use_query(
        Resource::Personas,
        Freshness::Long,
        || Some(()),
        |(), abort| async move { api::session::personas(&abort).await },
    )
}

/// Signs in as a persona.
#[must_use]
pub fn use_sign_in(done: impl Fn(Session) + 'static) -> Mutation<PersonaId> {
    use_mutation(
        |persona, key| async move { api::session::sign_in(persona, &key).await },
        done,
    )
}
