//! Who stands in for a PPK who is away, and when.

use serde::{Deserialize, Serialize};

use crate::{Day, PersonaId, SubstitutionId};

/// A person of the work unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Colleague {
    /// Who.
    pub id: PersonaId,
    /// The name.
    pub name: String,
}

/// Names a substitute for whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NameSubstitute {
    /// Who is to stand in.
    pub substitute: PersonaId,
    /// The first day, in the zone of the unit.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

/// The days on which somebody stands in for a PPK.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Substitution {
    /// Its identifier.
    pub id: SubstitutionId,
    /// The PPK who is away.
    pub absent: Colleague,
    /// Who stands in.
    pub substitute: Colleague,
    /// The first day, in the zone of the unit.
    pub from: Day,
    /// The last day.
    pub to: Day,
    /// Whether it is so today.
    pub today: bool,
}

/// The substitutions of whoever asks that are or will be: of a PPK the own ones, of others those in which they stand in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubstitutionList {
    /// The substitutions, the first one first.
    pub items: Vec<Substitution>,
    /// Who may be named; nobody for who names none.
    pub may_stand_in: Vec<Colleague>,
}
