//! How a budget falls apart into orders: many small ones and a few large ones, to the rupiah.

use crate::random::Random;

/// The quantiles of a log-normal distribution (median 1.000, σ = 1,05) in 64 equal steps. A table, so that no
/// floating point differs from machine to machine.
const QUANTILES: [i64; 64] = [
    79, 124, 157, 186, 213, 238, 263, 287, 311, 334, 358, 382, 406, 430, 455, 480, 505, 531, 558, 585, 613,
    641, 670, 700, 731, 763, 796, 830, 866, 902, 940, 980, 1_021, 1_064, 1_108, 1_155, 1_204, 1_256, 1_310,
    1_368, 1_428, 1_492, 1_560, 1_633, 1_710, 1_793, 1_882, 1_979, 2_084, 2_198, 2_324, 2_463, 2_618, 2_792,
    2_990, 3_218, 3_486, 3_805, 4_198, 4_698, 5_371, 6_358, 8_059, 12_660,
];

/// What prices are rounded to.
pub(super) const STEP: i64 = 500;
/// The least that an order comes to.
pub(super) const LEAST: i64 = 25_000;

/// Splits `total` into `count` amounts of at least [`LEAST`] and at most `most`, whose sum is exactly `total`.
///
/// `total` must be a multiple of [`STEP`] for which such amounts exist.
pub(super) fn split(total: i64, count: usize, most: i64, random: &mut Random) -> Vec<i64> {
    let weights: Vec<i64> = (0..count).map(|_| weight(random)).collect();
    let sum: i64 = weights.iter().sum();
    let mut amounts: Vec<i64> = weights
        .iter()
        .map(|weight| {
            let exact = i128::from(total) * i128::from(*weight) / i128::from(sum.max(1));
            let rounded = i64::try_from(exact).unwrap_or(most) / STEP * STEP;
            rounded.clamp(LEAST, most)
        })
        .collect();
    let rest = total - amounts.iter().sum::<i64>();
    if rest > 0 {
        raise(&mut amounts, rest, most);
    } else {
        lower(&mut amounts, -rest);
    }
    amounts
}

fn weight(random: &mut Random) -> i64 {
    let place = usize::try_from(random.below(QUANTILES.len() as u64)).unwrap_or_default();
    let high = QUANTILES.get(place).copied().unwrap_or(1_000);
    let low = place
        .checked_sub(1)
        .and_then(|below| QUANTILES.get(below))
        .copied()
        .unwrap_or(high / 2);
    random.between(low, high)
}

/// Spreads what is missing over the amounts that have room, evenly.
fn raise(amounts: &mut [i64], mut rest: i64, most: i64) {
    while rest > 0 {
        let open = i64::try_from(amounts.iter().filter(|amount| **amount < most).count()).unwrap_or(i64::MAX);
        if open == 0 {
            return;
        }
        let share = (rest / open / STEP * STEP).max(STEP);
        for amount in amounts.iter_mut().filter(|amount| **amount < most) {
            let more = share.min(most - *amount).min(rest);
            *amount += more;
            rest -= more;
        }
    }
}

/// Takes what is too much from the largest amounts.
fn lower(amounts: &mut [i64], mut rest: i64) {
    while rest > 0 {
        let Some(largest) = amounts.iter_mut().max() else {
            return;
        };
        let less = (*largest / 2 / STEP * STEP)
            .max(STEP)
            .min(rest)
            .min(*largest - LEAST);
        if less <= 0 {
            return;
        }
        *largest -= less;
        rest -= less;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_make_the_whole() {
        let mut random = Random::new(11);
        for (total, count, most) in [
            (26_412_356_000, 1_990, 199_500_000),
            (100_000, 4, 199_500_000),
            (112_500, 4, 30_000),
            (340_000_000, 2, 199_500_000),
            (2_000_000, 70, 199_500_000),
            (25_000, 1, 199_500_000),
        ] {
            let amounts = split(total, count, most, &mut random);
            assert_eq!(amounts.len(), count);
            assert_eq!(amounts.iter().sum::<i64>(), total);
            assert!(
                amounts
                    .iter()
                    .all(|amount| (LEAST..=most).contains(amount) && amount % STEP == 0)
            );
        }
    }

    #[test]
    fn most_orders_are_smaller_than_the_average() {
        let amounts = split(10_000_000_000, 1_000, 199_500_000, &mut Random::new(12));
        let below = amounts.iter().filter(|amount| **amount < 10_000_000).count();
        assert!((600..800).contains(&below), "{below}");
    }
}
