//! The command line.

use std::path::PathBuf;

use lokapasar_demo_data::Scale;

use crate::bench::Bench;
use crate::bench::import::ImportBench;
use crate::exports::TrialFiles;
use crate::state::Config;

/// How the command line is used.
pub const USAGE: &str = "\
Usage: lokapasar-mock-api --port N [options]

  --port N                   the port to listen on
  --host ADDRESS             the address to listen on (127.0.0.1)
  --scale tiny|demo|large    how much data (demo)
  --seed N                   the seed of the data (2024)
  --data FILE                keep what is ordered in a file (in memory)
  --import FILE              import a file of LKPP's feed at the start; may be given several times
  --dist DIR                 serve the built app in this folder too
  --control                  offer the controls under /mock
  --help                     show this

Or:    lokapasar-mock-api bench-search [--scale large] [--seed N] [--samples FILE]

Or:    lokapasar-mock-api bench-analytics [the same]

  measures the search, or the figures of the control room, and prints what came out; the exit code is 1 when a goal is missed

Or:    lokapasar-mock-api bench-import [--rows N] [--seed N]

  imports a generated feed and prints what came out; the exit code is 1 when its goal is missed

Or:    lokapasar-mock-api trial-files --folder DIR [--rows N]

  writes tables of everything that a cell may hold, and others of so many rows with what they took
";

/// The word that asks for measuring the search.
const BENCH_SEARCH: &str = "bench-search";

/// The word that asks for measuring the import.
const BENCH_IMPORT: &str = "bench-import";

/// The word that asks for measuring the control room.
const BENCH_ANALYTICS: &str = "bench-analytics";

/// The word that asks for files to try other programs on.
const TRIAL_FILES: &str = "trial-files";

/// The seed when none is named.
pub const DEFAULT_SEED: u64 = 2024;

/// What the command line asks for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The address to listen on.
    pub host: String,
    /// The port to listen on.
    pub port: u16,
    /// How to start the marketplace.
    pub config: Config,
}

/// What to do.
#[derive(Debug, Clone)]
pub enum Command {
    /// Serve.
    Serve(Box<Options>),
    /// Measure the search.
    BenchSearch(Bench),
    /// Measure the import.
    BenchImport(ImportBench),
    /// Measure the figures of the control room.
    BenchAnalytics(Bench),
    /// Write files for other programs to be tried on.
    TrialFiles(TrialFiles),
    /// Say how the command line is used.
    Help,
}

/// Reads the command line, without the program's name.
///
/// # Errors
/// What is wrong with it, in a sentence.
pub fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Command, String> {
    let mut arguments = arguments.into_iter().peekable();
    if arguments.next_if(|argument| argument == BENCH_SEARCH).is_some() {
        return parse_bench(BENCH_SEARCH, arguments).map(Command::BenchSearch);
    }
    if arguments
        .next_if(|argument| argument == BENCH_ANALYTICS)
        .is_some()
    {
        return parse_bench(BENCH_ANALYTICS, arguments).map(Command::BenchAnalytics);
    }
    if arguments.next_if(|argument| argument == BENCH_IMPORT).is_some() {
        return parse_import_bench(arguments).map(Command::BenchImport);
    }
    if arguments.next_if(|argument| argument == TRIAL_FILES).is_some() {
        return parse_trial(arguments).map(Command::TrialFiles);
    }
    let mut host = "127.0.0.1".to_owned();
    let mut port = None;
    let mut config = Config {
        scale: Scale::Demo,
        seed: DEFAULT_SEED,
        data: None,
        imports: Vec::new(),
        dist: None,
        control: false,
        standing_clock: false,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--help" | "-h" => return Ok(Command::Help),
            "--control" => config.control = true,
            "--host" => host = value()?,
            "--port" => port = Some(number(&argument, &value()?)?),
            "--seed" => config.seed = number(&argument, &value()?)?,
            "--scale" => config.scale = named_scale(&value()?)?,
            "--data" => config.data = Some(PathBuf::from(value()?)),
            "--import" => config.imports.push(PathBuf::from(value()?)),
            "--dist" => config.dist = Some(PathBuf::from(value()?)),
            other => return Err(format!("there is no option {other}")),
        }
    }
    let port = port.ok_or("--port is missing")?;
    if let Some(dist) = &config.dist
        && !dist.join("index.html").is_file()
    {
        return Err(format!(
            "--dist {}: there is no index.html in it; build the app first",
            dist.display()
        ));
    }
    Ok(Command::Serve(Box::new(Options { host, port, config })))
}

