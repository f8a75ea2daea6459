//! Node.js, and packages from npm.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::{Attempt, Failure, Result};
use crate::process;
use crate::project::{self, Fingerprint};

const OLDEST: u32 = 20;
const REMEDY: &str = "install Node.js 20 or newer, with npm, from your system's packages or nodejs.org";

/// The version of Node.js, if it is new enough and npm is there as well.
pub(super) fn find() -> Result<String> {
    let missing = |name: &str| Failure::new(format!("{name} is missing")).remedy(REMEDY);
    project::program_on_path("node").ok_or_else(|| missing("Node.js"))?;
    project::program_on_path("npm").ok_or_else(|| missing("npm"))?;
    let version = process::capture(Command::new("node").arg("--version"))?;
    let version = version.trim().trim_start_matches('v').to_owned();
    match project::version(&version).as_deref() {
        Some([major, ..]) if *major >= OLDEST => Ok(version),
        _ => Err(Failure::new(format!("Node.js {version} is too old")).remedy(REMEDY)),
    }
}

/// Installs one package from npm into a folder of its own.
pub(super) fn install_package(folder: &Path, package: &str) -> Result<()> {
    let prefix = folder.display().to_string();
    let mut npm = npm();
    process::run(npm.args(["install", "--prefix", &prefix, "--no-package-lock", package]))
}

/// Makes `node_modules` what `package-lock.json` says, unless it is; `false` when there is no such file.
pub(super) fn install_packages(folder: &Path) -> Result<bool> {
    let Ok(lock) = fs::read(folder.join("package-lock.json")) else {
        return Ok(false);
    };
    let mut wanted = Fingerprint::new();
    wanted.add(&lock);
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted.hex()) {
        return Ok(true);
    }
    eprintln!("  packages of {}/: installing them with npm …", file_name(folder));
    let started = Instant::now();
    process::run(npm().arg("ci").current_dir(folder))?;
    fs::write(&stamp, wanted.hex()).attempt(|| format!("write {}", stamp.display()))?;
    eprintln!("  … installed after {}", process::duration(started.elapsed()));
    Ok(true)
}

fn npm() -> Command {
    let mut npm = Command::new("npm");
    // Chromium comes from the system.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .stdout(Stdio::null());
    npm.args([
        "--no-audit",
        "--no-fund",
        "--no-update-notifier",
        "--loglevel=error",
    ]);
    npm
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
