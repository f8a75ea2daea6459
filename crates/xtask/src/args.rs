//! The command line: which command, with which options.

mod words;

use std::path::PathBuf;

use self::words::Words;
use crate::failure::{Failure, Result};
use crate::stages::Stage;

/// What `cargo xtask` prints when asked for help.
pub(crate) const USAGE: &str = "\
Usage: cargo xtask <command> [options]

  setup        Find or install what building needs (a cache folder keeps it)
  demo         Build everything and serve it on one port, with the demo data
               --port N (7000)  --host ADDRESS (127.0.0.1)  --data FILE  --scale tiny|demo|large  --no-open
  dev          `trunk serve` with live reload, and the API behind its proxy
               --port N (7000)  --scale tiny|demo|large
  test         Every check there is; ends with `N passed, M failed`
               --only STAGE[,STAGE…]: fmt invariants clippy host exports wasm build budgets e2e
               anything after `--` goes to Playwright
  build        The release bundle in dist/, precompressed
  bench        Measure, print, and fail when the goal is missed; raw samples go to bench/ in the target folder
               search: 1.000 queries over 100.000 products, one thread
               analytics: 200 questions to each figure of the control room, over 1.000.000 orders and over 130.000
               import: a damaged feed of 200.000 rows
               ui: from a key or a click to the paint, in Chromium, on a processor four times slower
  conformance  Whether the API answers as its description says: Schemathesis asks as several people; fails on a finding
               --url http://HOST:PORT (a mock of its own)  --seed N (1)  --examples N (50)
  exports      What the control room exports, opened by openpyxl and LibreOffice
               --rows N: writes so many rows besides, and prints what they took
  soak         What is tried very often; ends at the first violation
               model: the cart's and the order's state machines   --sequences N (1000000)
               bugs: ten bugs, planted one after the other; each has to be found
               browser: random sessions under faults, on from where it last stopped   --sessions N (100)
  budgets      The bytes of the first route against crates/xtask/budgets.txt
  invariants   What ARCHITECTURE says must stay true, read off the sources
  shots        Pictures of the main pages into e2e/shots
  verify-history FILE
               Recompute every hash of the history of an order that was saved from its page
  env          Print the variables that plain `trunk` and `cargo` need: eval \"$(cargo xtask env)\"

Every command that builds takes
  --wasm-std auto|rustup|debian   where the standard library for wasm comes from (auto)
  --tools DIR                     where tools are kept (~/.cache/lokapasar)";

/// Where the standard library for wasm may come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum WasmStd {
    /// The first way that works.
    #[default]
    Auto,
    /// The active toolchain, with rustup's help.
    Rustup,
    /// Debian's compiler, and a library built from Debian's sources.
    Debian,
}

/// How much data the mock starts with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scale {
    Tiny,
    #[default]
    Demo,
    Large,
}

impl Scale {
    /// The word that the mock understands.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Scale::Tiny => "tiny",
            Scale::Demo => "demo",
            Scale::Large => "large",
        }
    }
}

/// Options of every command that builds.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    pub(crate) wasm_std: WasmStd,
    pub(crate) tools: Option<PathBuf>,
}

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Task {
    Help,
    Setup,
    Demo(DemoOptions),
    Dev {
        port: u16,
        scale: Scale,
    },
    Test {
        only: Vec<Stage>,
        playwright: Vec<String>,
    },
    Build,
    Bench(Bench),
    Conformance(Conformance),
    Exports {
        rows: u32,
    },
    Soak(Soak),
    Budgets,
    Invariants,
    Shots {
        playwright: Vec<String>,
    },
    VerifyHistory {
        file: PathBuf,
    },
    Env,
}

/// How the API is held against its description.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Conformance {
    /// The server, unless it is a mock of the command's own.
    pub(crate) url: Option<String>,
    pub(crate) seed: u32,
    /// How many requests are drawn at most for each operation and phase.
    pub(crate) examples: u32,
}

