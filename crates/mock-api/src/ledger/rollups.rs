//! Sums kept ready, so that a figure over a million rows takes milliseconds. They are made of rows by SQL that stands
//! here once, for all rows at the start and for one day whenever an order is entered.

use rusqlite::{Connection, named_params};

use super::spans;

/// Days in a block of `ledger_party`: one bit each in a whole number.
pub(super) const BLOCK: i64 = 60;

/// Which rows the sums are made of: all.
const ALL: &str = "true";
/// Those of some days of a government.
const SOME: &str = "region = :region AND day BETWEEN :first AND :last";

fn days_sql(which: &str) -> String {
    format!(
        "INSERT INTO ledger_day
         SELECT region, day,
             coalesce(sum(value) FILTER (WHERE settled_without IS NULL), 0),
             count(DISTINCT order_id) FILTER (WHERE settled_without IS NULL),
             count(*) FILTER (WHERE settled_without IS NULL),
             coalesce(sum(value) FILTER (WHERE itkp_without IS NULL), 0),
             count(DISTINCT order_id) FILTER (WHERE itkp_without IS NULL),
             count(*) FILTER (WHERE itkp_without IS NULL),
             count(*) FILTER (WHERE itkp_without = 'failed'),
             count(*) FILTER (WHERE itkp_without = 'unverified'),
             count(*) FILTER (WHERE itkp_without = 'unconfirmed')
         FROM ledger_row WHERE {which} GROUP BY region, day"
    )
}

/// One statement for each role, in the order of the primary key.
fn parties_sql(which: &str) -> [String; 3] {
    [
        ("local_vendor", "vendor", "local = 1"),
        ("unit", "unit", "true"),
        ("vendor", "vendor", "local = 0"),
    ]
    .map(|(role, party, condition)| {
        // Different powers of two, each once: their sum has the bit of each day.
        format!(
            "INSERT INTO ledger_party
             SELECT '{role}', region, {party}, day / {BLOCK},
                 coalesce(sum(DISTINCT 1 << (day % {BLOCK})) FILTER (WHERE settled_without IS NULL), 0),
                 coalesce(sum(DISTINCT 1 << (day % {BLOCK})) FILTER (WHERE itkp_without IS NULL), 0)
             FROM ledger_row WHERE {which} AND {condition} AND {party} IS NOT NULL
             GROUP BY region, {party}, day / {BLOCK}"
        )
    })
}

/// Makes all sums anew.
pub(super) fn rebuild(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch("DELETE FROM ledger_day; DELETE FROM ledger_party;")?;
    connection.execute(&days_sql(ALL), [])?;
    spans::TOTALS.rebuild(connection)?;
    parties_sql(ALL)
        .iter()
        .try_for_each(|sql| connection.execute(sql, []).map(drop))
}

/// Makes the sums of a government's day anew.
pub(super) fn refresh(connection: &Connection, region: &str, day: i64) -> rusqlite::Result<()> {
    connection
        .prepare_cached("DELETE FROM ledger_day WHERE region = ?1 AND day = ?2")?
        .execute((region, day))?;
    connection
        .prepare_cached(&days_sql(SOME))?
        .execute(named_params! { ":region": region, ":first": day, ":last": day })?;
    spans::TOTALS.refresh(connection, region, day)?;
    let block = day.div_euclid(BLOCK);
    connection
        .prepare_cached(
            "DELETE FROM ledger_party WHERE role IN ('local_vendor', 'unit', 'vendor') AND region = ?1 AND block = ?2",
        )?
        .execute((region, block))?;
    let (first, last) = (block * BLOCK, block * BLOCK + BLOCK - 1);
    for sql in parties_sql(SOME) {
        connection
            .prepare_cached(&sql)?
            .execute(named_params! { ":region": region, ":first": first, ":last": last })?;
    }
    Ok(())
}
