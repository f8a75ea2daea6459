//! Chromium and the driver through which tests of components steer it.

use std::env;
use std::path::PathBuf;

use super::packages::{self, Lists};
use crate::failure::{Failure, Result};
use crate::project::program_on_path;

/// A browser and its driver, of the same version.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
    /// Chromium without the surface of a desktop program: browser tests take a quarter less time in it.
    pub(crate) shell: Option<PathBuf>,
}

/// Debian's package and program of the browser without a surface.
const SHELL: &str = "chromium-headless-shell";

/// The browser on this machine, or Debian's.
pub(super) fn find_or_install() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(with_shell(browser));
    }
    packages::install(
        &["chromium", "chromium-driver"],
        "Chromium with its driver",
        Lists::AsTheyAre,
    )?;
    find().map(with_shell).ok_or_else(|| {
        Failure::new("Chromium was installed, but neither `chromium` nor `chromedriver` is on PATH")
            .remedy("name the programs in CHROMIUM_PATH and CHROMEDRIVER")
    })
}

/// Who named a browser gets that one everywhere; and where the shell cannot be had, Chromium itself does as well.
fn with_shell(browser: Browser) -> Browser {
    if browser.shell.is_some() || env::var_os("CHROMIUM_PATH").is_some() || !packages::available() {
        return browser;
    }
    match packages::install(&[SHELL], "Chromium's headless shell", Lists::AsTheyAre) {
        Ok(()) => find().unwrap_or(browser),
        Err(failure) => {
            eprintln!("  {failure}\n  … going on with {}", browser.chromium.display());
            browser
        }
    }
}

fn find() -> Option<Browser> {
    let named = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|path| path.is_file())
    };
    let names = [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
    ];
    Some(Browser {
        chromium: named("CHROMIUM_PATH").or_else(|| names.into_iter().find_map(program_on_path))?,
        driver: named("CHROMEDRIVER").or_else(|| program_on_path("chromedriver"))?,
        shell: program_on_path(SHELL).filter(|_| env::var_os("CHROMIUM_PATH").is_none()),
    })
}
