//! `cargo xtask bench`: what is measured over and over, with a goal that the command holds.

use std::path::Path;

use crate::args::{Bench, BuildOptions};
use crate::failure::Result;
use crate::mock::{self, Profile};
use crate::process::{self, Running};
use crate::project::Project;
use crate::setup::{Needs, Workshop};
use crate::stages::runs;

/// The exit code of a bench that did its work and missed its goal.
const MISSED: i32 = 1;

/// Measures. `false` when the goal is missed.
pub(crate) fn run(what: Bench, project: Project, options: &BuildOptions) -> Result<bool> {
    let samples = project.target.join("bench");
    let needs = match what {
        Bench::Search | Bench::Import => Needs::default(),
        Bench::Ui => Needs::ALL,
    };
    let workshop = Workshop::prepare(project, options, needs, false)?;
    match what {
        Bench::Search => own(&workshop, "bench-search", Some(&samples.join("search.tsv"))),
        Bench::Import => own(&workshop, "bench-import", None),
        Bench::Ui => ui(&workshop, &samples),
    }
}

/// Chromium measures, against the release bundle. A goal that is missed is a test that fails.
fn ui(workshop: &Workshop, samples: &Path) -> Result<bool> {
    let mut command = runs::playwright(workshop, Profile::Release)?;
    command
        .args(["test", "--project=bench", "--reporter=list"])
        .env("LOKAPASAR_BENCH", samples);
    let status = Running::start(&mut command)?.wait()?;
    Ok(status.success())
}

/// The mock measures itself, in the process, without HTTP around it.
fn own(workshop: &Workshop, what: &str, samples: Option<&Path>) -> Result<bool> {
    let mock = mock::build(workshop, Profile::Release)?;
    let mut command = workshop.command(&mock.to_string_lossy());
    command.arg(what);
    if let Some(samples) = samples {
        command.arg("--samples").arg(samples);
    }
    let status = Running::start(&mut command)?.wait()?;
    if status.code() == Some(MISSED) {
        return Ok(false);
    }
    process::succeeded(&command, status).map(|()| true)
}
