//! Fields of a form: label, hint, control, error, in this order. The id of a field is what an error summary links to.

use leptos::prelude::*;

use super::icon::{Icon, Mark};
use crate::i18n::use_text;

/// What is wrong with a field, under its control.
#[component]
pub fn FieldError(
    /// The id of the field; the message gets `{id}-error`.
    id: &'static str,
    /// What is wrong.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    move || {
        error.get().map(|error| {
            view! {
                <p class="field__error" id=format!("{id}-error")>
                    <Icon mark=Mark::Alert />
                    <span>{error}</span>
                </p>
            }
        })
    }
}

/// The ids that describe a control: its hint and its error, where they stand.
fn described_by(id: &'static str, hint: bool, error: Signal<Option<String>>) -> impl Fn() -> Option<String> {
    move || {
        let hint = hint.then(|| format!("{id}-hint"));
        let error = error.with(Option::is_some).then(|| format!("{id}-error"));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

#[component]
fn FieldHead(id: &'static str, label: String, hint: Option<String>, optional: bool) -> impl IntoView {
    let t = use_text();
    view! {
        <label class="field__label" for=id>
            {label}
            {optional.then(|| view! { " " <span class="field__optional">{t.shell().optional}</span> })}
        </label>
        {hint.map(|hint| view! { <span class="field__hint" id=format!("{id}-hint")>{hint}</span> })}
    }
}

/// A line of text, a number, a date.
#[component]
pub fn TextField(
    /// The id, unique on the page.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is written.
    value: RwSignal<String>,
    /// What to write.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The `type` of the input: `text` unless it says otherwise.
    #[prop(default = "text")]
    kind: &'static str,
    /// What the browser may fill in.
    #[prop(default = "off")]
    autocomplete: &'static str,
    /// A class beside `input`: `input--money`, `input--short`.
    #[prop(default = "")]
    class: &'static str,
) -> impl IntoView {
    let describes = described_by(id, hint.is_some(), error);
    view! {
        <div class="field">
            <FieldHead id label hint optional />
            <input
                id=id
                name=id
                class=format!("input {class}")
                type=kind
                inputmode=(kind == "number").then_some("numeric")
                autocomplete=autocomplete
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=describes
            />
            <FieldError id error />
        </div>
    }
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// The id, unique on the page.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is written.
    value: RwSignal<String>,
    /// What to write.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let describes = described_by(id, hint.is_some(), error);
    view! {
        <div class="field">
            <FieldHead id label hint optional />
            <textarea
                id=id
                name=id
                class="input"
                rows="3"
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=describes
            ></textarea>
            <FieldError id error />
        </div>
    }
}

/// A choice of one among several, as pairs of value and words.
#[component]
pub fn SelectField(
    /// The id, unique on the page.
    id: &'static str,
    /// What is asked.
    #[prop(into)]
    label: String,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// The choices: value and words.
    options: Vec<(String, String)>,
    /// Told of a choice.
    #[prop(into)]
    on_choose: Callback<String>,
    /// What to choose.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let describes = described_by(id, hint.is_some(), error);
    let options = options
        .into_iter()
        .map(|(choice, words)| {
            let chosen = choice.clone();
            view! { <option value=choice prop:selected=move || value.with(|value| *value == chosen)>{words}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            <FieldHead id label hint optional=false />
            <select
                id=id
                name=id
                class="select"
                on:change=move |event| on_choose.run(event_target_value(&event))
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=describes
            >
                {options}
            </select>
            <FieldError id error />
        </div>
    }
}

/// A checkbox, or a radio button when it has a group, with its label; the count stands at the right.
#[component]
pub fn Choice(
    /// Its words.
    #[prop(into)]
    label: String,
    /// Whether it is chosen.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told of a change.
    #[prop(into)]
    on_change: Callback<bool>,
    /// The name of its group: then it is a radio button.
    #[prop(optional)]
    group: Option<&'static str>,
    /// How many results it has, as it is shown.
    #[prop(optional, into)]
    count: Option<String>,
    /// Its id, where the focus has to find it again.
    #[prop(optional, into)]
    id: Option<String>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                id=id
                type=if group.is_some() { "radio" } else { "checkbox" }
                name=group
                prop:checked=move || checked.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label}</span>
            {count.map(|count| view! { <span class="choice__count">{count}</span> })}
        </label>
    }
}
