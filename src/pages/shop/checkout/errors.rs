//! Everything that is missing or wrong, listed at once at the top and linked to its field.

use leptos::prelude::*;

use super::addresses::slots;
use super::form::Form;
use super::shares::left_in_words;
use crate::browser::{focus, timer};
use crate::i18n::{Text, use_text};
use crate::queries::ApiError;
use crate::stores::cart::CheckoutStore;
use crate::stores::cart::checkout::Progress;
use crate::stores::cart::draft::division::Whole;
use crate::stores::cart::draft::fields::Part;
use crate::stores::cart::draft::{Field, Wrong};

const SUMMARY_ID: &str = "error-summary";

/// What is wrong: what the page found itself, or else what the server said.
#[derive(Clone, Copy)]
pub struct Errors {
    found: RwSignal<Vec<(Field, String)>>,
    form: Form,
    lines: Memo<Vec<Whole>>,
    t: Text,
    all: Memo<Vec<(Option<Field>, String)>>,
}

/// Whether the server refused fields, and not the whole.
pub fn are_of_fields(error: &ApiError) -> bool {
    !error.fields().is_empty()
}

impl Errors {
    /// None yet; follows what the server says of the checkout.
    pub fn new(checkout: CheckoutStore, form: Form, lines: Memo<Vec<Whole>>) -> Self {
        let t = use_text();
        let found = RwSignal::new(Vec::new());
        let all = Memo::new(move |_| {
            let found = found.get();
            if !found.is_empty() {
                return found
                    .into_iter()
                    .map(|(field, said)| (Some(field), said))
                    .collect();
            }
            match checkout.progress() {
                Progress::Refused(error) => {
                    let slots = untrack(|| slots(form));
                    let fields = error.fields().iter();
                    fields
                        .map(|field| (Field::at(&field.pointer, &slots), field.detail.clone()))
                        .collect()
                }
                _ => Vec::new(),
            }
        });
        // What the server says comes later than the press of the button: the focus goes to it then.
        Effect::new(move |_| {
            if all.with(|all| !all.is_empty()) {
                show();
            }
        });
        Self {
            found,
            form,
            lines,
            t,
            all,
        }
    }

    /// Lists what is missing, and leads there.
    pub fn say(self, wrong: &[(Field, Wrong)]) {
        // As it was when the button was pressed: what is typed afterwards does not lead back here.
        let said = untrack(|| {
            wrong
                .iter()
                .map(|(field, wrong)| (*field, said(self.t, self.form, self.lines, *field, *wrong)))
                .collect()
        });
        self.found.set(said);
        show();
    }

    /// Forgets what the page found.
    pub fn clear(self) {
        self.found.set(Vec::new());
    }

    /// What is wrong with a field.
    pub fn of(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.all.with(|all| {
                all.iter()
                    .find(|(at, _)| *at == Some(field))
                    .map(|(_, said)| said.clone())
            })
        })
    }
}

/// What is wrong with a field, in words; of one of several addresses with which one.
fn said(t: Text, form: Form, lines: Memo<Vec<Whole>>, field: Field, wrong: Wrong) -> String {
    let words = t.checkout();
    match field {
        Field::Division => words.division.alone.to_owned(),
        Field::FirstGoods => (words.division.gets_nothing)(1),
        Field::Further(slot, Part::Goods) => (words.division.gets_nothing)(form.number_of(slot).get()),
        Field::Further(slot, _) => {
            (words.division.wrong_at)((words.wrong)(field, wrong), form.number_of(slot).get())
        }
        Field::Share(place) => {
            let slots = slots(form);
            let line = lines.with(|lines| lines.get(place).cloned());
            line.map(|line| {
                let left = form.shares.with(|shares| shares.left(&line, &slots));
                (words.division.undivided)(&line.name, &left_in_words(t, left))
            })
            .unwrap_or_default()
        }
        _ => (words.wrong)(field, wrong).to_owned(),
    }
}

fn show() {
    timer::at_next_frame(|| {
        focus::to_id(SUMMARY_ID);
    });
}

/// The list at the top of the form.
#[component]
pub fn ErrorSummary(
    /// What is wrong.
    errors: Errors,
) -> impl IntoView {
    let t = use_text();
    let item = |(field, said): (Option<Field>, String)| match field {
        Some(field) => {
            let id = field.target();
            let href = format!("#{id}");
            let follow = move |event: leptos::ev::MouseEvent| {
                event.prevent_default();
                focus::to_id(&id);
            };
            view! { <li><a href=href on:click=follow>{said}</a></li> }.into_any()
        }
        None => view! { <li>{said}</li> }.into_any(),
    };
    move || {
        let all = errors.all.get();
        (!all.is_empty()).then(|| {
            view! {
                <div id=SUMMARY_ID class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex="-1">
                    <h2 id="error-summary-title">{t.errors().summary}</h2>
                    <ul>{all.into_iter().map(item).collect_view()}</ul>
                </div>
            }
        })
    }
}
