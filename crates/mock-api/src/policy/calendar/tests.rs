use jiff::civil::date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn the_table_is_in_order_and_whole() {
    assert!(HOLIDAYS.windows(2).all(|pair| pair[0].day < pair[1].day));
    for (year, holidays, leave) in [(2022, 16, 4), (2023, 16, 11), (2024, 19, 10), (2025, 17, 11)] {
        let of_year = HOLIDAYS.iter().filter(|holiday| holiday.day.year() == year);
        let (bersama, nasional): (Vec<&Holiday>, Vec<&Holiday>) =
            of_year.partition(|holiday| holiday.name.starts_with("Cuti bersama"));
        assert_eq!((nasional.len(), bersama.len()), (holidays, leave), "{year}");
    }
}

#[test]
fn counts_working_days_by_hand() {
    for (from, days, expected, why) in [
        (date(2024, 1, 2), 3, date(2024, 1, 5), "a plain week"),
        (date(2024, 1, 4), 3, date(2024, 1, 9), "over a weekend"),
        (date(2023, 12, 29), 3, date(2024, 1, 4), "over New Year's Day"),
        (
            date(2024, 4, 4),
            3,
            date(2024, 4, 17),
            "over Lebaran 2024: 6 to 15 April are off",
        ),
        (
            date(2024, 4, 5),
            1,
            date(2024, 4, 16),
            "the last day before Lebaran 2024",
        ),
        (
            date(2023, 4, 18),
            3,
            date(2023, 4, 28),
            "over Lebaran 2023: 19 to 25 April are off",
        ),
        (date(2022, 4, 28), 1, date(2022, 5, 9), "over Lebaran 2022"),
        (
            date(2025, 3, 27),
            2,
            date(2025, 4, 9),
            "over Nyepi and Lebaran 2025",
        ),
        (
            date(2024, 2, 7),
            3,
            date(2024, 2, 15),
            "Isra Mikraj, Imlek and the election",
        ),
        (date(2023, 12, 22), 1, date(2023, 12, 27), "over Christmas 2023"),
        (
            date(2024, 1, 6),
            0,
            date(2024, 1, 8),
            "a Saturday is moved to Monday",
        ),
        (date(2024, 1, 5), 0, date(2024, 1, 5), "a working day stays"),
    ] {
        assert_eq!(working_days_after(from, days), expected, "{why}");
    }
}

#[test]
fn a_deadline_ends_with_the_office_hours_of_the_place() {
    let placed = at("2024-01-02T08:00:00+07:00");
    for (zone, expected) in [
        (Zone::Wib, "2024-01-05T16:00:00+07:00"),
        (Zone::Wita, "2024-01-05T16:00:00+08:00"),
        (Zone::Wit, "2024-01-05T16:00:00+09:00"),
    ] {
        assert_eq!(deadline_after(placed, 3, zone), at(expected));
    }
    // In Papua it is already the 3rd.
    assert_eq!(
        deadline_after(at("2024-01-02T22:30:00+07:00"), 3, Zone::Wit),
        at("2024-01-08T16:00:00+09:00")
    );
}

#[test]
fn zones_follow_the_provinces() {
    for (code, zone) in [
        ("33.20", Zone::Wib),
        ("35.73", Zone::Wib),
        ("11", Zone::Wib),
        ("61.71", Zone::Wib),
        ("62", Zone::Wib),
        ("63", Zone::Wita),
        ("51.71", Zone::Wita),
        ("73.71", Zone::Wita),
        ("81", Zone::Wit),
        ("92.71", Zone::Wit),
        ("94", Zone::Wit),
    ] {
        assert_eq!(Zone::of(&RegionCode::new(code)), zone, "{code}");
    }
}

#[test]
fn office_minutes_stop_overnight() {
    for (from, minutes, expected) in [
        ("2024-01-02T08:00:00+07:00", 30, "2024-01-02T08:30:00+07:00"),
        ("2024-01-02T15:50:00+07:00", 30, "2024-01-03T08:20:00+07:00"),
        ("2024-01-05T15:50:00+07:00", 30, "2024-01-08T08:20:00+07:00"),
        ("2024-01-02T20:00:00+07:00", 5, "2024-01-03T08:05:00+07:00"),
        ("2024-01-02T05:00:00+07:00", 5, "2024-01-02T08:05:00+07:00"),
        ("2024-01-02T08:00:00+07:00", 480, "2024-01-02T16:00:00+07:00"),
        ("2024-01-02T08:00:00+07:00", 481, "2024-01-03T08:01:00+07:00"),
        ("2024-04-05T15:00:00+07:00", 120, "2024-04-16T09:00:00+07:00"),
    ] {
        assert_eq!(
            office_minutes_after(at(from), minutes, Zone::Wib),
            at(expected),
            "{from} + {minutes}"
        );
    }
}

#[test]
fn a_promise_falls_on_a_working_day() {
    let accepted = at("2024-01-02T09:00:00+07:00");
    assert_eq!(
        promised_after(accepted, 2, Zone::Wib),
        at("2024-01-04T16:00:00+07:00")
    );
    assert_eq!(
        promised_after(accepted, 4, Zone::Wib),
        at("2024-01-08T16:00:00+07:00")
    );
}

proptest! {
    #[test]
    fn counting_there_and_back_agrees(offset in 0_i64..1_400, days in 1_u32..30) {
        let from = date(2022, 1, 1).checked_add(offset.days()).unwrap();
        let to = working_days_after(from, days);
        prop_assert!(is_working_day(to));
        prop_assert_eq!(working_days_between(from, to), days);
    }

    #[test]
    fn office_minutes_add_up(offset in 0_i64..120_000_000, first in 0_u32..2_000, second in 0_u32..2_000) {
        let from = at("2022-01-01T00:00:00+07:00").checked_add(offset.seconds()).unwrap();
        let (once, twice) = (
            office_minutes_after(from, first + second, Zone::Wita),
            office_minutes_after(office_minutes_after(from, first, Zone::Wita), second, Zone::Wita),
        );
        prop_assert_eq!(once, twice);
    }
}
