//! Changes of a cart: one line, or many at once with a result for each.

use lokapasar_contract::cart::{CartBatchOutcome, CartBatchRow, CartNotice, MAXIMUM_QUANTITY};
use lokapasar_contract::{CartId, LineId, OfferId, RegionCode};
use rusqlite::Connection;

use super::{StoredCart, StoredLine, assembly, words};
use crate::language::{Language, Text};
use crate::market::Market;
use crate::orders::reservations;
use crate::problem::{ApiProblem, FieldIssue};

/// The most lines of a cart.
pub const MAXIMUM_LINES: usize = 200;

/// The most rows of a batch.
pub const MAXIMUM_ROWS: usize = 500;

/// A line that may be put into the cart as it stands now.
///
/// # Errors
/// What is wrong: an unknown offer, no such quantity, a name that is none, a full cart. Too little stock or too few
/// pieces are no error here; the cart says them, and they stand in the way of the purchase.
pub fn line(
    market: &Market,
    region: &RegionCode,
    cart: &StoredCart,
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
    if cart.lines.len() >= MAXIMUM_LINES && cart.lines.iter().all(|line| line.id != id) {
        issues.push(FieldIssue::new(
            "",
            "too_many_lines",
            words::too_many_lines(MAXIMUM_LINES),
        ));
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

fn is_name(id: &LineId) -> bool {
    let name = id.as_str();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    (1..=80).contains(&name.len()) && name.bytes().all(plain)
}

/// Puts the rows in that can be ordered as they are, and says of each what became of it. Unlike a single line, a row
/// that cannot be ordered stays out: nobody looks at each of five hundred.
///
/// # Errors
/// 422 for too many rows; what the store answers.
pub fn batch(
    connection: &Connection,
    market: &Market,
    region: &RegionCode,
    cart: &StoredCart,
    rows: &[CartBatchRow],
    language: Language,
) -> Result<(Vec<StoredLine>, Vec<CartBatchOutcome>), ApiProblem> {
    if rows.len() > MAXIMUM_ROWS {
        let issue = FieldIssue::new("/rows", "too_many_rows", words::too_many_rows(MAXIMUM_ROWS));
        return Err(ApiProblem::invalid(vec![issue]));
    }
    let mut after = cart.clone();
    let mut accepted = Vec::new();
    let mut outcomes = Vec::with_capacity(rows.len());
    for row in rows {
        let checked = line(
            market,
            region,
            &after,
            row.line_id.clone(),
            row.offer_id.clone(),
            row.quantity,
        )
        .map_err(|issues| {
            issues
                .into_iter()
                .map(|issue| (issue.code, issue.detail))
                .collect::<Vec<_>>()
        });
        let refused = match &checked {
            Ok(line) => obstacle(connection, market, line)?,
            Err(issues) => issues.first().cloned(),
        };
        if let (Ok(line), None) = (checked, &refused) {
            after.lines.retain(|other| other.id != line.id);
            after.lines.push(line.clone());
            accepted.push(line);
        }
        outcomes.push(CartBatchOutcome {
            line_id: row.line_id.clone(),
            accepted: refused.is_none(),
            code: refused.as_ref().map(|(code, _)| (*code).to_owned()),
            detail: refused.map(|(_, text)| text.in_language(language).to_owned()),
        });
    }
    Ok((accepted, outcomes))
}

fn obstacle(
    connection: &Connection,
    market: &Market,
    line: &StoredLine,
) -> Result<Option<(&'static str, Text)>, ApiProblem> {
    let Some(offer) = market.offer(&line.offer) else {
        return Ok(None);
    };
    let name = market
        .product(&offer.product)
        .map_or("", |product| product.name.as_str());
    let stock = reservations::available(connection, offer)?;
    let id = line.id.clone();
    let notice = if !offer.on_sale {
        CartNotice::Delisted { line: id }
    } else if line.quantity < offer.minimum_order {
        CartNotice::BelowMinimum {
            line: id,
            minimum: offer.minimum_order,
        }
    } else if line.quantity > stock {
        CartNotice::StockShort { line: id, stock }
    } else {
        return Ok(None);
    };
    Ok(Some(words::notice(&notice, name)))
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
