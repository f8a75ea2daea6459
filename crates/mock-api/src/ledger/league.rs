//! League tables: governments by value, with their place among all and among their kind.

use std::collections::{HashMap, HashSet};

use lokapasar_contract::RegionCode;
use lokapasar_contract::analytics::{GovernmentScope, LeagueRow, Scope};
use lokapasar_contract::place::GovernmentKind;
use lokapasar_demo_data::model::{Region, World};
use rusqlite::{Connection, named_params};

use super::figures::{Blocks, Parties, Slice, Totals, active, bounds, sums};
use super::rules;
use super::spans;

/// A league table, and the sums of the rows that its lines come from.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The governments, the highest value first, then by code.
    pub rows: Vec<LeagueRow>,
    /// What their rows add up to.
    pub totals: Totals,
}

/// Ranks the governments in scope. Whoever has units takes part, with orders or without; so does whose rows name no unit.
///
/// # Errors
/// When SQLite refuses.
pub fn table(
    connection: &Connection,
    world: &World,
    scope: &Scope,
    kind: GovernmentScope,
    slice: Slice,
    base: Option<Slice>,
) -> rusqlite::Result<Table> {
    let totals = totals_by_region(connection, scope, slice)?;
    let parties = parties_by_region(connection, scope, slice)?;
    let base = base
        .map(|base| totals_by_region(connection, scope, base))
        .transpose()?;
    let mut rows: Vec<LeagueRow> = competitors(world, scope, &totals)
        .map(|region| {
            let code = region.code.as_str();
            let own = totals.get(code).copied().unwrap_or_default();
            let active = parties.get(code).copied().unwrap_or_default();
            let before = base
                .as_ref()
                .map(|base| base.get(code).copied().unwrap_or_default());
            LeagueRow {
                rank: 0,
                rank_in_kind: 0,
                code: region.code.clone(),
                name: region.name.clone(),
                kind: region.kind,
                value: own.value,
                orders: own.orders,
                vendors: active.vendors,
                units: active.units,
                change: before.and_then(|before| rules::growth(before.value.get(), own.value.get())),
            }
        })
        .collect();
    rank(&mut rows);
    rows.retain(|row| is_of(row.kind, kind));
    let totals = together(rows.iter().filter_map(|row| totals.get(row.code.as_str())));
    Ok(Table { rows, totals })
}

fn together<'a>(all: impl Iterator<Item = &'a Totals>) -> Totals {
    all.fold(Totals::default(), |sum, own| Totals {
        value: [sum.value, own.value].into_iter().sum(),
        orders: sum.orders + own.orders,
        rows: sum.rows + own.rows,
        failed: sum.failed + own.failed,
        unverified: sum.unverified + own.unverified,
        unconfirmed: sum.unconfirmed + own.unconfirmed,
    })
}

/// The governments in scope, and what their rows add up to.
///
/// # Errors
/// When SQLite refuses.
pub fn in_scope<'a>(
    connection: &Connection,
    world: &'a World,
    scope: &Scope,
    slice: Slice,
) -> rusqlite::Result<(Vec<&'a Region>, Totals)> {
    let totals = totals_by_region(connection, scope, slice)?;
    let regions: Vec<&Region> = competitors(world, scope, &totals).collect();
    let listed = regions
        .iter()
        .filter_map(|region| totals.get(region.code.as_str()));
    let sum = together(listed);
    Ok((regions, sum))
}

/// The governments that take part: those with units of their own or rows, in the nation or in one province, where the province
/// itself is no competitor of its kabupaten and kota.
fn competitors<'a, 'b>(
    world: &'a World,
    scope: &'b Scope,
    totals: &'b HashMap<String, Totals>,
) -> impl Iterator<Item = &'a Region> + use<'a, 'b> {
    // The units of a government stand together: one look at each government, and not at each of eighty thousand units.
    let with_units: HashSet<&RegionCode> = world
        .units
        .chunk_by(|one, other| one.region == other.region)
        .filter_map(|units| units.first())
        .map(|unit| &unit.region)
        .collect();
    world.regions.iter().filter(move |region| {
        let in_scope = match scope {
            Scope::National => true,
            Scope::Province(province) => !region.code.is_province() && region.code.province() == *province,
        };
        in_scope && (with_units.contains(&region.code) || totals.contains_key(region.code.as_str()))
    })
}

