//! For tests alone.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// How many random sequences a property is tried with: so many, or as many as `LOKAPASAR_SEQUENCES` says (`cargo xtask soak model`);
/// `LOKAPASAR_SEED` makes them the same ones each time.
pub(crate) fn sequences(usual: u32) -> ProptestConfig {
    let asked = |variable| std::env::var(variable).ok();
    let seed = asked("LOKAPASAR_SEED").and_then(|seed| seed.parse().ok());
    ProptestConfig {
        cases: asked("LOKAPASAR_SEQUENCES")
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(usual),
        failure_persistence: None,
        rng_seed: seed.map_or(RngSeed::Random, RngSeed::Fixed),
        ..ProptestConfig::default()
    }
}
