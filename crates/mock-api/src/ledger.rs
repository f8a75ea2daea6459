//! The ledger: the rows that officials' figures are counted from, and the counting.
//!
//! | word | what it is | where |
//! | --- | --- | --- |
//! | row | one line of a marketplace's report, with one value and one category | `rows` |
//! | order | a distinct `order_id`; all its rows carry one point in time | `rows` |
//! | value | the sum of its rows that count, whole rupiah | `rollups` |
//! | rule | which rows count: [`rules::left_out`] | [`rules`] |
//! | day, period | days of WIB, both ends included | [`rules`], [`period`] |
//! | share | a part in thousandths of the whole, of which all parts make 1.000: [`shares::permille`] | [`shares`] |
//! | concentration (HHI) | the sum of the squares of the shares in per cent: [`shares::hhi`] | [`shares`] |
//! | local vendor | its address lies in the government's own area: [`rules::is_local`] | [`rules`] |
//! | active unit | has an order that counts in the period | [`figures`] |
//! | selection | rows that count and meet filters: the rows that a figure opens into | [`selection`] |
//! | course | when each step of an order was behind it, what was promised, refused, complained of and rated | [`courses`] |
//! | unfinished | counts, and is not paid by the end of a day: [`year_end`] | [`year_end`] |
//! | conduct | how vendors keep their word: on time, refused, complaints, ratings | [`conduct`] |
//! | flag | a pattern in rows that count, worth looking into | [`flags`] |
//! | growth | (now − base) ÷ base; none where the base is zero: [`rules::growth`] | [`rules`] |
//!
//! Every figure of every answer comes from these modules. The generated orders are put in at the start ([`fill`]); an
//! order that people place is entered when it is placed and whenever its state changes ([`record`]).

pub mod conduct;
pub mod courses;
pub mod figures;
pub mod flags;
pub mod imported;
pub mod league;
pub mod orders;
pub mod participation;
pub mod period;
mod placed;
mod rollups;
mod rows;
pub mod rules;
pub mod selection;
pub mod shares;
mod spans;
pub mod year_end;

#[cfg(test)]
mod tests;

pub use placed::record;
pub use rows::fill;

/// The tables of the ledger.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS ledger_row (
    order_id TEXT NOT NULL,
    region TEXT NOT NULL,
    unit TEXT,
    vendor TEXT,
    local INTEGER NOT NULL,
    marketplace TEXT NOT NULL,
    category TEXT,
    description TEXT,
    value INTEGER NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    verified INTEGER NOT NULL,
    confirmation TEXT NOT NULL,
    payment TEXT,
    pdn INTEGER NOT NULL,
    -- Why each rule leaves the row out; null when it counts.
    settled_without TEXT,
    itkp_without TEXT,
    -- Whether the order was placed here, and not generated.
    live INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS ledger_row_by_day ON ledger_row (region, day);
CREATE INDEX IF NOT EXISTS ledger_row_live ON ledger_row (order_id) WHERE live = 1;

-- Sums of a government's day, by each rule. Orders of different days are different orders, so these add up over any
-- period. What failed is left out by both rules.
CREATE TABLE IF NOT EXISTS ledger_day (
    region TEXT NOT NULL,
    day INTEGER NOT NULL,
    settled_value INTEGER NOT NULL,
    settled_orders INTEGER NOT NULL,
    settled_rows INTEGER NOT NULL,
    itkp_value INTEGER NOT NULL,
    itkp_orders INTEGER NOT NULL,
    itkp_rows INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    unverified INTEGER NOT NULL,
    unconfirmed INTEGER NOT NULL,
    PRIMARY KEY (region, day)
) STRICT, WITHOUT ROWID;

-- The same of thirty days at a time.
CREATE TABLE IF NOT EXISTS ledger_day_span (
    region TEXT NOT NULL,
    span INTEGER NOT NULL,
    settled_value INTEGER NOT NULL,
    settled_orders INTEGER NOT NULL,
    settled_rows INTEGER NOT NULL,
    itkp_value INTEGER NOT NULL,
    itkp_orders INTEGER NOT NULL,
    itkp_rows INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    unverified INTEGER NOT NULL,
    unconfirmed INTEGER NOT NULL,
    PRIMARY KEY (region, span)
) STRICT, WITHOUT ROWID;

-- The vendors that are micro or small firms.
CREATE TABLE IF NOT EXISTS ledger_umk (vendor TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

-- On which days a unit or vendor had a row that counts by each rule, as a bit for each day of a block of sixty: whoever
-- is active on any day of a period counts once in it.
CREATE TABLE IF NOT EXISTS ledger_party (
    role TEXT NOT NULL,
    region TEXT NOT NULL,
    party TEXT NOT NULL,
    block INTEGER NOT NULL,
    settled_days INTEGER NOT NULL,
    itkp_days INTEGER NOT NULL,
    PRIMARY KEY (role, region, party, block)
) STRICT, WITHOUT ROWID;";
