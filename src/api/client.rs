//! Sending a request and reading its answer: abort, time limit, retry, version, key.

use std::fmt;

use gloo_net::http::{Method, RequestBuilder, Response};
use lokapasar_contract::Problem;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::{AbortController, AbortSignal};

use super::ApiError;
use crate::browser::files::{self, HandedOver, Received};
use crate::browser::{document, random, timer};

const BASE: &str = "/api/v1";

/// How long an answer may take, in milliseconds.
const PATIENCE: u32 = 15_000;

/// The same for a file: a hundred thousand rows over a slow network are on their way for a while.
const PATIENCE_FOR_FILES: u32 = 120_000;

/// How often a request that changes nothing, or whose key makes it safe, is sent again.
const RETRIES: u32 = 3;

/// The longest wait between two attempts, in milliseconds, whatever `Retry-After` says: a person is waiting.
const LONGEST_WAIT: u32 = 4_000;

/// Gives up requests that nobody waits for any more.
#[derive(Clone)]
pub struct Abort(Option<AbortController>);

impl Abort {
    /// One that has not been used.
    #[must_use]
    pub fn new() -> Self {
        Self(AbortController::new().ok())
    }

    /// Gives up every request that was made abortable by this.
    pub fn abort(&self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }

    fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Default for Abort {
    fn default() -> Self {
        Self::new()
    }
}

/// How long the server surely knows a key, in milliseconds: an hour less than the 24 that the contract promises, for clocks that differ.
const KEY_IS_KNOWN: u64 = 23 * 60 * 60 * 1_000;

/// Names an intention, so that the server carries it out once however often it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdempotencyKey(String);

impl IdempotencyKey {
    /// A new one: for a new intention, never for a second attempt at an old one.
    #[must_use]
    pub fn new() -> Self {
        Self(random::uuid())
    }

    /// One that was written down before.
    #[must_use]
    pub fn remembered(key: impl Into<String>) -> Self {
        Self(key.into())
    }

    /// Whether the server may have forgotten a key that was first sent `begun`, both in milliseconds since 1970: what is sent under
    /// it may then be carried out a second time, and no answer says whether it was carried out the first time.
    #[must_use]
    pub const fn may_be_forgotten(begun: u64, now: u64) -> bool {
        now.saturating_sub(begun) >= KEY_IS_KNOWN
    }
}

impl Default for IdempotencyKey {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An answer with what its headers say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer<T> {
    /// The answer.
    pub body: T,
    /// The version of what was answered, its `ETag`: what `If-Match` wants.
    pub version: Option<String>,
    /// Whether the server had carried the request out before and only repeats its answer.
    pub replayed: bool,
}

/// What is sent along, as JSON.
enum Body {
    Text(String),
    File(HandedOver),
}

/// What came: an answer, not read yet, or the file that was asked for.
enum Raw {
    /// As bytes: as a text it would be taken apart and put together once more on its way here.
    Answer(Answer<Vec<u8>>),
    File(Received),
}

/// A request that is being put together.
pub struct Request {
    method: Method,
    path: String,
    body: Option<Body>,
    version: Option<String>,
    key: Option<IdempotencyKey>,
    abort: Option<AbortSignal>,
    /// The media type, where a file is asked for.
    file: Option<&'static str>,
    patience: u32,
}

impl Request {
    fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            method,
            path: path.into(),
            body: None,
            version: None,
            key: None,
            abort: None,
            file: None,
            patience: PATIENCE,
        }
    }

    /// Reads what is at a path below the API's base.
    #[must_use]
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// Adds something.
    #[must_use]
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    /// Sets something.
    #[must_use]
    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    /// Takes something away.
    #[must_use]
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// Adds a query as the contract writes it; an empty one adds nothing.
    #[must_use]
    pub fn query(mut self, query: &str) -> Self {
        if !query.is_empty() {
            self.path.push('?');
            self.path.push_str(query);
        }
        self
    }

    /// Sends this along, as JSON.
    ///
    /// # Errors
    /// When it cannot be written as JSON, which no type of the contract does.
    pub fn body(mut self, body: &impl Serialize) -> Result<Self, ApiError> {
        let text = serde_json::to_string(body).map_err(|_| ApiError::Decode)?;
        self.body = Some(Body::Text(text));
        Ok(self)
    }

    /// Sends a file of JSON along, as it is, and waits longer for the answer than for others, in milliseconds.
    #[must_use]
    pub fn file(mut self, file: &HandedOver, patience: u32) -> Self {
        self.body = Some(Body::File(file.clone()));
        self.patience = patience;
        self
    }

    /// Carries it out only on this version.
    #[must_use]
    pub fn if_match(mut self, version: &str) -> Self {
        // Resources carry the bare version, headers the quoted one.
        let quoted = version.starts_with('"') || version.starts_with("W/");
        self.version = Some(if quoted {
            version.to_owned()
        } else {
            format!("\"{version}\"")
        });
        self
    }

    /// Carries it out once, however often it is sent.
    #[must_use]
    pub fn key(mut self, key: &IdempotencyKey) -> Self {
        self.key = Some(key.clone());
        self
    }

    /// Lets it be given up.
    #[must_use]
    pub fn abortable(mut self, abort: &Abort) -> Self {
        self.abort = abort.signal();
        self
    }

