//! Working days and office hours, in the zone of the place.

use jiff::civil::{Date, DateTime, Time, Weekday, time};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};
use lokapasar_contract::{Day, RegionCode};

use super::holidays::{HOLIDAYS, Holiday};

/// When offices open.
pub const OPENS: Time = time(8, 0, 0, 0);
/// When offices close, and deadlines end.
pub const CLOSES: Time = time(16, 0, 0, 0);

/// One of the three zones of the country. None of them knows summer time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Western: Sumatra, Java, West and Central Kalimantan.
    Wib,
    /// Central: Bali, Nusa Tenggara, the rest of Kalimantan, Sulawesi.
    Wita,
    /// Eastern: Maluku and Papua.
    Wit,
}

impl Zone {
    /// The zone of a region, by its province.
    #[must_use]
    pub fn of(region: &RegionCode) -> Self {
        match region.province().as_str().as_bytes() {
            [b'5' | b'7', _] | [b'6', b'3' | b'4' | b'5'] => Self::Wita,
            [b'8' | b'9', _] => Self::Wit,
            _ => Self::Wib,
        }
    }

    const fn offset(self) -> Offset {
        match self {
            Self::Wib => Offset::constant(7),
            Self::Wita => Offset::constant(8),
            Self::Wit => Offset::constant(9),
        }
    }

    /// What clocks show there.
    #[must_use]
    pub fn local(self, at: Timestamp) -> DateTime {
        self.offset().to_datetime(at)
    }

    /// The point in time at which clocks there show this; the last one that can be written when there is none.
    #[must_use]
    pub fn instant(self, local: DateTime) -> Timestamp {
        TimeZone::fixed(self.offset())
            .to_timestamp(local)
            .unwrap_or(Timestamp::MAX)
    }
}

/// A day of the contract on the calendar.
#[must_use]
pub fn date_of(day: Day) -> Date {
    // A `Day` exists, and its parts fit; the fallback is unreachable and harmless.
    let parts = (
        i16::try_from(day.year()),
        i8::try_from(day.month()),
        i8::try_from(day.day()),
    );
    match parts {
        (Ok(year), Ok(month), Ok(day)) => Date::new(year, month, day).unwrap_or(Date::MAX),
        _ => Date::MAX,
    }
}

/// The holiday on a day, if it is one.
#[must_use]
pub fn holiday(day: Date) -> Option<&'static Holiday> {
    HOLIDAYS
        .binary_search_by_key(&day, |holiday| holiday.day)
        .ok()
        .and_then(|place| HOLIDAYS.get(place))
}

/// Whether offices are open on a day.
#[must_use]
pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && holiday(day).is_none()
}

/// The working day so many working days after a day, which itself is not counted. After none: the day itself, or the
/// next working day.
#[must_use]
pub fn working_days_after(day: Date, count: u32) -> Date {
    let mut found = day;
    let mut left = count;
    while left > 0 || !is_working_day(found) {
        let Ok(next) = found.tomorrow() else { return found };
        found = next;
        if left > 0 && is_working_day(found) {
            left -= 1;
        }
    }
    found
}

/// How many working days come after one day up to and with another.
#[must_use]
pub fn working_days_between(after: Date, until: Date) -> u32 {
    let mut count = 0;
    let mut day = after;
    while day < until {
        let Ok(next) = day.tomorrow() else { break };
        day = next;
        count += u32::from(is_working_day(day));
    }
    count
}

/// The end of office hours on the working day so many working days after the day of a point in time.
#[must_use]
pub fn deadline_after(at: Timestamp, working_days: u32, zone: Zone) -> Timestamp {
    let day = working_days_after(zone.local(at).date(), working_days);
    zone.instant(day.to_datetime(CLOSES))
}

/// The end of office hours so many calendar days after the day of a point in time, on the next working day if that one
/// is none.
#[must_use]
pub fn promised_after(at: Timestamp, days: u16, zone: Zone) -> Timestamp {
    let mut day = zone.local(at).date();
    for _ in 0..days {
        day = day.tomorrow().unwrap_or(day);
    }
    zone.instant(working_days_after(day, 0).to_datetime(CLOSES))
}

/// The point in time at which so many minutes of office hours have passed.
#[must_use]
pub fn office_minutes_after(at: Timestamp, minutes: u32, zone: Zone) -> Timestamp {
    let local = zone.local(at);
    let mut day = working_days_after(local.date(), 0);
    let mut from = if day == local.date() {
        local.time().max(OPENS)
    } else {
        OPENS
    };
    let mut left = SignedDuration::from_mins(i64::from(minutes));
    loop {
        let open = from.duration_until(CLOSES).max(SignedDuration::ZERO);
        if left <= open && open > SignedDuration::ZERO {
            let reached = from.checked_add(left).unwrap_or(CLOSES);
            return zone.instant(day.to_datetime(reached));
        }
        left -= open;
        let next = working_days_after(day, 1);
        if next <= day {
            return Timestamp::MAX;
        }
        day = next;
        from = OPENS;
    }
}

#[cfg(test)]
mod tests;
