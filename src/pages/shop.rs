//! Finding, comparing and ordering.

pub mod cart;
pub mod checkout;
pub mod compare;
pub mod home;
pub mod product;
pub mod search;
