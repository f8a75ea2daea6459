//! Ordering again: each line as it was beside what it is now, and what all of it would come to.

use std::collections::HashMap;

use jiff::Timestamp;
use lokapasar_contract::cart::{CartNotice, MAXIMUM_QUANTITY};
use lokapasar_contract::order::Totals;
use lokapasar_contract::reorder::{
    ReorderChange, ReorderLine, ReorderObstacle, ReorderOffer, ReorderRequest, ReorderThen,
};
use lokapasar_contract::{LineId, OfferId, RegionCode, Rupiah};
use lokapasar_demo_data::model::Product;
use rusqlite::Connection;

use super::by_code::{self, Choice, Held};
use super::{StoredCart, StoredLine, assembly, words};
use crate::catalogue::Viewer;
use crate::market;
use crate::orders::model::Order;
use crate::orders::refusal::Refusal;
use crate::policy::Policy;
use crate::pricing;
use crate::problem::{ApiProblem, FieldIssue};

/// A line of an order or a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Was {
    pub(crate) offer: OfferId,
    pub(crate) quantity: u32,
    pub(crate) unit_price: Rupiah,
    pub(crate) note: Option<String>,
}

/// The lines of an order, those of one offer together, at the price of the first. What an addendum took off was not bought.
pub(crate) fn lines_of(order: &Order) -> Vec<Was> {
    let mut lines: Vec<Was> = Vec::new();
    for line in order.lines.iter().filter(|line| line.quantity > 0) {
        match lines.iter_mut().find(|was| was.offer == line.offer) {
            Some(was) => was.quantity = was.quantity.saturating_add(line.quantity),
            None => lines.push(Was {
                offer: line.offer.clone(),
                quantity: line.quantity,
                unit_price: line.unit_price,
                note: None,
            }),
        }
    }
    lines
}

/// What was found.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) lines: Vec<ReorderLine>,
    pub(crate) goods_then: Rupiah,
    pub(crate) totals: Totals,
    pub(crate) goods_difference: Rupiah,
    pub(crate) ready: u32,
}

/// Who asks, for which cart, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(crate) viewer: &'a Viewer,
    pub(crate) region: &'a RegionCode,
    pub(crate) cart: &'a StoredCart,
    pub(crate) at: Timestamp,
}

