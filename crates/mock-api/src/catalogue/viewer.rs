//! Who looks at the catalogue.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use lokapasar_contract::{Day, RegionCode};

use crate::clock;
use crate::language::Language;
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::session::Visitor;
use crate::state::App;

/// What the catalogue looks like to whoever asks.
#[derive(Debug, Clone)]
pub(crate) struct Viewer {
    pub(crate) market: Arc<Market>,
    /// The government of the unit to which goods would be delivered; none for who buys for none.
    pub(crate) region: Option<RegionCode>,
    pub(crate) today: Day,
    pub(crate) language: Language,
}

impl FromRequestParts<App> for Viewer {
    type Rejection = ApiProblem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, ApiProblem> {
        let Visitor(persona) = Visitor::from_request_parts(parts, app).await?;
        let unit = persona.and_then(|persona| persona.unit.clone());
        Ok(Self {
            market: app.market(),
            region: unit.map(|unit| unit.region.code),
            today: clock::day(app.clock.now())?,
            language: Language::of(&parts.headers),
        })
    }
}
