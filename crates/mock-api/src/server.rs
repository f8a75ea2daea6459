//! The server: all routes with their layers, and the listener.

use std::io;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};

use crate::extract::MAXIMUM_BODY;
use crate::state::App;
use crate::{faults, headers, problem, request_log, routes, session, site, vendors, versions};

/// Everything that the server answers.
pub fn router(app: App) -> Router {
    let (api, description) = routes::described();
    let api = api
        .layer(from_fn(versions::revalidate))
        .layer(from_fn(headers::keep_private));
    let mut router = api
        .merge(routes::openapi::routes(&description))
        .route("/pictures/{file}", get(routes::pictures::show));
    // A workbook is compressed already.
    let worth_compressing =
        DefaultPredicate::new().and(NotForContentType::const_new(routes::analytics::table::XLSX));
    let control = app.config.control;
    if control {
        router = router.nest("/mock", routes::mock::routes());
    }
    let router = router
        .fallback(site::serve)
        .layer(DefaultBodyLimit::max(MAXIMUM_BODY))
        .layer(from_fn(session::refuse_other_origins))
        .layer(CompressionLayer::new().compress_when(worth_compressing))
        .layer(from_fn_with_state(app.clone(), faults::strike));
    let router = if control {
        router.layer(from_fn_with_state(app.clone(), request_log::record))
    } else {
        router
    };
    router
        .layer(from_fn(problem::write_problems))
        .layer(from_fn(headers::dress))
        .with_state(app)
}

/// Serves until Ctrl-C; the answers under way are finished first.
///
/// # Errors
/// When the listener fails.
pub async fn serve(app: App, listener: TcpListener) -> io::Result<()> {
    let ticking = tokio::spawn(vendors::tick(app.clone()));
    let served = axum::serve(listener, router(app))
        .with_graceful_shutdown(interrupted())
        .await;
    ticking.abort();
    served
}

async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without a handler the process ends by the signal itself.
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests;
