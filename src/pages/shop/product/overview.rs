//! The picture, and the box beside it: what the product costs at my door, its variants, the cheapest offer.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::catalogue::{Offer, OfferList, ProductPage, Variant};

use crate::browser::focus;
use crate::components::{Button, MarketplaceTag, Price, ProductTags};
use crate::i18n::use_text;
use crate::pages::shop::buy_offer::BuyOffer;
use crate::pages::shop::offer::can_be_ordered;
use crate::pages::shop::product::picture::ProductPicture;
use crate::pages::shop::product::vendor::VendorName;
use crate::paths::Path;
use crate::queries::Query;
use crate::stores::SessionStore;

/// Picture and box.
#[component]
pub fn Overview(
    /// The product.
    product: Arc<ProductPage>,
    /// Its offers.
    offers: Query<OfferList>,
) -> impl IntoView {
    let summary = product.summary.clone();
    view! {
        <div class="product">
            <ProductPicture picture=summary.picture name=summary.name />
            <div class="card order-box">
                <ProductTags
                    pdn=summary.pdn
                    tkdn_bp=summary.tkdn_bp
                    tkdn_verified=summary.tkdn_verified
                    umk=summary.umk
                />
                <Variants product=product.clone() />
                <Best product offers />
            </div>
        </div>
    }
}

/// The cheapest offer that can be ordered, and the way to the others.
#[component]
fn Best(product: Arc<ProductPage>, offers: Query<OfferList>) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let session = expect_context::<SessionStore>();
    move || {
        let Some(offers) = offers.data() else {
            // Until the offers are there, or when they could not be read: what the search knows of the price.
            let summary = &product.summary;
            let note = format!("{}, {}", (t.card().per_unit)(&summary.unit), t.card().with_ppn);
            return view! { <Price amount=summary.price note=note large=true /> }.into_any();
        };
        let Some(best) = cheapest(&offers.items) else {
            return view! { <p class="muted">{words.no_offers}</p> }.into_any();
        };
        let unit = product.summary.unit.clone();
        let to = session
            .persona()
            .and_then(|persona| persona.unit)
            .map(|unit| unit.name);
        let per_unit = (t.card().per_unit)(&unit);
        let note = if best.vendor.pkp {
            format!("{per_unit}, {}", t.card().with_ppn)
        } else {
            per_unit
        };
        let number = u32::try_from(offers.items.len()).unwrap_or(u32::MAX);
        let place = (words.place)(&best.vendor.district, &best.vendor.region.name);
        view! {
            <div class="order-box__price">
                <Price amount=best.price_with_ppn note=note large=true />
                <p class="price__note">{without_ppn(t, &best)}</p>
                <p class="price__note">{shipping(t, &best, to.as_deref())}</p>
            </div>
            <div class="order-box__seller">
                <VendorName id=best.vendor.id.clone() name=best.vendor.name.clone() />
                <span class="small muted">{place}</span>
                <span class="tags"><MarketplaceTag marketplace=best.marketplace.clone() /></span>
            </div>
            <BuyOffer offer=best name=product.summary.name.clone() unit leading=true />
            <Button on_press=|()| {
                focus::to_id("offers");
            }>{(words.see_offers)(number, &t.format().number(number))}</Button>
        }
        .into_any()
    }
}

fn cheapest(offers: &[Offer]) -> Option<Offer> {
    let orderable = offers.iter().filter(|offer| can_be_ordered(offer));
    orderable.min_by_key(|offer| offer.landed).cloned()
}

fn without_ppn(t: crate::i18n::Text, offer: &Offer) -> String {
    if offer.vendor.pkp {
        (t.product().without_ppn)(&t.format().money(offer.price))
    } else {
        t.product().no_ppn.to_owned()
    }
}

fn shipping(t: crate::i18n::Text, offer: &Offer, to: Option<&str>) -> String {
    let words = t.product();
    let amount = t.format().money(offer.shipping);
    match to {
        _ if offer.shipping.get() == 0 => words.shipping_free.to_owned(),
        Some(unit) => (words.shipping_to)(&amount, unit),
        None => (words.shipping_one)(&amount),
    }
}

/// Other forms of the product, as links; the one that is open is marked.
#[component]
fn Variants(product: Arc<ProductPage>) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    (product.variants.len() > 1).then(|| {
        let own = product.summary.id.clone();
        let variant = |variant: &Variant| {
            let price = t.format().money(variant.price);
            let current = (variant.id == own).then_some("page");
            view! {
                <li>
                    <a class="variant" href=Path::Product(variant.id.clone()).url() aria-current=current>
                        {variant.label.clone()}
                        <small>{price}</small>
                    </a>
                </li>
            }
        };
        let variants = product.variants.iter().map(variant).collect_view();
        view! {
            <nav aria-labelledby="variants">
                <h2 id="variants" class="order-box__title">{words.variants}</h2>
                <ul class="variants">{variants}</ul>
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::shop::offer::tests::offer;

    #[test]
    fn the_cheapest_at_the_door_is_put_forward() {
        let offers = [
            offer("far", 900, 400),
            offer("near", 1_000, 50),
            offer("dear", 2_000, 0),
        ];
        assert_eq!(cheapest(&offers).map(|offer| offer.id), Some("near".into()));
        let sold_out = offers.map(|offer| Offer { stock: 0, ..offer });
        assert_eq!(cheapest(&sold_out), None);
    }
}
