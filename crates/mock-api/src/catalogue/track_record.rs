//! How much a vendor has sold, counted from the ledger.

use std::collections::HashMap;

use lokapasar_contract::VendorId;
use rusqlite::Connection;

use crate::ledger;
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::state::AppState;

/// The orders of each vendor that count as settled.
pub(crate) type OrderCounts = HashMap<VendorId, u32>;

/// How many orders a vendor has had, those that were placed here among them.
///
/// # Errors
/// When the store refuses.
pub(crate) fn orders(app: &AppState, market: &Market, vendor: &VendorId) -> Result<u32, ApiProblem> {
    app.read(|connection| {
        let generated = match market.generated_orders.get() {
            Some(counts) => counts,
            None => {
                ledger::fill(connection, market.scale, market.seed, &market.world)?;
                let counts = count_generated(connection)?;
                market.generated_orders.get_or_init(|| counts)
            }
        };
        let live: u32 = connection
            .prepare_cached(
                "SELECT count(DISTINCT order_id) FROM ledger_row
                 WHERE live = 1 AND vendor = ?1 AND settled_without IS NULL",
            )?
            .query_row([vendor.as_str()], |row| row.get(0))?;
        Ok(generated
            .get(vendor)
            .copied()
            .unwrap_or_default()
            .saturating_add(live))
    })
}

/// One pass over all rows; what is generated never changes, so it is made once for a market.
fn count_generated(connection: &Connection) -> rusqlite::Result<OrderCounts> {
    connection
        .prepare(
            "SELECT vendor, count(DISTINCT order_id) FROM ledger_row
             WHERE live = 0 AND vendor IS NOT NULL AND settled_without IS NULL GROUP BY vendor",
        )?
        .query_map([], |row| {
            Ok((VendorId::new(row.get::<_, String>(0)?), row.get(1)?))
        })?
        .collect()
}
