//! The forms of actions that need more to be said. Wrong fields are said at the field, here at once where the page can know,
//! else by the server.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use lokapasar_contract::order::{
    ActionKind, Finding, InspectionOutcome, OrderAction, OrderDetail, OrderLine, ProposedPrice, ShippedLine,
};
use lokapasar_contract::{LineId, Rupiah};

use crate::components::{Button, ButtonKind, Choice, TextArea, TextField};
use crate::i18n::use_text;
use crate::queries::Mutation;

/// The id of the field that gets the focus when a form opens.
pub const FIRST_FIELD: &str = "action-first";

type Submit = Mutation<(String, OrderAction)>;

/// The form of an action.
#[component]
pub fn ActionForm(
    /// Which action.
    kind: ActionKind,
    /// The order.
    order: Arc<OrderDetail>,
    /// How it is sent.
    mutation: Submit,
    /// Told of the action.
    on_submit: Callback<OrderAction>,
    /// Told that nothing is done.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    let lines: Vec<OrderLine> = order
        .lines
        .iter()
        .filter(|line| line.rejected.is_none())
        .cloned()
        .collect();
    // What stands in the fields is an action, or why it is none yet: the fields show that by themselves.
    let (fields, read): (AnyView, ReadFields) = match kind {
        ActionKind::Reject => reject(lines, mutation),
        ActionKind::Decline | ActionKind::WalkAway | ActionKind::Cancel => reason(kind, mutation),
        ActionKind::Ship => ship(lines),
        ActionKind::Inspect => inspect(lines),
        ActionKind::Pay => pay(mutation),
        ActionKind::Rate => rate(),
        ActionKind::Propose => propose(lines, order.totals.shipping),
        ActionKind::Purchase
        | ActionKind::AcceptProposal
        | ActionKind::Approve
        | ActionKind::Accept
        | ActionKind::Receive
        | ActionKind::SignHandover
        | ActionKind::AgreeCancel => (().into_any(), StoredValue::new_local(Box::new(|| None))),
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(action) = read.with_value(|read| read()) {
            on_submit.run(action);
        }
    };
    view! {
        <form class="action-form" on:submit=submit novalidate>
            <h3>{(t.states.action)(kind)}</h3>
            {fields}
            <div class="actions">
                <Button kind=ButtonKind::Primary busy=Signal::derive(move || mutation.is_busy())>
                    {(t.states.action)(kind)}
                </Button>
                <Button kind=ButtonKind::Quiet on_press=on_cancel>{t.shell.cancel}</Button>
            </div>
        </form>
    }
}

type ReadFields = StoredValue<Box<dyn Fn() -> Option<OrderAction>>, LocalStorage>;

fn reads(read: impl Fn() -> Option<OrderAction> + 'static) -> ReadFields {
    StoredValue::new_local(Box::new(read))
}

/// What is wrong with a field: what the page found, else what the server says of it.
fn wrong(own: RwSignal<Option<String>>, mutation: Submit, pointer: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || own.get().or_else(|| mutation.field_error(pointer)))
}

fn filled(text: RwSignal<String>) -> Option<String> {
    text.with_untracked(|text| Some(text.trim().to_owned()).filter(|text| !text.is_empty()))
}

/// A text that must not stay empty.
fn required(
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
    missing: &'static str,
) -> Option<String> {
    let text = filled(text);
    error.set(text.is_none().then(|| missing.to_owned()));
    text
}

fn reason(kind: ActionKind, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let fields = view! {
        <TextArea
            id=FIRST_FIELD
            label=t.orders.reason
            hint=t.orders.reason_hint
            value=text
            error=wrong(error, mutation, "/reason")
        />
    };
    let read = reads(move || {
        let reason = required(text, error, t.orders.reason_missing)?;
        match kind {
            ActionKind::Decline => Some(OrderAction::Decline { reason }),
            ActionKind::WalkAway => Some(OrderAction::WalkAway { reason }),
            ActionKind::Cancel => Some(OrderAction::Cancel { reason }),
            _ => None,
        }
    });
    (fields.into_any(), read)
}

fn reject(lines: Vec<OrderLine>, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let refused = RwSignal::new(Vec::<LineId>::new());
    let choices = lines
        .into_iter()
        .map(|line| {
            let id = StoredValue::new(line.id);
            let checked =
                Signal::derive(move || refused.with(|refused| id.with_value(|id| refused.contains(id))));
            let change = Callback::new(move |on: bool| {
                refused.update(|refused| {
                    id.with_value(|id| refused.retain(|other| other != id));
                    if on {
                        refused.push(id.get_value());
                    }
                });
            });
            view! { <Choice label=line.name checked on_change=change /> }
        })
        .collect_view();
    let fields = view! {
        <TextArea
            id=FIRST_FIELD
            label=t.orders.reason
            hint=t.orders.reason_hint
            value=text
            error=wrong(error, mutation, "/reason")
        />
        <fieldset class="fieldset">
            <legend>{t.orders.reject_lines}</legend>
            <p class="field__hint">{t.orders.reject_hint}</p>
            {choices}
        </fieldset>
    };
    let read = reads(move || {
        let reason = required(text, error, t.orders.reason_missing)?;
        Some(OrderAction::Reject {
            reason,
            lines: refused.get_untracked(),
        })
    });
    (fields.into_any(), read)
}

