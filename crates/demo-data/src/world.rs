//! The governments, their work units, and the vendors around them.
//!
//! Kabupaten Jepara and the four governments of East Java that PRODUCT names have their units in full; every other
//! government has the handful of departments that buy most. The named governments are the same at every scale.

mod offices;
mod places;
mod streets;
mod trade_names;
mod units;
mod vendors;

use std::collections::HashSet;

use crate::model::{Region, Scale, World};
use crate::random::Random;

/// The world of this seed.
#[must_use]
pub fn world(scale: Scale, seed: u64) -> World {
    let random = Random::new(seed).fork("world");
    let (unit_random, vendor_random) = (random.fork("units"), random.fork("vendors"));
    let regions = places::regions();
    let units = regions
        .iter()
        .enumerate()
        .flat_map(|(place, region)| units::of(region, place, scale, &unit_random))
        .collect();
    // The named governments come first, so that a name taken there does not depend on the scale.
    let mut taken = HashSet::new();
    let (named, others): (Vec<&Region>, Vec<&Region>) =
        regions.iter().partition(|region| is_given_in_full(region));
    let vendors = named
        .into_iter()
        .chain(others)
        .flat_map(|region| vendors::of(region, scale, &vendor_random, &mut taken))
        .collect();
    World {
        regions,
        units,
        vendors,
    }
}

/// Whether the units of this government are given in full.
pub(crate) fn is_given_in_full(region: &Region) -> bool {
    offices::NAMED
        .iter()
        .any(|offices| offices.region == region.code.as_str())
}

/// Whether this is one of Jakarta's administrative cities: part of the province, without units that buy.
pub(crate) fn is_administrative(region: &Region) -> bool {
    region.name.contains(" Administrasi ")
}

