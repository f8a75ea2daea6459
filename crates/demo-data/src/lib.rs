//! The demo data: generated from a seed, the same on every machine.
//!
//! Nothing here does input or output. A figure that people quote is never written down here: it comes out of rows.

pub mod calendar;
pub mod catalogue;
pub mod ledger;
pub mod model;
pub mod picture;
pub mod random;
pub mod world;

pub use model::Scale;
