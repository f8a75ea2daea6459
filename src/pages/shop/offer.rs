//! What an offer comes to. Every amount is the server's; nothing is worked out here.

use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::{Offer, PriceTier};

/// The least that one can be had for among offers that are on sale and in stock.
pub(super) fn lowest_landed_total<'a>(offers: impl IntoIterator<Item = &'a Offer>) -> Option<Rupiah> {
    offers
        .into_iter()
        .filter(|offer| can_be_ordered(offer))
        .map(|offer| offer.landed)
        .min()
}

/// Whether the offer can be put into a cart at all.
pub(super) const fn can_be_ordered(offer: &Offer) -> bool {
    offer.on_sale && offer.stock > 0 && offer.stock >= offer.minimum_order
}

/// Where a quantity stands among the price tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TierPlace {
    /// The unit price without PPN that is reached, when it is a lower one.
    pub(super) reached: Option<Rupiah>,
    /// How many more reach the next price, and that price; none when the next is beyond the stock.
    pub(super) next: Option<(u32, Rupiah)>,
}

impl TierPlace {
    /// Where `quantity` stands.
    pub(super) fn of(tiers: &[PriceTier], quantity: u32, stock: u32) -> Self {
        let reached = tiers.iter().rev().find(|tier| tier.from_quantity <= quantity);
        let next = tiers
            .iter()
            .find(|tier| tier.from_quantity > quantity && tier.from_quantity <= stock);
        Self {
            reached: reached.map(|tier| tier.price),
            next: next.map(|tier| (tier.from_quantity - quantity, tier.price)),
        }
    }
}

#[cfg(test)]
pub(super) mod tests;
