//! Reads that are kept, and writes that happen once.
//!
//! A page never asks `api`; it asks a function of this module, one file per resource ([`session`] is the model), which is
//! [`use_query`] with a resource, its parameters and the call. What was read is kept in the [`QueryCache`] of the app:
//!
//! - fresh: shown at once, nothing is asked;
//! - stale: shown at once while newer is asked for;
//! - parameters changed: what was shown stays, marked as old, until the new is there;
//! - nobody looks any more: the request is given up;
//! - failed: an error with a way to try again, never an empty result.
//!
//! A write is [`use_mutation`]: one key per intention, kept while it is unclear whether the server has carried it out.

pub mod analytics;
pub mod cache;
pub mod catalogue;
pub mod comparisons;
pub mod import;
pub mod lists;
pub mod mutation;
pub mod orders;
pub mod prices;
pub mod purchases;
pub mod query;
pub mod questions;
pub mod session;
pub mod settled;
pub mod substitutions;
pub mod vendors;
pub mod views;

pub use crate::api::ApiError;
pub use cache::{Freshness, QueryCache, Resource};
pub use mutation::{Mutation, use_mutation};
pub use query::{Query, use_query};
pub use settled::settled;
