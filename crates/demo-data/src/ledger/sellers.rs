//! Who sells to a government: mostly its neighbours, a few of them most of the time.

use std::collections::VecDeque;

use super::Places;
use super::budgets::Budget;
use crate::calendar::{self, from_civil};
use crate::model::{Vendor, World};
use crate::random::Random;

/// Marketplaces that opened to a government only after the ledger begins.
const OPENED: &[(&str, &str, i32)] = &[("33.20", "gratis-ongkir", from_civil(2023, 1, 1))];

/// Orders, in hundredths of a per cent, that go to whoever has not sold yet in the year.
const TURN_BP: u64 = 3_000;

/// The vendors of one government.
pub(super) struct Sellers<'a> {
    world: &'a World,
    region: &'a str,
    local: Circle,
    outside: Circle,
    local_bp: u64,
    /// Local vendors that have not sold yet in `year`.
    waiting: VecDeque<u32>,
    year: i32,
}

/// Vendors in order of how much they sell, with the sums of their chances.
#[derive(Debug, Default)]
struct Circle {
    vendors: Vec<u32>,
    sums: Vec<u64>,
}

impl Circle {
    fn new(mut vendors: Vec<u32>, random: &mut Random) -> Self {
        super::shuffle(&mut vendors, random);
        let mut sum = 0;
        let sums = (0..vendors.len() as u64)
            .map(|rank| {
                sum += 12_000 / (rank + 12);
                sum
            })
            .collect();
        Self { vendors, sums }
    }

    fn pick(&self, random: &mut Random) -> Option<u32> {
        let draw = random.below(*self.sums.last()?);
        self.vendors
            .get(self.sums.partition_point(|sum| *sum <= draw))
            .copied()
    }
}

impl<'a> Sellers<'a> {
    pub(super) fn of(budget: &Budget<'a>, world: &'a World, places: &Places, random: &mut Random) -> Self {
        let code = &budget.region.code;
        let sold = |place: &u32| vendor(world, *place).is_some_and(|vendor| vendor.ratings > 0);
        let local: Vec<u32> = places
            .vendors
            .get(code)
            .into_iter()
            .flatten()
            .copied()
            .filter(sold)
            .collect();
        let outside = places
            .traders
            .get(&code.province())
            .into_iter()
            .flatten()
            .copied()
            .filter(|place| sold(place) && vendor(world, *place).is_some_and(|vendor| vendor.region != *code))
            .collect();
        let local_bp = if local.is_empty() { 0 } else { budget.local_bp };
        Self {
            world,
            region: code.as_str(),
            local: Circle::new(local, random),
            outside: Circle::new(outside, random),
            local_bp,
            waiting: VecDeque::new(),
            year: 0,
        }
    }

    /// A vendor and marketplace for an order on this day; days come in their order.
    pub(super) fn pick(&mut self, day: i32, random: &mut Random) -> Option<(u32, &'static str)> {
        let (year, _, _) = calendar::civil(day);
        if year != self.year {
            self.year = year;
            self.waiting = self.local.vendors.iter().copied().collect();
        }
        let local = random.chance(self.local_bp);
        if local && random.chance(TURN_BP) {
            let turn = self
                .waiting
                .iter()
                .position(|place| self.marketplace(*place, day, random).is_some());
            if let Some(place) = turn.and_then(|turn| self.waiting.remove(turn)) {
                return Some((place, self.marketplace(place, day, random)?));
            }
        }
        let circle = if local { &self.local } else { &self.outside };
        (0..24).find_map(|_| {
            let place = circle.pick(random).or_else(|| self.local.pick(random))?;
            Some((place, self.marketplace(place, day, random)?))
        })
    }

    /// Where this vendor sells to the government on this day, if it does.
    fn marketplace(&self, place: u32, day: i32, random: &mut Random) -> Option<&'static str> {
        let vendor = vendor(self.world, place).filter(|vendor| calendar::number(vendor.joined) <= day)?;
        let opened = |marketplace: &str| {
            OPENED
                .iter()
                .all(|(region, name, since)| *region != self.region || *name != marketplace || day >= *since)
        };
        let open: Vec<&'static str> = vendor
            .marketplaces
            .iter()
            .copied()
            .filter(|name| opened(name))
            .collect();
        random.pick(&open).copied()
    }
}

fn vendor(world: &World, place: u32) -> Option<&Vendor> {
    world.vendors.get(usize::try_from(place).ok()?)
}
