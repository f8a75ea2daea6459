//! The life of an order, without a store.

mod addenda;
mod apart;
mod complaints;
mod deadlines;
mod paths;
mod properties;
mod table;
