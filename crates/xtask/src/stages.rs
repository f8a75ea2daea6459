//! `cargo xtask test`: every check there is, in the order in which they build on each other.

mod counts;

use std::process::Command;
use std::time::{Duration, Instant};

use crate::args::BuildOptions;
use crate::budgets;
use crate::bundle;
use crate::failure::{Failure, Result};
use crate::invariants;
use crate::mock;
use crate::process;
use crate::project::Project;
use crate::setup::{Needs, WASM, Workshop};
use counts::{Counts, cargo_test_line, playwright_line};

/// The package of the app; the others are compiled for the host.
const APP: &str = "lokapasar";

/// One check, which can also be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    Fmt,
    Invariants,
    Clippy,
    Host,
    Wasm,
    Build,
    Budgets,
    E2e,
}

impl Stage {
    pub(crate) const ALL: [Stage; 8] = [
        Stage::Fmt,
        Stage::Invariants,
        Stage::Clippy,
        Stage::Host,
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
            Stage::Clippy | Stage::Host => Some(Needs::default()),
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
            Stage::Fmt => fmt(project),
            Stage::Invariants => {
                invariants::check(project).and_then(|holds| verdict(holds, "Invariants are broken"))
            }
            Stage::Clippy => clippy(ready()?),
            Stage::Host => host_tests(ready()?),
            Stage::Wasm => wasm_tests(ready()?),
            Stage::Build => bundle::build(ready()?).map(|()| Counts::default()),
            Stage::Budgets => {
                bundle::build(ready()?)?;
                budgets::check(project).and_then(|within| verdict(within, "The bundle is over its budget"))
            }
            Stage::E2e => e2e(ready()?, playwright),
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

fn fmt(project: &Project) -> Result<Counts> {
    // With whatever rustfmt is there: Debian's compiler comes without one, and layout does not depend on it.
    let checked = process::run(
        Command::new("cargo")
            .current_dir(&project.root)
            .args(["fmt", "--all", "--check"]),
    );
    checked.map(|()| Counts::default()).map_err(|failure| {
        failure.remedy("run `cargo fmt --all`; without rustfmt, `rustup component add rustfmt` first")
    })
}

fn clippy(workshop: &Workshop) -> Result<Counts> {
    let deny = ["--", "--deny", "warnings"];
    let mut host = workshop.command("cargo");
    host.args([
        "clippy",
        "--quiet",
        "--workspace",
        "--exclude",
        APP,
        "--all-targets",
    ])
    .args(deny);
    let mut wasm = workshop.command("cargo");
    wasm.args([
        "clippy",
        "--quiet",
        "--package",
        APP,
        "--all-targets",
        "--target",
        WASM,
    ])
    .args(deny);
    // Both are run, so that one round shows all there is to mend.
    let (host, wasm) = (process::run(&mut host), process::run(&mut wasm));
    host.and(wasm).map(|()| Counts::default())
}

fn host_tests(workshop: &Workshop) -> Result<Counts> {
    let mut cargo = workshop.command("cargo");
    // On after a failure: the count at the end is then true.
    cargo.args(["test", "--quiet", "--no-fail-fast", "--workspace"]);
    counted(&mut cargo, cargo_test_line)
}

fn wasm_tests(workshop: &Workshop) -> Result<Counts> {
    let mut cargo = workshop.command("cargo");
    cargo.args([
        "test",
        "--quiet",
        "--no-fail-fast",
        "--package",
        APP,
        "--lib",
        "--tests",
        "--target",
        WASM,
    ]);
    cargo.env(
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
        "wasm-bindgen-test-runner",
    );
    if let Some(browser) = &workshop.browser {
        cargo.env("CHROMEDRIVER", &browser.driver);
    }
    counted(&mut cargo, cargo_test_line)
}

fn e2e(workshop: &Workshop, arguments: &[String]) -> Result<Counts> {
    let folder = workshop.project.root.join("e2e");
    process::run(
        workshop
            .command("node")
            .args(["node_modules/typescript/bin/tsc", "--noEmit"])
            .current_dir(folder),
    )?;
    counted(
        playwright(workshop)?
            .args(["test", "--project=e2e"])
            .args(arguments),
        playwright_line,
    )
}

/// Pictures of the main pages, into `e2e/shots`.
pub(crate) fn shots(project: Project, build: &BuildOptions, arguments: &[String]) -> Result<()> {
    let workshop = Workshop::prepare(project, build, Needs::ALL, false)?;
    process::run(
        playwright(&workshop)?
            .args(["test", "--project=pictures"])
            .args(arguments),
    )?;
    println!(
        "The pictures are in {}",
        workshop.project.root.join("e2e/shots").display()
    );
    Ok(())
}

/// Playwright in `e2e/`, with the bundle and the mock built. The fixtures start servers themselves.
fn playwright(workshop: &Workshop) -> Result<Command> {
    bundle::build(workshop)?;
    let mock = mock::build(workshop)?;
    let mut command = workshop.command("node");
    command
        .arg("node_modules/@playwright/test/cli.js")
        .current_dir(workshop.project.root.join("e2e"));
    command
        .env("LOKAPASAR_MOCK_BIN", mock)
        .env("LOKAPASAR_DIST", workshop.project.dist());
    if let Some(browser) = &workshop.browser {
        command.env("CHROMIUM_PATH", &browser.chromium);
    }
    Ok(command)
}

/// Runs tests, and counts them in what is printed.
fn counted(command: &mut Command, read: fn(&str) -> Option<Counts>) -> Result<Counts> {
    let mut counts = Counts::default();
    let status = process::run_reading(command, |line| {
        if let Some(more) = read(line) {
            counts = counts.plus(more);
        }
    })?;
    Ok(counts.with_status(status.success()))
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
