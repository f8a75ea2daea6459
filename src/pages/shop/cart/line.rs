//! A line of the cart, and what stands in its place once it is removed.

use leptos::prelude::*;
use lokapasar_contract::LineId;
use lokapasar_contract::cart::{CartLine, CartNotice};

use super::arrange::{self, Removed};
use crate::browser::{focus, timer};
use crate::components::{Icon, Mark, Money, Stepper};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::{Announcements, use_cart};

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

/// A line that is put back takes its place, and the focus, from the row that offered it.
fn take_over(removed: RwSignal<Vec<Removed>>, id: LineId) {
    if removed.with_untracked(|removed| removed.iter().any(|one| one.returning && one.line.id == id)) {
        timer::at_next_frame(move || {
            focus::to_id(&name_id(&id));
            // The page may be gone by now.
            removed.try_update(|removed| removed.retain(|one| one.line.id != id));
        });
    }
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
    let words = t.cart();
    let cart = use_cart();
    let announcements = expect_context::<Announcements>();
    let wanted = id.clone();
    let line = Memo::new(move |_| cart.view().with(|view| view.as_ref()?.line(&wanted).cloned()));
    // While the row leaves the page there is no line any more; then there is nothing to show either.
    let Some(first) = line.get_untracked() else {
        return ().into_any();
    };
    take_over(removed, id.clone());
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

fn unit_price(t: Text, line: &CartLine) -> String {
    (t.cart().unit_price)(&t.format().money(line.unit_price), &line.unit)
}

fn supply(t: Text, line: &CartLine) -> String {
    let stock = (t.cart().stock)(&t.format().number(line.stock), &line.unit);
    if line.minimum_order > 1 {
        format!(
            "{}, {stock}",
            (t.cart().minimum)(&t.format().number(line.minimum_order))
        )
    } else {
        stock
    }
}

/// What changed on a line, and the one thing to do about it.
#[component]
fn LineNotice(notice: CartNotice, line: Memo<Option<CartLine>>, set: Callback<u32>) -> impl IntoView {
    let t = use_text();
    let words = t.cart();
    let quantity = line.get_untracked().map_or(0, |line| line.quantity);
    let make_it = |quantity: u32| Some(((words.make_it)(&t.format().number(quantity)), quantity));
    let (said, action) = match notice {
        CartNotice::PriceChanged { old, new, .. } => (
            (words.price_changed)(&t.format().money(old), &t.format().money(new)),
            Some((words.accept_price.to_owned(), quantity)),
        ),
        CartNotice::StockShort { stock: 0, .. } => (words.out_of_stock.to_owned(), None),
        CartNotice::StockShort { stock, .. } => {
            ((words.stock_short)(&t.format().number(stock)), make_it(stock))
        }
        CartNotice::Delisted { .. } => (words.delisted.to_owned(), None),
        CartNotice::BelowMinimum { minimum, .. } => (
            (words.below_minimum)(&t.format().number(minimum)),
            make_it(minimum),
        ),
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
    let words = t.cart();
    let cart = use_cart();
    let announcements = expect_context::<Announcements>();
    let gone = removed.with_untracked(|removed| removed.iter().find(|one| one.line.id == id).cloned());
    gone.map(|gone| {
        let name = gone.line.name.clone();
        let said = (words.removed)(&name);
        let label = (words.undo_line)(&name);
        let line = gone.line.clone();
        let put_back = move |_| {
            removed.update(|removed| {
                removed
                    .iter_mut()
                    .filter(|one| one.line.id == line.id)
                    .for_each(|one| one.returning = true);
            });
            cart.set(line.id.clone(), line.offer.clone(), line.quantity);
            announcements.speak((words.restored)(&name));
        };
        let mine = id.clone();
        let is_returning =
            move || removed.with(|removed| removed.iter().any(|one| one.returning && one.line.id == mine));
        view! {
            <li class="cart-line cart-line--removed">
                <span>{said}</span>
                <button
                    type="button"
                    id=undo_id(&id)
                    class="button button--small"
                    aria-label=label
                    aria-busy=move || is_returning().then_some("true")
                    on:click=put_back
                >
                    {words.undo}
                </button>
            </li>
        }
    })
}
