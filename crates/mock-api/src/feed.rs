//! What is imported of LKPP's `Bela-TokoDaringRealisasi`: a second ledger, in a store of its own.
//!
//! The figures of both come out of the same counting ([`crate::ledger`]), each over one connection: no statement sees the rows of
//! both, so that no figure can add them up. What rows name (units, vendors, categories, marketplaces) is known from the rows alone.

mod amount;
mod dataset;
mod elements;
mod fields;
mod governments;
mod import;
mod intake;
mod moment;
mod names;
mod reading;
pub mod reports;
pub mod sample;
mod words;

#[cfg(test)]
mod tests;

pub use dataset::Feed;
pub use import::{Source, run};

/// The tables of the feed beside those of its ledger.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS feed_unit (
    id TEXT PRIMARY KEY,
    region TEXT NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS feed_vendor (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS feed_category (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS feed_marketplace (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- The orders that are there: an order is of one government and one point in time, whatever its further rows say.
CREATE TABLE IF NOT EXISTS feed_order (
    order_id TEXT PRIMARY KEY,
    region TEXT NOT NULL,
    at INTEGER NOT NULL,
    marketplace TEXT NOT NULL,
    import INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
-- The rows that are there, by what they are known again by, and every state that was ever reported of one.
CREATE TABLE IF NOT EXISTS feed_row (key BLOB PRIMARY KEY, entered INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS feed_report (key BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS feed_import (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    name TEXT,
    region TEXT,
    read INTEGER NOT NULL,
    taken INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    known INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    value INTEGER NOT NULL,
    first_day INTEGER,
    last_day INTEGER
) STRICT;
CREATE TABLE IF NOT EXISTS feed_refusal (
    import INTEGER NOT NULL,
    row INTEGER NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    field TEXT,
    found TEXT,
    order_id TEXT,
    PRIMARY KEY (import, row)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS feed_refusal_by_reason ON feed_refusal (import, reason, row);
CREATE TABLE IF NOT EXISTS feed_notice (
    import INTEGER NOT NULL,
    reason TEXT NOT NULL,
    rows INTEGER NOT NULL,
    first_line INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    PRIMARY KEY (import, reason)
) STRICT, WITHOUT ROWID;";
