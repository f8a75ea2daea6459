//! Dates as feeds write them. Without a zone they are in WIB; of days and months in digits the day comes first, as everywhere in
//! Indonesia, unless the year does.

use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use lokapasar_contract::import::RefusalReason;

/// A point in time, and whether the text had more than the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    /// In seconds since 1970-01-01T00:00:00Z.
    pub(super) at: i64,
    /// Whether there was a time. Without one it is noon: no day ends there, in no zone of the country.
    pub(super) timed: bool,
}

const WIB: i32 = 7;

/// The months by the letters that they begin with, in Indonesian and English.
const MONTHS: [(&str, i8); 17] = [
    ("jan", 1),
    ("feb", 2),
    ("peb", 2),
    ("mar", 3),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("agu", 8),
    ("aug", 8),
    ("sep", 9),
    ("okt", 10),
    ("oct", 10),
    ("nov", 11),
    ("des", 12),
    ("dec", 12),
];

/// Reads a date, with its time where it has one.
pub(super) fn read(text: &str) -> Result<Moment, RefusalReason> {
    let (date, rest) = date(text)?;
    let rest = rest.strip_prefix(['T', 't', ',']).unwrap_or(rest).trim_start();
    let unreadable = RefusalReason::DateUnreadable;
    let (time, zone) = if rest.is_empty() {
        (None, WIB * 3_600)
    } else {
        let (time, zone) = time(rest).ok_or(unreadable)?;
        (Some(time), zone)
    };
    let offset = Offset::from_seconds(zone).map_err(|_| unreadable)?;
    let noon = Time::constant(12, 0, 0, 0);
    let at = offset
        .to_timestamp(date.to_datetime(time.unwrap_or(noon)))
        .map_err(|_| unreadable)?;
    Ok(Moment {
        at: at.as_second(),
        timed: time.is_some(),
    })
}

/// The digits at the beginning, and what stands behind them.
fn digits(text: &str) -> (&str, &str) {
    let end = text
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(text.len());
    text.split_at(end)
}

/// The date, and what stands behind it.
fn date(text: &str) -> Result<(Date, &str), RefusalReason> {
    let unreadable = RefusalReason::DateUnreadable;
    let (first, rest) = digits(text);
    let mark = rest.chars().next().ok_or(unreadable)?;
    let in_digits = rest.chars().nth(1).is_some_and(|sign| sign.is_ascii_digit());
    let (year, month, day, rest) = if matches!(mark, '-' | '/' | '.') && in_digits {
        let (second, rest) = digits(rest.get(1..).unwrap_or_default());
        let (third, rest) = digits(rest.strip_prefix(mark).ok_or(unreadable)?);
        match (first.len(), second.len(), third.len()) {
            (4, 1..=2, 1..=2) => (first, second.parse().ok(), third, rest),
            (1..=2, 1..=2, 4) => (third, second.parse().ok(), first, rest),
            _ => return Err(unreadable),
        }
    } else {
        let rest = rest.trim_start_matches([' ', '-']);
        let end = rest.find(|sign: char| !sign.is_alphabetic()).ok_or(unreadable)?;
        let (name, rest) = rest.split_at(end);
        let (year, rest) = digits(rest.trim_start_matches([' ', '-', '.']));
        if !(1..=2).contains(&first.len()) || year.len() != 4 {
            return Err(unreadable);
        }
        (year, month(name), first, rest)
    };
    let month: i8 = month.filter(|month| (1..=12).contains(month)).ok_or(unreadable)?;
    let year: i16 = year.parse().map_err(|_| unreadable)?;
    let day: i8 = day.parse().map_err(|_| unreadable)?;
    let date = Date::new(year, month, day).map_err(|_| RefusalReason::DateImpossible)?;
    Ok((date, rest.trim_start()))
}

fn month(name: &str) -> Option<i8> {
    let name = name.to_lowercase();
    let found = MONTHS.iter().find(|(begin, _)| name.starts_with(begin));
    found.map(|(_, month)| *month)
}

