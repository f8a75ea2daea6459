//! Asking a vendor about the product.

use leptos::prelude::*;
use lokapasar_contract::question::{AskQuestion, Asking, MAXIMUM_QUESTION, MINIMUM_QUESTION};
use lokapasar_contract::{ProductId, VendorId};

use crate::app::navigation::use_here;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, SelectField, TextArea};
use crate::i18n::use_text;
use crate::pages::questions::HEADING;
use crate::paths::Path;
use crate::queries::questions::use_ask_question;
use crate::queries::{QueryCache, Resource};
use crate::stores::{Announcements, SessionState, SessionStore};

/// The field of a question that names the vendor, as a JSON pointer. In two pieces, since in one it is also the address of a page.
const VENDOR_POINTER: &str = concat!("/", "vendor");

/// The id of the text field, and of the choice of a vendor.
const FIELD: &str = "question";
const VENDOR: &str = "question-vendor";

/// The button that opens the form, or the form; to those who may not ask, why.
#[component]
pub fn Ask(
    /// The product.
    product: ProductId,
    /// Whether the person who reads may ask, and whom.
    asking: Memo<Asking>,
) -> impl IntoView {
    let words = use_text().questions();
    let session = expect_context::<SessionStore>();
    let here = use_here();
    let announcements = expect_context::<Announcements>();
    let cache = expect_context::<QueryCache>();
    let open = RwSignal::new(false);
    let text = RwSignal::new(String::new());
    let vendor = RwSignal::new(String::new());
    let unchosen = RwSignal::new(false);
    let send = use_ask_question(product, move |_| {
        open.set(false);
        text.set(String::new());
        cache.invalidate(Resource::Questions);
        announcements.done(words.asked_done);
        // The form that had the focus is gone.
        focus::to_id(HEADING);
    });
    let submit = Callback::new(move |()| {
        let only = asking.with_untracked(|asking| match asking.vendors.as_slice() {
            [only] => Some(only.id.clone()),
            _ => None,
        });
        let chosen = vendor.with_untracked(|id| (!id.is_empty()).then(|| VendorId::new(id.clone())));
        let Some(vendor) = only.or(chosen) else {
            unchosen.set(true);
            focus::to_id(VENDOR);
            return;
        };
        unchosen.set(false);
        let text = text.get_untracked();
        send.submit(AskQuestion { vendor, text });
    });
    let form = Form {
        text,
        vendor,
        submit,
        vendor_error: Signal::derive(move || {
            let missing = unchosen.get() && vendor.with(String::is_empty);
            missing
                .then(|| words.vendor_missing.to_owned())
                .or_else(|| send.field_error(VENDOR_POINTER))
        }),
        text_error: Signal::derive(move || send.field_error("/text")),
        busy: Signal::derive(move || send.is_busy()),
        close: Callback::new(move |()| open.set(false)),
    };
    let nobody = Memo::new(move |_| matches!(session.state(), SessionState::SignedOut));
    move || {
        if nobody.get() {
            let href = here.with(|path| {
                path.as_ref()
                    .map_or(Path::SignIn { next: None }, Path::sign_in_first)
                    .url()
            });
            return view! { <div class="actions"><a class="button" href=href>{words.sign_in}</a></div> }
                .into_any();
        }
        if open.get() && asking.with(|asking| asking.allowed) {
            return view! { <AskForm form asking /> }.into_any();
        }
        let press = move |()| {
            open.set(true);
            timer::at_next_frame(|| {
                if !focus::to_id(VENDOR) {
                    focus::to_id(FIELD);
                }
            });
        };
        let closed = Signal::derive(move || asking.with(|asking| asking.reason.clone()));
        view! { <div class="actions"><Button on_press=press closed>{words.ask}</Button></div> }.into_any()
    }
}

/// What the form shows and does. It outlives the form, so that what was written stays while the form is closed.
#[derive(Clone, Copy)]
struct Form {
    text: RwSignal<String>,
    vendor: RwSignal<String>,
    submit: Callback<()>,
    vendor_error: Signal<Option<String>>,
    text_error: Signal<Option<String>>,
    busy: Signal<bool>,
    close: Callback<()>,
}

#[component]
fn AskForm(form: Form, asking: Memo<Asking>) -> impl IntoView {
    let t = use_text();
    let words = t.questions();
    let hint = (words.question_hint)(
        &t.format().count(MINIMUM_QUESTION),
        &t.format().count(MAXIMUM_QUESTION),
    );
    let whom = move || {
        let vendors = asking.with(|asking| asking.vendors.clone());
        if let [only] = vendors.as_slice() {
            return view! { <p>{(words.vendor_only)(&only.name)}</p> }.into_any();
        }
        let none = (String::new(), words.vendor_none.to_owned());
        let named = vendors
            .into_iter()
            .map(|vendor| (vendor.id.to_string(), vendor.name));
        let options = std::iter::once(none).chain(named).collect();
        view! {
            <SelectField
                id=VENDOR
                label=words.vendor
                value=form.vendor
                options=options
                on_choose=move |vendor| form.vendor.set(vendor)
                error=form.vendor_error
            />
        }
        .into_any()
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.submit.run(());
    };
    view! {
        <form class="card card__body stack question__form" novalidate on:submit=submit>
            {whom}
            <TextArea id=FIELD label=words.question hint=hint value=form.text error=form.text_error />
            <div class="actions">
                <Button kind=ButtonKind::Primary busy=form.busy>{words.send_question}</Button>
                <Button on_press=form.close>{words.close}</Button>
            </div>
        </form>
    }
}
