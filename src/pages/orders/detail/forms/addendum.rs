//! The form of an addendum: fewer of what is not shipped, another day, and why.

use leptos::prelude::*;
use lokapasar_contract::Day;
use lokapasar_contract::order::{NewQuantity, OrderAction, OrderDetail};

use super::parts::{Part, parts};
use super::{QuantityPart, ReadFields, Submit, reads, required, wrong};
use crate::components::{TextArea, TextField};
use crate::i18n::use_text;

/// The fields, and how they are read.
pub(super) fn propose(order: &OrderDetail, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let needed_by = order.needed_by;
    let words = t.addenda();
    let (reason, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let day = RwSignal::new(needed_by.to_string());
    let nothing = RwSignal::new(None::<String>);
    let parts: Vec<(Part, RwSignal<String>)> = parts(t, order)
        .into_iter()
        .map(|part| {
            let quantity = RwSignal::new(part.quantity.to_string());
            (part, quantity)
        })
        .collect();
    let rows = parts
        .iter()
        .enumerate()
        .map(|(place, (part, value))| {
            let label = match part.shipped {
                0 => part.name.clone(),
                shipped => (words.shipped)(&part.name, &t.format().number(shipped)),
            };
            view! {
                <QuantityPart label value=*value least=part.shipped most=part.quantity first=place == 0 />
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="fieldset" aria-describedby="addendum-hint addendum-error">
            <legend>{words.quantities}</legend>
            <p class="field__hint" id="addendum-hint">{words.quantities_hint}</p>
            {rows}
            <p class="field__error" id="addendum-error" role="alert">
                {move || nothing.get().or_else(|| mutation.field_error("/quantities"))}
            </p>
        </fieldset>
        <TextField
            id="addendum-day"
            label=t.order().needed_by
            value=day
            kind="date"
            error=Signal::derive(move || mutation.field_error("/needed_by"))
        />
        <TextArea
            id="addendum-reason"
            label=t.order_forms().reason
            hint=words.reason_hint
            value=reason
            error=wrong(error, mutation, "/reason")
        />
    };
    let read = reads(move || {
        let asked: Option<Vec<(u32, NewQuantity)>> = parts
            .iter()
            .map(|(part, value)| {
                let quantity = value.with_untracked(|value| value.trim().parse::<u32>().ok())?;
                let new = NewQuantity {
                    line_id: part.line.id.clone(),
                    delivery: part.delivery,
                    quantity,
                };
                (part.shipped..=part.quantity)
                    .contains(&quantity)
                    .then_some((part.quantity, new))
            })
            .collect();
        let day = day.with_untracked(|day| day.trim().parse::<Day>().ok());
        let needed_by = day.filter(|day| *day != needed_by);
        let is_left = asked
            .as_ref()
            .is_some_and(|asked| asked.iter().any(|(_, new)| new.quantity > 0));
        let quantities: Vec<NewQuantity> = asked
            .into_iter()
            .flatten()
            .filter(|(before, new)| new.quantity != *before)
            .map(|(_, new)| new)
            .collect();
        let changes = is_left && day.is_some() && (!quantities.is_empty() || needed_by.is_some());
        nothing.set((!changes).then(|| words.nothing.to_owned()));
        let reason = required(reason, error, t.order_forms().reason_missing);
        changes.then_some(OrderAction::ProposeAddendum {
            quantities,
            needed_by,
            reason: reason?,
        })
    });
    (fields.into_any(), read)
}
