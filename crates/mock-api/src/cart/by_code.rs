//! What a code with a quantity would put into a cart: which offer is taken, and what stands in its way.

use std::collections::HashMap;

use lokapasar_contract::cart::{BatchCandidate, BatchOffer, CartNotice, HeldLine, MAXIMUM_QUANTITY};
use lokapasar_contract::catalogue::SkuStatus;
use lokapasar_contract::{LineId, OfferId, Rupiah};
use lokapasar_demo_data::model::{Offer, Product, Vendor};
use rusqlite::Connection;

use super::{StoredCart, words};
use crate::catalogue::{Viewer, quick_order};
use crate::language::Text;
use crate::market;
use crate::orders::reservations;
use crate::pricing;
use crate::problem::ApiProblem;

/// What became of a code.
#[derive(Debug, Default)]
pub(super) struct Understood {
    pub(super) offer: Option<BatchOffer>,
    pub(super) candidates: Vec<BatchCandidate>,
    /// What stands in its way, with the word for programs.
    pub(super) refused: Option<(&'static str, Text)>,
}

impl Understood {
    pub(super) fn refused(code: &'static str, text: Text) -> Self {
        Self {
            refused: Some((code, text)),
            ..Self::default()
        }
    }
}

/// What a cart holds of each offer: the first line of it, and how many in all lines.
#[derive(Default)]
pub(super) struct Held<'c>(HashMap<&'c OfferId, (HeldLine, u32)>);

impl<'c> Held<'c> {
    pub(super) fn by(cart: &'c StoredCart) -> Self {
        let mut held: HashMap<&OfferId, (HeldLine, u32)> = HashMap::new();
        for line in &cart.lines {
            let first = || HeldLine {
                line_id: line.id.clone(),
                quantity: line.quantity,
            };
            let (_, together) = held.entry(&line.offer).or_insert_with(|| (first(), 0));
            *together = together.saturating_add(line.quantity);
        }
        Self(held)
    }

    fn together(&self, offer: &OfferId) -> u32 {
        self.0.get(offer).map_or(0, |(_, together)| *together)
    }

    pub(super) fn line(&self, offer: &OfferId) -> Option<HeldLine> {
        self.0.get(offer).map(|(line, _)| line.clone())
    }
}

/// Which offer a code and a quantity stand for, and what stands in the way.
///
/// # Errors
/// When the index cannot be built, or the store refuses.
pub(super) fn understand(
    connection: &Connection,
    viewer: &Viewer,
    held: &Held<'_>,
    sku: &str,
    quantity: u32,
) -> Result<Understood, ApiProblem> {
    if !(1..=MAXIMUM_QUANTITY).contains(&quantity) {
        return Ok(Understood::refused("out_of_range", words::quantity()));
    }
    let found = quick_order::look_up(viewer, sku)?;
    let name = found.product.map_or("", |product| product.name.as_str());
    let refused = match (found.status, found.product) {
        (SkuStatus::Found, Some(product)) => {
            match best(connection, viewer, held, product, quantity, |_| true)? {
                Some(choice) => return Ok(choice.understood(held, product)),
                None => ("no_offer", words::no_offer(name)),
            }
        }
        (SkuStatus::Delisted, _) => words::notice(&CartNotice::Delisted { line: nameless() }, name),
        (SkuStatus::Ambiguous, _) => ("ambiguous_sku", words::ambiguous_sku()),
        (SkuStatus::NotFound, Some(_)) => ("no_offer", words::no_offer(name)),
        (SkuStatus::NotFound | SkuStatus::Found, None) => ("unknown_sku", words::unknown_sku()),
    };
    let candidates = found.candidates.into_iter().map(|candidate| BatchCandidate {
        sku: candidate.sku,
        name: candidate.product.name,
    });
    Ok(Understood {
        offer: None,
        candidates: candidates.collect(),
        refused: Some(refused),
    })
}

/// What is said of a code belongs to no line.
pub(super) fn nameless() -> LineId {
    LineId::new("")
}

/// An offer that may be taken.
pub(super) struct Choice<'m> {
    pub(super) offer: &'m Offer,
    pub(super) vendor: &'m Vendor,
    price_with_ppn: Rupiah,
    /// How many there would be in the cart in all.
    asked: u32,
    /// The nearest quantity to it that can be ordered; none when none can.
    nearest: Option<u32>,
    pub(super) stock: u32,
    /// How many offers there are to choose from.
    of: u32,
}

