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
}

/// The browser on this machine, or Debian's.
pub(super) fn find_or_install() -> Result<Browser> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    packages::install(
        &["chromium", "chromium-driver"],
        "Chromium with its driver",
        Lists::AsTheyAre,
    )?;
    find().ok_or_else(|| {
        Failure::new("Chromium was installed, but neither `chromium` nor `chromedriver` is on PATH")
            .remedy("name the programs in CHROMIUM_PATH and CHROMEDRIVER")
    })
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
    })
}
