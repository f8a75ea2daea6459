//! Debian's compiler, with a standard library for wasm that is built once from Debian's sources.
//!
//! Debian ships no such library for its current rustc. The result lies in the cache as a sysroot of its own:
//!
//! ```text
//! sysroot-1.96.0-<recipe>/
//!   bin/         links to Debian's cargo, rustc, rustdoc and clippy, to be first on PATH
//!   lib/rustlib/wasm32-unknown-unknown/lib/*.rlib
//!   identity     a fingerprint of the library
//! ```

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::packages::{self, Lists};
use super::wasm_std::WASM;
use super::{install, remove};
use crate::failure::{Attempt, Failure, Result};
use crate::process;
use crate::project::{Fingerprint, Project, files_under, program_on_path, version};

const PROGRAMS: [&str; 5] = ["cargo", "rustc", "rustdoc", "cargo-clippy", "clippy-driver"];
const BIN: &str = "/usr/bin";
/// Debian's stable compiler, packaged anew for each Chromium and Firefox; plain `rustc` is far older.
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];

/// `test` for tests compiled to wasm; the bitcode for `lto = "fat"`.
const CRATES: &str = "-Zbuild-std=std,panic_abort,test";
const FLAGS: &str = "-Cembed-bitcode=yes";
const MANIFEST: &str = "\
[package]
name = \"wasm-std\"
version = \"0.0.0\"
edition = \"2024\"

[workspace]

[profile.release]
opt-level = \"s\"
codegen-units = 1
";

/// Debian's compiler and the library built for it.
pub(super) struct DebianToolchain {
    folder: PathBuf,
    bin: PathBuf,
    linker: String,
}

impl DebianToolchain {
    /// Where the library lies.
    pub(super) fn sysroot(&self) -> &Path {
        &self.folder
    }

    /// The folder that must come first on PATH.
    pub(super) fn bin(&self) -> &Path {
        &self.bin
    }

    /// The variables that cargo needs, and those that a run under rustup's cargo leaves behind.
    pub(super) fn variables(&self) -> Vec<(&'static str, Option<String>)> {
        vec![
            ("RUSTUP_TOOLCHAIN", None),
            ("RUSTC", None),
            ("LD_LIBRARY_PATH", None),
            // Either would hide the flags for the wasm target.
            ("RUSTFLAGS", None),
            ("CARGO_ENCODED_RUSTFLAGS", None),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER",
                Some(self.linker.clone()),
            ),
            (
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                Some(format!("--sysroot {}", self.folder.display())),
            ),
        ]
    }

    /// A name for the very files of the library.
    pub(super) fn library_identity(&self) -> Result<String> {
        let path = self.folder.join("identity");
        fs::read_to_string(&path).attempt(|| format!("read {}", path.display()))
    }

    /// Cargo does not notice when a library is built anew in the same place: what was compiled against
    /// another one has to go.
    pub(super) fn forget_other_libraries(&self, target: &Path) -> Result<()> {
        let identity = self.library_identity()?;
        let stamp = target.join("wasm-library");
        if fs::read_to_string(&stamp).is_ok_and(|compiled_against| compiled_against == identity) {
            return Ok(());
        }
        remove(&target.join(WASM))?;
        fs::create_dir_all(target).attempt(|| format!("create {}", target.display()))?;
        fs::write(&stamp, identity).attempt(|| format!("write {}", stamp.display()))
    }
}

/// Whether a library for Debian's present compiler stands ready.
pub(super) fn finished(project: &Project) -> bool {
    missing_part().is_none()
        && folder_name().is_ok_and(|name| project.cache.join(name).join("identity").exists())
}

/// Debian's compiler with its library, installed and built as far as necessary.
pub(super) fn find_or_install(project: &Project) -> Result<DebianToolchain> {
    if let Some(what) = missing_part() {
        packages::install(&PACKAGES, &what, Lists::AsTheyAre)?;
        if missing_part().is_some() {
            packages::install(&PACKAGES, &what, Lists::Refreshed)?;
        }
        if let Some(what) = missing_part() {
            return Err(Failure::new(format!(
                "Debian's packages were installed, but {what} is still missing"
            ))
            .remedy("use a newer Debian release, or rustup's toolchain with `--wasm-std rustup`"));
        }
    }
    let linker = find_or_install_linker()?;
    let name = folder_name()?;
    let mut folder = project.cache.join(&name);
    if !folder.join("identity").exists() {
        let what = format!("{name}: building the standard library for wasm, about a minute");
        folder = install(project, &name, &what, build_library)?;
    }
    Ok(DebianToolchain {
        bin: folder.join("bin"),
        folder,
        linker,
    })
}

