//! The people as whom one can sign in: who they are is written here, for whom they act comes out of the data.

use std::collections::HashMap;
use std::sync::Arc;

use lokapasar_contract::session::{Persona, Role, VendorName};
use lokapasar_contract::{PersonaId, RegionCode, VendorId};
use lokapasar_demo_data::model::Vendor;

use crate::market::Market;

/// Where a person works.
enum Place {
    /// A unit of a government, by the government's code and the unit's name.
    Unit(&'static str, &'static str),
    /// A government.
    Government(&'static str),
    /// The busiest vendor in the area of a government that deals in something on a marketplace.
    Vendor {
        region: &'static str,
        trade: &'static str,
        marketplace: &'static str,
    },
}

const JEPARA: &str = "33.20";
const MALANG: &str = "35.73";
const JEPARA_UNIT: Place = Place::Unit(JEPARA, "Kecamatan Tahunan");
const MALANG_UNIT: Place = Place::Unit(MALANG, "Kecamatan Klojen");

const PEOPLE: [(&str, &str, Role, Place); 13] = [
    ("pp-jepara", "Budi Santoso", Role::Buyer, JEPARA_UNIT),
    ("ppk-jepara", "Siti Rahmawati", Role::Ppk, JEPARA_UNIT),
    ("bendahara-jepara", "Eko Prasetyo", Role::Bendahara, JEPARA_UNIT),
    ("pp-malang", "Dewi Lestari", Role::Buyer, MALANG_UNIT),
    ("ppk-malang", "Agus Setiawan", Role::Ppk, MALANG_UNIT),
    ("bendahara-malang", "Rina Wulandari", Role::Bendahara, MALANG_UNIT),
    (
        "official-jepara",
        "Hadi Nugroho",
        Role::Official,
        Place::Government(JEPARA),
    ),
    (
        "official-malang",
        "Widodo Kusuma",
        Role::Official,
        Place::Government(MALANG),
    ),
    (
        "official-jatim",
        "Endang Purwanti",
        Role::Official,
        Place::Government("35"),
    ),
    (
        "auditor-jepara",
        "Yulia Anggraini",
        Role::Auditor,
        Place::Government(JEPARA),
    ),
    (
        "vendor-jepara",
        "Slamet Riyadi",
        Role::Vendor,
        Place::Vendor {
            region: JEPARA,
            trade: "mebel",
            marketplace: "mbizmarket",
        },
    ),
    (
        "vendor-malang",
        "Nur Hidayati",
        Role::Vendor,
        Place::Vendor {
            region: MALANG,
            trade: "katering",
            marketplace: "mbizmarket",
        },
    ),
    // A second one in the same unit, who can stand in for its PPK.
    ("pp2-jepara", "Joko Susilo", Role::Buyer, JEPARA_UNIT),
];

/// The people of this market. Who has no place in it is left out.
#[must_use]
pub(crate) fn of(market: &Market) -> Vec<Arc<Persona>> {
    PEOPLE
        .iter()
        .filter_map(|(id, name, role, place)| person(market, id, name, *role, place))
        .map(Arc::new)
        .collect()
}

fn person(market: &Market, id: &str, name: &str, role: Role, place: &Place) -> Option<Persona> {
    let (unit, region, vendor) = match place {
        Place::Unit(code, name) => {
            let found = market
                .world
                .units
                .iter()
                .find(|unit| unit.region.as_str() == *code && unit.name == *name)?;
            let unit = market.unit_ref(&found.id)?;
            let region = unit.region.clone();
            (Some(unit), region, None)
        }
        Place::Government(code) => (None, market.region_ref(&RegionCode::new(*code))?, None),
        Place::Vendor {
            region,
            trade,
            marketplace,
        } => {
            let vendor = busiest(market, region, trade, marketplace)?;
            let name = VendorName {
                id: vendor.id.clone(),
                name: vendor.name.clone(),
            };
            (None, market.region_ref(&vendor.region)?, Some(name))
        }
    };
    Some(Persona {
        id: PersonaId::new(id),
        name: name.to_owned(),
        role,
        unit,
        region,
        vendor,
    })
}

/// The vendor whose main trade this is and who has the most on sale there, so that its person has something to do; the
/// first of equals.
fn busiest<'a>(market: &'a Market, region: &str, trade: &str, marketplace: &str) -> Option<&'a Vendor> {
    let mut on_sale: HashMap<&VendorId, usize> = HashMap::new();
    for offer in &market.catalogue.offers {
        if offer.on_sale && offer.marketplace == marketplace {
            *on_sale.entry(&offer.vendor).or_default() += 1;
        }
    }
    let count = |vendor: &Vendor| on_sale.get(&vendor.id).copied().unwrap_or_default();
    market
        .world
        .vendors
        .iter()
        .filter(|vendor| {
            vendor.region.as_str() == region
                && vendor.trades.first() == Some(&trade)
                && vendor.marketplaces.contains(&marketplace)
        })
        .reduce(
            |best, vendor| {
                if count(vendor) > count(best) { vendor } else { best }
            },
        )
}
