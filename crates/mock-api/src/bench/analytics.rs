//! Measuring the control room: random questions to every endpoint of `/analytics`, as an official, an auditor and a province ask.
//!
//! What is timed is the whole answer as the router gives it, JSON and all; not the network around it. One question at a time.

use std::fmt::Write as _;
use std::fs;
use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, header};
use http_body_util::BodyExt as _;
use lokapasar_demo_data::random::Random;
use tower::ServiceExt as _;

use super::Bench;
use super::report::{memory, milliseconds, quantile};
use crate::server;
use crate::state::{AppState, Config};

/// How many questions each endpoint is asked.
const QUESTIONS: usize = 200;

/// How often each is asked and timed, after once to warm up; the quickest counts, as for the search.
const ROUNDS: u32 = 3;

/// The goals for each endpoint: half of its answers, and ninety-nine of a hundred, take at most so long.
const GOALS: [(&str, usize, Duration); 2] = [
    ("p50", 500, Duration::from_millis(20)),
    ("p99", 990, Duration::from_millis(100)),
];

/// Who asks, and whose orders they may look into.
const PERSONAS: [(&str, &[&str]); 4] = [
    ("official-jepara", &["33.20"]),
    ("official-malang", &["35.73"]),
    ("official-jatim", &["35", "35.73", "35.71", "35.14", "35.12"]),
    ("auditor-jepara", &["33.20"]),
];

/// Governments of which everybody may see the sums.
const ANY: [&str; 6] = ["33.20", "35.73", "35.71", "35", "32", "31.74"];

/// The endpoints, and whether their rows are for those alone whose they are.
const ENDPOINTS: [(&str, bool); 11] = [
    ("summary", false),
    ("series", false),
    ("league", false),
    ("orders", true),
    ("participation", true),
    ("shares", true),
    ("concentration", true),
    ("flags", true),
    ("vendors", true),
    ("vendors/orders", true),
    ("year-end", true),
];

/// A question, and the quickest of its answers.
struct Asked {
    endpoint: &'static str,
    persona: usize,
    path: String,
    least: Duration,
}

impl Bench {
    /// Measures the control room, prints what came out, and says whether the goal is met.
    ///
    /// # Errors
    /// When the data cannot be made, a question is refused, or the samples cannot be written.
    pub async fn analytics(&self) -> Result<bool, String> {
        let started = Instant::now();
        let config = Config {
            scale: self.scale,
            seed: self.seed,
            data: None,
            imports: Vec::new(),
            dist: None,
            control: false,
            standing_clock: true,
        };
        let app = AppState::start(config).map_err(|error| error.to_string())?;
        app.warm_up().map_err(|problem| problem.code().to_owned())?;
        println!(
            "scale {:?}: started in {:.1} s; {} of memory",
            self.scale,
            started.elapsed().as_secs_f64(),
            memory()
        );
        let router = server::router(Arc::new(app));
        let mut cookies = Vec::new();
        for (persona, _) in PERSONAS {
            cookies.push(sign_in(&router, persona).await?);
        }
        let mut asked = questions(self.seed);
        for round in 0..=ROUNDS {
            for question in &mut asked {
                let cookie = cookies.get(question.persona).map_or("", String::as_str);
                let took = ask(&router, &question.path, cookie).await?;
                if round > 0 {
                    question.least = question.least.min(took);
                }
            }
        }
        if let Some(path) = &self.samples {
            let write = || {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, table(&asked))
            };
            write().map_err(|error| format!("cannot write {}: {error}", path.display()))?;
        }
        let (text, is_met) = summary(&asked);
        println!("{text}{} of memory at the end", memory());
        Ok(is_met)
    }
}

async fn sign_in(router: &Router, persona: &str) -> Result<String, String> {
    let request = Request::builder()
        .method(Method::POST)
        .uri("/api/v1/session")
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(format!("{{\"persona\":\"{persona}\"}}")))
        .map_err(|error| error.to_string())?;
    let Ok(answer) = router.clone().oneshot(request).await;
    let cookie = answer.headers().get(header::SET_COOKIE);
    let cookie = cookie.and_then(|cookie| cookie.to_str().ok()?.split(';').next());
    cookie
        .map(str::to_owned)
        .ok_or_else(|| format!("{persona} cannot sign in: {}", answer.status()))
}

async fn ask(router: &Router, path: &str, cookie: &str) -> Result<Duration, String> {
    let request = Request::builder()
        .uri(path)
        .header(header::COOKIE, cookie)
        .body(Body::empty())
        .map_err(|error| error.to_string())?;
    let started = Instant::now();
    let Ok(answer) = router.clone().oneshot(request).await;
    let status = answer.status();
    let body = answer.into_body().collect().await;
    let took = started.elapsed();
    match body {
        Ok(_) if status.is_success() => Ok(took),
        Ok(body) => Err(format!(
            "{path}: {status} {}",
            String::from_utf8_lossy(&body.to_bytes())
        )),
        Err(error) => Err(format!("{path}: {error}")),
    }
}

/// The questions: any period of the two years, either rule, each comparison, and what else an endpoint knows.
fn questions(seed: u64) -> Vec<Asked> {
    let mut random = Random::new(seed).fork("analytics");
    ENDPOINTS
        .iter()
        .flat_map(|endpoint| std::iter::repeat_n(*endpoint, QUESTIONS))
        .map(|(endpoint, is_theirs)| {
            let persona = usize::try_from(random.below(4)).unwrap_or_default();
            let theirs = PERSONAS.get(persona).map_or(&ANY[..], |(_, regions)| regions);
            let region = random.pick(if is_theirs { theirs } else { &ANY });
            let path = path(endpoint, region.copied().unwrap_or_default(), &mut random);
            Asked {
                endpoint,
                persona,
                path,
                least: Duration::MAX,
            }
        })
        .collect()
}

