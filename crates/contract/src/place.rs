//! Governments, regions and the work units that buy.

use serde::{Deserialize, Serialize};

use crate::{RegionCode, UnitId};

/// What kind of government.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GovernmentKind {
    /// A province.
    Provinsi,
    /// A regency.
    Kabupaten,
    /// A city.
    Kota,
}

impl GovernmentKind {
    /// The word in JSON and URLs.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provinsi => "provinsi",
            Self::Kabupaten => "kabupaten",
            Self::Kota => "kota",
        }
    }
}

/// A government or region, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegionRef {
    /// Its official code.
    pub code: RegionCode,
    /// Its name as officials write it: `Kabupaten Jepara`, `Kota Malang`, `Provinsi Jawa Timur`.
    pub name: String,
    /// What kind of government it is.
    pub kind: GovernmentKind,
}

/// What kind of work unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// A department or office of the government, *organisasi perangkat daerah*.
    Opd,
    /// A technical unit under an OPD, *unit pelaksana teknis*.
    Upt,
    /// A district office.
    Kecamatan,
    /// An urban village office.
    Kelurahan,
    /// A state junior secondary school.
    Smp,
}

/// A work unit, named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnitRef {
    /// Its identifier.
    pub id: UnitId,
    /// Its name: `Kecamatan Tahunan`.
    pub name: String,
    /// What kind of unit it is.
    pub kind: UnitKind,
    /// The government that it belongs to.
    pub region: RegionRef,
}
