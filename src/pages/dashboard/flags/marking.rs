//! An auditor's note: one form is open at a time, and what was written for another flag waits there.

use std::sync::Arc;

use leptos::prelude::*;
use lokapasar_contract::FlagId;
use lokapasar_contract::analytics::{Flags, MAXIMUM_NOTE, MINIMUM_NOTE, MarkFlag};

use super::LIST;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, OneForm, TextArea};
use crate::i18n::use_text;
use crate::queries::analytics::use_mark_flag;
use crate::queries::{Mutation, QueryCache, Resource};
use crate::stores::Announcements;

/// The id of the text field.
const FIELD: &str = "flag-note";

/// What is being noted. It outlives the flag on the page, which is drawn anew when its mark has come back.
#[derive(Clone, Copy)]
pub struct Marking {
    form: OneForm<FlagId>,
    send: Mutation<(FlagId, MarkFlag)>,
}

impl Marking {
    pub(super) fn new() -> Self {
        let words = use_text().flags();
        let announcements = expect_context::<Announcements>();
        let cache = expect_context::<QueryCache>();
        let form = OneForm::new();
        let send = use_mark_flag(move |_| {
            form.done();
            cache.invalidate(Resource::Flags);
            announcements.done(words.marked);
            // The form that had the focus is gone.
            focus::to_id(LIST);
        });
        Self { form, send }
    }

    fn open(self, flag: Option<FlagId>) {
        self.form.open(flag);
        self.send.reset();
    }
}

/// The button that opens the form, or the form.
#[component]
pub fn MarkForm(
    /// The answer that the flag stands in: it says where the flag is found.
    answer: Arc<Flags>,
    /// The flag.
    id: FlagId,
    /// Whether it was marked before.
    again: bool,
    /// Which flag it is, for those who listen.
    named: String,
) -> impl IntoView {
    let t = use_text();
    let words = t.flags();
    let marking = expect_context::<Marking>();
    let action = (words.mark)(again);
    let named = format!("{action}: {named}");
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| marking.form.is_open(&id))
    };
    move || {
        let id = id.clone();
        if !is_open.get() {
            let press = move |_| {
                marking.open(Some(id.clone()));
                timer::at_next_frame(|| {
                    focus::to_id(FIELD);
                });
            };
            return view! {
                <div class="actions">
                    <button type="button" class="button" aria-label=named.clone() on:click=press>{action}</button>
                </div>
            }
            .into_any();
        }
        let answer = Arc::clone(&answer);
        let submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let counting = &answer.counting;
            let mark = MarkFlag {
                region: answer.region.code.clone(),
                from: counting.period.from,
                to: counting.period.to,
                rule: counting.rule,
                source: counting.source,
                note: marking.form.text().get_untracked(),
            };
            marking.send.submit((id.clone(), mark));
        };
        let hint = (words.note_hint)(&t.format().count(MINIMUM_NOTE), &t.format().count(MAXIMUM_NOTE));
        view! {
            <form class="stack" novalidate on:submit=submit>
                <TextArea
                    id=FIELD
                    label=words.note
                    hint=hint
                    value=marking.form.text()
                    error=Signal::derive(move || marking.send.field_error("/note"))
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary busy=Signal::derive(move || marking.send.is_busy())>{words.send}</Button>
                    <Button on_press=move |()| marking.open(None)>{words.close}</Button>
                </div>
            </form>
        }
        .into_any()
    }
}
