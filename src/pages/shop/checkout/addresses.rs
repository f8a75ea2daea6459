//! The addresses of a purchase: one as a rule, and further ones when it is divided.

use leptos::prelude::*;
use lokapasar_contract::delivery::{AddressBook, KnownAddress};

use super::errors::Errors;
use super::form::Form;
use super::shares::Shares;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, Choice, FieldError, SelectField, TextArea, TextField};
use crate::i18n::use_text;
use crate::queries::Query;
use crate::queries::purchases::use_address_book;
use crate::stores::cart::draft::division::{FIRST, Further, MOST_FURTHER, Office, Whole, free_slot};
use crate::stores::cart::draft::fields::{Field, Part};

/// A further address, as it is filled in.
#[derive(Clone, Copy, PartialEq)]
pub struct AddressForm {
    /// Its slot.
    pub slot: u8,
    name: RwSignal<String>,
    phone: RwSignal<String>,
    address: RwSignal<String>,
    note: RwSignal<String>,
    region: RwSignal<String>,
    office: RwSignal<Option<Office>>,
}

impl AddressForm {
    /// As the draft has it.
    pub fn of(further: &Further) -> Self {
        Self {
            slot: further.slot,
            name: RwSignal::new(further.name.clone()),
            phone: RwSignal::new(further.phone.clone()),
            address: RwSignal::new(further.address.clone()),
            note: RwSignal::new(further.note.clone()),
            region: RwSignal::new(further.region.clone()),
            office: RwSignal::new(further.office.clone()),
        }
    }

    /// As it stands now. Reactive.
    pub fn read(self) -> Further {
        Further {
            slot: self.slot,
            name: self.name.get(),
            phone: self.phone.get(),
            address: self.address.get(),
            note: self.note.get(),
            region: self.region.get(),
            office: self.office.get(),
        }
    }
}

/// What choosing a known address fills in.
#[derive(Clone, Copy)]
struct Filled {
    name: RwSignal<String>,
    phone: RwSignal<String>,
    address: RwSignal<String>,
    region: RwSignal<String>,
    office: RwSignal<Option<Office>>,
}

impl Filled {
    fn take(self, known: &KnownAddress, home: &str) {
        if let (Some(name), Some(phone)) = (&known.receiver, &known.phone) {
            self.name.set(name.clone());
            self.phone.set(phone.clone());
        }
        let code = known.region.code.as_str();
        let region = if code == home {
            String::new()
        } else {
            code.to_owned()
        };
        self.office.set(known.place.clone().map(|id| Office {
            id,
            address: known.address.clone(),
            region: region.clone(),
        }));
        self.address.set(known.address.clone());
        self.region.set(region);
    }
}

/// The receiver, and further addresses with what each of them gets.
#[component]
pub fn Addresses(
    /// What is filled in.
    form: Form,
    /// What is wrong.
    errors: Errors,
    /// What is to be divided.
    lines: Memo<Vec<Whole>>,
) -> impl IntoView {
    let words = &use_text().checkout().division;
    let book = use_address_book();
    let first = Filled {
        name: form.receiver_name,
        phone: form.receiver_phone,
        address: form.receiver_address,
        region: form.region,
        office: form.office,
    };
    let divide = Callback::new(move |on: bool| {
        form.divided.set(on);
        if on {
            form.shares.update(|shares| shares.begin(&lines.get_untracked()));
            if form.further.with_untracked(Vec::is_empty) {
                add(form);
            }
        }
    });
    let receiver_line = move |field: Field, value, kind, autocomplete| {
        view! { <Line field value errors kind autocomplete /> }
    };
    // A line that is put in later is the first address's until somebody says otherwise.
    Effect::new(move |_| {
        let lines = lines.get();
        if form.divided.get() {
            form.shares.update(|shares| shares.begin(&lines));
        }
    });
    view! {
        {move || {
            form.divided.get().then(|| view! { <h3 class="division__head">{(words.address)(1)}</h3> })
        }}
        <Known book to=first id="known-address" />
        <div class="checkout-pair">
            {receiver_line(Field::ReceiverName, form.receiver_name, "text", "name")}
            {receiver_line(Field::ReceiverPhone, form.receiver_phone, "tel", "tel")}
        </div>
        <Place field=Field::ReceiverAddress value=form.receiver_address errors />
        {move || form.divided.get().then(|| view! { <Regions book chosen=form.region id="receiver-region" /> })}
        <div id=Field::Division.id() tabindex="-1">
            <Choice label=words.divide checked=form.divided on_change=divide id="divide" />
            <p class="field__hint choice-hint">{words.divide_hint}</p>
            <FieldError id=Field::Division.id() error=errors.of(Field::Division) />
        </div>
        {move || {
            form.divided
                .get()
                .then(|| {
                    view! {
                        <For each=move || form.further.get() key=|further| further.slot let:further>
                            <FurtherAddress form further errors book />
                        </For>
                        <More form />
                        <Shares form errors lines />
                    }
                })
        }}
    }
}

/// Adds an address, and takes the focus to it.
fn add(form: Form) {
    let taken: Vec<u8> = form
        .further
        .with_untracked(|all| all.iter().map(|one| one.slot).collect());
    if let Some(slot) = free_slot(&taken) {
        let further = Further {
            slot,
            ..Further::default()
        };
        form.further.update(|all| all.push(AddressForm::of(&further)));
        timer::at_next_frame(move || {
            focus::to_id(Field::Further(slot, Part::Name).id());
        });
    }
}

