//! The store of the feed, and whom and what its rows name.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::http::StatusCode;
use jiff::Timestamp;
use lokapasar_contract::place::UnitKind;
use lokapasar_contract::{CategoryId, RegionCode, UnitId, VendorId};
use lokapasar_demo_data::model::Unit;
use rusqlite::{Connection, OptionalExtension as _};

use crate::language::Text;
use crate::market::{Market, Named};
use crate::problem::ApiProblem;
use crate::store::Store;

/// What is added to the name of the store's file for that of the feed.
const SUFFIX: &str = ".feed";

/// What was imported.
#[derive(Debug)]
pub struct Feed {
    store: Store,
    /// Whom the rows name, as long as none are added.
    market: Mutex<Option<Arc<Market>>>,
    /// Imports that are under way or wait.
    importing: AtomicUsize,
}

impl Feed {
    /// Opens the store beside that of the orders, or in memory.
    ///
    /// # Errors
    /// When the file cannot be opened or is no database.
    pub fn open(data: Option<&Path>) -> rusqlite::Result<Self> {
        let store = match data {
            Some(path) => {
                let mut name = path.as_os_str().to_owned();
                name.push(SUFFIX);
                Store::of_feed_in_file(&PathBuf::from(name))?
            }
            None => Store::of_feed_in_memory()?,
        };
        Ok(Self {
            store,
            market: Mutex::new(None),
            importing: AtomicUsize::new(0),
        })
    }

    /// The rows, and nothing else.
    #[must_use]
    pub const fn store(&self) -> &Store {
        &self.store
    }

    /// Reads from the store.
    ///
    /// # Errors
    /// 503 while a file comes in: it takes seconds, and whoever waited for it would hold up all others. What `read` answers.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, ApiProblem>) -> Result<T, ApiProblem> {
        if self.importing.load(Ordering::SeqCst) > 0 {
            let detail = Text::new(
                "Berkas feed LKPP sedang diimpor. Coba lagi sebentar lagi.",
                "A file of LKPP's feed is coming in. Try again in a moment.",
            );
            let problem = ApiProblem::new(StatusCode::SERVICE_UNAVAILABLE, "unavailable", detail);
            return Err(problem.retry_after(1));
        }
        self.store.read(read)
    }

    /// Says that a file comes in, as long as the answer is kept.
    pub(crate) fn begin_import(&self) -> Importing<'_> {
        self.importing.fetch_add(1, Ordering::SeqCst);
        Importing(self)
    }

    fn known(&self) -> MutexGuard<'_, Option<Arc<Market>>> {
        self.market.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whom and what the rows name, under the governments of `base`.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn market(&self, base: &Market) -> Result<Arc<Market>, ApiProblem> {
        let mut known = self.known();
        if let Some(market) = known.as_ref() {
            return Ok(Arc::clone(market));
        }
        let market = self.read(|connection| Ok(named(connection, base)?))?;
        Ok(Arc::clone(known.insert(Arc::new(market))))
    }

    /// When rows last came in or changed.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn last_import(&self) -> Result<Option<Timestamp>, ApiProblem> {
        let last = self.read(|connection| {
            Ok(connection
                .prepare_cached(
                    "SELECT at FROM feed_import WHERE taken + merged + updated > 0 ORDER BY id DESC LIMIT 1",
                )?
                .query_row([], |row| row.get::<_, i64>(0))
                .optional()?)
        })?;
        Ok(last.and_then(|at| Timestamp::from_second(at).ok()))
    }

    /// Forgets whom the rows name, since there are other rows now.
    pub(crate) fn forget(&self) {
        *self.known() = None;
    }

    /// Throws all of it away.
    ///
    /// # Errors
    /// When the store refuses.
    pub fn clear(&self) -> Result<(), ApiProblem> {
        self.store.clear()?;
        self.forget();
        Ok(())
    }
}

/// A file that comes in.
#[derive(Debug)]
pub(crate) struct Importing<'a>(&'a Feed);

impl Drop for Importing<'_> {
    fn drop(&mut self) {
        self.0.importing.fetch_sub(1, Ordering::SeqCst);
    }
}

fn named(connection: &Connection, base: &Market) -> rusqlite::Result<Market> {
    let units = connection
        .prepare_cached("SELECT id, region, code, name FROM feed_unit ORDER BY id")?
        .query_map([], |row| {
            let name: String = row.get(3)?;
            Ok(Unit {
                id: UnitId::new(row.get::<_, String>(0)?),
                region: RegionCode::new(row.get::<_, String>(1)?),
                code: row.get(2)?,
                kind: kind(&name),
                name,
                parent: None,
                address: String::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    let names = |table: &str| -> rusqlite::Result<Vec<(String, String)>> {
        connection
            .prepare(&format!("SELECT id, name FROM {table}"))?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect()
    };
    let categories = names("feed_category")?;
    let named = Named {
        categories: categories
            .into_iter()
            .map(|(id, name)| (CategoryId::new(id), name))
            .collect(),
        marketplaces: names("feed_marketplace")?.into_iter().collect(),
        vendors: names("feed_vendor")?
            .into_iter()
            .map(|(id, name)| (VendorId::new(id), name))
            .collect(),
    };
    Ok(base.imported(units, named))
}

/// What kind of unit it is, by the words of its name.
fn kind(name: &str) -> UnitKind {
    let name = name.to_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if begins(&["smp", "sekolah menengah pertama", "upt smp", "uptd smp"]) {
        UnitKind::Smp
    } else if begins(&["kecamatan", "kec."]) {
        UnitKind::Kecamatan
    } else if begins(&["kelurahan", "kel."]) {
        UnitKind::Kelurahan
    } else if begins(&["upt", "uptd", "puskesmas", "balai"]) {
        UnitKind::Upt
    } else {
        UnitKind::Opd
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_s_kind_is_in_its_name() {
        for (name, expected) in [
            ("SMP Negeri 1 Jepara", UnitKind::Smp),
            ("UPTD SMP Negeri 2 Jepara", UnitKind::Smp),
            ("KECAMATAN TAHUNAN", UnitKind::Kecamatan),
            ("Kelurahan Bulu", UnitKind::Kelurahan),
            ("Puskesmas Mlonggo", UnitKind::Upt),
            ("Dinas Pendidikan", UnitKind::Opd),
        ] {
            assert_eq!(kind(name), expected, "{name}");
        }
    }
}
