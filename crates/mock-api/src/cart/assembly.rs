//! From the lines of a cart to what would be ordered: groups with their prices, shipping, tax and stock, as of now.

use std::collections::{BTreeSet, HashMap};

use jiff::Timestamp;
use lokapasar_contract::cart::CartNotice;
use lokapasar_contract::catalogue::VendorRef;
use lokapasar_contract::delivery::AllottedLine;
use lokapasar_contract::order::Totals;
use lokapasar_contract::place::RegionRef;
use lokapasar_contract::{OfferId, ProductId, RegionCode, Rupiah};
use lokapasar_demo_data::model::{Offer, Product};
use rusqlite::Connection;

use super::StoredLine;
use crate::clock;
use crate::market::Market;
use crate::orders::refusal::Refusal;
use crate::orders::reservations;
use crate::policy::purchase::{Applied, Facts};
use crate::policy::{Policy, tax};
use crate::pricing::{self, Distance};
use crate::problem::ApiProblem;
use crate::purchases::deliveries::Destination;

/// A line with what it is now.
#[derive(Debug, Clone)]
pub struct Line<'m> {
    /// As it is kept.
    pub stored: StoredLine,
    /// The offer.
    pub offer: &'m Offer,
    /// The product.
    pub product: &'m Product,
    /// Unit price without PPN at this quantity.
    pub unit_price: Rupiah,
    /// The line's price without PPN.
    pub price: Rupiah,
    /// How many are left of the offer.
    pub stock: u32,
}

/// What becomes one order.
#[derive(Debug, Clone)]
pub struct Group<'m> {
    /// The vendor.
    pub vendor: VendorRef,
    /// Id of the marketplace.
    pub marketplace: &'static str,
    /// The lines.
    pub lines: Vec<Line<'m>>,
    /// The rate of PPN, in basis points.
    pub ppn_bp: u32,
    /// What they come to.
    pub totals: Totals,
    /// What of them goes where, and what shipping there comes to; none where all goes to one address.
    pub deliveries: Vec<Share>,
    /// Days until the slowest line is delivered.
    pub lead_time_days: u16,
    /// Of the product that the fewest vendors offer: how many.
    pub fewest_vendors: u32,
}

/// What of a group goes to one of several addresses.
#[derive(Debug, Clone)]
pub struct Share {
    /// The address, by its place in the request, from 1.
    pub number: u32,
    /// The government in whose area it lies.
    pub region: RegionRef,
    /// How many of which lines.
    pub lines: Vec<AllottedLine>,
    /// Shipping to it, without PPN.
    pub shipping: Rupiah,
}

/// A cart, worked out.
#[derive(Debug, Clone)]
pub struct Assembly<'m> {
    /// The government that buys.
    pub region: RegionCode,
    /// When.
    pub at: Timestamp,
    /// What becomes one order each, in the order of their first lines.
    pub groups: Vec<Group<'m>>,
    /// The sum of the groups.
    pub totals: Totals,
    /// What changed since a line was put in, and what stands in the way.
    pub notices: Vec<CartNotice>,
}

impl Assembly<'_> {
    /// What the rules look at.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        Facts {
            region: &self.region,
            on: clock::in_wib(self.at).date(),
            totals: self.totals,
            largest_order: self
                .groups
                .iter()
                .map(|group| group.totals.total)
                .max()
                .unwrap_or_default(),
            fewest_vendors: self
                .groups
                .iter()
                .map(|group| group.fewest_vendors)
                .min()
                .unwrap_or_default(),
        }
    }

    /// What the rules say; nothing of an empty cart.
    #[must_use]
    pub fn applied(&self, policy: Policy) -> Vec<Applied> {
        if self.groups.is_empty() {
            Vec::new()
        } else {
            policy.applied(&self.facts())
        }
    }

    /// Sends it to several addresses: each is charged for as a shipment of its own, by its weight and by how far the vendor is from
    /// it. Prices stay those of the government that buys.
    ///
    /// # Errors
    /// When an amount does not fit.
    pub fn deliver(&mut self, destinations: &[Destination]) -> Result<(), Refusal> {
        for group in &mut self.groups {
            group.deliveries = destinations.iter().filter_map(|to| share(group, to)).collect();
            if !group.deliveries.is_empty() {
                let shipping = Rupiah::checked_sum(group.deliveries.iter().map(|share| share.shipping));
                let prices = group.lines.iter().map(|line| line.price);
                group.totals = shipping
                    .and_then(|shipping| tax::totals(prices, shipping, group.ppn_bp))
                    .ok_or(Refusal::TooLarge)?;
            }
        }
        self.totals = tax::sum(self.groups.iter().map(|group| group.totals)).ok_or(Refusal::TooLarge)?;
        Ok(())
    }

    /// The line of that name.
    #[must_use]
    pub fn line(&self, id: &lokapasar_contract::LineId) -> Option<&Line<'_>> {
        self.groups
            .iter()
            .flat_map(|group| &group.lines)
            .find(|line| line.stored.id == *id)
    }
}

/// Whether a notice stands in the way of a purchase. A changed price does not: it is shown, and what is shown is
/// ordered.
#[must_use]
pub const fn blocks(notice: &CartNotice) -> bool {
    !matches!(notice, CartNotice::PriceChanged { .. })
}

/// The unit price of so many of an offer for a government.
#[must_use]
pub fn unit_price(market: &Market, offer: &Offer, quantity: u32, region: &RegionCode) -> Rupiah {
    let distance = market.vendor(&offer.vendor).map_or(Distance::Far, |vendor| {
        Distance::between(&vendor.region, Some(region))
    });
    pricing::unit_price(offer, quantity, distance)
}