    /// Sends it and reads the answer.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        self.send_for_answer().await.map(|answer| answer.body)
    }

    /// Sends it and reads the answer with its version.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_for_answer<T: DeserializeOwned>(self) -> Result<Answer<T>, ApiError> {
        let Raw::Answer(raw) = self.send_with_patience().await? else {
            return Err(ApiError::Decode);
        };
        let body = serde_json::from_slice(&raw.body).map_err(|_| ApiError::Decode)?;
        Ok(Answer {
            body,
            version: raw.version,
            replayed: raw.replayed,
        })
    }

    /// Sends it where the answer says nothing but that it was done.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_for_nothing(self) -> Result<(), ApiError> {
        self.send_with_patience().await.map(|_| ())
    }

    /// Sends it for a file of this media type.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_for_file(mut self, media_type: &'static str) -> Result<Received, ApiError> {
        self.file = Some(media_type);
        self.patience = PATIENCE_FOR_FILES;
        match self.send_with_patience().await? {
            Raw::File(file) => Ok(file),
            Raw::Answer(_) => Err(ApiError::Decode),
        }
    }

    /// Sends it, and again after a failure that may pass, if sending it twice does no harm.
    async fn send_with_patience(self) -> Result<Raw, ApiError> {
        let repeatable = self.method == Method::GET || self.key.is_some();
        let mut attempt = 0;
        loop {
            match self.send_once().await {
                Err(error) if repeatable && attempt < RETRIES => match wait_before(&error, attempt) {
                    Some(wait) => timer::sleep(wait).await,
                    None => return Err(error),
                },
                done => return done,
            }
            if self.abort.as_ref().is_some_and(AbortSignal::aborted) {
                return Err(ApiError::Aborted);
            }
            attempt += 1;
        }
    }

    async fn send_once(&self) -> Result<Raw, ApiError> {
        let limit = AbortSignal::timeout_with_u32(self.patience);
        let signals = js_sys::Array::of1(&limit);
        if let Some(abort) = &self.abort {
            signals.push(abort);
        }
        let mut builder = RequestBuilder::new(&format!("{BASE}{}", self.path))
            .method(self.method.clone())
            .header("Accept", self.file.unwrap_or("application/json"))
            .header("Accept-Language", &document::language())
            .abort_signal(Some(&AbortSignal::any(&signals)));
        if let Some(version) = &self.version {
            builder = builder.header("If-Match", version);
        }
        if let Some(key) = &self.key {
            builder = builder.header("Idempotency-Key", &key.0);
        }
        let request = match &self.body {
            Some(body) => {
                let builder = builder.header("Content-Type", "application/json");
                match body {
                    Body::Text(text) => builder.body(text.as_str()),
                    Body::File(file) => builder.body(file.as_body().clone()),
                }
            }
            None => builder.build(),
        };
        let response = request.map_err(failed)?.send().await.map_err(failed)?;
        if self.file.is_some() && response.ok() {
            // It breaks off on its way as a text does.
            let file = files::receive(&response.into()).await;
            return file.map(Raw::File).ok_or(ApiError::Network);
        }
        let body = response.binary().await.map_err(failed)?;
        read(&response, body).map(Raw::Answer)
    }
}

fn read(response: &Response, body: Vec<u8>) -> Result<Answer<Vec<u8>>, ApiError> {
    let headers = response.headers();
    if response.ok() {
        return Ok(Answer {
            body,
            version: headers.get("ETag"),
            replayed: headers
                .get("Idempotent-Replayed")
                .is_some_and(|value| value == "true"),
        });
    }
    let problem: Option<Problem> = serde_json::from_slice(&body).ok();
    let retry_after = headers
        .get("Retry-After")
        .and_then(|seconds| seconds.parse().ok());
    Err(ApiError::from_answer(response.status(), problem, retry_after))
}

fn failed(error: gloo_net::Error) -> ApiError {
    match error {
        gloo_net::Error::JsError(error) if error.name == "AbortError" => ApiError::Aborted,
        gloo_net::Error::JsError(error) if error.name == "TimeoutError" => ApiError::Timeout,
        gloo_net::Error::JsError(_) | gloo_net::Error::GlooError(_) => ApiError::Network,
        gloo_net::Error::SerdeError(_) => ApiError::Decode,
    }
}

/// How long to wait before the next attempt, in milliseconds; none when another attempt would not help.
fn wait_before(error: &ApiError, attempt: u32) -> Option<u32> {
    let seconds = match error {
        ApiError::Network => None,
        ApiError::Server {
            status: 502..=504,
            retry_after,
            ..
        } => *retry_after,
        _ => return None,
    };
    let own = 250 << attempt.min(4);
    Some(
        seconds
            .map_or(own, |seconds| seconds.saturating_mul(1_000).max(own))
            .min(LONGEST_WAIT),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_as_the_server_says_but_not_for_ever() {
        let busy = |status, retry_after| ApiError::Server {
            status,
            problem: None,
            retry_after,
        };
        for (error, attempt, wait) in [
            (ApiError::Network, 0, Some(250)),
            (ApiError::Network, 2, Some(1_000)),
            (busy(503, None), 0, Some(250)),
            (busy(503, Some(2)), 0, Some(2_000)),
            (busy(503, Some(0)), 1, Some(500)),
            (busy(503, Some(3_600)), 0, Some(LONGEST_WAIT)),
            (busy(500, None), 0, None),
            (ApiError::Timeout, 0, None),
            (ApiError::Aborted, 0, None),
            (ApiError::Decode, 0, None),
        ] {
            assert_eq!(wait_before(&error, attempt), wait, "{error:?}");
        }
    }
}
