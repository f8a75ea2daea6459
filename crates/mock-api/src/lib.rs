//! The marketplace API for local use: small, but as strict as a real one. It enforces roles, versions, idempotency and
//! policy, keeps what is transactional in SQLite, searches with tantivy, and serves the built app with the headers of
//! production. `docs/API.md` says what differs from a production backend.
//!
//! # How a handler is written
//!
//! A resource has one file under `routes/` with its handlers, and a module of its own beside `routes` for what they
//! rest on. A handler names what it needs by extractors, and answers `Result<_, ApiProblem>`:
//!
//! ```text
//! /// The routes of the cart.
//! pub(crate) fn routes() -> OpenApiRouter<App> {
//!     OpenApiRouter::new().routes(routes!(show_cart)).routes(routes!(put_line))
//! }
//!
//! #[utoipa::path(get, path = "/cart", tag = "cart", responses((status = 200, body = Cart)))]
//! async fn show_cart(State(app): State<App>, person: SignedIn, language: Language) -> Result<Versioned<Cart>, ApiProblem> {
//!     person.require(&[Role::Buyer])?;
//!     let cart = app.read(|connection| cart::load(connection, &app.market(), &person, language))?;
//!     Ok(Versioned { version: cart.version.clone(), body: cart })
//! }
//!
//! #[utoipa::path(put, path = "/cart/lines/{line_id}", tag = "cart", params(("line_id" = String, Path)),
//!     request_body = PutCartLine, responses((status = 200, body = Cart)))]
//! async fn put_line(State(app): State<App>, Path(line): Path<LineId>, write: Write<PutCartLine>) -> Result<Response, ApiProblem> {
//!     write.person.require(&[Role::Buyer])?;
//!     write.carry_out(&app, |change| {
//!         let cart = cart::load(change.connection(), …)?;
//!         write.if_match(&cart.version)?;               // 428 without If-Match, 412 with another version
//!         …                                             // change.connection() is the open transaction
//!         change.announce(Audience::persona(&write.person.id), LiveEvent::CartChanged { version });
//!         Ok(Answer::ok(&cart)?.with_version(&cart.version))
//!     })
//! }
//! ```
//!
//! - [`write::Write`] wants the session and the `Idempotency-Key`, parses the body strictly, and its
//!   [`carry_out`](write::Write::carry_out) runs the closure in one transaction with the stored answer. A key that was
//!   used before never reaches the closure. Live events go out after the commit.
//! - What the mock does by itself (deadlines, simulated vendors) goes through [`state::AppState::change`], which is the same
//!   without a key.
//! - [`extract::Query`] reads a typed query of the contract and refuses what that cannot use; [`extract::Path`] is axum's.
//! - Errors are [`problem::ApiProblem`]s with a [`language::Text`] in both languages; a layer chooses the language and adds
//!   request id and path. Answers that hold texts take the [`language::Language`] extractor.
//! - Tables are declared in [`store::SCHEMAS`], one constant for each module. Rows that a module wants at the start are
//!   its own affair.
//! - The time is [`clock::Clock::now`] of the state, never the machine's.
//! - New routes are named in [`routes`], once. `routes/openapi` is held by a snapshot test: look at the difference, then
//!   accept it with `INSTA_UPDATE=always`.
//! - `#[cfg(test)] testing::Site` builds the whole at the tiny scale and sends requests through the router.

pub mod bench;
pub mod cart;
mod catalogue;
pub mod clock;
pub mod comparisons;
pub mod exports;
pub mod extract;
pub mod faults;
pub mod feed;
pub mod headers;
pub mod language;
pub mod ledger;
pub mod lists;
pub mod live;
pub mod market;
pub mod opening;
pub mod options;
pub mod orders;
pub mod personas;
pub mod policy;
pub mod pricing;
pub mod problem;
pub mod purchases;
pub mod questions;
pub mod request_log;
pub mod routes;
mod search;
pub mod server;
pub mod session;
pub mod site;
pub mod state;
pub mod store;
#[cfg(test)]
pub(crate) mod testing;
pub mod vendors;
pub mod versions;
pub mod views;
pub mod write;
