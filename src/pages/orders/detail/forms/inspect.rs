//! The form of an inspection: line by line, with a note where something does not fit.

use leptos::prelude::*;
use lokapasar_contract::order::{Finding, InspectionOutcome, OrderAction, OrderLine};

use super::{FIRST_FIELD, ReadFields, filled, reads};
use crate::i18n::use_text;

/// The fields, and how they are read.
pub(super) fn inspect(lines: Vec<OrderLine>) -> (AnyView, ReadFields) {
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
                            <span>{(t.states().inspection)(value)}</span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <fieldset class="fieldset">
                    <legend>{(t.order_forms().finding_of)(&line.name)}</legend>
                    <div class="choices">{choices}</div>
                    {move || {
                        (outcome.get() != InspectionOutcome::Fits)
                            .then(|| {
                                view! {
                                    <label class="part">
                                        <span>{t.order_forms().finding_note}</span>
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
        <p class="field__error" role="alert">{move || missing.get().then_some(t.order_forms().finding_missing)}</p>
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
