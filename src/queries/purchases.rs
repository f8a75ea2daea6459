//! Purchases. (Placing one is no plain write but a store, which outlives the page: `stores/cart/checkout.rs`.)

use lokapasar_contract::PurchaseId;
use lokapasar_contract::checkout::PurchasePreview;
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

/// What would come of the cart if it were ordered now; asked again for each version of the cart, and nothing without one.
#[must_use]
pub fn use_purchase_preview(
    version: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Query<PurchasePreview> {
    use_query(
        Resource::PurchasePreview,
        Freshness::Live,
        version,
        |_, abort| async move { api::purchases::preview(&abort).await },
    )
}
