//! Where things are: the project, its target folder, the cache of tools.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::args::BuildOptions;
use crate::failure::{Attempt, Failure, Result};

/// The folders that everything else starts from.
#[derive(Clone, Debug)]
pub(crate) struct Project {
    /// The folder of the workspace.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, before a toolchain of its own is given a corner in it.
    pub(crate) target: PathBuf,
    /// Tools, one folder for each with its version in the name; shared by all clones.
    pub(crate) cache: PathBuf,
}

impl Project {
    /// Finds the folders, from where this crate lies and from the environment.
    pub(crate) fn find(options: &BuildOptions) -> Result<Self> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = crate_folder
            .ancestors()
            .nth(2)
            .unwrap_or(crate_folder)
            .to_path_buf();
        let here = env::current_dir().attempt(|| "find the current folder".to_owned())?;
        let target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => here.join(folder),
            None => root.join("target"),
        };
        let cache = match &options.tools {
            Some(folder) => here.join(folder),
            None => cache_folder()?,
        };
        Ok(Project { root, target, cache })
    }

    /// The folder of the built bundle.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The version of a package as Cargo.lock has it.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let lock = fs::read_to_string(&path).attempt(|| format!("read {}", path.display()))?;
        version_in_lock(&lock, package)
            .ok_or_else(|| Failure::new(format!("Cargo.lock does not name the package `{package}`")))
    }
}

fn cache_folder() -> Result<PathBuf> {
    let set = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    let base = set("XDG_CACHE_HOME")
        .filter(|folder| folder.is_absolute())
        .or_else(|| set("HOME").map(|home| home.join(".cache")))
        .ok_or_else(|| {
            Failure::new("Neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools")
                .remedy("name one with `--tools DIR`")
        })?;
    Ok(base.join("lokapasar"))
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
        .map(str::to_owned)
}

/// The first program of this name on PATH.
pub(crate) fn program_on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|program| program.is_file())
}

/// A version as numbers, from the first word that looks like one: `rustc 1.96.0 (…)` is `[1, 96, 0]`.
pub(crate) fn version(text: &str) -> Option<Vec<u32>> {
    let looks_right = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    let word = text
        .split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(looks_right)?;
    let digits = |part: &str| part.chars().take_while(char::is_ascii_digit).collect::<String>();
    Some(
        word.split('.')
            .map_while(|part| digits(part).parse().ok())
            .collect(),
    )
}

/// A short name for contents, the same on every machine and with every compiler (FNV-1a, 64 bits). It tells
/// versions of our own files apart; it is no protection against anybody.
#[derive(Clone, Copy)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    pub(crate) fn new() -> Self {
        Fingerprint(0xcbf2_9ce4_8422_2325)
    }

    /// Adds one part; `ab` and `c` differ from `a` and `bc`.
    pub(crate) fn add(&mut self, part: &[u8]) {
        let length = u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes();
        for byte in length.iter().chain(part) {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    pub(crate) fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// Every file under `folder`, sorted, without the folders that `enter` refuses.
pub(crate) fn files_under(folder: &Path, enter: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).attempt(|| format!("list {}", folder.display()))? {
            let entry = entry.attempt(|| format!("list {}", folder.display()))?;
            let path = entry.path();
            if !path.is_dir() {
                files.push(path);
            } else if enter(&path) {
                folders.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_as_numbers() {
        let cases: [(&str, &[u32]); 5] = [
            ("rustc 1.96.0 (ac68faa20 2026-05-25)", &[1, 96, 0]),
            ("v20.20.2\n", &[20, 20, 2]),
            ("wasm-bindgen 0.2.130", &[0, 2, 130]),
            ("rustc 1.97.0-nightly (abc)", &[1, 97, 0]),
            ("1.95", &[1, 95]),
        ];
        for (text, numbers) in cases {
            assert_eq!(version(text).as_deref(), Some(numbers), "{text}");
        }
        assert_eq!(version("no number here"), None);
        assert!(version("1.96.0") > version("1.95") && version("1.100.0") > version("1.96.0"));
    }

    #[test]
    fn the_lock_file_names_versions() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"…\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "wasm"), None);
    }

    #[test]
    fn a_fingerprint_tells_where_parts_end() {
        let of = |parts: &[&str]| {
            let mut fingerprint = Fingerprint::new();
            parts.iter().for_each(|part| fingerprint.add(part.as_bytes()));
            fingerprint.hex()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
    }
}
