//! The mock of the marketplace API: built, started, and asked who may sign in.

use std::io::{BufRead, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;

use serde_json::Value;

use crate::args::Scale;
use crate::failure::{Attempt, Failure, Result};
use crate::process::{self, Running};
use crate::setup::Workshop;

/// How the mock is to run.
pub(crate) struct Options<'a> {
    pub(crate) host: &'a str,
    pub(crate) port: u16,
    pub(crate) scale: Scale,
    pub(crate) data: Option<&'a Path>,
    /// The bundle to serve, if any.
    pub(crate) dist: Option<&'a Path>,
}

/// How the mock is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Most of it stands since the tests of the host, and arithmetic is checked. With tiny data it answers as quickly.
    Dev,
    /// For demonstrations, for much data and for measuring.
    Release,
}

/// Builds the mock, and returns its program.
pub(crate) fn build(workshop: &Workshop, profile: Profile) -> Result<PathBuf> {
    let mut cargo = workshop.command("cargo");
    cargo.args(["build", "--quiet", "--bin", "lokapasar-mock-api"]);
    let folder = match profile {
        Profile::Dev => {
            // Beside the tests of all packages: alone it would ask other features of its dependencies, and have them compiled anew.
            cargo.args(["--workspace", "--tests"]);
            "debug"
        }
        Profile::Release => {
            cargo.args(["--package", "lokapasar-mock-api", "--release"]);
            "release"
        }
    };
    process::run(&mut cargo)?;
    Ok(workshop.toolchain.target.join(folder).join("lokapasar-mock-api"))
}

/// Starts the mock, and returns once it answers.
pub(crate) fn start(workshop: &Workshop, program: &Path, options: &Options<'_>) -> Result<Running> {
    let mut command = workshop.command(&program.to_string_lossy());
    command
        .arg("--control")
        .args(["--host", options.host, "--port", &options.port.to_string()]);
    command.args(["--scale", options.scale.word()]);
    if let Some(data) = options.data {
        command.arg("--data").arg(data);
    }
    if let Some(dist) = options.dist {
        command.arg("--dist").arg(dist);
    }
    let mut mock = Running::start(command.stdout(Stdio::piped()))?;
    let mut lines = mock.stdout()?.lines();
    if !lines.any(|line| line.is_ok_and(|line| line.starts_with("listening on "))) {
        return Err(Failure::new(
            "The mock ended before it was ready; what it wrote above says why",
        ));
    }
    // Whatever it prints later must be read, or it would wait for us.
    thread::spawn(move || {
        lines
            .map_while(std::result::Result::ok)
            .for_each(|line| println!("{line}"))
    });
    Ok(mock)
}

/// A port of this machine on which nobody answers yet.
pub(crate) fn free_port() -> Result<u16> {
    let finding = || "find a free port".to_owned();
    let listener = TcpListener::bind(("127.0.0.1", 0)).attempt(finding)?;
    Ok(listener.local_addr().attempt(finding)?.port())
}

/// Refuses a port that is taken, and names one that is free.
pub(crate) fn check_port(host: &str, port: u16, command: &str) -> Result<()> {
    let Err(error) = TcpListener::bind((host, port)) else {
        return Ok(());
    };
    let what = match error.kind() {
        std::io::ErrorKind::AddrInUse => format!("Port {port} is taken: another program answers there"),
        _ => format!("Port {port} of {host} cannot be used: {error}"),
    };
    let mut others = (1..=20).filter_map(|step| port.checked_add(step));
    let free = others.find(|port| TcpListener::bind((host, *port)).is_ok());
    let remedy = free.map(|free| format!("stop it, or run `cargo xtask {command} --port {free}`"));
    Err(Failure::new(what).remedy(remedy.unwrap_or_else(|| "choose another with `--port`".to_owned())))
}

/// Who may sign in, as lines of a table.
pub(crate) fn personas(host: &str, port: u16) -> Result<Vec<String>> {
    let body = get(host, port, "/api/v1/personas")?;
    let answer: Value = serde_json::from_str(&body).attempt(|| "read the list of personas".to_owned())?;
    let items = answer
        .get("items")
        .and_then(Value::as_array)
        .map(Vec::as_slice)
        .unwrap_or_default();
    Ok(table(&items.iter().map(persona).collect::<Vec<_>>()))
}

