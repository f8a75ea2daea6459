//! For tests alone.

use proptest::prelude::ProptestConfig;

/// How many random sequences a property is tried with: so many, or as many as `LOKAPASAR_SEQUENCES` says (`cargo xtask soak model`).
pub(crate) fn sequences(usual: u32) -> ProptestConfig {
    let asked = std::env::var("LOKAPASAR_SEQUENCES").ok();
    ProptestConfig {
        cases: asked.and_then(|cases| cases.parse().ok()).unwrap_or(usual),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
