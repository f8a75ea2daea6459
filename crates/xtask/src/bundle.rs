//! The release bundle in `dist/`: built by Trunk, taken apart, precompressed, and only when something changed.

use std::fs;
use std::path::Path;
use std::time::Instant;

use crate::failure::{Attempt, Failure, Result};
use crate::process;
use crate::project::{Fingerprint, Project, files_under};
use crate::setup::{WASM, Workshop};

/// Folders of the project that do not go into the bundle. Any other is assumed to.
const NOT_BUNDLED: [&str; 11] = [
    ".ci",
    ".git",
    "crates/demo-data",
    "crates/mock-api",
    "crates/xtask",
    "dist",
    "docs",
    "e2e",
    "node_modules",
    "target",
    ".github",
];

/// Makes `dist/` what the sources say.
pub(crate) fn build(workshop: &Workshop) -> Result<()> {
    let project = &workshop.project;
    let inputs = inputs(workshop)?;
    let stamp = project.target.join("bundle.stamp");
    let built_from = fs::read_to_string(&stamp).unwrap_or_default();
    if contents(&project.dist()).is_ok_and(|outputs| built_from == format!("{inputs} {outputs}")) {
        return Ok(());
    }
    eprintln!("  release bundle: building it, up to 4 minutes from nothing …");
    let started = Instant::now();
    // Trunk works offline, so that it never asks for tools; what cargo needs has to be here before.
    process::run(workshop.command("cargo").args(["fetch", "--quiet"]))?;
    // Trunk reads any NO_COLOR but `true` and `false` as a mistake.
    process::run(
        workshop
            .command("trunk")
            .args(["build", "--release", "--features", "split"])
            .env_remove("NO_COLOR"),
    )?;
    let whole = workshop
        .toolchain
        .target
        .join(WASM)
        .join("wasm-release/lokapasar.wasm");
    process::run(
        workshop
            .command("node")
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/src/split.mjs"))
            .args([&whole, &project.dist(), &project.target.join("parts")]),
    )?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/precompress.mjs");
    process::run(workshop.command("node").arg(script).arg(project.dist()))?;
    let outputs = contents(&project.dist())?;
    fs::create_dir_all(&project.target).attempt(|| format!("create {}", project.target.display()))?;
    fs::write(&stamp, format!("{inputs} {outputs}")).attempt(|| format!("write {}", stamp.display()))?;
    eprintln!("  … built after {}", process::duration(started.elapsed()));
    Ok(())
}

/// A fingerprint of everything that decides what the bundle becomes.
fn inputs(workshop: &Workshop) -> Result<String> {
    let mut fingerprint = Fingerprint::new();
    fingerprint.add(workshop.identity()?.as_bytes());
    fingerprint.add(include_bytes!("split.mjs"));
    fingerprint.add(include_bytes!("precompress.mjs"));
    add_sources(&workshop.project, &mut fingerprint)?;
    Ok(fingerprint.hex())
}

fn add_sources(project: &Project, fingerprint: &mut Fingerprint) -> Result<()> {
    let bundled = |folder: &Path| {
        let inside = folder.strip_prefix(&project.root).unwrap_or(folder);
        !NOT_BUNDLED.iter().any(|name| inside == Path::new(name)) && folder != project.target
    };
    // Trunk itself puts these together, from their neighbours.
    let made = project.root.join("style/bundles");
    for file in files_under(&project.root, &bundled)?
        .into_iter()
        .filter(|file| !file.starts_with(&made))
    {
        let content = fs::read(&file).attempt(|| format!("read {}", file.display()))?;
        fingerprint.add(file.to_string_lossy().as_bytes());
        fingerprint.add(&content);
    }
    Ok(())
}

/// A fingerprint of what stands in a folder, by names and sizes: the names hold hashes of the contents.
fn contents(folder: &Path) -> Result<String> {
    let index = folder.join("index.html");
    let mut fingerprint = Fingerprint::new();
    fingerprint.add(&fs::read(&index).map_err(|_| Failure::new(format!("There is no {}", index.display())))?);
    for file in files_under(folder, &|_| true)? {
        let size = fs::metadata(&file)
            .attempt(|| format!("read {}", file.display()))?
            .len();
        fingerprint.add(file.to_string_lossy().as_bytes());
        fingerprint.add(&size.to_le_bytes());
    }
    Ok(fingerprint.hex())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_count_and_the_mock_does_not() {
        let root = std::env::temp_dir().join(format!("lokapasar-bundle-{}", std::process::id()));
        let project = Project {
            root: root.clone(),
            target: root.join("target"),
            cache: root.join("cache"),
        };
        let write = |path: &str, text: &str| {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        let of = || {
            let mut fingerprint = Fingerprint::new();
            add_sources(&project, &mut fingerprint).unwrap();
            fingerprint.hex()
        };
        write("src/app.rs", "one");
        let first = of();
        write("crates/mock-api/src/main.rs", "mock");
        write("target/debug/app", "built");
        assert_eq!(of(), first);
        write("crates/contract/src/lib.rs", "contract");
        let second = of();
        assert_ne!(second, first);
        write("src/app.rs", "two");
        assert_ne!(of(), second);
        fs::remove_dir_all(root).unwrap();
    }
}
