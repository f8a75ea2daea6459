//! What the rules say of offers beside one another: how many vendors this value asks for, which price is far from the others,
//! and what the preference for local content makes of the ranks.

use jiff::civil::Date;
use lokapasar_contract::comparison::{
    NextRequirement, Orderable, Outlier, OutlierRule, PreferenceRule, PreferenceStanding, Requirement,
    RequirementStanding,
};
use lokapasar_contract::{RegionCode, Rupiah, VendorId};

use super::{Entry, Policy, Rule};

/// Fewer prices have no middle worth the name.
const LEAST_FOR_A_MEDIAN: usize = 3;

/// A whole in basis points.
const WHOLE: i128 = 10_000;

/// The steps of the rule: from which amount on how many vendors, the highest first.
const STEPS: [(Rule, u32); 2] = [(Rule::ThreeVendors, 3), (Rule::TwoVendors, 2)];

/// The local content of what is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalContent {
    /// In basis points.
    pub tkdn_bp: u32,
    /// Whether a certificate that counts on the day says so.
    pub verified: bool,
}

/// What the rules look at of one offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who offers it.
    pub vendor: VendorId,
    /// What the quantity comes to, with shipping and tax.
    pub total: Rupiah,
    /// Its local content, where one is declared.
    pub tkdn: Option<LocalContent>,
    /// Whether it can be ordered in this quantity.
    pub orderable: Orderable,
    /// Whether it fits the specification.
    pub matches: bool,
}

/// What they say of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// How much more than the lowest it costs.
    pub above_lowest: Option<Rupiah>,
    /// Its place by what is paid.
    pub rank: Option<u32>,
    /// The evaluated total.
    pub evaluated: Rupiah,
    /// Its place by that.
    pub evaluated_rank: Option<u32>,
    /// How the preference stands.
    pub preference: PreferenceStanding,
    /// The preference in basis points, rounded.
    pub preference_bp: u32,
    /// How far from the median.
    pub from_median_bp: Option<i32>,
    /// Whether that is far.
    pub outlier: Option<Outlier>,
}

/// What they say of all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findings {
    /// Of each, in the order given.
    pub offers: Vec<Finding>,
    /// Which is lowest.
    pub lowest: Option<usize>,
    /// How much more the highest costs.
    pub spread: Option<Rupiah>,
    /// Which is lowest with the preference taken off.
    pub lowest_evaluated: Option<usize>,
    /// The middle of the totals.
    pub median: Option<Rupiah>,
    /// The rule of outliers.
    pub outlier_rule: OutlierRule,
    /// The rule of the preference.
    pub preference_rule: PreferenceRule,
    /// Whether there is enough to compare.
    pub requirement: Requirement,
}

impl Policy {
    /// How many vendors are to be compared for a purchase of this value, with the row that says so; none when one suffices.
    #[must_use]
    pub fn vendors_to_compare(
        self,
        value: Rupiah,
        region: &RegionCode,
        on: Date,
    ) -> Option<(&'static Entry, u32)> {
        STEPS.into_iter().find_map(|(rule, least)| {
            let (above, entry) = self.amount(rule, region, on)?;
            (value > above).then_some((entry, least))
        })
    }

    /// Compares offers. `offered_by` is the number of vendors who sell the first one's product at all.
    #[must_use]
    pub fn compare(
        self,
        candidates: &[Candidate],
        offered_by: u32,
        region: &RegionCode,
        on: Date,
    ) -> Findings {
        let preference_rule = PreferenceRule {
            highest_bp: self.number(Rule::PricePreference, region, on),
            least_tkdn_bp: self.number(Rule::PreferredTkdn, region, on),
            source: self.source(Rule::PricePreference, region, on),
        };
        let outlier_rule = OutlierRule {
            from_bp: self.number(Rule::PriceOutlier, region, on),
            source: self.source(Rule::PriceOutlier, region, on),
        };
        let evaluated: Vec<Evaluated> = candidates
            .iter()
            .map(|candidate| evaluate(candidate.total, candidate.tkdn, &preference_rule))
            .collect();
        let can = |place: &usize| {
            candidates
                .get(*place)
                .is_some_and(|one| one.orderable == Orderable::Yes)
        };
        let places: Vec<usize> = (0..candidates.len()).filter(can).collect();
        let totals: Vec<Rupiah> = places
            .iter()
            .filter_map(|place| candidates.get(*place).map(|one| one.total))
            .collect();
        let finals: Vec<Rupiah> = places
            .iter()
            .filter_map(|place| evaluated.get(*place).map(|one| one.total))
            .collect();
        let median = median(&totals);
        let lowest = totals.iter().min().copied();
        let offers = candidates
            .iter()
            .zip(&evaluated)
            .map(|(candidate, evaluated)| {
                let counts = candidate.orderable == Orderable::Yes;
                let from_median_bp = median
                    .filter(|_| counts)
                    .and_then(|median| deviation(candidate.total, median));
                Finding {
                    above_lowest: lowest
                        .filter(|_| counts)
                        .and_then(|lowest| candidate.total.checked_sub(lowest)),
                    rank: counts.then(|| rank(candidate.total, &totals)),
                    evaluated: evaluated.total,
                    evaluated_rank: counts.then(|| rank(evaluated.total, &finals)),
                    preference: evaluated.standing,
                    preference_bp: evaluated.preference_bp,
                    from_median_bp,
                    outlier: from_median_bp.and_then(|bp| outlier(bp, outlier_rule.from_bp)),
                }
            })
            .collect();
        let first_of = |values: &[Rupiah]| {
            let least = values.iter().min()?;
            let place = values.iter().position(|value| value == least)?;
            places.get(place).copied()
        };
        // What cannot be ordered still has a value: a comparison of such offers asks for as much.
        let value = lowest
            .or_else(|| candidates.iter().map(|candidate| candidate.total).min())
            .unwrap_or(Rupiah::ZERO);
        Findings {
            offers,
            lowest: first_of(&totals),
            spread: totals
                .iter()
                .max()
                .zip(lowest)
                .and_then(|(highest, lowest)| highest.checked_sub(lowest)),
            lowest_evaluated: first_of(&finals),
            median,
            outlier_rule,
            preference_rule,
            requirement: self.requirement(value, candidates, offered_by, region, on),
        }
    }

