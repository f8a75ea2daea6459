//! Whether the random sequences find what is wrong: bugs are planted one after the other, and each has to be found.

use std::io::BufRead as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use lokapasar_planted_bugs::{Bug, Machine, VARIABLE};

use crate::failure::{Attempt, Failure, Result};
use crate::process::{self, Running};
use crate::setup::Workshop;

/// The seeds that are tried until one of them finds the bug.
const SEEDS: [u64; 3] = [1, 2, 3];

/// How a property begins to say which sequence breaks it, once it has made it as short as it can.
const SHORTEST: &str = "minimal failing input: ";

/// What it says next.
const AFTER: &str = "successes:";

/// What the random sequences of one machine came to.
struct Played {
    passed: bool,
    /// The property that was broken first, and the shortest sequence that breaks it.
    broken: Option<(String, String)>,
}

/// Plants them all. `false` when one was not found.
pub(super) fn run(workshop: &Workshop) -> Result<bool> {
    let started = Instant::now();
    for machine in Machine::ALL {
        let (_, module) = machine.tests();
        if !play(workshop, machine, None, SEEDS[0])?.passed {
            return Err(Failure::new(format!(
                "{module} fails with nothing planted, so that it says nothing of bugs"
            ))
            .remedy("see `cargo xtask soak model`"));
        }
        println!("{module}: sound with nothing planted");
    }
    let mut found = 0;
    for bug in Bug::ALL {
        let finding = find(workshop, bug)?;
        found += usize::from(finding.is_some());
        let said = finding.map_or("NOT FOUND".to_owned(), |(seed, property, sequence)| {
            format!("seed {seed}, {property}\n    {sequence}")
        });
        println!("{}: {said}", bug.name());
    }
    println!(
        "{found} of {} planted bugs found, after {}",
        Bug::ALL.len(),
        process::duration(started.elapsed())
    );
    Ok(found == Bug::ALL.len())
}

/// The first seed that finds a bug, with the property that it breaks and the shortest sequence.
fn find(workshop: &Workshop, bug: Bug) -> Result<Option<(u64, String, String)>> {
    for seed in SEEDS {
        let played = play(workshop, bug.machine(), Some(bug), seed)?;
        if let Some((property, sequence)) = played.broken {
            return Ok(Some((seed, property, sequence)));
        }
    }
    Ok(None)
}

fn play(workshop: &Workshop, machine: Machine, bug: Option<Bug>, seed: u64) -> Result<Played> {
    let (package, module) = machine.tests();
    let mut cargo = workshop.command("cargo");
    cargo
        .args(["test", "--quiet", "--lib", "--package", package])
        .args(["--features", "lokapasar-planted-bugs/plant", module])
        .env("LOKAPASAR_SEED", seed.to_string())
        .env_remove(VARIABLE)
        // What a property tried on its way to the shortest sequence is of no interest here.
        .stderr(Stdio::null());
    if let Some(bug) = bug {
        cargo.env(VARIABLE, bug.name());
    }
    let (lines, passed) = outcome(&mut cargo)?;
    if !lines.iter().any(|line| line.starts_with("test result:")) {
        return Err(
            Failure::new(format!("The tests of {module} were not run")).remedy("see why with `cargo test`")
        );
    }
    Ok(Played {
        passed,
        broken: broken(&lines),
    })
}

fn outcome(command: &mut Command) -> Result<(Vec<String>, bool)> {
    let mut program = Running::start(command.stdout(Stdio::piped()))?;
    let lines = program.stdout()?.lines().collect::<std::io::Result<Vec<_>>>();
    let lines = lines.attempt(|| format!("read the output of `{}`", process::describe(command)))?;
    Ok((lines, program.wait()?.success()))
}

/// The first property in the output of the tests that names a shortest sequence.
fn broken(lines: &[String]) -> Option<(String, String)> {
    let mut property = None;
    let mut lines = lines.iter().map(|line| line.trim());
    while let Some(line) = lines.next() {
        let name = line
            .strip_prefix("---- ")
            .and_then(|rest| rest.strip_suffix(" stdout ----"));
        if let Some(name) = name {
            property = name.rsplit("::").next();
        }
        if let (Some(property), Some(first)) = (property, line.strip_prefix(SHORTEST)) {
            // It is spread over many lines, down to the count of what went well before.
            let rest = lines.take_while(|line| !line.is_empty() && !line.starts_with(AFTER));
            let sequence: Vec<_> = std::iter::once(first).chain(rest).collect();
            return Some((property.to_owned(), sequence.join(" ")));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_broken_is_read_off_the_output() {
        let output = "\n---- a::b::plain stdout ----\nthread 'x' panicked\n\n---- a::b::lost stdout ----\n\
             Test failed: left != right.\nminimal failing input: events = [\n    Put(0, 1),\n]\n\tsuccesses: 3\n";
        let lines: Vec<_> = output.lines().map(str::to_owned).collect();
        let expected = ("lost".to_owned(), "events = [ Put(0, 1), ]".to_owned());
        assert_eq!(broken(&lines), Some(expected));
        assert_eq!(broken(&[]), None);
    }
}
