//! The fields of the checkout.

use leptos::prelude::*;
use lokapasar_contract::checkout::PurchasePreview;
use lokapasar_contract::purchase::{FundingSource, PaymentRoute};

use super::addresses::{AddressForm, Addresses};
use super::errors::Errors;
use super::money::MoneyFields;
use crate::components::{Choice, TextArea, TextField};
use crate::i18n::use_text;
use crate::queries::Query;
use crate::stores::cart::draft::division::{Division, Office, Shares, Whole};
use crate::stores::cart::draft::{Draft, Field};

/// What is filled in, field by field.
#[derive(Clone, Copy)]
pub struct Form {
    need: RwSignal<String>,
    pub(super) receiver_name: RwSignal<String>,
    pub(super) receiver_phone: RwSignal<String>,
    pub(super) receiver_address: RwSignal<String>,
    /// Whether it goes to several addresses.
    pub(super) divided: RwSignal<bool>,
    /// In whose area the first one lies; empty for the unit's own.
    pub(super) region: RwSignal<String>,
    /// The office that was chosen as the first one.
    pub(super) office: RwSignal<Option<Office>>,
    /// The other addresses.
    pub(super) further: RwSignal<Vec<AddressForm>>,
    /// What goes where.
    pub(super) shares: RwSignal<Shares>,
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
            divided: RwSignal::new(draft.division.on),
            region: RwSignal::new(draft.division.region.clone()),
            office: RwSignal::new(draft.division.office.clone()),
            further: RwSignal::new(draft.division.further.iter().map(AddressForm::of).collect()),
            shares: RwSignal::new(draft.division.shares.clone()),
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
            division: self.division(),
            needed_by: self.needed_by.get(),
            funding_source: self.funding_source.get(),
            payment_route: self.payment_route.get(),
            plan_code: self.plan_code.get().unwrap_or_default(),
            note: self.note.get(),
            negotiate: self.negotiate.get(),
            ..Draft::default()
        }
    }

    /// How it is divided among addresses. Reactive.
    pub fn division(self) -> Division {
        Division {
            on: self.divided.get(),
            region: self.region.get(),
            office: self.office.get(),
            further: self
                .further
                .with(|all| all.iter().map(|one| one.read()).collect()),
            shares: self.shares.get(),
        }
    }

    /// The number of an address, as it is shown.
    pub fn number_of(self, slot: u8) -> Memo<usize> {
        Memo::new(move |_| {
            let place = self
                .further
                .with(|all| all.iter().position(|one| one.slot == slot));
            place.map_or(1, |place| place + 2)
        })
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
    /// What is ordered.
    whole: Memo<Vec<Whole>>,
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
            <Addresses form errors lines=whole />
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
