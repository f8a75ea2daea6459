//! The cart: what is kept of it. What it shows is worked out anew each time, from the offers as they are now.

use lokapasar_contract::{CartId, LineId, OfferId, PersonaId, Rupiah};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::problem::ApiProblem;
use crate::versions;

pub mod assembly;
pub(crate) mod batch;
mod by_code;
pub mod changes;
pub(crate) mod reorder;
pub mod view;
mod words;

/// The carts, one for each buyer, and their lines.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS cart (
    id TEXT PRIMARY KEY,
    persona TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS cart_line (
    cart TEXT NOT NULL REFERENCES cart (id),
    id TEXT NOT NULL,
    offer TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    seen_price INTEGER NOT NULL,
    PRIMARY KEY (cart, id)
) STRICT;";

/// A cart as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCart {
    /// Its identifier.
    pub id: CartId,
    /// Grows with every change.
    pub version: u32,
    /// Its lines, in the order in which they were put in.
    pub lines: Vec<StoredLine>,
}

/// A line as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredLine {
    /// Its name.
    pub id: LineId,
    /// The offer.
    pub offer: OfferId,
    /// How many.
    pub quantity: u32,
    /// The unit price when the line was set.
    pub seen_price: Rupiah,
}

impl StoredCart {
    /// Its version as it stands in `ETag`.
    #[must_use]
    pub fn version_text(&self) -> String {
        self.version.to_string()
    }
}

/// The cart of a buyer; none before the first look at it.
///
/// # Errors
/// When the store refuses.
pub fn find(connection: &Connection, persona: &PersonaId) -> Result<Option<StoredCart>, ApiProblem> {
    let found: Option<(String, u32)> = connection
        .prepare_cached("SELECT id, version FROM cart WHERE persona = ?1")?
        .query_row([persona.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((id, version)) = found else {
        return Ok(None);
    };
    let lines = connection
        .prepare_cached(
            "SELECT id, offer, quantity, seen_price FROM cart_line WHERE cart = ?1 ORDER BY rowid",
        )?
        .query_map([&id], |row| {
            Ok(StoredLine {
                id: row.get::<_, String>(0)?.into(),
                offer: row.get::<_, String>(1)?.into(),
                quantity: row.get(2)?,
                seen_price: Rupiah::new(row.get(3)?),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(Some(StoredCart {
        id: id.into(),
        version,
        lines,
    }))
}

/// The cart of a buyer, made when there is none.
///
/// # Errors
/// When the store refuses.
pub fn find_or_create(connection: &Connection, persona: &PersonaId) -> Result<StoredCart, ApiProblem> {
    if let Some(cart) = find(connection, persona)? {
        return Ok(cart);
    }
    let id = CartId::new(format!("crt_{}", versions::digest(persona.as_str().as_bytes())));
    connection
        .prepare_cached("INSERT INTO cart (id, persona, version) VALUES (?1, ?2, 1)")?
        .execute([id.as_str(), persona.as_str()])?;
    Ok(StoredCart {
        id,
        version: 1,
        lines: Vec::new(),
    })
}

/// Sets a line; one that is there keeps its place.
///
/// # Errors
/// When the store refuses.
pub fn put_line(connection: &Connection, cart: &CartId, line: &StoredLine) -> Result<(), ApiProblem> {
    connection
        .prepare_cached(
            "INSERT INTO cart_line (cart, id, offer, quantity, seen_price) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (cart, id) DO UPDATE
             SET offer = excluded.offer, quantity = excluded.quantity, seen_price = excluded.seen_price",
        )?
        .execute(params![
            cart.as_str(),
            line.id.as_str(),
            line.offer.as_str(),
            line.quantity,
            line.seen_price.get()
        ])?;
    Ok(())
}

/// Takes a line out; says whether it was there.
///
/// # Errors
/// When the store refuses.
pub fn delete_line(connection: &Connection, cart: &CartId, line: &LineId) -> Result<bool, ApiProblem> {
    let deleted = connection
        .prepare_cached("DELETE FROM cart_line WHERE cart = ?1 AND id = ?2")?
        .execute([cart.as_str(), line.as_str()])?;
    Ok(deleted > 0)
}

/// Takes every line out.
///
/// # Errors
/// When the store refuses.
pub fn empty(connection: &Connection, cart: &CartId) -> Result<(), ApiProblem> {
    connection
        .prepare_cached("DELETE FROM cart_line WHERE cart = ?1")?
        .execute([cart.as_str()])?;
    Ok(())
}

/// Gives the cart its next version.
///
/// # Errors
/// When the store refuses.
pub fn next_version(connection: &Connection, cart: &CartId) -> Result<u32, ApiProblem> {
    Ok(connection
        .prepare_cached("UPDATE cart SET version = version + 1 WHERE id = ?1 RETURNING version")?
        .query_row([cart.as_str()], |row| row.get(0))?)
}