fn persona(item: &Value) -> Vec<String> {
    let word = |key: &str| match item.get(key) {
        Some(Value::String(text)) => text.clone(),
        // A unit or a region may come with its code.
        Some(Value::Object(thing)) => thing
            .get("name")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned(),
        _ => String::new(),
    };
    ["id", "name", "role", "unit"].map(word).to_vec()
}

/// Columns of equal width, as far as they have something to show.
fn table(rows: &[Vec<String>]) -> Vec<String> {
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].chars().count())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..rows.first().map_or(0, Vec::len)).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// Signs in, and returns the cookie that is the session.
pub(crate) fn sign_in(host: &str, port: u16, persona: &str) -> Result<String> {
    let path = "/api/v1/session";
    let body = serde_json::json!({ "persona": persona }).to_string();
    let (head, _) = request(host, port, "POST", path, &body)?;
    let cookie = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("set-cookie")
            .then(|| value.split(';').next().unwrap_or_default().trim().to_owned())
    });
    cookie.ok_or_else(|| {
        Failure::new(format!(
            "http://{host}:{port}{path} signed {persona} in without a cookie"
        ))
    })
}

fn get(host: &str, port: u16, path: &str) -> Result<String> {
    request(host, port, "GET", path, "").map(|(_, body)| body)
}

/// The head and the body of an answer, which must be 200.
fn request(host: &str, port: u16, method: &str, path: &str, body: &str) -> Result<(String, String)> {
    let asking = || format!("ask http://{host}:{port}{path}");
    let mut connection = TcpStream::connect((host, port)).attempt(asking)?;
    // HTTP 1.0, so that the answer is one piece and ends with the connection.
    let request = format!(
        "{method} {path} HTTP/1.0\r\nHost: {host}:{port}\r\nAccept: application/json\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    connection.write_all(request.as_bytes()).attempt(asking)?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).attempt(asking)?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    let status = head.lines().next().unwrap_or_default();
    if status.split(' ').nth(1) == Some("200") {
        return Ok((head.to_owned(), body.to_owned()));
    }
    Err(Failure::new(format!(
        "Cannot {}: it answered `{status}`",
        asking()
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named_with_a_free_one() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let failure = check_port("127.0.0.1", port, "demo").unwrap_err().to_string();
        assert!(failure.contains(&format!("Port {port} is taken")), "{failure}");
        assert!(failure.contains("--port"), "{failure}");
        drop(taken);
        assert!(check_port("127.0.0.1", port, "demo").is_ok());
    }

    #[test]
    fn personas_stand_in_columns() {
        let items: Value = serde_json::from_str(
            r#"[{"id": "pp-jepara", "name": "Sri", "role": "buyer", "unit": {"name": "Dinas Pendidikan"}},
                {"id": "x", "name": "Agus Wijaya", "role": "official", "unit": null}]"#,
        )
        .unwrap();
        let rows: Vec<_> = items.as_array().unwrap().iter().map(persona).collect();
        let expected = [
            "pp-jepara  Sri          buyer     Dinas Pendidikan",
            "x          Agus Wijaya  official",
        ];
        assert_eq!(table(&rows), expected);
        assert!(table(&[]).is_empty());
    }

    #[test]
    fn an_answer_is_read_whole() {
        let server = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = server.local_addr().unwrap().port();
        let answers = [
            "HTTP/1.0 200 OK\r\n\r\n{\"items\": []}",
            "HTTP/1.0 503 Service Unavailable\r\n\r\n",
        ];
        thread::spawn(move || {
            for answer in answers {
                let (mut connection, _) = server.accept().unwrap();
                let mut request = [0; 512];
                assert!(connection.read(&mut request).unwrap() > 0);
                connection.write_all(answer.as_bytes()).unwrap();
            }
        });
        assert!(personas("127.0.0.1", port).unwrap().is_empty());
        assert!(
            personas("127.0.0.1", port)
                .unwrap_err()
                .to_string()
                .contains("503")
        );
    }
}
