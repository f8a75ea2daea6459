//! `cargo xtask conformance`: whether the API answers as its description says, asked by Schemathesis as several people.

use std::time::{Duration, Instant};

use crate::args::{BuildOptions, Conformance, Scale};
use crate::failure::{Failure, Result};
use crate::mock::{self, Profile};
use crate::process;
use crate::project::Project;
use crate::setup::{Needs, Workshop};

/// Who asks: each role sees another side of the same operations. Nobody at last, who may sign in and out.
const PEOPLE: [Option<&str>; 5] = [
    Some("pp-jepara"),
    Some("ppk-jepara"),
    Some("vendor-jepara"),
    Some("official-jepara"),
    None,
];

/// Both end the session with which everything else is asked.
const SESSION: [&str; 2] = ["post_session", "delete_session"];

const PHASES: &str = "examples,coverage,fuzzing,stateful";

/// The exit code of Schemathesis when it did its work and found something.
const FOUND: i32 = 1;

/// Asks. `false` when an answer was none that the description foresees.
pub(crate) fn run(asked: &Conformance, project: Project, options: &BuildOptions) -> Result<bool> {
    let workshop = Workshop::prepare(project, options, Needs::default(), false)?;
    let started = Instant::now();
    let mut reports = Vec::new();
    match &asked.url {
        Some(url) => {
            let server = Server::at(url)?;
            for person in PEOPLE {
                reports.push(ask(&workshop, &server, person, asked)?);
            }
        }
        None => {
            let program = mock::build(&workshop, Profile::Dev)?;
            for person in PEOPLE {
                // Each finds the demo as it begins, whatever the one before has done to it.
                let server = Server::free()?;
                let options = mock::Options {
                    host: &server.host,
                    port: server.port,
                    scale: Scale::Tiny,
                    data: None,
                    dist: None,
                };
                let running = mock::start(&workshop, &program, &options)?;
                reports.push(ask(&workshop, &server, person, asked)?);
                drop(running);
            }
        }
    }
    println!();
    reports.iter().for_each(|report| println!("{}", report.line()));
    println!("Seed {}, {}", asked.seed, process::duration(started.elapsed()));
    Ok(reports.iter().all(|report| report.clean))
}

/// Where the API is.
#[derive(Debug, PartialEq, Eq)]
struct Server {
    host: String,
    port: u16,
}

impl Server {
    /// The server that a person named.
    fn at(url: &str) -> Result<Self> {
        let wrong = || {
            Failure::new(format!("`--url {url}`: cannot be asked"))
                .remedy("name a server as http://host:port, without TLS and without a path")
        };
        let address = url.strip_prefix("http://").ok_or_else(wrong)?;
        let (host, port) = address.trim_end_matches('/').split_once(':').ok_or_else(wrong)?;
        Ok(Server {
            host: host.to_owned(),
            port: port.parse().map_err(|_| wrong())?,
        })
    }

    /// A port of this machine on which nobody answers yet.
    fn free() -> Result<Self> {
        Ok(Server {
            host: "127.0.0.1".to_owned(),
            port: mock::free_port()?,
        })
    }
}

/// Lets Schemathesis ask everything as one person.
fn ask(workshop: &Workshop, server: &Server, person: Option<&str>, asked: &Conformance) -> Result<Report> {
    let started = Instant::now();
    let who = person.unwrap_or("nobody");
    println!("\n── as {who}");
    let api = format!("http://{}:{}/api/v1", server.host, server.port);
    let mut command = workshop.schemathesis()?;
    command.args([
        "--no-color",
        "run",
        &format!("{api}/openapi.json"),
        "--phases",
        PHASES,
    ]);
    command.env("LOKAPASAR_API", &api);
    command.args(["--seed", &asked.seed.to_string()]);
    command.args(["--max-examples", &asked.examples.to_string()]);
    if let Some(persona) = person {
        let cookie = mock::sign_in(&server.host, server.port, persona)?;
        command.args(["--header", &format!("Cookie: {cookie}")]);
        command.env("LOKAPASAR_COOKIE", cookie);
        for operation in SESSION {
            command.args(["--exclude-operation-id", operation]);
        }
    }
    let mut report = Report::of(who);
    let status = process::run_reading(&mut command, |line| report.read(line))?;
    report.clean = status.success();
    report.taken = started.elapsed();
    match status.code() {
        Some(0 | FOUND) => Ok(report),
        _ => process::succeeded(&command, status).map(|()| report),
    }
}

/// What asking as one person came to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    who: String,
    requests: u32,
    links: u32,
    failures: u32,
    clean: bool,
    taken: Duration,
}

impl Report {
    fn of(who: &str) -> Self {
        Report {
            who: who.to_owned(),
            ..Report::default()
        }
    }

    /// Takes the figures out of what Schemathesis prints: `API Links: 12 covered / …`, `1955 generated, 15 found 21 unique failures`.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |word: &str| word.parse().unwrap_or_default();
        match words.as_slice() {
            ["API", "Links:", covered, "covered", ..] => self.links = number(covered),
            [requests, generated, rest @ ..] if generated.trim_end_matches(',') == "generated" => {
                self.requests = number(requests);
                if let ["found", failures, "unique", ..] = rest.get(1..).unwrap_or_default() {
                    self.failures = number(failures);
                }
            }
            _ => {}
        }
    }

    fn line(&self) -> String {
        format!(
            "{:<16} {:>6} requests, {:>2} links followed, {}, {}",
            self.who,
            self.requests,
            self.links,
            if self.clean {
                "as described".to_owned()
            } else {
                format!("{} failures", self.failures)
            },
            process::duration(self.taken)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_taken_out_of_what_is_printed() {
        let mut report = Report::of("pp-jepara");
        for line in [
            "     API Links:    2 covered / 26 selected / 26 total (26 inferred)",
            "Test cases:",
            "  1955 generated, 15 found 21 unique failures",
        ] {
            report.read(line);
        }
        assert_eq!((report.requests, report.links, report.failures), (1955, 2, 21));
    }

    #[test]
    fn a_server_is_named_by_host_and_port() {
        let server = Server::at("http://localhost:7100/").unwrap();
        assert_eq!((server.host.as_str(), server.port), ("localhost", 7100));
        for url in [
            "https://example.org",
            "localhost:7100",
            "http://localhost",
            "http://a:b",
        ] {
            assert!(Server::at(url).is_err(), "{url}");
        }
    }
}
