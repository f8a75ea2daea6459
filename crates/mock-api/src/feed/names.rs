//! What rows name: units, vendors, categories and marketplaces, each with an id that follows from its name.

use std::collections::{HashMap, HashSet};

use lokapasar_contract::RegionCode;
use lokapasar_demo_data::catalogue::TRADES;
use rusqlite::Connection;
use sha2::{Digest as _, Sha256};

use super::reading::Row;
use crate::ledger::shares::NOTHING;
use crate::versions;

/// The ids of what a row names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Ids {
    pub(super) unit: Option<String>,
    pub(super) vendor: Option<String>,
    pub(super) category: Option<String>,
    pub(super) marketplace: String,
}

/// What is known by name.
#[derive(Debug)]
pub(super) struct Names {
    /// The unit of a government's code.
    by_code: HashMap<(String, String), String>,
    /// The ids that are written down.
    written: HashSet<String>,
    /// Categories that the demo knows, by both of their names.
    trades: HashMap<String, &'static str>,
}

impl Names {
    pub(super) fn load(connection: &Connection) -> rusqlite::Result<Self> {
        let mut names = Self {
            by_code: HashMap::new(),
            written: HashSet::new(),
            trades: TRADES
                .iter()
                .flat_map(|(slug, id, en)| [id, en].map(|name| (folded(name), *slug)))
                .collect(),
        };
        let mut statement = connection.prepare("SELECT region, code, id FROM feed_unit WHERE code <> ''")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            names.by_code.insert((row.get(0)?, row.get(1)?), row.get(2)?);
        }
        Ok(names)
    }

    /// The ids of what a row names; what is new is written down.
    pub(super) fn of(&mut self, connection: &Connection, row: &Row) -> rusqlite::Result<Ids> {
        Ok(Ids {
            unit: self.unit(
                connection,
                &row.region,
                row.unit_code.as_deref(),
                row.unit.as_deref(),
            )?,
            vendor: self.vendor(connection, row.vendor.as_deref())?,
            category: self.category(connection, row.category.as_deref())?,
            marketplace: self.marketplace(connection, row.marketplace.as_deref())?,
        })
    }

    /// A unit is known by its name within its government, since codes change from year to year and are often empty; without a
    /// name, by its code.
    fn unit(
        &mut self,
        connection: &Connection,
        region: &RegionCode,
        code: Option<&str>,
        name: Option<&str>,
    ) -> rusqlite::Result<Option<String>> {
        let place = code.map(|code| (region.to_string(), code.to_owned()));
        let name = match (name, &place) {
            (Some(name), _) => name.to_owned(),
            (None, Some(place)) => {
                if let Some(known) = self.by_code.get(place) {
                    return Ok(Some(known.clone()));
                }
                format!("Satker {}", place.1)
            }
            (None, None) => return Ok(None),
        };
        let id = format!("unit_{}", digest(&format!("{region}\n{}", folded(&name))));
        if self.is_new(&format!("{id}\n{}", code.unwrap_or_default())) {
            connection
                .prepare_cached(
                    "INSERT INTO feed_unit (id, region, code, name) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (id) DO UPDATE SET code = excluded.code WHERE feed_unit.code = ''",
                )?
                .execute((&id, region.as_str(), code.unwrap_or_default(), &name))?;
        }
        if let Some(place) = place {
            self.by_code.entry(place).or_insert_with(|| id.clone());
        }
        Ok(Some(id))
    }

    fn vendor(&mut self, connection: &Connection, name: Option<&str>) -> rusqlite::Result<Option<String>> {
        let Some(name) = name else {
            return Ok(None);
        };
        let id = format!("vnd_{}", digest(&folded(name)));
        self.write(connection, "feed_vendor", &id, name)?;
        Ok(Some(id))
    }

    /// The slug of a category: that of the demo where it has one of this name.
    fn category(&mut self, connection: &Connection, name: Option<&str>) -> rusqlite::Result<Option<String>> {
        let Some(name) = name else {
            return Ok(None);
        };
        if let Some(slug) = self.trades.get(&folded(name)) {
            return Ok(Some((*slug).to_owned()));
        }
        // The letter keeps it apart from what the demo knows.
        let slug = format!("f-{}", slug(name));
        self.write(connection, "feed_category", &format!("cat_{slug}"), name)?;
        Ok(Some(slug))
    }

    fn marketplace(&mut self, connection: &Connection, name: Option<&str>) -> rusqlite::Result<String> {
        let Some(name) = name else {
            return Ok(NOTHING.to_owned());
        };
        let mut id = slug(name);
        if id == NOTHING {
            id.push('-');
        }
        self.write(connection, "feed_marketplace", &id, name)?;
        Ok(id)
    }

    fn write(&mut self, connection: &Connection, table: &str, id: &str, name: &str) -> rusqlite::Result<()> {
        if !self.is_new(&format!("{table} {id}")) {
            return Ok(());
        }
        connection
            .prepare_cached(&format!(
                "INSERT OR IGNORE INTO {table} (id, name) VALUES (?1, ?2)"
            ))?
            .execute((id, name))
            .map(drop)
    }

    fn is_new(&mut self, what: &str) -> bool {
        !self.written.contains(what) && self.written.insert(what.to_owned())
    }
}

/// A name as it is compared: `CV. Maju Jaya` is `cv maju jaya`.
fn folded(name: &str) -> String {
    let name = name.to_lowercase().replace(['.', ','], " ");
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name as it stands in an address.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for sign in name.to_lowercase().chars() {
        if sign.is_ascii_alphanumeric() {
            slug.push(sign);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    // Of other alphabets nothing is left, and of long names only the beginning.
    if slug.is_empty() || name.len() > 40 {
        format!("{slug}{}", digest(&folded(name)))
    } else {
        slug.to_owned()
    }
}

fn digest(text: &str) -> String {
    let digest = Sha256::digest(text);
    versions::hex(digest.get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        assert_eq!(folded("CV. MAJU  Jaya"), folded("cv maju jaya"));
        assert_eq!(slug("Gratis Ongkir"), "gratis-ongkir");
        assert_eq!(slug("PaDi UMKM!"), "padi-umkm");
        assert!(!slug("日本").is_empty());
        assert_ne!(
            slug("Belanja modal peralatan dan mesin lainnya A"),
            slug("Belanja modal peralatan dan mesin lainnya B")
        );
    }
}
