//! The plans of units: a handful of packages each, as SiRUP lists them.

use lokapasar_contract::Rupiah;
use lokapasar_contract::place::UnitKind;
use lokapasar_contract::purchase::FundingSource;
use lokapasar_demo_data::model::Unit;
use lokapasar_demo_data::random::Random;

/// A package as it was planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    pub code: String,
    pub name: &'static str,
    pub funding_source: FundingSource,
    pub budget: Rupiah,
}

/// What every unit plans to buy.
const COMMON: [&str; 5] = [
    "Belanja Alat Tulis Kantor",
    "Belanja Bahan Cetak",
    "Belanja Makanan dan Minuman Rapat",
    "Belanja Modal Mebel",
    "Belanja Pemeliharaan Peralatan dan Mesin",
];

/// What some plan beside that, with where the money comes from.
const fn own(kind: UnitKind) -> (&'static str, FundingSource) {
    match kind {
        UnitKind::Opd => ("Belanja Pakaian Dinas Harian", FundingSource::Apbd),
        UnitKind::Upt => ("Belanja Barang BLUD", FundingSource::Blud),
        UnitKind::Kecamatan => ("Belanja Perlengkapan Pelayanan Terpadu", FundingSource::Apbd),
        UnitKind::Kelurahan => ("Belanja Perlengkapan Posyandu", FundingSource::Apbd),
        UnitKind::Smp => ("Belanja Barang BOS Reguler", FundingSource::Bos),
    }
}

/// From how much to how much a package comes, in steps.
const STEP: i64 = 500_000;
const fn range(kind: UnitKind) -> (i64, i64) {
    match kind {
        UnitKind::Opd => (120, 900),
        UnitKind::Upt => (60, 400),
        UnitKind::Kecamatan => (60, 300),
        UnitKind::Kelurahan => (24, 120),
        UnitKind::Smp => (40, 200),
    }
}

/// The packages of a unit in a year. The same on every machine.
pub(super) fn of(seed: u64, unit: &Unit, year: u16) -> Vec<Planned> {
    let mut random = Random::new(seed)
        .fork("plan")
        .fork(unit.id.as_str())
        .fork(&year.to_string());
    // Eight digits, rising within the unit, as packages are entered one after the other.
    let mut code = random.between(41_000_000, 49_000_000);
    let (low, high) = range(unit.kind);
    let common = COMMON.map(|name| (name, FundingSource::Apbd));
    let packages = common.into_iter().chain([own(unit.kind)]);
    packages
        .map(|(name, funding_source)| {
            code = code.saturating_add(random.between(3, 900));
            Planned {
                code: code.to_string(),
                name,
                funding_source,
                budget: Rupiah::new(random.between(low, high).saturating_mul(STEP)),
            }
        })
        .collect()
}
