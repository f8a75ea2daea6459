//! Who stands in for a PPK who is away.

use leptos::prelude::*;
use lokapasar_contract::substitution::{NameSubstitute, Substitution, SubstitutionList};

use super::{ApiError, Freshness, Mutation, Query, QueryCache, Resource, use_mutation, use_query};
use crate::api;

/// The substitutions of the person that are or will be, and whom they may name.
#[must_use]
pub fn use_substitutions() -> Query<SubstitutionList> {
    use_query(
        Resource::Substitutions,
        Freshness::Live,
        || Some(()),
        |(), abort| async move { api::substitutions::list(&abort).await },
    )
}

/// Names a substitute.
#[must_use]
pub fn use_name_substitute(done: impl Fn(Substitution) + 'static) -> Mutation<NameSubstitute> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |request: NameSubstitute, key| async move { api::substitutions::name(&request, &key).await },
        move |named| {
            cache.invalidate(Resource::Substitutions);
            done(named);
        },
    )
}

/// Ends a substitution. One that has ended already is what was wanted.
#[must_use]
pub fn use_end_substitution(done: impl Fn(Substitution) + 'static) -> Mutation<Substitution> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |ended: Substitution, key| async move {
            match api::substitutions::end(&ended.id, &key).await {
                Ok(()) | Err(ApiError::NotFound(_)) => Ok(ended),
                Err(error) => Err(error),
            }
        },
        move |ended| {
            cache.invalidate(Resource::Substitutions);
            done(ended);
        },
    )
}
