//! All offers of a product: who, where, for how much at my door, from when.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::catalogue::{Offer, OfferList, ProductPage, VendorRef};

use crate::components::{
    CompareBox, Drawing, EmptyState, Icon, Mark, MarketplaceTag, Money, QueryView, RowSkeletons, TableScroll,
};
use crate::i18n::{Text, use_text};
use crate::pages::shop::buy_offer::BuyOffer;
use crate::pages::shop::offer::lowest_landed_total;
use crate::pages::shop::product::vendor::VendorName;
use crate::queries::Query;
use crate::stores::SessionStore;
use crate::stores::comparison::Candidate;

/// The section with the table.
#[component]
pub fn Offers(
    /// The product.
    product: Arc<ProductPage>,
    /// Its offers.
    offers: Query<OfferList>,
) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let session = expect_context::<SessionStore>();
    let explained = move || match session.persona().and_then(|persona| persona.unit) {
        Some(unit) => (words.offers_detail)(&unit.name),
        None => words.offers_detail_visitor.to_owned(),
    };
    view! {
        <section class="product-section" aria-labelledby="offers">
            <div class="product-section__head">
                <h2 id="offers" tabindex="-1">{words.offers}</h2>
                <p class="muted small">{explained}</p>
            </div>
            <QueryView
                query=offers
                skeleton=|| view! { <RowSkeletons count=4 /> }
                is_empty=|offers: &OfferList| offers.items.is_empty()
                empty=move || {
                    view! { <EmptyState drawing=Drawing::Basket title=words.no_offers detail=words.no_offers_detail /> }
                }
                let:offers
            >
                <Table product=product.clone() offers />
            </QueryView>
        </section>
    }
}

#[component]
fn Table(product: Arc<ProductPage>, offers: Signal<Arc<OfferList>>) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let lowest = Memo::new(move |_| lowest_landed_total(&offers.read().items));
    view! {
        <div class="card">
            <TableScroll label=words.offers>
                <table class="table table--cards offers">
                    <thead>
                        <tr>
                            <th scope="col">{words.column_vendor}</th>
                            <th scope="col" class="num">{words.column_price}</th>
                            <th scope="col" class="num">{words.column_shipping}</th>
                            <th scope="col" class="num">{words.column_landed}</th>
                            <th scope="col">{words.column_supply}</th>
                            <th scope="col">{words.column_buy}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || offers.read().items.clone() key=content let:offer>
                            <Row product=product.clone() offer lowest />
                        </For>
                    </tbody>
                </table>
            </TableScroll>
        </div>
    }
}

/// What a row shows that another answer may change.
fn content(offer: &Offer) -> impl Eq + std::hash::Hash + use<> {
    (
        offer.id.clone(),
        offer.price_with_ppn,
        offer.landed,
        offer.stock,
        offer.lead_time_days,
        offer.on_sale,
    )
}

#[component]
fn Row(product: Arc<ProductPage>, offer: Offer, lowest: Memo<Option<Rupiah>>) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let unit = product.summary.unit.clone();
    let landed = offer.landed;
    let is_lowest = move || lowest.get() == Some(landed);
    let candidate = Candidate {
        product: product.summary.id.clone(),
        offer: offer.id.clone(),
        label: format!("{}, {}", offer.vendor.name, offer.marketplace.name),
    };
    let spoken = (words.compare_offer)(&offer.vendor.name, &offer.marketplace.name);
    let shipping = if offer.shipping == Rupiah::ZERO {
        words.shipping_free.into_any()
    } else {
        view! { <Money amount=offer.shipping /> }.into_any()
    };
    view! {
        <tr class:is-lowest=is_lowest>
            <th scope="row" class="offer__vendor">
                <div class="offer__lines">
                    <Vendor vendor=offer.vendor.clone() offer=offer.clone() />
                    <CompareBox candidate spoken=spoken />
                </div>
            </th>
            <td class="num" data-label=words.column_price>
                <div class="offer__lines">
                    <strong><Money amount=offer.price_with_ppn /></strong>
                    <span class="table__note">{ppn(t, &offer)}</span>
                    <Tiers offer=offer.clone() />
                </div>
            </td>
            <td class="num" data-label=words.column_shipping>{shipping}</td>
            <td class="num" data-label=words.column_landed>
                <div class="offer__lines">
                    <strong><Money amount=landed /></strong>
                    {move || {
                        is_lowest()
                            .then(|| view! { <span class="tag tag--done"><Icon mark=Mark::Check />{words.lowest}</span> })
                    }}
                </div>
            </td>
            <td data-label=words.column_supply>
                <div class="offer__lines">
                    <span>{stock(t, &offer, &unit)}</span>
                    <span class="table__note">{(words.lead_time)(&t.format().days(offer.lead_time_days))}</span>
                    <span class="table__note">{(words.listed_since)(&t.format().date(offer.listed_since))}</span>
                </div>
            </td>
            <td class="offer__buy">
                <BuyOffer offer name=product.summary.name.clone() unit />
            </td>
        </tr>
    }
}

/// Who sells: name, marketplace, size, place, how reliable.
#[component]
fn Vendor(vendor: VendorRef, offer: Offer) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let rating = offer.vendor_rating_tenths.map_or_else(
        || words.no_rating.to_owned(),
        |tenths| (words.rating)(&t.format().tenths(i64::from(tenths))),
    );
    let on_time = (words.on_time)(&t.format().basis_points(offer.vendor_on_time_bp));
    view! {
        <VendorName id=vendor.id.clone() name=vendor.name />
        <span class="tags">
            <MarketplaceTag marketplace=offer.marketplace />
            <span class=if vendor.size.is_umk() { "tag tag--umk" } else { "tag" }>{(t.states().size)(vendor.size)}</span>
            {vendor.pkp.then(|| view! { <span class="tag">{words.pkp}</span> })}
        </span>
        <span class="table__note">{(words.place)(&vendor.district, &vendor.region.name)}</span>
        <span class="table__note">{rating} " · " {on_time}</span>
    }
}

fn ppn(t: Text, offer: &Offer) -> String {
    if offer.vendor.pkp {
        (t.product().ppn)(&t.format().money(offer.ppn))
    } else {
        t.product().no_ppn.to_owned()
    }
}

fn stock(t: Text, offer: &Offer, unit: &str) -> String {
    match (offer.on_sale, offer.stock) {
        (false, _) => t.product().delisted.to_owned(),
        (true, 0) => t.product().stock_none.to_owned(),
        (true, stock) => (t.product().stock)(&t.format().number(stock), unit),
    }
}

/// Lower prices for more.
#[component]
fn Tiers(offer: Offer) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    (!offer.tiers.is_empty()).then(|| {
        let tiers = offer.tiers.iter().map(|tier| {
            let tier = (words.tier)(
                &t.format().number(tier.from_quantity),
                &t.format().money(tier.price),
            );
            view! { <li>{tier}</li> }
        });
        view! { <ul class="tiers" aria-label=words.tiers>{tiers.collect_view()}</ul> }
    })
}
