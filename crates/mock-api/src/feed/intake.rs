//! How rows come in: each once, however often and in however many files it comes.
//!
//! A row is known again by what it says of the purchase: order, unit, vendor, what, how much, when, how paid. The same row a second
//! time in one file is another row (the sum of `valuasi` counts it), and is known again as the second of its kind. So a file that comes
//! again changes nothing, and neither does a part of it. What is said of its state (verified, confirmed) may change: a state that
//! was never reported of the row replaces the one before; one that was changes nothing, so that an old file does not turn back a new one.

use std::collections::HashMap;

use lokapasar_contract::Rupiah;
use lokapasar_contract::import::{ImportCounts, NoticeReason, RefusalReason};
use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use super::names::Names;
use super::reading::{Refused, Row};
use crate::ledger::imported::{self, Imported};
use crate::ledger::rules;

/// What a row is known again by.
type Key = [u8; 16];

/// Where a row stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) row: u64,
    pub(super) line: u64,
}

/// How often something was noticed, and where first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Noticed {
    pub(super) rows: u64,
    pub(super) first: Place,
}

/// An import under way.
#[derive(Debug)]
pub(super) struct Intake<'a> {
    connection: &'a Connection,
    import: i64,
    names: Names,
    /// How often each row stood in the file so far.
    met: HashMap<Key, u32>,
    pub(super) rows: ImportCounts,
    pub(super) value: Rupiah,
    /// The days of the first and the last row, in days since 1970-01-01.
    pub(super) days: Option<(i64, i64)>,
    pub(super) notices: HashMap<NoticeReason, Noticed>,
}

/// An order that is there.
struct Order {
    region: String,
    at: i64,
    marketplace: String,
    import: i64,
}

impl<'a> Intake<'a> {
    pub(super) fn begin(connection: &'a Connection, import: i64) -> rusqlite::Result<Self> {
        Ok(Self {
            connection,
            import,
            names: Names::load(connection)?,
            met: HashMap::new(),
            rows: ImportCounts::default(),
            value: Rupiah::ZERO,
            days: None,
            notices: HashMap::new(),
        })
    }

    /// Whether any row has come in or changed.
    pub(super) const fn has_changed(&self) -> bool {
        self.rows.taken + self.rows.merged + self.rows.updated > 0
    }

    /// Takes a row in, or notes why not.
    pub(super) fn take(&mut self, place: Place, read: Result<Row, Refused>) -> rusqlite::Result<()> {
        self.rows.read += 1;
        match read {
            Ok(row) => self.put(place, row),
            Err(refused) => self.refuse(place, &refused),
        }
    }

    fn put(&mut self, place: Place, mut row: Row) -> rusqlite::Result<()> {
        let order = self.order(&row.order_id)?;
        if order
            .as_ref()
            .is_some_and(|order| order.region != row.region.as_str())
        {
            return self.refuse(
                place,
                &Refused {
                    order_id: Some(row.order_id),
                    ..Refused::whole(RefusalReason::OrderOfAnother)
                },
            );
        }
        let before = self.met.entry(of_purchase(&row)).or_default();
        let nth = *before;
        *before += 1;
        let key = numbered(of_purchase(&row), nth, "");
        let state = format!("{} {}", row.verified, rules::confirmation_word(row.confirmation));
        let reported = numbered(key, 0, &state);
        let day = rules::day_of(order.as_ref().map_or(row.at, |order| order.at));
        let (first, last) = self.days.unwrap_or((day, day));
        self.days = Some((first.min(day), last.max(day)));
        if !self.remember(&reported)? {
            self.rows.known += 1;
            return Ok(());
        }
        if let Some(held) = self.held(&key)? {
            imported::report(self.connection, held, row.verified, row.confirmation)?;
            self.rows.updated += 1;
            return Ok(());
        }
        if nth > 0 {
            row.notices.push(NoticeReason::Repeated);
        }
        self.enter(place, &mut row, order.as_ref(), &key)
    }

