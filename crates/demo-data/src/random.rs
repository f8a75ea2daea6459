//! The one source of chance: small, fast, and the same on every machine.

/// A generator of numbers that look random and follow from the seed alone (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Debug, Clone)]
pub struct Random {
    state: u64,
}

impl Random {
    /// The sequence of this seed.
    #[must_use]
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// An independent sequence for a named part, so that adding to one part of the data moves nothing in another.
    #[must_use]
    pub fn fork(&self, part: &str) -> Self {
        // FNV-1a over the name.
        let hash = part.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        let mut mixed = Self::new(self.state ^ hash);
        Self::new(mixed.next())
    }

    /// The next number.
    #[expect(
        clippy::should_implement_trait,
        reason = "an endless source is no iterator to loop over"
    )]
    pub fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        let product = u128::from(self.next()) * u128::from(bound);
        u64::try_from(product >> 64).unwrap_or_default()
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high.saturating_sub(low))
            .unwrap_or_default()
            .saturating_add(1);
        low.saturating_add(i64::try_from(self.below(width)).unwrap_or_default())
    }

    /// Whether an event of so many chances in ten thousand happens.
    pub fn chance(&mut self, basis_points: u64) -> bool {
        self.below(10_000) < basis_points
    }

    /// One of the items; none of an empty slice.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        let index = usize::try_from(self.below(items.len() as u64)).unwrap_or_default();
        items.get(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_from_the_seed_alone() {
        let mut random = Random::new(0);
        assert_eq!(
            random.next(),
            0xe220_a839_7b1d_cdaf,
            "first number of the published sequence for seed 0"
        );
        let mut fork = Random::new(7).fork("vendors");
        assert_eq!(fork.next(), Random::new(7).fork("vendors").next());
        assert_ne!(fork.next(), Random::new(7).fork("units").fork("vendors").next());
    }

    #[test]
    fn stays_in_bounds() {
        let mut random = Random::new(1);
        assert!((0..10_000).all(|_| (-3..=4).contains(&random.between(-3, 4))));
        assert!((0..10_000).all(|_| random.below(5) < 5));
        assert_eq!(random.pick::<u8>(&[]), None);
    }
}
