//! Time, for the freshness of what was read. Deadlines run on the server's clock, never on this one.

/// Milliseconds since 1970, by the browser's clock.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// The same as a whole number, as it is written down.
#[must_use]
pub fn milliseconds() -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number, and after 1970"
    )]
    let now = now() as u64;
    now
}
