//! Who is at work: personas of the demo, their roles, and the session.

use serde::{Deserialize, Serialize};

use crate::place::{RegionRef, UnitRef};
use crate::{PersonaId, VendorId};

/// What a person does in procurement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// *Pejabat pengadaan* (PP): finds, compares, orders, receives.
    Buyer,
    /// *Pejabat pembuat komitmen* (PPK): approves.
    Ppk,
    /// *Bendahara*: pays.
    Bendahara,
    /// Watches what a government buys: head of procurement, Sekda, provincial bureau.
    Official,
    /// Internal audit (APIP).
    Auditor,
    /// *Penyedia*: sells.
    Vendor,
}

/// A vendor, as its own people see it in the header.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VendorName {
    /// Its identifier.
    pub id: VendorId,
    /// Its trade name.
    pub name: String,
}

/// A person of the demo as whom one can sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Persona {
    /// Its identifier: `pp-jepara`.
    pub id: PersonaId,
    /// The person's name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The work unit for which buyers, PPK and bendahara act.
    pub unit: Option<UnitRef>,
    /// The government of the unit, or that an official or auditor watches; of a vendor, where it has its address.
    pub region: RegionRef,
    /// The vendor for which a vendor's person acts.
    pub vendor: Option<VendorName>,
}

/// The personas that the demo offers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonaList {
    /// The personas.
    pub items: Vec<Persona>,
}

/// The session: who is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The person; none when nobody is signed in.
    pub persona: Option<Persona>,
    /// The PPK for whom the person stands in today; none when for nobody.
    #[serde(default)]
    pub stands_in_for: Option<String>,
    /// The server's time, on which deadlines run.
    pub now: crate::Timestamp,
    /// The newest event of the live stream. Whoever follows the stream from after it misses nothing that changes what is read after
    /// this answer.
    pub newest_event: u64,
}

/// Signs in as a persona.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Which one.
    pub persona: PersonaId,
}
