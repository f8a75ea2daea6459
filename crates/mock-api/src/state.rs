//! What all handlers share.

use std::io::BufReader;
use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::Timestamp;
use lokapasar_contract::live::LiveEvent;
use lokapasar_demo_data::Scale;
use rusqlite::{Connection, Transaction};

use crate::clock::Clock;
use crate::faults::Faults;
use crate::feed::{self, Feed};
use crate::language::Language;
use crate::ledger;
use crate::live::{Audience, Hub};
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::request_log::RequestLog;
use crate::store::{self, Store};
use crate::versions;

/// The state as handlers take it: `State(app): State<App>`.
pub type App = Arc<AppState>;

/// How the server was started.
#[derive(Debug, Clone)]
pub struct Config {
    /// How much data.
    pub scale: Scale,
    /// The seed of the data.
    pub seed: u64,
    /// Where the store's file is; none keeps it in memory. What is imported is kept beside it.
    pub data: Option<PathBuf>,
    /// Files of LKPP's feed that are imported at the start.
    pub imports: Vec<PathBuf>,
    /// The folder of the built app, when it is served too.
    pub dist: Option<PathBuf>,
    /// Whether `/mock` is there.
    pub control: bool,
    /// Whether the clock stands still between moves.
    pub standing_clock: bool,
}

/// The marketplace.
#[derive(Debug)]
pub struct AppState {
    /// How the server was started.
    pub config: Config,
    /// The time of the demo.
    pub clock: Clock,
    /// What is transactional.
    pub store: Store,
    /// What was imported.
    pub feed: Feed,
    /// What goes wrong on purpose.
    pub faults: Faults,
    /// The live stream.
    pub live: Hub,
    /// What was asked lately.
    pub requests: RequestLog,
    market: RwLock<Arc<Market>>,
}

/// A transaction that is open, and what to tell others once it is committed.
#[derive(Debug)]
pub struct Change<'a> {
    transaction: &'a Transaction<'a>,
    market: Arc<Market>,
    /// The time of the change: the same for all that belongs to it.
    pub now: Timestamp,
    announcements: Vec<(Audience, LiveEvent)>,
}

impl<'a> Change<'a> {
    /// The open transaction.
    #[must_use]
    pub fn connection(&self) -> &'a Connection {
        self.transaction
    }

    /// Governments, units, vendors and the catalogue.
    #[must_use]
    pub fn market(&self) -> &Market {
        &self.market
    }

    /// A code that no other thing of this `kind` has: things are numbered under `counter`, and the code hides the number.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn new_code(&self, counter: &str, kind: &str) -> Result<String, ApiProblem> {
        let last = store::setting(self.transaction, counter)?.and_then(|last| last.parse::<u64>().ok());
        let nth = last.unwrap_or_default().saturating_add(1).to_string();
        store::remember(self.transaction, counter, &nth)?;
        Ok(versions::digest(
            format!("{}/{kind}/{nth}", self.market.seed).as_bytes(),
        ))
    }

    /// Tells those who may know, once the change is committed.
    pub fn announce(&mut self, audience: Audience, event: LiveEvent) {
        self.announcements.push((audience, event));
    }
}