/// The time, and by how many seconds its zone is ahead of UTC.
fn time(text: &str) -> Option<(Time, i32)> {
    let (hour, rest) = digits(text);
    let mark = rest.chars().next().filter(|mark| matches!(mark, ':' | '.'))?;
    let (minute, rest) = digits(rest.get(1..)?);
    let (second, rest) = match rest.strip_prefix(mark) {
        Some(rest) => digits(rest),
        None => ("0", rest),
    };
    // Parts of a second say nothing.
    let rest = rest.strip_prefix('.').map_or(rest, |rest| digits(rest).1);
    let number = |text: &str| text.parse::<i8>().ok();
    let time = Time::new(number(hour)?, number(minute)?, number(second)?, 0).ok()?;
    Some((time, zone(rest.trim())?))
}

fn zone(text: &str) -> Option<i32> {
    let hours = match text.to_ascii_uppercase().as_str() {
        "" | "WIB" => WIB,
        "WITA" => 8,
        "WIT" => 9,
        "Z" | "UTC" | "GMT" => 0,
        other => {
            let ahead = match other.chars().next()? {
                '+' => 1,
                '-' => -1,
                _ => return None,
            };
            let offset: String = other.chars().skip(1).filter(|sign| *sign != ':').collect();
            if !matches!(offset.len(), 2 | 4) || !offset.bytes().all(|digit| digit.is_ascii_digit()) {
                return None;
            }
            let (hours, minutes) = offset.split_at(2);
            let minutes = if minutes.is_empty() { "0" } else { minutes };
            let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
            return (hours <= 14 && minutes < 60).then_some(ahead * (hours * 3_600 + minutes * 60));
        }
    };
    Some(hours * 3_600)
}

#[cfg(test)]
mod tests {
    use RefusalReason::{DateImpossible as Impossible, DateUnreadable as Unreadable};

    use super::*;
    use crate::ledger::rules;

    /// 7 February 2023, 10.05 WIB.
    const THEN: i64 = 1_675_739_100;

    #[test]
    fn reads_the_forms_that_feeds_have() {
        for written in [
            "2023-02-07T10:05:00+07:00",
            "2023-02-07T03:05:00Z",
            "2023-02-07 03:05:00.123 UTC",
            "2023-02-07 10:05:00",
            "2023-02-07 10:05",
            "2023/02/07 10:05:00",
            "2023-02-07T11:05:00+0800",
            "07-02-2023 10:05:00",
            "7/2/2023 10:05",
            "07.02.2023, 10.05 WIB",
            "7 Februari 2023 12.05 WIT",
            "7 Feb 2023 10:05",
            "07-Feb-2023 10:05:00",
            "7 February 2023 10:05",
        ] {
            assert_eq!(
                read(written),
                Ok(Moment {
                    at: THEN,
                    timed: true
                }),
                "{written}"
            );
        }
        for written in ["2023-02-07", "07/02/2023", "7 Pebruari 2023"] {
            let moment = read(written).unwrap();
            assert!(!moment.timed, "{written}");
            assert_eq!(rules::day_of(moment.at), rules::day_of(THEN), "{written}");
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for (written, expected) in [
            ("2023-02-30", Impossible),
            ("31/06/2023", Impossible),
            ("2023-00-10", Unreadable),
            ("02/25/2023", Unreadable),
            ("07-02-23", Unreadable),
            ("20230207", Unreadable),
            ("kemarin", Unreadable),
            ("7 Foo 2023", Unreadable),
            ("2023-02-07 25:00", Unreadable),
            ("2023-02-07 10:05 CET", Unreadable),
            ("2023-02-07 10:05 +9:00", Unreadable),
            ("2023-02", Unreadable),
            ("44964", Unreadable),
        ] {
            assert_eq!(read(written), Err(expected), "{written}");
        }
    }

    #[test]
    fn new_year_s_eve_ends_at_midnight_in_wib() {
        let day = |written: &str| rules::day_of(read(written).unwrap().at);
        let eve = day("2022-12-31");
        for written in [
            "2022-12-31 23:30:00",
            "2022-12-31 23.30 WIB",
            "2022-12-31T16:30:00Z",
            "2023-01-01T01:30:00+09:00",
            "2023-01-01 01:59 WIT",
        ] {
            assert_eq!(day(written), eve, "{written}");
        }
        for written in [
            "2023-01-01 00:00:00",
            "2022-12-31T17:00:00Z",
            "2023-01-01 02:00 WIT",
        ] {
            assert_eq!(day(written), eve + 1, "{written}");
        }
    }
}
