//! The life of an order, without a store.

mod deadlines;
mod paths;
mod properties;
mod table;
