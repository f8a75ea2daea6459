//! Trunk, wasm-bindgen, wasm-opt and what takes a module apart, each in the one version that fits the rest.

use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Needs, Toolchain, install, node};
use crate::failure::{Failure, Result};
use crate::process;
use crate::project::{self, Project};

/// The newest that compiles with rustc 1.95.
const TRUNK: &str = "0.21.14";
/// Reads the marks that wasm_split_helpers 0.2.3 leaves.
const WASM_SPLIT: &str = "0.2.4";
/// Debian's is far too old for what rustc emits today.
const BINARYEN: &str = "132";

/// A tool, and where it comes from.
pub(super) struct Tool {
    pub(super) name: &'static str,
    pub(super) version: String,
    origin: Origin,
}

enum Origin {
    /// Compiled with `cargo install`.
    Cargo {
        package: &'static str,
        programs: &'static [&'static str],
        options: &'static [&'static str],
        /// Whether the programs say their version when they are asked.
        tells: bool,
    },
    /// Fetched with `npm install`.
    Npm {
        package: &'static str,
        program: &'static str,
    },
}

/// The tools for these needs.
pub(super) fn needed(project: &Project, needs: Needs) -> Result<Vec<Tool>> {
    let mut tools = Vec::new();
    if needs.bundler {
        tools.push(Tool {
            name: "trunk",
            version: TRUNK.to_owned(),
            // It never goes to the network here, so it needs neither TLS nor the check for updates.
            origin: Origin::Cargo {
                package: "trunk",
                programs: &["trunk"],
                options: &["--no-default-features"],
                tells: true,
            },
        });
        tools.push(Tool {
            name: "wasm-split",
            version: WASM_SPLIT.to_owned(),
            origin: Origin::Cargo {
                package: "wasm_split_cli_support",
                programs: &["wasm-split-cli"],
                options: &["--features", "build-binary"],
                tells: false,
            },
        });
        let origin = Origin::Npm {
            package: "binaryen",
            program: "wasm-opt",
        };
        tools.push(Tool {
            name: "binaryen",
            version: BINARYEN.to_owned(),
            origin,
        });
    }
    if needs.wasm_bindgen {
        tools.push(Tool {
            name: "wasm-bindgen",
            // Its output and the crate compiled in must be of one version.
            version: project.locked_version("wasm-bindgen")?,
            origin: Origin::Cargo {
                package: "wasm-bindgen-cli",
                programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
                options: &[],
                tells: true,
            },
        });
    }
    Ok(tools)
}

impl Tool {
    /// The folder of the tool's programs.
    pub(super) fn find_or_install(&self, project: &Project, toolchain: &Toolchain) -> Result<PathBuf> {
        let name = format!("{}-{}", self.name, self.version);
        let bin = match self.origin {
            Origin::Cargo { .. } => "bin",
            Origin::Npm { .. } => "node_modules/.bin",
        };
        let folder = project.cache.join(&name);
        if self.stands_in(&folder, bin) {
            return Ok(folder.join(bin));
        }
        let what = match self.origin {
            Origin::Cargo { .. } => format!("{name}: compiling it, which takes some minutes"),
            Origin::Npm { .. } => format!("{name}: fetching it from npm"),
        };
        let folder = install(project, &name, &what, |folder| {
            self.install_into(folder, project, toolchain)
        })?;
        if self.stands_in(&folder, bin) {
            return Ok(folder.join(bin));
        }
        Err(Failure::new(format!("{name} was installed, but does not run"))
            .remedy(format!("remove {} and try again", folder.display())))
    }

    /// Whether a finished tool of the right version stands in the folder.
    fn stands_in(&self, folder: &Path, bin: &str) -> bool {
        match self.origin {
            Origin::Cargo {
                programs,
                tells: false,
                ..
            } => programs
                .iter()
                .all(|program| folder.join(bin).join(program).is_file()),
            Origin::Cargo { programs, .. } => programs.iter().all(|program| {
                let version = process::capture(Command::new(folder.join(bin).join(program)).arg("--version"));
                version.is_ok_and(|text| project::version(&text) == project::version(&self.version))
            }),
            // Asking the program itself takes most of a second; its manifest says the same.
            Origin::Npm { package, program } => {
                let manifest = folder.join("node_modules").join(package).join("package.json");
                let version = fs::read_to_string(manifest)
                    .ok()
                    .and_then(|text| manifest_version(&text));
                let right = |version: String| version.split('.').next() == Some(self.version.as_str());
                folder.join(bin).join(program).exists() && version.is_some_and(right)
            }
        }
    }

    fn install_into(&self, folder: &Path, project: &Project, toolchain: &Toolchain) -> Result<()> {
        let (package, options) = match self.origin {
            Origin::Npm { package, .. } => {
                return node::install_package(folder, &format!("{package}@{}", self.version));
            }
            Origin::Cargo { package, options, .. } => (package, options),
        };
        let target = folder.join("target");
        let attempt = |locked: &[&str]| {
            let mut cargo = toolchain.command("cargo");
            cargo
                .current_dir(&project.root)
                .args(["install", "--debug", "--root"])
                .arg(folder);
            cargo.arg("--target-dir").arg(&target).args(options).args(locked);
            // Debug information doubles what is written and helps nobody here.
            cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
            if !std::io::stderr().is_terminal() {
                cargo.arg("--quiet");
            }
            process::run(cargo.arg(format!("{package}@{}", self.version)))
        };
        attempt(&["--locked"]).or_else(|_| {
            eprintln!(
                "  that did not work with its own lock file; once more with the newest fitting versions …"
            );
            attempt(&[])
        })?;
        super::remove(&target)
    }
}

fn manifest_version(manifest: &str) -> Option<String> {
    let manifest: serde_json::Value = serde_json::from_str(manifest).ok()?;
    manifest.get("version")?.as_str().map(str::to_owned)
}
