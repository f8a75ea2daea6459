//! What goes where: for each line a number for each address, and what is left of it.

use leptos::prelude::*;
use lokapasar_contract::LineId;

use super::addresses::{receiver, slots};
use super::errors::Errors;
use super::form::Form;
use crate::components::{Button, ButtonKind, FieldError};
use crate::i18n::{Text, use_text};
use crate::stores::cart::draft::division::{FIRST, Left, Whole};
use crate::stores::cart::draft::fields::{Field, share_id};

/// How far a line is divided, in words.
pub fn left_in_words(t: Text, left: Left) -> String {
    let figure = match left {
        Left::Some(count) | Left::TooMany(count) => {
            t.format().number(i64::try_from(count).unwrap_or(i64::MAX))
        }
        Left::Nothing | Left::Unreadable => String::new(),
    };
    (t.checkout().division.left)(left, &figure)
}

/// All lines.
#[component]
pub fn Shares(
    /// What is filled in.
    form: Form,
    /// What is wrong.
    errors: Errors,
    /// What is to be divided.
    lines: Memo<Vec<Whole>>,
) -> impl IntoView {
    let words = &use_text().checkout().division;
    let id = Field::FirstGoods.id();
    let each = move || -> Vec<(usize, Whole)> { lines.get().into_iter().enumerate().collect() };
    view! {
        <section class="stack" aria-labelledby=id>
            <div>
                <h3 class="division__head" id=id tabindex="-1">{words.shares}</h3>
                <p class="field__hint">{words.shares_hint}</p>
                <FieldError id error=errors.of(Field::FirstGoods) />
            </div>
            <For
                each=each
                key=|(place, line)| (*place, line.clone())
                let((place, line))
            >
                <LineShares form errors place line />
            </For>
        </section>
    }
}

#[component]
fn LineShares(form: Form, errors: Errors, place: usize, line: Whole) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().division;
    let line = StoredValue::new(line);
    let left = Memo::new(move |_| {
        let slots = slots(form);
        form.shares
            .with(|shares| line.with_value(|line| shares.left(line, &slots)))
    });
    let rest = Memo::new(move |_| {
        let slots = slots(form);
        let rest = form
            .shares
            .with(|shares| line.with_value(|line| shares.rest(line, &slots)));
        rest.filter(|_| left.get() != Left::Nothing)
    });
    let give_rest = Callback::new(move |()| {
        if let Some(rest) = rest.get_untracked() {
            let id = line.with_value(|line| line.id.clone());
            form.shares
                .update(|shares| shares.set(&id, FIRST, rest.to_string()));
            crate::browser::focus::to_id(&share_id(place, FIRST));
        }
    });
    let status = format!("share-{place}-left");
    let described = status.clone();
    let whole = line.with_value(|line| (words.whole)(&t.format().number(line.quantity), &line.unit));
    let name = line.with_value(|line| line.name.clone());
    let id = line.with_value(|line| line.id.clone());
    let wrong = errors.of(Field::Share(place));
    view! {
        <fieldset class="division__line" aria-describedby=described class:is-wrong=move || wrong.with(Option::is_some) && left.get() != Left::Nothing>
            <legend><strong>{name.clone()}</strong> <span class="muted">" " {whole}</span></legend>
            <div class="division__parts">
                <For each=move || slots(form) key=|address| address.to_owned() let:address>
                    <SharePart form line=id.clone() place address />
                </For>
            </div>
            <div class="division__left">
                <p id=status class:field__error=move || left.get() != Left::Nothing role="status">
                    {move || left_in_words(t, left.get())}
                </p>
                {move || {
                    let name = name.clone();
                    rest.get()
                        .map(|_| {
                            view! {
                                <Button kind=ButtonKind::Quiet on_press=give_rest>
                                    {words.rest} <span class="visually-hidden">{(words.rest_of)(&name)}</span>
                                </Button>
                            }
                        })
                }}
            </div>
        </fieldset>
    }
}

/// How many of a line an address gets.
#[component]
fn SharePart(form: Form, line: LineId, place: usize, address: u8) -> impl IntoView {
    let slot = address;
    let words = &use_text().checkout().division;
    let number = form.number_of(slot);
    let label = move || {
        let name = receiver(form, slot);
        match name.trim() {
            "" => (words.address)(number.get()),
            name => (words.address_of)(number.get(), name),
        }
    };
    let typed = line.clone();
    view! {
        <label class="division__part">
            <span>{label}</span>
            <input
                class="input input--number"
                id=share_id(place, slot)
                type="text"
                inputmode="numeric"
                autocomplete="off"
                prop:value=move || form.shares.with(|shares| shares.typed(&typed, slot).to_owned())
                on:input=move |event| {
                    form.shares.update(|shares| shares.set(&line, slot, event_target_value(&event)));
                }
            />
        </label>
    }
}
