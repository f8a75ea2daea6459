//! The mock's clock: it starts on the first working morning of 2024 and runs with real time, and can be moved forward.

use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp, Zoned};
use lokapasar_contract::Day;
use lokapasar_contract::time::InvalidDay;

/// When the demo starts: Tuesday, 2 January 2024, 08.00 WIB, as seconds since 1970-01-01T00:00:00Z.
const START: i64 = 1_704_157_200;

/// The zone of days and deadlines: western Indonesian time (WIB), UTC+7, without daylight saving.
pub const WIB: TimeZone = TimeZone::fixed(jiff::tz::offset(7));

/// The time of the demo.
#[derive(Debug)]
pub struct Clock {
    runs: bool,
    origin: Instant,
    /// What the time was at `origin`, with every move since.
    base: Mutex<Timestamp>,
}

/// Why the clock was not moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockError {
    /// It would go backwards.
    Backwards,
    /// The calendar ends before that.
    OutOfRange,
}

impl Clock {
    /// A clock that runs, from the start of the demo or from `at_least`, whichever is later: the time of a data file that
    /// was in use before never goes back.
    #[must_use]
    pub fn running(at_least: Option<Timestamp>) -> Self {
        let start = demo_start();
        Self {
            runs: true,
            origin: Instant::now(),
            base: Mutex::new(at_least.map_or(start, |least| least.max(start))),
        }
    }

    /// A clock that stands still unless it is moved.
    #[must_use]
    pub fn standing() -> Self {
        Self {
            runs: false,
            ..Self::running(None)
        }
    }

    fn elapsed(&self) -> SignedDuration {
        if !self.runs {
            return SignedDuration::ZERO;
        }
        SignedDuration::try_from(self.origin.elapsed()).unwrap_or(SignedDuration::MAX)
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        let base = *self.base.lock().unwrap_or_else(PoisonError::into_inner);
        base.saturating_add(self.elapsed()).unwrap_or(base)
    }

    /// The time as it stands in answers.
    #[must_use]
    pub fn now_text(&self) -> lokapasar_contract::Timestamp {
        text(self.now())
    }

    /// Moves the clock to `to`.
    ///
    /// # Errors
    /// When that is in the past.
    pub fn move_to(&self, to: Timestamp) -> Result<(), ClockError> {
        let mut base = self.base.lock().unwrap_or_else(PoisonError::into_inner);
        let now = base
            .checked_add(self.elapsed())
            .map_err(|_| ClockError::OutOfRange)?;
        if to < now {
            return Err(ClockError::Backwards);
        }
        *base = to
            .checked_sub(self.elapsed())
            .map_err(|_| ClockError::OutOfRange)?;
        Ok(())
    }

    /// Moves the clock forward by days, hours and so on, as the calendar of WIB counts them.
    ///
    /// # Errors
    /// When the span is negative, or leaves the calendar.
    pub fn advance(&self, span: Span) -> Result<(), ClockError> {
        if span.is_negative() {
            return Err(ClockError::Backwards);
        }
        let to = in_wib(self.now())
            .checked_add(span)
            .map_err(|_| ClockError::OutOfRange)?;
        self.move_to(to.timestamp())
    }

    /// Puts the clock back to the start of the demo.
    pub fn restart(&self) {
        let mut base = self.base.lock().unwrap_or_else(PoisonError::into_inner);
        *base = demo_start().checked_sub(self.elapsed()).unwrap_or(*base);
    }
}

fn demo_start() -> Timestamp {
    Timestamp::from_second(START).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A point in time in WIB.
#[must_use]
pub fn in_wib(at: Timestamp) -> Zoned {
    at.to_zoned(WIB)
}

/// A point in time as it stands in answers: RFC 3339 to the second, with the offset of WIB.
#[must_use]
pub fn text(at: Timestamp) -> lokapasar_contract::Timestamp {
    let whole = Timestamp::from_second(at.as_second()).unwrap_or(at);
    lokapasar_contract::Timestamp::new(whole.display_with_offset(Offset::constant(7)).to_string())
}

/// The day in WIB.
///
/// # Errors
/// When the year has more than four digits.
pub fn day(at: Timestamp) -> Result<Day, InvalidDay> {
    text(at).as_str().get(..10).unwrap_or_default().parse()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;

    #[test]
    fn starts_on_a_tuesday_morning() {
        let now = Clock::standing().now();
        assert_eq!(text(now).as_str(), "2024-01-02T08:00:00+07:00");
        assert_eq!(in_wib(now).weekday(), jiff::civil::Weekday::Tuesday);
    }

    #[test]
    fn goes_forward_and_never_back() {
        let clock = Clock::standing();
        clock.advance(3.days().hours(2)).unwrap();
        assert_eq!(clock.now_text().as_str(), "2024-01-05T10:00:00+07:00");
        assert_eq!(clock.advance(-1.seconds()), Err(ClockError::Backwards));
        assert_eq!(clock.move_to(demo_start()), Err(ClockError::Backwards));
        assert_eq!(clock.advance(9_000.years()), Err(ClockError::OutOfRange));
        clock.restart();
        assert_eq!(clock.now(), demo_start());
    }

    #[test]
    fn a_running_clock_runs() {
        let clock = Clock::running(None);
        let first = clock.now();
        while clock.now() == first {
            std::hint::spin_loop();
        }
        assert!(clock.now() > first);
    }
}
