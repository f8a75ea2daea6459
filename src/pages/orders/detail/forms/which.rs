//! Forms that only ask which: which shipment has arrived, which report is signed. An order with one of them needs none.

use leptos::prelude::*;
use lokapasar_contract::order::{ActionKind, Actor, OrderAction, OrderDetail};
use lokapasar_contract::session::Role;

use super::{FIRST_FIELD, ReadFields, reads};
use crate::i18n::{Text, use_text};
use crate::pages::orders::detail::addresses::{in_words, named};
use crate::stores::SessionStore;

/// What there is to choose from for a side, number and words; empty where there is no choice.
pub fn choices(t: Text, side: Actor, order: &OrderDetail, kind: ActionKind) -> Vec<(u32, String)> {
    if order.deliveries.is_empty() {
        return Vec::new();
    }
    let all: Vec<(u32, String)> = match kind {
        ActionKind::Receive => order
            .shipments
            .iter()
            .filter(|shipment| shipment.received_at.is_none())
            .map(|shipment| {
                let which = (t.order().shipment)(shipment.number);
                let there = named(t, order, shipment.delivery).unwrap_or_default();
                (shipment.number, (t.addresses().thing_for)(&which, &there))
            })
            .collect(),
        ActionKind::SignHandover => {
            let unsigned = order.deliveries.iter().filter(|delivery| {
                let signed = delivery.signatures.iter().any(|signature| signature.by == side);
                let stands = delivery.lines.iter().any(|part| {
                    let line = order.lines.iter().find(|line| line.id == part.line_id);
                    part.quantity > 0 && line.is_some_and(|line| line.rejected.is_none())
                });
                !signed && stands
            });
            unsigned
                .map(|delivery| (delivery.number, in_words(t, delivery)))
                .collect()
        }
        _ => Vec::new(),
    };
    if all.len() > 1 { all } else { Vec::new() }
}

/// For which side the person who is signed in signs.
pub fn own_side() -> Actor {
    let session = expect_context::<SessionStore>();
    match untrack(|| session.role()) {
        Some(Role::Vendor) => Actor::Vendor,
        _ => Actor::Buyer,
    }
}

/// The fields, and how they are read.
pub(super) fn which(order: &OrderDetail, kind: ActionKind) -> (AnyView, ReadFields) {
    let t = use_text();
    let words = t.addresses();
    let chosen = RwSignal::new(None::<u32>);
    let (legend, all) = match kind {
        ActionKind::Receive => (words.which_shipment, words.all_shipments),
        _ => (words.which_report, words.all_reports),
    };
    let each = choices(t, own_side(), order, kind)
        .into_iter()
        .map(|(number, words)| (Some(number), words));
    let radios = std::iter::once((None, all.to_owned()))
        .chain(each)
        .map(|(number, words)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=number.is_none().then_some(FIRST_FIELD)
                        name="which"
                        prop:checked=move || chosen.get() == number
                        on:change=move |_| chosen.set(number)
                    />
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="fieldset">
            <legend>{legend}</legend>
            <div class="choices choices--stacked">{radios}</div>
        </fieldset>
    };
    let read = reads(move || {
        let number = chosen.get_untracked();
        Some(match kind {
            ActionKind::Receive => OrderAction::Receive { shipment: number },
            _ => OrderAction::SignHandover { delivery: number },
        })
    });
    (fields.into_any(), read)
}
