//! The project's own commands, run as `cargo xtask <command>`; see [`args::USAGE`].

mod args;
mod bench;
mod budgets;
mod bundle;
mod conformance;
mod exports;
mod failure;
mod invariants;
mod mock;
mod process;
mod project;
mod serve;
mod setup;
mod soak;
mod stages;
mod verify;

use std::process::ExitCode;
use std::time::Instant;

use args::{BuildOptions, Task};
use failure::Result;
use project::Project;
use setup::{Needs, Workshop};

fn main() -> ExitCode {
    let outcome = args::parse(std::env::args().skip(1)).and_then(|(task, options)| {
        process::stop_children_on_signal()?;
        run(task, &options)
    });
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Does the task. `false` when it did its work, and found something wrong.
fn run(task: Task, options: &BuildOptions) -> Result<bool> {
    let project = Project::find(options)?;
    match task {
        Task::Help => println!("{}", args::USAGE),
        Task::Setup => {
            let started = Instant::now();
            Workshop::prepare(project, options, Needs::ALL, true)?;
            eprintln!(
                "Everything is ready, after {}",
                process::duration(started.elapsed())
            );
        }
        Task::Demo(demo) => serve::demo(project, options, &demo)?,
        Task::Dev { port, scale } => serve::dev(project, options, port, scale)?,
        Task::Test { only, playwright } => return Ok(stages::test(project, options, &only, &playwright)),
        Task::Build => bundle::build(&Workshop::prepare(project, options, Needs::BUNDLE, false)?)?,
        Task::Bench(what) => return bench::run(what, project, options),
        Task::Conformance(asked) => return conformance::run(&asked, project, options),
        Task::Exports { rows } => return exports::run(project, options, rows),
        Task::Soak(soak) => return soak::run(soak, project, options),
        Task::Budgets => return budgets::check(&project),
        Task::Invariants => return invariants::check(&project),
        Task::Shots { playwright } => stages::shots(project, options, &playwright)?,
        Task::VerifyHistory { file } => return verify::history(&file),
        Task::Env => {
            let workshop = Workshop::prepare(project, options, Needs::BUNDLE, false)?;
            print!("{}", workshop.shell_variables());
        }
    }
    Ok(true)
}
