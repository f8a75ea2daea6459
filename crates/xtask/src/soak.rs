//! `cargo xtask soak`: what is tried so often that it takes minutes or hours.

mod bugs;

use std::fs;
use std::path::Path;
use std::time::Instant;

use lokapasar_planted_bugs::Machine;

use crate::args::{BuildOptions, Soak};
use crate::failure::{Attempt, Result};
use crate::mock::Profile;
use crate::process::{self, Running};
use crate::project::Project;
use crate::setup::{Needs, Workshop};
use crate::stages::runs;

/// Tries it. `false` when something was found to be wrong.
pub(crate) fn run(soak: Soak, project: Project, options: &BuildOptions) -> Result<bool> {
    match soak {
        Soak::Model { sequences } => {
            let workshop = Workshop::prepare(project, options, Needs::default(), false)?;
            model(&workshop, sequences).map(|()| true)
        }
        Soak::Bugs => {
            let workshop = Workshop::prepare(project, options, Needs::default(), false)?;
            bugs::run(&workshop)
        }
        Soak::Browser { sessions } => {
            let workshop = Workshop::prepare(project, options, Needs::ALL, false)?;
            browser(&workshop, sessions)
        }
    }
}

/// Every property of the cart's and the order's state machines, with so many random sequences.
fn model(workshop: &Workshop, sequences: u32) -> Result<()> {
    let started = Instant::now();
    for (package, module) in Machine::ALL.map(Machine::tests) {
        let begun = Instant::now();
        process::run(
            workshop
                .command("cargo")
                .args([
                    "test",
                    "--quiet",
                    "--release",
                    "--lib",
                    "--package",
                    package,
                    module,
                ])
                .env("LOKAPASAR_SEQUENCES", sequences.to_string()),
        )?;
        let taken = process::duration(begun.elapsed());
        println!("{module}: {sequences} sequences for each property, {taken}");
    }
    println!("No violation, after {}", process::duration(started.elapsed()));
    Ok(())
}

/// So many sessions, each with the seed after the last one that is on record.
fn browser(workshop: &Workshop, sessions: u32) -> Result<bool> {
    let folder = workshop.project.target.join("soak");
    fs::create_dir_all(&folder).attempt(|| format!("create {}", folder.display()))?;
    let record = folder.join("browser.tsv");
    let played = Record::read(&record);
    let mut command = runs::playwright(workshop, Profile::Release)?;
    command
        .args(["test", "--project=soak", "--reporter=list"])
        .env("LOKAPASAR_SOAK_RECORD", &record)
        .env("LOKAPASAR_SOAK_FROM", (played.last_seed + 1).to_string())
        .env("LOKAPASAR_SOAK_SESSIONS", sessions.to_string());
    let status = Running::start(&mut command)?.wait()?;
    let played = Record::read(&record);
    println!(
        "{} sessions on record in {}, {} of them went wrong",
        played.sessions,
        record.display(),
        played.wrong
    );
    Ok(status.success())
}

/// What the sessions on record came to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Record {
    sessions: u32,
    wrong: u32,
    last_seed: u32,
}

impl Record {
    /// A record that is not there holds nothing.
    fn read(path: &Path) -> Self {
        fs::read_to_string(path)
            .map(|text| Self::of(&text))
            .unwrap_or_default()
    }

    fn of(text: &str) -> Self {
        let mut record = Self::default();
        for line in text.lines() {
            let mut fields = line.split('\t');
            let seed = fields.next().and_then(|seed| seed.parse().ok());
            record.sessions += 1;
            record.wrong += u32::from(fields.next() != Some("well"));
            record.last_seed = record.last_seed.max(seed.unwrap_or_default());
        }
        record
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_says_where_to_go_on() {
        let text = "1\twell\t22\n3\ttab 0 does not show the cart\t30\n2\twell\t25\n";
        let expected = Record {
            sessions: 3,
            wrong: 1,
            last_seed: 3,
        };
        assert_eq!(Record::of(text), expected);
        assert_eq!(Record::of(""), Record::default());
    }
}
