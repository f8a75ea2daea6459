//! The file: chosen or dropped, sent, and on to its report.

use leptos::prelude::*;
use lokapasar_contract::import::Import;
use lokapasar_contract::query::ImportQuery;

use super::megabytes;
use crate::app::use_go;
use crate::browser::files::{self, HandedOver};
use crate::components::FieldError;
use crate::i18n::use_text;
use crate::paths::Path;
use crate::queries::import::use_import_file;
use crate::stores::Announcements;

const FIELD: &str = "feed-file";

/// The form.
#[component]
pub fn Upload(
    /// The largest file, in bytes.
    maximum: u64,
) -> impl IntoView {
    let t = use_text();
    let words = t.imports();
    let announcements = expect_context::<Announcements>();
    let go = use_go();
    let over = RwSignal::new(false);
    let sent = RwSignal::new(String::new());
    let too_large = RwSignal::new(None::<String>);
    let send = use_import_file(move |import: Import| {
        let rows = import.rows.taken + import.rows.merged;
        announcements.done((words.done)(&t.format().count(rows)));
        go(&Path::ImportReport(import.id, ImportQuery::default()));
    });
    let error = Signal::derive(move || too_large.get().or_else(|| send.field_error("")));
    let take = move |file: Option<HandedOver>| {
        let Some(file) = file else {
            return;
        };
        let size = megabytes(t, file.size() as u64);
        send.reset();
        if file.size() > maximum as f64 {
            let largest = megabytes(t, maximum);
            too_large.set(Some((words.too_large)(&file.name(), &size, &largest)));
            return;
        }
        too_large.set(None);
        sent.set((words.sending)(&file.name(), &size));
        send.submit(file);
    };
    view! {
        <section class="card import-form" aria-labelledby="import-form-title">
            <div class="card__head"><h2 id="import-form-title">{words.send}</h2></div>
            <div
                class="card__body import-form__body"
                class:is-over=move || over.get()
                on:dragover=move |event| {
                    event.prevent_default();
                    over.set(true);
                }
                on:dragleave=move |_| over.set(false)
                on:drop=move |event| {
                    event.prevent_default();
                    over.set(false);
                    take(files::dropped(&event));
                }
            >
                <div hidden=move || send.is_busy()>
                    <label class="button button--primary import-form__file">
                        {words.choose}
                        <input
                            id=FIELD
                            type="file"
                            class="visually-hidden"
                            accept=".json,application/json"
                            aria-describedby=move || {
                                if error.with(Option::is_some) { "feed-file-hint feed-file-error" } else { "feed-file-hint" }
                            }
                            aria-invalid=move || error.with(Option::is_some).then_some("true")
                            on:change=move |event| take(files::chosen(&event))
                        />
                    </label>
                    <p class="muted small" id="feed-file-hint">{(words.hint)(&megabytes(t, maximum))}</p>
                    <FieldError id=FIELD error />
                </div>
                <div role="status">
                    {move || {
                        send.is_busy()
                            .then(|| {
                                view! {
                                    <p><strong>{sent.get()}</strong></p>
                                    <progress class="import-form__progress" aria-label=sent.get()></progress>
                                    <p class="muted small">{words.sending_detail}</p>
                                }
                            })
                    }}
                </div>
            </div>
        </section>
    }
}
