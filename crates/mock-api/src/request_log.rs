//! What was asked of the API lately, for tests that must know what a browser really sent: in which order, and what at the same time.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use lokapasar_contract::control::LoggedRequest;

use crate::state::App;

/// How many requests are kept.
const KEPT: usize = 4_096;

/// The latest requests, and the count of moments at which one began or ended.
#[derive(Debug, Default)]
pub struct RequestLog {
    log: Mutex<Log>,
}

#[derive(Debug, Default)]
struct Log {
    moment: u64,
    kept: VecDeque<LoggedRequest>,
}

impl RequestLog {
    fn log(&self) -> MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The requests that are kept, in the order in which they began.
    pub fn all(&self) -> Vec<LoggedRequest> {
        self.log().kept.iter().cloned().collect()
    }

    /// Forgets them.
    pub fn clear(&self) {
        *self.log() = Log::default();
    }

    fn begin(&self, method: String, path: String, key: Option<String>) -> u64 {
        let mut log = self.log();
        log.moment += 1;
        let began = log.moment;
        if log.kept.len() == KEPT {
            log.kept.pop_front();
        }
        log.kept.push_back(LoggedRequest {
            method,
            path,
            key,
            began,
            ended: None,
            status: None,
        });
        began
    }

    fn end(&self, began: u64, status: u16) {
        let mut log = self.log();
        log.moment += 1;
        let ended = log.moment;
        if let Some(request) = log.kept.iter_mut().rfind(|request| request.began == began) {
            request.ended = Some(ended);
            request.status = Some(status);
        }
    }
}

/// Writes down what is asked of the API.
pub async fn record(State(app): State<App>, request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    let key = request
        .headers()
        .get("idempotency-key")
        .and_then(|key| key.to_str().ok())
        .map(str::to_owned);
    let (method, path) = (request.method().to_string(), request.uri().path().to_owned());
    let began = app.requests.begin(method, path, key);
    let response = next.run(request).await;
    app.requests.end(began, response.status().as_u16());
    response
}
