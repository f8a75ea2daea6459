//! The form of a shipment: where it goes, who carries it, and how many of what.

use std::collections::BTreeMap;

use leptos::prelude::*;
use lokapasar_contract::order::{OrderAction, OrderDetail, ShippedLine};

use super::parts::{Part, parts};
use super::{FIRST_FIELD, QuantityPart, ReadFields, filled, reads};
use crate::components::{SelectField, TextField};
use crate::i18n::use_text;
use crate::pages::orders::detail::addresses::named;

/// The fields, and how they are read.
pub(super) fn ship(order: &OrderDetail) -> (AnyView, ReadFields) {
    let t = use_text();
    let carrier = RwSignal::new(t.order_forms().own_courier.to_owned());
    let tracking = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    // What is left, by the address that it goes to; all of it of an order with one address.
    let mut by_address: BTreeMap<Option<u32>, Vec<(Part, RwSignal<String>)>> = BTreeMap::new();
    for part in parts(t, order).into_iter().filter(|part| part.left() > 0) {
        let value = RwSignal::new(part.left().to_string());
        by_address.entry(part.delivery).or_default().push((part, value));
    }
    let to = RwSignal::new(by_address.keys().next().copied().flatten());
    let addresses: Vec<(String, String)> = by_address
        .keys()
        .filter_map(|number| Some((number.as_ref()?.to_string(), named(t, order, *number)?)))
        .collect();
    let choose = Callback::new(move |number: String| {
        to.set(number.parse().ok());
        error.set(None);
    });
    let chosen = Signal::derive(move || to.get().map(|number| number.to_string()).unwrap_or_default());
    let address = (!addresses.is_empty()).then(|| {
        let label = t.addresses().ship_to;
        view! { <SelectField id="ship-to" label value=chosen options=addresses on_choose=choose /> }
    });
    let by_address = StoredValue::new(by_address);
    let rows = move || {
        let number = to.get();
        let parts = by_address.with_value(|all| all.get(&number).cloned().unwrap_or_default());
        parts
            .into_iter()
            .map(|(part, value)| {
                let label = format!(
                    "{} ({})",
                    part.line.name,
                    (t.order_forms().remaining)(&t.format().number(part.left()))
                );
                view! { <QuantityPart label value least=0 most=part.left() /> }
            })
            .collect_view()
    };
    let fields = view! {
        {address}
        <TextField id=FIRST_FIELD label=t.order_forms().carrier value=carrier />
        <TextField id="tracking" label=t.order_forms().tracking value=tracking optional=true />
        <fieldset class="fieldset" aria-describedby="ship-error">
            <legend>{t.order_forms().ship_now}</legend>
            {rows}
            <p class="field__error" id="ship-error" role="alert">{move || error.get()}</p>
        </fieldset>
    };
    let read = reads(move || {
        let delivery = to.get_untracked();
        let quantities: Option<Vec<ShippedLine>> = by_address.with_value(|all| {
            let parts = all.get(&delivery)?.iter();
            parts
                .map(|(part, value)| {
                    let quantity = value.with_untracked(|value| value.trim().parse::<u32>().ok())?;
                    (quantity <= part.left()).then(|| ShippedLine {
                        line_id: part.line.id.clone(),
                        quantity,
                    })
                })
                .collect()
        });
        let lines: Vec<ShippedLine> = quantities
            .into_iter()
            .flatten()
            .filter(|line| line.quantity > 0)
            .collect();
        error.set(lines.is_empty().then(|| t.order_forms().ship_nothing.to_owned()));
        let carrier = filled(carrier).unwrap_or_else(|| t.order_forms().own_courier.to_owned());
        (!lines.is_empty()).then(|| OrderAction::Ship {
            carrier,
            tracking: filled(tracking),
            delivery,
            lines,
        })
    });
    (fields.into_any(), read)
}
