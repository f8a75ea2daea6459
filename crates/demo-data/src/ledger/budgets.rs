//! The calibration: what each government spends in each part of the two years, and in how many orders.
//!
//! These are inputs of the generator and of nothing else. No answer of the API reads them; the published figures are
//! true only as far as the rows add up to them.

use lokapasar_contract::place::GovernmentKind;

use super::amounts::{LEAST, STEP};
use super::season::{FIRST, LAST};
use super::shuffle;
use crate::calendar::from_civil;
use crate::model::{Region, Scale};
use crate::random::Random;
use crate::world::is_administrative;

/// The parts of the two years, cut where published figures begin and end.
pub(super) const PARTS: [(i32, i32); 4] = [
    (FIRST, from_civil(2022, 12, 31)),
    (from_civil(2023, 1, 1), from_civil(2023, 2, 7)),
    (from_civil(2023, 2, 8), from_civil(2023, 8, 31)),
    (from_civil(2023, 9, 1), LAST),
];

/// What a government spends in one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// Whole rupiah, a multiple of the price step.
    pub(super) value: i64,
    /// Orders that count.
    pub(super) orders: usize,
}

/// What a government spends.
#[derive(Debug)]
pub(super) struct Budget<'a> {
    pub(super) region: &'a Region,
    /// One for each of [`PARTS`].
    pub(super) parts: [Part; 4],
    /// The largest order.
    pub(super) most: i64,
    /// How many of its orders, in hundredths of a per cent, go to vendors of its own area.
    pub(super) local_bp: u64,
}

const fn part(value: i64, orders: usize) -> Part {
    Part { value, orders }
}

/// The kabupaten and kota that the two articles name.
const NAMED: &[(&str, [Part; 4])] = &[
    (
        "33.20",
        [
            part(30_587_214_500, 1_640),
            part(3_526_843_000, 178),
            part(17_248_390_500, 1_010),
            part(15_437_618_000, 860),
        ],
    ),
    (
        "35.73",
        [
            part(26_412_356_000, 1_990),
            part(8_596_218_500, 486),
            part(16_246_905_000, 1_946),
            part(14_985_630_500, 1_680),
        ],
    ),
    (
        "35.71",
        [
            part(12_643_718_500, 380),
            part(914_226_000, 34),
            part(10_428_551_500, 322),
            part(6_137_904_000, 196),
        ],
    ),
    (
        "35.14",
        [
            part(10_218_442_000, 356),
            part(806_371_500, 31),
            part(8_714_093_000, 296),
            part(5_226_847_500, 178),
        ],
    ),
    (
        "35.12",
        [
            part(8_127_365_500, 318),
            part(622_914_000, 28),
            part(7_083_276_500, 264),
            part(4_318_092_000, 160),
        ],
    ),
];

/// The provinces that spend most: up to 7 February 2023 eight of them more than Kota Malang, and one between Kota
/// Malang and Kabupaten Jepara. In millions.
const LEADING_PROVINCES: &[(&str, i64)] = &[
    ("35", 52_614),
    ("33", 49_827),
    ("31", 47_136),
    ("32", 44_208),
    ("51", 41_943),
    ("73", 39_775),
    ("13", 38_051),
    ("34", 36_392),
    ("52", 34_637),
];

/// The budgets of all governments that have one, in the order of `regions`.
pub(super) fn all<'a>(scale: Scale, regions: &'a [Region], random: &Random) -> Vec<Budget<'a>> {
    let mut random = random.fork("budgets");
    let spending = spending(regions, &mut random);
    let mut budgets: Vec<Budget<'a>> = regions
        .iter()
        .zip(spending)
        .filter_map(|(region, up_to_february)| {
            let named = NAMED.iter().find(|(code, _)| *code == region.code.as_str());
            let (parts, local_bp) = match (named, up_to_february) {
                (Some((_, parts)), _) => (*parts, 9_000),
                (None, Some(millions)) => (parts_of(millions, region.kind, &mut random), 6_500),
                (None, None) => return None,
            };
            let most = if region.kind == GovernmentKind::Provinsi {
                700_000_000
            } else {
                199_500_000
            };
            Some(Budget {
                region,
                parts,
                most,
                local_bp,
            })
        })
        .collect();
    count_orders(scale, &mut budgets);
    budgets
}

