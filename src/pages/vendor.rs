//! The vendor's side.

pub mod home;
