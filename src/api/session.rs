//! Who is signed in.

use lokapasar_contract::PersonaId;
use lokapasar_contract::session::{PersonaList, Session, SignIn};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The session; its persona is none when nobody is signed in.
pub async fn read(abort: &Abort) -> Result<Session, ApiError> {
    Request::get("/session").abortable(abort).send().await
}

/// Signs in as a persona of the demo.
pub async fn sign_in(persona: PersonaId, key: &IdempotencyKey) -> Result<Session, ApiError> {
    Request::post("/session")
        .key(key)
        .body(&SignIn { persona })?
        .send()
        .await
}

/// Ends the session.
pub async fn sign_out(key: &IdempotencyKey) -> Result<(), ApiError> {
    Request::delete("/session").key(key).send_for_nothing().await
}

/// The personas that the demo offers.
pub async fn personas(abort: &Abort) -> Result<PersonaList, ApiError> {
    Request::get("/personas").abortable(abort).send().await
}