/// What each government that is not named in [`NAMED`] spends up to 7 February 2023, in millions: by provinces that
/// lead, and for the others by a curve that falls steeply from few large spenders to many small ones.
fn spending(regions: &[Region], random: &mut Random) -> Vec<Option<i64>> {
    let mut spending = vec![None; regions.len()];
    for (kind, first, scale) in [
        (GovernmentKind::Provinsi, 29_400, 2),
        (GovernmentKind::Kabupaten, 19_800, 2),
        (GovernmentKind::Kota, 12_600, 2),
    ] {
        let mut places: Vec<usize> = Vec::new();
        for (place, region) in regions
            .iter()
            .enumerate()
            .filter(|(_, region)| region.kind == kind)
        {
            let leading = LEADING_PROVINCES
                .iter()
                .find(|(code, _)| *code == region.code.as_str());
            let named = NAMED.iter().any(|(code, _)| *code == region.code.as_str());
            match leading {
                Some((_, millions)) => {
                    if let Some(slot) = spending.get_mut(place) {
                        *slot = Some(*millions);
                    }
                }
                None if named || is_administrative(region) => {}
                None => places.push(place),
            }
        }
        shuffle(&mut places, random);
        // Nobody else in East Java comes near the four that lead there.
        let in_east_java = |place: &usize| {
            regions
                .get(*place)
                .is_some_and(|region| region.code.province().as_str() == "35")
        };
        let (east_java, mut ranked): (Vec<usize>, Vec<usize>) = places.into_iter().partition(in_east_java);
        let later = ranked.len().min(14);
        ranked.splice(later..later, east_java);
        for (rank, place) in (0..).zip(ranked) {
            if let Some(slot) = spending.get_mut(place) {
                *slot = Some(falling(first, rank, scale) + random.between(90, 210));
            }
        }
    }
    spending
}

/// `first × ((rank + scale) / scale)^-1.25`, in whole numbers.
fn falling(first: i64, rank: i64, scale: i64) -> i64 {
    let ratio = (rank + scale) * 100_000_000 / scale;
    let fourth_root = ratio.isqrt().isqrt();
    let power = i128::from(ratio) * i128::from(fourth_root);
    i64::try_from(i128::from(first) * 10_000_000_000 / power.max(1)).unwrap_or_default()
}

/// Spreads what was spent up to 7 February 2023 over the parts, and goes on from there.
fn parts_of(millions: i64, kind: GovernmentKind, random: &mut Random) -> [Part; 4] {
    let millis = millions * 1_000;
    let january = millis * random.between(45, 85) / 1_000;
    let last_year = millis - january;
    let growth = match kind {
        GovernmentKind::Provinsi => random.between(94, 128),
        GovernmentKind::Kabupaten | GovernmentKind::Kota => random.between(82, 140),
    };
    let rest = (last_year * growth / 100 - january).max(last_year / 2);
    let summer = rest * random.between(50, 56) / 100;
    // A little is added, so that budgets do not look rounded; far less than what parts one rank from the next.
    [last_year, january, summer, rest - summer].map(|millis| {
        let value = millis * 1_000 / STEP * STEP + random.between(0, 400) * STEP;
        part(value.max(2 * LEAST), 0)
    })
}

/// Fills in the number of orders of the governments that are not named.
fn count_orders(scale: Scale, budgets: &mut [Budget<'_>]) {
    let named: usize = budgets
        .iter()
        .flat_map(|budget| budget.parts)
        .map(|part| part.orders)
        .sum();
    let unnamed = |budget: &&mut Budget<'_>| budget.parts.iter().all(|part| part.orders == 0);
    let mut basic = 0;
    let mut weights = 0;
    for budget in budgets.iter_mut().filter(unnamed) {
        for part in &budget.parts {
            basic += basic_orders(part.value, budget.region.kind);
            weights += weight(part.value);
        }
    }
    // Small governments have more orders than their share of the value, hence the root in `weight`.
    let wanted: usize = match scale {
        Scale::Tiny => 0,
        Scale::Demo => 130_000,
        Scale::Large => 1_000_000,
    };
    let more = wanted.saturating_sub(named + basic);
    for budget in budgets.iter_mut().filter(unnamed) {
        for part in &mut budget.parts {
            let share = (more * weight(part.value)).div_ceil(weights.max(1));
            let orders = basic_orders(part.value, budget.region.kind) + share;
            let possible = usize::try_from(part.value / (2 * LEAST)).unwrap_or(1);
            part.orders = orders.min(possible).max(1);
        }
    }
}

/// The fewest orders in which an amount is spent without any of them being out of the ordinary.
fn basic_orders(value: i64, kind: GovernmentKind) -> usize {
    let average = if kind == GovernmentKind::Provinsi {
        150_000_000
    } else {
        95_000_000
    };
    usize::try_from(value / average + 1).unwrap_or(1)
}

fn weight(value: i64) -> usize {
    usize::try_from((value / 1_000_000).isqrt()).unwrap_or_default()
}
