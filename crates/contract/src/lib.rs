//! What travels between the storefront and the marketplace API: identifiers, money, days, typed queries with their
//! URL form, resources, order states and problems.
//!
//! This crate does no input or output and knows neither the browser nor the server. Requests refuse unknown fields,
//! so that a misspelt one is an error and not a silence; answers tolerate them, so that a server may say more.

pub mod analytics;
pub mod budget;
pub mod cart;
pub mod catalogue;
pub mod checkout;
pub mod comparison;
pub mod control;
pub mod delivery;
pub mod document;
pub mod history;
pub mod ids;
pub mod import;
pub mod live;
pub mod order;
pub mod place;
pub mod problem;
pub mod purchase;
pub mod query;
pub mod question;
pub mod reorder;
pub mod rupiah;
pub mod saved_view;
pub mod session;
pub mod shopping_list;
pub mod substitution;
pub mod threshold;
pub mod time;
mod words;

pub use ids::*;
pub use problem::Problem;
pub use rupiah::Rupiah;
pub use time::{Day, Period, Timestamp};
