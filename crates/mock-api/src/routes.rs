//! The routes of the API, one file for each resource, and their description.

use axum::Router;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::state::App;

mod after;
pub(crate) mod analytics;
mod browse;
mod cart;
mod comparisons;
mod events;
mod import;
mod lists;
pub(crate) mod mock;
pub mod openapi;
mod orders;
pub(crate) mod pictures;
mod products;
mod purchases;
mod questions;
mod session;
mod substitutions;
mod views;

/// Everything under `/api/v1`.
fn api() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .merge(session::routes())
        .merge(products::routes())
        .merge(browse::routes())
        .merge(questions::routes())
        .merge(cart::routes())
        .merge(lists::routes())
        .merge(comparisons::routes())
        .merge(purchases::routes())
        .merge(orders::routes())
        .merge(substitutions::routes())
        .merge(events::routes())
        .merge(analytics::routes())
        .merge(import::routes())
        .merge(views::routes())
}

/// The routes, and what OpenAPI says of them.
pub(crate) fn described() -> (Router<App>, OpenApi) {
    let (router, mut description) = OpenApiRouter::with_openapi(openapi::frame())
        .nest("/api/v1", api())
        .split_for_parts();
    openapi::complete(&mut description);
    (router, description)
}
