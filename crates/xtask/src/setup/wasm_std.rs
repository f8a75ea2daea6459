//! The standard library for wasm: the active toolchain's, or with rustup's help, or Debian's.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use super::debian::{self, DebianToolchain};
use super::join_paths;
use crate::args::WasmStd;
use crate::failure::{Attempt, Failure, Result};
use crate::process;
use crate::project::Project;

/// The one target of the app.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The corner of the target folder for what Debian's compiler makes.
const DEBIAN: &str = "debian";

/// How long rustup may take before we go on without it.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// The compiler of the whole project: host and wasm alike.
pub(crate) struct Toolchain {
    /// What to call it before people.
    pub(crate) name: String,
    /// Its own target folder: two compilers in one would undo each other's work.
    pub(crate) target: PathBuf,
    debian: Option<DebianToolchain>,
}

impl Toolchain {
    fn active(project: &Project) -> Self {
        Toolchain {
            name: "the active toolchain's".to_owned(),
            target: project.target.clone(),
            debian: None,
        }
    }

    fn debian(project: &Project, debian: DebianToolchain) -> Result<Self> {
        // After `eval "$(cargo xtask env)"` we are in that corner already.
        let inside = project.target.ends_with(DEBIAN);
        let target = if inside {
            project.target.clone()
        } else {
            project.target.join(DEBIAN)
        };
        debian.forget_other_libraries(&target)?;
        let name = format!("Debian's, in {}", debian.sysroot().display());
        Ok(Toolchain {
            name,
            target,
            debian: Some(debian),
        })
    }

    /// A command that uses this toolchain. Its PATH does not have the tools.
    pub(super) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        for (name, value) in self.variables() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        // Cargo tells us about our own package; that is no business of other builds.
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
                .iter()
                .any(|prefix| text.starts_with(prefix))
            {
                command.env_remove(&name);
            }
        }
        command.env("PATH", self.path());
        command
    }

    fn path(&self) -> OsString {
        join_paths(self.bin().into_iter())
    }

    /// The folder of the compiler, when it is not the first on PATH already.
    pub(super) fn bin(&self) -> Option<&Path> {
        self.debian.as_ref().map(DebianToolchain::bin)
    }

    /// The variables that choose this toolchain; `None` for those that must not be set.
    pub(super) fn variables(&self) -> Vec<(&'static str, Option<String>)> {
        let mut variables = vec![
            ("CARGO_TARGET_DIR", Some(self.target.display().to_string())),
            ("CARGO", None),
        ];
        if let Some(debian) = &self.debian {
            variables.extend(debian.variables());
        }
        variables
    }

    /// Everything about the toolchain that a build depends on.
    pub(super) fn identity(&self) -> Result<String> {
        let version = process::capture(self.command("rustc").arg("-vV"))?;
        let library = self
            .debian
            .as_ref()
            .map(DebianToolchain::library_identity)
            .transpose()?;
        Ok(version + &library.unwrap_or_default())
    }
}

/// Finds the library, or gets it, in the way that was asked for.
pub(super) fn find(project: &Project, choice: WasmStd) -> Result<Toolchain> {
    if choice != WasmStd::Debian {
        let active = active_library(project)?;
        if has_files(&active) {
            return Ok(Toolchain::active(project));
        }
        // The server that did not answer before is not waited for again, as long as we can do without.
        let gave_up = project.cache.join("rustup-gave-up");
        let known = fs::read_to_string(&gave_up).is_ok_and(|which| which == active.display().to_string());
        if choice == WasmStd::Auto && known && debian::finished(project) {
            return Toolchain::debian(project, debian::find_or_install(project)?);
        }
        match add_target() {
            Ok(()) if has_files(&active) => return Ok(Toolchain::active(project)),
            Ok(()) => eprintln!("  rustup added the target, but not to the toolchain that is active here"),
            Err(failure) if choice == WasmStd::Rustup => {
                return Err(failure.remedy(format!("try `rustup target add {WASM}`, or `--wasm-std debian`")));
            }
            Err(failure) => eprintln!("  {failure}"),
        }
        if choice == WasmStd::Rustup {
            let what = format!("The active toolchain has no library in {}", active.display());
            return Err(Failure::new(what).remedy("use rustup's toolchain, or `--wasm-std debian`"));
        }
        fs::write(&gave_up, active.display().to_string())
            .attempt(|| format!("write {}", gave_up.display()))?;
        eprintln!("  going on with Debian's compiler; `--wasm-std rustup` would ask rustup again");
    }
    Toolchain::debian(project, debian::find_or_install(project)?)
}

/// Where the active toolchain has the library, or would have it.
fn active_library(project: &Project) -> Result<PathBuf> {
    let mut rustc = Command::new("rustc");
    rustc
        .current_dir(&project.root)
        .args(["--print", "target-libdir", "--target", WASM]);
    Ok(PathBuf::from(process::capture(&mut rustc)?.trim()))
}

fn has_files(folder: &Path) -> bool {
    fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some())
}

fn add_target() -> Result<()> {
    // rustup's own cargo sets it; to any other toolchain rustup could not add a thing.
    if env::var_os("RUSTUP_TOOLCHAIN").is_none() {
        return Err(Failure::new(
            "The active toolchain lacks the library for wasm, and is not rustup's",
        ));
    }
    let limit = process::duration(RUSTUP_LIMIT);
    eprintln!("  standard library for wasm: asking rustup for it, at most {limit} …");
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", WASM]).stdout(Stdio::null());
    match process::run_within(&mut rustup, RUSTUP_LIMIT)? {
        true => Ok(()),
        false => Err(Failure::new(format!(
            "rustup did not get the library for wasm within {limit}"
        ))),
    }
}
