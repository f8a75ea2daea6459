//! Who stands in for a PPK who is away.

use lokapasar_contract::SubstitutionId;
use lokapasar_contract::substitution::{NameSubstitute, Substitution, SubstitutionList};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The substitutions of the person that are or will be, and whom they may name.
pub async fn list(abort: &Abort) -> Result<SubstitutionList, ApiError> {
    Request::get("/substitutions").abortable(abort).send().await
}

/// Names a substitute.
pub async fn name(request: &NameSubstitute, key: &IdempotencyKey) -> Result<Substitution, ApiError> {
    Request::post("/substitutions")
        .key(key)
        .body(request)?
        .send()
        .await
}

/// Ends a substitution.
pub async fn end(id: &SubstitutionId, key: &IdempotencyKey) -> Result<(), ApiError> {
    Request::delete(format!("/substitutions/{id}"))
        .key(key)
        .send_for_nothing()
        .await
}
