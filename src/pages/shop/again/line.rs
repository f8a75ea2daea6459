//! A line, then and now, and what is decided of it.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OfferId;
use lokapasar_contract::reorder::{Reorder, ReorderLine};

use super::offer::Now;
use crate::components::{Money, Stepper};
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::reorder::draft::Draft;

/// A line.
#[component]
pub fn Line(
    /// Which one, by its offer of then.
    offer: OfferId,
    /// What was found.
    data: Signal<Arc<Reorder>>,
    /// What was decided.
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let t = use_text();
    let words = t.again();
    let offer = StoredValue::new(offer);
    let line = Memo::new(move |_| {
        let offer = offer.get_value();
        data.with(|found| found.lines.iter().find(|line| line.offer_id == offer).cloned())
    });
    // While the row leaves the page there is no line any more; then there is nothing to show either.
    let Some(first) = line.get_untracked() else {
        return ().into_any();
    };
    let taken = Memo::new(move |_| line.with(|line| line.as_ref().is_some_and(|line| !line.left_out)));
    let quantity = Signal::derive(move || line.with(|line| line.as_ref().map_or(0, |line| line.quantity)));
    let take = move |event| {
        let left_out = !event_target_checked(&event);
        draft.update(|draft| offer.with_value(|offer| draft.leave_out(offer, left_out)));
    };
    let set_quantity = Callback::new(move |quantity| {
        draft.update(|draft| offer.with_value(|offer| draft.set_quantity(offer, quantity)));
    });
    let price = move || {
        let price = line.with(|line| {
            let line = line
                .as_ref()
                .filter(|line| !line.left_out && line.obstacle.is_none())?;
            Some(line.now.as_ref()?.price)
        });
        price.map(|amount| view! { <Money amount /> })
    };
    let id = format!("take-{}", first.offer_id);
    let name = first.name.clone();
    view! {
        <tr class="again-line" class:again-line--out=move || !taken.get()>
            <th scope="row">
                <span class="again-line__thing">
                    <input
                        id=id
                        type="checkbox"
                        aria-label=(words.take)(&name)
                        prop:checked=move || taken.get()
                        on:change=take
                    />
                    <span>
                        <a href=Path::Product(first.product.clone()).url()>{name.clone()}</a>
                        {first.note.clone().map(|note| view! { <span class="table__note">{note}</span> })}
                    </span>
                </span>
            </th>
            <td data-label=words.then>{then(t, &first)}</td>
            <td data-label=words.now><Now line offer draft /></td>
            <td data-label=words.quantity>
                <Stepper quantity on_change=set_quantity label=(words.quantity_of)(&name) />
            </td>
            <td class="num" data-label=words.price>{price}</td>
        </tr>
    }
    .into_any()
}

fn then(t: Text, line: &ReorderLine) -> impl IntoView + use<> {
    let price = t.format().money(line.then.unit_price);
    let said = (t.again().at_price)(&t.format().number(line.then.quantity), &line.unit, &price);
    view! {
        <span class="again-line__side">
            {said}
            <span class="table__note">{line.then.vendor.clone()} " · " {line.then.marketplace.clone()}</span>
        </span>
    }
}
