//! The form of a shipment: who carries it, and how many of what.

use leptos::prelude::*;
use lokapasar_contract::order::{OrderAction, OrderLine, ShippedLine};

use super::{FIRST_FIELD, QuantityPart, ReadFields, filled, reads};
use crate::components::TextField;
use crate::i18n::use_text;

/// The fields, and how they are read.
pub(super) fn ship(lines: Vec<OrderLine>) -> (AnyView, ReadFields) {
    let t = use_text();
    let carrier = RwSignal::new(t.order_forms().own_courier.to_owned());
    let tracking = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let parts: Vec<(OrderLine, u32, RwSignal<String>)> = lines
        .into_iter()
        .map(|line| {
            let left = line.quantity.saturating_sub(line.shipped);
            (line, left, RwSignal::new(left.to_string()))
        })
        .filter(|(_, left, _)| *left > 0)
        .collect();
    let rows = parts
        .iter()
        .map(|(line, left, value)| {
            let label = format!(
                "{} ({})",
                line.name,
                (t.order_forms().remaining)(&t.format().number(*left))
            );
            view! {
                <QuantityPart label value=*value least=0 most=*left />
            }
        })
        .collect_view();
    let fields = view! {
        <TextField id=FIRST_FIELD label=t.order_forms().carrier value=carrier />
        <TextField id="tracking" label=t.order_forms().tracking value=tracking optional=true />
        <fieldset class="fieldset" aria-describedby="ship-error">
            <legend>{t.order_forms().ship_now}</legend>
            {rows}
            <p class="field__error" id="ship-error" role="alert">{move || error.get()}</p>
        </fieldset>
    };
    let read = reads(move || {
        let quantities: Option<Vec<ShippedLine>> = parts
            .iter()
            .map(|(line, left, value)| {
                let quantity = value.with_untracked(|value| value.trim().parse::<u32>().ok())?;
                (quantity <= *left).then(|| ShippedLine {
                    line_id: line.id.clone(),
                    quantity,
                })
            })
            .collect();
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
            delivery: None,
            lines,
        })
    });
    (fields.into_any(), read)
}
