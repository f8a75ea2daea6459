//! The store: one SQLite connection behind a lock. Every change is one immediate transaction, so that there is one
//! writer at a time and what a reader sees is always whole.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::problem::ApiProblem;

/// The tables of each module.
const SCHEMAS: &[&str] = &[
    SETTINGS,
    crate::session::SCHEMA,
    crate::write::SCHEMA,
    crate::ledger::SCHEMA,
    crate::ledger::courses::SCHEMA,
    crate::ledger::flags::marks::SCHEMA,
    crate::cart::SCHEMA,
    crate::purchases::SCHEMA,
    crate::orders::store::SCHEMA,
    crate::orders::substitutions::SCHEMA,
    crate::vendors::SCHEMA,
    crate::comparisons::SCHEMA,
    crate::lists::SCHEMA,
    crate::questions::SCHEMA,
    crate::views::SCHEMA,
];

/// The tables of what is imported: the ledger a second time, apart from the first, so that no statement can add up both.
const FEED_SCHEMAS: &[&str] = &[
    SETTINGS,
    crate::write::SCHEMA,
    crate::ledger::SCHEMA,
    crate::ledger::flags::marks::SCHEMA,
    crate::feed::SCHEMA,
];

/// What the store remembers of itself.
const SETTINGS: &str =
    "CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;";

/// What is transactional: sessions, carts, orders, stored answers.
#[derive(Debug)]
pub struct Store {
    connection: Mutex<Connection>,
    schemas: &'static [&'static str],
}

impl Store {
    /// A store that lives as long as the process.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn in_memory() -> rusqlite::Result<Self> {
        Self::prepare(Connection::open_in_memory()?, SCHEMAS)
    }

    /// The same for what is imported.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn of_feed_in_memory() -> rusqlite::Result<Self> {
        Self::prepare(Connection::open_in_memory()?, FEED_SCHEMAS)
    }

    /// A store in a file, which is made when it is not there.
    ///
    /// # Errors
    /// When the file cannot be opened or is no database.
    pub fn in_file(path: &Path) -> rusqlite::Result<Self> {
        Self::prepare(open(path)?, SCHEMAS)
    }

    /// The same for what is imported.
    ///
    /// # Errors
    /// When the file cannot be opened or is no database.
    pub fn of_feed_in_file(path: &Path) -> rusqlite::Result<Self> {
        Self::prepare(open(path)?, FEED_SCHEMAS)
    }

    fn prepare(connection: Connection, schemas: &'static [&'static str]) -> rusqlite::Result<Self> {
        connection.pragma_update(None, "foreign_keys", true)?;
        create_tables(&connection, schemas)?;
        Ok(Self {
            connection: Mutex::new(connection),
            schemas,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Connection> {
        // A closure that panicked left its transaction to be rolled back, so the connection is sound.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads; nobody writes meanwhile.
    ///
    /// # Errors
    /// What `read` answers.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, ApiProblem>) -> Result<T, ApiProblem> {
        read(&self.lock())
    }

    /// Writes all of it, or nothing when `write` answers an error. `then` runs after the commit, before anybody else
    /// writes.
    ///
    /// # Errors
    /// What `write` answers, or that the commit failed.
    pub fn transaction<T, U>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, ApiProblem>,
        then: impl FnOnce(T) -> U,
    ) -> Result<U, ApiProblem> {
        let mut connection = self.lock();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let written = write(&transaction)?;
        transaction.commit()?;
        Ok(then(written))
    }

    /// Throws every row away.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn clear(&self) -> Result<(), ApiProblem> {
        let connection = self.lock();
        connection.pragma_update(None, "foreign_keys", false)?;
        let tables: Vec<String> = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for table in tables {
            connection.execute_batch(&format!("DROP TABLE \"{table}\""))?;
        }
        create_tables(&connection, self.schemas)?;
        connection.pragma_update(None, "foreign_keys", true)?;
        Ok(())
    }
}

fn open(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    Ok(connection)
}

fn create_tables(connection: &Connection, schemas: &[&str]) -> rusqlite::Result<()> {
    schemas
        .iter()
        .try_for_each(|schema| connection.execute_batch(schema))
}

/// What the store remembers under that name.
///
/// # Errors
/// When SQLite refuses.
pub fn setting(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
}

/// Remembers a value under that name.
///
/// # Errors
/// When SQLite refuses.
pub fn remember(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    connection
        .prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")?
        .execute([name, value])
        .map(drop)
}
