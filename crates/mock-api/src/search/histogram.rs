//! How the prices of a result spread.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::HistogramBar;

/// The first bar ends at ten to this power.
const FIRST_POWER: u32 = 2;

/// The last bar ends at ten to this power: no price comes near.
const LAST_POWER: u32 = 15;

/// Bars of 1, 2, 5, 10, 20, 50 and so on, the first from nothing to 100 rupiah.
#[derive(Debug, Clone)]
pub(super) struct Histogram {
    counts: Vec<u32>,
}

impl Histogram {
    pub(super) fn new() -> Self {
        Self {
            counts: vec![0; bounds().count()],
        }
    }

    pub(super) fn count(&mut self, price: Rupiah) {
        let bar = bar(u64::try_from(price.get()).unwrap_or_default());
        if let Some(count) = self.counts.get_mut(bar) {
            *count += 1;
        }
    }

    /// The bars from the first that has something to the last that has.
    pub(super) fn bars(&self) -> Vec<HistogramBar> {
        let is_filled = |count: &u32| *count > 0;
        let (Some(first), Some(last)) = (
            self.counts.iter().position(is_filled),
            self.counts.iter().rposition(is_filled),
        ) else {
            return Vec::new();
        };
        std::iter::once(0)
            .chain(bounds())
            .zip(bounds())
            .zip(&self.counts)
            .take(last + 1)
            .skip(first)
            .map(|((from, to), count)| HistogramBar {
                from: Rupiah::new(from),
                to: Rupiah::new(to),
                count: *count,
            })
            .collect()
    }
}

/// Where each bar ends.
fn bounds() -> impl Iterator<Item = i64> {
    (FIRST_POWER..LAST_POWER).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power)))
}

/// The bar that a price belongs to.
fn bar(price: u64) -> usize {
    let Some(power) = price.checked_ilog10().filter(|power| *power >= FIRST_POWER) else {
        return 0;
    };
    let step = match price / 10_u64.pow(power) {
        1 => 1,
        2..=4 => 2,
        _ => 3,
    };
    (power - FIRST_POWER) as usize * 3 + step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_falls_into_the_bar_that_says_so() {
        for price in [
            0, 1, 99, 100, 199, 200, 499, 500, 999, 1_000, 12_345, 50_000, 999_999, 1_000_000, 7_654_321,
        ] {
            let mut histogram = Histogram::new();
            histogram.count(Rupiah::new(price));
            let bars = histogram.bars();
            let [bar] = bars.as_slice() else {
                panic!("{price}: {bars:?}");
            };
            assert!(
                bar.from.get() <= price && price < bar.to.get(),
                "{price}: {bar:?}"
            );
            assert_eq!(bar.count, 1);
        }
    }

    #[test]
    fn bars_in_between_are_there_though_empty() {
        let mut histogram = Histogram::new();
        assert_eq!(histogram.bars(), []);
        histogram.count(Rupiah::new(1_500));
        histogram.count(Rupiah::new(1_600));
        histogram.count(Rupiah::new(5_500));
        let bars: Vec<_> = histogram
            .bars()
            .iter()
            .map(|bar| (bar.from.get(), bar.to.get(), bar.count))
            .collect();
        assert_eq!(bars, [(1_000, 2_000, 2), (2_000, 5_000, 0), (5_000, 10_000, 1)]);
    }
}
