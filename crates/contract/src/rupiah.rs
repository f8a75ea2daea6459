//! Money: whole rupiah with checked arithmetic. No float ever touches it.

use std::fmt;
use std::iter::Sum;

use serde::{Deserialize, Serialize};

/// An amount in whole rupiah. Negative amounts occur only as differences and in corrected feed rows.
///
/// Arithmetic saturates never and wraps never: the checked methods answer `None` where the result would not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Rupiah(i64);

impl Rupiah {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// So many whole rupiah.
    #[must_use]
    pub const fn new(rupiah: i64) -> Self {
        Self(rupiah)
    }

    /// The number of whole rupiah.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }

    /// The difference, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(difference) => Some(Self(difference)),
            None => None,
        }
    }

    /// The price of `quantity` pieces at this unit price, or `None` where it does not fit.
    #[must_use]
    pub fn checked_times(self, quantity: u32) -> Option<Self> {
        self.0.checked_mul(i64::from(quantity)).map(Self)
    }

    /// The share of this amount that `basis_points` hundredths of a per cent make, rounded half away from zero to whole
    /// rupiah: PPN of 11% is `share(1_100)`, PPh 22 of 0,5% is `share(50)`. `None` where it does not fit.
    #[must_use]
    pub fn share(self, basis_points: u32) -> Option<Self> {
        let exact = i128::from(self.0).checked_mul(i128::from(basis_points))?;
        let half = if exact < 0 { -5_000 } else { 5_000 };
        i64::try_from((exact + half) / 10_000).ok().map(Self)
    }

    /// The sum of many amounts, or `None` where it does not fit.
    pub fn checked_sum(amounts: impl IntoIterator<Item = Self>) -> Option<Self> {
        amounts.into_iter().try_fold(Self::ZERO, Self::checked_add)
    }
}

/// The official form without grouping locale: `Rp1.234.567`, no space, dots for thousands, a minus in front.
impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.unsigned_abs().to_string();
        let mut grouped = String::with_capacity(digits.len() * 4 / 3 + 4);
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "-" } else { "" };
        write!(f, "{sign}Rp{grouped}")
    }
}

/// Adds amounts whose sum is known to fit, such as the parts of a total that was itself checked.
///
/// A sum that does not fit becomes the largest amount, which no total of this market comes near; code that takes in
/// amounts from outside uses [`Rupiah::checked_sum`].
impl Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        Self(amounts.fold(0_i64, |sum, amount| sum.saturating_add(amount.0)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prints_the_official_form() {
        for (amount, text) in [
            (0, "Rp0"),
            (999, "Rp999"),
            (1_000, "Rp1.000"),
            (1_234_567, "Rp1.234.567"),
            (34_100_000_000, "Rp34.100.000.000"),
            (-5_000, "-Rp5.000"),
        ] {
            assert_eq!(Rupiah::new(amount).to_string(), text);
        }
    }

    #[test]
    fn takes_shares_rounded_to_whole_rupiah() {
        for (amount, basis_points, share) in [
            (10_080_000, 1_100, 1_108_800),
            (10_080_000, 50, 50_400),
            (1, 1_100, 0),
            (5, 1_000, 1),
            (4, 1_000, 0),
            (-5, 1_000, -1),
        ] {
            assert_eq!(
                Rupiah::new(amount).share(basis_points),
                Some(Rupiah::new(share)),
                "{amount}"
            );
        }
    }

    #[test]
    fn overflow_is_said_and_not_wrapped() {
        assert_eq!(Rupiah::new(i64::MAX).checked_add(Rupiah::new(1)), None);
        assert_eq!(Rupiah::new(i64::MIN).checked_sub(Rupiah::new(1)), None);
        assert_eq!(Rupiah::new(i64::MAX).checked_times(2), None);
        assert_eq!(Rupiah::new(i64::MAX).share(20_000), None);
    }

    proptest! {
        #[test]
        fn survives_json(amount: i64) {
            let json = serde_json::to_string(&Rupiah::new(amount)).unwrap();
            prop_assert_eq!(serde_json::from_str::<Rupiah>(&json).unwrap(), Rupiah::new(amount));
        }

        #[test]
        fn a_share_and_its_rest_make_the_whole(amount in 0_i64..=1_000_000_000_000_000, basis_points in 0_u32..=10_000) {
            let share = Rupiah::new(amount).share(basis_points).unwrap().get();
            let rest = Rupiah::new(amount).share(10_000 - basis_points).unwrap().get();
            prop_assert!((share + rest - amount).abs() <= 1);
        }
    }
}
