//! Signing in, and doors that stay closed.

pub mod forbidden;
pub mod missing;
pub mod sign_in;
