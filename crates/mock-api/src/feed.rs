//! What is imported of LKPP's `Bela-TokoDaringRealisasi`: a second ledger, in a store of its own.
//!
//! The figures of both come out of the same counting ([`crate::ledger`]), each over one connection: no statement sees the rows of
//! both, so that no figure can add them up. What rows name (units, vendors, categories, marketplaces) is known from the rows alone.

mod dataset;

pub use dataset::Feed;

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

CREATE TABLE IF NOT EXISTS feed_import (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;";
