//! The rules of procurement: dated data in [`table`], read in one place, each with its source.
//!
//! Everything here is pure. A rule is never a constant elsewhere in the server: who needs a threshold, a rate or a
//! number of days asks [`Policy`] for the one that counts on that day in that region.

pub mod calendar;
pub mod comparing;
mod holidays;
pub mod meter;
pub mod purchase;
pub mod routes;
pub mod splitting;
pub mod table;
pub mod tax;
mod words;

use jiff::civil::Date;
use lokapasar_contract::{RegionCode, Rupiah};

pub use routes::RouteLimit;
pub use table::{Entry, Rule};
pub(crate) use words::per_cent;

/// A table of rules.
#[derive(Debug, Clone, Copy)]
pub struct Policy {
    entries: &'static [Entry],
}

impl Policy {
    /// The rules of the demo.
    #[must_use]
    pub const fn standard() -> Self {
        Self::new(table::STANDARD)
    }

    /// The rules of another table.
    #[must_use]
    pub const fn new(entries: &'static [Entry]) -> Self {
        Self { entries }
    }

    /// The entry that counts in a region on a day: one for the region goes before one for all, and of two the later.
    #[must_use]
    pub fn entry(self, rule: Rule, region: &RegionCode, on: Date) -> Option<&'static Entry> {
        self.entries
            .iter()
            .filter(|entry| entry.rule == rule && entry.valid_from <= on)
            .filter(|entry| entry.region.is_none_or(|only| only == region.as_str()))
            .max_by_key(|entry| (entry.region.is_some(), entry.valid_from))
    }

    /// An amount that a rule names, with its source.
    fn amount(self, rule: Rule, region: &RegionCode, on: Date) -> Option<(Rupiah, &'static Entry)> {
        let entry = self.entry(rule, region, on)?;
        Some((Rupiah::new(entry.value), entry))
    }

    /// A rate in basis points, or a number of days; 0 where no rule counts.
    #[must_use]
    pub fn number(self, rule: Rule, region: &RegionCode, on: Date) -> u32 {
        self.entry(rule, region, on)
            .and_then(|entry| u32::try_from(entry.value).ok())
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
