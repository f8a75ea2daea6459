//! A line of the cart, and what stands in its place once it is removed.

use leptos::prelude::*;
use lokapasar_contract::LineId;
use lokapasar_contract::cart::{CartLine, CartNotice};

use super::arrange::{self, Removed};
use crate::browser::{focus, timer};
use crate::components::{Icon, Mark, Money, Stepper};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::{Announcements, CartStore, use_cart};

fn undo_id(line: &LineId) -> String {
    format!("undo-{line}")
}

fn name_id(line: &LineId) -> String {
    format!("line-{line}")
}

/// The focus goes along when what had it is replaced.
fn focus_soon(id: String) {
    timer::at_next_frame(move || {
        focus::to_id(&id);
    });
}

/// A line: what it is, what changed, how many, how much.
#[component]
pub fn Line(
    /// Which one.
    id: LineId,
    /// Where it goes when it is removed.
    removed: RwSignal<Vec<Removed>>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.cart;
    let cart = use_cart();
    let announcements = expect_context::<Announcements>();
    let wanted = id.clone();
    let line = Memo::new(move |_| cart.view().with(|view| view.as_ref()?.line(&wanted).cloned()));
    // While the row leaves the page there is no line any more; then there is nothing to show either.
    let Some(first) = line.get_untracked() else {
        return ().into_any();
    };
    let of_line = id.clone();
    let notices = Memo::new(move |_| {
        cart.view().with(|view| match view {
            Some(view) => view.notices_of(&of_line).cloned().collect::<Vec<_>>(),
            None => Vec::new(),
        })
    });
    let limits =
        Memo::new(move |_| line.with(|line| line.as_ref().map(|line| (line.minimum_order, line.stock))));
    let quantity = Signal::derive(move || line.with(|line| line.as_ref().map_or(0, |line| line.quantity)));
    let (name, offer) = (first.name.clone(), first.offer.clone());
    let set = {
        let id = id.clone();
        Callback::new(move |quantity| cart.set(id.clone(), offer.clone(), quantity))
    };
    let remove = {
        let (id, name) = (id.clone(), name.clone());
        move |_| {
            let gone = cart
                .view()
                .with_untracked(|view| arrange::find(view.as_ref()?, &id));
            removed.update(|removed| {
                removed.retain(|one| one.line.id != id);
                removed.extend(gone);
            });
            cart.remove(id.clone());
            announcements.speak((words.removed)(&name));
            focus_soon(undo_id(&id));
        }
    };
    let label = (words.quantity_of)(&name);
    view! {
        <li class="cart-line">
            <img class="cart-line__picture" src=first.picture.src alt="" width="96" height="72" loading="lazy" />
            <div class="cart-line__what">
                <a id=name_id(&id) class="cart-line__name" href=Path::Product(first.product).url()>{name.clone()}</a>
                <p class="muted small">{move || line.with(|line| line.as_ref().map(|line| unit_price(t, line)))}</p>
                {move || notices.get().into_iter().map(|notice| view! { <LineNotice notice line set /> }).collect_view()}
            </div>
            <div class="cart-line__quantity">
                {move || {
                    limits
                        .get()
                        .map(|(minimum, stock)| {
                            view! {
                                <Stepper quantity on_change=set label=label.clone() minimum=minimum.max(1) maximum=stock />
                            }
                        })
                }}
                <p class="muted small">{move || line.with(|line| line.as_ref().map(|line| supply(t, line)))}</p>
            </div>
            <p class="cart-line__price">
                <span class="visually-hidden">{words.line_total} " "</span>
                {move || line.with(|line| line.as_ref().map(|line| view! { <Money amount=line.price /> }))}
            </p>
            <button
                type="button"
                class="button button--quiet button--small cart-line__remove"
                aria-label=(words.remove_line)(&name)
                on:click=remove
            >
                {words.remove}
            </button>
        </li>
    }
    .into_any()
}

fn unit_price(t: &'static Text, line: &CartLine) -> String {
    (t.cart.unit_price)(&t.format.money(line.unit_price), &line.unit)
}

fn supply(t: &'static Text, line: &CartLine) -> String {
    let (minimum, stock) = (t.format.number(line.minimum_order), t.format.number(line.stock));
    (t.cart.limits)(&minimum, &stock, &line.unit)
}

/// What changed on a line, and the one thing to do about it.
#[component]
fn LineNotice(notice: CartNotice, line: Memo<Option<CartLine>>, set: Callback<u32>) -> impl IntoView {
    let t = use_text();
    let words = &t.cart;
    let quantity = line.get_untracked().map_or(0, |line| line.quantity);
    let make_it = |quantity: u32| Some(((words.make_it)(&t.format.number(quantity)), quantity));
    let (said, action) = match notice {
        CartNotice::PriceChanged { old, new, .. } => (
            (words.price_changed)(&t.format.money(old), &t.format.money(new)),
            Some((words.accept_price.to_owned(), quantity)),
        ),
        CartNotice::StockShort { stock: 0, .. } => (words.out_of_stock.to_owned(), None),
        CartNotice::StockShort { stock, .. } => {
            ((words.stock_short)(&t.format.number(stock)), make_it(stock))
        }
        CartNotice::Delisted { .. } => (words.delisted.to_owned(), None),
        CartNotice::BelowMinimum { minimum, .. } => {
            ((words.below_minimum)(&t.format.number(minimum)), make_it(minimum))
        }
    };
    view! {
        <p class="cart-line__notice">
            <Icon mark=Mark::Alert />
            <span>
                {said} " "
                {action
                    .map(|(label, quantity)| {
                        view! {
                            <button type="button" class="link-button" on:click=move |_| set.run(quantity)>{label}</button>
                        }
                    })}
            </span>
        </p>
    }
}

/// What stands where a line was taken out: its name, and the way back.
#[component]
pub fn RemovedLine(
    /// Which one.
    id: LineId,
    /// The removed lines of the page.
    removed: RwSignal<Vec<Removed>>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.cart;
    let cart = use_cart();
    let announcements = expect_context::<Announcements>();
    let gone = removed.with_untracked(|removed| removed.iter().find(|one| one.line.id == id).cloned());
    gone.map(|gone| {
        let name = gone.line.name.clone();
        let said = (words.removed)(&name);
        let label = (words.undo_line)(&name);
        view! {
            <li class="cart-line cart-line--removed">
                <span>{said}</span>
                <button
                    type="button"
                    id=undo_id(&id)
                    class="button button--small"
                    aria-label=label
                    on:click=move |_| put_back(cart, announcements, removed, &gone, t)
                >
                    {words.undo}
                </button>
            </li>
        }
    })
}

fn put_back(
    cart: CartStore,
    announcements: Announcements,
    removed: RwSignal<Vec<Removed>>,
    gone: &Removed,
    t: &'static Text,
) {
    let line = &gone.line;
    cart.set(line.id.clone(), line.offer.clone(), line.quantity);
    announcements.speak((t.cart.restored)(&line.name));
    focus_soon(name_id(&line.id));
    // A line that the server no longer has is described anew only when it answers; until then the row stays.
    if cart
        .view()
        .with_untracked(|view| view.as_ref().is_some_and(|view| view.line(&line.id).is_some()))
    {
        removed.update(|removed| removed.retain(|one| one.line.id != line.id));
    }
}
