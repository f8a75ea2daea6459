//! Finding, comparing and ordering.

pub mod buy_offer;
pub mod cart;
pub mod checkout;
pub mod compare;
pub mod compare_bar;
pub mod home;
mod offer;
pub mod product;
pub mod purchase;
pub mod quick_order;
pub mod search;