    /// Enters a row that was not there.
    fn enter(
        &mut self,
        place: Place,
        row: &mut Row,
        order: Option<&Order>,
        key: &Key,
    ) -> rusqlite::Result<()> {
        let ids = self.names.of(self.connection, row)?;
        if let Some(order) = order {
            let odd = [
                (
                    rules::day_of(order.at) != rules::day_of(row.at),
                    NoticeReason::DateDiffers,
                ),
                (
                    order.marketplace != ids.marketplace,
                    NoticeReason::MarketplaceDiffers,
                ),
                (order.import != self.import, NoticeReason::OrderGrew),
            ];
            let odd = odd.into_iter().filter(|(is, _)| *is).map(|(_, notice)| notice);
            row.notices.extend(odd);
            self.rows.merged += 1;
        } else {
            self.rows.taken += 1;
            self.connection
                .prepare_cached(
                    "INSERT INTO feed_order (order_id, region, at, marketplace, import) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![row.order_id, row.region.as_str(), row.at, ids.marketplace, self.import])?;
        }
        let entered = imported::insert(
            self.connection,
            &Imported {
                order_id: &row.order_id,
                region: &row.region,
                unit: ids.unit.as_deref(),
                vendor: ids.vendor.as_deref(),
                marketplace: &ids.marketplace,
                category: ids.category.as_deref(),
                description: row.description.as_deref(),
                value: row.value,
                // An order is of one day, whatever its rows say.
                at: order.map_or(row.at, |order| order.at),
                verified: row.verified,
                confirmation: row.confirmation,
                payment: row.payment.as_deref(),
            },
        )?;
        self.connection
            .prepare_cached("INSERT INTO feed_row (key, entered) VALUES (?1, ?2)")?
            .execute(params![key, entered])?;
        self.value = [self.value, row.value].into_iter().sum();
        for notice in &row.notices {
            let noticed = self.notices.entry(*notice).or_insert(Noticed {
                rows: 0,
                first: place,
            });
            noticed.rows += 1;
        }
        Ok(())
    }

    fn refuse(&mut self, place: Place, refused: &Refused) -> rusqlite::Result<()> {
        self.rows.refused += 1;
        self.connection
            .prepare_cached(
                "INSERT INTO feed_refusal (import, row, line, reason, field, found, order_id)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                self.import,
                number(place.row),
                number(place.line),
                refused.reason.as_str(),
                refused.field.map(super::fields::Field::name),
                refused.found,
                refused.order_id
            ])
            .map(drop)
    }

    fn order(&self, id: &str) -> rusqlite::Result<Option<Order>> {
        self.connection
            .prepare_cached("SELECT region, at, marketplace, import FROM feed_order WHERE order_id = ?1")?
            .query_row([id], |row| {
                Ok(Order {
                    region: row.get(0)?,
                    at: row.get(1)?,
                    marketplace: row.get(2)?,
                    import: row.get(3)?,
                })
            })
            .optional()
    }

    /// Remembers that a state was reported of a row. Whether it is the first time.
    fn remember(&self, reported: &Key) -> rusqlite::Result<bool> {
        self.connection
            .prepare_cached("INSERT OR IGNORE INTO feed_report (key) VALUES (?1)")?
            .execute([reported])
            .map(|added| added > 0)
    }

    /// Where a row stands in the ledger, if it is there.
    fn held(&self, key: &Key) -> rusqlite::Result<Option<i64>> {
        self.connection
            .prepare_cached("SELECT entered FROM feed_row WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()
    }
}

/// The number as the store keeps it.
pub(super) fn number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What a row says of the purchase, in the one form that amounts, dates and texts are brought into.
fn of_purchase(row: &Row) -> Key {
    let mut digest = Sha256::new();
    let texts = [
        Some(&row.order_id),
        row.unit_code.as_ref(),
        row.unit.as_ref(),
        row.vendor.as_ref(),
        row.category.as_ref(),
        row.marketplace.as_ref(),
        row.description.as_ref(),
        row.payment.as_ref(),
        row.kind.as_ref(),
    ];
    for text in texts {
        // What is missing is not the same as what is empty, and no text holds this sign.
        digest.update(text.map_or("\u{1f}", String::as_str));
        digest.update("\u{1e}");
    }
    digest.update(row.value.get().to_be_bytes());
    digest.update(row.at.to_be_bytes());
    cut(&digest.finalize())
}

fn numbered(key: Key, nth: u32, more: &str) -> Key {
    let mut digest = Sha256::new();
    digest.update(key);
    digest.update(nth.to_be_bytes());
    digest.update(more);
    cut(&digest.finalize())
}

fn cut(digest: &[u8]) -> Key {
    let mut key = Key::default();
    for (to, from) in key.iter_mut().zip(digest) {
        *to = *from;
    }
    key
}
