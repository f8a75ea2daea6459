//! Words with a role: what a product is, where an order stands. Colour never speaks alone.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Marketplace;
use lokapasar_contract::order::OrderState;

use super::icon::{Icon, Mark};
use crate::i18n::use_text;

/// Where an order stands: mark and word.
#[component]
pub fn StateTag(
    /// The state.
    state: OrderState,
) -> impl IntoView {
    let t = use_text();
    let (class, mark) = match state {
        OrderState::Completed => ("tag tag--done", Mark::Check),
        OrderState::Cancelled | OrderState::Expired => ("tag tag--refused", Mark::Cross),
        OrderState::InPreparation | OrderState::Shipped => ("tag tag--mine", Mark::Truck),
        OrderState::Negotiating
        | OrderState::AwaitingApproval
        | OrderState::AwaitingVendor
        | OrderState::UnderInspection
        | OrderState::Accepted
        | OrderState::AwaitingPayment => ("tag tag--waiting", Mark::Clock),
    };
    view! { <span class=class><Icon mark />{(t.states().order)(state)}</span> }
}

/// What a product and its vendors are: PDN, TKDN, UMK, each a badge of its own. A verified TKDN looks different from a claimed.
#[component]
pub fn ProductTags(
    /// Whether it is a domestic product.
    pdn: bool,
    /// Its local content.
    #[prop(optional_no_strip)]
    tkdn_bp: Option<u32>,
    /// Whether that is verified by a certificate.
    #[prop(optional)]
    tkdn_verified: bool,
    /// Whether a micro or small firm sells it.
    #[prop(optional)]
    umk: bool,
) -> impl IntoView {
    let t = use_text();
    view! {
        <span class="tags">
            {pdn.then(|| view! { <abbr class="tag tag--pdn" title=t.states().pdn_long>{t.states().pdn}</abbr> })}
            {tkdn_bp
                .map(|basis_points| {
                    let value = t.format().basis_points(basis_points);
                    if tkdn_verified {
                        view! { <span class="tag tag--tkdn">{(t.states().tkdn)(&value)}</span> }.into_any()
                    } else {
                        let long = (t.states().tkdn_claimed)(&value);
                        view! { <abbr class="tag tag--claimed" title=long>{(t.states().tkdn)(&value)}</abbr> }
                            .into_any()
                    }
                })}
            {umk.then(|| view! { <abbr class="tag tag--umk" title=t.states().umk_long>{t.states().umk}</abbr> })}
        </span>
    }
}

/// Where something is offered.
#[component]
pub fn MarketplaceTag(
    /// The marketplace.
    marketplace: Marketplace,
) -> impl IntoView {
    view! { <span class="tag">{marketplace.name}</span> }
}
