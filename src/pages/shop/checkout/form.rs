//! The fields of the checkout.

use leptos::prelude::*;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use super::errors::Errors;
use crate::components::{Choice, FieldError, TextArea, TextField};
use crate::i18n::use_text;
use crate::stores::cart::draft::{Draft, Field};

/// The funding sources, in the order in which they are offered.
const SOURCES: [FundingSource; 4] = [
    FundingSource::Apbd,
    FundingSource::Bos,
    FundingSource::Blud,
    FundingSource::Apbn,
];

/// The payment routes, in the order in which they are offered.
const ROUTES: [PaymentRoute; 3] = [
    PaymentRoute::VirtualAccount,
    PaymentRoute::CreditCard,
    PaymentRoute::Direct,
];

/// What is filled in, field by field.
#[derive(Clone, Copy)]
pub struct Form {
    need: RwSignal<String>,
    receiver_name: RwSignal<String>,
    receiver_phone: RwSignal<String>,
    receiver_address: RwSignal<String>,
    needed_by: RwSignal<String>,
    funding_source: RwSignal<Option<FundingSource>>,
    payment_route: RwSignal<Option<PaymentRoute>>,
    plan_code: RwSignal<String>,
    note: RwSignal<String>,
    negotiate: RwSignal<bool>,
}

impl Form {
    /// As the draft has it.
    pub fn of(draft: &Draft) -> Self {
        Self {
            need: RwSignal::new(draft.need.clone()),
            receiver_name: RwSignal::new(draft.receiver_name.clone()),
            receiver_phone: RwSignal::new(draft.receiver_phone.clone()),
            receiver_address: RwSignal::new(draft.receiver_address.clone()),
            needed_by: RwSignal::new(draft.needed_by.clone()),
            funding_source: RwSignal::new(draft.funding_source),
            payment_route: RwSignal::new(draft.payment_route),
            plan_code: RwSignal::new(draft.plan_code.clone()),
            note: RwSignal::new(draft.note.clone()),
            negotiate: RwSignal::new(draft.negotiate),
        }
    }

    /// As it stands now. Reactive.
    pub fn read(self) -> Draft {
        Draft {
            need: self.need.get(),
            receiver_name: self.receiver_name.get(),
            receiver_phone: self.receiver_phone.get(),
            receiver_address: self.receiver_address.get(),
            needed_by: self.needed_by.get(),
            funding_source: self.funding_source.get(),
            payment_route: self.payment_route.get(),
            plan_code: self.plan_code.get(),
            note: self.note.get(),
            negotiate: self.negotiate.get(),
            ..Draft::default()
        }
    }
}

/// All fields, in sections.
#[component]
pub fn Fields(
    /// What is filled in.
    form: Form,
    /// What is wrong.
    errors: Errors,
) -> impl IntoView {
    let words = use_text().checkout();
    let of = move |field: Field| {
        (
            field.id(),
            (words.label)(field),
            (words.hint)(field),
            errors.of(field),
        )
    };
    let line = move |field, value, kind, autocomplete, class, optional| {
        let (id, label, hint, error) = of(field);
        view! { <TextField id label value hint=hint.to_owned() error optional kind autocomplete class /> }
    };
    let lines = move |field, value, optional| {
        let (id, label, hint, error) = of(field);
        if hint.is_empty() {
            view! { <TextArea id label value error optional /> }.into_any()
        } else {
            view! { <TextArea id label value hint=hint.to_owned() error optional /> }.into_any()
        }
    };
    let negotiate = Callback::new(move |negotiate| form.negotiate.set(negotiate));
    view! {
        <Section id="need-section" title=words.need_section>
            {lines(Field::Need, form.need, false)}
            {line(Field::NeededBy, form.needed_by, "date", "off", "input--short", false)}
        </Section>
        <Section id="receiver-section" title=words.receiver_section>
            <div class="checkout-pair">
                {line(Field::ReceiverName, form.receiver_name, "text", "name", "", false)}
                {line(Field::ReceiverPhone, form.receiver_phone, "tel", "tel", "", false)}
            </div>
            {lines(Field::ReceiverAddress, form.receiver_address, false)}
        </Section>
        <Section id="money-section" title=words.money_section>
            <Sources chosen=form.funding_source errors />
            <Routes chosen=form.payment_route errors />
            {line(Field::PlanCode, form.plan_code, "text", "off", "input--short", true)}
        </Section>
        <Section id="vendor-section" title=words.vendor_section>
            <div>
                <Choice label=words.negotiate checked=form.negotiate on_change=negotiate id="negotiate" />
                <p class="field__hint choice-hint">{words.negotiate_hint}</p>
            </div>
            {lines(Field::Note, form.note, true)}
        </Section>
    }
}

#[component]
fn Section(id: &'static str, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="card" aria-labelledby=id>
            <div class="card__head"><h2 id=id>{title}</h2></div>
            <div class="card__body stack">{children()}</div>
        </section>
    }
}

#[component]
fn Sources(chosen: RwSignal<Option<FundingSource>>, errors: Errors) -> impl IntoView {
    let t = use_text();
    let choices = SOURCES.map(|source| Explained {
        value: source,
        words: (t.states().funding)(source),
        hint: (t.checkout().funding_hint)(source),
    });
    view! { <ExplainedChoices field=Field::FundingSource choices=choices.to_vec() chosen errors /> }
}

#[component]
fn Routes(chosen: RwSignal<Option<PaymentRoute>>, errors: Errors) -> impl IntoView {
    let t = use_text();
    let choices = ROUTES.map(|route| Explained {
        value: route,
        words: (t.states().route)(route),
        hint: (t.checkout().route_hint)(route),
    });
    view! { <ExplainedChoices field=Field::PaymentRoute choices=choices.to_vec() chosen errors /> }
}

/// A choice with a line that says what it means.
#[derive(Clone)]
struct Explained<T> {
    value: T,
    words: &'static str,
    hint: &'static str,
}

/// Radio buttons, each with its explanation. The first has the field's id, so that the error summary leads to it.
#[component]
fn ExplainedChoices<T: Copy + PartialEq + Send + Sync + 'static>(
    field: Field,
    choices: Vec<Explained<T>>,
    chosen: RwSignal<Option<T>>,
    errors: Errors,
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
        let hint_id = format!("{own}-hint");
        let value = choice.value;
        view! {
            <label class="choice choice--explained">
                <input
                    id=own
                    type="radio"
                    name=id
                    aria-describedby=hint_id.clone()
                    prop:checked=move || chosen.get() == Some(value)
                    on:change=move |_| chosen.set(Some(value))
                />
                <span>
                    {choice.words}
                    <span class="field__hint choice__hint" id=hint_id aria-hidden="true">{choice.hint}</span>
                </span>
            </label>
        }
    });
    view! {
        <fieldset class="choices choices--explained" aria-describedby=described>
            <legend>{(words.label)(field)}</legend>
            {choices.collect_view()}
            <FieldError id error />
        </fieldset>
    }
}
