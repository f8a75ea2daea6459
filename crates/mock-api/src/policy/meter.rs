//! How far a value is from the amounts at which other rules begin.

use lokapasar_contract::Rupiah;
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::threshold::{Threshold, ThresholdMeter, ThresholdStanding};

use super::purchase::{Facts, Says};
use super::{Entry, Policy, Rule};
use crate::language::Language;

/// What a threshold is held against, and on which side of the amount itself its rule begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begins {
    /// Above the amount, of the purchase.
    Above,
    /// At the amount, of the purchase.
    At,
    /// Above the amount, of a single order.
    AboveInOneOrder,
    /// At the amount, in a single order.
    AtInOneOrder,
}

/// The rules that begin at an amount. Of equal amounts the stricter rule stands first.
const THRESHOLDS: [(Rule, Begins); 7] = [
    (Rule::ProofOfPurchase, Begins::Above),
    (Rule::LocalCap, Begins::At),
    (Rule::TwoVendors, Begins::Above),
    (Rule::VirtualAccountCeiling, Begins::AboveInOneOrder),
    (Rule::RoleThreshold, Begins::Above),
    (Rule::CreditCardBelow, Begins::AtInOneOrder),
    (Rule::ThreeVendors, Begins::Above),
];

/// A threshold and where the value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The row of the table.
    pub entry: &'static Entry,
    /// What is held against it.
    pub measured: Rupiah,
    /// How much may be added before its rule begins; none once it has begun.
    pub left: Option<Rupiah>,
}

impl Policy {
    /// The thresholds of a purchase, the lowest first.
    #[must_use]
    pub fn marks(self, facts: &Facts<'_>) -> Vec<Mark> {
        let mut marks: Vec<Mark> = THRESHOLDS
            .into_iter()
            .filter_map(|(rule, begins)| {
                let (amount, entry) = self.amount(rule, facts.region, facts.on)?;
                let (measured, last) = match begins {
                    Begins::Above => (facts.totals.total, amount),
                    Begins::AboveInOneOrder => (facts.largest_order, amount),
                    Begins::At => (facts.totals.total, amount.checked_sub(Rupiah::new(1))?),
                    Begins::AtInOneOrder => (facts.largest_order, amount.checked_sub(Rupiah::new(1))?),
                };
                Some(Mark {
                    entry,
                    measured,
                    left: last.checked_sub(measured).filter(|left| *left >= Rupiah::ZERO),
                })
            })
            .collect();
        marks.sort_by_key(|mark| mark.entry.value);
        marks
    }

    /// The meter of a purchase, in a language.
    #[must_use]
    pub fn meter(self, facts: &Facts<'_>, language: Language) -> ThresholdMeter {
        let marks = self.marks(facts);
        // Two rules may begin at the same amount, one a rupiah before the other: both come next.
        let nearest = marks
            .iter()
            .filter(|mark| mark.left.is_some())
            .map(|mark| mark.entry.value)
            .min();
        let notes = |wanted: fn(Says) -> bool| -> Vec<PolicyNote> {
            let applied = self.applied(facts);
            let found = applied.iter().filter(|one| wanted(one.says));
            found.map(|one| one.note(language)).collect()
        };
        ThresholdMeter {
            value: facts.totals.total,
            role: notes(|says| matches!(says, Says::WithinRole | Says::AboveRole))
                .into_iter()
                .next(),
            method: notes(|says| {
                matches!(
                    says,
                    Says::ProofSuffices
                        | Says::OrderNeeded
                        | Says::Compare { .. }
                        | Says::TooFew { .. }
                        | Says::MustNegotiate
                )
            }),
            thresholds: marks
                .iter()
                .map(|mark| Threshold {
                    rule: mark.entry.rule.as_str().to_owned(),
                    amount: Rupiah::new(mark.entry.value),
                    measured: mark.measured,
                    standing: match mark.left {
                        None => ThresholdStanding::Passed,
                        Some(_) if Some(mark.entry.value) == nearest => ThresholdStanding::Next,
                        Some(_) => ThresholdStanding::Ahead,
                    },
                    left: mark.left.unwrap_or_default(),
                    text: mark.entry.beyond().in_language(language).to_owned(),
                    source: mark.entry.source.to_owned(),
                })
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests;
