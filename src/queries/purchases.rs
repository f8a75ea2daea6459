//! Purchases. (Placing one is no plain write but a store, which outlives the page: `stores/cart/checkout.rs`.)

use lokapasar_contract::PurchaseId;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::delivery::{AddressBook, PreviewDelivery};
use lokapasar_contract::purchase::Purchase;

use super::{Freshness, Query, Resource, use_query};
use crate::api;

/// A purchase with its orders.
#[must_use]
pub fn use_purchase(id: PurchaseId) -> Query<Purchase> {
    use_query(
        Resource::Purchase,
        Freshness::Live,
        move || Some(id.clone()),
        |id, abort| async move { api::purchases::read(&id, &abort).await },
    )
}

/// What would come of the cart if it were ordered now, divided like that; asked again for each version of the cart and each division, and
/// nothing without a cart.
#[must_use]
pub fn use_purchase_preview(
    asked: impl Fn() -> Option<(String, Vec<PreviewDelivery>)> + Send + Sync + 'static,
) -> Query<PurchasePreview> {
    use_query(
        Resource::PurchasePreview,
        Freshness::Live,
        asked,
        |(_, deliveries), abort| async move { api::purchases::preview(deliveries, &abort).await },
    )
}

/// The addresses that the unit knows.
#[must_use]
pub fn use_address_book() -> Query<AddressBook> {
    use_query(
        Resource::AddressBook,
        Freshness::Live,
        || Some(()),
        |(), abort| async move { api::purchases::addresses(&abort).await },
    )
}
