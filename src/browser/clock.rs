//! Time, for the freshness of what was read. Deadlines run on the server's clock, never on this one.

/// Milliseconds since 1970, by the browser's clock.
#[must_use]
pub fn now() -> f64 {
    js_sys::Date::now()
}
