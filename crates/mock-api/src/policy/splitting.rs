//! What looks like one purchase in several pieces. A hint for the person who orders, before the act; no proof.

use std::collections::BTreeMap;

use jiff::civil::Date;
use lokapasar_contract::{CategoryId, RegionCode, Rupiah};

use super::{Entry, Policy, Rule};

/// The rules that somebody could want to stay below, the strictest first, and whether each begins at its amount or above it. A proof of purchase instead of an order saves no
/// step that matters, so that its threshold is none of them.
pub(crate) const THRESHOLDS: [(Rule, bool); 4] = [
    (Rule::RoleThreshold, false),
    (Rule::ThreeVendors, false),
    (Rule::LocalCap, true),
    (Rule::TwoVendors, false),
];

/// What an order that was placed before holds of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// The second-level category.
    pub category: CategoryId,
    /// The day on which it was placed.
    pub on: Date,
    /// With its part of shipping and PPN.
    pub amount: Rupiah,
}

/// A category in which the cart and earlier orders pass a threshold together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspicion {
    /// The category.
    pub category: CategoryId,
    /// The row of the threshold.
    pub threshold: &'static Entry,
    /// The row of the window.
    pub window: &'static Entry,
    /// What the cart holds of it.
    pub here: Rupiah,
    /// All of it.
    pub together: Rupiah,
    /// Which of the earlier ones count, by their places.
    pub earlier: Vec<usize>,
}

impl Policy {
    /// Looks for what passes a threshold only together: what is about to be ordered of a category, with the orders of the
    /// same unit and category within the window that each stay below the threshold too. Of several thresholds the strictest
    /// counts.
    ///
    /// What is above a threshold alone is bought by its rule already, and hides nothing.
    #[must_use]
    pub fn suspicions(
        self,
        here: &BTreeMap<CategoryId, Rupiah>,
        earlier: &[Earlier],
        region: &RegionCode,
        on: Date,
    ) -> Vec<Suspicion> {
        let Some(window) = self.entry(Rule::SplitWindow, region, on) else {
            return Vec::new();
        };
        let of_category = |(category, here): (&CategoryId, &Rupiah)| {
            THRESHOLDS.into_iter().find_map(|(rule, begins_at)| {
                let (limit, threshold) = self.amount(rule, region, on)?;
                let passes = |amount: Rupiah| amount > limit || (begins_at && amount == limit);
                let counts = |one: &Earlier| {
                    one.category == *category && within(window.value, one.on, on) && !passes(one.amount)
                };
                let places: Vec<usize> = (0..earlier.len())
                    .filter(|place| earlier.get(*place).is_some_and(counts))
                    .collect();
                let amounts = places
                    .iter()
                    .filter_map(|place| Some(earlier.get(*place)?.amount));
                let together = Rupiah::checked_sum(amounts.chain([*here]))?;
                (!passes(*here) && passes(together)).then(|| Suspicion {
                    category: category.clone(),
                    threshold,
                    window,
                    here: *here,
                    together,
                    earlier: places,
                })
            })
        };
        here.iter().filter_map(of_category).collect()
    }
}

/// Whether a day is at most so many days before another.
fn within(days: i64, day: Date, before: Date) -> bool {
    day.until(before)
        .is_ok_and(|span| (0..=days).contains(&i64::from(span.get_days())))
}

#[cfg(test)]
mod tests;
