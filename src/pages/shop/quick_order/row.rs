//! A row: what was written, what the server takes it for, and the one thing to do about it.

use leptos::prelude::*;
use lokapasar_contract::cart::{BatchCandidate, BatchOffer};

use super::input::focus_results;
use super::standing::numbers;
use crate::browser::{focus, timer};
use crate::components::{Icon, Mark, Money};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::quick_order::list::{self, Standing};
use crate::stores::{Announcements, use_quick_order};

fn code_id(number: u32) -> String {
    format!("code-{number}")
}

fn quantity_id(number: u32) -> String {
    format!("quantity-{number}")
}

fn result_id(number: u32) -> String {
    format!("result-{number}")
}

fn remove_id(number: u32) -> String {
    format!("remove-{number}")
}

/// The focus goes along when the button that had it is gone.
fn focus_soon(id: String) {
    timer::at_next_frame(move || {
        if !focus::to_id(&id) {
            focus_results();
        }
    });
}

/// A row.
#[component]
pub fn Row(
    /// Which one.
    number: u32,
) -> impl IntoView {
    let t = use_text();
    let words = t.quick_order();
    let order = use_quick_order();
    let row = Memo::new(move |_| order.list().with(|list| list.row(number).cloned()));
    let part = move |part: fn(&list::Row) -> String| {
        Memo::new(move |_| row.with(|row| row.as_ref().map(part).unwrap_or_default()))
    };
    let (code, quantity) = (part(|row| row.code.clone()), part(|row| row.quantity.clone()));
    let is = move |wanted: fn(&list::Row) -> bool| {
        Memo::new(move |_| row.with(|row| row.as_ref().is_some_and(wanted)))
    };
    let wrong_code = is(|row| row.code().is_err() || refused_for(row, CODE_REFUSALS));
    let wrong_quantity = is(|row| row.quantity().is_err() || refused_for(row, QUANTITY_REFUSALS));
    let to_fix = is(|row| row.standing() == Standing::ToFix);
    let offer = Memo::new(move |_| {
        row.with(|row| {
            let row = row.as_ref()?;
            Some((row.finding()?.outcome.offer.clone()?, row.price()))
        })
    });
    let remove = move |_| {
        let next = order.list().with_untracked(|list| {
            let place = list.rows().iter().position(|row| row.number == number)?;
            list.rows().get(place + 1).map(|row| row.number)
        });
        order.remove(number);
        focus_soon(next.map(remove_id).unwrap_or_default());
    };
    view! {
        <tr class="quick-row" class:quick-row--to-fix=move || to_fix.get()>
            <th scope="row" class="num quick-row__number">
                <span class="quick-row__label">{words.row} " "</span>
                {number}
            </th>
            <td class="quick-row__code">
                <input
                    id=code_id(number)
                    class="input"
                    type="text"
                    autocomplete="off"
                    autocapitalize="characters"
                    spellcheck="false"
                    aria-label=(words.code_of)(number)
                    aria-invalid=move || wrong_code.get().then_some("true")
                    aria-describedby=move || wrong_code.get().then(|| result_id(number))
                    prop:value=move || code.get()
                    on:change=move |event| order.set_code(number, event_target_value(&event))
                />
            </td>
            <td class="quick-row__quantity">
                <input
                    id=quantity_id(number)
                    class="input input--number"
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    aria-label=(words.quantity_of)(number)
                    aria-invalid=move || wrong_quantity.get().then_some("true")
                    aria-describedby=move || wrong_quantity.get().then(|| result_id(number))
                    prop:value=move || quantity.get()
                    on:change=move |event| order.set_quantity(number, event_target_value(&event))
                />
            </td>
            <td class="quick-row__thing">{move || offer.get().map(|(offer, _)| thing(t, offer))}</td>
            <td class="num quick-row__price">
                {move || {
                    offer
                        .get()
                        .map(|(offer, price)| {
                            let unit_price = (words.unit_price)(&t.format().money(offer.price_with_ppn), &offer.unit);
                            view! {
                                <strong>{price.map(|amount| view! { <Money amount /> })}</strong>
                                <span class="table__note">{unit_price}</span>
                            }
                        })
                }}
            </td>
            <td class="quick-row__result" id=result_id(number)>
                {move || row.get().map(|row| result(t, row))}
            </td>
            <td class="quick-row__remove">
                <button
                    type="button"
                    id=remove_id(number)
                    class="button button--quiet button--small button--icon"
                    aria-label=(words.remove)(number)
                    on:click=remove
                >
                    <Icon mark=Mark::Cross />
                </button>
            </td>
        </tr>
    }
}

/// Refusals that another code mends.
const CODE_REFUSALS: &[&str] = &["unknown_sku", "ambiguous_sku", "delisted", "no_offer"];

/// Refusals that another quantity mends.
const QUANTITY_REFUSALS: &[&str] = &["below_minimum", "out_of_stock", "out_of_range"];

