//! Who orders: large departments often, kelurahan and schools now and then, a few units never.

use std::collections::VecDeque;

use lokapasar_contract::place::UnitKind;

use super::Places;
use super::budgets::Budget;
use crate::calendar;
use crate::model::World;
use crate::random::Random;

/// Units, in per cent, that never order.
const NEVER: usize = 4;
/// Units, in per cent, that begin in 2023.
const LATE: usize = 24;
/// Orders, in hundredths of a per cent, of whichever unit has not ordered yet in the year.
const TURN_BP: u64 = 2_500;

/// The units of one government that order.
#[derive(Debug)]
pub(super) struct Buyers {
    /// Those that order in both years first.
    units: Vec<u32>,
    /// How many order in both years.
    early: usize,
    /// The sums of their chances.
    sums: Vec<u64>,
    /// Units that have not ordered yet in `year`.
    waiting: VecDeque<u32>,
    year: i32,
}

impl Buyers {
    pub(super) fn of(budget: &Budget<'_>, world: &World, places: &Places, random: &mut Random) -> Self {
        let mut units = places.units.get(&budget.region.code).cloned().unwrap_or_default();
        super::shuffle(&mut units, random);
        let all = units.len();
        units.truncate(all - (all * NEVER + 50) / 100);
        let early = all - all * LATE / 100;
        let mut sum = 0;
        let sums = units
            .iter()
            .map(|place| {
                let unit = usize::try_from(*place)
                    .ok()
                    .and_then(|place| world.units.get(place));
                let size = match unit.map(|unit| unit.kind) {
                    Some(UnitKind::Opd) => 24,
                    Some(UnitKind::Upt) => 8,
                    Some(UnitKind::Kecamatan) => 9,
                    Some(UnitKind::Smp) => 5,
                    Some(UnitKind::Kelurahan) | None => 3,
                };
                sum += size * (1 + random.below(5));
                sum
            })
            .collect();
        Self {
            early: early.min(units.len()),
            units,
            sums,
            waiting: VecDeque::new(),
            year: 0,
        }
    }

    /// A unit for an order on this day; days come in their order.
    pub(super) fn pick(&mut self, day: i32, random: &mut Random) -> Option<u32> {
        let (year, _, _) = calendar::civil(day);
        let active = if year > 2022 { self.units.len() } else { self.early };
        if year != self.year {
            self.year = year;
            self.waiting = self.units.iter().take(active).copied().collect();
        }
        if random.chance(TURN_BP)
            && let Some(unit) = self.waiting.pop_front()
        {
            return Some(unit);
        }
        let most = active.checked_sub(1).and_then(|last| self.sums.get(last))?;
        let draw = random.below(*most);
        self.units
            .get(self.sums.partition_point(|sum| *sum <= draw))
            .copied()
    }
}
