//! Finds or installs what building and testing need, and hands out commands that find it.
//!
//! Nothing is written outside the cache folder, apart from Debian packages and the target that rustup adds.

mod browser;
mod debian;
mod node;
mod packages;
mod python;
mod tools;
mod wasm_std;

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::args::BuildOptions;
use crate::failure::{Attempt, Result};
use crate::process;
use crate::project::Project;

pub(crate) use browser::Browser;
pub(crate) use wasm_std::{Toolchain, WASM};

/// What a task cannot do without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Needs {
    /// `wasm-bindgen` and its test runner.
    pub(crate) wasm_bindgen: bool,
    /// Trunk and `wasm-opt`.
    pub(crate) bundler: bool,
    /// Chromium and its driver.
    pub(crate) browser: bool,
    /// The packages of `e2e/`.
    pub(crate) e2e: bool,
}

impl Needs {
    /// Everything that there is.
    pub(crate) const ALL: Needs = Needs {
        wasm_bindgen: true,
        bundler: true,
        browser: true,
        e2e: true,
    };
    /// What the release bundle takes.
    pub(crate) const BUNDLE: Needs = Needs {
        wasm_bindgen: true,
        bundler: true,
        browser: false,
        e2e: false,
    };

    /// What either takes.
    pub(crate) fn and(self, other: Needs) -> Needs {
        Needs {
            wasm_bindgen: self.wasm_bindgen || other.wasm_bindgen,
            bundler: self.bundler || other.bundler,
            browser: self.browser || other.browser,
            e2e: self.e2e || other.e2e,
        }
    }
}

/// Everything in its place: the source of all commands that build or test.
pub(crate) struct Workshop {
    pub(crate) project: Project,
    pub(crate) toolchain: Toolchain,
    pub(crate) browser: Option<Browser>,
    tools: Vec<PathBuf>,
}

impl Workshop {
    /// Finds or installs what is needed; `report` also names what stood ready.
    pub(crate) fn prepare(
        project: Project,
        options: &BuildOptions,
        needs: Needs,
        report: bool,
    ) -> Result<Self> {
        let say = |what: &str| {
            if report {
                eprintln!("  {what}");
            }
        };
        fs::create_dir_all(&project.cache).attempt(|| format!("create {}", project.cache.display()))?;
        if needs.bundler || needs.e2e {
            say(&format!("Node.js {}", node::find()?));
        }
        let toolchain = wasm_std::find(&project, options.wasm_std)?;
        say(&format!("standard library for wasm: {}", toolchain.name));
        let mut tools = Vec::new();
        for tool in tools::needed(&project, needs)? {
            tools.push(tool.find_or_install(&project, &toolchain)?);
            say(&format!("{} {}", tool.name, tool.version));
        }
        let browser = if needs.browser {
            Some(browser::find_or_install()?)
        } else {
            None
        };
        if let Some(browser) = &browser {
            say(&format!(
                "{} with {}",
                browser.chromium.display(),
                browser.driver.display()
            ));
        }
        if needs.e2e && node::install_packages(&project.root.join("e2e"))? {
            say("packages of e2e/");
        }
        Ok(Workshop {
            project,
            toolchain,
            browser,
            tools,
        })
    }

    /// A command in the project's folder that finds the toolchain and the tools.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = self.toolchain.command(program);
        command.env("PATH", self.path()).current_dir(&self.project.root);
        command
    }

    fn path(&self) -> OsString {
        join_paths(
            self.toolchain
                .bin()
                .into_iter()
                .chain(self.tools.iter().map(PathBuf::as_path)),
        )
    }

    /// All that a build depends on besides the sources: the compiler, its library, the versions of the tools.
    pub(crate) fn identity(&self) -> Result<String> {
        let tools: Vec<_> = self
            .tools
            .iter()
            .map(|folder| folder.display().to_string())
            .collect();
        Ok(self.toolchain.identity()? + &tools.join("\n"))
    }

    /// The variables that a shell needs in order to run `trunk` and `cargo` by hand.
    pub(crate) fn shell_variables(&self) -> String {
        let quoted = |value: &str| format!("'{}'", value.replace('\'', r"'\''"));
        let mut lines = format!("export PATH={}\n", quoted(&self.path().to_string_lossy()));
        for (name, value) in self.toolchain.variables() {
            lines += &match value {
                Some(value) => format!("export {name}={}\n", quoted(&value)),
                None => format!("unset {name}\n"),
            };
        }
        lines
    }
}

/// PATH with these folders before what it already has, each but once.
fn join_paths<'a>(first: impl Iterator<Item = &'a Path>) -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = Vec::new();
    for folder in first.map(Path::to_path_buf).chain(env::split_paths(&inherited)) {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    // Only a folder with a colon in its name cannot be joined, and such a PATH would not work anyway.
    env::join_paths(folders).unwrap_or(inherited)
}

/// Fills the folder `<cache>/<name>` all or nothing: `fill` works in a folder beside it, which gets its name
/// when all is done. An interrupted installation is thus never mistaken for a finished one.
fn install(
    project: &Project,
    name: &str,
    what: &str,
    fill: impl FnOnce(&Path) -> Result<()>,
) -> Result<PathBuf> {
    let finished = project.cache.join(name);
    let partial = project.cache.join(format!("{name}.partial"));
    let lock_path = project.cache.join(".lock");
    let lock = File::create(&lock_path).attempt(|| format!("create {}", lock_path.display()))?;
    if lock.try_lock().is_err() {
        eprintln!(
            "  waiting for another set-up that uses {} …",
            project.cache.display()
        );
        lock.lock().attempt(|| format!("lock {}", lock_path.display()))?;
    }
    eprintln!("  {what} …");
    let started = Instant::now();
    remove(&partial)?;
    fs::create_dir_all(&partial).attempt(|| format!("create {}", partial.display()))?;
    fill(&partial)?;
    remove(&finished)?;
    fs::rename(&partial, &finished).attempt(|| format!("name {}", finished.display()))?;
    eprintln!(
        "  … {name} is ready after {}",
        process::duration(started.elapsed())
    );
    Ok(finished)
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).attempt(|| format!("remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::Failure;

    #[test]
    fn an_interrupted_installation_leaves_nothing_that_looks_finished() {
        let cache = env::temp_dir().join(format!("lokapasar-install-{}", std::process::id()));
        fs::create_dir_all(&cache).unwrap();
        let project = Project {
            root: cache.clone(),
            target: cache.clone(),
            cache: cache.clone(),
        };

        let broken = install(&project, "tool-1", "trying", |folder| {
            fs::write(folder.join("half"), "").unwrap();
            Err(Failure::new("the power went"))
        });
        assert!(broken.is_err() && !cache.join("tool-1").exists());

        let folder = install(&project, "tool-1", "trying", |folder| {
            assert!(!folder.join("half").exists(), "a new attempt starts from nothing");
            fs::write(folder.join("whole"), "").attempt(String::new)
        });
        assert!(folder.unwrap().join("whole").exists() && !cache.join("tool-1.partial").exists());
        fs::remove_dir_all(cache).unwrap();
    }
}