/// What Debian's packages would have to bring, in words.
fn missing_part() -> Option<String> {
    let oldest = env!("CARGO_PKG_RUST_VERSION");
    if let Some(program) = PROGRAMS
        .iter()
        .find(|program| !Path::new(BIN).join(program).exists())
    {
        return Some(format!("Debian's {program}"));
    }
    let compiler = process::capture(rustc().arg("--version")).ok();
    if compiler.as_deref().and_then(version) < version(oldest) {
        return Some(format!("Debian's rustc of version {oldest} or newer"));
    }
    let sources = Path::new("/usr/lib/rustlib/src/rust/library/std/Cargo.toml");
    (!sources.exists()).then(|| "the source of the standard library".to_owned())
}

fn rustc() -> Command {
    debian_command(Path::new(BIN), "rustc")
}

/// A command of Debian's toolchain that knows nothing of the one we run under.
fn debian_command(bin: &Path, program: &str) -> Command {
    let mut command = Command::new(bin.join(program));
    for name in [
        "RUSTUP_TOOLCHAIN",
        "RUSTC",
        "CARGO",
        "LD_LIBRARY_PATH",
        "CARGO_ENCODED_RUSTFLAGS",
    ] {
        command.env_remove(name);
    }
    command.env("PATH", super::join_paths(std::iter::once(bin)));
    command
}

/// rustc of Debian brings no linker for wasm; LLVM's has its version in its name.
fn find_or_install_linker() -> Result<String> {
    let verbose = process::capture(rustc().arg("-vV"))?;
    let llvm = verbose
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "));
    let major = llvm
        .and_then(version)
        .and_then(|numbers| numbers.first().copied());
    let major = major.ok_or_else(|| Failure::new("Debian's rustc does not tell its version of LLVM"))?;
    let linker = format!("wasm-ld-{major}");
    if program_on_path(&linker).is_none() {
        packages::install(&[&format!("lld-{major}")], &linker, Lists::AsTheyAre)?;
    }
    Ok(linker)
}

/// The folder's name holds all that decides what the library becomes.
fn folder_name() -> Result<String> {
    let verbose = process::capture(rustc().arg("-vV"))?;
    let release = verbose
        .lines()
        .find_map(|line| line.strip_prefix("release: "))
        .unwrap_or("unknown");
    let mut recipe = Fingerprint::new();
    for part in [verbose.as_str(), MANIFEST, CRATES, FLAGS] {
        recipe.add(part.as_bytes());
    }
    Ok(format!("sysroot-{release}-{}", &recipe.hex()[..8]))
}

fn build_library(folder: &Path) -> Result<()> {
    let writes = |path: &Path| format!("write {}", path.display());
    let bin = folder.join("bin");
    fs::create_dir_all(&bin).attempt(|| writes(&bin))?;
    for program in PROGRAMS {
        symlink(Path::new(BIN).join(program), bin.join(program)).attempt(|| writes(&bin))?;
    }

    let probe = folder.join("probe");
    fs::create_dir_all(probe.join("src")).attempt(|| writes(&probe))?;
    fs::write(probe.join("Cargo.toml"), MANIFEST).attempt(|| writes(&probe))?;
    fs::write(probe.join("src/lib.rs"), "#![no_std]\n").attempt(|| writes(&probe))?;
    let mut cargo = debian_command(&bin, "cargo");
    cargo
        .current_dir(&probe)
        .args(["build", "--quiet", "--release", "--target", WASM, CRATES]);
    cargo
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTFLAGS", FLAGS)
        .env("CARGO_TARGET_DIR", probe.join("target"));
    process::run(&mut cargo)?;

    let library = folder.join("lib/rustlib").join(WASM).join("lib");
    fs::create_dir_all(&library).attempt(|| writes(&library))?;
    let built = probe.join("target").join(WASM).join("release/deps");
    let mut identity = Fingerprint::new();
    for file in files_under(&built, &|_| false)? {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libwasm_std") {
            identity.add(name.as_bytes());
            identity.add(&fs::read(&file).attempt(|| format!("read {}", file.display()))?);
            fs::rename(&file, library.join(&name)).attempt(|| writes(&library))?;
        }
    }
    remove(&probe)?;
    fs::write(folder.join("identity"), identity.hex()).attempt(|| writes(folder))
}
