//! Many lines at once, with a result for each.

use std::collections::HashSet;

use lokapasar_contract::cart::{CartBatch, CartBatchOutcome, CartBatchRow, CartNotice, MAXIMUM_LINES};
use lokapasar_contract::{LineId, OfferId, RegionCode};
use rusqlite::Connection;

use super::by_code::{self, Held, Understood};
use super::{StoredCart, StoredLine, changes, words};
use crate::catalogue::Viewer;
use crate::language::Text;
use crate::market::Market;
use crate::orders::reservations;
use crate::problem::{ApiProblem, FieldIssue};

/// Which lines could be put in as they are, and what becomes of each row. Unlike a single line, a row that cannot be ordered
/// stays out: nobody looks at each of two thousand.
///
/// # Errors
/// 422 for too many rows, for a replacement by none or by one that cannot be ordered, and for a row that names no offer, or a code where there is no dry run; what the store answers.
pub(crate) fn batch(
    connection: &Connection,
    viewer: &Viewer,
    region: &RegionCode,
    cart: &StoredCart,
    batch: &CartBatch,
) -> Result<(Vec<StoredLine>, Vec<CartBatchOutcome>), ApiProblem> {
    let asked = asked(batch)?;
    let replaced = StoredCart {
        lines: Vec::new(),
        ..cart.clone()
    };
    let cart = if batch.replace { &replaced } else { cart };
    let held = Held::by(cart);
    let mut names: HashSet<&LineId> = cart.lines.iter().map(|line| &line.id).collect();
    let mut accepted = Vec::new();
    let mut outcomes = Vec::with_capacity(batch.rows.len());
    let mut refused_rows = Vec::new();
    for (place, (row, asked)) in batch.rows.iter().zip(asked).enumerate() {
        let room = names.len() < MAXIMUM_LINES || names.contains(&row.line_id);
        let mut understood = match asked {
            Asked::Offer(offer) => {
                match changes::line(
                    &viewer.market,
                    region,
                    room,
                    row.line_id.clone(),
                    offer.clone(),
                    row.quantity,
                ) {
                    Ok(line) => {
                        let refused = obstacle(connection, &viewer.market, &line)?;
                        if refused.is_none() {
                            accepted.push(line);
                        }
                        Understood {
                            refused,
                            ..Understood::default()
                        }
                    }
                    Err(issues) => Understood {
                        refused: issues.into_iter().next().map(|issue| (issue.code, issue.detail)),
                        ..Understood::default()
                    },
                }
            }
            Asked::Code(sku) => by_code::understand(connection, viewer, &held, sku, row.quantity)?,
        };
        let holds_it = understood
            .offer
            .as_ref()
            .is_some_and(|offer| offer.held.is_some());
        if understood.refused.is_none() && !room && !holds_it {
            let issue = changes::too_many_lines();
            understood.refused = Some((issue.code, issue.detail));
        }
        if understood.refused.is_none() && !holds_it {
            names.insert(&row.line_id);
        }
        if let (true, Some((code, text))) = (batch.replace, &understood.refused) {
            refused_rows.push(FieldIssue::new(format!("/rows/{place}"), code, text.clone()));
        }
        outcomes.push(outcome(row, understood, viewer));
    }
    // What would go out is not let go for what cannot come in.
    if refused_rows.is_empty() || batch.dry_run {
        Ok((accepted, outcomes))
    } else {
        Err(ApiProblem::invalid(refused_rows))
    }
}

/// What a row names.
enum Asked<'b> {
    Offer(&'b OfferId),
    Code(&'b str),
}

fn asked(batch: &CartBatch) -> Result<Vec<Asked<'_>>, ApiProblem> {
    if batch.rows.len() > MAXIMUM_LINES {
        let issue = FieldIssue::new("/rows", "too_many_rows", words::too_many_rows());
        return Err(ApiProblem::invalid(vec![issue]));
    }
    if batch.replace && batch.rows.is_empty() {
        let issue = FieldIssue::new("/rows", "required", words::nothing_instead());
        return Err(ApiProblem::invalid(vec![issue]));
    }
    let mut issues = Vec::new();
    let mut asked = Vec::with_capacity(batch.rows.len());
    for (place, row) in batch.rows.iter().enumerate() {
        match (&row.offer_id, &row.sku) {
            (Some(offer), None) => asked.push(Asked::Offer(offer)),
            (None, Some(sku)) if batch.dry_run => asked.push(Asked::Code(sku)),
            (_, Some(_)) if !batch.dry_run => issues.push(FieldIssue::new(
                format!("/rows/{place}/sku"),
                "dry_run_only",
                words::dry_run_only(),
            )),
            _ => issues.push(FieldIssue::new(
                format!("/rows/{place}/offer_id"),
                "required",
                words::offer_missing(),
            )),
        }
    }
    if issues.is_empty() {
        Ok(asked)
    } else {
        Err(ApiProblem::invalid(issues))
    }
}

fn outcome(row: &CartBatchRow, understood: Understood, viewer: &Viewer) -> CartBatchOutcome {
    let Understood {
        offer,
        candidates,
        refused,
    } = understood;
    CartBatchOutcome {
        line_id: row.line_id.clone(),
        accepted: refused.is_none(),
        code: refused.as_ref().map(|(code, _)| (*code).to_owned()),
        detail: refused.map(|(_, text)| text.in_language(viewer.language).to_owned()),
        offer,
        candidates,
    }
}

/// What stands in the way of a line.
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
