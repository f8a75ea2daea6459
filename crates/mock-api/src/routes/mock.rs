//! The controls of the mock. No production server has them, and this one only with `--control`.

use axum::routing::{get, post};
use axum::{Json, Router};
use jiff::{Span, Timestamp};
use lokapasar_contract::control::{
    ClockRequest, ClockState, FaultsRequest, LoggedRequest, ResetRequest, VendorsRequest,
};

use crate::clock::ClockError;
use crate::extract::{JsonBody, State};
use crate::language::Text;
use crate::options;
use crate::problem::{ApiProblem, FieldIssue};
use crate::state::App;
use crate::vendors;

/// The routes of the controls.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/reset", post(reset))
        .route("/clock", get(show_clock).post(move_clock))
        .route("/faults", post(set_faults))
        .route("/vendors", post(set_vendors))
        .route("/requests", get(show_requests))
}

/// Starts over: nobody is signed in, nothing is ordered, no fault is set, the clock is at its start.
async fn reset(
    State(app): State<App>,
    JsonBody(request): JsonBody<ResetRequest>,
) -> Result<Json<ClockState>, ApiProblem> {
    let market = app.market();
    let scale = match &request.scale {
        None => market.scale,
        Some(word) => options::scale(word).ok_or_else(|| {
            let detail = Text::new(
                "Pilihannya tiny, demo, atau large.",
                "It is one of tiny, demo, large.",
            );
            ApiProblem::invalid(vec![FieldIssue::new("/scale", "unknown_value", detail)])
        })?,
    };
    app.reset(scale, request.seed.unwrap_or(market.seed))?;
    Ok(time(&app))
}

/// What time it is in the demo.
async fn show_clock(State(app): State<App>) -> Json<ClockState> {
    time(&app)
}

/// Moves the clock forward, by a span or to a point in time.
async fn move_clock(
    State(app): State<App>,
    JsonBody(request): JsonBody<ClockRequest>,
) -> Result<Json<ClockState>, ApiProblem> {
    let moved = match (&request.advance, &request.now) {
        (Some(span), None) => {
            let span: Span = span
                .parse()
                .map_err(|_| invalid("/advance", "an ISO 8601 duration, such as P3D or PT2H"))?;
            app.clock.advance(span)
        }
        (None, Some(to)) => {
            let to: Timestamp = to
                .as_str()
                .parse()
                .map_err(|_| invalid("/now", "a point in time with its offset"))?;
            app.clock.move_to(to)
        }
        _ => return Err(invalid("", "either advance or now")),
    };
    moved.map_err(|error| match error {
        ClockError::Backwards => invalid("", "a move forward; POST /mock/reset starts over"),
        ClockError::OutOfRange => invalid("", "a time within the calendar"),
    })?;
    vendors::catch_up(&app)?;
    Ok(time(&app))
}

/// Replaces the faults.
async fn set_faults(
    State(app): State<App>,
    JsonBody(request): JsonBody<FaultsRequest>,
) -> Result<Json<FaultsRequest>, ApiProblem> {
    let wrong: Vec<FieldIssue> = request
        .rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| !(0.0..=1.0).contains(&rule.probability))
        .map(|(place, _)| issue(format!("/rules/{place}/probability"), "from 0 to 1"))
        .collect();
    if !wrong.is_empty() {
        return Err(ApiProblem::invalid(wrong));
    }
    app.faults.replace(request.clone());
    Ok(Json(request))
}

/// Says whether a vendor, or every one, answers by itself or waits for a person.
async fn set_vendors(
    State(app): State<App>,
    JsonBody(request): JsonBody<VendorsRequest>,
) -> Result<Json<VendorsRequest>, ApiProblem> {
    if request
        .vendor
        .as_ref()
        .is_some_and(|vendor| app.market().vendor(vendor).is_none())
    {
        return Err(invalid("/vendor", "a vendor of this market"));
    }
    vendors::catch_up(&app)?;
    app.change(|change| {
        vendors::set_automatic(
            change.connection(),
            request.vendor.as_ref(),
            request.automatic,
            change.now,
        )
    })?;
    Ok(Json(request))
}

/// What was asked of the API since the last reset, the oldest first.
async fn show_requests(State(app): State<App>) -> Json<Vec<LoggedRequest>> {
    Json(app.requests.all())
}

fn time(app: &App) -> Json<ClockState> {
    Json(ClockState {
        now: app.clock.now_text(),
    })
}

fn invalid(pointer: &str, expected: &'static str) -> ApiProblem {
    ApiProblem::invalid(vec![issue(pointer.to_owned(), expected)])
}

/// The controls speak to developers, and so in English alone.
fn issue(pointer: String, expected: &'static str) -> FieldIssue {
    FieldIssue::new(pointer, "invalid_value", Text::new(expected, expected))
}

#[cfg(test)]
mod tests;
