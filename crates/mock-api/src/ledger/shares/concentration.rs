//! How far what was bought lies with a few: the index, the first and the first five, and who they are.

use std::collections::BTreeMap;

use lokapasar_contract::analytics::ConcentrationBand;
use lokapasar_contract::{RegionCode, Rupiah};
use rusqlite::Connection;

use super::{NOTHING, hhi};
use crate::ledger::figures::{Slice, each_counted};

/// How many stand in a list of the first.
const LISTED: usize = 10;

/// A vendor, unit or marketplace with what was bought of or by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: String,
    /// The sum of its rows.
    pub value: Rupiah,
    /// Its orders.
    pub orders: u64,
}

/// Parties beside one another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Field {
    /// Those that are named.
    pub parties: Vec<Party>,
    /// What names none.
    pub unnamed: Rupiah,
}

/// A party with its rank and its share in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Its place; equals share one.
    pub rank: u32,
    /// The party.
    pub party: Party,
    /// Its share of the value of all that are named.
    pub permille: Option<i64>,
}

impl Field {
    fn amounts(&self) -> Vec<i64> {
        self.parties.iter().map(|party| party.value.get()).collect()
    }

    /// What was bought of those that are named.
    #[must_use]
    pub fn value(&self) -> Rupiah {
        self.parties.iter().map(|party| party.value).sum()
    }

    /// The index.
    #[must_use]
    pub fn hhi(&self) -> Option<u32> {
        hhi(&self.amounts())
    }

    /// What the index means.
    #[must_use]
    pub fn band(&self) -> Option<ConcentrationBand> {
        self.hhi().map(ConcentrationBand::of)
    }

    /// The share of the first so many together, in thousandths.
    #[must_use]
    pub fn top(&self, first: usize) -> Option<i64> {
        let mut amounts = self.amounts();
        amounts.sort_unstable_by_key(|amount| std::cmp::Reverse(*amount));
        let together = amounts.iter().take(first).map(|amount| i128::from(*amount)).sum();
        self.permille(together)
    }

    /// Thousandths of the value of all that are named, rounded half up.
    fn permille(&self, amount: i128) -> Option<i64> {
        let whole = i128::from(self.value().get());
        if whole <= 0 {
            return None;
        }
        let rounded = amount
            .checked_mul(2_000)?
            .checked_add(whole)?
            .div_euclid(2 * whole);
        i64::try_from(rounded).ok()
    }

    /// The first by value.
    #[must_use]
    pub fn by_value(&self) -> Vec<Ranked> {
        self.ranked(|party| party.value.get())
    }

    /// The first by the number of orders.
    #[must_use]
    pub fn by_orders(&self) -> Vec<Ranked> {
        self.ranked(|party| i64::try_from(party.orders).unwrap_or(i64::MAX))
    }

    fn ranked(&self, by: impl Fn(&Party) -> i64) -> Vec<Ranked> {
        let mut parties: Vec<&Party> = self.parties.iter().collect();
        parties.sort_by(|one, other| by(other).cmp(&by(one)).then_with(|| one.id.cmp(&other.id)));
        let mut ranked: Vec<Ranked> = Vec::new();
        for (place, party) in (1..).zip(parties.into_iter().take(LISTED)) {
            let above = ranked.last().filter(|above| by(&above.party) == by(party));
            ranked.push(Ranked {
                rank: above.map_or(place, |above| above.rank),
                party: party.clone(),
                permille: self.permille(party.value.get().into()),
            });
        }
        ranked
    }
}

/// Whom the parties are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    /// Vendors.
    Vendors,
    /// Work units.
    Units,
    /// Marketplaces.
    Marketplaces,
}

/// What the vendors are looked at within.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// Each category.
    Categories,
    /// Each marketplace.
    Marketplaces,
}

/// The parties of a government.
///
/// # Errors
/// When SQLite refuses.
pub fn field(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    among: Among,
) -> rusqlite::Result<Field> {
    let party = match among {
        Among::Vendors => "vendor",
        Among::Units => "unit",
        Among::Marketplaces => "marketplace",
    };
    Ok(fields(connection, region, slice, "''", party)?
        .remove("")
        .unwrap_or_default())
}

/// The vendors within each category or on each marketplace, by its key.
///
/// # Errors
/// When SQLite refuses.
pub fn fields_within(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    within: Within,
) -> rusqlite::Result<BTreeMap<String, Field>> {
    let key = match within {
        Within::Categories => format!("coalesce('cat_' || category, '{NOTHING}')"),
        Within::Marketplaces => "marketplace".to_owned(),
    };
    fields(connection, region, slice, &key, "vendor")
}

fn fields(
    connection: &Connection,
    region: &RegionCode,
    slice: Slice,
    key: &str,
    party: &str,
) -> rusqlite::Result<BTreeMap<String, Field>> {
    let columns = format!("{key}, {party}, sum(value), count(DISTINCT order_id)");
    let mut fields: BTreeMap<String, Field> = BTreeMap::new();
    each_counted(connection, region, slice, [&columns, "GROUP BY 1, 2"], |row| {
        let field = fields.entry(row.get(0)?).or_default();
        let value = Rupiah::new(row.get(2)?);
        match row.get::<_, Option<String>>(1)? {
            Some(id) => field.parties.push(Party {
                id,
                value,
                orders: u64::try_from(row.get::<_, i64>(3)?).unwrap_or_default(),
            }),
            None => field.unnamed = value,
        }
        Ok(())
    })?;
    Ok(fields)
}
