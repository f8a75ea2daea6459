//! What a line is now: the price and how it differs, what the cart holds already, and what stands in the way with the one thing to do
//! about it.

use leptos::prelude::*;
use lokapasar_contract::reorder::{ReorderLine, ReorderObstacle, ReorderOffer};
use lokapasar_contract::{OfferId, Rupiah};

use crate::browser::{focus, timer};
use crate::components::{Icon, Mark};
use crate::i18n::{Text, use_text};
use crate::stores::reorder::draft::Draft;

/// The cell of now.
#[component]
pub fn Now(
    /// The line.
    line: Memo<Option<ReorderLine>>,
    /// Which one it is.
    offer: StoredValue<OfferId>,
    /// What was decided.
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    // What was pressed goes away with what it mended.
    let focus_line = move || {
        let id = offer.with_value(|offer| format!("take-{offer}"));
        timer::at_next_frame(move || {
            focus::to_id(&id);
        });
    };
    let decide = Callback::new(move |decision: Decision| {
        draft.update(|draft| {
            offer.with_value(|offer| match decision {
                Decision::Quantity(quantity) => draft.set_quantity(offer, quantity),
                Decision::Instead(instead) => draft.take_instead(offer, instead),
            });
        });
        focus_line();
    });
    move || {
        line.get().map(|line| {
            if line.left_out {
                return view! { <span class="muted">{words.left_out}</span> }.into_any();
            }
            let way_back = line.now.as_ref().filter(|now| now.id != line.offer_id).map(|_| {
                view! {
                    <p class="again-line__why">
                        <span>
                            {(words.instead_of)(&line.then.vendor)} " "
                            <button
                                type="button"
                                class="link-button"
                                on:click=move |_| decide.run(Decision::Instead(None))
                            >
                                {words.take_first}
                            </button>
                        </span>
                    </p>
                }
            });
            let price = line.now.as_ref().map(|now| price(t, &line, now));
            view! {
                <div class="again-line__side">
                    {price}
                    {way_back}
                    {obstacle(t, &line, decide)}
                </div>
            }
            .into_any()
        })
    }
}

/// What a person decides of a line that something stands in the way of.
enum Decision {
    /// Another quantity.
    Quantity(u32),
    /// Another offer, or the one of then.
    Instead(Option<OfferId>),
}

fn price(t: Text, line: &ReorderLine, now: &ReorderOffer) -> impl IntoView + use<> {
    let words = t.again();
    let unit_price = (words.unit_price)(&t.format().money(now.unit_price), &line.unit);
    let difference = line.unit_difference.map(|difference| {
        let amount = t.format().money(size(difference));
        match difference.get().signum() {
            1 => view! { <span class="tag tag--waiting">{(words.dearer)(&amount)}</span> }.into_any(),
            -1 => view! { <span class="tag tag--done">{(words.cheaper)(&amount)}</span> }.into_any(),
            _ => view! { <span class="muted small">{words.same_price}</span> }.into_any(),
        }
    });
    let held = now.held.as_ref().map(|held| {
        let all = held.quantity.saturating_add(line.quantity);
        let said = (words.held)(&t.format().number(held.quantity), &t.format().number(all));
        view! { <span class="table__note">{said}</span> }
    });
    view! {
        <span>{unit_price} " " {difference}</span>
        <span class="table__note">{now.vendor.clone()} " · " {now.marketplace.clone()}</span>
        {held}
    }
}

/// An amount without its sign.
pub(super) fn size(amount: Rupiah) -> Rupiah {
    Rupiah::new(amount.get().saturating_abs())
}

fn obstacle(t: Text, line: &ReorderLine, decide: Callback<Decision>) -> Option<impl IntoView + use<>> {
    let words = t.again();
    let obstacle = line.obstacle?;
    let possible = line.now.as_ref().and_then(|now| now.possible);
    let mend = possible.map(|quantity| {
        view! {
            <button type="button" class="link-button" on:click=move |_| decide.run(Decision::Quantity(quantity))>
                {(words.make_it)(&t.format().number(quantity))}
            </button>
        }
    });
    let other = line.instead.clone().map(|other| {
        let said = (words.other)(
            &other.vendor,
            &(words.unit_price)(&t.format().money(other.unit_price), &line.unit),
        );
        let label = (words.take_other_of)(&line.name, &other.vendor);
        let id = other.id.clone();
        view! {
            <span>
                {said} " "
                <button
                    type="button"
                    class="link-button"
                    aria-label=label
                    on:click=move |_| decide.run(Decision::Instead(Some(id.clone())))
                >
                    {words.take_other}
                </button>
            </span>
        }
    });
    let stuck = possible.is_none() && other.is_none() && obstacle == ReorderObstacle::Delisted;
    Some(view! {
        <p class="again-line__why">
            <Icon mark=Mark::Alert />
            <span>
                {line.detail.clone()} " " {mend} {other}
                {stuck.then_some(words.no_other)}
            </span>
        </p>
    })
}