/// What is tried very often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Soak {
    /// The state machines, with so many sequences for each property.
    Model { sequences: u32 },
    /// Bugs that are planted, to see that they are found.
    Bugs,
    /// So many sessions in the browser.
    Browser { sessions: u32 },
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bench {
    /// The search of the mock.
    Search,
    /// The import of LKPP's feed.
    Import,
    /// The figures of its control room.
    Analytics,
    /// The app in the browser.
    Ui,
}

/// Options of `demo`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct DemoOptions {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) data: Option<PathBuf>,
    pub(crate) scale: Scale,
    pub(crate) open: bool,
}

/// The port of the app, unless another is named.
pub(crate) const DEFAULT_PORT: u16 = 7000;

/// How many sequences a soak tries, unless it is told another number.
const MILLION: u32 = 1_000_000;

/// How many sessions are played in one go, unless another number is told.
const HUNDRED: u32 = 100;

/// Reads the words after `cargo xtask`.
pub(crate) fn parse(words: impl IntoIterator<Item = String>) -> Result<(Task, BuildOptions)> {
    let mut words: Vec<String> = words.into_iter().collect();
    let playwright = match words.iter().position(|word| word == "--") {
        Some(at) => words.split_off(at).split_off(1),
        None => Vec::new(),
    };
    let mut words = Words(words);
    let name = words.command();
    if words.flag("--help") || words.flag("-h") || matches!(name.as_deref(), None | Some("help")) {
        return Ok((Task::Help, BuildOptions::default()));
    }
    let build = BuildOptions {
        wasm_std: match words.value("--wasm-std")?.as_deref() {
            None | Some("auto") => WasmStd::Auto,
            Some("rustup") => WasmStd::Rustup,
            Some("debian") => WasmStd::Debian,
            Some(other) => return Err(usage(format!("`--wasm-std {other}`: auto, rustup or debian"))),
        },
        tools: words.value("--tools")?.map(PathBuf::from),
    };
    let task = match name.as_deref().unwrap_or_default() {
        "setup" => Task::Setup,
        "demo" => Task::Demo(DemoOptions {
            host: words.value("--host")?.unwrap_or_else(|| "127.0.0.1".to_owned()),
            port: words.port()?,
            data: words.value("--data")?.map(PathBuf::from),
            scale: words.scale()?,
            open: !words.flag("--no-open"),
        }),
        "dev" => Task::Dev {
            port: words.port()?,
            scale: words.scale()?,
        },
        "test" => Task::Test {
            only: words.stages()?,
            playwright: playwright.clone(),
        },
        "build" => Task::Build,
        "bench" => Task::Bench(words.bench()?),
        "conformance" => Task::Conformance(Conformance {
            url: words.value("--url")?,
            seed: words.number("--seed", 1)?,
            examples: words.number("--examples", 50)?,
        }),
        "exports" => Task::Exports {
            rows: words.number("--rows", 0)?,
        },
        "soak" => words.soak()?,
        "budgets" => Task::Budgets,
        "invariants" => Task::Invariants,
        "shots" => Task::Shots {
            playwright: playwright.clone(),
        },
        "verify-history" => Task::VerifyHistory { file: words.file()? },
        "env" => Task::Env,
        other => return Err(usage(format!("There is no command `{other}`"))),
    };
    if let Some(word) = words.0.first() {
        return Err(usage(format!("`{}` takes no `{word}`", name.unwrap_or_default())));
    }
    if !playwright.is_empty() && !matches!(task, Task::Test { .. } | Task::Shots { .. }) {
        return Err(usage(
            "Only `test` and `shots` pass words on after `--`".to_owned(),
        ));
    }
    Ok((task, build))
}

