//! What stands beside one another: each offer with its product, and what can be said of all of them together.

use lokapasar_contract::catalogue::{Offer, OfferList, ProductPage, ProductSummary};
use lokapasar_contract::{OfferId, ProductId, Rupiah};

use crate::pages::shop::offer::{can_be_ordered, landed_total};
use crate::queries::catalogue::{use_offers, use_product};
use crate::queries::query::Phase;
use crate::queries::{ApiError, Query};

/// An offer with its product.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The product.
    pub product: ProductSummary,
    /// The offer.
    pub offer: Offer,
    /// Price with PPN and shipping of one.
    pub landed: Option<Rupiah>,
}

/// A product of which offers are compared, as it is read.
pub(super) struct Slot {
    product: Query<ProductPage>,
    offers: Query<OfferList>,
}

impl Slot {
    /// Reads the product that `id` names; nothing while it names none. Both reads are shared with the product's own page.
    pub(super) fn new(id: impl Fn() -> Option<ProductId> + Clone + Send + Sync + 'static) -> Self {
        Self {
            product: use_product(id.clone()),
            offers: use_offers(id),
        }
    }

    /// Whether it is not there yet. Reactive.
    pub(super) fn is_loading(&self) -> bool {
        self.product.phase() == Phase::Loading || self.offers.phase() == Phase::Loading
    }

    /// What went wrong, unless the product is merely not there any more. Reactive.
    pub(super) fn error(&self) -> Option<ApiError> {
        let failed = |phase: Phase, error: Option<ApiError>| error.filter(|_| phase == Phase::Failed);
        failed(self.product.phase(), self.product.error())
            .or_else(|| failed(self.offers.phase(), self.offers.error()))
            .filter(|error| !matches!(error, ApiError::NotFound(_)))
    }

    /// Reads again what failed.
    pub(super) fn retry(&self) {
        if self.product.phase() == Phase::Failed {
            self.product.retry();
        }
        if self.offers.phase() == Phase::Failed {
            self.offers.retry();
        }
    }

    fn column(&self, product: &ProductId, offer: &OfferId) -> Option<Column> {
        let page = self.product.data().filter(|page| page.summary.id == *product)?;
        let offers = self.offers.data()?;
        let offer = offers.items.iter().find(|known| known.id == *offer)?.clone();
        let landed = landed_total(&offer);
        Some(Column {
            product: page.summary.clone(),
            offer,
            landed,
        })
    }
}

/// The offers that could be read, in the order in which they were chosen. Reactive.
pub(super) fn columns(chosen: &[(ProductId, OfferId)], slots: &[Slot]) -> Vec<Column> {
    chosen
        .iter()
        .filter_map(|(product, offer)| slots.iter().find_map(|slot| slot.column(product, offer)))
        .collect()
}

/// The lowest total among those that can be ordered, and how much more the highest costs.
pub(super) fn spread(columns: &[Column]) -> Option<(&Column, Rupiah)> {
    let orderable = || {
        columns
            .iter()
            .filter(|column| can_be_ordered(&column.offer) && column.landed.is_some())
    };
    let lowest = orderable().min_by_key(|column| column.landed)?;
    let highest = orderable().max_by_key(|column| column.landed)?;
    let difference = highest.landed?.checked_sub(lowest.landed?)?;
    Some((lowest, difference))
}

#[cfg(test)]
pub(super) mod tests {
    use lokapasar_contract::catalogue::Picture;

    use super::*;
    use crate::pages::shop::offer::tests::offer;

    /// A column of an offer of so many rupiah and so much shipping.
    pub(in crate::pages::shop::compare) fn column(id: &str, price: i64, shipping: i64) -> Column {
        let offer = offer(id, price, shipping);
        let product = ProductSummary {
            id: offer.product.clone(),
            name: "Kursi Rapat".into(),
            unit: "buah".into(),
            category: "cat_kursi".into(),
            picture: Picture {
                src: "/pictures/prd_1.svg".into(),
                alt: "Kursi".into(),
            },
            pdn: true,
            tkdn_bp: Some(6_200),
            tkdn_verified: true,
            sni: false,
            price: offer.price_with_ppn,
            shipping: offer.shipping,
            best_offer: offer.id.clone(),
            offers: 3,
            marketplaces: vec![offer.marketplace.clone()],
            lead_time_days: offer.lead_time_days,
            in_stock: true,
            local_vendor: true,
            umk: true,
        };
        let landed = landed_total(&offer);
        Column {
            product,
            offer,
            landed,
        }
    }

    #[test]
    fn the_lowest_total_and_the_difference_are_among_what_can_be_ordered() {
        let mut sold_out = column("none", 1, 0);
        sold_out.offer.stock = 0;
        let columns = [column("a", 1_000, 200), column("b", 1_100, 10), sold_out];
        let found = spread(&columns).map(|(lowest, difference)| (lowest.offer.id.as_str(), difference.get()));
        assert_eq!(found, Some(("b", 90)));
        let equal = [column("a", 1_000, 100), column("b", 900, 200)];
        assert_eq!(
            spread(&equal).map(|(_, difference)| difference),
            Some(Rupiah::ZERO)
        );
        assert_eq!(spread(&[]), None);
    }
}
