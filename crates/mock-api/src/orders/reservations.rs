//! Stock that orders hold: from their submission until they end without goods. What is delivered stays held, since
//! the catalogue says what there was at the start.

use lokapasar_contract::{OfferId, OrderId};
use lokapasar_demo_data::model::Offer;
use rusqlite::{Connection, params};

use super::model::Order;
use crate::problem::ApiProblem;

/// How many of an offer are left.
///
/// # Errors
/// When the store refuses.
pub fn available(connection: &Connection, offer: &Offer) -> Result<u32, ApiProblem> {
    let held: i64 = connection
        .prepare_cached("SELECT COALESCE(SUM(quantity), 0) FROM reservation WHERE offer = ?1")?
        .query_row([offer.id.as_str()], |row| row.get(0))?;
    Ok(u32::try_from(i64::from(offer.stock).saturating_sub(held)).unwrap_or_default())
}

/// Holds what an order asks for.
///
/// # Errors
/// When the store refuses.
pub fn hold(connection: &Connection, order: &Order) -> Result<(), ApiProblem> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO reservation (order_id, offer, quantity) VALUES (?1, ?2, ?3)
         ON CONFLICT (order_id, offer) DO UPDATE SET quantity = quantity + excluded.quantity",
    )?;
    for line in order.standing_lines() {
        insert.execute(params![order.id.as_str(), line.offer.as_str(), line.quantity])?;
    }
    Ok(())
}

/// Lets go what a change of an order freed.
///
/// # Errors
/// When the store refuses.
pub fn release(connection: &Connection, order: &OrderId, freed: &[(OfferId, u32)]) -> Result<(), ApiProblem> {
    let mut update = connection.prepare_cached(
        "UPDATE reservation SET quantity = quantity - ?3 WHERE order_id = ?1 AND offer = ?2",
    )?;
    for (offer, quantity) in freed {
        update.execute(params![order.as_str(), offer.as_str(), quantity])?;
    }
    Ok(())
}
