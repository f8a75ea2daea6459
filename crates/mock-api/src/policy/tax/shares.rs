//! An amount divided among parts, to the rupiah.

use lokapasar_contract::Rupiah;

/// Divides an amount in the proportion of weights, by the largest remainder: each part is rounded down, and the rupiah left
/// over go one each to the parts that lost the largest fractions, of equal ones to the first. The parts add up to the
/// amount, unless there is nothing to divide it by.
#[must_use]
pub fn apportion(amount: Rupiah, weights: &[Rupiah]) -> Vec<Rupiah> {
    let whole: i128 = weights.iter().map(|weight| i128::from(weight.get())).sum();
    if whole <= 0 {
        return vec![Rupiah::ZERO; weights.len()];
    }
    // Part and remainder; a remainder is below the whole, and so is the number of those that get a rupiah more.
    let mut parts: Vec<(i128, i128)> = weights
        .iter()
        .map(|weight| {
            let exact = i128::from(amount.get()) * i128::from(weight.get());
            (exact.div_euclid(whole), exact.rem_euclid(whole))
        })
        .collect();
    let given: i128 = parts.iter().map(|(part, _)| part).sum();
    let left = usize::try_from(i128::from(amount.get()) - given).unwrap_or_default();
    let mut by_remainder: Vec<usize> = (0..parts.len()).collect();
    by_remainder.sort_by_key(|place| std::cmp::Reverse(parts.get(*place).map(|(_, remainder)| *remainder)));
    for place in by_remainder.into_iter().take(left) {
        if let Some((part, _)) = parts.get_mut(place) {
            *part += 1;
        }
    }
    parts
        .into_iter()
        .map(|(part, _)| i64::try_from(part).map_or(Rupiah::ZERO, Rupiah::new))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rupiah(amounts: &[i64]) -> Vec<Rupiah> {
        amounts.iter().copied().map(Rupiah::new).collect()
    }

    #[test]
    fn what_is_left_over_goes_to_the_largest_fractions() {
        for (amount, weights, parts) in [
            (100, &[1, 1, 1][..], &[34, 33, 33][..]),
            (1, &[1, 2, 3], &[0, 0, 1]),
            (
                4_184,
                &[12_345, 12_345, 12_345, 1_000],
                &[1_358, 1_358, 1_358, 110],
            ),
            (1_125_300, &[10_080_000, 150_000], &[1_108_800, 16_500]),
            (0, &[5, 7], &[0, 0]),
            (9, &[0, 0], &[0, 0]),
            (9, &[], &[]),
            (7, &[0, 3], &[0, 7]),
        ] {
            assert_eq!(
                apportion(Rupiah::new(amount), &rupiah(weights)),
                rupiah(parts),
                "{amount} by {weights:?}"
            );
        }
    }

    proptest! {
        #[test]
        fn the_parts_add_up_and_none_is_a_rupiah_off(
            amount in 0_i64..1_000_000_000_000,
            weights in prop::collection::vec(0_i64..1_000_000_000_000, 1..30),
        ) {
            let whole: i128 = weights.iter().map(|weight| i128::from(*weight)).sum();
            prop_assume!(whole > 0);
            let parts = apportion(Rupiah::new(amount), &rupiah(&weights));
            prop_assert_eq!(parts.iter().map(|part| part.get()).sum::<i64>(), amount);
            for (part, weight) in parts.iter().zip(&weights) {
                let exact = i128::from(amount) * i128::from(*weight);
                let off = i128::from(part.get()) * whole - exact;
                prop_assert!(off.abs() < whole, "{part} for {weight}");
            }
        }
    }
}
