//! Finding, comparing and ordering.

pub mod again;
pub mod buy_offer;
pub mod cart;
pub mod checkout;
pub mod compare;
pub mod compare_bar;
pub mod home;
pub mod lists;
mod offer;
pub mod product;
pub mod purchase;
pub mod quick_order;
pub mod save_as_list;
pub mod search;
