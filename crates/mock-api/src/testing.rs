//! The whole marketplace at the tiny scale, asked through its router, without a port.

mod conformance;

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use lokapasar_contract::Problem;
use lokapasar_demo_data::Scale;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tower::ServiceExt as _;

use crate::market::Market;
use crate::options::DEFAULT_SEED;
use crate::server;
use crate::state::{App, AppState, Config};

/// A marketplace of its own for one test: tiny, in memory, with a clock that stands still.
pub(crate) struct Site {
    pub(crate) app: App,
    router: Router,
}

/// The generated data is the same for all tests, and never changes.
pub(crate) fn market() -> Arc<Market> {
    static MARKET: OnceLock<Arc<Market>> = OnceLock::new();
    Arc::clone(MARKET.get_or_init(|| Arc::new(Market::generate(Scale::Tiny, DEFAULT_SEED))))
}

impl Site {
    /// A marketplace in which nothing has happened, with its controls.
    pub(crate) fn new() -> Self {
        Self::with(|_| {})
    }

    /// The same, started otherwise.
    pub(crate) fn with(change: impl FnOnce(&mut Config)) -> Self {
        Self::build(change, |_| Router::new())
    }

    /// The same with routes of a test's own.
    pub(crate) fn with_routes(routes: impl FnOnce(&App) -> Router) -> Self {
        Self::build(|_| {}, routes)
    }

    fn build(change: impl FnOnce(&mut Config), routes: impl FnOnce(&App) -> Router) -> Self {
        let mut config = Config {
            scale: Scale::Tiny,
            seed: DEFAULT_SEED,
            data: None,
            imports: Vec::new(),
            dist: None,
            control: true,
            standing_clock: true,
        };
        change(&mut config);
        let app = Arc::new(AppState::start_in(config, market()).unwrap());
        Self {
            router: routes(&app).merge(server::router(Arc::clone(&app))),
            app,
        }
    }

    /// Somebody who is not signed in.
    pub(crate) fn anonymous(&self) -> Person<'_> {
        Person {
            site: self,
            cookie: None,
            language: "en",
        }
    }

    /// Somebody signed in as this persona.
    pub(crate) async fn sign_in(&self, persona: &str) -> Person<'_> {
        let request = serde_json::json!({ "persona": persona });
        let answer = self
            .anonymous()
            .send(Method::POST, "/api/v1/session")
            .json(&request)
            .answer()
            .await;
        assert_eq!(
            answer.status,
            StatusCode::OK,
            "{persona} cannot sign in: {}",
            answer.text()
        );
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        Person {
            site: self,
            cookie: Some(cookie),
            language: "en",
        }
    }

    /// Any request.
    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let (method, path) = (request.method().clone(), request.uri().path().to_owned());
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        // A body that breaks off counts as far as it came; whoever tests for the break looks at `broken`.
        let mut bytes = Vec::new();
        let mut body = body;
        let mut broken = false;
        while let Some(frame) = body.frame().await {
            match frame {
                Ok(frame) => bytes.extend(frame.into_data().unwrap_or_default()),
                Err(_) => {
                    broken = true;
                    break;
                }
            }
        }
        if !broken {
            conformance::check(&method, &path, parts.status, &parts.headers, &bytes);
        }
        Answer {
            status: parts.status,
            headers: parts.headers,
            bytes,
            broken,
        }
    }

    /// The router, for answers that do not end.
    pub(crate) fn router(&self) -> Router {
        self.router.clone()
    }
}

/// Somebody who sends requests, in English unless told otherwise.
#[derive(Clone)]
pub(crate) struct Person<'a> {
    site: &'a Site,
    pub(crate) cookie: Option<String>,
    language: &'static str,
}

impl<'a> Person<'a> {
    /// Who asks in another language.
    pub(crate) fn in_language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// A request, without a key.
    pub(crate) fn send(&self, method: Method, path: &str) -> Sending<'a> {
        let mut builder = Request::builder()
            .method(method)
            .uri(path)
            .header(header::ACCEPT_LANGUAGE, self.language);
        if let Some(cookie) = &self.cookie {
            builder = builder.header(header::COOKIE, cookie);
        }
        Sending {
            site: self.site,
            builder,
            body: Body::empty(),
        }
    }

    /// Reads what is at that path.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path).answer().await
    }

    /// Writes with a key and, where one is named, a version.
    pub(crate) async fn write(
        &self,
        method: Method,
        path: &str,
        key: &str,
        version: Option<&str>,
        body: &Value,
    ) -> Answer {
        let mut sending = self.send(method, path).header("idempotency-key", key);
        if let Some(version) = version {
            sending = sending.header("if-match", &format!("\"{version}\""));
        }
        if body.is_null() {
            sending.answer().await
        } else {
            sending.json(body).answer().await
        }
    }
}

/// A request under construction.
pub(crate) struct Sending<'a> {
    site: &'a Site,
    builder: axum::http::request::Builder,
    body: Body,
}

impl Sending<'_> {
    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.builder = self.builder.header(name, value);
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string())
    }

    pub(crate) fn body(mut self, kind: &str, body: impl Into<Body>) -> Self {
        self.builder = self.builder.header(header::CONTENT_TYPE, kind);
        self.body = body.into();
        self
    }

    pub(crate) async fn answer(self) -> Answer {
        self.site.send(self.builder.body(self.body).unwrap()).await
    }
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
    /// Whether the body ended before its end.
    pub(crate) broken: bool,
}

impl Answer {
    /// The header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The version in the `ETag`.
    pub(crate) fn version(&self) -> &str {
        self.header("etag").trim_matches('"')
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body; the status must be one of success.
    pub(crate) fn body<T: DeserializeOwned>(&self) -> T {
        assert!(self.status.is_success(), "{}: {}", self.status, self.text());
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error} in {}", self.text()))
    }

    /// The problem; the status must be this one.
    pub(crate) fn problem(&self, status: u16) -> Problem {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        assert_eq!(self.header("content-type"), "application/problem+json");
        let problem: Problem = serde_json::from_slice(&self.bytes).unwrap();
        assert_eq!(problem.status, status);
        problem
    }
}

/// How many random sequences a property is tried with: so many, or as many as `LOKAPASAR_SEQUENCES` says (`cargo xtask soak model`);
/// `LOKAPASAR_SEED` makes them the same ones each time.
pub(crate) fn sequences(usual: u32) -> ProptestConfig {
    let asked = |variable| std::env::var(variable).ok();
    let seed = asked("LOKAPASAR_SEED").and_then(|seed| seed.parse().ok());
    ProptestConfig {
        cases: asked("LOKAPASAR_SEQUENCES")
            .and_then(|cases| cases.parse().ok())
            .unwrap_or(usual),
        failure_persistence: None,
        rng_seed: seed.map_or(RngSeed::Random, RngSeed::Fixed),
        ..ProptestConfig::default()
    }
}
