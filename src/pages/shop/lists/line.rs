//! A line of a list, with what the person has changed of it.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::OfferId;
use lokapasar_contract::shopping_list::{MAXIMUM_NOTE, ShoppingList};

use super::edits::Edits;
use crate::components::{Money, Stepper};
use crate::i18n::use_text;
use crate::paths::Path;

/// A line.
#[component]
pub fn Line(
    /// Which one.
    offer: OfferId,
    /// The list.
    list: Signal<Arc<ShoppingList>>,
    /// What was changed.
    edits: RwSignal<Edits>,
) -> impl IntoView {
    let t = use_text();
    let words = t.lists();
    let offer = StoredValue::new(offer);
    let line = Memo::new(move |_| {
        let offer = offer.get_value();
        list.with(|list| list.items.iter().find(|line| line.offer == offer).cloned())
    });
    // While the row leaves the page there is no line any more; then there is nothing to show either.
    let Some(first) = line.get_untracked() else {
        return ().into_any();
    };
    let change = move |change: fn(&mut Edits, &ShoppingList, &OfferId, bool), removed: bool| {
        list.with_untracked(|list| {
            edits.update(|edits| offer.with_value(|offer| change(edits, list, offer, removed)));
        });
    };
    let removed = Memo::new(move |_| edits.with(|edits| offer.with_value(|offer| edits.is_removed(offer))));
    let quantity = Signal::derive(move || {
        line.with(|line| {
            line.as_ref()
                .map_or(0, |line| edits.with(|edits| edits.quantity(line)))
        })
    });
    let note =
        Memo::new(move |_| line.with(|line| line.as_ref().map(|line| edits.with(|edits| edits.note(line)))));
    let set_quantity = Callback::new(move |quantity| {
        list.with_untracked(|list| {
            edits.update(|edits| offer.with_value(|offer| edits.set_quantity(list, offer, quantity)));
        });
    });
    let set_note = move |event| {
        let note = event_target_value(&event);
        list.with_untracked(|list| {
            edits.update(|edits| offer.with_value(|offer| edits.set_note(list, offer, note)));
        });
    };
    let name = first.name.clone();
    let toggle = {
        let name = name.clone();
        move || {
            let (label, said) = if removed.get() {
                ((words.keep_line)(&name), words.keep)
            } else {
                ((words.remove_line)(&name), words.remove)
            };
            view! {
                <button
                    type="button"
                    class="button button--quiet button--small"
                    aria-label=label
                    on:click=move |_| change(Edits::set_removed, !removed.get_untracked())
                >
                    {said}
                </button>
            }
        }
    };
    let gone = (words.removed)(&name);
    let price = move || {
        line.with(|line| {
            line.as_ref()
                .map(|line| view! { <Money amount=line.unit_price /> })
        })
    };
    view! {
        <tr class="list-line" class:list-line--removed=move || removed.get()>
            <th scope="row">
                <a href=Path::Product(first.product).url()>{name.clone()}</a>
                <span class="table__note">{first.vendor} " · " {first.marketplace}</span>
                {(!first.on_sale).then(|| view! { <span class="tag tag--refused">{words.delisted}</span> })}
                {move || removed.get().then(|| view! { <span class="table__note">{gone.clone()}</span> })}
            </th>
            <td data-label=words.quantity>
                <Stepper quantity on_change=set_quantity label=(words.quantity_of)(&name) />
            </td>
            <td class="num" data-label=words.seen_price>{price}</td>
            <td data-label=words.note>
                <input
                    class="input"
                    type="text"
                    autocomplete="off"
                    maxlength=MAXIMUM_NOTE.to_string()
                    aria-label=(words.note_of)(&name)
                    prop:value=move || note.get().unwrap_or_default()
                    on:input=set_note
                />
            </td>
            <td>{toggle}</td>
        </tr>
    }
    .into_any()
}
