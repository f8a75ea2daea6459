//! When people order: office days and hours, slow Januaries, a quiet fasting month, the rush before the books close.

use crate::calendar;
use crate::random::Random;

/// The first day of the ledger, 1 January 2022.
pub(super) const FIRST: i32 = calendar::from_civil(2022, 1, 1);
/// The last day of the ledger, 31 December 2023.
pub(super) const LAST: i32 = calendar::from_civil(2023, 12, 31);

/// How busy the months are, in per cent of an average one.
const MONTHS: [u64; 12] = [38, 66, 92, 84, 92, 108, 94, 102, 110, 124, 152, 150];
/// How busy the days of the week are, Monday first.
const WEEK: [u64; 7] = [92, 110, 112, 104, 82, 1, 1];

/// How likely an order falls on each day of the ledger.
#[derive(Debug)]
pub(super) struct Season {
    /// Sums of the weights up to and including each day.
    sums: Vec<u64>,
}

impl Season {
    pub(super) fn new() -> Self {
        let mut sum = 0;
        let sums = (FIRST..=LAST)
            .map(|day| {
                sum += weight(day);
                sum
            })
            .collect();
        Self { sums }
    }

    /// A day from `first` to `last`, both in the ledger.
    pub(super) fn day(&self, first: i32, last: i32, random: &mut Random) -> i32 {
        let before = if first > FIRST { self.sum(first - 1) } else { 0 };
        let draw = before + random.below(self.sum(last).saturating_sub(before));
        let place = self.sums.partition_point(|sum| *sum <= draw);
        i32::try_from(place).map_or(last, |place| (FIRST + place).min(last))
    }

    fn sum(&self, day: i32) -> u64 {
        let place = usize::try_from(day - FIRST).unwrap_or_default();
        self.sums
            .get(place)
            .or(self.sums.last())
            .copied()
            .unwrap_or_default()
    }
}

fn weight(day: i32) -> u64 {
    let (_, month, day_of_month) = calendar::civil(day);
    let month_weight = usize::try_from(month - 1)
        .ok()
        .and_then(|place| MONTHS.get(place))
        .copied()
        .unwrap_or(100);
    let week_weight = usize::try_from(calendar::weekday(day))
        .ok()
        .and_then(|place| WEEK.get(place))
        .copied()
        .unwrap_or(100);
    let special = if calendar::is_day_off(day) {
        if calendar::weekday(day) >= 5 { 100 } else { 1 }
    } else if calendar::is_ramadan(day) {
        70
    } else if month == 12 {
        // Orders must be paid before the books close.
        match day_of_month {
            1..=15 => 130,
            16..=22 => 80,
            _ => 30,
        }
    } else if month == 1 && day_of_month <= 9 {
        // New budgets are not open yet.
        45
    } else {
        100
    };
    month_weight * week_weight * special
}

/// Hours that the zone of a province is ahead of UTC: WIB 7, WITA 8, WIT 9.
pub(super) fn zone(province: &str) -> i64 {
    match province {
        "51" | "52" | "53" | "63" | "64" | "65" | "71" | "72" | "73" | "74" | "75" | "76" => 8,
        "81" | "82" | "91" | "92" | "93" | "94" | "95" | "96" => 9,
        _ => 7,
    }
}

/// A second in office hours of that day, 07.30 to 16.00 local time with few orders over lunch, as a Unix time.
pub(super) fn office_second(day: i32, zone: i64, random: &mut Random) -> i64 {
    let draw = |random: &mut Random| random.between(7 * 3_600 + 1_800, 16 * 3_600 - 1);
    let mut second = draw(random);
    let lunch = 12 * 3_600..13 * 3_600;
    if lunch.contains(&second) && random.chance(7_500) {
        second = draw(random);
    }
    i64::from(day) * 86_400 + second - zone * 3_600
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_stay_in_the_part_asked_for() {
        let season = Season::new();
        let mut random = Random::new(5);
        let (first, last) = (calendar::from_civil(2023, 1, 1), calendar::from_civil(2023, 2, 7));
        let mut off = 0;
        for _ in 0..5_000 {
            let day = season.day(first, last, &mut random);
            assert!((first..=last).contains(&day));
            off += usize::from(calendar::is_day_off(day));
        }
        assert!(off < 100, "hardly anyone orders on a day off: {off}");
        for day in [FIRST, LAST] {
            assert_eq!(season.day(day, day, &mut random), day);
        }
    }

    #[test]
    fn offices_are_open_in_their_own_zone() {
        let mut random = Random::new(6);
        for (province, zone_hours) in [("33", 7), ("51", 8), ("91", 9)] {
            assert_eq!(zone(province), zone_hours);
            for _ in 0..1_000 {
                let local =
                    (office_second(19_395, zone_hours, &mut random) + zone_hours * 3_600).rem_euclid(86_400);
                assert!((27_000..57_600).contains(&local), "{local}");
            }
        }
    }
}
