//! A product among others: in search results, on the home page, below another product.

use leptos::prelude::*;
use lokapasar_contract::catalogue::ProductSummary;
use lokapasar_contract::session::Role;

use super::price::Price;
use super::tag::ProductTags;
use crate::i18n::use_text;
use crate::paths::Path;
use crate::stores::comparison::{Candidate, ComparisonTray};
use crate::stores::{Announcements, SessionStore};

/// A card: picture, tags, name, price to my door, number of offers, lead time. Its name is a heading of the third level, and the
/// link that covers it.
#[component]
pub fn ProductCard(
    /// The product with its best offer.
    product: ProductSummary,
    /// Whether its best offer can be put aside to compare.
    #[prop(optional)]
    comparable: bool,
) -> impl IntoView {
    let t = use_text();
    let words = t.card();
    let session = expect_context::<SessionStore>();
    let shipping = match product.shipping.get() {
        0 => words.shipping_free.to_owned(),
        _ => (words.shipping)(&t.format().money(product.shipping)),
    };
    let per_unit = (words.per_unit)(&product.unit);
    // Shipping is to the unit that one buys for; nobody else has one.
    let note = Memo::new(move |_| match session.role() {
        Some(Role::Buyer | Role::Ppk | Role::Bendahara) => format!("{per_unit} · {shipping}"),
        Some(Role::Official | Role::Auditor | Role::Vendor) | None => per_unit.clone(),
    });
    let amount = product.price;
    let offers = (words.offers)(product.offers, &t.format().number(product.offers));
    let supply = if product.in_stock {
        view! { <span>{(words.lead_time)(&t.format().days(product.lead_time_days))}</span> }.into_any()
    } else {
        view! { <strong class="product-card__sold-out">{words.out_of_stock}</strong> }.into_any()
    };
    let candidate = comparable.then(|| Candidate {
        product: product.id.clone(),
        offer: product.best_offer.clone(),
        label: product.name.clone(),
    });
    view! {
        <article class="card product-card">
            <div class="product-card__picture">
                <img src=product.picture.src alt="" width="400" height="300" loading="lazy" decoding="async" />
            </div>
            <div class="product-card__body">
                <ProductTags pdn=product.pdn tkdn_bp=product.tkdn_bp tkdn_verified=product.tkdn_verified />
                <h3 class="product-card__name">
                    // By its id the focus finds back to it.
                    <a id=format!("product-{}", product.id) href=Path::Product(product.id).url()>{product.name}</a>
                </h3>
                {move || view! { <Price amount note=note.get() /> }}
                <div class="product-card__foot">
                    <span>{offers}</span>
                    {supply}
                </div>
                {candidate.map(|candidate| view! { <CompareBox candidate /> })}
            </div>
        </article>
    }
}

/// The box that puts an offer aside to compare.
#[component]
pub fn CompareBox(
    /// The offer.
    candidate: Candidate,
    /// What is read out, where the label of the candidate does not say enough.
    #[prop(optional, into)]
    spoken: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let tray = expect_context::<ComparisonTray>();
    let announcements = expect_context::<Announcements>();
    let offer = candidate.offer.clone();
    let held = move || tray.holds(&offer);
    let about = spoken.unwrap_or_else(|| candidate.label.clone());
    view! {
        <label class="choice compare-box">
            <input
                type="checkbox"
                prop:checked=held
                on:change:target=move |event| {
                    if !event.target().checked() {
                        tray.remove(&candidate.offer);
                    } else if !tray.put_aside(candidate.clone()) {
                        event.target().set_checked(false);
                        announcements.done((t.card().chosen_all)(ComparisonTray::CAPACITY));
                    }
                }
            />
            <span>{t.card().compare} <span class="visually-hidden">" " {about}</span></span>
        </label>
    }
}
