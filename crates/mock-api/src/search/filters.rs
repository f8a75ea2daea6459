//! The filters of a search, each a bit, so that one pass over the offers tells for every filter what leaving it out gives.

use lokapasar_contract::query::SearchQuery;
use lokapasar_contract::{Day, RegionCode, Rupiah};

use super::columns::{Columns, OfferColumn, ProductColumn, marketplace_bit};
use crate::market::Market;
use crate::pricing::Distance;

/// Filters that something does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Unmet(u16);

impl Unmet {
    /// No filter stands in the way.
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const CATEGORY: Self = Self(1);
    pub(crate) const PDN: Self = Self(1 << 1);
    pub(crate) const TKDN: Self = Self(1 << 2);
    pub(crate) const MARKETPLACE: Self = Self(1 << 3);
    pub(crate) const VENDOR: Self = Self(1 << 4);
    pub(crate) const REGION: Self = Self(1 << 5);
    pub(crate) const UMK: Self = Self(1 << 6);
    pub(crate) const PRICE_MIN: Self = Self(1 << 7);
    pub(crate) const PRICE_MAX: Self = Self(1 << 8);
    pub(crate) const IN_STOCK: Self = Self(1 << 9);
    pub(crate) const SNI: Self = Self(1 << 10);

    /// Both bounds of the price.
    pub(crate) const PRICE: Self = Self(Self::PRICE_MIN.0 | Self::PRICE_MAX.0);

    /// Each filter with the parameter that sets it.
    pub(crate) const ALL: [(Self, &'static str); 11] = [
        (Self::CATEGORY, "category"),
        (Self::MARKETPLACE, "marketplace"),
        (Self::VENDOR, "vendor"),
        (Self::REGION, "region"),
        (Self::PDN, "pdn"),
        (Self::UMK, "umk"),
        (Self::SNI, "sni"),
        (Self::TKDN, "tkdn_min"),
        (Self::PRICE_MIN, "price_min"),
        (Self::PRICE_MAX, "price_max"),
        (Self::IN_STOCK, "in_stock"),
    ];

    /// The one filter that stands in the way: [`Unmet::NONE`] when all is met, [`Unmet::PRICE`] for either bound or both,
    /// and nothing when there are several, since leaving out one of them changes nothing.
    pub(crate) const fn alone(self) -> Option<Self> {
        if self.0 & !Self::PRICE.0 == 0 && self.0 != 0 {
            Some(Self::PRICE)
        } else if self.0 & self.0.wrapping_sub(1) == 0 {
            Some(self)
        } else {
            None
        }
    }

    /// The filter that alone stands in the way; [`Unmet::NONE`] when none does, or several, or both bounds of the price.
    pub(crate) const fn exactly_one(self) -> Self {
        if self.0.is_power_of_two() {
            self
        } else {
            Self::NONE
        }
    }

    /// Whether it is this filter and no other.
    pub(crate) const fn is(self, filter: Self) -> bool {
        self.0 == filter.0
    }

    /// Whether this filter is among them.
    pub(crate) const fn has(self, filter: Self) -> bool {
        self.0 & filter.0 != 0
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn when(self, unmet: bool) -> Self {
        if unmet { self } else { Self::NONE }
    }
}

/// The filters of a query, made ready for the columns.
#[derive(Debug)]
pub(crate) struct Filters {
    /// By category: whether it or one above it is chosen.
    categories: Option<Vec<bool>>,
    /// By vendor.
    vendors: Option<Vec<bool>>,
    /// By government: whether it or its province is chosen.
    regions: Option<Vec<bool>>,
    marketplaces: Option<u8>,
    pdn: bool,
    umk: bool,
    sni: bool,
    in_stock: bool,
    tkdn_min_bp: u32,
    price_min: Rupiah,
    price_max: Rupiah,
    /// By government: how far its vendors are from who asks.
    distances: Vec<Distance>,
    pub(crate) today: Day,
}

impl Filters {
    pub(crate) fn of(
        query: &SearchQuery,
        market: &Market,
        columns: &Columns,
        destination: Option<&RegionCode>,
        today: Day,
    ) -> Self {
        let regions = &market.world.regions;
        Self {
            categories: (!query.category.is_empty()).then(|| {
                let chosen: Vec<usize> = query
                    .category
                    .iter()
                    .filter_map(|id| market.category_place(id))
                    .collect();
                let is_chosen = |level: &u32| chosen.contains(&(*level as usize));
                columns
                    .lineages
                    .iter()
                    .map(|lineage| lineage.iter().any(is_chosen))
                    .collect()
            }),
            vendors: (!query.vendor.is_empty()).then(|| {
                market
                    .world
                    .vendors
                    .iter()
                    .map(|vendor| query.vendor.contains(&vendor.id))
                    .collect()
            }),
            regions: (!query.region.is_empty()).then(|| {
                regions
                    .iter()
                    .map(|region| {
                        query.region.contains(&region.code) || query.region.contains(&region.code.province())
                    })
                    .collect()
            }),
            marketplaces: (!query.marketplace.is_empty()).then(|| {
                query
                    .marketplace
                    .iter()
                    .fold(0, |bits, id| bits | marketplace_bit(id))
            }),
            pdn: query.pdn,
            umk: query.umk,
            sni: query.sni,
            in_stock: query.in_stock,
            tkdn_min_bp: query.tkdn_min.map_or(0, |least| u32::from(least) * 100),
            price_min: query.price_min.unwrap_or(Rupiah::ZERO),
            price_max: query.price_max.unwrap_or(Rupiah::new(i64::MAX)),
            distances: regions
                .iter()
                .map(|region| Distance::between(&region.code, destination))
                .collect(),
            today,
        }
    }

    /// The filters on products that this one does not meet.
    pub(crate) fn unmet_by_product(&self, product: &ProductColumn) -> Unmet {
        Unmet::CATEGORY
            .when(is_left_out(self.categories.as_ref(), product.category))
            .and(Unmet::PDN.when(self.pdn && !product.pdn))
            .and(Unmet::SNI.when(self.sni && !product.sni))
            .and(Unmet::TKDN.when(product.tkdn_bp < self.tkdn_min_bp))
    }

    /// The filters that an offer of this price does not meet, with those that its product does not.
    pub(crate) fn unmet(&self, by_product: Unmet, offer: &OfferColumn, price: Rupiah) -> Unmet {
        let elsewhere = self
            .marketplaces
            .is_some_and(|bits| bits & offer.marketplace == 0);
        by_product
            .and(Unmet::MARKETPLACE.when(elsewhere))
            .and(Unmet::VENDOR.when(is_left_out(self.vendors.as_ref(), offer.vendor)))
            .and(Unmet::REGION.when(is_left_out(self.regions.as_ref(), offer.region)))
            .and(Unmet::UMK.when(self.umk && !offer.umk))
            .and(Unmet::PRICE_MIN.when(price < self.price_min))
            .and(Unmet::PRICE_MAX.when(price > self.price_max))
            .and(Unmet::IN_STOCK.when(self.in_stock && !offer.in_stock))
    }

    /// The unit price of an offer with PPN for who asks.
    pub(crate) fn price(&self, offer: &OfferColumn) -> Rupiah {
        let distance = self
            .distances
            .get(offer.region as usize)
            .copied()
            .unwrap_or(Distance::Far);
        offer.price(distance)
    }
}

fn is_left_out(chosen: Option<&Vec<bool>>, place: u32) -> bool {
    chosen.is_some_and(|chosen| !chosen.get(place as usize).copied().unwrap_or(false))
}
