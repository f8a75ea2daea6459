//! Python, and its tools in environments of their own; LibreOffice, which it is that opens what we export.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::packages::{self, Lists};
use super::{Workshop, install};
use crate::exports;
use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{self, Project};

/// A package of PyPI, in the version that is used.
struct Package {
    name: &'static str,
    version: &'static str,
}

/// Asks an API what its description says that it takes, and what not.
const SCHEMATHESIS: Package = Package {
    name: "schemathesis",
    version: "4.32.5",
};
/// Opens workbooks.
const OPENPYXL: Package = Package {
    name: "openpyxl",
    version: "3.1.5",
};
/// The oldest Python that both run on.
const OLDEST: [u32; 2] = [3, 10];
const REMEDY: &str =
    "install Python 3.10 or newer, with its module venv, from your system's packages or python.org";

impl Workshop {
    /// A command that runs Schemathesis, which is fetched from PyPI when it is not there yet.
    pub(crate) fn schemathesis(&self) -> Result<Command> {
        let mut command = self.python_with(&SCHEMATHESIS)?;
        // The environment was made under another name, so its scripts would look for Python in the wrong place; Python itself does not.
        command.args(["-m", "schemathesis.cli"]);
        Ok(command)
    }

    /// A Python that has openpyxl, which is fetched likewise.
    pub(crate) fn openpyxl(&self) -> Result<Command> {
        self.python_with(&OPENPYXL)
    }

    fn python_with(&self, package: &Package) -> Result<Command> {
        let python = find_or_install(&self.project, package)?;
        let mut command = self.command(&python.to_string_lossy());
        command.env("PYTHONDONTWRITEBYTECODE", "1");
        Ok(command)
    }

    /// LibreOffice, from Debian's packages when it is not there yet.
    pub(crate) fn libreoffice(&self) -> Result<PathBuf> {
        let what = "LibreOffice, which opens tables,";
        if exports::soffice().is_none() {
            packages::install(&["libreoffice-calc-nogui"], what, Lists::AsTheyAre)?;
        }
        exports::soffice().ok_or_else(|| Failure::new("LibreOffice was installed, but is not to be found"))
    }
}

/// The Python that has a package.
fn find_or_install(project: &Project, package: &Package) -> Result<PathBuf> {
    let name = format!("{}-{}", package.name, package.version);
    let python = project.cache.join(&name).join("bin/python");
    if stands(&python, package) {
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
            process::run(pip.arg(format!("{}=={}", package.name, package.version)))
        },
    )?;
    if stands(&python, package) {
        return Ok(python);
    }
    Err(
        Failure::new(format!("{name} was installed, but does not run")).remedy(format!(
            "remove {} and try again",
            project.cache.join(&name).display()
        )),
    )
}

/// Whether the package answers in the right version.
fn stands(python: &Path, package: &Package) -> bool {
    let mut asked = Command::new(python);
    let question = format!(
        "import importlib.metadata as of; print(of.version('{}'))",
        package.name
    );
    asked.args(["-c", &question]);
    python.is_file() && process::capture(&mut asked).is_ok_and(|version| version.trim() == package.version)
}

/// The system's Python, able to make environments.
fn base() -> Result<PathBuf> {
    if project::program_on_path("python3").is_none() && packages::available() {
        packages::install(&["python3-venv"], "Python", Lists::AsTheyAre)?;
    }
    let python = project::program_on_path("python3")
        .ok_or_else(|| Failure::new("Python is missing").remedy(REMEDY))?;
    let version = process::capture(Command::new(&python).arg("--version"))?;
    if project::version(&version).is_none_or(|version| version.as_slice() < OLDEST.as_slice()) {
        let version = version.trim();
        return Err(Failure::new(format!("{version} is too old")).remedy(REMEDY));
    }
    // Debian has it apart from the rest of Python.
    let makes_environments = process::capture(Command::new(&python).args(["-c", "import ensurepip, venv"]));
    if makes_environments.is_err() {
        packages::install(&["python3-venv"], "Python's module venv", Lists::AsTheyAre)?;
    }
    Ok(python)
}
