//! What a checkout shows before anything is placed.

use axum::response::Response;
use lokapasar_contract::budget::PlanList;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::delivery::PreviewRequest;
use lokapasar_contract::session::Role;

use super::not_kept;
use crate::cart::{self, assembly};
use crate::clock;
use crate::extract::{JsonBody, State};
use crate::language::{Language, Text};
use crate::policy::Policy;
use crate::problem::ApiProblem;
use crate::purchases::deliveries::{self, Asked};
use crate::purchases::{budget, preview, splitting};
use crate::session::SignedIn;
use crate::state::App;
use crate::vendors;

/// What would come of the cart if it were ordered now: its orders, the ways in which each can be paid and why others are
/// closed, the taxes on each way, how far the value is from the thresholds, what looks split, and the packages of the plan
/// with their balances. Nothing is kept or held.
#[utoipa::path(get, path = "/purchases/preview", tag = "purchases",
    responses((status = 200, body = PurchasePreview)))]
pub(super) async fn show(
    State(app): State<App>,
    person: SignedIn,
    language: Language,
) -> Result<Response, ApiProblem> {
    seen(&app, &person, &[], language)
}

/// The same of a cart that goes to several addresses: shipping is charged to each of them. Nothing is kept or held.
#[utoipa::path(post, path = "/purchases/preview", tag = "purchases", request_body = PreviewRequest,
    responses((status = 200, body = PurchasePreview)))]
pub(super) async fn show_divided(
    State(app): State<App>,
    person: SignedIn,
    language: Language,
    JsonBody(request): JsonBody<PreviewRequest>,
) -> Result<Response, ApiProblem> {
    person.require(&[Role::Buyer])?;
    let asked: Vec<Asked<'_>> = request.deliveries.iter().map(Asked::from).collect();
    if asked.is_empty() {
        return Err(ApiProblem::invalid(vec![deliveries::out_of_range()]));
    }
    seen(&app, &person, &asked, language)
}

fn seen(
    app: &App,
    person: &SignedIn,
    asked: &[Asked<'_>],
    language: Language,
) -> Result<Response, ApiProblem> {
    person.require(&[Role::Buyer])?;
    vendors::catch_up(app)?;
    let market = app.market();
    let policy = Policy::standard();
    let now = app.clock.now();
    let preview = app.read(|connection| {
        let stored = cart::find(connection, &person.id)?.ok_or_else(no_cart)?;
        let region = &person.region.code;
        let mut assembly = assembly::assemble(connection, &market, policy, region, &stored.lines, now)?;
        let wrong = super::divide(&mut assembly, asked, &market, person)?;
        if !wrong.is_empty() {
            return Err(ApiProblem::invalid(wrong));
        }
        let suspicions = splitting::suspicions(connection, &market, policy, person, &assembly)?;
        let balances = budget::of_buyer(connection, &market, person, now)?;
        let seen = preview::Seen {
            stored: &stored,
            assembly: &assembly,
            suspicions: &suspicions,
            balances: &balances,
        };
        Ok(preview::preview(&seen, &market, policy, language))
    })?;
    Ok(not_kept(axum::Json(preview)))
}

fn no_cart() -> ApiProblem {
    ApiProblem::not_found(Text::new(
        "Anda belum mempunyai keranjang.",
        "You have no cart yet.",
    ))
}

/// The packages of the unit's procurement plan (RUP) of this year, each with its budget, what orders have committed of it,
/// what is paid, and what is left.
#[utoipa::path(get, path = "/plans", tag = "purchases", responses((status = 200, body = PlanList)))]
pub(super) async fn plans(State(app): State<App>, person: SignedIn) -> Result<Response, ApiProblem> {
    person.require(&[Role::Buyer, Role::Ppk, Role::Bendahara])?;
    vendors::catch_up(&app)?;
    let market = app.market();
    let now = app.clock.now();
    let balances = app.read(|connection| budget::of_buyer(connection, &market, &person, now))?;
    Ok(not_kept(axum::Json(PlanList {
        year: budget::year(clock::in_wib(now).date()),
        items: balances,
    })))
}

#[cfg(test)]
mod tests;
