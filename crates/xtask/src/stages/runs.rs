//! The programs behind the stages.

use std::process::Command;

use super::counts::{Counts, cargo_test_line, playwright_line};
use crate::args::BuildOptions;
use crate::bundle;
use crate::failure::{Failure, Result};
use crate::mock::{self, Profile};
use crate::process;
use crate::project::Project;
use crate::setup::{Needs, WASM, Workshop};

/// The package of the app; the others are compiled for the host.
const APP: &str = "lokapasar";

pub(super) fn fmt(project: &Project) -> Result<Counts> {
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

pub(super) fn clippy(workshop: &Workshop) -> Result<Counts> {
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

pub(super) fn host_tests(workshop: &Workshop) -> Result<Counts> {
    let mut cargo = workshop.command("cargo");
    // On after a failure: the count at the end is then true.
    cargo.args(["test", "--quiet", "--no-fail-fast", "--workspace"]);
    counted(&mut cargo, cargo_test_line)
}

pub(super) fn wasm_tests(workshop: &Workshop) -> Result<Counts> {
    let mut cargo = workshop.command("cargo");
    // Not quietly: the runner does not know that word, and cargo passes it on.
    cargo.args([
        "test",
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
    let counts = counted(&mut cargo, cargo_test_line)?;
    // The runner knows nothing of plain #[test] functions, and finds nothing to complain about.
    if counts == Counts::default() {
        return Err(Failure::new("No test ran in the browser"));
    }
    Ok(counts)
}

pub(super) fn e2e(workshop: &Workshop, arguments: &[String]) -> Result<Counts> {
    let folder = workshop.project.root.join("e2e");
    process::run(
        workshop
            .command("node")
            .args(["node_modules/typescript/bin/tsc", "--noEmit"])
            .current_dir(folder),
    )?;
    counted(
        playwright(workshop, Profile::Dev)?
            .args(["test", "--project=e2e"])
            .args(arguments),
        playwright_line,
    )
}

/// Pictures of the main pages, into `e2e/shots`.
pub(crate) fn shots(project: Project, build: &BuildOptions, arguments: &[String]) -> Result<()> {
    let workshop = Workshop::prepare(project, build, Needs::ALL, false)?;
    process::run(
        playwright(&workshop, Profile::Release)?
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
pub(crate) fn playwright(workshop: &Workshop, profile: Profile) -> Result<Command> {
    bundle::build(workshop)?;
    let mock = mock::build(workshop, profile)?;
    let mut command = workshop.command("node");
    command
        .arg("node_modules/@playwright/test/cli.js")
        .current_dir(workshop.project.root.join("e2e"));
    command
        .env("LOKAPASAR_MOCK_BIN", mock)
        .env("LOKAPASAR_DIST", workshop.project.dist());
    if let Some(browser) = &workshop.browser {
        command.env("CHROMIUM_PATH", &browser.chromium);
        if let Some(shell) = &browser.shell {
            command.env("CHROMIUM_SHELL_PATH", shell);
        }
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