fn parse_bench(name: &str, mut arguments: impl Iterator<Item = String>) -> Result<Bench, String> {
    let mut bench = Bench {
        scale: Scale::Large,
        seed: DEFAULT_SEED,
        samples: None,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--scale" => bench.scale = named_scale(&value()?)?,
            "--seed" => bench.seed = number(&argument, &value()?)?,
            "--samples" => bench.samples = Some(PathBuf::from(value()?)),
            other => return Err(format!("{name} takes no {other}")),
        }
    }
    Ok(bench)
}

fn parse_import_bench(mut arguments: impl Iterator<Item = String>) -> Result<ImportBench, String> {
    let mut bench = ImportBench {
        rows: ImportBench::ROWS,
        seed: DEFAULT_SEED,
    };
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--rows" => bench.rows = number(&argument, &value()?)?,
            "--seed" => bench.seed = number(&argument, &value()?)?,
            other => return Err(format!("{BENCH_IMPORT} takes no {other}")),
        }
    }
    Ok(bench)
}

fn parse_trial(mut arguments: impl Iterator<Item = String>) -> Result<TrialFiles, String> {
    let (mut folder, mut rows) = (None, 0);
    while let Some(argument) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--folder" => folder = Some(PathBuf::from(value()?)),
            "--rows" => rows = number(&argument, &value()?)?,
            other => return Err(format!("{TRIAL_FILES} takes no {other}")),
        }
    }
    let folder = folder.ok_or("--folder is missing")?;
    Ok(TrialFiles { folder, rows })
}

fn named_scale(word: &str) -> Result<Scale, String> {
    scale(word).ok_or_else(|| format!("--scale takes tiny, demo or large, and not {word}"))
}

fn number<T: std::str::FromStr>(name: &str, value: &str) -> Result<T, String> {
    value
        .parse()
        .map_err(|_| format!("{name} takes a number, and not {value}"))
}

/// The scale of that name.
#[must_use]
pub fn scale(word: &str) -> Option<Scale> {
    match word {
        "tiny" => Some(Scale::Tiny),
        "demo" => Some(Scale::Demo),
        "large" => Some(Scale::Large),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, String> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn takes_what_it_says_it_takes() {
        let Ok(Command::Serve(options)) = parsed(
            "--port 7100 --scale tiny --seed 7 --control --data /tmp/x.db --import a.json --import b.json",
        ) else {
            panic!("a good line is refused");
        };
        assert_eq!((options.host.as_str(), options.port), ("127.0.0.1", 7100));
        assert_eq!(
            (options.config.scale, options.config.seed, options.config.control),
            (Scale::Tiny, 7, true)
        );
        assert_eq!(options.config.data, Some(PathBuf::from("/tmp/x.db")));
        assert_eq!(options.config.imports, ["a.json", "b.json"].map(PathBuf::from));
        assert!(matches!(parsed("--help"), Ok(Command::Help)));
        let Ok(Command::BenchSearch(bench)) = parsed("bench-search --scale demo --samples /tmp/x.tsv") else {
            panic!("a good line is refused");
        };
        assert_eq!((bench.scale, bench.seed), (Scale::Demo, DEFAULT_SEED));
        assert_eq!(bench.samples, Some(PathBuf::from("/tmp/x.tsv")));
        let Ok(Command::BenchImport(bench)) = parsed("bench-import --rows 50") else {
            panic!("a good line is refused");
        };
        assert_eq!((bench.rows, bench.seed), (50, DEFAULT_SEED));
    }

    #[test]
    fn says_what_is_wrong() {
        for (line, message) in [
            ("", "--port is missing"),
            ("--port", "--port needs a value"),
            ("--port many", "--port takes a number, and not many"),
            ("--port 70000", "--port takes a number, and not 70000"),
            (
                "--port 1 --scale huge",
                "--scale takes tiny, demo or large, and not huge",
            ),
            ("--port 1 --colour red", "there is no option --colour"),
            ("bench-search --port 1", "bench-search takes no --port"),
            ("trial-files", "--folder is missing"),
            ("bench-analytics tea", "bench-analytics takes no tea"),
        ] {
            assert_eq!(parsed(line).err().as_deref(), Some(message), "{line}");
        }
    }
}
