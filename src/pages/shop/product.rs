//! A product with its offers.

use leptos::prelude::*;
use lokapasar_contract::ProductId;

use crate::components::PageHead;
use crate::i18n::use_text;

/// The page.
#[component]
pub fn ProductPage(
    /// Which one.
    id: ProductId,
) -> impl IntoView {
    let _ = id;
    let t = use_text();
    view! { <PageHead title=t.shop.product_title /> }
}
