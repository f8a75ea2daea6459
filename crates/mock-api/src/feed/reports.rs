//! What became of the rows of each import.

use jiff::Timestamp;
use lokapasar_contract::catalogue::Page;
use lokapasar_contract::import::{
    Import, ImportCounts, ImportReport, NoticeCount, NoticeReason, RefusalCount, RefusalReason, RefusedRow,
};
use lokapasar_contract::query::{ImportListQuery, ImportQuery};
use lokapasar_contract::{Day, ImportId, RegionCode, Rupiah};
use lokapasar_demo_data::calendar;
use rusqlite::{Connection, OptionalExtension as _, Row, named_params};

use crate::clock;
use crate::market::Market;

/// Whose imports a government's officials and auditors see: their own, a province those of all within it, and everybody those that the
/// server read.
const SEEN: &str = "(region IS NULL OR region = :own OR region LIKE :own || '.%')";

const COLUMNS: &str =
    "id, code, at, name, region, read, taken, merged, updated, known, refused, value, first_day, last_day";

/// The imports that a government's officials and auditors see, the newest first.
///
/// # Errors
/// When SQLite refuses.
pub fn list(
    connection: &Connection,
    market: &Market,
    own: &RegionCode,
    query: ImportListQuery,
) -> rusqlite::Result<(Vec<Import>, Page)> {
    let total: u32 = connection
        .prepare_cached(&format!("SELECT count(*) FROM feed_import WHERE {SEEN}"))?
        .query_row(named_params! { ":own": own.as_str() }, |row| row.get(0))?;
    let imports = connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM feed_import WHERE {SEEN} ORDER BY id DESC LIMIT :limit OFFSET :offset"
        ))?
        .query_map(
            named_params! { ":own": own.as_str(), ":limit": query.rows(), ":offset": query.offset() },
            |row| read(connection, market, row),
        )?
        .collect::<Result<_, _>>()?;
    let page = Page {
        number: query.number(),
        limit: query.rows(),
        total,
    };
    Ok((imports, page))
}

/// The report of an import with a page of its refused rows; none when there is no such import for that government.
///
/// # Errors
/// When SQLite refuses.
pub fn report(
    connection: &Connection,
    market: &Market,
    own: &RegionCode,
    id: &ImportId,
    query: ImportQuery,
) -> rusqlite::Result<Option<ImportReport>> {
    let found: Option<i64> = connection
        .prepare_cached(&format!(
            "SELECT id FROM feed_import WHERE code = :code AND {SEEN}"
        ))?
        .query_row(
            named_params! { ":code": id.as_str(), ":own": own.as_str() },
            |row| row.get(0),
        )
        .optional()?;
    let Some(id) = found else {
        return Ok(None);
    };
    let import = import(connection, market, id)?;
    let total = match query.reason {
        None => import.rows.refused,
        Some(reason) => {
            let counted = import.refusals.iter().find(|count| count.reason == reason);
            counted.map_or(0, |count| count.rows)
        }
    };
    let page = Page {
        number: query.page.unwrap_or(1),
        limit: query.limit.unwrap_or(ImportQuery::DEFAULT_LIMIT),
        total: u32::try_from(total).unwrap_or(u32::MAX),
    };
    let before = i64::from(page.number.saturating_sub(1)).saturating_mul(page.limit.into());
    let items = connection
        .prepare_cached(
            "SELECT row, line, reason, field, found, order_id FROM feed_refusal
             WHERE import = :import AND (:reason IS NULL OR reason = :reason) ORDER BY row LIMIT :limit OFFSET :offset",
        )?
        .query_map(
            named_params! {
                ":import": id,
                ":reason": query.reason.map(RefusalReason::as_str),
                ":limit": page.limit,
                ":offset": before,
            },
            |row| {
                Ok(RefusedRow {
                    row: count(row, 0)?,
                    line: count(row, 1)?,
                    reason: RefusalReason::from_word(row.get_ref(2)?.as_str()?).unwrap_or_default(),
                    field: row.get(3)?,
                    found: row.get(4)?,
                    order_id: row.get(5)?,
                })
            },
        )?
        .collect::<Result<_, _>>()?;
    Ok(Some(ImportReport { import, items, page }))
}

/// The import of that number, which must be there.
///
/// # Errors
/// When SQLite refuses.
pub(super) fn import(connection: &Connection, market: &Market, id: i64) -> rusqlite::Result<Import> {
    connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM feed_import WHERE id = ?1"))?
        .query_row([id], |row| read(connection, market, row))
}

fn read(connection: &Connection, market: &Market, row: &Row<'_>) -> rusqlite::Result<Import> {
    let id: i64 = row.get(0)?;
    let region: Option<String> = row.get(4)?;
    let day = |place| -> rusqlite::Result<Option<Day>> {
        let number: Option<i32> = row.get(place)?;
        Ok(number.and_then(calendar::day))
    };
    Ok(Import {
        id: ImportId::new(row.get::<_, String>(1)?),
        at: clock::text(Timestamp::from_second(row.get(2)?).unwrap_or_default()),
        name: row.get(3)?,
        by: region.and_then(|code| market.region_ref(&RegionCode::new(code))),
        rows: ImportCounts {
            read: count(row, 5)?,
            taken: count(row, 6)?,
            merged: count(row, 7)?,
            updated: count(row, 8)?,
            known: count(row, 9)?,
            refused: count(row, 10)?,
        },
        value: Rupiah::new(row.get(11)?),
        first_day: day(12)?,
        last_day: day(13)?,
        refusals: refusals(connection, id)?,
        notices: notices(connection, id)?,
    })
}

fn refusals(connection: &Connection, id: i64) -> rusqlite::Result<Vec<RefusalCount>> {
    connection
        .prepare_cached(
            "SELECT reason, count(*) AS rows FROM feed_refusal WHERE import = ?1 GROUP BY reason ORDER BY rows DESC, reason",
        )?
        .query_map([id], |row| {
            Ok(RefusalCount {
                reason: RefusalReason::from_word(row.get_ref(0)?.as_str()?).unwrap_or_default(),
                rows: count(row, 1)?,
            })
        })?
        .collect()
}

fn notices(connection: &Connection, id: i64) -> rusqlite::Result<Vec<NoticeCount>> {
    connection
        .prepare_cached(
            "SELECT reason, rows, first_line, first_row FROM feed_notice WHERE import = ?1 ORDER BY rows DESC, reason",
        )?
        .query_map([id], |row| {
            Ok(NoticeCount {
                reason: NoticeReason::from_word(row.get_ref(0)?.as_str()?).unwrap_or_default(),
                rows: count(row, 1)?,
                first_line: count(row, 2)?,
                first_row: count(row, 3)?,
            })
        })?
        .collect()
}

fn count(row: &Row<'_>, place: usize) -> rusqlite::Result<u64> {
    row.get::<_, i64>(place)
        .map(|count| u64::try_from(count).unwrap_or_default())
}
