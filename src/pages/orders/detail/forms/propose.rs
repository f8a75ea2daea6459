//! The form of a proposal: unit prices, shipping, a message.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{OrderAction, OrderLine, ProposedPrice};

use super::{FIRST_FIELD, ReadFields, filled, reads};
use crate::components::{TextArea, TextField};
use crate::i18n::use_text;

/// The fields, and how they are read.
pub(super) fn propose(lines: Vec<OrderLine>, shipping: Rupiah) -> (AnyView, ReadFields) {
    let t = use_text();
    let amount = |rupiah: Rupiah| RwSignal::new(rupiah.get().to_string());
    let ship = amount(shipping);
    let message = RwSignal::new(String::new());
    let error = RwSignal::new(false);
    let prices: Vec<_> = lines
        .into_iter()
        .map(|line| (amount(line.unit_price), line))
        .collect();
    let rows = prices
        .iter()
        .enumerate()
        .map(|(place, (value, line))| {
            let value = *value;
            view! {
                <label class="part">
                    <span>{(t.order_forms().price_of)(&line.name)}</span>
                    <input
                        class="input input--money"
                        id=(place == 0).then_some(FIRST_FIELD)
                        inputmode="numeric"
                        prop:value=move || value.get()
                        on:input=move |event| value.set(event_target_value(&event))
                    />
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        {rows}
        <TextField id="proposed-shipping" label=t.order().shipping value=ship class="input--money" />
        <TextArea id="proposal-message" label=t.order_forms().message value=message optional=true />
        <p class="field__error" role="alert">{move || error.get().then_some(t.order_forms().amount_invalid)}</p>
    };
    let read = reads(move || {
        let rupiah = |text: RwSignal<String>| text.with_untracked(|text| parse_amount(text));
        let proposed: Option<Vec<ProposedPrice>> = prices
            .iter()
            .map(|(value, line)| {
                Some(ProposedPrice {
                    line_id: line.id.clone(),
                    unit_price: rupiah(*value)?,
                })
            })
            .collect();
        let action = proposed
            .zip(rupiah(ship))
            .map(|(prices, shipping)| OrderAction::Propose {
                prices,
                shipping,
                message: filled(message),
            });
        error.set(action.is_none());
        action
    });
    (fields.into_any(), read)
}

/// An amount as people type it: whole rupiah, with `Rp` in front, dots or commas between thousands and `,00` at the end or without.
/// Anything else that a dot or comma could mean is no amount, rather than a hundred times as much.
pub(super) fn parse_amount(text: &str) -> Option<Rupiah> {
    let text = text.trim();
    let text = text.strip_prefix("Rp").unwrap_or(text).trim();
    let text = text.strip_suffix(",00").unwrap_or(text);
    let mut groups = text.split(['.', ',']);
    let first = groups.next()?;
    let thousands: Vec<&str> = groups.collect();
    let grouped = thousands.is_empty() || first.len() <= 3;
    let all_digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let fits = grouped
        && all_digits(first)
        && thousands
            .iter()
            .all(|group| group.len() == 3 && all_digits(group));
    let digits = fits.then(|| [first, &thousands.concat()].concat())?;
    digits.parse().ok().map(Rupiah::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_amounts_as_people_type_them() {
        for (text, amount) in [
            ("840000", Some(840_000)),
            ("Rp840.000", Some(840_000)),
            (" Rp 1.234.567 ", Some(1_234_567)),
            ("0", Some(0)),
            ("150.000,00", Some(150_000)),
            ("1,234,567", Some(1_234_567)),
            ("150.000,50", None),
            ("150000.00", None),
            ("12,5", None),
            ("1000.000", None),
            ("20.0000", None),
            (".500", None),
            ("1..000", None),
            ("", None),
            ("-5", None),
            ("delapan", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(parse_amount(text), amount.map(Rupiah::new), "{text}");
        }
    }
}