/// The name without the kind of government: `Jepara`, `Jawa Timur`.
fn short_name(region: &Region) -> &str {
    let name = region.name.as_str();
    [
        "Provinsi ",
        "Kabupaten Administrasi ",
        "Kota Administrasi ",
        "Kabupaten ",
        "Kota ",
    ]
    .iter()
    .find_map(|kind| name.strip_prefix(kind))
    .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use lokapasar_contract::catalogue::VendorSize;
    use lokapasar_contract::place::{GovernmentKind, UnitKind};

    use super::*;
    use crate::catalogue::trades::TRADES;

    const SCALES: [Scale; 3] = [Scale::Tiny, Scale::Demo, Scale::Large];

    fn units_by_kind(world: &World, region: &str) -> HashMap<UnitKind, usize> {
        let mut kinds = HashMap::new();
        for unit in world.units.iter().filter(|unit| unit.region.as_str() == region) {
            *kinds.entry(unit.kind).or_default() += 1;
        }
        kinds
    }

    #[test]
    fn holds_every_government_of_indonesia() {
        let world = world(Scale::Tiny, 1);
        let count = |kind| world.regions.iter().filter(|region| region.kind == kind).count();
        assert_eq!(count(GovernmentKind::Provinsi), 38);
        assert_eq!(
            count(GovernmentKind::Kabupaten) + count(GovernmentKind::Kota),
            514
        );
        for (code, name) in [
            ("31", "Provinsi DKI Jakarta"),
            ("33.20", "Kabupaten Jepara"),
            ("34", "Daerah Istimewa Yogyakarta"),
            ("35", "Provinsi Jawa Timur"),
            ("35.12", "Kabupaten Situbondo"),
            ("35.14", "Kabupaten Pasuruan"),
            ("35.71", "Kota Kediri"),
            ("35.73", "Kota Malang"),
        ] {
            let region = world
                .regions
                .iter()
                .find(|region| region.code.as_str() == code)
                .unwrap();
            assert_eq!(region.name, name);
        }
    }

    #[test]
    fn named_governments_are_whole() {
        let world = world(Scale::Tiny, 1);
        for (region, kecamatan, kelurahan, smp) in [
            ("33.20", 16, 11, 40),
            ("35.73", 5, 57, 30),
            ("35.71", 3, 46, 9),
            ("35.14", 24, 24, 49),
            ("35.12", 17, 4, 39),
        ] {
            let kinds = units_by_kind(&world, region);
            assert_eq!(kinds[&UnitKind::Kecamatan], kecamatan, "{region}");
            assert_eq!(kinds[&UnitKind::Kelurahan], kelurahan, "{region}");
            assert_eq!(kinds[&UnitKind::Smp], smp, "{region}");
            assert!(kinds[&UnitKind::Opd] >= 25, "{region}");
        }
        assert!(
            world
                .units
                .iter()
                .any(|unit| unit.name == "Kecamatan Tahunan" && unit.region.as_str() == "33.20")
        );
    }

    #[test]
    fn every_government_with_a_budget_has_units() {
        for scale in SCALES {
            let world = world(scale, 7);
            for region in &world.regions {
                let units = world
                    .units
                    .iter()
                    .filter(|unit| unit.region == region.code)
                    .count();
                assert_eq!(units == 0, is_administrative(region), "{}", region.name);
            }
        }
    }

    #[test]
    fn identifiers_and_names_are_unique() {
        for scale in SCALES {
            let world = world(scale, 42);
            let units: HashSet<_> = world.units.iter().map(|unit| &unit.id).collect();
            let codes: HashSet<_> = world.units.iter().map(|unit| &unit.code).collect();
            let vendors: HashSet<_> = world.vendors.iter().map(|vendor| &vendor.id).collect();
            let names: HashSet<_> = world.vendors.iter().map(|vendor| &vendor.name).collect();
            assert_eq!(units.len(), world.units.len());
            assert_eq!(codes.len(), world.units.len());
            assert_eq!(vendors.len(), world.vendors.len());
            assert_eq!(names.len(), world.vendors.len());
        }
    }

    #[test]
    fn a_unit_stands_under_one_of_its_own_government() {
        let world = world(Scale::Tiny, 1);
        let by_id: HashMap<_, _> = world.units.iter().map(|unit| (&unit.id, unit)).collect();
        for unit in &world.units {
            let above = unit.parent.as_ref().map(|parent| by_id[parent]);
            assert!(
                above.is_none_or(|above| above.region == unit.region),
                "{}",
                unit.name
            );
            let needs_parent = matches!(unit.kind, UnitKind::Upt | UnitKind::Smp | UnitKind::Kelurahan);
            assert!(above.is_some() || !needs_parent, "{}", unit.name);
        }
    }

    #[test]
    fn every_trade_is_sold_on_both_marketplaces_in_jepara_and_malang() {
        let world = world(Scale::Tiny, 1);
        for region in ["33.20", "35.73"] {
            for (trade, _, _) in TRADES {
                for marketplace in ["mbizmarket", "gratis-ongkir"] {
                    let sellers = world
                        .vendors
                        .iter()
                        .filter(|vendor| vendor.region.as_str() == region)
                        .filter(|vendor| {
                            vendor.trades.contains(trade) && vendor.marketplaces.contains(&marketplace)
                        })
                        .count();
                    assert!(sellers >= 2, "{trade} on {marketplace} in {region}");
                }
            }
        }
    }

    #[test]
    fn local_vendors_are_umkm() {
        let world = world(Scale::Large, 1);
        assert!(
            world
                .vendors
                .iter()
                .all(|vendor| vendor.size != VendorSize::Large)
        );
        let micro = world
            .vendors
            .iter()
            .filter(|vendor| vendor.size == VendorSize::Micro)
            .count();
        assert!(
            micro * 3 > world.vendors.len(),
            "at least a third are micro firms"
        );
    }

    #[test]
    fn named_governments_are_the_same_at_every_scale() {
        let named = |scale| {
            let world = world(scale, 5);
            let units: Vec<_> = world
                .units
                .into_iter()
                .filter(|unit| unit.region.as_str() == "33.20")
                .collect();
            let vendors: Vec<_> = world
                .vendors
                .into_iter()
                .filter(|vendor| vendor.region.as_str() == "33.20")
                .collect();
            (units, vendors)
        };
        assert_eq!(named(Scale::Tiny), named(Scale::Large));
        assert_eq!(named(Scale::Tiny), named(Scale::Demo));
    }
}
