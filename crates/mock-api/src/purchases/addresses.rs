//! The addresses that a unit knows: those that it has used, and its offices.

use jiff::Timestamp;
use lokapasar_contract::delivery::{AddressBook, KnownAddress, MOST_DELIVERIES};
use lokapasar_contract::place::{RegionRef, UnitKind};
use lokapasar_contract::purchase::Receiver;
use lokapasar_contract::session::Persona;
use lokapasar_contract::{UnitId, place};
use lokapasar_demo_data::model::Unit;
use rusqlite::{Connection, params};

use crate::clock;
use crate::market::Market;
use crate::orders::model::Order;
use crate::problem::ApiProblem;

/// How many orders of a unit are looked through, the last one first.
const ORDERS: u32 = 200;
/// How many used addresses are shown.
const USED: usize = 20;

/// The offices of a unit, its own first: those below it and the one above. What is done in a district is done for it, so that
/// a kecamatan has the schools and other offices there as well.
#[must_use]
pub fn offices<'m>(market: &'m Market, unit: &UnitId) -> Vec<&'m Unit> {
    let Some(own) = market.unit(unit) else {
        return Vec::new();
    };
    let district =
        (own.kind == UnitKind::Kecamatan).then(|| format!(", Kec. {},", name_of_district(&own.name)));
    let others = market.world.units.iter().filter(|other| {
        other.id != own.id
            && other.region == own.region
            && (other.parent.as_ref() == Some(&own.id)
                || own.parent.as_ref() == Some(&other.id)
                || district
                    .as_ref()
                    .is_some_and(|district| other.address.contains(district.as_str())))
    });
    std::iter::once(own).chain(others).collect()
}

fn name_of_district(unit: &str) -> &str {
    unit.split_once(' ').map_or(unit, |(_, name)| name)
}

/// The same, by what they are called in requests.
#[must_use]
pub fn office_ids(market: &Market, person: &Persona) -> Vec<UnitId> {
    let unit = person.unit.as_ref();
    unit.map(|unit| offices(market, &unit.id))
        .unwrap_or_default()
        .into_iter()
        .map(|office| office.id.clone())
        .collect()
}

/// The address book of the unit that a person acts for.
///
/// # Errors
/// When the store refuses.
pub fn book(connection: &Connection, market: &Market, person: &Persona) -> Result<AddressBook, ApiProblem> {
    let Some(unit) = &person.unit else {
        return Ok(AddressBook {
            items: Vec::new(),
            regions: vec![person.region.clone()],
            most: most(),
        });
    };
    let offices = offices(market, &unit.id);
    let mut items = used(connection, &unit.id, &offices, &unit.region)?;
    let fresh: Vec<KnownAddress> = offices
        .iter()
        .filter(|office| !items.iter().any(|known| known.address == office.address))
        .filter_map(|office| {
            Some(KnownAddress {
                place: Some(office.id.clone()),
                name: Some(office.name.clone()),
                address: office.address.clone(),
                region: market.region_ref(&office.region)?,
                receiver: None,
                phone: None,
                used_at: None,
            })
        })
        .collect();
    items.extend(fresh);
    Ok(AddressBook {
        items,
        regions: regions(market, &person.region),
        most: most(),
    })
}

fn most() -> u32 {
    u32::try_from(MOST_DELIVERIES).unwrap_or(u32::MAX)
}

/// The kabupaten and kota of a province, a unit's own government first.
fn regions(market: &Market, home: &RegionRef) -> Vec<RegionRef> {
    let others = market.world.regions.iter().filter(|region| {
        region.code != home.code
            && region.code.province() == home.code.province()
            && region.kind != place::GovernmentKind::Provinsi
    });
    let others = others.filter_map(|region| market.region_ref(&region.code));
    std::iter::once(home.clone()).chain(others).collect()
}

/// The addresses of the unit's orders, the last one first, none twice.
fn used(
    connection: &Connection,
    unit: &UnitId,
    offices: &[&Unit],
    home: &RegionRef,
) -> Result<Vec<KnownAddress>, ApiProblem> {
    let documents: Vec<String> = connection
        .prepare_cached(
            "SELECT document FROM purchase_order WHERE unit = ?1 ORDER BY placed_at DESC, rowid DESC LIMIT ?2",
        )?
        .query_map(params![unit.as_str(), ORDERS], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut known: Vec<KnownAddress> = Vec::new();
    for document in documents {
        let order: Order = serde_json::from_str(&document)?;
        let at = order.placed;
        let one = [(&order.receiver, home)];
        let several = order.deliveries.iter().map(|one| (&one.receiver, &one.region));
        let all = one
            .into_iter()
            .filter(|_| order.deliveries.is_empty())
            .chain(several);
        for (receiver, region) in all {
            let address = remembered(receiver, region, offices, at);
            let same = |other: &KnownAddress| {
                (&other.address, &other.receiver, &other.phone)
                    == (&address.address, &address.receiver, &address.phone)
            };
            if known.len() < USED && !known.iter().any(same) {
                known.push(address);
            }
        }
    }
    Ok(known)
}

fn remembered(receiver: &Receiver, region: &RegionRef, offices: &[&Unit], at: Timestamp) -> KnownAddress {
    let office = offices.iter().find(|office| office.address == receiver.address);
    KnownAddress {
        place: office.map(|office| office.id.clone()),
        name: office.map(|office| office.name.clone()),
        address: receiver.address.clone(),
        region: region.clone(),
        receiver: Some(receiver.name.clone()),
        phone: Some(receiver.phone.clone()),
        used_at: Some(clock::text(at)),
    }
}
