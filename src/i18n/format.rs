//! Numbers, money, days and times as officials write them.
//!
//! Written here and not with the browser's `Intl`, which prints `Rp 34,1 M` where `Rp34,1 miliar` is right, and whose output
//! changes with the browser; docs/decisions/0008-own-catalogue-of-texts.md. Everything is whole-number arithmetic.

mod local;

use lokapasar_contract::{Day, Period, RegionCode, Rupiah, Timestamp};

use self::local::{days_from_epoch, local};
use super::Language;

/// The formats of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Format(pub Language);

/// One of Indonesia's time zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Zone {
    /// *Waktu Indonesia Barat*, UTC+7.
    #[default]
    Wib,
    /// *Waktu Indonesia Tengah*, UTC+8.
    Wita,
    /// *Waktu Indonesia Timur*, UTC+9.
    Wit,
}

impl Zone {
    /// The zone of a government, by the province in its code.
    #[must_use]
    pub fn of(region: &RegionCode) -> Self {
        match region.province().as_str() {
            "51" | "52" | "53" | "63" | "64" | "65" | "71" | "72" | "73" | "74" | "75" | "76" => Self::Wita,
            "81" | "82" | "91" | "92" | "93" | "94" | "95" | "96" => Self::Wit,
            _ => Self::Wib,
        }
    }

    /// What stands behind a time.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wib => "WIB",
            Self::Wita => "WITA",
            Self::Wit => "WIT",
        }
    }

    const fn hours_from_utc(self) -> i64 {
        match self {
            Self::Wib => 7,
            Self::Wita => 8,
            Self::Wit => 9,
        }
    }
}

const MILLION: i64 = 1_000_000;
const BILLION: i64 = 1_000_000_000;
const TRILLION: i64 = 1_000_000_000_000;

impl Format {
    const fn english(self) -> bool {
        matches!(self.0, Language::English)
    }

    /// A whole number: `4.112`; in English `4,112`.
    #[must_use]
    pub fn number(self, number: impl Into<i64>) -> String {
        grouped(number.into(), if self.english() { ',' } else { '.' })
    }

    /// How many there are of something, written as [`Self::number`] does.
    #[must_use]
    pub fn count(self, count: impl TryInto<i64>) -> String {
        self.number(count.try_into().unwrap_or(i64::MAX))
    }

    /// An amount in full: `Rp1.234.567`; in English `Rp1,234,567`.
    #[must_use]
    pub fn money(self, amount: Rupiah) -> String {
        let sign = if amount.get() < 0 { "-" } else { "" };
        let digits = grouped(amount.get(), if self.english() { ',' } else { '.' });
        format!("{sign}Rp{}", digits.trim_start_matches('-'))
    }

    /// An amount in short, in words: `Rp34,1 miliar`; in English `Rp34.1 billion`. One decimal, half up.
    #[must_use]
    pub fn money_short(self, amount: Rupiah) -> String {
        match self.short(amount) {
            (number, Some(word)) => format!("Rp{number} {word}").replace("Rp-", "-Rp"),
            (_, None) => self.money(amount),
        }
    }

    /// The same without `Rp`, for a column or an axis that says so above: `34,1 miliar`.
    #[must_use]
    pub fn money_bare(self, amount: Rupiah) -> String {
        match self.short(amount) {
            (number, Some(word)) => format!("{number} {word}"),
            (number, None) => number,
        }
    }

    fn short(self, amount: Rupiah) -> (String, Option<&'static str>) {
        let size = amount.get().saturating_abs();
        // From the amount on that the rounding carries to the next unit: 999,95 juta is 1 miliar.
        let (unit, word) = match size {
            _ if size >= TRILLION - BILLION / 20 => (TRILLION, ["triliun", "trillion"]),
            _ if size >= BILLION - MILLION / 20 => (BILLION, ["miliar", "billion"]),
            _ if size >= MILLION => (MILLION, ["juta", "million"]),
            _ => return (self.number(amount.get()), None),
        };
        let tenths = round_half_up(amount.get(), unit / 10);
        (self.tenths(tenths), Some(word[usize::from(self.english())]))
    }

    /// Tenths as a decimal number, without a useless zero: `341` is `34,1`, `350` is `35`.
    #[must_use]
    pub fn tenths(self, tenths: i64) -> String {
        let whole = self.number(tenths / 10);
        let sign = if tenths < 0 && tenths / 10 == 0 { "-" } else { "" };
        match (tenths % 10).abs() {
            0 => whole,
            rest if self.english() => format!("{sign}{whole}.{rest}"),
            rest => format!("{sign}{whole},{rest}"),
        }
    }

    /// Hundredths of a per cent: `1230` is `12,3%`.
    #[must_use]
    pub fn basis_points(self, basis_points: impl Into<i64>) -> String {
        format!("{}%", self.tenths(round_half_up(basis_points.into(), 10)))
    }

