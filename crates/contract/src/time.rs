//! Days, periods and points in time, as text that both sides agree on. Arithmetic on them is done where a calendar is
//! at hand: by the server, and by the browser's own `Date`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A day in WIB, `2023-02-07`. Always a day that exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// Why a text is not a [`Day`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidDay;

impl fmt::Display for InvalidDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day is written YYYY-MM-DD and must exist in the calendar")
    }
}

impl std::error::Error for InvalidDay {}

impl Day {
    /// The day of that date in the Gregorian calendar.
    ///
    /// # Errors
    /// When there is no such day, or the year is not between 1 and 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, InvalidDay> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        if exists {
            Ok(Self { year, month, day })
        } else {
            Err(InvalidDay)
        }
    }

    /// The year, 1 to 9999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub const fn day(self) -> u8 {
        self.day
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Day {
    type Err = InvalidDay;

    fn from_str(text: &str) -> Result<Self, InvalidDay> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        match (
            text.get(0..4),
            text.get(4..5),
            text.get(5..7),
            text.get(7..8),
            text.get(8..),
        ) {
            (Some(year), Some("-"), Some(month), Some("-"), Some(day))
                if day.len() == 2 && digits(year) && digits(month) && digits(day) =>
            {
                let number = |part: &str| part.parse::<u16>().map_err(|_| InvalidDay);
                let small = |part: &str| part.parse::<u8>().map_err(|_| InvalidDay);
                Self::new(number(year)?, small(month)?, small(day)?)
            }
            _ => Err(InvalidDay),
        }
    }
}

impl TryFrom<String> for Day {
    type Error = InvalidDay;

    fn try_from(text: String) -> Result<Self, InvalidDay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

/// From one day to another, both included, in WIB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// A point in time, RFC 3339 with its offset: `2024-01-02T08:00:00+07:00`.
///
/// The text is kept as it came: only its issuer and the browser's `Date` read it. Two of one issuer, who always writes
/// the same offset, sort as their texts do.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Timestamp(String);

impl Timestamp {
    /// Wraps a point in time as it was received.
    #[must_use]
    pub fn new(rfc3339: impl Into<String>) -> Self {
        Self(rfc3339.into())
    }

    /// The text, RFC 3339.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "openapi")]
mod schema {
    use utoipa::openapi::{KnownFormat, ObjectBuilder, RefOr, Schema, SchemaFormat, Type};

    impl utoipa::PartialSchema for super::Day {
        fn schema() -> RefOr<Schema> {
            ObjectBuilder::new()
                .schema_type(Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Date)))
                .into()
        }
    }

    impl utoipa::ToSchema for super::Day {}
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_days_that_exist() {
        for good in [
            "2023-02-07",
            "2024-02-29",
            "2000-02-29",
            "0001-01-01",
            "9999-12-31",
        ] {
            assert_eq!(good.parse::<Day>().unwrap().to_string(), good);
        }
        for bad in [
            "",
            "2023-02-29",
            "1900-02-29",
            "2023-13-01",
            "2023-00-10",
            "2023-1-1",
            "2023-01-001",
            "0000-01-01",
            "+023-01-01",
            "2023-01-1a",
            "2023/01/01",
            "２０２３-01-01",
            "2023-01-01T00:00:00",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(InvalidDay), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn survives_json(year in 1_u16..=9999, month in 1_u8..=12, day in 1_u8..=28) {
            let day = Day::new(year, month, day).unwrap();
            let json = serde_json::to_string(&day).unwrap();
            prop_assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day);
        }

        #[test]
        fn never_panics(text in ".*") {
            let _ = text.parse::<Day>();
        }
    }
}
