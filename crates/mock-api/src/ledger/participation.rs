//! Which work units of a government buy, as a tree in which the parts add up to the whole.

use std::cmp::Reverse;
use std::collections::HashMap;

use lokapasar_contract::analytics::{Bought, KindPart, UnitName, UnitPart};
use lokapasar_contract::place::UnitKind;
use lokapasar_contract::{Day, RegionCode, Rupiah};
use lokapasar_demo_data::calendar;
use lokapasar_demo_data::model::{Unit, World};
use rusqlite::{Connection, named_params};

use super::figures::{self, Slice, Totals, bounds, each_counted};

/// The units of a government with their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// The units, each before those below it, the highest value first, then by name.
    pub units: Vec<UnitPart>,
    /// The kinds of unit, each once.
    pub kinds: Vec<KindPart>,
    /// What names no unit.
    pub unnamed: Bought,
    /// What all rows add up to.
    pub totals: Totals,
}

/// Counts the parts of all units of a government, those that have not bought among them.
///
/// # Errors
/// When SQLite refuses.
pub fn tree(
    connection: &Connection,
    world: &World,
    region: &RegionCode,
    slice: Slice,
) -> rusqlite::Result<Tree> {
    let mut bought = bought_by_unit(connection, region, slice)?;
    let last = last_days(connection, region, slice)?;
    let unnamed = bought.remove(&None).unwrap_or_default();
    let own = |unit: &Unit| {
        let found = bought.get(&Some(unit.id.to_string()));
        found.copied().unwrap_or_default()
    };
    let members: Vec<&Unit> = world.units.iter().filter(|unit| unit.region == *region).collect();
    let mut below: HashMap<Option<&str>, Vec<&Unit>> = HashMap::new();
    for unit in &members {
        let parent = unit.parent.as_ref().map(lokapasar_contract::UnitId::as_str);
        below.entry(parent).or_default().push(unit);
    }
    let mut units = Vec::with_capacity(members.len());
    let branch = Branch {
        below: &below,
        own: &own,
        last: &last,
    };
    branch.grow(None, 0, &mut units);
    Ok(Tree {
        kinds: kinds(&units),
        units,
        unnamed,
        totals: figures::totals(connection, Some(region), slice)?,
    })
}

struct Branch<'a> {
    below: &'a HashMap<Option<&'a str>, Vec<&'a Unit>>,
    own: &'a dyn Fn(&Unit) -> Bought,
    last: &'a HashMap<String, Day>,
}

impl Branch<'_> {
    /// Puts the units below `parent` into the list, each followed by those below it.
    fn grow(&self, parent: Option<&UnitName>, depth: u8, into: &mut Vec<UnitPart>) {
        let children = self
            .below
            .get(&parent.map(|parent| parent.id.as_str()))
            .map_or(&[][..], Vec::as_slice);
        let mut parts: Vec<Vec<UnitPart>> = children
            .iter()
            .map(|unit| self.part(unit, parent, depth))
            .collect();
        parts.sort_by_cached_key(|part| {
            part.first()
                .map(|first| (Reverse(first.all.value), first.unit.name.clone()))
        });
        into.extend(parts.into_iter().flatten());
    }

    /// A unit with all that is below it.
    fn part(&self, unit: &Unit, parent: Option<&UnitName>, depth: u8) -> Vec<UnitPart> {
        let own = (self.own)(unit);
        let name = UnitName {
            id: unit.id.clone(),
            name: unit.name.clone(),
        };
        let mut part = vec![UnitPart {
            unit: name.clone(),
            kind: unit.kind,
            parent: parent.cloned(),
            depth,
            own,
            all: own,
            units_below: 0,
            active_below: 0,
            last: self.last.get(unit.id.as_str()).copied(),
        }];
        self.grow(Some(&name), depth.saturating_add(1), &mut part);
        let mut all = Bought::default();
        let (mut units, mut active) = (0, 0);
        for (place, one) in part.iter().enumerate() {
            add(&mut all, one.own);
            if place > 0 {
                units += 1;
                active += u64::from(one.own.orders > 0);
            }
        }
        if let Some(first) = part.first_mut() {
            (first.all, first.units_below, first.active_below) = (all, units, active);
        }
        part
    }
}

fn add(sum: &mut Bought, part: Bought) {
    sum.value = [sum.value, part.value].into_iter().sum();
    sum.orders += part.orders;
}

fn kinds(units: &[UnitPart]) -> Vec<KindPart> {
    use UnitKind::{Kecamatan, Kelurahan, Opd, Smp, Upt};
    let of = |kind: UnitKind| {
        let mut part = KindPart {
            kind,
            units: 0,
            active: 0,
            bought: Bought::default(),
        };
        for unit in units.iter().filter(|unit| unit.kind == kind) {
            part.units += 1;
            part.active += u64::from(unit.own.orders > 0);
            add(&mut part.bought, unit.own);
        }
        part
    };
    [Opd, Upt, Kecamatan, Kelurahan, Smp]
        .into_iter()
        .map(of)
        .filter(|part| part.units > 0)
        .collect()
}

/// What each unit has bought; under `None` what names no unit.
fn bought_by_unit(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
) -> rusqlite::Result<HashMap<Option<String>, Bought>> {
    let mut bought = HashMap::new();
    let columns = ["unit, sum(value), count(DISTINCT order_id)", "GROUP BY unit"];
    each_counted(connection, region, slice, columns, |row| {
        let part = Bought {
            value: Rupiah::new(row.get(1)?),
            orders: u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default(),
        };
        bought.insert(row.get(0)?, part);
        Ok(())
    })?;
    Ok(bought)
}

/// The last day up to the end of the period on which each unit had a row that counts.
fn last_days(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
) -> rusqlite::Result<HashMap<String, Day>> {
    let (_, last) = bounds(slice.period);
    let sql = format!(
        "SELECT unit, max(day) FROM ledger_row
         WHERE region = :region AND day <= :last AND {}_without IS NULL AND unit IS NOT NULL GROUP BY unit",
        slice.rule.as_str()
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! { ":region": region.as_str(), ":last": last })?;
    let mut days = HashMap::new();
    while let Some(row) = rows.next()? {
        let day = i32::try_from(row.get::<_, i64>(1)?).ok().and_then(calendar::day);
        if let Some(day) = day {
            days.insert(row.get(0)?, day);
        }
    }
    Ok(days)
}
