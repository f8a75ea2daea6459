//! The fields of the checkout.

use leptos::prelude::*;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use super::errors::Errors;
use super::money::MoneyFields;
use crate::components::{Choice, TextArea, TextField};
use crate::i18n::use_text;
use crate::queries::Query;
use crate::stores::cart::draft::{Draft, Field};

/// What is filled in, field by field.
#[derive(Clone, Copy)]
pub struct Form {
    need: RwSignal<String>,
    receiver_name: RwSignal<String>,
    receiver_phone: RwSignal<String>,
    receiver_address: RwSignal<String>,
    needed_by: RwSignal<String>,
    pub(super) funding_source: RwSignal<Option<FundingSource>>,
    pub(super) payment_route: RwSignal<Option<PaymentRoute>>,
    /// Empty for no package.
    pub(super) plan_code: RwSignal<Option<String>>,
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
            plan_code: RwSignal::new(Some(draft.plan_code.clone())),
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
            plan_code: self.plan_code.get().unwrap_or_default(),
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
    /// What the server says of the purchase.
    preview: Query<PurchasePreview>,
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
    let line = move |field, value, kind, autocomplete, class| {
        let (id, label, hint, error) = of(field);
        view! { <TextField id label value hint=hint.to_owned() error kind autocomplete class /> }
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
            {line(Field::NeededBy, form.needed_by, "date", "off", "input--short")}
        </Section>
        <Section id="receiver-section" title=words.receiver_section>
            <div class="checkout-pair">
                {line(Field::ReceiverName, form.receiver_name, "text", "name", "")}
                {line(Field::ReceiverPhone, form.receiver_phone, "tel", "tel", "")}
            </div>
            {lines(Field::ReceiverAddress, form.receiver_address, false)}
        </Section>
        <Section id="money-section" title=words.money_section>
            <MoneyFields form errors preview />
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
            <div class="card__head"><h2 id=id tabindex="-1">{title}</h2></div>
            <div class="card__body stack">{children()}</div>
        </section>
    }
}