/// How many vendors have a product on sale.
#[must_use]
pub fn vendors_of(market: &Market, product: &ProductId) -> u32 {
    let vendors: BTreeSet<_> = market
        .offers_of(product)
        .iter()
        .filter(|offer| offer.on_sale)
        .map(|offer| &offer.vendor)
        .collect();
    u32::try_from(vendors.len()).unwrap_or(u32::MAX)
}

/// Works lines out for a government, at a time.
///
/// # Errors
/// When the store refuses, or an amount does not fit.
pub fn assemble<'m>(
    connection: &Connection,
    market: &'m Market,
    policy: Policy,
    region: &RegionCode,
    lines: &[StoredLine],
    at: Timestamp,
) -> Result<Assembly<'m>, ApiProblem> {
    let mut groups: Vec<Group<'m>> = Vec::new();
    let mut notices = Vec::new();
    let mut asked: HashMap<&OfferId, u32> = HashMap::new();
    for stored in lines {
        // A line whose offer the data no longer knows cannot be shown; it comes of a data file of another seed.
        let Some(line) = worked_out(connection, market, region, stored)? else {
            continue;
        };
        let together = asked.entry(&stored.offer).or_default();
        *together = together.saturating_add(stored.quantity);
        note(&line, *together, &mut notices);
        let offer = line.offer;
        let known = groups
            .iter_mut()
            .find(|group| group.vendor.id == offer.vendor && group.marketplace == offer.marketplace);
        match known {
            Some(group) => group.lines.push(line),
            None => {
                let Some(vendor) = market.vendor_ref(&offer.vendor) else {
                    continue;
                };
                let ppn_bp = policy.ppn_bp(vendor.pkp, region, clock::in_wib(at).date());
                groups.push(Group {
                    vendor,
                    marketplace: offer.marketplace,
                    lines: vec![line],
                    ppn_bp,
                    totals: Totals::default(),
                    deliveries: Vec::new(),
                    lead_time_days: 0,
                    fewest_vendors: 0,
                });
            }
        }
    }
    for group in &mut groups {
        add_up(market, region, group).ok_or(Refusal::TooLarge)?;
    }
    let totals = tax::sum(groups.iter().map(|group| group.totals)).ok_or(Refusal::TooLarge)?;
    Ok(Assembly {
        region: region.clone(),
        at,
        groups,
        totals,
        notices,
    })
}

fn worked_out<'m>(
    connection: &Connection,
    market: &'m Market,
    region: &RegionCode,
    stored: &StoredLine,
) -> Result<Option<Line<'m>>, ApiProblem> {
    let Some(offer) = market.offer(&stored.offer) else {
        return Ok(None);
    };
    let Some(product) = market.product(&offer.product) else {
        return Ok(None);
    };
    let unit_price = unit_price(market, offer, stored.quantity, region);
    let price = unit_price
        .checked_times(stored.quantity)
        .ok_or(Refusal::TooLarge)?;
    let stock = reservations::available(connection, offer)?;
    Ok(Some(Line {
        stored: stored.clone(),
        offer,
        product,
        unit_price,
        price,
        stock,
    }))
}

/// Notes what changed on a line, and what stands in its way; `together` counts all lines of its offer so far.
fn note(line: &Line<'_>, together: u32, notices: &mut Vec<CartNotice>) {
    let id = || line.stored.id.clone();
    if !line.offer.on_sale {
        notices.push(CartNotice::Delisted { line: id() });
        return;
    }
    if line.unit_price != line.stored.seen_price {
        notices.push(CartNotice::PriceChanged {
            line: id(),
            old: line.stored.seen_price,
            new: line.unit_price,
        });
    }
    if together > line.stock {
        notices.push(CartNotice::StockShort {
            line: id(),
            stock: line.stock,
        });
    }
    if line.stored.quantity < line.offer.minimum_order {
        notices.push(CartNotice::BelowMinimum {
            line: id(),
            minimum: line.offer.minimum_order,
        });
    }
}

/// What of a group goes to a destination; none when nothing does.
fn share(group: &Group<'_>, to: &Destination) -> Option<Share> {
    let mut grams = 0_u64;
    let mut lines = Vec::new();
    for part in &to.lines {
        if let Some(line) = group.lines.iter().find(|line| line.stored.id == part.line_id) {
            let weight = u64::from(line.offer.weight_grams).saturating_mul(u64::from(part.quantity));
            grams = grams.saturating_add(weight);
            lines.push(part.clone());
        }
    }
    let distance = Distance::between(&group.vendor.region.code, Some(&to.region.code));
    (!lines.is_empty()).then(|| Share {
        number: to.number,
        region: to.region.clone(),
        lines,
        shipping: pricing::shipping(grams, distance),
    })
}

fn add_up(market: &Market, region: &RegionCode, group: &mut Group<'_>) -> Option<()> {
    let grams: u64 = group
        .lines
        .iter()
        .map(|line| u64::from(line.offer.weight_grams).saturating_mul(u64::from(line.stored.quantity)))
        .fold(0, u64::saturating_add);
    let distance = Distance::between(&group.vendor.region.code, Some(region));
    let shipping = pricing::shipping(grams, distance);
    group.totals = tax::totals(group.lines.iter().map(|line| line.price), shipping, group.ppn_bp)?;
    group.lead_time_days = group
        .lines
        .iter()
        .map(|line| line.offer.lead_time_days)
        .max()
        .unwrap_or_default();
    group.fewest_vendors = group
        .lines
        .iter()
        .map(|line| vendors_of(market, &line.offer.product))
        .min()
        .unwrap_or_default();
    Some(())
}
