//! The two ways to look at the app: `demo`, as it would be deployed, and `dev`, while it is being written.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::args::{BuildOptions, DemoOptions, Scale};
use crate::bundle;
use crate::failure::{Failure, Result};
use crate::mock;
use crate::process::{self, Running};
use crate::project::{Project, program_on_path};
use crate::setup::{Needs, Workshop};

/// Where Trunk.toml sends what the app asks of the API.
const DEV_MOCK_PORT: u16 = 7001;
const LOCALHOST: &str = "127.0.0.1";

/// Builds all, serves all from one port, and stays until it is stopped.
pub(crate) fn demo(project: Project, build: &BuildOptions, demo: &DemoOptions) -> Result<()> {
    let started = Instant::now();
    mock::check_port(&demo.host, demo.port, "demo")?;
    let workshop = Workshop::prepare(project, build, Needs::BUNDLE, false)?;
    bundle::build(&workshop)?;
    let program = build_mock(&workshop)?;
    let data = demo.data.as_ref().map(std::path::absolute).transpose();
    let data: Option<PathBuf> =
        data.map_err(|error| Failure::new(format!("Cannot use `--data`: {error}")))?;
    let dist = workshop.project.dist();
    let options = mock::Options {
        host: &demo.host,
        port: demo.port,
        scale: demo.scale,
        data: data.as_deref(),
        dist: Some(&dist),
    };
    let mut server = mock::start(&workshop, &program, &options)?;
    let address = format!("http://{}:{}/", demo.host, demo.port);
    welcome(&address, &demo.host, demo.port)?;
    println!(
        "Ready after {}. Ctrl-C ends it.",
        process::duration(started.elapsed())
    );
    if demo.open && std::io::stdout().is_terminal() {
        open(&address);
    }
    ended("The mock", &mut server)
}

/// `trunk serve` before a mock of its own.
pub(crate) fn dev(project: Project, build: &BuildOptions, port: u16, scale: Scale) -> Result<()> {
    mock::check_port(LOCALHOST, port, "dev")?;
    if mock::check_port(LOCALHOST, DEV_MOCK_PORT, "dev").is_err() {
        let what = format!("Port {DEV_MOCK_PORT} is taken, where Trunk.toml expects the API");
        return Err(
            Failure::new(what).remedy("stop the program that answers there: another `cargo xtask dev`?")
        );
    }
    let workshop = Workshop::prepare(project, build, Needs::BUNDLE, false)?;
    process::run(workshop.command("cargo").args(["fetch", "--quiet"]))?;
    let program = build_mock(&workshop)?;
    let options = mock::Options {
        host: LOCALHOST,
        port: DEV_MOCK_PORT,
        scale,
        data: None,
        dist: None,
    };
    let _mock = mock::start(&workshop, &program, &options)?;
    welcome(
        &format!("http://{LOCALHOST}:{port}/ (as soon as Trunk has built it)"),
        LOCALHOST,
        DEV_MOCK_PORT,
    )?;
    let mut trunk = workshop.command("trunk");
    // A bundle with debug information has no place in dist/, which holds the release.
    let folder = workshop.toolchain.target.join("dev-dist");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Failure::new(format!("Cannot create {}: {error}", folder.display())))?;
    trunk
        .args([
            "serve",
            "--address",
            LOCALHOST,
            "--port",
            &port.to_string(),
            "--dist",
        ])
        .arg(folder);
    ended("Trunk", &mut Running::start(trunk.env_remove("NO_COLOR"))?)
}

fn build_mock(workshop: &Workshop) -> Result<PathBuf> {
    eprintln!("  mock of the API: building it unless it is built, up to 5 minutes from nothing …");
    let started = Instant::now();
    let program = mock::build(workshop, mock::Profile::Release)?;
    eprintln!("  … built after {}", process::duration(started.elapsed()));
    Ok(program)
}

fn welcome(address: &str, host: &str, port: u16) -> Result<()> {
    let personas = mock::personas(host, port)?;
    println!("\nLokapasar: {address}\n\nSign in as");
    for persona in personas {
        println!("  {persona}");
    }
    println!();
    Ok(())
}

/// Opens the page in the person's browser, if there is a way; the address is printed all the same.
fn open(address: &str) {
    let on_a_desktop = std::env::var_os("DISPLAY").is_some() || std::env::var_os("WAYLAND_DISPLAY").is_some();
    if on_a_desktop && program_on_path("xdg-open").is_some() {
        let mut opener = Command::new("xdg-open");
        let quiet = opener
            .arg(address)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let _ = quiet.status();
    }
}

/// A server ends only when it is stopped, and then so do we; anything else is a failure.
fn ended(name: &str, server: &mut Running) -> Result<()> {
    let status = server.wait()?;
    Err(Failure::new(format!(
        "{name} stopped by itself ({status}); what it wrote above may say why"
    )))
}

#[cfg(test)]
mod tests {
    use super::DEV_MOCK_PORT;

    #[test]
    fn trunk_sends_the_api_to_the_mock_of_dev() {
        let trunk = include_str!("../../../Trunk.toml");
        let backends: Vec<_> = trunk.lines().filter(|line| line.starts_with("backend")).collect();
        assert!(!backends.is_empty());
        for backend in backends {
            assert!(
                backend.contains(&format!("http://127.0.0.1:{DEV_MOCK_PORT}/")),
                "{backend}"
            );
        }
    }
}
