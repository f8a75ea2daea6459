//! `cargo xtask test`: every check there is, in the order in which they build on each other.

pub(crate) mod counts;
pub(crate) mod runs;

use std::time::{Duration, Instant};

use crate::args::BuildOptions;
use crate::budgets;
use crate::bundle;
use crate::exports;
use crate::failure::{Failure, Result};
use crate::invariants;
use crate::process;
use crate::project::Project;
use crate::setup::{Needs, Workshop};
use counts::Counts;

pub(crate) use runs::shots;

/// One check, which can also be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Fmt,
    Invariants,
    Clippy,
    Host,
    Exports,
    Wasm,
    Build,
    Budgets,
    E2e,
}

impl Stage {
    pub(crate) const ALL: [Stage; 9] = [
        Stage::Fmt,
        Stage::Invariants,
        Stage::Clippy,
        Stage::Host,
        Stage::Exports,
        Stage::Wasm,
        Stage::Build,
        Stage::Budgets,
        Stage::E2e,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Stage::Fmt => "fmt",
            Stage::Invariants => "invariants",
            Stage::Clippy => "clippy",
            Stage::Host => "host",
            Stage::Exports => "exports",
            Stage::Wasm => "wasm",
            Stage::Build => "build",
            Stage::Budgets => "budgets",
            Stage::E2e => "e2e",
        }
    }

    /// What has to be set up before; `None` when the sources alone are read.
    fn needs(self) -> Option<Needs> {
        match self {
            Stage::Fmt | Stage::Invariants => None,
            Stage::Clippy | Stage::Host | Stage::Exports => Some(Needs::default()),
            Stage::Wasm => Some(Needs {
                wasm_bindgen: true,
                browser: true,
                ..Needs::default()
            }),
            Stage::Build | Stage::Budgets => Some(Needs::BUNDLE),
            Stage::E2e => Some(Needs::ALL),
        }
    }

    /// Runs the check. `Ok` may hold failed tests; `Err` says that the stage itself went wrong.
    fn run(self, project: &Project, workshop: Option<&Workshop>, playwright: &[String]) -> Result<Counts> {
        let ready = || workshop.ok_or_else(|| Failure::new("Nothing was set up for this stage"));
        match self {
            Stage::Fmt => runs::fmt(project),
            Stage::Invariants => {
                invariants::check(project).and_then(|holds| verdict(holds, "Invariants are broken"))
            }
            Stage::Clippy => runs::clippy(ready()?),
            Stage::Host => runs::host_tests(ready()?),
            Stage::Exports => exports::stage(ready()?),
            Stage::Wasm => runs::wasm_tests(ready()?),
            Stage::Build => bundle::build(ready()?).map(|()| Counts::default()),
            Stage::Budgets => {
                bundle::build(ready()?)?;
                budgets::check(project).and_then(|within| verdict(within, "The bundle is over its budget"))
            }
            Stage::E2e => runs::e2e(ready()?, playwright),
        }
    }
}

fn verdict(holds: bool, otherwise: &str) -> Result<Counts> {
    holds.then(Counts::default).ok_or_else(|| Failure::new(otherwise))
}

/// Runs the stages, prints what each took, and ends with the line `N passed, M failed`.
pub(crate) fn test(project: Project, build: &BuildOptions, only: &[Stage], playwright: &[String]) -> bool {
    let mut outcomes = Vec::new();
    let started = Instant::now();
    let needs = only.iter().filter_map(|stage| stage.needs()).reduce(Needs::and);
    let workshop = needs
        .map(|needs| Workshop::prepare(project.clone(), build, needs, false))
        .transpose();
    match workshop {
        Err(failure) => {
            eprintln!("\n{failure}\n");
            outcomes.push(Outcome {
                name: "setup",
                took: started.elapsed(),
                result: Err(failure),
            });
        }
        Ok(workshop) => {
            let took = started.elapsed();
            outcomes.push(Outcome {
                name: "setup",
                took,
                result: Ok(Counts::default()),
            });
            for stage in only {
                println!("\n==> {}", stage.name());
                let started = Instant::now();
                let result = stage.run(&project, workshop.as_ref(), playwright);
                if let Err(failure) = &result {
                    eprintln!("\n{failure}\n");
                }
                outcomes.push(Outcome {
                    name: stage.name(),
                    took: started.elapsed(),
                    result,
                });
            }
        }
    }
    let (text, passed) = summary(&outcomes, started.elapsed());
    print!("\n{text}");
    passed
}

/// How one stage went.
struct Outcome {
    name: &'static str,
    took: Duration,
    result: Result<Counts>,
}

/// The table of the stages with the closing line, and whether all went well.
fn summary(outcomes: &[Outcome], total: Duration) -> (String, bool) {
    let mut table = format!(
        "{:<12}{:>14}{:>9}{:>9}{:>9}\n",
        "stage", "time", "passed", "failed", "skipped"
    );
    let mut sum = Counts::default();
    for outcome in outcomes {
        let counts = match &outcome.result {
            Ok(counts) => *counts,
            // A stage that went wrong without a failed test, such as one that does not compile.
            Err(_) => Counts {
                failed: 1,
                ..Counts::default()
            },
        };
        sum = sum.plus(counts);
        let took = process::duration(outcome.took);
        let mark = if counts.failed > 0 { "  FAILED" } else { "" };
        table += &format!(
            "{:<12}{took:>14}{:>9}{:>9}{:>9}{mark}\n",
            outcome.name, counts.passed, counts.failed, counts.skipped
        );
    }
    table += &format!("{:<12}{:>14}\n\n", "all", process::duration(total));
    table += &format!("{} passed, {} failed\n", sum.passed, sum.failed);
    (table, sum.failed == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(name: &'static str, result: Result<Counts>) -> Outcome {
        Outcome {
            name,
            took: Duration::from_secs(2),
            result,
        }
    }

    #[test]
    fn the_last_line_sums_up_the_tests() {
        let host = Counts {
            passed: 40,
            failed: 0,
            skipped: 0,
        };
        let e2e = Counts {
            passed: 2,
            failed: 0,
            skipped: 1,
        };
        let outcomes = [
            outcome("fmt", Ok(Counts::default())),
            outcome("host", Ok(host)),
            outcome("e2e", Ok(e2e)),
        ];
        let (text, passed) = summary(&outcomes, Duration::from_secs(90));
        assert!(passed);
        assert_eq!(text.lines().last(), Some("42 passed, 0 failed"));
        assert!(text.contains("1 min 30 s"));
    }

    #[test]
    fn a_stage_that_went_wrong_counts_as_a_failure() {
        let outcomes = [outcome("clippy", Err(Failure::new("warnings")))];
        let (text, passed) = summary(&outcomes, Duration::from_secs(1));
        assert!(!passed && text.ends_with("\n0 passed, 1 failed\n"), "{text}");
    }

    #[test]
    fn what_is_tested_without_tools_sets_nothing_up() {
        let needs = |stages: &[Stage]| stages.iter().filter_map(|stage| stage.needs()).reduce(Needs::and);
        assert_eq!(needs(&[Stage::Fmt, Stage::Invariants]), None);
        assert_eq!(needs(&Stage::ALL), Some(Needs::ALL));
    }
}
