//! Shopping lists of the unit, and what ordering again comes to.

use leptos::prelude::*;
use lokapasar_contract::ListId;
use lokapasar_contract::query::ShoppingListQuery;
use lokapasar_contract::reorder::{Reorder, ReorderRequest};
use lokapasar_contract::shopping_list::{SaveShoppingList, ShoppingList, ShoppingLists};

use super::{ApiError, Freshness, Mutation, Query, QueryCache, Resource, use_mutation, use_query};
use crate::api;

/// A page of the lists.
#[must_use]
pub fn use_lists(query: impl Fn() -> ShoppingListQuery + Send + Sync + 'static) -> Query<ShoppingLists> {
    use_query(
        Resource::ShoppingLists,
        Freshness::Live,
        move || Some(query()),
        |query, abort| async move { api::lists::list(&query, &abort).await },
    )
}

/// A list in full.
#[must_use]
pub fn use_list(id: ListId) -> Query<ShoppingList> {
    use_query(
        Resource::ShoppingList,
        Freshness::Live,
        move || Some(id.clone()),
        |id, abort| async move { api::lists::read(&id, &abort).await },
    )
}

/// Keeps a new list.
#[must_use]
pub fn use_create_list(done: impl Fn(ShoppingList) + 'static) -> Mutation<SaveShoppingList> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        |request: SaveShoppingList, key| async move { api::lists::create(&request, &key).await },
        move |list: ShoppingList| {
            cache.invalidate(Resource::ShoppingLists);
            done(list);
        },
    )
}

/// Keeps a list as it is to be now: the version that the person saw, and what it holds. When somebody else was faster, it is read
/// again.
#[must_use]
pub fn use_update_list(
    id: ListId,
    done: impl Fn(&ShoppingList) + 'static,
) -> Mutation<(String, SaveShoppingList)> {
    let cache = expect_context::<QueryCache>();
    let of = id.clone();
    use_mutation(
        move |(version, request): (String, SaveShoppingList), key| {
            let id = id.clone();
            async move {
                let answer = api::lists::update(&id, &version, &request, &key).await;
                if matches!(answer, Err(ApiError::Conflict(_))) {
                    cache.invalidate(Resource::ShoppingList);
                }
                answer
            }
        },
        move |list: ShoppingList| {
            done(&list);
            cache.put(Resource::ShoppingList, &of, list);
            cache.invalidate(Resource::ShoppingLists);
        },
    )
}

/// Takes a list out, as the person saw it.
#[must_use]
pub fn use_delete_list(id: ListId, done: impl Fn() + 'static) -> Mutation<String> {
    let cache = expect_context::<QueryCache>();
    use_mutation(
        move |version: String, key| {
            let id = id.clone();
            async move {
                let answer = api::lists::delete(&id, &version, &key).await;
                if matches!(answer, Err(ApiError::Conflict(_))) {
                    cache.invalidate(Resource::ShoppingList);
                }
                answer
            }
        },
        move |()| {
            cache.invalidate(Resource::ShoppingLists);
            done();
        },
    )
}

/// What ordering again comes to, for the cart of this version: another cart, another finding.
#[must_use]
pub fn use_reorder(
    request: impl Fn() -> (ReorderRequest, Option<String>) + Send + Sync + 'static,
) -> Query<Reorder> {
    use_query(
        Resource::Reorder,
        Freshness::Live,
        move || Some(request()),
        |(request, _), abort| async move { api::lists::look_again(&request, &abort).await },
    )
}
