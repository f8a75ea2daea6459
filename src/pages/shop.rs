//! Finding, comparing and ordering.

pub mod cart;
pub mod checkout;
pub mod compare;
pub mod buy_offer;
pub mod compare_bar;
pub mod home;
mod offer;
pub mod product;
pub mod purchase;
pub mod search;