/// The offer, beside what the cart holds of it; none when it is on sale no more.
///
/// # Errors
/// When the store refuses.
pub(super) fn choice<'m>(
    connection: &Connection,
    viewer: &'m Viewer,
    held: &Held<'_>,
    offer: &'m Offer,
    quantity: u32,
) -> Result<Option<Choice<'m>>, ApiProblem> {
    let Some(vendor) = viewer.market.vendor(&offer.vendor).filter(|_| offer.on_sale) else {
        return Ok(None);
    };
    let asked = held.together(&offer.id).saturating_add(quantity);
    let stock = reservations::available(connection, offer)?;
    let (least, most) = (offer.minimum_order.max(1), stock.min(MAXIMUM_QUANTITY));
    let price = pricing::unit_price(offer, asked, viewer.distance(vendor));
    Ok(Some(Choice {
        offer,
        vendor,
        price_with_ppn: price.checked_add(pricing::ppn(vendor, price)).unwrap_or(price),
        asked,
        nearest: (least <= most).then(|| asked.clamp(least, most)),
        stock,
        of: 0,
    }))
}

/// The offer of the product that comes nearest to the quantity, among those that are wanted; among those that do equally, the one
/// with the lowest price, then the shortest lead time.
///
/// # Errors
/// When the store refuses.
pub(super) fn best<'m>(
    connection: &Connection,
    viewer: &'m Viewer,
    held: &Held<'_>,
    product: &Product,
    quantity: u32,
    wanted: impl Fn(&Offer) -> bool,
) -> Result<Option<Choice<'m>>, ApiProblem> {
    let mut choices = Vec::new();
    for offer in viewer
        .market
        .offers_of(&product.id)
        .iter()
        .filter(|offer| wanted(offer))
    {
        choices.extend(choice(connection, viewer, held, offer, quantity)?);
    }
    let of = u32::try_from(choices.len()).unwrap_or(u32::MAX);
    let missed = |choice: &Choice<'_>| {
        choice
            .nearest
            .map_or(u32::MAX, |nearest| nearest.abs_diff(choice.asked))
    };
    let best = choices.into_iter().min_by(|one, other| {
        missed(one)
            .cmp(&missed(other))
            .then(one.price_with_ppn.cmp(&other.price_with_ppn))
            .then(one.offer.lead_time_days.cmp(&other.offer.lead_time_days))
            .then(one.offer.id.cmp(&other.offer.id))
    });
    Ok(best.map(|choice| Choice { of, ..choice }))
}

impl Choice<'_> {
    /// The quantity nearest to the one asked for that can be ordered beside what the cart holds; none when none can.
    pub(super) fn possible(&self, held: &Held<'_>) -> Option<u32> {
        let before = held.together(&self.offer.id);
        let possible = self.nearest.and_then(|nearest| nearest.checked_sub(before));
        possible.filter(|possible| *possible > 0)
    }

    fn understood(self, held: &Held<'_>, product: &Product) -> Understood {
        Understood {
            refused: self.refused(&product.name),
            offer: Some(BatchOffer {
                id: self.offer.id.clone(),
                product: product.id.clone(),
                sku: product.sku.clone(),
                name: product.name.clone(),
                unit: product.unit.to_owned(),
                vendor: self.vendor.name.clone(),
                marketplace: market::marketplace(self.offer.marketplace).name,
                offers: self.of,
                price_with_ppn: self.price_with_ppn,
                held: held.line(&self.offer.id),
                possible: self.possible(held),
            }),
            candidates: Vec::new(),
        }
    }

    fn refused(&self, name: &str) -> Option<(&'static str, Text)> {
        self.notice().map(|notice| words::notice(&notice, name))
    }

    /// What stands in the way of the quantity.
    pub(super) fn notice(&self) -> Option<CartNotice> {
        let line = nameless();
        let notice = match self.nearest {
            Some(nearest) if nearest == self.asked => return None,
            Some(nearest) if nearest > self.asked => CartNotice::BelowMinimum {
                line,
                minimum: self.offer.minimum_order,
            },
            // What is left may be less than can be ordered; then there is nothing to be had.
            None => CartNotice::StockShort { line, stock: 0 },
            Some(_) => CartNotice::StockShort {
                line,
                stock: self.stock,
            },
        };
        Some(notice)
    }
}
