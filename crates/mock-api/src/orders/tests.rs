//! The life of an order, without a store.

mod paths;
mod properties;
mod table;
