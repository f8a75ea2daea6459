//! Shopping lists of work units: what is kept of them, and how they are shown.

use jiff::Timestamp;
use lokapasar_contract::catalogue::Page;
use lokapasar_contract::query::ShoppingListQuery;
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::shopping_list::{
    ListLine, MAXIMUM_LISTS, SaveListLine, SaveShoppingList, ShoppingList, ShoppingListSummary, ShoppingLists,
};
use lokapasar_contract::{ListId, OfferId, RegionCode, Rupiah, UnitId};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::cart::assembly;
use crate::clock;
use crate::language::Text;
use crate::market::{self, Market};
use crate::problem::ApiProblem;
use crate::state::Change;

pub mod check;

/// The lists, each as one document.
pub const SCHEMA: &str = "
CREATE TABLE IF NOT EXISTS shopping_list (
    id TEXT PRIMARY KEY,
    unit TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    document TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS shopping_list_by_unit ON shopping_list (unit, changed_at);";

/// Those who keep lists: whoever chooses what a unit orders.
pub const KEEPERS: &[Role] = &[Role::Buyer, Role::Ppk];

/// A list as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredList {
    /// Its identifier.
    pub id: ListId,
    /// Whose it is.
    pub unit: UnitId,
    /// Grows with every change.
    pub version: u32,
    /// How the unit calls it.
    pub name: String,
    /// Its lines.
    pub lines: Vec<StoredListLine>,
    /// Who made it.
    pub created_by: String,
    /// When.
    pub created: Timestamp,
    /// Who changed it last.
    pub changed_by: String,
    /// When.
    pub changed: Timestamp,
}

/// A line of a list as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredListLine {
    /// The offer.
    pub offer: OfferId,
    /// How many.
    pub quantity: u32,
    /// What is noted of it.
    pub note: Option<String>,
    /// The unit price without PPN when the line was set in this quantity.
    pub unit_price: Rupiah,
}

/// The unit whose lists this person keeps.
///
/// # Errors
/// 403 for who acts for no unit.
pub fn unit_of(person: &Persona) -> Result<&UnitId, ApiProblem> {
    let unit = person.unit.as_ref().map(|unit| &unit.id);
    unit.ok_or_else(|| {
        ApiProblem::forbidden(Text::new(
            "Daftar belanja milik satuan kerja.",
            "A shopping list belongs to a work unit.",
        ))
    })
}

/// The list of that id, if this person's unit has it.
///
/// # Errors
/// 404 when it has not, also when another unit has.
pub fn find(connection: &Connection, id: &ListId, person: &Persona) -> Result<StoredList, ApiProblem> {
    let unit = unit_of(person)?;
    let document: Option<String> = connection
        .prepare_cached("SELECT document FROM shopping_list WHERE id = ?1 AND unit = ?2")?
        .query_row([id.as_str(), unit.as_str()], |row| row.get(0))
        .optional()?;
    match document {
        Some(document) => Ok(serde_json::from_str(&document)?),
        None => Err(ApiProblem::not_found(Text::new(
            "Daftar belanja ini tidak ditemukan.",
            "There is no such shopping list.",
        ))),
    }
}

/// A page of the unit's lists, the one that was changed last first.
///
/// # Errors
/// When the store refuses.
pub fn of_unit(
    connection: &Connection,
    unit: &UnitId,
    query: &ShoppingListQuery,
) -> Result<ShoppingLists, ApiProblem> {
    let documents: Vec<String> = connection
        .prepare_cached(
            "SELECT document FROM shopping_list WHERE unit = ?1
             ORDER BY changed_at DESC, rowid DESC LIMIT ?2 OFFSET ?3",
        )?
        .query_map(params![unit.as_str(), query.rows(), query.offset()], |row| {
            row.get(0)
        })?
        .collect::<Result<_, _>>()?;
    let items = documents
        .iter()
        .map(|document| Ok(summary(&serde_json::from_str(document)?)))
        .collect::<Result<_, ApiProblem>>()?;
    Ok(ShoppingLists {
        items,
        page: Page {
            number: query.number(),
            limit: query.rows(),
            total: count(connection, unit)?,
        },
    })
}

fn count(connection: &Connection, unit: &UnitId) -> Result<u32, ApiProblem> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM shopping_list WHERE unit = ?1")?
        .query_row([unit.as_str()], |row| row.get(0))?)
}

