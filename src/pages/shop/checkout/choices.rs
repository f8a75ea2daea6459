//! Choices of one among several, each with what it means, and why it is closed where it is.

use leptos::prelude::*;

use super::errors::Errors;
use crate::components::{FieldError, Icon, Mark};
use crate::i18n::use_text;
use crate::stores::cart::draft::Field;

/// Whether a choice can be taken, and what the server says of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// Whether it cannot be taken now.
    pub closed: bool,
    /// Its limit in words, or why it is closed.
    pub text: Option<String>,
    /// Where that is written.
    pub source: Option<String>,
}

/// A choice with what it means.
#[derive(Clone)]
pub struct Explained<T> {
    /// What is chosen.
    pub value: T,
    /// Its words.
    pub words: String,
    /// What it means.
    pub hint: String,
    /// Whether it can be taken.
    pub standing: Signal<Standing>,
}

/// Radio buttons, each with its explanation. The first has the field's id, so that the error summary leads to it.
///
/// A closed one is not hidden and not `disabled`: it stays reachable by keyboard, says why, and does not take the choice.
#[component]
pub fn ExplainedChoices<T: Clone + PartialEq + Send + Sync + 'static>(
    /// The field.
    field: Field,
    /// The choices.
    choices: Vec<Explained<T>>,
    /// What is chosen.
    chosen: RwSignal<Option<T>>,
    /// What is wrong.
    errors: Errors,
    /// Told of a choice.
    #[prop(optional, into)]
    on_choose: Option<Callback<T>>,
) -> impl IntoView {
    let words = use_text().checkout();
    let id = field.id();
    let error = errors.of(field);
    let described = move || error.with(Option::is_some).then(|| format!("{id}-error"));
    let choices = choices.into_iter().enumerate().map(|(place, choice)| {
        let own = if place == 0 {
            id.to_owned()
        } else {
            format!("{id}-{place}")
        };
        view! { <Choice own name=id choice chosen on_choose /> }
    });
    view! {
        <fieldset class="choices choices--explained" aria-describedby=described>
            <legend>{(words.label)(field)}</legend>
            {choices.collect_view()}
            <FieldError id error />
        </fieldset>
    }
}

#[component]
fn Choice<T: Clone + PartialEq + Send + Sync + 'static>(
    own: String,
    name: &'static str,
    choice: Explained<T>,
    chosen: RwSignal<Option<T>>,
    on_choose: Option<Callback<T>>,
) -> impl IntoView {
    let Explained {
        value,
        words,
        hint,
        standing,
    } = choice;
    let hint_id = format!("{own}-hint");
    let described_by = hint_id.clone();
    let closed = Memo::new(move |_| standing.with(|standing| standing.closed));
    let mine = value.clone();
    let checked = move || chosen.with(|chosen| chosen.as_ref() == Some(&mine));
    // A press that is not carried out leaves the choice as it was.
    let keep_closed = move |event: leptos::ev::MouseEvent| {
        if closed.get_untracked() {
            event.prevent_default();
        }
    };
    let choose = move |_| {
        chosen.set(Some(value.clone()));
        if let Some(on_choose) = on_choose {
            on_choose.run(value.clone());
        }
    };
    view! {
        <label class="choice choice--explained" class:choice--closed=move || closed.get()>
            <input
                id=own
                type="radio"
                name=name
                aria-describedby=described_by
                aria-disabled=move || closed.get().then_some("true")
                prop:checked=checked
                on:click=keep_closed
                on:change=choose
            />
            <span>
                {words}
                <span class="choice__hints" id=hint_id aria-hidden="true">
                    {(!hint.is_empty()).then(|| view! { <span class="field__hint choice__hint">{hint}</span> })}
                    <Said standing />
                </span>
            </span>
        </label>
    }
}

/// What the server says of a choice.
#[component]
fn Said(standing: Signal<Standing>) -> impl IntoView {
    let t = use_text();
    move || {
        let Standing { closed, text, source } = standing.get();
        text.map(|text| {
            let source = source.map(|source| (t.cart().source)(&source));
            view! {
                <span class="field__hint choice__hint">
                    {closed
                        .then(|| {
                            view! { <strong class="choice__closed"><Icon mark=Mark::Alert />{t.checkout().rules.closed}</strong> " " }
                        })}
                    {text} {source.map(|source| view! { " " <span>{source}</span> })}
                </span>
            }
        })
    }
}
