//! Points in time as days and minutes of a zone, by the Gregorian calendar alone.

use lokapasar_contract::{Day, Timestamp};

use super::Zone;

/// Days since 1 January 1970, in the Gregorian calendar: the years counted from March, in cycles of 400.
pub(super) fn days_from_epoch(day: Day) -> i64 {
    let month = i64::from(day.month());
    let year = i64::from(day.year()) - i64::from(month <= 2);
    let cycle = year.div_euclid(400);
    let year_of_cycle = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day.day()) - 1;
    cycle * 146_097 + year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100 + day_of_year - 719_468
}

fn day_from_epoch(days: i64) -> Option<Day> {
    let shifted = days + 719_468;
    let cycle = shifted.div_euclid(146_097);
    let day_of_cycle = shifted.rem_euclid(146_097);
    let year_of_cycle =
        (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year_of_cycle + cycle * 400 + i64::from(month <= 2);
    Day::new(
        u16::try_from(year).ok()?,
        u8::try_from(month).ok()?,
        u8::try_from(day).ok()?,
    )
    .ok()
}

/// The day and the minutes since midnight of a point in time, in a zone.
pub(super) fn local(at: &Timestamp, zone: Zone) -> Option<(Day, i64)> {
    let text = at.as_str();
    let day: Day = text.get(..10)?.parse().ok()?;
    let number = |range| {
        text.get(range)
            .and_then(|digits: &str| digits.parse::<i64>().ok())
    };
    let minutes = number(11..13)? * 60 + number(14..16)?;
    let offset = offset_minutes(text.get(19..)?)?;
    let total = days_from_epoch(day) * 1_440 + minutes - offset + zone.hours_from_utc() * 60;
    Some((day_from_epoch(total.div_euclid(1_440))?, total.rem_euclid(1_440)))
}

/// The offset at the end of a time, behind an optional fraction: `Z`, `+07:00`, `.25-03:30`.
fn offset_minutes(tail: &str) -> Option<i64> {
    let offset = tail.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    if offset.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = match offset.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let hours: i64 = offset.get(1..3)?.parse().ok()?;
    let minutes: i64 = offset.get(4..6)?.parse().ok()?;
    Some(sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_calendar_counts_there_and_back(days in -700_000_i64..2_900_000) {
            let day = day_from_epoch(days).unwrap();
            prop_assert_eq!(days_from_epoch(day), days);
        }
    }
}
