//! The only door to the network. One file per resource, each a few functions over [`client`]; no signal in here, no text for
//! people. [`error::ApiError`] is the one way in which anything fails.
//!
//! [`session`] is the model: a function per call, typed in and out, the path written once.

pub mod analytics;
pub mod cart;
pub mod catalogue;
pub mod client;
pub mod comparisons;
pub mod error;
pub mod import;
pub mod lists;
pub mod live;
pub mod orders;
pub mod prices;
pub mod purchases;
pub mod questions;
pub mod session;
pub mod substitutions;
pub mod vendors;
pub mod views;

pub use client::{Abort, Answer, IdempotencyKey, Request};
pub use error::ApiError;
