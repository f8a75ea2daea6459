//! Whose rows a person may read. What adds up over many units is for everybody; the orders themselves are not.

use lokapasar_contract::analytics::watches;
use lokapasar_contract::session::Role;
use lokapasar_contract::{RegionCode, UnitId};

use crate::language::Text;
use crate::problem::ApiProblem;
use crate::session::SignedIn;

/// The rows of a government that a person may read: all of them, or those of the person's unit.
#[derive(Debug)]
pub(super) struct Reach {
    pub(super) region: RegionCode,
    pub(super) unit: Option<UnitId>,
}

impl Reach {
    /// Officials and auditors read the rows of their government, those of a province all in it; the people of a unit those
    /// of their unit. `asked` is the government that the question names.
    pub(super) fn of(person: &SignedIn, asked: Option<&RegionCode>) -> Result<Self, ApiProblem> {
        let own = &person.region.code;
        let region = asked.unwrap_or(own);
        let within = match person.role {
            Role::Official | Role::Auditor => watches(own, region),
            Role::Buyer | Role::Ppk | Role::Bendahara => own == region && person.unit.is_some(),
            Role::Vendor => false,
        };
        if !within {
            return Err(ApiProblem::forbidden(Text::new(
                "Rincian ini hanya untuk pejabat pemerintah daerah itu dan provinsinya.",
                "These details are for officials of that government and of its province alone.",
            )));
        }
        Ok(Self {
            region: region.clone(),
            unit: person.unit.as_ref().map(|unit| unit.id.clone()),
        })
    }
}

impl Reach {
    /// Refuses those who read the rows of one unit: units of the feed are known by name, and whose they are is not.
    pub(super) fn only_whole(&self) -> Result<(), ApiProblem> {
        if self.unit.is_some() {
            return Err(ApiProblem::forbidden(Text::new(
                "Data yang diimpor hanya untuk pejabat dan auditor.",
                "What was imported is for officials and auditors alone.",
            )));
        }
        Ok(())
    }
}

/// The government that is asked for, for what shows one as a whole: its officials and auditors and those of its province read it.
pub(super) fn whole(person: &SignedIn, asked: Option<&RegionCode>) -> Result<RegionCode, ApiProblem> {
    person.require(&[Role::Official, Role::Auditor])?;
    Reach::of(person, asked).map(|reach| reach.region)
}
