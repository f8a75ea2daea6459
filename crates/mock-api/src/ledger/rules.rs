//! What counts: the definitions that all figures share.

use lokapasar_contract::analytics::{CountingRule, ExclusionReason};
use lokapasar_contract::{RegionCode, Rupiah};
use lokapasar_demo_data::model::Confirmation;

/// Seconds that WIB is ahead of UTC.
const WIB_SECONDS: i64 = 7 * 3_600;

/// Why the rule leaves a row out; none when it counts.
///
/// `settled` is what local governments use: only what the marketplace reports as failed is left out. An empty
/// confirmation counts as complete, and an order that is still under way counts as well, since it is money that has been
/// promised. `itkp` counts what is verified and confirmed complete, and nothing else.
#[must_use]
pub fn left_out(rule: CountingRule, verified: bool, confirmation: Confirmation) -> Option<ExclusionReason> {
    match (rule, confirmation) {
        (_, Confirmation::Failed) => Some(ExclusionReason::Failed),
        (CountingRule::Settled, _) => None,
        (CountingRule::Itkp, _) if !verified => Some(ExclusionReason::Unverified),
        (CountingRule::Itkp, Confirmation::Empty | Confirmation::InProgress) => {
            Some(ExclusionReason::Unconfirmed)
        }
        (CountingRule::Itkp, Confirmation::Complete) => None,
    }
}

/// The day of WIB on which a point in time lies, in days since 1970-01-01; `at` in seconds.
#[must_use]
pub fn day_of(at: i64) -> i64 {
    at.saturating_add(WIB_SECONDS).div_euclid(86_400)
}

/// Whether a vendor with its address in `vendor` is local to a government: in the same kabupaten or kota, or, for a
/// province, anywhere in it.
#[must_use]
pub fn is_local(vendor: &RegionCode, government: &RegionCode) -> bool {
    if government.is_province() {
        vendor.province() == *government
    } else {
        vendor == government
    }
}

/// By what ratio a figure grew: 0.5 is half as much again; none where the base is zero.
#[must_use]
pub fn growth(base: i64, now: i64) -> Option<f64> {
    // A ratio is no money: it is shown in per cent with one decimal, for which the float is exact enough.
    (base != 0).then(|| (now as f64 - base as f64) / base as f64)
}

/// The value of an average order, rounded half up to whole rupiah; none without orders.
#[must_use]
pub fn average(value: Rupiah, orders: u64) -> Option<Rupiah> {
    let orders = i128::from(orders);
    let exact = i128::from(value.get()).checked_mul(2)?.checked_add(orders)?;
    let rounded = exact.checked_div_euclid(orders.checked_mul(2)?)?;
    i64::try_from(rounded).ok().map(Rupiah::new)
}

/// The word under which the store keeps a confirmation.
#[must_use]
pub const fn confirmation_word(confirmation: Confirmation) -> &'static str {
    match confirmation {
        Confirmation::Complete => "complete",
        Confirmation::Failed => "failed",
        Confirmation::Empty => "empty",
        Confirmation::InProgress => "in_progress",
    }
}

/// The word under which the store keeps a reason.
#[must_use]
pub const fn reason_word(reason: ExclusionReason) -> &'static str {
    match reason {
        ExclusionReason::Failed => "failed",
        ExclusionReason::Unverified => "unverified",
        ExclusionReason::Unconfirmed => "unconfirmed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_counts_what_it_says() {
        use Confirmation::{Complete, Empty, Failed, InProgress};
        use CountingRule::{Itkp, Settled};
        for (rule, verified, confirmation, expected) in [
            (Settled, true, Complete, None),
            (Settled, false, Empty, None),
            (Settled, false, InProgress, None),
            (Settled, true, Failed, Some(ExclusionReason::Failed)),
            (Itkp, true, Complete, None),
            (Itkp, false, Complete, Some(ExclusionReason::Unverified)),
            (Itkp, true, Empty, Some(ExclusionReason::Unconfirmed)),
            (Itkp, true, InProgress, Some(ExclusionReason::Unconfirmed)),
            (Itkp, false, Empty, Some(ExclusionReason::Unverified)),
            (Itkp, false, Failed, Some(ExclusionReason::Failed)),
        ] {
            assert_eq!(
                left_out(rule, verified, confirmation),
                expected,
                "{rule:?} {verified} {confirmation:?}"
            );
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_wib() {
        // 2023-02-07T16:59:59Z is one second before midnight in WIB.
        assert_eq!(day_of(1_675_789_199), 19_395);
        assert_eq!(day_of(1_675_789_200), 19_396);
    }

    #[test]
    fn local_is_the_government_s_own_area() {
        for (vendor, government, local) in [
            ("33.20", "33.20", true),
            ("33.18", "33.20", false),
            ("33.20", "33", true),
            ("35.73", "33", false),
        ] {
            assert_eq!(
                is_local(&RegionCode::new(vendor), &RegionCode::new(government)),
                local
            );
        }
    }

    #[test]
    fn averages_and_ratios() {
        assert_eq!(average(Rupiah::new(10), 4), Some(Rupiah::new(3)));
        assert_eq!(average(Rupiah::new(9), 4), Some(Rupiah::new(2)));
        assert_eq!(average(Rupiah::ZERO, 0), None);
        assert_eq!(growth(0, 5), None);
        assert_eq!(growth(10, 15), Some(0.5));
        assert_eq!(growth(10, 5), Some(-0.5));
    }
}