/// Keeps a new list. The request has passed [`check::request`].
///
/// # Errors
/// 409 when the unit has too many; when the store refuses.
pub fn create(
    change: &Change<'_>,
    person: &Persona,
    request: &SaveShoppingList,
) -> Result<StoredList, ApiProblem> {
    let unit = unit_of(person)?;
    let connection = change.connection();
    if count(connection, unit)? >= MAXIMUM_LISTS {
        let detail = Text::new(
            format!(
                "Satuan kerja menyimpan paling banyak {MAXIMUM_LISTS} daftar; hapus yang tidak dipakai lagi."
            ),
            format!("A unit keeps at most {MAXIMUM_LISTS} lists; delete those that are no longer used."),
        );
        return Err(ApiProblem::conflict("too_many_lists", detail));
    }
    let code = change.new_code("lists", "list")?;
    let list = StoredList {
        id: ListId::new(format!("lst_{code}")),
        unit: unit.clone(),
        version: 1,
        name: request.name.trim().to_owned(),
        lines: lines(change.market(), &person.region.code, &[], request),
        created_by: person.name.clone(),
        created: change.now,
        changed_by: person.name.clone(),
        changed: change.now,
    };
    write(connection, &list)?;
    Ok(list)
}

/// Keeps a list as it is to be now. The request has passed [`check::request`].
///
/// # Errors
/// When the store refuses.
pub fn update(
    change: &Change<'_>,
    person: &Persona,
    before: StoredList,
    request: &SaveShoppingList,
) -> Result<StoredList, ApiProblem> {
    let list = StoredList {
        version: before.version.saturating_add(1),
        name: request.name.trim().to_owned(),
        lines: lines(change.market(), &person.region.code, &before.lines, request),
        changed_by: person.name.clone(),
        changed: change.now,
        ..before
    };
    write(change.connection(), &list)?;
    Ok(list)
}

/// Takes a list out.
///
/// # Errors
/// When the store refuses.
pub fn delete(connection: &Connection, id: &ListId) -> Result<(), ApiProblem> {
    connection
        .prepare_cached("DELETE FROM shopping_list WHERE id = ?1")?
        .execute([id.as_str()])?;
    Ok(())
}

/// The lines as they are asked for. One that stays as it was keeps the price that was seen; another has the price of now.
fn lines(
    market: &Market,
    region: &RegionCode,
    before: &[StoredListLine],
    request: &SaveShoppingList,
) -> Vec<StoredListLine> {
    let line = |asked: &SaveListLine| {
        let kept = before
            .iter()
            .find(|line| line.offer == asked.offer_id && line.quantity == asked.quantity);
        let unit_price = match kept {
            Some(line) => line.unit_price,
            None => assembly::unit_price(market, market.offer(&asked.offer_id)?, asked.quantity, region),
        };
        let note = asked
            .note
            .as_deref()
            .map(str::trim)
            .filter(|note| !note.is_empty());
        Some(StoredListLine {
            offer: asked.offer_id.clone(),
            quantity: asked.quantity,
            note: note.map(str::to_owned),
            unit_price,
        })
    };
    request.lines.iter().filter_map(line).collect()
}

fn write(connection: &Connection, list: &StoredList) -> Result<(), ApiProblem> {
    connection
        .prepare_cached(
            "INSERT INTO shopping_list (id, unit, changed_at, document) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (id) DO UPDATE SET changed_at = excluded.changed_at, document = excluded.document",
        )?
        .execute(params![
            list.id.as_str(),
            list.unit.as_str(),
            list.changed.as_second(),
            serde_json::to_string(list)?
        ])?;
    Ok(())
}

fn summary(list: &StoredList) -> ShoppingListSummary {
    let prices = list.lines.iter();
    let goods: Option<Vec<Rupiah>> = prices
        .map(|line| line.unit_price.checked_times(line.quantity))
        .collect();
    ShoppingListSummary {
        id: list.id.clone(),
        version: list.version.to_string(),
        name: list.name.clone(),
        lines: u32::try_from(list.lines.len()).unwrap_or(u32::MAX),
        goods: goods.and_then(Rupiah::checked_sum).unwrap_or_default(),
        changed_by: list.changed_by.clone(),
        changed_at: clock::text(list.changed),
    }
}

/// A list as answers show it.
#[must_use]
pub fn shown(list: &StoredList, market: &Market) -> ShoppingList {
    let items = list.lines.iter().filter_map(|line| {
        let offer = market.offer(&line.offer)?;
        let product = market.product(&offer.product)?;
        Some(ListLine {
            offer: line.offer.clone(),
            product: product.id.clone(),
            name: product.name.clone(),
            picture: market::picture(product),
            unit: product.unit.to_owned(),
            vendor: market.vendor(&offer.vendor)?.name.clone(),
            marketplace: market::marketplace(offer.marketplace).name,
            quantity: line.quantity,
            note: line.note.clone(),
            unit_price: line.unit_price,
            on_sale: offer.on_sale,
        })
    });
    ShoppingList {
        summary: summary(list),
        created_by: list.created_by.clone(),
        created_at: clock::text(list.created),
        items: items.collect(),
    }
}
