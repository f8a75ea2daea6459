//! Sums of thirty days at a time, made of those of single days: a long period of every government is a few spans, and the days at both
//! ends that make no whole one.

use rusqlite::{Connection, Row, named_params};

/// Days in a span.
const SPAN: i64 = 30;

/// A table of sums for each day of a government, and the one of its spans. They have the same columns, but for `day` or `span`.
pub(super) struct Sums {
    days: &'static str,
    spans: &'static str,
}

/// Value, orders and rows.
pub(super) const TOTALS: Sums = Sums {
    days: "ledger_day",
    spans: "ledger_day_span",
};

/// How vendors keep their word.
pub(super) const CONDUCT: Sums = Sums {
    days: "ledger_conduct",
    spans: "ledger_conduct_span",
};

impl Sums {
    fn insert(&self, connection: &Connection, which: &str) -> rusqlite::Result<String> {
        let Self { days, spans } = self;
        let columns: Vec<String> = connection
            .prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE pk = 0")?
            .query_map([spans], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let (columns, sums) = (columns.join(", "), columns.join("), sum("));
        Ok(format!(
            "INSERT INTO {spans} (region, span, {columns})
             SELECT region, day / {SPAN}, sum({sums}) FROM {days} WHERE {which} GROUP BY region, day / {SPAN}"
        ))
    }

    /// Makes all spans anew, once the days are made.
    pub(super) fn rebuild(&self, connection: &Connection) -> rusqlite::Result<()> {
        connection.execute(&format!("DELETE FROM {}", self.spans), [])?;
        let insert = self.insert(connection, "true")?;
        connection.execute(&insert, []).map(drop)
    }

    /// Makes the span of a government's day anew, once that day is made.
    pub(super) fn refresh(&self, connection: &Connection, region: &str, day: i64) -> rusqlite::Result<()> {
        let span = day.div_euclid(SPAN);
        connection
            .prepare_cached(&format!(
                "DELETE FROM {} WHERE region = ?1 AND span = ?2",
                self.spans
            ))?
            .execute((region, span))?;
        let insert = self.insert(connection, "region = ?1 AND day BETWEEN ?2 AND ?3")?;
        connection
            .prepare_cached(&insert)?
            .execute((region, span * SPAN, span * SPAN + SPAN - 1))
            .map(drop)
    }

    /// Goes over the sums of a period, `figures` made of these columns, for each government that has any and whose code lies from `least` up
    /// to before `end`. A government comes up to three times: what comes adds up.
    ///
    /// # Errors
    /// When SQLite or `each` refuses.
    pub(super) fn each_region(
        &self,
        connection: &Connection,
        [least, end]: [&str; 2],
        (first, last): (i64, i64),
        figures: &str,
        mut each: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> rusqlite::Result<()> {
        let spans = self.spans;
        for Piece { whole, first, last } in pieces(first, last) {
            let (table, unit) = if whole {
                (spans, "span")
            } else {
                (self.days, "day")
            };
            // From government to government by the primary key, instead of through all days of all of them.
            let sql = format!(
                "SELECT region, {figures}
                 FROM (SELECT DISTINCT region AS own FROM {spans} WHERE region >= :least AND region < :end)
                 CROSS JOIN {table} ON region = own AND {unit} BETWEEN :first AND :last GROUP BY own"
            );
            let mut statement = connection.prepare_cached(&sql)?;
            let mut rows = statement
                .query(named_params! { ":least": least, ":end": end, ":first": first, ":last": last })?;
            while let Some(row) = rows.next()? {
                each(row)?;
            }
        }
        Ok(())
    }
}

/// Spans or days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Whether these are spans.
    whole: bool,
    first: i64,
    last: i64,
}

/// The whole spans of a period, and the days before and after them.
fn pieces(first: i64, last: i64) -> Vec<Piece> {
    let days = |first, last| Piece {
        whole: false,
        first,
        last,
    };
    // From the first span that does not begin before the period, up to before the one that does not end in it.
    let (from, to) = (-(-first).div_euclid(SPAN), (last + 1).div_euclid(SPAN));
    let pieces = if from < to {
        let spans = Piece {
            whole: true,
            first: from,
            last: to - 1,
        };
        vec![days(first, from * SPAN - 1), spans, days(to * SPAN, last)]
    } else {
        vec![days(first, last)]
    };
    pieces
        .into_iter()
        .filter(|piece| piece.first <= piece.last)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_taken_apart_into_each_of_its_days_once() {
        for first in -70..70 {
            for last in first..first + 130 {
                let mut days: Vec<i64> = pieces(first, last)
                    .iter()
                    .flat_map(|piece| match piece.whole {
                        true => piece.first * SPAN..(piece.last + 1) * SPAN,
                        false => piece.first..piece.last + 1,
                    })
                    .collect();
                days.sort_unstable();
                assert_eq!(days, (first..=last).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn a_long_period_is_spans_for_the_most_part() {
        let days = |first, last| Piece {
            whole: false,
            first,
            last,
        };
        let spans = |first, last| Piece {
            whole: true,
            first,
            last,
        };
        assert_eq!(pieces(30, 59), [spans(1, 1)]);
        assert_eq!(pieces(29, 60), [days(29, 29), spans(1, 1), days(60, 60)]);
        assert_eq!(pieces(31, 89), [days(31, 59), spans(2, 2)]);
        assert_eq!(pieces(31, 88), [days(31, 88)]);
        assert_eq!(pieces(5, 4), []);
    }
}