impl AppState {
    /// Generates the data and opens the store.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub fn start(config: Config) -> rusqlite::Result<Self> {
        let market = Market::generate(config.scale, config.seed);
        Self::start_in(config, Arc::new(market))
    }

    /// Opens the store for data that is generated already.
    ///
    /// # Errors
    /// When the store cannot be opened.
    pub fn start_in(config: Config, market: Arc<Market>) -> rusqlite::Result<Self> {
        let store = match &config.data {
            Some(path) => Store::in_file(path)?,
            None => Store::in_memory()?,
        };
        let feed = Feed::open(config.data.as_deref())?;
        let last = store
            .read(|connection| Ok(store::setting(connection, "clock")?))
            .ok()
            .flatten();
        let clock = if config.standing_clock {
            Clock::standing()
        } else {
            Clock::running(last.and_then(|text| text.parse().ok()))
        };
        Ok(Self {
            config,
            clock,
            store,
            feed,
            faults: Faults::default(),
            live: Hub::default(),
            requests: RequestLog::default(),
            market: RwLock::new(market),
        })
    }

    /// Governments, units, vendors and the catalogue.
    #[must_use]
    pub fn market(&self) -> Arc<Market> {
        Arc::clone(&self.market.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Builds what the first who asks would otherwise wait for: the search and the ledger.
    ///
    /// # Errors
    /// When the index cannot be built, or the store refuses.
    pub fn warm_up(&self) -> Result<(), ApiProblem> {
        let market = self.market();
        std::thread::scope(|scope| {
            let search = scope.spawn(|| market.search().map(drop));
            self.read(|connection| {
                ledger::fill(connection, market.scale, market.seed, &market.world)?;
                Ok(())
            })?;
            search
                .join()
                .unwrap_or_else(|_| Err(ApiProblem::internal(&"the search could not be built")))
        })
    }

    /// Imports the files that were named at the start, and says of each what came of it.
    ///
    /// # Errors
    /// Which file cannot be read or is no feed, in a sentence.
    pub fn import_files(&self) -> Result<Vec<String>, String> {
        let import = |path: &PathBuf| {
            let said = |why: &dyn std::fmt::Display| format!("--import {}: {why}", path.display());
            let file = std::fs::File::open(path).map_err(|error| said(&error))?;
            let source = feed::Source {
                name: path.file_name().map(|name| name.to_string_lossy().into_owned()),
                by: None,
            };
            let import = self
                .change_feed(|change| feed::run(change, BufReader::new(file), &source))
                .map_err(|problem| said(&problem.detail().in_language(Language::English)))?;
            let rows = import.rows;
            Ok(said(&format!(
                "{} rows read, {} taken, {} merged, {} updated, {} known, {} refused",
                rows.read, rows.taken, rows.merged, rows.updated, rows.known, rows.refused
            )))
        };
        self.config.imports.iter().map(import).collect()
    }

    /// Reads from the store.
    ///
    /// # Errors
    /// What `read` answers.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, ApiProblem>) -> Result<T, ApiProblem> {
        self.store.read(read)
    }

    /// Changes the store, all of it or nothing, and then tells those who may know.
    ///
    /// # Errors
    /// What `act` answers, or that the commit failed.
    pub fn change<T>(
        &self,
        act: impl FnOnce(&mut Change<'_>) -> Result<T, ApiProblem>,
    ) -> Result<T, ApiProblem> {
        self.change_in(&self.store, act)
    }

    /// The same of what is imported.
    ///
    /// # Errors
    /// What `act` answers, or that the commit failed.
    pub fn change_feed<T>(
        &self,
        act: impl FnOnce(&mut Change<'_>) -> Result<T, ApiProblem>,
    ) -> Result<T, ApiProblem> {
        let changed = self.change_in(self.feed.store(), act);
        // The names that rows point to may be other ones now.
        self.feed.forget();
        changed
    }

    fn change_in<T>(
        &self,
        store: &Store,
        act: impl FnOnce(&mut Change<'_>) -> Result<T, ApiProblem>,
    ) -> Result<T, ApiProblem> {
        store.transaction(
            |transaction| {
                let mut change = Change {
                    transaction,
                    market: self.market(),
                    now: self.clock.now(),
                    announcements: Vec::new(),
                };
                let result = act(&mut change)?;
                store::remember(transaction, "clock", &change.now.to_string())?;
                Ok((result, change.announcements))
            },
            |(result, announcements)| {
                for (audience, event) in announcements {
                    self.live.publish(audience, event);
                }
                result
            },
        )
    }

    /// Starts over with other data, or the same: nobody is signed in, no order is placed, the clock is at its start.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn reset(&self, scale: Scale, seed: u64) -> Result<(), ApiProblem> {
        let current = self.market();
        if (current.scale, current.seed) != (scale, seed) {
            let market = Arc::new(Market::generate(scale, seed));
            *self.market.write().unwrap_or_else(PoisonError::into_inner) = market;
        }
        self.store.clear()?;
        self.feed.clear()?;
        self.clock.restart();
        self.faults.clear();
        self.live.reset();
        self.requests.clear();
        Ok(())
    }
}