/// Everything that is wrong with a request for these lines.
fn check(viewer: &Viewer, was: &[Was], request: &ReorderRequest) -> Result<(), Vec<FieldIssue>> {
    let mut wrong = Vec::new();
    let mut seen = Vec::new();
    for (place, change) in request.changes.iter().enumerate() {
        let at = |field: &str| format!("/changes/{place}/{field}");
        if !was.iter().any(|was| was.offer == change.offer_id) {
            wrong.push(FieldIssue::new(
                at("offer_id"),
                "unknown_value",
                words::no_such_line(),
            ));
        } else if seen.contains(&&change.offer_id) {
            wrong.push(FieldIssue::new(at("offer_id"), "repeated", words::line_twice()));
        }
        seen.push(&change.offer_id);
        if change
            .quantity
            .is_some_and(|quantity| !(1..=MAXIMUM_QUANTITY).contains(&quantity))
        {
            wrong.push(FieldIssue::new(at("quantity"), "out_of_range", words::quantity()));
        }
        let product = |offer: &OfferId| viewer.market.offer(offer).map(|offer| &offer.product);
        let other = change.instead_id.as_ref();
        if other.is_some_and(|other| product(other).is_none() || product(other) != product(&change.offer_id))
        {
            wrong.push(FieldIssue::new(
                at("instead_id"),
                "unknown_value",
                words::no_substitute(),
            ));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Sets the lines beside what they are now.
///
/// # Errors
/// 422 for changes that are none of these lines; when the store refuses, or an amount does not fit.
pub(crate) fn find(
    connection: &Connection,
    asked: Asked<'_>,
    was: &[Was],
    request: &ReorderRequest,
) -> Result<Found, ApiProblem> {
    check(asked.viewer, was, request).map_err(ApiProblem::invalid)?;
    let held = if request.replace {
        Held::default()
    } else {
        Held::by(asked.cart)
    };
    let changes: HashMap<&OfferId, &ReorderChange> = request
        .changes
        .iter()
        .map(|change| (&change.offer_id, change))
        .collect();
    let mut lines = Vec::with_capacity(was.len());
    for was in was {
        // A line whose offer the data no longer knows cannot be shown; it comes of a data file of another seed.
        let offer = asked.viewer.market.offer(&was.offer);
        let Some(product) = offer.and_then(|offer| asked.viewer.market.product(&offer.product)) else {
            continue;
        };
        let change = changes.get(&was.offer).copied();
        lines.push(line(connection, asked.viewer, &held, product, was, change)?);
    }
    add_up(connection, asked, lines)
}

fn line(
    connection: &Connection,
    viewer: &Viewer,
    held: &Held<'_>,
    product: &Product,
    was: &Was,
    change: Option<&ReorderChange>,
) -> Result<ReorderLine, ApiProblem> {
    let quantity = change.and_then(|change| change.quantity).unwrap_or(was.quantity);
    let taken = change
        .and_then(|change| change.instead_id.as_ref())
        .unwrap_or(&was.offer);
    let choice = match viewer.market.offer(taken) {
        Some(offer) => by_code::choice(connection, viewer, held, offer, quantity)?,
        None => None,
    };
    let notice = choice.as_ref().map_or_else(
        || {
            Some(CartNotice::Delisted {
                line: by_code::nameless(),
            })
        },
        Choice::notice,
    );
    let now = choice
        .map(|choice| offered(viewer, held, &choice, quantity))
        .transpose()?;
    let obstacle = notice.as_ref().and_then(obstacle);
    // Another quantity mends the rest.
    let is_stuck = now.as_ref().is_none_or(|now| now.possible.is_none());
    let instead = if obstacle.is_some() && is_stuck {
        by_code::best(connection, viewer, held, product, quantity, |offer| {
            offer.id != *taken
        })?
        .map(|choice| offered(viewer, held, &choice, quantity))
        .transpose()?
        .filter(|other| other.possible.is_some())
    } else {
        None
    };
    let then = viewer.market.offer(&was.offer);
    let vendor = then.and_then(|offer| viewer.market.vendor(&offer.vendor));
    Ok(ReorderLine {
        offer_id: was.offer.clone(),
        product: product.id.clone(),
        name: product.name.clone(),
        picture: market::picture(product),
        unit: product.unit.to_owned(),
        note: was.note.clone(),
        then: ReorderThen {
            quantity: was.quantity,
            unit_price: was.unit_price,
            vendor: vendor.map_or_else(String::new, |vendor| vendor.name.clone()),
            marketplace: then.map_or_else(String::new, |offer| market::marketplace(offer.marketplace).name),
        },
        left_out: change.is_some_and(|change| change.left_out),
        quantity,
        unit_difference: now
            .as_ref()
            .and_then(|now| now.unit_price.checked_sub(was.unit_price)),
        now,
        obstacle,
        detail: notice.filter(|_| obstacle.is_some()).map(|notice| {
            words::notice(&notice, &product.name)
                .1
                .in_language(viewer.language)
                .to_owned()
        }),
        instead,
    })
}

fn obstacle(notice: &CartNotice) -> Option<ReorderObstacle> {
    match notice {
        CartNotice::Delisted { .. } => Some(ReorderObstacle::Delisted),
        CartNotice::StockShort { .. } => Some(ReorderObstacle::ShortOfStock),
        CartNotice::BelowMinimum { .. } => Some(ReorderObstacle::BelowMinimum),
        CartNotice::PriceChanged { .. } => None,
    }
}

fn offered(
    viewer: &Viewer,
    held: &Held<'_>,
    choice: &Choice<'_>,
    quantity: u32,
) -> Result<ReorderOffer, ApiProblem> {
    let unit_price = pricing::unit_price(choice.offer, quantity, viewer.distance(choice.vendor));
    Ok(ReorderOffer {
        id: choice.offer.id.clone(),
        vendor: choice.vendor.name.clone(),
        marketplace: market::marketplace(choice.offer.marketplace).name,
        unit_price,
        price: unit_price.checked_times(quantity).ok_or(Refusal::TooLarge)?,
        minimum_order: choice.offer.minimum_order,
        stock: choice.stock,
        lead_time_days: choice.offer.lead_time_days,
        held: held.line(&choice.offer.id),
        possible: choice.possible(held),
    })
}

/// Whether a line can be ordered as it stands.
fn is_ready(line: &ReorderLine) -> bool {
    !line.left_out && line.obstacle.is_none() && line.now.is_some()
}

/// What the lines that can be ordered came to, and come to when they are ordered by themselves.
fn add_up(connection: &Connection, asked: Asked<'_>, lines: Vec<ReorderLine>) -> Result<Found, ApiProblem> {
    let ready = || lines.iter().filter(|line| is_ready(line));
    let then: Option<Vec<Rupiah>> = ready()
        .map(|line| line.then.unit_price.checked_times(line.then.quantity))
        .collect();
    let goods_then = then.and_then(Rupiah::checked_sum).ok_or(Refusal::TooLarge)?;
    let stored: Vec<StoredLine> = ready()
        .filter_map(|line| {
            let now = line.now.as_ref()?;
            Some(StoredLine {
                id: LineId::new(line.offer_id.as_str()),
                offer: now.id.clone(),
                quantity: line.quantity,
                seen_price: now.unit_price,
            })
        })
        .collect();
    let assembly = assembly::assemble(
        connection,
        &asked.viewer.market,
        Policy::standard(),
        asked.region,
        &stored,
        asked.at,
    )?;
    Ok(Found {
        goods_then,
        totals: assembly.totals,
        goods_difference: assembly
            .totals
            .goods
            .checked_sub(goods_then)
            .ok_or(Refusal::TooLarge)?,
        ready: u32::try_from(stored.len()).unwrap_or(u32::MAX),
        lines,
    })
}
