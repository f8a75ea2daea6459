//! Governments, districts and villages, read from the tables in `data/regions`.

use lokapasar_contract::RegionCode;
use lokapasar_contract::place::GovernmentKind;

use crate::model::Region;

const PROVINCES: &str = include_str!("../../data/regions/provinces.csv");
const REGENCIES: &str = include_str!("../../data/regions/regencies.csv");
const DISTRICTS: &str = include_str!("../../data/regions/districts.csv");
const VILLAGES: &str = include_str!("../../data/regions/villages.csv");

/// A kecamatan with its villages, as far as the tables know them.
#[derive(Debug)]
pub(super) struct District {
    pub(super) name: &'static str,
    pub(super) villages: Vec<Village>,
}

/// A kelurahan or desa.
#[derive(Debug, Clone, Copy)]
pub(super) struct Village {
    pub(super) name: &'static str,
    /// A kelurahan is an office of the government; a desa governs itself.
    pub(super) kelurahan: bool,
}

/// The columns of a table without its heading. The tables quote nothing.
fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().skip(1).map(|line| line.split(',').collect())
}

/// All provinces, kabupaten and kota, by code, so that a province comes before what lies in it.
pub(super) fn regions() -> Vec<Region> {
    let provinces = rows(PROVINCES).filter_map(|row| match row.as_slice() {
        [code, name] => Some((*code, province_name(name), GovernmentKind::Provinsi)),
        _ => None,
    });
    let regencies = rows(REGENCIES).filter_map(|row| match row.as_slice() {
        [code, _, name] => {
            let kind = if name.starts_with("KOTA ") {
                GovernmentKind::Kota
            } else {
                GovernmentKind::Kabupaten
            };
            Some((*code, title_case(name), kind))
        }
        _ => None,
    });
    let mut regions: Vec<Region> = provinces
        .chain(regencies)
        .map(|(code, name, kind)| Region {
            code: RegionCode::new(code),
            name,
            kind,
        })
        .collect();
    regions.sort_by(|a, b| a.code.cmp(&b.code));
    regions
}

/// The kecamatan of a government; none where the tables do not go so far.
pub(super) fn districts(of: &RegionCode) -> Vec<District> {
    rows(DISTRICTS)
        .filter_map(|row| match row.as_slice() {
            [code, region, name] if *region == of.as_str() => Some(District {
                name,
                villages: villages(code),
            }),
            _ => None,
        })
        .collect()
}

fn villages(of_district: &str) -> Vec<Village> {
    rows(VILLAGES)
        .filter_map(|row| match row.as_slice() {
            [code, district, name] if *district == of_district => {
                let kelurahan = code.rsplit('.').next().is_some_and(|part| part.starts_with('1'));
                Some(Village { name, kelurahan })
            }
            _ => None,
        })
        .collect()
}

/// `JAWA TIMUR` is `Provinsi Jawa Timur`; the special region of Yogyakarta is no *provinsi* by name.
fn province_name(capitals: &str) -> String {
    match capitals {
        "DKI JAKARTA" => "Provinsi DKI Jakarta".to_owned(),
        name if name.starts_with("DAERAH ISTIMEWA") => title_case(name),
        name => format!("Provinsi {}", title_case(name)),
    }
}

/// `KABUPATEN PANGKAJENE DAN KEPULAUAN` is `Kabupaten Pangkajene dan Kepulauan`.
fn title_case(capitals: &str) -> String {
    let mut title = String::with_capacity(capitals.len());
    for word in capitals.split(' ') {
        if !title.is_empty() {
            title.push(' ');
        }
        if word == "DAN" {
            title.push_str("dan");
            continue;
        }
        let mut start = true;
        for letter in word.chars() {
            title.push(if start {
                letter
            } else {
                letter.to_ascii_lowercase()
            });
            start = letter == '-';
        }
    }
    title
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_names_as_officials_do() {
        for (capitals, name) in [
            ("KABUPATEN JEPARA", "Kabupaten Jepara"),
            ("KABUPATEN TOJO UNA-UNA", "Kabupaten Tojo Una-Una"),
            (
                "KABUPATEN PANGKAJENE DAN KEPULAUAN",
                "Kabupaten Pangkajene dan Kepulauan",
            ),
            (
                "KOTA ADMINISTRASI JAKARTA PUSAT",
                "Kota Administrasi Jakarta Pusat",
            ),
        ] {
            assert_eq!(title_case(capitals), name);
        }
        for (capitals, name) in [
            ("JAWA TIMUR", "Provinsi Jawa Timur"),
            ("DKI JAKARTA", "Provinsi DKI Jakarta"),
            ("DAERAH ISTIMEWA YOGYAKARTA", "Daerah Istimewa Yogyakarta"),
        ] {
            assert_eq!(province_name(capitals), name);
        }
    }

    #[test]
    fn tells_kelurahan_from_desa() {
        let districts = districts(&RegionCode::new("33.20"));
        let jepara = districts
            .iter()
            .find(|district| district.name == "Jepara")
            .unwrap();
        assert_eq!(
            jepara.villages.iter().filter(|village| village.kelurahan).count(),
            11
        );
        assert!(jepara.villages.iter().any(|village| !village.kelurahan));
    }
}
