//! The orders of all governments from 1 January 2022 to 31 December 2023, row by row as marketplaces report them.
//!
//! How much a government spends in each part of the two years is a budget ([`budgets`]): the calibration. Everything
//! that anyone counts afterwards (totals, ranks, vendors, units, growth) is counted from the rows that come out here.
//! The named governments have the same orders at every scale; the others have fewer and larger ones at a smaller scale.

mod amounts;
mod budgets;
mod buyers;
mod courses;
mod government;
mod season;
mod sellers;
mod wording;

use std::collections::HashMap;

use lokapasar_contract::RegionCode;

use crate::model::{LedgerRow, Scale, World};
use crate::random::Random;

/// The last day of the ledger, 31 December 2023, in days since 1970-01-01.
pub const LAST_DAY: i32 = season::LAST;

/// The first day of the ledger, 1 January 2022, in days since 1970-01-01.
pub const FIRST_DAY: i32 = season::FIRST;

/// The rows of this seed, government by government, each in the order of time. The same world must be given as the one
/// made from this scale and seed, since rows point into it.
pub fn ledger(scale: Scale, seed: u64, world: &World) -> impl Iterator<Item = LedgerRow> {
    let random = Random::new(seed).fork("ledger");
    let season = season::Season::new();
    let places = Places::of(world);
    budgets::all(scale, &world.regions, &random)
        .into_iter()
        .flat_map(move |budget| government::orders(&budget, world, &places, &season, &random))
}

/// Which units and vendors belong where: places in the lists of the world.
#[derive(Debug)]
struct Places {
    units: HashMap<RegionCode, Vec<u32>>,
    vendors: HashMap<RegionCode, Vec<u32>>,
    /// The vendors that sell beyond their own kabupaten or kota, by province.
    traders: HashMap<RegionCode, Vec<u32>>,
}

/// How many vendors of each kabupaten and kota sell in the whole province.
const TRADERS: usize = 2;

impl Places {
    fn of(world: &World) -> Self {
        let mut units: HashMap<RegionCode, Vec<u32>> = HashMap::new();
        for (place, unit) in (0..).zip(&world.units) {
            units.entry(unit.region.clone()).or_default().push(place);
        }
        let mut vendors: HashMap<RegionCode, Vec<u32>> = HashMap::new();
        for (place, vendor) in (0..).zip(&world.vendors) {
            vendors.entry(vendor.region.clone()).or_default().push(place);
        }
        let mut traders: HashMap<RegionCode, Vec<u32>> = HashMap::new();
        for region in &world.regions {
            let first = vendors.get(&region.code).into_iter().flatten().take(TRADERS);
            traders.entry(region.code.province()).or_default().extend(first);
        }
        Self {
            units,
            vendors,
            traders,
        }
    }
}

/// Puts the items into a random order (Fisher and Yates).
fn shuffle<T>(items: &mut [T], random: &mut Random) {
    for place in (1..items.len()).rev() {
        let other = usize::try_from(random.below(place as u64 + 1)).unwrap_or_default();
        items.swap(place, other);
    }
}

#[cfg(test)]
mod tests;
