//! What travels between the storefront and the marketplace API: identifiers, money, days, typed queries with their
//! URL form, resources, order states and problems.
//!
//! This crate does no input or output and knows neither the browser nor the server. Requests refuse unknown fields,
//! so that a misspelt one is an error and not a silence; answers tolerate them, so that a server may say more.

pub mod catalogue;
pub mod ids;
pub mod place;
pub mod rupiah;
pub mod time;

pub use ids::*;
pub use rupiah::Rupiah;
pub use time::{Day, Period, Timestamp};