fn ship(lines: Vec<OrderLine>) -> (AnyView, ReadFields) {
    let t = use_text();
    let carrier = RwSignal::new(t.orders.own_courier.to_owned());
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
            let value = *value;
            let label = format!(
                "{} ({})",
                line.name,
                (t.orders.remaining)(&t.format.number(*left))
            );
            view! {
                <label class="part">
                    <span>{label}</span>
                    <input
                        class="input input--short"
                        type="number"
                        inputmode="numeric"
                        min="0"
                        max=left.to_string()
                        prop:value=move || value.get()
                        on:input=move |event| value.set(event_target_value(&event))
                    />
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <TextField id=FIRST_FIELD label=t.orders.carrier value=carrier />
        <TextField id="tracking" label=t.orders.tracking value=tracking optional=true />
        <fieldset class="fieldset" aria-describedby="ship-error">
            <legend>{t.orders.ship_now}</legend>
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
        error.set(lines.is_empty().then(|| t.orders.ship_nothing.to_owned()));
        let carrier = filled(carrier).unwrap_or_else(|| t.orders.own_courier.to_owned());
        (!lines.is_empty()).then(|| OrderAction::Ship {
            carrier,
            tracking: filled(tracking),
            lines,
        })
    });
    (fields.into_any(), read)
}

fn inspect(lines: Vec<OrderLine>) -> (AnyView, ReadFields) {
    const OUTCOMES: [InspectionOutcome; 4] = [
        InspectionOutcome::Fits,
        InspectionOutcome::Short,
        InspectionOutcome::Damaged,
        InspectionOutcome::Wrong,
    ];
    let t = use_text();
    let missing = RwSignal::new(false);
    let found: Vec<_> = lines
        .into_iter()
        .map(|line| {
            (
                line,
                RwSignal::new(InspectionOutcome::Fits),
                RwSignal::new(String::new()),
            )
        })
        .collect();
    let rows = found
        .iter()
        .enumerate()
        .map(|(place, (line, outcome, note))| {
            let (outcome, note) = (*outcome, *note);
            let group = format!("finding-{place}");
            let choices = OUTCOMES
                .into_iter()
                .enumerate()
                .map(|(choice, value)| {
                    let id = (place == 0 && choice == 0).then_some(FIRST_FIELD);
                    view! {
                        <label class="choice">
                            <input
                                type="radio"
                                id=id
                                name=group.clone()
                                prop:checked=move || outcome.get() == value
                                on:change=move |_| outcome.set(value)
                            />
                            <span>{(t.states.inspection)(value)}</span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="fieldset">
                    <legend>{(t.orders.finding_of)(&line.name)}</legend>
                    <div class="choices">{choices}</div>
                    {move || {
                        (outcome.get() != InspectionOutcome::Fits)
                            .then(|| {
                                view! {
                                    <label class="part">
                                        <span>{t.orders.finding_note}</span>
                                        <input
                                            class="input"
                                            prop:value=move || note.get()
                                            on:input=move |event| note.set(event_target_value(&event))
                                        />
                                    </label>
                                }
                            })
                    }}
                </fieldset>
            }
        })
        .collect_view();
    let fields = view! {
        {rows}
        <p class="field__error" role="alert">{move || missing.get().then_some(t.orders.finding_missing)}</p>
    };
    let read = reads(move || {
        let findings: Option<Vec<Finding>> = found
            .iter()
            .map(|(line, outcome, note)| {
                let (outcome, note) = (outcome.get_untracked(), filled(*note));
                let fits = outcome == InspectionOutcome::Fits;
                (fits || note.is_some()).then(|| Finding {
                    line_id: line.id.clone(),
                    outcome,
                    note,
                })
            })
            .collect();
        missing.set(findings.is_none());
        findings.map(|findings| OrderAction::Inspect { findings })
    });
    (fields.into_any(), read)
}

fn pay(mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let (proof, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let fields = view! {
        <TextField
            id=FIRST_FIELD
            label=t.orders.proof_number
            value=proof
            error=wrong(error, mutation, "/proof")
        />
    };
    let read = reads(move || {
        Some(OrderAction::Pay {
            proof: required(proof, error, t.orders.proof_missing)?,
        })
    });
    (fields.into_any(), read)
}

fn rate() -> (AnyView, ReadFields) {
    let t = use_text();
    let (stars, text) = (RwSignal::new(5_u8), RwSignal::new(String::new()));
    let choices = (1..=5_u8)
        .rev()
        .map(|count| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=(count == 5).then_some(FIRST_FIELD)
                        name="stars"
                        prop:checked=move || stars.get() == count
                        on:change=move |_| stars.set(count)
                    />
                    <span>{(t.orders.stars)(count)}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="fieldset">
            <legend>{t.orders.stars_choice}</legend>
            <div class="choices">{choices}</div>
        </fieldset>
        <TextArea id="rating-text" label=t.orders.rating_text value=text optional=true />
    };
    let read = reads(move || {
        Some(OrderAction::Rate {
            stars: stars.get_untracked(),
            text: filled(text),
        })
    });
    (fields.into_any(), read)
}

fn propose(lines: Vec<OrderLine>, shipping: Rupiah) -> (AnyView, ReadFields) {
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
                    <span>{(t.orders.price_of)(&line.name)}</span>
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
        <TextField id="proposed-shipping" label=t.orders.shipping value=ship class="input--money" />
        <TextArea id="proposal-message" label=t.orders.message value=message optional=true />
        <p class="field__error" role="alert">{move || error.get().then_some(t.orders.amount_invalid)}</p>
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

/// An amount as people type it: digits, with dots, commas for thousands or `Rp` in front left out.
fn parse_amount(text: &str) -> Option<Rupiah> {
    let text = text.trim();
    let text = text.strip_prefix("Rp").unwrap_or(text).trim();
    let digits: String = text
        .chars()
        .filter(|letter| !matches!(letter, '.' | ','))
        .collect();
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    all_digits.then(|| digits.parse().ok().map(Rupiah::new)).flatten()
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
            ("", None),
            ("-5", None),
            ("delapan", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(parse_amount(text), amount.map(Rupiah::new), "{text}");
        }
    }
}