    fn requirement(
        self,
        value: Rupiah,
        candidates: &[Candidate],
        offered_by: u32,
        region: &RegionCode,
        on: Date,
    ) -> Requirement {
        let mut vendors: Vec<&VendorId> = candidates
            .iter()
            .filter(|candidate| candidate.orderable == Orderable::Yes && candidate.matches)
            .map(|candidate| &candidate.vendor)
            .collect();
        vendors.sort_unstable();
        vendors.dedup();
        let found = u32::try_from(vendors.len()).unwrap_or(u32::MAX);
        let needed = self.vendors_to_compare(value, region, on);
        let least = needed.map_or(1, |(_, least)| least);
        let standing = match needed {
            None => RequirementStanding::NotNeeded,
            Some(_) if found >= least => RequirementStanding::Enough,
            Some(_) if offered_by <= 1 => RequirementStanding::SingleVendor,
            Some(_) => RequirementStanding::TooFew,
        };
        let next = STEPS
            .into_iter()
            .rev()
            .filter_map(|(rule, least)| Some((self.amount(rule, region, on)?.0, least)))
            .find(|(above, _)| *above >= value)
            .map(|(above, least)| NextRequirement { above, least });
        Requirement {
            standing,
            value,
            least,
            found,
            offered_by,
            threshold: needed.map(|(entry, _)| Rupiah::new(entry.value)),
            next,
            source: needed.map_or_else(
                || self.source(Rule::TwoVendors, region, on),
                |(entry, _)| entry.source.to_owned(),
            ),
        }
    }

    fn source(self, rule: Rule, region: &RegionCode, on: Date) -> String {
        self.entry(rule, region, on)
            .map_or_else(String::new, |entry| entry.source.to_owned())
    }
}

/// A total with the preference taken off.
struct Evaluated {
    total: Rupiah,
    standing: PreferenceStanding,
    preference_bp: u32,
}

/// HEA = (1 − TKDN × highest preference) × price, in whole rupiah, rounded half up once at the end.
fn evaluate(total: Rupiah, tkdn: Option<LocalContent>, rule: &PreferenceRule) -> Evaluated {
    let standing = match tkdn {
        None => PreferenceStanding::None,
        Some(tkdn) if !tkdn.verified => PreferenceStanding::NotVerified,
        Some(tkdn) if tkdn.tkdn_bp < rule.least_tkdn_bp => PreferenceStanding::TooLow,
        Some(_) => PreferenceStanding::Given,
    };
    let tkdn_bp = tkdn
        .filter(|_| standing == PreferenceStanding::Given)
        .map_or(0, |tkdn| tkdn.tkdn_bp);
    // Both are shares of a whole of 10.000, so their product is one of a hundred million.
    let whole = WHOLE * WHOLE;
    let preference = i128::from(tkdn_bp) * i128::from(rule.highest_bp);
    let exact = i128::from(total.get()) * (whole - preference);
    let rounded = (exact + whole / 2).div_euclid(whole);
    Evaluated {
        total: i64::try_from(rounded).map_or(total, Rupiah::new),
        standing,
        preference_bp: u32::try_from((preference + WHOLE / 2) / WHOLE).unwrap_or_default(),
    }
}

/// One more than there are lower ones: equal amounts share a place.
fn rank(amount: Rupiah, all: &[Rupiah]) -> u32 {
    let lower = all.iter().filter(|other| **other < amount).count();
    u32::try_from(lower).unwrap_or(u32::MAX).saturating_add(1)
}

/// The one in the middle, or half-way between the two, rounded half up.
fn median(amounts: &[Rupiah]) -> Option<Rupiah> {
    if amounts.len() < LEAST_FOR_A_MEDIAN {
        return None;
    }
    let mut sorted: Vec<i128> = amounts.iter().map(|amount| i128::from(amount.get())).collect();
    sorted.sort_unstable();
    let upper = sorted.get(sorted.len() / 2)?;
    let lower = sorted.get((sorted.len() - 1) / 2)?;
    i64::try_from((upper + lower + 1).div_euclid(2))
        .ok()
        .map(Rupiah::new)
}

/// How far an amount stands from the median, in basis points of it, rounded half away from zero.
fn deviation(amount: Rupiah, median: Rupiah) -> Option<i32> {
    let median = i128::from(median.get());
    if median <= 0 {
        return None;
    }
    let exact = (i128::from(amount.get()) - median) * WHOLE;
    let half = if exact < 0 { -median / 2 } else { median / 2 };
    i32::try_from((exact + half) / median).ok()
}

fn outlier(from_median_bp: i32, from_bp: u32) -> Option<Outlier> {
    if from_bp == 0 || from_median_bp.unsigned_abs() < from_bp {
        None
    } else if from_median_bp < 0 {
        Some(Outlier::Low)
    } else {
        Some(Outlier::High)
    }
}

#[cfg(test)]
mod tests;