#[component]
fn More(form: Form) -> impl IntoView {
    let words = &use_text().checkout().division;
    let closed = Signal::derive(move || {
        let full = form.further.with(Vec::len) >= MOST_FURTHER;
        full.then(|| (words.most)(MOST_FURTHER + 1))
    });
    let press = Callback::new(move |()| add(form));
    view! { <Button on_press=press closed>{words.add}</Button> }
}

#[component]
fn FurtherAddress(
    form: Form,
    further: AddressForm,
    errors: Errors,
    book: Query<AddressBook>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.checkout().division;
    let slot = further.slot;
    let number = form.number_of(slot);
    let field = move |part| Field::Further(slot, part);
    let to = Filled {
        name: further.name,
        phone: further.phone,
        address: further.address,
        region: further.region,
        office: further.office,
    };
    let remove = Callback::new(move |()| {
        form.shares.update(|shares| shares.remove(slot));
        form.further.update(|all| all.retain(|one| one.slot != slot));
        focus::to_id("divide");
    });
    view! {
        <fieldset class="division__address stack">
            <legend class="division__head">{move || (words.address)(number.get())}</legend>
            <Known book to id=field(Part::Known).id() />
            <div class="checkout-pair">
                <Line field=field(Part::Name) value=further.name errors kind="text" autocomplete="off" />
                <Line field=field(Part::Phone) value=further.phone errors kind="tel" autocomplete="off" />
            </div>
            <Place field=field(Part::Address) value=further.address errors />
            <Regions book chosen=further.region id=field(Part::Region).id() />
            <TextField
                id=field(Part::Note).id()
                label=words.note
                value=further.note
                error=errors.of(field(Part::Note))
                optional=true
            />
            <Button kind=ButtonKind::Quiet on_press=remove>{move || (words.remove)(number.get())}</Button>
        </fieldset>
    }
}

#[component]
fn Line(
    field: Field,
    value: RwSignal<String>,
    errors: Errors,
    kind: &'static str,
    autocomplete: &'static str,
) -> impl IntoView {
    let words = use_text().checkout();
    let hint = (words.hint)(field).to_owned();
    let label = (words.label)(field);
    view! { <TextField id=field.id() label value hint error=errors.of(field) kind autocomplete /> }
}

#[component]
fn Place(field: Field, value: RwSignal<String>, errors: Errors) -> impl IntoView {
    let words = use_text().checkout();
    let hint = (words.hint)(field).to_owned();
    let label = (words.label)(field);
    view! { <TextArea id=field.id() label value hint error=errors.of(field) /> }
}

/// The addresses that the unit knows. To choose one is to fill it in; without the book it is written.
#[component]
fn Known(book: Query<AddressBook>, to: Filled, id: &'static str) -> impl IntoView {
    let words = &use_text().checkout().division;
    let chosen = RwSignal::new(String::new());
    move || {
        let book = book.data().filter(|book| !book.items.is_empty())?;
        let described = |known: &KnownAddress| {
            let who = [&known.name, &known.receiver].into_iter().flatten();
            let who: Vec<&str> = who.map(String::as_str).collect();
            (words.known_of)(&who.join(", "), &known.address)
        };
        let all = book.items.iter().enumerate();
        let none = (String::new(), words.known_none.to_owned());
        let options = std::iter::once(none)
            .chain(all.map(|(place, known)| (place.to_string(), described(known))))
            .collect::<Vec<_>>();
        let choose = Callback::new(move |value: String| {
            let known = value.parse().ok().and_then(|place: usize| book.items.get(place));
            if let Some(known) = known {
                let home = book.regions.first().map_or("", |region| region.code.as_str());
                to.take(known, home);
            }
            chosen.set(value);
        });
        Some(view! { <SelectField id label=words.known value=chosen options on_choose=choose /> })
    }
}

/// In whose area an address lies; the unit's own comes first, and is none.
#[component]
fn Regions(book: Query<AddressBook>, chosen: RwSignal<String>, id: &'static str) -> impl IntoView {
    let words = &use_text().checkout().division;
    let choose = Callback::new(move |code: String| chosen.set(code));
    move || {
        let book = book.data()?;
        let mut options: Vec<(String, String)> = Vec::new();
        for (place, region) in book.regions.iter().enumerate() {
            let code = if place == 0 {
                String::new()
            } else {
                region.code.to_string()
            };
            options.push((code, region.name.clone()));
        }
        // One that was used lies elsewhere, maybe.
        for known in &book.items {
            let there = &known.region;
            if !book.regions.contains(there) && !options.iter().any(|(code, _)| code == there.code.as_str()) {
                options.push((there.code.to_string(), there.name.clone()));
            }
        }
        (options.len() > 1).then(|| {
            view! {
                <SelectField id label=words.region value=chosen options on_choose=choose hint=words.region_hint />
            }
        })
    }
}

/// The slots of all addresses. Reactive.
pub fn slots(form: Form) -> Vec<u8> {
    form.further.with(|all| {
        std::iter::once(FIRST)
            .chain(all.iter().map(|one| one.slot))
            .collect()
    })
}

/// Who receives goods at an address. Reactive.
pub fn receiver(form: Form, slot: u8) -> String {
    if slot == FIRST {
        return form.receiver_name.get();
    }
    let name = form
        .further
        .with(|all| all.iter().find(|one| one.slot == slot).map(|one| one.name));
    name.map(|name| name.get()).unwrap_or_default()
}
