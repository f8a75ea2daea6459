//! Putting an offer into the cart: how many, what that does to the price, and what is in the cart already.

use leptos::prelude::*;
use lokapasar_contract::catalogue::Offer;
use lokapasar_contract::session::Role;

use super::offer::{TierPlace, can_be_ordered};
use crate::app::navigation::use_here;
use crate::components::{Button, ButtonKind, Stepper};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::cart::use_cart;
use crate::stores::{Announcements, SessionState, SessionStore};

/// Quantity and button for a buyer; the way to sign in for nobody; a word why not for everybody else.
#[component]
pub fn BuyOffer(
    /// The offer.
    offer: Offer,
    /// The product's name.
    #[prop(into)]
    name: String,
    /// The unit that it is sold by.
    #[prop(into)]
    unit: String,
    /// Whether it is the one that the page puts forward.
    #[prop(optional)]
    leading: bool,
) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let session = expect_context::<SessionStore>();
    let here = use_here();
    // While it is not known who is there, nobody is sent to sign in who has done so.
    let standing = Memo::new(move |_| match session.state() {
        SessionState::SignedIn(persona) => Some(Some(persona.role)),
        SessionState::SignedOut => Some(None),
        SessionState::Unknown | SessionState::Failed(_) => None,
    });
    if !can_be_ordered(&offer) {
        let reason = if offer.on_sale {
            words.stock_none
        } else {
            words.delisted
        };
        return view! { <span class="product-card__sold-out">{reason}</span> }.into_any();
    }
    (move || match standing.get() {
        None => ().into_any(),
        Some(Some(Role::Buyer)) => {
            view! { <Quantity offer=offer.clone() name=name.clone() unit=unit.clone() leading /> }.into_any()
        }
        Some(Some(_)) => view! { <span class="buy__hint">{words.buyers_only}</span> }.into_any(),
        Some(None) => {
            let href = here.with(|path| {
                path.as_ref()
                    .map_or(Path::SignIn { next: None }, Path::sign_in_first)
                    .url()
            });
            let class = if leading {
                "button button--primary"
            } else {
                "button button--small"
            };
            view! { <a class=class href=href>{words.sign_in_to_order}</a> }.into_any()
        }
    })
    .into_any()
}

#[component]
fn Quantity(offer: Offer, name: String, unit: String, leading: bool) -> impl IntoView {
    let t = use_text();
    let words = t.product();
    let cart = use_cart();
    let announcements = expect_context::<Announcements>();
    let seller = format!("{}, {}", offer.vendor.name, offer.marketplace.name);
    let minimum = offer.minimum_order.max(1);
    let id = offer.id.clone();
    let in_cart = Memo::new(move |_| cart.quantity_of(&id));
    let chosen = RwSignal::new(None::<u32>);
    let quantity = Memo::new(move |_| chosen.get().or(in_cart.get()).unwrap_or(minimum));
    let there = {
        let unit = unit.clone();
        move || {
            in_cart
                .get()
                .map(|count| (words.in_cart)(&t.format().number(count), &unit))
        }
    };
    let hints = {
        let (offer, unit) = (offer.clone(), unit.clone());
        move || hints(t, &offer, &unit, quantity.get())
    };
    let put = {
        let offer = offer.id.clone();
        move |()| {
            let quantity = quantity.get_untracked();
            cart.put(offer.clone(), quantity);
            chosen.set(None);
            announcements.done((words.added)(&t.format().number(quantity), &unit, &name));
        }
    };
    let verb = move || {
        if in_cart.get().is_some() {
            words.change
        } else {
            words.add
        }
    };
    let kind = if leading {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    view! {
        <div class="buy">
            <div class="buy__row">
                <Stepper
                    quantity
                    on_change=move |quantity| chosen.set(Some(quantity))
                    label=(words.quantity)(&seller)
                    minimum=minimum
                    maximum=offer.stock
                />
                <Button kind on_press=put>
                    <span>{verb} <span class="visually-hidden">", " {seller}</span></span>
                </Button>
            </div>
            {hints}
            <p class="buy__hint buy__hint--there">
                {there} {move || in_cart.get().map(|_| view! { " · " <a href=Path::Cart.url()>{words.open_cart}</a> })}
            </p>
        </div>
    }
}

/// What the quantity means: the least that can be ordered, the price that is reached, the next one.
fn hints(t: Text, offer: &Offer, unit: &str, quantity: u32) -> impl IntoView + use<> {
    let words = t.product();
    let place = TierPlace::of(&offer.tiers, quantity, offer.stock);
    let minimum = (offer.minimum_order > 1)
        .then(|| (words.minimum)(&t.format().number(offer.minimum_order), unit))
        .map(|minimum| view! { <p class="buy__hint">{minimum}</p> });
    let reached = place
        .reached
        .map(|price| (words.tier_reached)(&t.format().money(price)))
        .map(|reached| view! { <p class="buy__hint">{reached}</p> });
    let next = place
        .next
        .map(|(more, price)| (words.next_tier)(&t.format().number(more), &t.format().money(price)))
        .map(|next| view! { <p class="buy__hint buy__hint--near">{next}</p> });
    (minimum, reached, next)
}
