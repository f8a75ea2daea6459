//! What the governments that PRODUCT names are made of: departments, technical units, schools.

mod jepara;
mod kediri;
mod malang;
mod pasuruan;
mod situbondo;

/// The departments and units of one government; kecamatan and kelurahan come from the tables of places.
#[derive(Debug)]
pub(super) struct Offices {
    /// Official code of the government.
    pub(super) region: &'static str,
    /// Sections (*bagian*) of the regional secretariat.
    pub(super) sections: &'static [&'static str],
    /// Departments; the secretariat comes before them by itself.
    pub(super) departments: &'static [&'static str],
    /// The department over the schools.
    pub(super) education: &'static str,
    /// Technical units with the department above them; those of health and hospitals among them.
    pub(super) technical: &'static [(&'static str, &'static [&'static str])],
    /// Kelurahan by kecamatan, where the table of villages does not go so far.
    pub(super) kelurahan: &'static [(&'static str, &'static [&'static str])],
    /// State junior secondary schools.
    pub(super) schools: Schools,
}

/// How schools are numbered.
#[derive(Debug)]
pub(super) enum Schools {
    /// Through the whole city: `SMP Negeri 1 Malang` to `SMP Negeri 30 Malang`.
    City(&'static str, u32),
    /// In each kecamatan: `SMP Negeri 1 Tahunan`, `SMP Negeri 2 Tahunan`.
    District(&'static [(&'static str, u32)]),
}

/// Departments of a kabupaten or kota of which nothing more is known, the largest buyers first.
pub(super) const ANY_LOCAL: &[&str] = &[
    "Sekretariat Daerah",
    "Dinas Pendidikan dan Kebudayaan",
    "Dinas Kesehatan",
    "Badan Perencanaan Pembangunan Daerah",
    "Badan Pengelola Keuangan dan Aset Daerah",
    "Sekretariat DPRD",
    "Dinas Pekerjaan Umum dan Penataan Ruang",
    "Dinas Komunikasi dan Informatika",
    "Dinas Sosial",
    "Inspektorat Daerah",
    "Satuan Polisi Pamong Praja",
    "Dinas Pertanian dan Ketahanan Pangan",
];

/// Departments of a province of which nothing more is known, the largest buyers first.
pub(super) const ANY_PROVINCE: &[&str] = &[
    "Sekretariat Daerah Provinsi",
    "Dinas Pendidikan Provinsi",
    "Dinas Kesehatan Provinsi",
    "Badan Perencanaan Pembangunan Daerah Provinsi",
    "Badan Pengelola Keuangan dan Aset Daerah Provinsi",
    "Dinas Perhubungan Provinsi",
    "Dinas Pekerjaan Umum Bina Marga Provinsi",
    "Sekretariat DPRD Provinsi",
    "Dinas Sosial Provinsi",
    "Badan Pendapatan Daerah Provinsi",
    "Dinas Komunikasi dan Informatika Provinsi",
    "Inspektorat Provinsi",
];

/// The governments whose units are given in full.
pub(super) const NAMED: &[Offices] = &[
    jepara::OFFICES,
    malang::OFFICES,
    kediri::OFFICES,
    pasuruan::OFFICES,
    situbondo::OFFICES,
];