fn usage(what: String) -> Failure {
    Failure::new(what).remedy("see `cargo xtask help`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<(Task, BuildOptions)> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_may_stand_anywhere_and_in_both_forms() {
        let (demo, build) = task("demo --port=7100 --wasm-std debian --scale tiny --no-open").unwrap();
        assert_eq!(build.wasm_std, WasmStd::Debian);
        let expected = DemoOptions {
            host: "127.0.0.1".to_owned(),
            port: 7100,
            data: None,
            scale: Scale::Tiny,
            open: false,
        };
        assert_eq!(demo, Task::Demo(expected));
    }

    #[test]
    fn stages_run_in_their_own_order() {
        let (test, _) = task("test --only e2e,fmt -- journeys --headed").unwrap();
        let playwright = vec!["journeys".to_owned(), "--headed".to_owned()];
        assert_eq!(
            test,
            Task::Test {
                only: vec![Stage::Fmt, Stage::E2e],
                playwright
            }
        );
        let (all, _) = task("test").unwrap();
        assert_eq!(
            all,
            Task::Test {
                only: Stage::ALL.to_vec(),
                playwright: Vec::new()
            }
        );
    }

    #[test]
    fn what_is_measured_is_named() {
        assert_eq!(task("bench search").unwrap().0, Task::Bench(Bench::Search));
        assert_eq!(task("bench import").unwrap().0, Task::Bench(Bench::Import));
        assert_eq!(task("bench analytics").unwrap().0, Task::Bench(Bench::Analytics));
        assert_eq!(task("bench ui").unwrap().0, Task::Bench(Bench::Ui));
    }

    #[test]
    fn a_soak_is_long_unless_told_otherwise() {
        for (line, soak) in [
            ("soak model", Soak::Model { sequences: MILLION }),
            ("soak model --sequences 5", Soak::Model { sequences: 5 }),
            ("soak bugs", Soak::Bugs),
            ("soak browser", Soak::Browser { sessions: HUNDRED }),
        ] {
            assert_eq!(task(line).unwrap().0, Task::Soak(soak), "{line}");
        }
    }

    #[test]
    fn conformance_is_asked_of_a_mock_unless_a_server_is_named() {
        let expected = |url: Option<&str>, seed| {
            Task::Conformance(Conformance {
                url: url.map(str::to_owned),
                seed,
                examples: 50,
            })
        };
        assert_eq!(task("conformance").unwrap().0, expected(None, 1));
        assert_eq!(
            task("conformance --url http://localhost:7000 --seed 7")
                .unwrap()
                .0,
            expected(Some("http://localhost:7000"), 7)
        );
    }

    #[test]
    fn exports_are_opened_and_measured_where_rows_are_asked_for() {
        assert_eq!(task("exports").unwrap().0, Task::Exports { rows: 0 });
        assert_eq!(
            task("exports --rows 100000").unwrap().0,
            Task::Exports { rows: 100_000 }
        );
    }

    #[test]
    fn a_history_is_a_file() {
        let file = PathBuf::from("history.json");
        assert_eq!(
            task("verify-history history.json").unwrap().0,
            Task::VerifyHistory { file }
        );
    }

    #[test]
    fn no_words_and_help_ask_for_help() {
        for line in ["", "help", "--help", "demo -h"] {
            assert_eq!(task(line).unwrap().0, Task::Help, "{line}");
        }
    }

    #[test]
    fn mistakes_are_named() {
        let cases = [
            ("fly", "There is no command `fly`"),
            ("demo --port 0", "`--port 0`: a number from 1 to 65535"),
            ("demo --port", "`--port` needs a value"),
            ("demo --port --no-open", "`--port` needs a value"),
            ("demo --scale huge", "`--scale huge`: tiny, demo or large"),
            (
                "setup --wasm-std snap",
                "`--wasm-std snap`: auto, rustup or debian",
            ),
            ("test --only units", "There is no stage `units`"),
            ("budgets --port 1", "`budgets` takes no `--port`"),
            (
                "bench",
                "`bench` needs to know what to measure: search, analytics, import or ui",
            ),
            ("bench tea", "There is nothing to measure called `tea`"),
            ("soak", "`soak` needs to know what to try: model, bugs or browser"),
            ("soak model --sequences 0", "`--sequences 0`: a number from 1"),
            ("verify-history", "`verify-history` needs a file"),
            (
                "verify-history a.json b.json",
                "`verify-history` takes no `b.json`",
            ),
            ("bench search --port 1", "`bench` takes no `--port`"),
            (
                "demo -- journeys",
                "Only `test` and `shots` pass words on after `--`",
            ),
        ];
        for (line, what) in cases {
            let failure = task(line).unwrap_err().to_string();
            assert!(failure.starts_with(what), "{line}: {failure}");
        }
    }
}
