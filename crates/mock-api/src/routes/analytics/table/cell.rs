//! What goes into a cell.

use std::borrow::Cow;

use lokapasar_contract::{Day, Rupiah, Timestamp};

/// What a cell holds. The kind decides how it is written: a sum is a number with its currency, whichever file it is in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Nothing.
    Empty,
    /// A text, which is never anything else, whatever it looks like.
    Text(Cow<'a, str>),
    /// A whole number.
    Number(i64),
    /// An amount.
    Rupiah(Rupiah),
    /// A day.
    Day(Day),
    /// A time of day, in minutes.
    Time(u16),
    /// A day and a time of it.
    Moment(Day, u16),
    /// A part of a thousand, shown in per cent.
    Permille(i64),
    /// A ratio, shown in per cent: 0.5 is half as much again.
    Ratio(f64),
}

impl<'a> Cell<'a> {
    /// The day of a point in time, as it stands there.
    pub(crate) fn day(at: &'a Timestamp) -> Self {
        match split(at) {
            Some((day, _)) => Self::Day(day),
            None => at.as_str().into(),
        }
    }

    /// Its time of day.
    pub(crate) fn time(at: &'a Timestamp) -> Self {
        split(at).map_or(Self::Empty, |(_, minutes)| Self::Time(minutes))
    }

    /// Both.
    pub(crate) fn moment(at: &'a Timestamp) -> Self {
        match split(at) {
            Some((day, minutes)) => Self::Moment(day, minutes),
            None => at.as_str().into(),
        }
    }

    /// The same with a text of its own.
    pub(crate) fn into_owned(self) -> Cell<'static> {
        match self {
            Self::Empty => Cell::Empty,
            Self::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Self::Number(number) => Cell::Number(number),
            Self::Rupiah(amount) => Cell::Rupiah(amount),
            Self::Day(day) => Cell::Day(day),
            Self::Time(minutes) => Cell::Time(minutes),
            Self::Moment(day, minutes) => Cell::Moment(day, minutes),
            Self::Permille(permille) => Cell::Permille(permille),
            Self::Ratio(ratio) => Cell::Ratio(ratio),
        }
    }
}

/// The day and the minute of `2024-01-02T08:00:00+07:00`.
fn split(at: &Timestamp) -> Option<(Day, u16)> {
    let (day, time) = at.as_str().split_once('T')?;
    let (hours, minutes) = time.get(..5)?.split_once(':')?;
    let minutes = hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?;
    Some((day.parse().ok()?, minutes))
}

impl<'a> From<&'a str> for Cell<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Cell<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Rupiah> for Cell<'_> {
    fn from(amount: Rupiah) -> Self {
        Self::Rupiah(amount)
    }
}

impl From<u64> for Cell<'_> {
    fn from(count: u64) -> Self {
        Self::Number(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Cell<'_> {
    fn from(count: u32) -> Self {
        Self::Number(count.into())
    }
}

impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell<'_> {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_time_is_a_day_and_a_minute() {
        let at = Timestamp::new("2023-12-31T23:59:59+07:00");
        let day = Day::new(2023, 12, 31).unwrap();
        assert_eq!(Cell::moment(&at), Cell::Moment(day, 23 * 60 + 59));
        assert_eq!(
            (Cell::day(&at), Cell::time(&at)),
            (Cell::Day(day), Cell::Time(1439))
        );
        let none = Timestamp::new("kemarin");
        assert_eq!(
            (Cell::moment(&none), Cell::time(&none)),
            ("kemarin".into(), Cell::Empty)
        );
    }
}
