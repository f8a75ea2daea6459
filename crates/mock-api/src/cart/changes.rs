//! Changes of a cart, as far as they are its own matter: what a line must be, and putting lines in.

use lokapasar_contract::cart::{MAXIMUM_LINES, MAXIMUM_QUANTITY};
use lokapasar_contract::{CartId, LineId, OfferId, RegionCode};
use rusqlite::Connection;

use super::{StoredCart, StoredLine, assembly, words};
use crate::market::Market;
use crate::problem::{ApiProblem, FieldIssue};

/// Whether a cart can hold this line as well.
#[must_use]
pub fn has_room(cart: &StoredCart, id: &LineId) -> bool {
    cart.lines.len() < MAXIMUM_LINES || cart.lines.iter().any(|line| line.id == *id)
}

/// A line that may be put into a cart, if there is room for it.
///
/// # Errors
/// What is wrong: an unknown offer, no such quantity, a name that is none, a full cart. Too little stock or too few
/// pieces are no error here; the cart says them, and they stand in the way of the purchase.
pub fn line(
    market: &Market,
    region: &RegionCode,
    room: bool,
    id: LineId,
    offer: OfferId,
    quantity: u32,
) -> Result<StoredLine, Vec<FieldIssue>> {
    let mut issues = Vec::new();
    if !is_name(&id) {
        issues.push(FieldIssue::new("/line_id", "invalid_value", words::line_name()));
    }
    if !(1..=MAXIMUM_QUANTITY).contains(&quantity) {
        issues.push(FieldIssue::new("/quantity", "out_of_range", words::quantity()));
    }
    if !room {
        issues.push(too_many_lines());
    }
    let Some(found) = market.offer(&offer) else {
        issues.push(FieldIssue::new(
            "/offer_id",
            "unknown_offer",
            words::unknown_offer(),
        ));
        return Err(issues);
    };
    if !issues.is_empty() {
        return Err(issues);
    }
    let seen_price = assembly::unit_price(market, found, quantity, region);
    Ok(StoredLine {
        id,
        offer,
        quantity,
        seen_price,
    })
}

/// The cart is full.
pub(super) fn too_many_lines() -> FieldIssue {
    FieldIssue::new("", "too_many_lines", words::too_many_lines())
}

fn is_name(id: &LineId) -> bool {
    let name = id.as_str();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (1..=80).contains(&name.len()) && name.bytes().all(plain)
}

/// Puts lines in and gives the cart its next version; one without changes keeps its version.
///
/// # Errors
/// When the store refuses.
pub fn put(connection: &Connection, cart: &CartId, lines: &[StoredLine]) -> Result<(), ApiProblem> {
    for line in lines {
        super::put_line(connection, cart, line)?;
    }
    if !lines.is_empty() {
        super::next_version(connection, cart)?;
    }
    Ok(())
}
