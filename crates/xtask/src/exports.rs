//! `cargo xtask exports`: what the control room exports, opened by other programs: by openpyxl, and by LibreOffice.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::args::{BuildOptions, Scale};
use crate::failure::{Attempt, Result};
use crate::mock::{self, Profile};
use crate::process;
use crate::project::Project;
use crate::setup::{Needs, Workshop};
use crate::stages::counts::Counts;

/// What opens the files and compares cells.
const CHECK: &str = "crates/xtask/src/exports/check.py";

/// Who may take along what the check asks for.
const OFFICIAL: &str = "official-jepara";

/// The exit code of the check when it did its work and found something.
const FOUND: i32 = 1;

/// Opens everything with both. `false` when a cell is not what it ought to be.
pub(crate) fn run(project: Project, options: &BuildOptions, rows: u32) -> Result<bool> {
    let workshop = Workshop::prepare(project, options, Needs::default(), false)?;
    let files = Files::written(&workshop, rows)?;
    let mut counts = files.with_openpyxl(&workshop)?;
    let soffice = workshop.libreoffice()?;
    let mut check = files.check(workshop.command("python3"), "libreoffice");
    check.arg("--soffice").arg(soffice);
    counts = counts.plus(counted(&mut check)?);
    println!("{} passed, {} failed", counts.passed, counts.failed);
    Ok(counts.failed == 0)
}

/// The same with openpyxl alone, which takes seconds: a stage of `cargo xtask test`.
pub(crate) fn stage(workshop: &Workshop) -> Result<Counts> {
    Files::written(workshop, 0)?.with_openpyxl(workshop)
}

/// The files, in the target folder, so that one can look at them.
struct Files {
    program: PathBuf,
    folder: PathBuf,
    script: PathBuf,
}

impl Files {
    /// Has the mock write those that no question gives: with all that a cell may hold, and, where they are asked for, with many rows.
    fn written(workshop: &Workshop, rows: u32) -> Result<Self> {
        // Only many rows are measured.
        let profile = if rows > 0 { Profile::Release } else { Profile::Dev };
        let program = mock::build(workshop, profile)?;
        let folder = workshop.project.target.join("exports");
        if folder.exists() {
            fs::remove_dir_all(&folder).attempt(|| format!("remove {}", folder.display()))?;
        }
        let mut writing = workshop.command(&program.to_string_lossy());
        writing.arg("trial-files").arg("--folder").arg(&folder);
        process::run(writing.args(["--rows", &rows.to_string()]))?;
        Ok(Self {
            program,
            folder,
            script: workshop.project.root.join(CHECK),
        })
    }

    /// Asks a mock for every table, and opens all of them.
    fn with_openpyxl(&self, workshop: &Workshop) -> Result<Counts> {
        let (host, port) = ("127.0.0.1", mock::free_port()?);
        let options = mock::Options {
            host,
            port,
            scale: Scale::Tiny,
            data: None,
            dist: None,
        };
        let running = mock::start(workshop, &self.program, &options)?;
        let cookie = mock::sign_in(host, port, OFFICIAL)?;
        let mut check = self.check(workshop.openpyxl()?, "openpyxl");
        check.args(["--api", &format!("http://{host}:{port}/api/v1")]);
        let counts = counted(check.args(["--cookie", &cookie]))?;
        drop(running);
        Ok(counts)
    }

    fn check(&self, mut python: Command, program: &str) -> Command {
        python.arg(&self.script).arg(program);
        python.arg("--samples").arg(&self.folder);
        python.env("PYTHONDONTWRITEBYTECODE", "1");
        python
    }
}

/// Runs the check, and counts its lines.
fn counted(check: &mut Command) -> Result<Counts> {
    let mut counts = Counts::default();
    let status = process::run_reading(check, |line| counts = counts.plus(of_line(line)))?;
    match status.code() {
        Some(0 | FOUND) => Ok(counts.with_status(status.success())),
        _ => process::succeeded(check, status).map(|()| counts),
    }
}

/// `ok openpyxl: shares, 31 rows`, `FAILED …`; what is wrong stands indented below.
fn of_line(line: &str) -> Counts {
    Counts {
        passed: u32::from(line.starts_with("ok ")),
        failed: u32::from(line.starts_with("FAILED ")),
        skipped: 0,
    }
}

/// LibreOffice as it is called on this system, if it is there.
pub(crate) fn soffice() -> Option<PathBuf> {
    let usual = Path::new("/usr/lib/libreoffice/program/soffice");
    let named = ["soffice", "libreoffice"].iter();
    named
        .filter_map(|name| crate::project::program_on_path(name))
        .next()
        .or_else(|| usual.exists().then(|| usual.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_at_is_counted() {
        let lines = [
            "ok openpyxl: shares, 31 rows",
            "FAILED openpyxl: flags, 2 rows",
            "    row 1, column 2: ('text', '1') and not ('number', 1)",
        ];
        let counts = lines
            .map(of_line)
            .into_iter()
            .fold(Counts::default(), Counts::plus);
        assert_eq!((counts.passed, counts.failed), (1, 1));
    }
}
