//! The work units of a government.

use lokapasar_contract::UnitId;
use lokapasar_contract::place::{GovernmentKind, UnitKind};

use super::offices::{ANY_LOCAL, ANY_PROVINCE, NAMED, Offices, Schools};
use super::places::{self, District};
use super::streets;
use crate::model::{Region, Scale, Unit};
use crate::random::Random;

/// Codes (`kd_satker`) reserved for each government.
const CODES: usize = 400;

/// The units of a government. `place` is its place among all governments.
///
/// The kota and kabupaten of Jakarta have none: they are administrations of the province without a budget of their own.
pub(super) fn of(region: &Region, place: usize, scale: Scale, random: &Random) -> Vec<Unit> {
    if super::is_administrative(region) {
        return Vec::new();
    }
    let mut list = List {
        region,
        first_code: 100_000 + place * CODES,
        units: Vec::new(),
        random: random.fork(region.code.as_str()),
    };
    match NAMED
        .iter()
        .find(|offices| offices.region == region.code.as_str())
    {
        Some(offices) => list.add_all(offices),
        None => list.add_some(scale),
    }
    list.units
}

struct List<'a> {
    region: &'a Region,
    first_code: usize,
    units: Vec<Unit>,
    random: Random,
}

impl List<'_> {
    fn add(&mut self, kind: UnitKind, name: String, parent: Option<&UnitId>, address: String) -> UnitId {
        let number = self.units.len() + 1;
        let digits = self.region.code.as_str().replace('.', "");
        let id = UnitId::new(format!("unit_{digits}{number:03}"));
        self.units.push(Unit {
            id: id.clone(),
            code: (self.first_code + number).to_string(),
            name,
            kind,
            region: self.region.code.clone(),
            parent: parent.cloned(),
            address,
        });
        id
    }

    /// An address in the seat of the government, or in one of its kecamatan.
    fn address(&mut self, district: Option<&str>) -> String {
        let street = streets::pick(&mut self.random);
        let number = self.random.between(1, 120);
        let region = &self.region.name;
        match district {
            Some(district) => format!("{street} No. {number}, Kec. {district}, {region}"),
            None => format!("{street} No. {number}, {region}"),
        }
    }

    fn add_some(&mut self, scale: Scale) {
        let names = match self.region.kind {
            GovernmentKind::Provinsi => ANY_PROVINCE,
            GovernmentKind::Kabupaten | GovernmentKind::Kota => ANY_LOCAL,
        };
        let most = match scale {
            Scale::Tiny => 6,
            Scale::Demo => 9,
            Scale::Large => 12,
        };
        for name in names.iter().take(most) {
            let address = self.address(None);
            self.add(UnitKind::Opd, (*name).to_owned(), None, address);
        }
    }

    fn add_all(&mut self, offices: &Offices) {
        let districts = places::districts(&self.region.code);
        let seat = self.address(None);
        let secretariat = self.add(UnitKind::Opd, "Sekretariat Daerah".to_owned(), None, seat.clone());
        for section in offices.sections {
            self.add(
                UnitKind::Opd,
                (*section).to_owned(),
                Some(&secretariat),
                seat.clone(),
            );
        }
        for department in offices.departments {
            let address = self.address(None);
            let id = self.add(UnitKind::Opd, (*department).to_owned(), None, address);
            for (_, units) in offices.technical.iter().filter(|(above, _)| above == department) {
                for unit in *units {
                    let district = districts.iter().find(|district| unit.contains(district.name));
                    let address = self.address(district.map(|district| district.name));
                    self.add(UnitKind::Upt, (*unit).to_owned(), Some(&id), address);
                }
            }
            if *department == offices.education {
                self.add_schools(&offices.schools, &districts, &id);
            }
        }
        for district in &districts {
            let address = self.address(Some(district.name));
            let id = self.add(
                UnitKind::Kecamatan,
                format!("Kecamatan {}", district.name),
                None,
                address,
            );
            let from_table = district
                .villages
                .iter()
                .filter(|village| village.kelurahan)
                .map(|village| village.name);
            let given = offices
                .kelurahan
                .iter()
                .filter(|(of, _)| *of == district.name)
                .flat_map(|(_, names)| *names);
            for name in from_table.chain(given.copied()) {
                let address = self.address(Some(district.name));
                self.add(
                    UnitKind::Kelurahan,
                    format!("Kelurahan {name}"),
                    Some(&id),
                    address,
                );
            }
        }
    }

    fn add_schools(&mut self, schools: &Schools, districts: &[District], above: &UnitId) {
        match schools {
            Schools::City(city, count) => {
                for number in 1..=*count {
                    let district = self.random.pick(districts).map(|district| district.name);
                    let address = self.address(district);
                    self.add(
                        UnitKind::Smp,
                        format!("SMP Negeri {number} {city}"),
                        Some(above),
                        address,
                    );
                }
            }
            Schools::District(counts) => {
                for (district, count) in *counts {
                    for number in 1..=*count {
                        let address = self.address(Some(district));
                        self.add(
                            UnitKind::Smp,
                            format!("SMP Negeri {number} {district}"),
                            Some(above),
                            address,
                        );
                    }
                }
            }
        }
    }
}
