//! Orders: read live, changed by actions.

use leptos::prelude::*;
use lokapasar_contract::OrderId;
use lokapasar_contract::document::{DocumentName, OrderDocument};
use lokapasar_contract::order::{OrderAction, OrderDetail, OrderEventList, OrderList};
use lokapasar_contract::query::OrderQuery;

use super::{Freshness, Mutation, Query, QueryCache, Resource, use_mutation, use_query};
use crate::api::{self, ApiError};

/// The orders of a query.
#[must_use]
pub fn use_orders(query: impl Fn() -> OrderQuery + Send + Sync + 'static) -> Query<OrderList> {
    use_query(
        Resource::Orders,
        Freshness::Live,
        move || Some(query()),
        |query, abort| async move { api::orders::list(&query, &abort).await },
    )
}

/// An order in full.
#[must_use]
pub fn use_order(id: OrderId) -> Query<OrderDetail> {
    use_query(
        Resource::Order,
        Freshness::Live,
        move || Some(id.clone()),
        |id, abort| async move { api::orders::read(&id, &abort).await },
    )
}

/// The history of an order.
#[must_use]
pub fn use_order_events(id: OrderId) -> Query<OrderEventList> {
    use_query(
        Resource::OrderEvents,
        Freshness::Live,
        move || Some(id.clone()),
        |id, abort| async move { api::orders::events(&id, &abort).await },
    )
}

/// Where the whole history of an order can be downloaded: `cargo xtask verify-history` reads that file.
#[must_use]
pub fn history_file(id: &OrderId) -> String {
    api::orders::history_file(id)
}

/// A paper of an order. What changes an order changes its papers, so both are one resource.
#[must_use]
pub fn use_order_document(id: OrderId, name: DocumentName) -> Query<OrderDocument> {
    use_query(
        Resource::Order,
        Freshness::Live,
        move || Some((id.clone(), name)),
        |(id, name), abort| async move { api::orders::document(&id, name, &abort).await },
    )
}

/// Does something with an order: the version that the person saw, and what to do. Afterwards the order on the page is the
/// server's answer; when somebody else was faster, it is read again.
#[must_use]
pub fn use_order_action(
    id: OrderId,
    done: impl Fn(&OrderDetail) + 'static,
) -> Mutation<(String, OrderAction)> {
    let cache = expect_context::<QueryCache>();
    let of = id.clone();
    use_mutation(
        move |(version, action): (String, OrderAction), key| {
            let id = id.clone();
            async move {
                let answer = api::orders::act(&id, &version, &action, &key).await;
                if matches!(answer, Err(ApiError::Conflict(_))) {
                    cache.invalidate(Resource::Order);
                }
                answer
            }
        },
        move |order: OrderDetail| {
            done(&order);
            cache.put(Resource::Order, &of, order);
            cache.invalidate(Resource::Orders);
            cache.invalidate(Resource::OrderEvents);
        },
    )
}
