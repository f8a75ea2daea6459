//! What goes wrong on purpose, so that the storefront can be shown to bear it. The same seed gives the same faults to the
//! same requests: chance depends on the rule, the method, the path, and how often that was asked before.

use std::collections::HashMap;
use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use http_body_util::BodyExt as _;
use lokapasar_contract::control::{FaultKind, FaultRule, FaultsRequest};
use lokapasar_demo_data::random::Random;

use crate::language::Text;
use crate::problem::ApiProblem;
use crate::state::App;

/// How long a late answer takes when its rule does not say.
const LATENCY: Duration = Duration::from_millis(1_000);

/// In how many pieces a slow body comes.
const PIECES: usize = 10;

/// The faults that are set.
#[derive(Debug, Default)]
pub struct Faults {
    set: Mutex<Set>,
}

#[derive(Debug, Default)]
struct Set {
    seed: u64,
    rules: Vec<FaultRule>,
    asked: HashMap<(String, String), u64>,
}

/// A fault that struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// What goes wrong.
    pub kind: FaultKind,
    ms: Option<u64>,
    status: Option<u16>,
}

impl Faults {
    fn set(&self) -> MutexGuard<'_, Set> {
        self.set.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Replaces the faults.
    pub fn replace(&self, request: FaultsRequest) {
        *self.set() = Set {
            seed: request.seed,
            rules: request.rules,
            asked: HashMap::new(),
        };
    }

    /// Ends all faults.
    pub fn clear(&self) {
        *self.set() = Set::default();
    }

    /// Whether any are set.
    pub fn are_set(&self) -> bool {
        !self.set().rules.is_empty()
    }

    /// What strikes this request.
    pub fn strike_request(&self, method: &Method, path: &str) -> Option<Fault> {
        self.set()
            .strike(method.as_str(), path, |kind| !is_of_events(kind))
    }

    /// What strikes the next event of the live stream.
    pub fn strike_event(&self, path: &str) -> Option<Fault> {
        self.set().strike("EVENT", path, is_of_events)
    }
}

const fn is_of_events(kind: FaultKind) -> bool {
    matches!(
        kind,
        FaultKind::DuplicateEvent | FaultKind::ReorderEvents | FaultKind::CutStream
    )
}

impl Set {
    fn strike(&mut self, method: &str, path: &str, fits: impl Fn(FaultKind) -> bool) -> Option<Fault> {
        if self.rules.is_empty() {
            return None;
        }
        let asked = self
            .asked
            .entry((method.to_owned(), path.to_owned()))
            .or_default();
        *asked += 1;
        let (seed, asked) = (Random::new(self.seed), *asked);
        let (_, rule) = self.rules.iter_mut().enumerate().find(|(place, rule)| {
            let names_method = rule
                .method
                .as_ref()
                .is_none_or(|named| named.eq_ignore_ascii_case(method) || method == "EVENT");
            names_method
                && fits(rule.kind)
                && path.starts_with(&rule.path)
                && rule.times != Some(0)
                && unit_interval(seed.fork(&format!("{place} {method} {path} {asked}")).next())
                    < rule.probability
        })?;
        rule.times = rule.times.map(|left| left.saturating_sub(1));
        Some(Fault {
            kind: rule.kind,
            ms: rule.ms,
            status: rule.status,
        })
    }
}

/// A number from 0 up to but not including 1.
fn unit_interval(random: u64) -> f64 {
    f64::from(u32::try_from(random >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

/// Lets the faults strike what is asked of the API; the controls and the app itself are spared.
pub async fn strike(State(app): State<App>, request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") || !app.faults.are_set() {
        return next.run(request).await;
    }
    let fault = app.faults.strike_request(request.method(), request.uri().path());
    let mut response = carry_out(fault, request, next).await;
    // A browser sends a request again by itself when a connection that it used before ends without an answer.
    // On a connection of its own each failure is seen.
    response
        .headers_mut()
        .insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

async fn carry_out(fault: Option<Fault>, request: Request, next: Next) -> Response {
    let Some(fault) = fault else {
        return next.run(request).await;
    };
    match fault.kind {
        FaultKind::Latency => {
            tokio::time::sleep(fault.duration()).await;
            next.run(request).await
        }
        FaultKind::Status => fault.refusal(),
        FaultKind::DropBeforeCommit => broken_off(Bytes::new()),
        FaultKind::DropAfterCommit => {
            next.run(request).await;
            broken_off(Bytes::new())
        }
        FaultKind::Truncate => truncated(next.run(request).await).await,
        FaultKind::SlowBody => slowed(next.run(request).await, fault.duration()).await,
        FaultKind::DuplicateEvent | FaultKind::ReorderEvents | FaultKind::CutStream => {
            next.run(request).await
        }
    }
}

impl Fault {
    fn duration(self) -> Duration {
        self.ms.map_or(LATENCY, Duration::from_millis)
    }

    fn refusal(self) -> Response {
        let status = self
            .status
            .and_then(|status| StatusCode::from_u16(status).ok())
            .filter(|status| status.is_client_error() || status.is_server_error())
            .unwrap_or(StatusCode::SERVICE_UNAVAILABLE);
        let detail = Text::new(
            "Layanan sedang sibuk. Coba lagi sebentar lagi.",
            "The service is busy. Try again shortly.",
        );
        let problem = ApiProblem::new(status, "unavailable", detail);
        let waits = matches!(
            status,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS
        );
        if waits {
            problem.retry_after(1).into_response()
        } else {
            problem.into_response()
        }
    }
}

/// An answer whose connection ends after these bytes; without any, before its head is sent.
fn broken_off(bytes: Bytes) -> Response {
    Response::new(breaking(bytes))
}

fn breaking(bytes: Bytes) -> Body {
    let end = io::ErrorKind::ConnectionAborted;
    if bytes.is_empty() {
        return Body::from_stream(stream::iter([Err::<Bytes, _>(io::Error::from(end))]));
    }
    Body::from_stream(stream::unfold(Some(bytes), move |rest| async move {
        match rest? {
            rest if rest.is_empty() => {
                // An error at once would throw away what is not sent yet.
                tokio::time::sleep(Duration::from_millis(20)).await;
                Some((Err(io::Error::from(end)), None))
            }
            bytes => Some((Ok(bytes), Some(Bytes::new()))),
        }
    }))
}

fn is_stream(response: &Response) -> bool {
    response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind == "text/event-stream")
}

async fn truncated(response: Response) -> Response {
    if is_stream(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let bytes = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    Response::from_parts(parts, breaking(bytes.slice(..bytes.len() / 2)))
}

async fn slowed(response: Response, in_all: Duration) -> Response {
    if is_stream(&response) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let bytes = body
        .collect()
        .await
        .map(http_body_util::Collected::to_bytes)
        .unwrap_or_default();
    let piece = bytes.len().div_ceil(PIECES).max(1);
    let pause = in_all / u32::try_from(bytes.len().div_ceil(piece).max(1)).unwrap_or(1);
    let pieces = stream::unfold(bytes, move |mut rest| async move {
        if rest.is_empty() {
            return None;
        }
        tokio::time::sleep(pause).await;
        let next = rest.split_to(piece.min(rest.len()));
        Some((Ok::<_, io::Error>(next), rest))
    });
    Response::from_parts(parts, Body::from_stream(pieces))
}

#[cfg(test)]
mod tests;