    /// A ratio, such as a growth: `0.508` is `50,8%`. Ratios alone are floats; no amount ever is.
    #[must_use]
    pub fn ratio(self, ratio: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a ratio too large for an i64 is none that can be shown"
        )]
        let tenths = (ratio * 1_000.0).round() as i64;
        format!("{}%", self.tenths(tenths))
    }

    /// A day in full: `Selasa, 7 Februari 2023`; in English `Tuesday, 7 February 2023`.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        format!("{}, {}", self.weekday(day), self.date(day))
    }

    /// A day without its weekday: `7 Februari 2023`.
    #[must_use]
    pub fn date(self, day: Day) -> String {
        format!("{} {} {}", day.day(), self.month(day.month()), day.year())
    }

    /// A day in short: `7 Feb 2023`.
    #[must_use]
    pub fn day_short(self, day: Day) -> String {
        format!("{} {} {}", day.day(), self.month_short(day.month()), day.year())
    }

    /// A day in short, where the year is clear: `7 Feb`.
    #[must_use]
    pub fn day_of_month(self, day: Day) -> String {
        format!("{} {}", day.day(), self.month_short(day.month()))
    }

    /// A period: `1 Jan – 31 Des 2023`; the year once when it is the same.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        if period.from == period.to {
            return self.day_short(period.from);
        }
        let from = if period.from.year() == period.to.year() {
            self.day_of_month(period.from)
        } else {
            self.day_short(period.from)
        };
        format!("{from} – {}", self.day_short(period.to))
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self, day: Day) -> &'static str {
        let names = if self.english() {
            &WEEKDAYS_EN
        } else {
            &WEEKDAYS_ID
        };
        // Day 0 of the count, 1 January 1970, was a Thursday.
        let place = (days_from_epoch(day) + 4).rem_euclid(7);
        usize::try_from(place)
            .ok()
            .and_then(|place| names.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// A month by its number, 1 to 12.
    #[must_use]
    pub fn month(self, month: u8) -> &'static str {
        let names = if self.english() { &MONTHS_EN } else { &MONTHS_ID };
        names
            .get(usize::from(month).wrapping_sub(1))
            .copied()
            .unwrap_or_default()
    }

    /// A month in three letters.
    #[must_use]
    pub fn month_short(self, month: u8) -> &'static str {
        // The names are ASCII, and "Agustus" is shortened to "Agu".
        self.month(month).get(..3).unwrap_or_default()
    }

    /// A point in time: `Selasa, 7 Februari 2023, 10.05 WIB`; what cannot be read stays as it came.
    #[must_use]
    pub fn moment(self, at: &Timestamp, zone: Zone) -> String {
        match local(at, zone) {
            Some((day, minutes)) => format!("{}, {} {}", self.day(day), self.clock(minutes), zone.name()),
            None => at.as_str().to_owned(),
        }
    }

    /// A point in time in short: `7 Feb 2023, 10.05 WIB`.
    #[must_use]
    pub fn moment_short(self, at: &Timestamp, zone: Zone) -> String {
        match local(at, zone) {
            Some((day, minutes)) => {
                format!("{}, {} {}", self.day_short(day), self.clock(minutes), zone.name())
            }
            None => at.as_str().to_owned(),
        }
    }

    /// The day of a point in time.
    #[must_use]
    pub fn day_at(self, at: &Timestamp, zone: Zone) -> Option<Day> {
        local(at, zone).map(|(day, _)| day)
    }

    /// The time of a point in time: `10.05 WIB`.
    #[must_use]
    pub fn time(self, at: &Timestamp, zone: Zone) -> String {
        match local(at, zone) {
            Some((_, minutes)) => format!("{} {}", self.clock(minutes), zone.name()),
            None => at.as_str().to_owned(),
        }
    }

    fn clock(self, minutes: i64) -> String {
        let separator = if self.english() { ':' } else { '.' };
        format!("{:02}{separator}{:02}", minutes / 60, minutes % 60)
    }

    /// What is left until a deadline: `sisa 2 hari kerja`.
    #[must_use]
    pub fn working_days_left(self, days: u32) -> String {
        match (self.0, days) {
            (Language::Indonesian, 0) => "hari terakhir".to_owned(),
            (Language::Indonesian, days) => format!("sisa {days} hari kerja"),
            (Language::English, 0) => "last day".to_owned(),
            (Language::English, 1) => "1 working day left".to_owned(),
            (Language::English, days) => format!("{days} working days left"),
        }
    }

    /// A number of days: `6 hari`.
    #[must_use]
    pub fn days(self, days: impl Into<i64>) -> String {
        match (self.0, days.into()) {
            (Language::Indonesian, days) => format!("{} hari", self.number(days)),
            (Language::English, 1) => "1 day".to_owned(),
            (Language::English, days) => format!("{} days", self.number(days)),
        }
    }
}

const WEEKDAYS_ID: [&str; 7] = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];
const WEEKDAYS_EN: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];
const MONTHS_ID: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "-" } else { "" });
    let mut rest = digits.as_str();
    // The first group has what is left over by threes.
    let mut length = (digits.len() + 2) % 3 + 1;
    while let Some((group, after)) = rest.split_at_checked(length) {
        text.push_str(group);
        rest = after;
        if rest.is_empty() {
            break;
        }
        text.push(separator);
        length = 3;
    }
    text
}

/// `number / unit`, rounded to the nearest, a half away from zero.
fn round_half_up(number: i64, unit: i64) -> i64 {
    let (whole, rest) = (number / unit, number % unit);
    if rest.abs() >= unit - rest.abs() {
        whole + number.signum()
    } else {
        whole
    }
}

#[cfg(test)]
mod tests;
