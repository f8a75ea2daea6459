//! A vendor's answer: one form is open at a time, and what was written for another question waits there.

use std::collections::HashMap;

use leptos::prelude::*;
use lokapasar_contract::QuestionId;
use lokapasar_contract::question::{AnswerQuestion, MAXIMUM_ANSWER, MINIMUM_ANSWER, Question};

use super::HEADING;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, TextArea};
use crate::i18n::use_text;
use crate::queries::questions::use_answer_question;
use crate::queries::{Mutation, QueryCache, Resource};
use crate::stores::Announcements;

/// The id of the text field.
const FIELD: &str = "answer";

/// What is being answered. It outlives the question on the page, which is drawn anew when its answer has come back.
#[derive(Clone, Copy)]
pub struct Answering {
    open: RwSignal<Option<QuestionId>>,
    text: RwSignal<String>,
    /// What was written for questions whose form is closed.
    drafts: StoredValue<HashMap<QuestionId, String>>,
    send: Mutation<(QuestionId, AnswerQuestion)>,
}

impl Answering {
    pub(super) fn new() -> Self {
        let words = use_text().questions();
        let announcements = expect_context::<Announcements>();
        let cache = expect_context::<QueryCache>();
        let open = RwSignal::new(None);
        let text = RwSignal::new(String::new());
        let send = use_answer_question(move |_| {
            open.set(None);
            text.set(String::new());
            cache.invalidate(Resource::Questions);
            announcements.done(words.answered_done);
            // The form that had the focus is gone.
            focus::to_id(HEADING);
        });
        Self {
            open,
            text,
            drafts: StoredValue::new(HashMap::new()),
            send,
        }
    }

    fn is_open(self, question: &QuestionId) -> bool {
        self.open.with(|open| open.as_ref() == Some(question))
    }

    fn open(self, question: Option<QuestionId>) {
        let written = self.text.get_untracked();
        let before = self.open.get_untracked();
        let draft = self.drafts.try_update_value(|drafts| {
            if let Some(before) = before {
                drafts.insert(before, written);
            }
            question.as_ref().and_then(|question| drafts.remove(question))
        });
        self.text.set(draft.flatten().unwrap_or_default());
        self.send.reset();
        self.open.set(question);
    }
}

/// The button that opens the form, or the form.
#[component]
pub fn AnswerForm(
    /// The question, whose vendor reads this.
    question: Question,
) -> impl IntoView {
    let t = use_text();
    let words = t.questions();
    let answering = expect_context::<Answering>();
    let action = if question.is_waiting() {
        words.answer
    } else {
        words.add
    };
    let named = (words.answer_to)(action, &question.text);
    let id = question.id.clone();
    let is_open = Memo::new(move |_| answering.is_open(&id));
    let id = question.id;
    move || {
        let id = id.clone();
        if !is_open.get() {
            let named = named.clone();
            let press = move |_| {
                answering.open(Some(id.clone()));
                focus_field();
            };
            return view! {
                <div class="actions">
                    <button type="button" class="button" aria-label=named on:click=press>{action}</button>
                </div>
            }
            .into_any();
        }
        let submit = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let text = answering.text.get_untracked();
            answering.send.submit((id.clone(), AnswerQuestion { text }));
        };
        let hint = (words.answer_hint)(
            &t.format().count(MINIMUM_ANSWER),
            &t.format().count(MAXIMUM_ANSWER),
        );
        view! {
            <form class="stack question__form" novalidate on:submit=submit>
                <TextArea
                    id=FIELD
                    label=words.answer_label
                    hint=hint
                    value=answering.text
                    error=Signal::derive(move || answering.send.field_error("/text"))
                />
                <div class="actions">
                    <Button kind=ButtonKind::Primary busy=Signal::derive(move || answering.send.is_busy())>
                        {words.send_answer}
                    </Button>
                    <Button on_press=move |()| answering.open(None)>{words.close}</Button>
                </div>
            </form>
        }
        .into_any()
    }
}

/// Puts the focus into the form once it stands there.
fn focus_field() {
    timer::at_next_frame(|| {
        focus::to_id(FIELD);
    });
}
