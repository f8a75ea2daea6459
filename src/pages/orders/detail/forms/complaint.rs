//! The forms of a complaint: what is wrong with which goods, and what the vendor answers.

use leptos::prelude::*;
use lokapasar_contract::Rupiah;
use lokapasar_contract::order::{
    Complaint, ComplaintLine, CreditLine, OrderAction, OrderDetail, OrderLine, Remedy,
};

use super::propose::parse_amount;
use super::{FIRST_FIELD, QuantityPart, ReadFields, Submit, reads, required, wrong};
use crate::components::TextArea;
use crate::i18n::use_text;

/// The fields of a complaint, and how they are read.
pub(super) fn file(lines: Vec<OrderLine>, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let words = t.complaints();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let about_error = RwSignal::new(None::<String>);
    let remedy = RwSignal::new(Remedy::Replacement);
    let parts: Vec<(OrderLine, RwSignal<String>)> = lines
        .into_iter()
        .map(|line| (line, RwSignal::new("0".to_owned())))
        .collect();
    let rows = parts
        .iter()
        .enumerate()
        .map(|(place, (line, value))| {
            let label = format!(
                "{} ({} {})",
                line.name,
                t.format().number(line.quantity),
                line.unit
            );
            view! {
                <QuantityPart label value=*value least=0 most=line.quantity first=place == 0 />
            }
        })
        .collect_view();
    let remedies = Remedy::ALL
        .iter()
        .map(|choice| {
            let choice = *choice;
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name="remedy"
                        prop:checked=move || remedy.get() == choice
                        on:change=move |_| remedy.set(choice)
                    />
                    <span>{(words.remedy)(choice)}</span>
                </label>
            }
        })
        .collect_view();
    let fields = view! {
        <fieldset class="fieldset" aria-describedby="complaint-hint complaint-error">
            <legend>{words.about}</legend>
            <p class="field__hint" id="complaint-hint">{words.about_hint}</p>
            {rows}
            <p class="field__error" id="complaint-error" role="alert">{move || about_error.get()}</p>
        </fieldset>
        <fieldset class="fieldset">
            <legend>{words.asked}</legend>
            <div class="choices">{remedies}</div>
        </fieldset>
        <TextArea
            id="complaint-text"
            label=words.text
            hint=words.text_hint
            value=text
            error=wrong(error, mutation, "/text")
        />
    };
    let read = reads(move || {
        let named: Option<Vec<ComplaintLine>> = parts
            .iter()
            .map(|(line, value)| {
                let typed = value.with_untracked(|value| value.trim().to_owned());
                let quantity = if typed.is_empty() { 0 } else { typed.parse().ok()? };
                (quantity <= line.quantity).then(|| ComplaintLine {
                    line_id: line.id.clone(),
                    quantity,
                })
            })
            .collect();
        let lines: Vec<_> = named
            .into_iter()
            .flatten()
            .filter(|line| line.quantity > 0)
            .collect();
        about_error.set(lines.is_empty().then(|| words.about_missing.to_owned()));
        let text = required(text, error, words.text_missing);
        (!lines.is_empty()).then_some(OrderAction::FileComplaint {
            lines,
            remedy: remedy.get_untracked(),
            text: text?,
        })
    });
    (fields.into_any(), read)
}

/// The last complaint, as it is quoted above an answer to it.
fn quoted(complaint: &Complaint) -> impl IntoView + use<> {
    let t = use_text();
    view! {
        <blockquote class="quoted">
            <p dir="auto">{complaint.text.clone()}</p>
            <p>{t.complaints().asked} ": " {(t.complaints().remedy)(complaint.remedy)}</p>
        </blockquote>
    }
}

