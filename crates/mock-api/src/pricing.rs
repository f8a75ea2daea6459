//! What an offer costs a unit: the vendor's price at that distance and quantity, PPN, and shipping by weight.
//!
//! The rules are the demo's own and simple on purpose; `docs/API.md` writes them down.

use jiff::civil::Date;
use lokapasar_contract::{RegionCode, Rupiah};
use lokapasar_demo_data::model::{Offer, Vendor};

use crate::policy::Policy;

/// The day whose rate of PPN prices are shown with: the demo's first. What is ordered is taxed by the day of the order.
const PRICED_ON: Date = jiff::civil::date(2024, 1, 2);

/// Up to this weight in kilograms each one costs the full rate; beyond it, a fifth.
const FULL_RATE_KG: u64 = 100;

/// How far a vendor is from a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Distance {
    /// In the same kabupaten or kota; a provincial unit counts as near to all of its province.
    Near,
    /// In the same province.
    Province,
    /// Elsewhere.
    Far,
}

impl Distance {
    /// From the vendor to the unit's government; near when nobody asks.
    #[must_use]
    pub fn between(vendor: &RegionCode, unit: Option<&RegionCode>) -> Self {
        match unit {
            None => Self::Near,
            Some(unit) if unit == vendor => Self::Near,
            Some(unit) if unit.province() != vendor.province() => Self::Far,
            Some(unit) if unit.is_province() => Self::Near,
            Some(_) => Self::Province,
        }
    }

    /// What is added to the price, in basis points.
    const fn surcharge_bp(self) -> u32 {
        match self {
            Self::Near => 0,
            Self::Province => 200,
            Self::Far => 500,
        }
    }

    /// The least that a shipment costs, and the rate for each kilogram.
    const fn rates(self) -> (i64, i64) {
        match self {
            Self::Near => (8_000, 1_500),
            Self::Province => (12_000, 4_000),
            Self::Far => (20_000, 9_000),
        }
    }
}

/// The vendor's price at that distance, rounded to whole rupiah. Saturates where no price comes near.
#[must_use]
pub fn at_distance(price: Rupiah, distance: Distance) -> Rupiah {
    let surcharge = price.share(distance.surcharge_bp()).unwrap_or_default();
    price.checked_add(surcharge).unwrap_or(price)
}

/// The unit price without PPN of so many at that distance: that of the highest tier that the quantity reaches.
#[must_use]
pub fn unit_price(offer: &Offer, quantity: u32, distance: Distance) -> Rupiah {
    let price = offer
        .tiers
        .iter()
        .filter(|(from, _)| *from <= quantity)
        .max_by_key(|(from, _)| *from)
        .map_or(offer.price, |(_, price)| *price);
    at_distance(price, distance)
}

/// The rate of PPN on what a vendor sells, in basis points: nothing when the vendor is not PKP.
#[must_use]
pub fn ppn_bp(vendor: &Vendor) -> u32 {
    Policy::standard().ppn_bp(vendor.pkp, &vendor.region, PRICED_ON)
}

/// PPN on an amount of this vendor.
#[must_use]
pub fn ppn(vendor: &Vendor, amount: Rupiah) -> Rupiah {
    amount.share(ppn_bp(vendor)).unwrap_or_default()
}

/// The unit price of one with PPN at that distance.
#[must_use]
pub fn with_ppn(offer: &Offer, vendor: &Vendor, distance: Distance) -> Rupiah {
    let price = unit_price(offer, 1, distance);
    price.checked_add(ppn(vendor, price)).unwrap_or(price)
}

/// Shipping without PPN of one shipment of this weight. What weighs nothing is not shipped.
#[must_use]
pub fn shipping(grams: u64, distance: Distance) -> Rupiah {
    if grams == 0 {
        return Rupiah::ZERO;
    }
    let kilograms = grams.div_ceil(1_000);
    let full = kilograms.min(FULL_RATE_KG);
    let beyond = kilograms.saturating_sub(FULL_RATE_KG).div_ceil(5);
    let (least, rate) = distance.rates();
    let charged = i64::try_from(full.saturating_add(beyond)).unwrap_or(i64::MAX);
    Rupiah::new(charged.saturating_mul(rate).max(least))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipping_follows_weight_and_distance() {
        for (grams, distance, expected) in [
            (0, Distance::Far, 0),
            (1, Distance::Near, 8_000),
            (12_000, Distance::Near, 18_000),
            (12_001, Distance::Near, 19_500),
            (12_000, Distance::Province, 48_000),
            (12_000, Distance::Far, 108_000),
            (100_000, Distance::Near, 150_000),
            (600_000, Distance::Near, 300_000),
        ] {
            assert_eq!(
                shipping(grams, distance),
                Rupiah::new(expected),
                "{grams} g, {distance:?}"
            );
        }
    }

    #[test]
    fn the_price_follows_the_distance() {
        for (vendor, unit, expected) in [
            ("33.20", None, 100_000),
            ("33.20", Some("33.20"), 100_000),
            ("33.20", Some("33"), 100_000),
            ("33.20", Some("33.19"), 102_000),
            ("33.20", Some("35.73"), 105_000),
            ("33.20", Some("35"), 105_000),
        ] {
            let unit = unit.map(RegionCode::from);
            let distance = Distance::between(&RegionCode::from(vendor), unit.as_ref());
            assert_eq!(
                at_distance(Rupiah::new(100_000), distance),
                Rupiah::new(expected),
                "{unit:?}"
            );
        }
    }
}