fn path(endpoint: &str, region: &str, random: &mut Random) -> String {
    let mut path = format!("/api/v1/analytics/{endpoint}?region={region}");
    let (first, length) = (random.below(730), random.below(730) + 1);
    let last = (first + length).min(729);
    let day = |place: u64| {
        let (year, place) = (2022 + place / 365, place % 365);
        // Every month has a 28th: all days but the last few of each month, which is plenty.
        format!("{year}-{:02}-{:02}", place / 31 + 1, place % 28 + 1)
    };
    let (mut from, mut to) = (day(first), day(last));
    if from > to {
        std::mem::swap(&mut from, &mut to);
    }
    let rule = random.pick(&["settled", "itkp"]).copied().unwrap_or_default();
    let compare = random
        .pick(&["none", "previous", "year"])
        .copied()
        .unwrap_or_default();
    // Writing into a string does not fail.
    let _ = write!(path, "&from={from}&to={to}&rule={rule}&compare={compare}");
    let mut choose = |words: &[&str]| path.push_str(random.pick(words).copied().unwrap_or_default());
    match endpoint {
        "league" => {
            choose(&["", "&scope=35", "&scope=33"]);
            choose(&["", "&kind=kota", "&kind=kabupaten", "&kind=provinsi"]);
        }
        "orders" => {
            choose(&[
                "",
                "&pdn=true",
                "&local=false",
                "&marketplace=mbizmarket",
                "&umk=true",
            ]);
            choose(&["", "&page=2", "&page=7&limit=100"]);
        }
        "vendors" => {
            choose(&["", "&by=government", "&by=government&scope=35"]);
            choose(&["", "&sort=on_time", "&sort=-complaints", "&page=2"]);
        }
        "vendors/orders" => choose(&["&show=late", "&show=refused", "&show=complaints", "&show=rated"]),
        "year-end" => {
            choose(&["", "&age=31-90", "&actor=vendor", "&state=awaiting_payment"]);
            choose(&["", "&sort=-value", "&page=2"]);
        }
        _ => {}
    }
    path
}

/// The samples as a table with tabs: endpoint, microseconds, question.
fn table(asked: &[Asked]) -> String {
    let row = |asked: &Asked| {
        let Asked {
            endpoint,
            path,
            least,
            ..
        } = asked;
        format!("{endpoint}\t{}\t{path}\n", least.as_micros())
    };
    let rows: String = asked.iter().map(row).collect();
    format!("endpoint\tmicroseconds\tquestion\n{rows}")
}

/// The figures of each endpoint with its slowest question, and whether the goals are met by all.
fn summary(asked: &[Asked]) -> (String, bool) {
    let mut text = format!("\n{:<14}       p50       p90       p99       max\n", "endpoint");
    let mut is_met = true;
    let mut slowest = String::new();
    for of_one in asked.chunk_by(|one, other| one.endpoint == other.endpoint) {
        let mut sorted: Vec<Duration> = of_one.iter().map(|asked| asked.least).collect();
        sorted.sort_unstable();
        let endpoint = of_one.first().map_or("", |asked| asked.endpoint);
        let figures = [500, 900, 990, 1_000].map(|share| quantile(&sorted, share));
        let missed: Vec<&str> = GOALS
            .iter()
            .filter(|(_, share, goal)| quantile(&sorted, *share) > *goal)
            .map(|(name, ..)| *name)
            .collect();
        is_met &= missed.is_empty();
        let verdict = if missed.is_empty() {
            "met".to_owned()
        } else {
            format!("MISSED: {}", missed.join(", "))
        };
        let _ = writeln!(
            text,
            "{endpoint:<14}{}   {verdict}",
            figures.map(milliseconds).concat()
        );
        if let Some(worst) = of_one.iter().max_by_key(|asked| asked.least) {
            let _ = writeln!(slowest, "{}  {}", milliseconds(worst.least), worst.path);
        }
    }
    let goals = GOALS.map(|(name, _, goal)| format!("{name} at most{}", milliseconds(goal)));
    let _ = writeln!(
        text,
        "\ngoals of each: {}. The slowest of each:\n{slowest}",
        goals.join(",")
    );
    (text, is_met)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(endpoint: &'static str, times: impl Fn(u64) -> u64) -> Vec<Asked> {
        let question = |number| Asked {
            endpoint,
            persona: 0,
            path: format!("/{endpoint}?{number}"),
            least: Duration::from_millis(times(number)),
        };
        (0..100).map(question).collect()
    }

    #[test]
    fn each_endpoint_has_to_meet_the_goals() {
        let quick = asked("summary", |_| 5);
        assert!(summary(&quick).1);
        let slow_half = asked("orders", |number| if number < 51 { 25 } else { 1 });
        let (text, is_met) = summary(&[quick, slow_half].into_iter().flatten().collect::<Vec<_>>());
        assert!(!is_met && text.contains("MISSED: p50"), "{text}");
        let slow_two = asked("flags", |number| if number < 2 { 120 } else { 1 });
        let (text, is_met) = summary(&slow_two);
        assert!(!is_met && text.contains("MISSED: p99"), "{text}");
    }

    #[tokio::test]
    async fn every_question_is_answered() {
        let site = crate::testing::Site::new();
        let mut cookies = Vec::new();
        for (persona, _) in PERSONAS {
            cookies.push(sign_in(&site.router(), persona).await.unwrap());
        }
        for question in questions(7).iter().step_by(40) {
            ask(&site.router(), &question.path, &cookies[question.persona])
                .await
                .unwrap();
        }
    }
}
