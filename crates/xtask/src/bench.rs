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
        Bench::Search | Bench::Analytics | Bench::Import => Needs::default(),
        Bench::Ui => Needs::ALL,
    };
    let workshop = Workshop::prepare(project, options, needs, false)?;
    let file = |name: &str| samples.join(name).display().to_string();
    match what {
        Bench::Search => own(&workshop, "bench-search", &["--samples", &file("search.tsv")]),
        Bench::Analytics => {
            // The second, a tenth of the first, is to show how the times grow.
            let of = |scale, samples: &str| {
                let options = ["--scale", scale, "--samples", &file(samples)];
                own(&workshop, "bench-analytics", &options)
            };
            let large = of("large", "analytics-large.tsv")?;
            let demo = of("demo", "analytics-demo.tsv")?;
            Ok(large && demo)
        }
        Bench::Import => own(&workshop, "bench-import", &[]),
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

/// The mock measures itself, in the process, without a network around it.
fn own(workshop: &Workshop, what: &str, options: &[&str]) -> Result<bool> {
    let mock = mock::build(workshop, Profile::Release)?;
    let mut command = workshop.command(&mock.to_string_lossy());
    command.arg(what).args(options);
    let status = Running::start(&mut command)?.wait()?;
    if status.code() == Some(MISSED) {
        return Ok(false);
    }
    process::succeeded(&command, status).map(|()| true)
}
