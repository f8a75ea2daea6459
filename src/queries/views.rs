//! Saved views of the person.

use leptos::prelude::*;
use lokapasar_contract::ViewId;
use lokapasar_contract::saved_view::{SaveView, SavedView, SavedViewList};

use super::{ApiError, Freshness, Mutation, Query, QueryCache, Resource, use_mutation, use_query};
use crate::api;

/// The views of the person.
#[must_use]
pub fn use_views() -> Query<SavedViewList> {
    use_query(
        Resource::SavedViews,
        Freshness::Live,
        || Some(()),
        |(), abort| async move { api::views::list(&abort).await },
    )
}

/// Keeps a view.
#[must_use]
pub fn use_save_view(done: impl Fn(SavedView) + 'static) -> Mutation<SaveView> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |request: SaveView, key| async move { api::views::save(&request, &key).await },
        move |view| {
            cache.invalidate(Resource::SavedViews);
            done(view);
        },
    )
}

/// Gives a view another name.
#[must_use]
pub fn use_rename_view(done: impl Fn(SavedView) + 'static) -> Mutation<(ViewId, SaveView)> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |(id, request): (ViewId, SaveView), key| async move { api::views::change(&id, &request, &key).await },
        move |view| {
            cache.invalidate(Resource::SavedViews);
            done(view);
        },
    )
}

/// Takes a view out. One that is gone already is what was wanted.
#[must_use]
pub fn use_delete_view(done: impl Fn(SavedView) + 'static) -> Mutation<SavedView> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |view: SavedView, key| async move {
            match api::views::delete(&view.id, &key).await {
                Ok(()) | Err(ApiError::NotFound(_)) => Ok(view),
                Err(error) => Err(error),
            }
        },
        move |view| {
            cache.invalidate(Resource::SavedViews);
            done(view);
        },
    )
}
