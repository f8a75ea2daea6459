//! What the rules say of a purchase before it is placed: for the cart, for the checkout and on the order.

use jiff::civil::Date;
use lokapasar_contract::cart::PolicyNote;
use lokapasar_contract::order::Totals;
use lokapasar_contract::{RegionCode, Rupiah};

use super::{Entry, Policy, Rule, words};
use crate::language::Language;

/// What the rules look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The government that buys.
    pub region: &'a RegionCode,
    /// The day.
    pub on: Date,
    /// What is bought, of all vendors: a purchase is judged whole, so that dividing it changes nothing.
    pub totals: Totals,
    /// The largest order that comes of it: what one payment has to carry.
    pub largest_order: Rupiah,
    /// Of the product that the fewest vendors offer: how many.
    pub fewest_vendors: u32,
}

/// What a rule says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A pejabat pengadaan may order this.
    WithinRole,
    /// This is more than a pejabat pengadaan may order.
    AboveRole,
    /// Within what the region buys through Toko Daring.
    WithinCap,
    /// More than that.
    AboveCap,
    /// A proof of purchase is contract enough.
    ProofSuffices,
    /// A purchase order is needed.
    OrderNeeded,
    /// So many vendors are to be compared, and there are enough.
    Compare {
        /// At least so many.
        least: u32,
    },
    /// So many vendors are to be compared, and there are fewer.
    TooFew {
        /// At least so many.
        least: u32,
        /// There are.
        found: u32,
    },
    /// A single vendor: negotiation is compulsory.
    MustNegotiate,
    /// So much PPN of vendors that are PKP.
    Ppn {
        /// The amount.
        amount: Rupiah,
    },
    /// PPh 22 is withheld when petty cash pays.
    Pph22 {
        /// The amount.
        amount: Rupiah,
    },
    /// The credit card is closed to an order of this value.
    NoCreditCard,
    /// The virtual account is closed to an order of this value.
    NoVirtualAccount,
}

impl Says {
    /// Whether it stands in the way.
    #[must_use]
    pub const fn blocks(self) -> bool {
        matches!(self, Self::AboveRole | Self::AboveCap)
    }
}

/// A rule applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Applied {
    /// The row of the table.
    pub entry: &'static Entry,
    /// What it says.
    pub says: Says,
}

impl Applied {
    /// As it stands in answers.
    #[must_use]
    pub fn note(&self, language: Language) -> PolicyNote {
        let rate = matches!(self.entry.rule, Rule::Ppn | Rule::Pph22);
        PolicyNote {
            rule: self.rule().to_owned(),
            blocking: self.says.blocks(),
            text: self.text().in_language(language).to_owned(),
            threshold: (!rate).then(|| Rupiah::new(self.entry.value)),
            source: self.entry.source.to_owned(),
        }
    }

    /// What it says, in words.
    #[must_use]
    pub fn text(&self) -> crate::language::Text {
        words::applied(self)
    }

    /// The rule as a word for programs. Two thresholds make one rule of comparing.
    #[must_use]
    pub const fn rule(&self) -> &'static str {
        match self.says {
            Says::Compare { .. } | Says::TooFew { .. } => "comparators",
            Says::MustNegotiate => "negotiation",
            _ => self.entry.rule.as_str(),
        }
    }
}

impl Policy {
    /// Every rule that a purchase touches, what stands in the way first.
    #[must_use]
    pub fn applied(self, facts: &Facts<'_>) -> Vec<Applied> {
        let total = facts.totals.total;
        let mut applied = Vec::new();
        let mut add = |rule: Rule, decide: &dyn Fn(Rupiah) -> Option<Says>| {
            if let Some((amount, entry)) = self.amount(rule, facts.region, facts.on)
                && let Some(says) = decide(amount)
            {
                applied.push(Applied { entry, says });
            }
        };
        add(Rule::RoleThreshold, &|limit| {
            Some(if total > limit {
                Says::AboveRole
            } else {
                Says::WithinRole
            })
        });
        add(Rule::LocalCap, &|cap| {
            Some(if total >= cap {
                Says::AboveCap
            } else {
                Says::WithinCap
            })
        });
        add(Rule::ProofOfPurchase, &|limit| {
            Some(if total > limit {
                Says::OrderNeeded
            } else {
                Says::ProofSuffices
            })
        });
        add(Rule::CreditCardBelow, &|limit| {
            (facts.largest_order >= limit).then_some(Says::NoCreditCard)
        });
        add(Rule::VirtualAccountCeiling, &|limit| {
            (facts.largest_order > limit).then_some(Says::NoVirtualAccount)
        });
        add(Rule::Ppn, &|_| {
            (facts.totals.ppn > Rupiah::ZERO).then_some(Says::Ppn {
                amount: facts.totals.ppn,
            })
        });
        add(Rule::Pph22, &|rate| {
            let base = facts.totals.goods.checked_add(facts.totals.shipping)?;
            let amount = base.share(u32::try_from(rate.get()).ok()?)?;
            Some(Says::Pph22 { amount })
        });
        applied.extend(self.comparing(facts));
        applied.sort_by_key(|one| !one.says.blocks());
        applied
    }

    /// Whether the rules demand a negotiation before the approval: above the threshold of comparing, when something is
    /// sold by a single vendor.
    #[must_use]
    pub fn demands_negotiation(self, facts: &Facts<'_>) -> bool {
        self.comparing(facts)
            .iter()
            .any(|one| one.says == Says::MustNegotiate)
    }

    fn comparing(self, facts: &Facts<'_>) -> Vec<Applied> {
        let Some((entry, least)) = self.vendors_to_compare(facts.totals.total, facts.region, facts.on) else {
            return Vec::new();
        };
        let found = facts.fewest_vendors;
        let says = if found < least {
            Says::TooFew { least, found }
        } else {
            Says::Compare { least }
        };
        let single = (found <= 1).then_some(Applied {
            entry,
            says: Says::MustNegotiate,
        });
        std::iter::once(Applied { entry, says }).chain(single).collect()
    }
}
