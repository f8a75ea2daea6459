//! Python, and Schemathesis in an environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::packages::{self, Lists};
use super::{Workshop, install};
use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{self, Project};

/// Asks an API what its description says that it takes, and what not.
const SCHEMATHESIS: &str = "4.32.5";
/// The oldest Python that it runs on.
const OLDEST: [u32; 2] = [3, 10];
const REMEDY: &str =
    "install Python 3.10 or newer, with its module venv, from your system's packages or python.org";

impl Workshop {
    /// A command that runs Schemathesis, which is fetched from PyPI when it is not there yet.
    pub(crate) fn schemathesis(&self) -> Result<Command> {
        let python = find_or_install(&self.project)?;
        let mut command = self.command(&python.to_string_lossy());
        // The environment was made under another name, so its scripts would look for Python in the wrong place; Python itself does not.
        command
            .args(["-m", "schemathesis.cli"])
            .env("PYTHONDONTWRITEBYTECODE", "1");
        Ok(command)
    }
}

/// The Python that has Schemathesis.
fn find_or_install(project: &Project) -> Result<PathBuf> {
    let name = format!("schemathesis-{SCHEMATHESIS}");
    let python = project.cache.join(&name).join("bin/python");
    if stands(&python) {
        return Ok(python);
    }
    let base = base()?;
    install(
        project,
        &name,
        &format!("{name}: fetching it from PyPI"),
        |folder| {
            process::run(Command::new(&base).args(["-m", "venv"]).arg(folder))?;
            let mut pip = Command::new(folder.join("bin/python"));
            pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
            process::run(pip.arg(format!("schemathesis=={SCHEMATHESIS}")))
        },
    )?;
    if stands(&python) {
        return Ok(python);
    }
    Err(
        Failure::new(format!("{name} was installed, but does not run")).remedy(format!(
            "remove {} and try again",
            project.cache.join(&name).display()
        )),
    )
}

/// Whether Schemathesis of the right version answers.
fn stands(python: &Path) -> bool {
    let mut asked = Command::new(python);
    asked.args([
        "-c",
        "import importlib.metadata as of; print(of.version('schemathesis'))",
    ]);
    python.is_file() && process::capture(&mut asked).is_ok_and(|version| version.trim() == SCHEMATHESIS)
}

/// The system's Python, able to make environments.
fn base() -> Result<PathBuf> {
    let python = project::program_on_path("python3")
        .ok_or_else(|| Failure::new("Python is missing").remedy(REMEDY))?;
    let version = process::capture(Command::new(&python).arg("--version"))?;
    if project::version(&version).is_none_or(|version| version.as_slice() < OLDEST.as_slice()) {
        let version = version.trim();
        return Err(Failure::new(format!("{version} is too old for Schemathesis")).remedy(REMEDY));
    }
    // Debian has it apart from the rest of Python.
    let makes_environments = process::capture(Command::new(&python).args(["-c", "import ensurepip, venv"]));
    if makes_environments.is_err() {
        packages::install(&["python3-venv"], "Python's module venv", Lists::AsTheyAre)?;
    }
    Ok(python)
}
