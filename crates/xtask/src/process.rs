//! Running other programs: never with our standard input, always with an error that names the command, and
//! never leaving one behind when this process is told to stop.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::failure::{Attempt, Failure, Result};

/// The process ids to stop when a signal arrives.
static RUNNING: Mutex<BTreeSet<u32>> = Mutex::new(BTreeSet::new());
static STOPPING: AtomicBool = AtomicBool::new(false);

/// How long a program may take to stop by itself after a signal.
const GRACE: Duration = Duration::from_secs(5);

/// From now on Ctrl-C, and a polite `kill`, stop the programs that we started before they stop us.
pub(crate) fn stop_children_on_signal() -> Result<()> {
    let mut signals = Signals::new([SIGINT, SIGTERM, SIGHUP]).attempt(|| "listen for signals".to_owned())?;
    thread::spawn(move || {
        let Some(signal) = signals.forever().next() else {
            return;
        };
        STOPPING.store(true, Ordering::SeqCst);
        for id in running().iter() {
            terminate(*id);
        }
        let asked = Instant::now();
        while !running().is_empty() && asked.elapsed() < GRACE {
            thread::sleep(Duration::from_millis(20));
        }
        std::process::exit(128 + signal);
    });
    Ok(())
}

fn running() -> std::sync::MutexGuard<'static, BTreeSet<u32>> {
    RUNNING.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
}

fn terminate(id: u32) {
    // A process that is gone already is what we wanted, so the outcome does not matter.
    let _ = Command::new("kill")
        .arg("-TERM")
        .arg(id.to_string())
        .stderr(Stdio::null())
        .status();
}

/// A program that we started. It does not outlive this value.
pub(crate) struct Running {
    child: Child,
    line: String,
}

impl Running {
    /// Starts the program.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        let line = describe(command);
        let child = command
            .stdin(Stdio::null())
            .spawn()
            .map_err(|error| cannot_start(command, &error))?;
        running().insert(child.id());
        Ok(Running { child, line })
    }

    /// What the program writes, when its standard output was piped.
    pub(crate) fn stdout(&mut self) -> Result<BufReader<ChildStdout>> {
        let pipe = self.child.stdout.take();
        let pipe = pipe.ok_or_else(|| Failure::new(format!("The output of `{}` is not piped", self.line)))?;
        Ok(BufReader::new(pipe))
    }

    /// Waits for the end.
    pub(crate) fn wait(&mut self) -> Result<ExitStatus> {
        let status = self
            .child
            .wait()
            .attempt(|| format!("wait for `{}`", self.line))?;
        self.ended();
        Ok(status)
    }

    /// The exit status, if the program has ended.
    pub(crate) fn poll(&mut self) -> Result<Option<ExitStatus>> {
        let status = self
            .child
            .try_wait()
            .attempt(|| format!("wait for `{}`", self.line))?;
        if status.is_some() {
            self.ended();
        }
        Ok(status)
    }

    fn ended(&self) {
        running().remove(&self.child.id());
        // The thread that handles the signal ends the process: nothing more is to be said from here.
        while STOPPING.load(Ordering::SeqCst) {
            thread::park();
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            terminate(self.child.id());
            let asked = Instant::now();
            while matches!(self.child.try_wait(), Ok(None)) {
                if asked.elapsed() > GRACE {
                    // Failing to kill leaves nothing else to try.
                    let _ = self.child.kill();
                    let _ = self.child.wait();
                    break;
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        running().remove(&self.child.id());
    }
}

/// Runs a program that writes to our own output, and fails when it does.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = Running::start(command)?.wait()?;
    succeeded(command, status)
}

/// Runs a program quietly and returns what it printed; its complaints become the error.
pub(crate) fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| cannot_start(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!(
        "`{}` ended with {}:\n{}",
        describe(command),
        in_words(output.status),
        complaint.trim_end()
    )))
}

/// Runs a program, passes its lines on to our output and to `each_line`, and returns how it ended.
pub(crate) fn run_reading(command: &mut Command, mut each_line: impl FnMut(&str)) -> Result<ExitStatus> {
    let mut program = Running::start(command.stdout(Stdio::piped()))?;
    for line in program.stdout()?.lines() {
        let line = line.attempt(|| format!("read the output of `{}`", describe(command)))?;
        println!("{line}");
        each_line(&line);
    }
    program.wait()
}

/// Runs a program for at most `limit`; `false` when it had to be stopped.
pub(crate) fn run_within(command: &mut Command, limit: Duration) -> Result<bool> {
    let started = Instant::now();
    let mut program = Running::start(command)?;
    while started.elapsed() < limit {
        if let Some(status) = program.poll()? {
            succeeded(command, status)?;
            return Ok(true);
        }
        thread::sleep(Duration::from_millis(50));
    }
    Ok(false)
}

/// An error unless the program ended well.
pub(crate) fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!(
        "`{}` ended with {}",
        describe(command),
        in_words(status)
    )))
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("Cannot start `{}`: {error}", describe(command)))
}

fn in_words(status: ExitStatus) -> String {
    status
        .code()
        .map_or_else(|| status.to_string(), |code| format!("exit code {code}"))
}

/// The command as a person would type it.
pub(crate) fn describe(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// `8,2 s`, or `3 min 20 s` from a minute on.
pub(crate) fn duration(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_well() {
        assert_eq!(duration(Duration::from_millis(840)), "0.8 s");
        assert_eq!(duration(Duration::from_secs(200)), "3 min 20 s");
        assert_eq!(duration(Duration::from_secs(61)), "1 min 01 s");
    }

    #[test]
    fn a_program_over_its_time_is_stopped() {
        let started = Instant::now();
        let finished = run_within(Command::new("sleep").arg("30"), Duration::from_millis(100)).unwrap();
        assert!(!finished);
        assert!(started.elapsed() < GRACE);
    }

    #[test]
    fn a_failing_program_is_named() {
        let failure = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert_eq!(failure.to_string(), "`sh -c exit 3` ended with exit code 3");
        let failure = capture(&mut Command::new("no-such-program")).unwrap_err();
        assert!(failure.to_string().starts_with("Cannot start `no-such-program`"));
    }

    #[test]
    fn lines_are_read_while_they_pass() {
        let mut seen = Vec::new();
        let status = run_reading(Command::new("printf").arg("one\\ntwo\\n"), |line| {
            seen.push(line.to_owned())
        });
        assert!(status.unwrap().success());
        assert_eq!(seen, ["one", "two"]);
    }
}
