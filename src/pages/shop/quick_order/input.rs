//! Where rows come from: pasted, typed, out of a file.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::files::{self, HandedOver};
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, FieldError};
use crate::i18n::{Text, use_text};
use crate::stores::quick_order::decode::{self, MAXIMUM_FILE, Unreadable};
use crate::stores::use_quick_order;

const FIELD: &str = "quick-order-text";

/// The heading of the rows; it takes the focus once there are some.
pub(super) const RESULTS: &str = "quick-order-results";

/// The focus goes to the heading of the rows.
pub(super) fn focus_results() {
    timer::at_next_frame(|| {
        focus::to_id(RESULTS);
    });
}

/// The field and the file.
#[component]
pub fn Input(
    /// Whether there are no rows yet: then the field is open.
    is_empty: Memo<bool>,
) -> impl IntoView {
    let t = use_text();
    let words = &t.quick_order().input;
    let order = use_quick_order();
    let typed = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let take = Callback::new(move |text: String| {
        error.set(None);
        typed.set(String::new());
        order.take(&text);
        focus_results();
    });
    let read = Callback::new(move |()| {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            error.set(Some(words.nothing_typed.to_owned()));
            focus::to_id(FIELD);
        } else {
            take.run(text);
        }
    });
    // What is pasted into an empty field is a list; into a text, a piece of it.
    let paste = move |event: leptos::ev::Event| {
        let text = files::pasted(&event).filter(|text| text.trim().contains(['\n', '\r', '\t', ';', ',']));
        if let Some(text) = text
            && typed.with_untracked(|typed| typed.trim().is_empty())
        {
            event.prevent_default();
            take.run(text);
        }
    };
    let over = RwSignal::new(false);
    let add_row = Callback::new(move |()| {
        order.add_row();
        focus_results();
    });
    view! {
        <details class="card details quick-input" prop:open=move || is_empty.get()>
            <summary class="card__head">
                <h2>{move || if is_empty.get() { words.title } else { words.add_more }}</h2>
            </summary>
            <div
                class="card__body quick-input__body"
                class:is-over=move || over.get()
                on:dragover=move |event| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=move |event| {
                    event.prevent_default();
                    over.set(false);
                    open(t, files::dropped(&event), take, error);
                }
            >
                <div class="field quick-input__field">
                    <label class="field__label" for=FIELD>{words.paste_label}</label>
                    <span class="field__hint" id="quick-order-hint">{words.paste_hint}</span>
                    <textarea
                        id=FIELD
                        class="input"
                        rows="6"
                        spellcheck="false"
                        autocapitalize="off"
                        placeholder=words.paste_example
                        aria-describedby=move || {
                            let error = if error.with(Option::is_some) { " quick-order-text-error" } else { "" };
                            format!("quick-order-hint{error}")
                        }
                        aria-invalid=move || error.with(Option::is_some).then_some("true")
                        prop:value=move || typed.get()
                        on:input=move |event| typed.set(event_target_value(&event))
                        on:paste=move |event| paste(event.into())
                    ></textarea>
                    <FieldError id=FIELD error />
                </div>
                <div class="row">
                    <Button kind=ButtonKind::Primary on_press=read>{words.read}</Button>
                    <label class="button quick-input__file">
                        {words.choose_file}
                        <input
                            type="file"
                            class="visually-hidden"
                            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
                            on:change=move |event| open(t, files::chosen(&event), take, error)
                        />
                    </label>
                    <Button kind=ButtonKind::Quiet on_press=add_row>{words.add_row}</Button>
                </div>
                <p class="muted small">{words.file_hint}</p>
            </div>
        </details>
    }
}

/// Reads a file; what cannot be read is said at the field.
fn open(t: Text, file: Option<HandedOver>, take: Callback<String>, error: RwSignal<Option<String>>) {
    let Some(file) = file else {
        return;
    };
    spawn_local(async move {
        let read = if file.size() > MAXIMUM_FILE as f64 {
            Err(Unreadable::TooLarge)
        } else {
            let bytes = file.read().await.ok_or(Unreadable::NotText);
            bytes.and_then(|bytes| decode::decode(&bytes))
        };
        // The page may be gone by now.
        match read {
            Ok(text) => {
                take.try_run(text);
            }
            Err(why) => {
                let said = (t.quick_order().input.unreadable)(&file.name(), why);
                error.try_update(|error| *error = Some(said));
            }
        }
    });
}
