//! From amounts to places on an axis, in whole numbers.

/// An axis from zero to a round number above the largest amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    step: i64,
    steps: i64,
}

/// The parts into which a plot is divided along each axis: the side of its view box.
pub const EXTENT: i64 = 1_000;

impl Scale {
    /// The axis for amounts up to `largest`: three to six steps of 1, 2, 2½ or 5 times a power of ten.
    #[must_use]
    pub fn up_to(largest: i64) -> Self {
        let largest = largest.max(1);
        let mut power = 1_i64;
        loop {
            // In tenths, for the 2½.
            for tenths in [10, 20, 25, 50] {
                let step = power.saturating_mul(tenths) / 10;
                if power.saturating_mul(tenths) % 10 == 0 && largest <= step.saturating_mul(5) {
                    let steps = largest.div_euclid(step) + i64::from(largest.rem_euclid(step) > 0);
                    return Self {
                        step,
                        steps: steps.max(1),
                    };
                }
            }
            match power.checked_mul(10) {
                Some(next) => power = next,
                None => {
                    return Self {
                        step: largest,
                        steps: 1,
                    };
                }
            }
        }
    }

    /// The axis that ends where the whole is reached, for parts of it.
    #[must_use]
    pub fn ending_at(whole: i64) -> Self {
        Self {
            step: whole.max(1),
            steps: 1,
        }
    }

    /// The amounts that get a line, from zero up.
    pub fn ticks(self) -> impl DoubleEndedIterator<Item = i64> {
        (0..=self.steps).map(move |place| self.step.saturating_mul(place))
    }

    /// The amount at the top.
    #[must_use]
    pub const fn top(self) -> i64 {
        self.step.saturating_mul(self.steps)
    }

    /// How far up an amount stands, from 0 to [`EXTENT`]; what is beyond stays at the edge.
    #[must_use]
    pub fn place(self, amount: i64) -> i64 {
        let place = i128::from(amount) * i128::from(EXTENT) / i128::from(self.top().max(1));
        i64::try_from(place).unwrap_or(EXTENT).clamp(0, EXTENT)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn steps_are_round_numbers() {
        for (largest, ticks) in [
            (0, vec![0, 1]),
            (1, vec![0, 1]),
            (
                5_700_000_000,
                vec![0, 2_000_000_000, 4_000_000_000, 6_000_000_000],
            ),
            (4, vec![0, 1, 2, 3, 4]),
            (12, vec![0, 5, 10, 15]),
            (11_000, vec![0, 2_500, 5_000, 7_500, 10_000, 12_500]),
            (100, vec![0, 20, 40, 60, 80, 100]),
        ] {
            assert_eq!(
                Scale::up_to(largest).ticks().collect::<Vec<_>>(),
                ticks,
                "{largest}"
            );
        }
    }

    proptest! {
        #[test]
        fn everything_up_to_the_largest_has_its_place(largest in 0_i64..=i64::MAX / 8, part in 0_i64..=1_000) {
            let scale = Scale::up_to(largest);
            prop_assert!(scale.top() >= largest);
            prop_assert!((2..=7).contains(&scale.ticks().count()));
            let amount = i64::try_from(i128::from(largest) * i128::from(part) / 1_000).unwrap();
            let place = scale.place(amount);
            prop_assert!((0..=EXTENT).contains(&place));
            prop_assert!(scale.place(largest) >= place);
        }
    }
}
