//! Measuring the import of a feed: generated into a file, imported into an empty store, and imported again.

use std::fs::File;
use std::io::{BufReader, BufWriter, Seek as _, SeekFrom, Write as _};
use std::time::{Duration, Instant};

use lokapasar_contract::import::Import;
use lokapasar_demo_data::Scale;

use super::report::{megabytes, memory};
use crate::feed::{self, Source, sample};
use crate::language::Language;
use crate::options::DEFAULT_SEED;
use crate::state::{AppState, Config};

/// How long a feed may take.
const GOAL: Duration = Duration::from_secs(20);

/// How to measure the import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportBench {
    /// How many rows the feed has.
    pub rows: u64,
    /// The seed of the feed.
    pub seed: u64,
}

impl ImportBench {
    /// How many rows the goal is about.
    pub const ROWS: u64 = 200_000;

    /// Measures, prints what came out, and says whether the goal is met.
    ///
    /// # Errors
    /// When the file cannot be written or read, or the store refuses.
    pub fn run(self) -> Result<bool, String> {
        let said = |error: std::io::Error| format!("the feed's file: {error}");
        let app = AppState::start(Config {
            scale: Scale::Tiny,
            seed: DEFAULT_SEED,
            data: None,
            imports: Vec::new(),
            dist: None,
            control: false,
            standing_clock: true,
        })
        .map_err(|error| error.to_string())?;
        let mut file = tempfile::tempfile().map_err(said)?;
        let mut out = BufWriter::new(&mut file);
        let written = sample::write(&mut out, &app.market().world, self.rows, self.seed).map_err(said)?;
        out.flush().map_err(said)?;
        drop(out);
        let bytes = file.metadata().map_err(said)?.len();
        println!(
            "a feed of {} rows, {}, {} of them damaged; {} of memory",
            written.rows,
            megabytes(bytes),
            written.refused.len(),
            memory()
        );
        let first = measure(&app, &mut file, "imported")?;
        for count in &first.refusals {
            println!("  {:24} {:>8}", count.reason.as_str(), count.rows);
        }
        let again = measure(&app, &mut file, "again")?;
        let is_whole = first.rows.refused == written.refused.len() as u64
            && again.rows.taken + again.rows.merged + again.rows.updated == 0;
        if !is_whole {
            println!("what was refused is not what is damaged, or the second time changed something");
        }
        Ok(is_whole && first.took <= GOAL && again.took <= GOAL)
    }
}

/// An import, and how long it took.
struct Measured {
    import: Import,
    took: Duration,
}

impl std::ops::Deref for Measured {
    type Target = Import;

    fn deref(&self) -> &Import {
        &self.import
    }
}

fn measure(app: &AppState, file: &mut File, what: &str) -> Result<Measured, String> {
    file.seek(SeekFrom::Start(0)).map_err(|error| error.to_string())?;
    let started = Instant::now();
    let import = app
        .change_feed(|change| {
            feed::run(
                change,
                BufReader::with_capacity(1 << 16, &*file),
                &Source::default(),
            )
        })
        .map_err(|problem| problem.detail().in_language(Language::English).to_owned())?;
    let took = started.elapsed();
    let rows = import.rows;
    println!(
        "{what} in {:.1} s (goal {} s): {} rows read, {} taken, {} merged, {} updated, {} known, {} refused; {} of memory",
        took.as_secs_f64(),
        GOAL.as_secs(),
        rows.read,
        rows.taken,
        rows.merged,
        rows.updated,
        rows.known,
        rows.refused,
        memory()
    );
    Ok(Measured { import, took })
}