fn refused_for(row: &list::Row, codes: &[&str]) -> bool {
    let code = row.finding().and_then(|finding| finding.outcome.code.as_deref());
    code.is_some_and(|code| codes.contains(&code))
}

/// What the code stands for, who offers it, and why this offer.
fn thing(t: Text, offer: BatchOffer) -> AnyView {
    let words = t.quick_order();
    let url = Path::Product(offer.product).url();
    let why = if offer.offers > 1 {
        (words.best_of)(&t.format().number(offer.offers))
    } else {
        words.only_offer.to_owned()
    };
    let others = (offer.offers > 1).then(|| {
        let label = (words.other_offers)(&offer.name);
        view! { " " <a href=url.clone() aria-label=label>{words.offers}</a> }
    });
    let held = offer.held.map(
        |held| view! { <span class="table__note">{(words.held)(&t.format().number(held.quantity))}</span> },
    );
    view! {
        <a class="quick-row__name" href=url.clone()>{offer.name}</a>
        <span class="table__note">{(words.offered_by)(&offer.vendor, &offer.marketplace)}</span>
        <span class="table__note">{why} {others}</span>
        {held}
    }
    .into_any()
}

/// Whether it can go into the cart, else why not and what to do.
fn result(t: Text, row: list::Row) -> AnyView {
    let words = t.quick_order();
    let (class, mark, said) = match row.standing() {
        Standing::Checking => ("tag", Mark::Clock, words.is_checking),
        Standing::Ready => ("tag tag--done", Mark::Check, words.ready),
        Standing::ToFix => ("tag tag--refused", Mark::Alert, words.to_fix),
    };
    let wrong = [
        row.code().err().map(words.wrong_code),
        row.quantity().err().map(words.wrong_quantity),
    ];
    let wrong = wrong
        .into_iter()
        .flatten()
        .map(|said| view! { <p>{said}</p> })
        .collect_view();
    let refused = row.finding().and_then(|finding| finding.outcome.detail.clone());
    let possible = row
        .finding()
        .filter(|_| refused_for(&row, QUANTITY_REFUSALS))
        .and_then(|finding| finding.outcome.offer.as_ref()?.possible)
        .map(|possible| view! { <MakeIt number=row.number possible /> });
    let candidates = row
        .finding()
        .map(|finding| finding.outcome.candidates.clone())
        .unwrap_or_default();
    let candidates = (!candidates.is_empty()).then(|| view! { <Candidates number=row.number candidates /> });
    let twins =
        (!row.twins.is_empty()).then(|| view! { <Twins number=row.number twins=row.twins.clone() /> });
    view! {
        <span class=class>
            <Icon mark />
            {said}
        </span>
        <div class="quick-row__why">
            {wrong} {refused.map(|detail| view! { <p>{detail} " " {possible}</p> })} {candidates} {twins}
        </div>
    }
    .into_any()
}

/// Sets the quantity that is possible.
#[component]
fn MakeIt(number: u32, possible: u32) -> impl IntoView {
    let t = use_text();
    let order = use_quick_order();
    let make_it = move |_| {
        order.set_quantity(number, possible.to_string());
        focus_soon(quantity_id(number));
    };
    view! {
        <button type="button" class="link-button" on:click=make_it>
            {(t.quick_order().make_it)(&t.format().number(possible))}
        </button>
    }
}

/// Codes that may be meant, to choose from.
#[component]
fn Candidates(number: u32, candidates: Vec<BatchCandidate>) -> impl IntoView {
    let words = use_text().quick_order();
    let order = use_quick_order();
    let count = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
    let choices = candidates
        .into_iter()
        .map(|candidate| {
            let label = format!("{}: {}", (words.take)(&candidate.sku), candidate.name);
            let sku = candidate.sku.clone();
            let take = move |_| {
                order.set_code(number, sku.clone());
                focus_soon(code_id(number));
            };
            view! {
                <li>
                    <button type="button" class="link-button" aria-label=label on:click=take>
                        {candidate.sku}
                    </button>
                    " "
                    {candidate.name}
                </li>
            }
        })
        .collect_view();
    view! {
        <details class="details">
            <summary>{(words.candidates)(count)}</summary>
            <ul class="quick-row__candidates">{choices}</ul>
        </details>
    }
}

/// The other rows with the same code, and adding them up.
#[component]
fn Twins(number: u32, twins: Vec<u32>) -> impl IntoView {
    let words = use_text().quick_order();
    let order = use_quick_order();
    let announcements = expect_context::<Announcements>();
    let first = twins.iter().copied().chain([number]).min().unwrap_or(number);
    let add_up = move |_| {
        match order.add_up(Some(number)) {
            0 => announcements.error(words.not_added_up),
            rows => announcements.speak((words.added_up)(rows)),
        }
        focus_soon(quantity_id(first));
    };
    view! {
        <p>
            {(words.twin_of)(&numbers(&twins))} " "
            <button type="button" class="link-button" on:click=add_up>{words.add_up}</button>
        </p>
    }
}
