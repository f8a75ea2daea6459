//! Measuring: the search here, the control room in [`analytics`].
//!
//! The search: a thousand queries of buyers over a hundred thousand products, on one thread.
//!
//! What is timed is the whole answer as the handler makes it: words, filters, order, the page with its prices and shipping,
//! all facets with their labels, and the histogram; not the HTTP around it.

pub mod analytics;
pub mod import;
mod queries;
mod report;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lokapasar_contract::RegionCode;
use lokapasar_contract::query::UrlQuery as _;
use lokapasar_demo_data::Scale;

use crate::catalogue::Viewer;
use crate::clock::{self, Clock};
use crate::language::Language;
use crate::market::Market;
use crate::search::answer::answer;
use queries::Asked;
use report::Sample;
pub(crate) use report::{megabytes, memory};

/// How often all queries are asked and timed, after once to warm up.
const ROUNDS: u32 = 5;

/// The unit that asks: one of Jepara.
const REGION: &str = "33.20";

/// What to measure on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bench {
    /// How much data.
    pub scale: Scale,
    /// The seed of data and questions.
    pub seed: u64,
    /// Where the raw samples go; nowhere when no file is named.
    pub samples: Option<PathBuf>,
}

impl Bench {
    /// Measures the search, prints what came out, and says whether the goal is met.
    ///
    /// # Errors
    /// When the index cannot be built, a query fails, or the samples cannot be written.
    pub fn search(&self) -> Result<bool, String> {
        let started = Instant::now();
        let market = Arc::new(Market::generate(self.scale, self.seed));
        println!(
            "{} products, {} offers, {} vendors, generated in {:.1} s; {} of memory",
            market.catalogue.products.len(),
            market.catalogue.offers.len(),
            market.world.vendors.len(),
            started.elapsed().as_secs_f64(),
            memory(),
        );
        let started = Instant::now();
        let search = market.search().map_err(|problem| problem.code().to_owned())?;
        println!(
            "index of {} and columns built in {:.1} s; {} of memory with them",
            megabytes(search.index_bytes()),
            started.elapsed().as_secs_f64(),
            memory(),
        );
        let today = clock::day(Clock::standing().now()).map_err(|error| error.to_string())?;
        let viewer = Viewer {
            market: Arc::clone(&market),
            region: Some(RegionCode::from(REGION)),
            today,
            language: Language::Indonesian,
        };
        let asked = queries::of(&market, self.seed);
        println!("{}", queries::mix(&asked));
        let mut samples = Vec::with_capacity(asked.len() * ROUNDS as usize);
        for round in 0..=ROUNDS {
            for (number, query) in asked.iter().enumerate() {
                let sample = measure(&viewer, round, number, query)?;
                samples.extend((round > 0).then_some(sample));
            }
        }
        if let Some(path) = &self.samples {
            let write = || {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, report::table(&samples, &asked))
            };
            write().map_err(|error| format!("cannot write {}: {error}", path.display()))?;
            println!("{} samples in {}", samples.len(), path.display());
        }
        let (text, is_met) = report::summary(&samples, &asked);
        println!("{text}{} of memory at the end", memory());
        Ok(is_met)
    }
}

fn measure(viewer: &Viewer, round: u32, number: usize, asked: &Asked) -> Result<Sample, String> {
    let started = Instant::now();
    let answer = answer(viewer, &asked.query);
    let took: Duration = started.elapsed();
    let answer =
        answer.map_err(|problem| format!("{}: {}", asked.query.to_query_string(), problem.code()))?;
    Ok(Sample {
        round,
        number,
        took,
        total: answer.page.total,
    })
}
