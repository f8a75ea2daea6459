//! Periods: what is meant when days are left out, what a period is compared with, and its months.

use jiff::ToSpan as _;
use jiff::civil::Date;
use lokapasar_contract::analytics::Comparison;
use lokapasar_contract::{Day, Period};

/// Why days make no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodError {
    /// The first day comes after the last.
    Backwards,
    /// The calendar does not go so far.
    OutOfRange,
}

/// The period that is asked for. Without any day, the last twelve whole months before `today`; without the last day, up
/// to today; without the first, the twelve months that end with the month of the last day.
///
/// # Errors
/// When the days make no period.
pub fn resolve(from: Option<Day>, to: Option<Day>, today: Day) -> Result<Period, PeriodError> {
    let to = match (from, to) {
        (_, Some(to)) => to,
        (Some(_), None) => today,
        (None, None) => {
            let yesterday_month = date(today)?.first_of_month().yesterday();
            day(yesterday_month.map_err(|_| PeriodError::OutOfRange)?)?
        }
    };
    let from = match from {
        Some(from) => from,
        None => {
            let first = date(to)?.first_of_month().checked_sub(11.months());
            day(first.map_err(|_| PeriodError::OutOfRange)?)?
        }
    };
    if from > to {
        Err(PeriodError::Backwards)
    } else {
        Ok(Period { from, to })
    }
}

/// The period to compare with: the days right before, as many; or the same days a year earlier.
///
/// # Errors
/// When the calendar does not go so far back.
pub fn base(period: Period, comparison: Comparison) -> Result<Option<Period>, PeriodError> {
    let (from, to) = (date(period.from)?, date(period.to)?);
    let out_of_range = |_| PeriodError::OutOfRange;
    let (from, to) = match comparison {
        Comparison::None => return Ok(None),
        Comparison::Previous => {
            let days = from.until(to).map_err(out_of_range)?.get_days();
            let to = from.yesterday().map_err(out_of_range)?;
            (to.checked_sub(days.days()).map_err(out_of_range)?, to)
        }
        // 29 February has the 28th as its day a year earlier; the end of a whole month stays the end of one.
        Comparison::Year => {
            let back = |date: Date| date.checked_sub(1.year()).map_err(out_of_range);
            let last = if to == to.last_of_month() {
                back(to.first_of_month())?.last_of_month()
            } else {
                back(to)?
            };
            (back(from)?, last)
        }
    };
    Ok(Some(Period {
        from: day(from)?,
        to: day(to)?,
    }))
}

/// The months of a period, the first and last cut to it.
///
/// # Errors
/// When the calendar does not go so far.
pub fn months(period: Period) -> Result<Vec<Period>, PeriodError> {
    let (mut from, last) = (date(period.from)?, date(period.to)?);
    let mut months = Vec::new();
    while from <= last {
        let end = from.last_of_month();
        months.push(Period {
            from: day(from)?,
            to: day(end.min(last))?,
        });
        match end.tomorrow() {
            Ok(next) => from = next,
            Err(_) => break,
        }
    }
    Ok(months)
}

fn date(day: Day) -> Result<Date, PeriodError> {
    let year = i16::try_from(day.year()).map_err(|_| PeriodError::OutOfRange)?;
    let [month, day] = [day.month(), day.day()].map(i8::try_from);
    let (Ok(month), Ok(day)) = (month, day) else {
        return Err(PeriodError::OutOfRange);
    };
    Date::new(year, month, day).map_err(|_| PeriodError::OutOfRange)
}

fn day(date: Date) -> Result<Day, PeriodError> {
    let year = u16::try_from(date.year()).map_err(|_| PeriodError::OutOfRange)?;
    let [month, day] = [date.month(), date.day()].map(u8::try_from);
    let (Ok(month), Ok(day)) = (month, day) else {
        return Err(PeriodError::OutOfRange);
    };
    Day::new(year, month, day).map_err(|_| PeriodError::OutOfRange)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn period(text: &str) -> Period {
        let (from, to) = text.split_once("..").unwrap();
        Period {
            from: day(from),
            to: day(to),
        }
    }

    #[test]
    fn days_that_are_left_out_have_a_meaning() {
        let today = day("2024-01-02");
        for (from, to, expected) in [
            (None, None, Ok(period("2023-01-01..2023-12-31"))),
            (Some("2023-11-20"), None, Ok(period("2023-11-20..2024-01-02"))),
            (None, Some("2023-02-07"), Ok(period("2022-03-01..2023-02-07"))),
            (
                Some("2022-01-01"),
                Some("2022-01-01"),
                Ok(period("2022-01-01..2022-01-01")),
            ),
            (
                Some("2023-02-08"),
                Some("2023-02-07"),
                Err(PeriodError::Backwards),
            ),
            (Some("2025-01-01"), None, Err(PeriodError::Backwards)),
            (None, Some("0001-02-01"), Err(PeriodError::OutOfRange)),
        ] {
            assert_eq!(
                resolve(from.map(day), to.map(day), today),
                expected,
                "{from:?} {to:?}"
            );
        }
    }

    #[test]
    fn a_base_period_has_the_same_days() {
        for (of, comparison, expected) in [
            (
                "2023-01-01..2023-12-31",
                Comparison::Year,
                "2022-01-01..2022-12-31",
            ),
            (
                "2023-01-01..2023-12-31",
                Comparison::Previous,
                "2022-01-01..2022-12-31",
            ),
            (
                "2023-02-01..2023-02-28",
                Comparison::Previous,
                "2023-01-04..2023-01-31",
            ),
            (
                "2024-02-01..2024-02-29",
                Comparison::Year,
                "2023-02-01..2023-02-28",
            ),
            (
                "2025-02-01..2025-02-28",
                Comparison::Year,
                "2024-02-01..2024-02-29",
            ),
            (
                "2023-02-07..2023-02-07",
                Comparison::Previous,
                "2023-02-06..2023-02-06",
            ),
            (
                "2022-01-01..2023-02-07",
                Comparison::Year,
                "2021-01-01..2022-02-07",
            ),
        ] {
            assert_eq!(
                base(period(of), comparison),
                Ok(Some(period(expected))),
                "{of} {comparison:?}"
            );
        }
        assert_eq!(base(period("2023-01-01..2023-01-31"), Comparison::None), Ok(None));
        assert_eq!(
            base(period("0001-01-01..0001-01-31"), Comparison::Year),
            Err(PeriodError::OutOfRange)
        );
    }

    #[test]
    fn months_cover_the_period_without_gaps() {
        let found = months(period("2022-11-15..2023-02-07")).unwrap();
        let expected = [
            "2022-11-15..2022-11-30",
            "2022-12-01..2022-12-31",
            "2023-01-01..2023-01-31",
            "2023-02-01..2023-02-07",
        ];
        assert_eq!(found, expected.map(period));
        assert_eq!(months(period("2023-05-05..2023-05-05")).unwrap().len(), 1);
        assert_eq!(
            months(period("9999-12-01..9999-12-31")).unwrap().len(),
            1,
            "the calendar ends there"
        );
    }
}