/// The fields of the vendor's answer, and how they are read.
pub(super) fn answer(order: &OrderDetail, mutation: Submit) -> (AnyView, ReadFields) {
    let t = use_text();
    let words = t.complaints();
    let complaint = order.complaints.last();
    let (text, error) = (RwSignal::new(String::new()), RwSignal::new(None));
    let amount_error = RwSignal::new(None::<String>);
    let remedy = RwSignal::new(Some(
        complaint.map_or(Remedy::Replacement, |complaint| complaint.remedy),
    ));
    // What is given back is proposed: the price of as many as are complained of, as far as it was not given back before.
    let left = |line: &OrderLine| {
        let given = order
            .complaints
            .iter()
            .filter_map(|complaint| complaint.credit.as_ref())
            .flat_map(|credit| &credit.lines)
            .filter(|credit| credit.line_id == line.id)
            .map(|credit| credit.amount);
        line.price.checked_sub(Rupiah::checked_sum(given)?)
    };
    let amounts: Vec<(OrderLine, RwSignal<String>)> = complaint
        .into_iter()
        .flat_map(|complaint| &complaint.lines)
        .filter_map(|part| {
            let line = order.lines.iter().find(|line| line.id == part.line_id)?;
            let price = line.unit_price.checked_times(part.quantity)?.min(left(line)?);
            Some((line.clone(), RwSignal::new(price.get().to_string())))
        })
        .collect();
    let choices = Remedy::ALL
        .iter()
        .map(|choice| Some(*choice))
        .chain([None])
        .enumerate()
        .map(|(place, choice)| {
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=(place == 0).then_some(FIRST_FIELD)
                        name="remedy"
                        prop:checked=move || remedy.get() == choice
                        on:change=move |_| remedy.set(choice)
                    />
                    <span>{choice.map_or(words.refuse, words.remedy)}</span>
                </label>
            }
        })
        .collect_view();
    let fields_of_amounts = {
        let amounts = amounts.clone();
        move || {
            let rows = amounts
                .iter()
                .map(|(line, value)| {
                    let value = *value;
                    view! {
                        <label class="part">
                            <span>{(words.amount_of)(&line.name)}</span>
                            <input
                                class="input input--money"
                                inputmode="numeric"
                                prop:value=move || value.get()
                                on:input=move |event| value.set(event_target_value(&event))
                            />
                        </label>
                    }
                })
                .collect_view();
            view! { {rows} <p class="field__hint">{words.amount_hint}</p> }
        }
    };
    let count = amounts.len();
    let wrong_amount = move || {
        let said = |place: usize| mutation.field_error(&format!("/credits/{place}/amount"));
        amount_error.get().or_else(|| (0..count).find_map(said))
    };
    let fields = view! {
        {complaint.map(quoted)}
        <fieldset class="fieldset">
            <legend>{words.offer}</legend>
            <div class="choices">{choices}</div>
            {move || (remedy.get() == Some(Remedy::Refund)).then(&fields_of_amounts)}
            <p class="field__error" role="alert">{wrong_amount}</p>
        </fieldset>
        <TextArea
            id="answer-text"
            label=words.answer_text
            hint=t.order_forms().reason_hint
            value=text
            error=wrong(error, mutation, "/text")
        />
    };
    let read = reads(move || {
        let remedy = remedy.get_untracked();
        let credits: Option<Vec<CreditLine>> = match remedy {
            Some(Remedy::Refund) => amounts
                .iter()
                .map(|(line, value)| {
                    Some(CreditLine {
                        line_id: line.id.clone(),
                        amount: value.with_untracked(|value| parse_amount(value))?,
                    })
                })
                .collect(),
            _ => Some(Vec::new()),
        };
        let credits = credits.map(|credits| {
            let given = credits.into_iter().filter(|credit| credit.amount > Rupiah::ZERO);
            given.collect::<Vec<_>>()
        });
        let missing = remedy == Some(Remedy::Refund) && credits.as_ref().is_none_or(Vec::is_empty);
        amount_error.set(missing.then(|| t.order_forms().amount_invalid.to_owned()));
        let text = required(text, error, words.answer_missing);
        (!missing).then_some(OrderAction::AnswerComplaint {
            remedy,
            text: text?,
            credits: credits?,
        })
    });
    (fields.into_any(), read)
}
