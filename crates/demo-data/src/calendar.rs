//! The calendar of the demo years: days as numbers, and which of them offices work.

use lokapasar_contract::Day;

/// Days from 1970-01-01 to this day of the Gregorian calendar.
#[must_use]
pub const fn number(day: Day) -> i32 {
    from_civil(day.year() as i32, day.month() as i32, day.day() as i32)
}

/// The day that is so many days after 1970-01-01; none outside the years 1 to 9999.
#[must_use]
pub fn day(number: i32) -> Option<Day> {
    let (year, month, day) = civil(number);
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
    .ok()
}

/// The number of a day that is written as three numbers, for tables.
///
/// The year is taken to start in March, so that the leap day comes last and the months have a regular length.
pub(crate) const fn from_civil(year: i32, month: i32, day: i32) -> i32 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Year, month and day of a day number: [`from_civil`] backwards.
pub(crate) const fn civil(number: i32) -> (i32, i32, i32) {
    let shifted = number + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    let year = era * 400 + year_of_era + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// The day of the week, 0 for Monday to 6 for Sunday.
#[must_use]
pub const fn weekday(number: i32) -> i32 {
    (number + 3).rem_euclid(7)
}

/// National holidays and joint leave of 2022 and 2023 (joint decrees of three ministers), as month and day.
const HOLIDAYS: &[(i32, &[(i32, i32)])] = &[
    (
        2022,
        &[
            (1, 1),
            (2, 1),
            (2, 28),
            (3, 3),
            (4, 15),
            (4, 29),
            (5, 1),
            (5, 2),
            (5, 3),
            (5, 4),
            (5, 5),
            (5, 6),
            (5, 16),
            (5, 26),
            (6, 1),
            (7, 9),
            (7, 30),
            (8, 17),
            (10, 8),
            (12, 25),
        ],
    ),
    (
        2023,
        &[
            (1, 1),
            (1, 22),
            (1, 23),
            (2, 18),
            (3, 22),
            (3, 23),
            (4, 7),
            (4, 19),
            (4, 20),
            (4, 21),
            (4, 22),
            (4, 23),
            (4, 24),
            (4, 25),
            (5, 1),
            (5, 18),
            (6, 1),
            (6, 2),
            (6, 4),
            (6, 28),
            (6, 29),
            (6, 30),
            (7, 19),
            (8, 17),
            (9, 28),
            (12, 25),
            (12, 26),
        ],
    ),
];

/// First and last day of the fasting months.
const RAMADAN: [(i32, i32); 2] = [
    (from_civil(2022, 4, 3), from_civil(2022, 5, 1)),
    (from_civil(2023, 3, 23), from_civil(2023, 4, 21)),
];

/// Whether offices are closed on this day: a Saturday, a Sunday or a holiday of 2022 or 2023.
#[must_use]
pub fn is_day_off(number: i32) -> bool {
    let (year, month, day) = civil(number);
    weekday(number) >= 5
        || HOLIDAYS
            .iter()
            .any(|(of, days)| *of == year && days.contains(&(month, day)))
}

/// Whether this day lies in the fasting month of 2022 or 2023.
#[must_use]
pub fn is_ramadan(number: i32) -> bool {
    RAMADAN
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_agree_both_ways() {
        assert_eq!(from_civil(1970, 1, 1), 0);
        assert_eq!(from_civil(2023, 2, 7), 19_395);
        for number in from_civil(2019, 12, 1)..from_civil(2025, 1, 31) {
            let (year, month, day) = civil(number);
            assert_eq!(from_civil(year, month, day), number);
        }
        assert_eq!(day(19_395).unwrap().to_string(), "2023-02-07");
        assert_eq!(number(day(19_781).unwrap()), 19_781);
    }

    #[test]
    fn knows_when_offices_are_closed() {
        for (year, month, day, off) in [
            (2023, 2, 7, false),
            (2023, 2, 11, true),
            (2023, 2, 12, true),
            (2022, 5, 2, true),
            (2022, 8, 17, true),
            (2023, 12, 26, true),
            (2023, 12, 27, false),
        ] {
            assert_eq!(
                is_day_off(from_civil(year, month, day)),
                off,
                "{year}-{month}-{day}"
            );
        }
        assert_eq!(weekday(from_civil(2024, 1, 2)), 1, "the demo starts on a Tuesday");
    }
}
