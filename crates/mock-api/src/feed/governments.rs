//! Governments as feeds name them, and their official codes.

use std::collections::{HashMap, HashSet};

use lokapasar_contract::RegionCode;
use lokapasar_contract::import::RefusalReason;
use lokapasar_demo_data::model::Region;

/// What the name of an institution of the state begins with.
const STATE: [&str; 8] = [
    "kementerian",
    "badan ",
    "lembaga",
    "mahkamah",
    "komisi",
    "kejaksaan",
    "kepolisian",
    "tentara",
];

/// All governments, by name.
#[derive(Debug)]
pub(super) struct Governments {
    codes: HashSet<String>,
    /// With and without the kind; a name without it may be that of several.
    names: HashMap<String, Vec<RegionCode>>,
}

/// What a row says of its government.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said<'a> {
    /// `kd_klpd`: LKPP's own code, which says nothing here, or the official one.
    pub(super) code: Option<&'a str>,
    /// `nama_klpd`.
    pub(super) name: Option<&'a str>,
    /// `kota_kab`: counts where there is no name.
    pub(super) place: Option<&'a str>,
}

impl Governments {
    pub(super) fn of(regions: &[Region]) -> Self {
        let mut names: HashMap<String, Vec<RegionCode>> = HashMap::new();
        for region in regions {
            let whole = plain(&region.name);
            let short = without_kind(&whole).to_owned();
            let mut put = |name: String| names.entry(name).or_default().push(region.code.clone());
            if region.code.is_province() && whole.starts_with("daerah istimewa") {
                put(format!("provinsi {short}"));
                put(format!("provinsi {whole}"));
                put(format!("di {short}"));
                put(format!("provinsi di {short}"));
            }
            if short != whole {
                put(short);
            }
            put(whole);
        }
        Self {
            codes: regions.iter().map(|region| region.code.to_string()).collect(),
            names,
        }
    }

    /// The government of a row.
    pub(super) fn find(&self, said: Said<'_>) -> Result<RegionCode, RefusalReason> {
        let by_code = said.code.and_then(|code| self.official(code));
        let Some(name) = said.name.or(said.place.filter(|_| by_code.is_none())) else {
            return by_code.ok_or(if said.code.is_some() {
                RefusalReason::GovernmentUnknown
            } else {
                RefusalReason::GovernmentMissing
            });
        };
        let name = plain(name);
        let found = self.names.get(&name).map(Vec::as_slice).unwrap_or_default();
        match (found, by_code) {
            ([one], None) => Ok(one.clone()),
            ([], None) if STATE.iter().any(|begin| name.starts_with(begin)) => {
                Err(RefusalReason::NotRegional)
            }
            ([], None) => Err(RefusalReason::GovernmentUnknown),
            (_, None) => Err(RefusalReason::GovernmentAmbiguous),
            // A code says which one of several is meant, and goes before a name that nobody has.
            (found, Some(code)) if found.is_empty() || found.contains(&code) => Ok(code),
            (_, Some(_)) => Err(RefusalReason::GovernmentConflict),
        }
    }

    /// The official code that this is, with its dot or without.
    fn official(&self, code: &str) -> Option<RegionCode> {
        if self.codes.contains(code) {
            return Some(RegionCode::new(code));
        }
        let (province, rest) = code.split_at_checked(2)?;
        let dotted = format!("{province}.{rest}");
        (code.len() == 4 && self.codes.contains(&dotted)).then(|| RegionCode::new(dotted))
    }
}

/// The name in small letters, its kind written in full, without what governments put before their names.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace(['.', ',', '(', ')'], " ");
    let mut words: Vec<&str> = name.split_whitespace().collect();
    if words.first() == Some(&"pemerintah") {
        words.remove(0);
        if words.first() == Some(&"daerah") && words.get(1) != Some(&"istimewa") {
            words.remove(0);
        }
    }
    let words = words
        .into_iter()
        .enumerate()
        .map(|(place, word)| match (place, word) {
            (0, "kab" | "pemkab") => "kabupaten",
            (0, "prov" | "propinsi" | "pemprov") => "provinsi",
            (0, "pemkot" | "kotamadya") => "kota",
            _ => word,
        });
    // `D.I. Yogyakarta` has lost its points.
    words.collect::<Vec<_>>().join(" ").replace("d i ", "di ")
}

fn without_kind(name: &str) -> &str {
    [
        "provinsi ",
        "kabupaten ",
        "kota administrasi ",
        "kota ",
        "daerah istimewa ",
    ]
    .iter()
    .find_map(|kind| name.strip_prefix(kind))
    .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use RefusalReason::{
        GovernmentAmbiguous as Ambiguous, GovernmentConflict as Conflict, GovernmentMissing as Missing,
        GovernmentUnknown as Unknown, NotRegional,
    };

    use super::*;
    use crate::testing;

    #[test]
    fn finds_the_official_code() {
        let governments = Governments::of(&testing::market().world.regions);
        for (code, name, place, expected) in [
            (None, Some("Kabupaten Jepara"), None, Ok("33.20")),
            (Some("D123"), Some("Kab. Jepara"), None, Ok("33.20")),
            (None, Some("PEMERINTAH KABUPATEN JEPARA"), None, Ok("33.20")),
            (
                None,
                Some("Pemerintah Daerah Kabupaten Jepara"),
                None,
                Ok("33.20"),
            ),
            (None, Some("Pemkab Jepara"), None, Ok("33.20")),
            (None, Some("Jepara"), None, Ok("33.20")),
            (None, Some("Pemkot Malang"), None, Ok("35.73")),
            (None, Some("Kota Malang"), Some("Kab. Jepara"), Ok("35.73")),
            (None, Some("Prov. Jawa Timur"), None, Ok("35")),
            (None, Some("Jawa Timur"), None, Ok("35")),
            (None, Some("Daerah Istimewa Yogyakarta"), None, Ok("34")),
            (
                None,
                Some("Pemerintah Daerah Istimewa Yogyakarta"),
                None,
                Ok("34"),
            ),
            (None, Some("Provinsi D.I. Yogyakarta"), None, Ok("34")),
            (None, Some("Provinsi DKI Jakarta"), None, Ok("31")),
            (Some("33.20"), None, None, Ok("33.20")),
            (Some("3320"), None, None, Ok("33.20")),
            (Some("35"), None, None, Ok("35")),
            (Some("35.73"), Some("Malang"), None, Ok("35.73")),
            (Some("D7"), None, Some("Kabupaten Jepara"), Ok("33.20")),
            (None, Some("Malang"), None, Err(Ambiguous)),
            (Some("33.20"), Some("Kota Malang"), None, Err(Conflict)),
            (None, Some("Kabupaten Antah Berantah"), None, Err(Unknown)),
            (None, Some("Kabupaten Antah"), Some("Kab. Jepara"), Err(Unknown)),
            (Some("99.99"), None, None, Err(Unknown)),
            (None, Some("Kementerian Kesehatan"), None, Err(NotRegional)),
            (None, None, None, Err(Missing)),
        ] {
            let said = Said { code, name, place };
            assert_eq!(
                governments.find(said),
                expected.map(RegionCode::new),
                "{code:?} {name:?} {place:?}"
            );
        }
    }

    #[test]
    fn every_government_is_found_by_the_name_that_it_has() {
        let regions = &testing::market().world.regions;
        let governments = Governments::of(regions);
        for region in regions {
            let said = Said {
                name: Some(&region.name),
                ..Said::default()
            };
            assert_eq!(governments.find(said), Ok(region.code.clone()), "{}", region.name);
        }
    }
}
