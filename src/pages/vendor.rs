//! The vendor's side.

pub mod home;
pub mod questions;
