//! What can be bought: categories, products and the vendors' offers.

pub mod trades;

pub use trades::TRADES;
