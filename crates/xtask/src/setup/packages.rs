//! Debian packages, for those who may install them.

use std::io::IsTerminal;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Result};
use crate::process;
use crate::project::program_on_path;

/// Whether the list of packages is fetched anew first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lists {
    /// Only if the packages cannot be installed otherwise.
    AsTheyAre,
    /// In any case: what was installed from the old lists was too old.
    Refreshed,
}

/// Whether this system has Debian's package manager.
pub(super) fn available() -> bool {
    program_on_path("apt-get").is_some()
}

/// Installs packages; `what_for` completes the sentence "… is missing".
pub(super) fn install(packages: &[&str], what_for: &str, lists: Lists) -> Result<()> {
    let names = packages.join(" ");
    let by_hand = format!("run `apt-get update && apt-get install {names}` as root, then this command again");
    if !available() {
        return Err(Failure::new(format!(
            "{what_for} is missing, and there is no apt-get to install it with"
        ))
        .remedy(format!("install the equivalent of Debian's packages {names}")));
    }
    let Some(prefix) = privilege() else {
        return Err(
            Failure::new(format!("{what_for} is missing, and you may not install packages")).remedy(by_hand),
        );
    };
    eprintln!("  {what_for}: installing Debian's packages {names} …");
    let started = std::time::Instant::now();
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(packages);
    let installed = (lists == Lists::AsTheyAre && apt_get(&prefix, &install).is_ok())
        || (apt_get(&prefix, &["update"]).is_ok() && apt_get(&prefix, &install).is_ok());
    if !installed {
        return Err(
            Failure::new(format!("{what_for} is missing, and apt-get could not install it")).remedy(by_hand),
        );
    }
    eprintln!("  … installed after {}", process::duration(started.elapsed()));
    Ok(())
}

/// What to put before a command that only root may run; `None` when there is no way.
fn privilege() -> Option<Vec<&'static str>> {
    if process::capture(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0") {
        return Some(Vec::new());
    }
    let sudo = program_on_path("sudo").is_some();
    sudo.then(|| {
        if std::io::stderr().is_terminal() {
            vec!["sudo"]
        } else {
            vec!["sudo", "--non-interactive"]
        }
    })
}

fn apt_get(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    // `env`, because sudo does not pass variables on. The lock is waited for: another installation may be at it.
    let fixed = [
        "env",
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-qq",
        "-o",
        "DPkg::Lock::Timeout=120",
    ];
    let words: Vec<&str> = prefix.iter().chain(&fixed).chain(arguments).copied().collect();
    process::run(Command::new(words[0]).args(&words[1..]).stdout(Stdio::null()))
}