/// Puts the rows in order and gives them their places. Equal values share a place, and the next one is as far down as
/// there are governments above it.
fn rank(rows: &mut [LeagueRow]) {
    rows.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.code.cmp(&b.code)));
    let mut all = Places::default();
    let mut by_kind: HashMap<GovernmentKind, Places> = HashMap::new();
    for row in rows {
        row.rank = all.next(row.value.get());
        row.rank_in_kind = by_kind.entry(row.kind).or_default().next(row.value.get());
    }
}

#[derive(Default)]
struct Places {
    seen: u32,
    place: u32,
    value: Option<i64>,
}

impl Places {
    fn next(&mut self, value: i64) -> u32 {
        self.seen += 1;
        if self.value != Some(value) {
            self.place = self.seen;
            self.value = Some(value);
        }
        self.place
    }
}

const fn is_of(kind: GovernmentKind, scope: GovernmentScope) -> bool {
    matches!(
        (scope, kind),
        (GovernmentScope::All, _)
            | (GovernmentScope::Provinsi, GovernmentKind::Provinsi)
            | (GovernmentScope::Kabupaten, GovernmentKind::Kabupaten)
            | (GovernmentScope::Kota, GovernmentKind::Kota)
    )
}

/// The codes among which those in scope are: in the order of text a province's kabupaten and kota stand together, from
/// `35.` up to what would follow `35.` and anything.
fn codes(scope: &Scope) -> (String, String) {
    match scope {
        Scope::National => (String::new(), "~".to_owned()),
        Scope::Province(province) => (format!("{province}."), format!("{province}/")),
    }
}

fn totals_by_region(
    connection: &Connection,
    scope: &Scope,
    slice: Slice,
) -> rusqlite::Result<HashMap<String, Totals>> {
    let (least, end) = codes(scope);
    let mut found: HashMap<String, Totals> = HashMap::new();
    let (period, sums) = (bounds(slice.period), sums(slice.rule));
    spans::TOTALS.each_region(connection, [&least, &end], period, &sums, |row| {
        let sum = found.entry(row.get(0)?).or_default();
        *sum = together([&*sum, &Totals::read(row, 1)?].into_iter());
        Ok(())
    })?;
    Ok(found)
}

fn parties_by_region(
    connection: &Connection,
    scope: &Scope,
    slice: Slice,
) -> rusqlite::Result<HashMap<String, Parties>> {
    let blocks = Blocks::of(slice.period);
    let (least, end) = codes(scope);
    // The inner grouping runs along the primary key, so that nothing is sorted.
    let sql = format!(
        "SELECT region, role, count(*) FROM (
             SELECT role, region, party FROM ledger_party
             WHERE region >= :least AND region < :end AND {} GROUP BY role, region, party
         ) GROUP BY role, region",
        active(slice.rule)
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {
        ":least": least,
        ":end": end,
        ":first_block": blocks.first,
        ":last_block": blocks.last,
        ":first_days": blocks.first_days,
        ":last_days": blocks.last_days,
    })?;
    let mut found: HashMap<String, Parties> = HashMap::new();
    while let Some(row) = rows.next()? {
        let count = u64::try_from(row.get::<_, i64>(2)?).unwrap_or_default();
        let parties = found.entry(row.get(0)?).or_default();
        match row.get_ref(1)?.as_str()? {
            "unit" => parties.units += count,
            "local_vendor" => {
                parties.local_vendors += count;
                parties.vendors += count;
            }
            _ => parties.vendors += count,
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use lokapasar_contract::Rupiah;

    #[test]
    fn equal_values_share_a_place() {
        let row = |code: &str, value, kind| LeagueRow {
            rank: 0,
            rank_in_kind: 0,
            code: RegionCode::new(code),
            name: String::new(),
            kind,
            value: Rupiah::new(value),
            orders: 0,
            vendors: 0,
            units: 0,
            change: None,
        };
        let mut rows = [
            row("35", 9, GovernmentKind::Provinsi),
            row("33.20", 5, GovernmentKind::Kabupaten),
            row("33.19", 5, GovernmentKind::Kabupaten),
            row("35.73", 7, GovernmentKind::Kota),
            row("35.14", 2, GovernmentKind::Kabupaten),
        ];
        rank(&mut rows);
        let places: Vec<_> = rows
            .iter()
            .map(|row| (row.code.as_str(), row.rank, row.rank_in_kind))
            .collect();
        assert_eq!(
            places,
            [
                ("35", 1, 1),
                ("35.73", 2, 1),
                ("33.19", 3, 1),
                ("33.20", 3, 1),
                ("35.14", 5, 3)
            ]
        );
    }
}
