//! A vendor's answer: one form is open at a time, and what was written for another question waits there.

use leptos::prelude::*;
use lokapasar_contract::QuestionId;
use lokapasar_contract::question::{AnswerQuestion, MAXIMUM_ANSWER, MINIMUM_ANSWER, Question};

use super::HEADING;
use crate::browser::{focus, timer};
use crate::components::{Button, ButtonKind, OneForm, TextArea};
use crate::i18n::use_text;
use crate::queries::questions::use_answer_question;
use crate::queries::{Mutation, QueryCache, Resource};
use crate::stores::Announcements;

/// The id of the text field.
const FIELD: &str = "answer";

/// What is being answered. It outlives the question on the page, which is drawn anew when its answer has come back.
#[derive(Clone, Copy)]
pub struct Answering {
    form: OneForm<QuestionId>,
    send: Mutation<(QuestionId, AnswerQuestion)>,
}

impl Answering {
    pub(super) fn new() -> Self {
        let words = use_text().questions();
        let announcements = expect_context::<Announcements>();
        let cache = expect_context::<QueryCache>();
        let form = OneForm::new();
        let send = use_answer_question(move |_| {
            form.done();
            cache.invalidate(Resource::Questions);
            announcements.done(words.answered_done);
            // The form that had the focus is gone.
            focus::to_id(HEADING);
        });
        Self { form, send }
    }

    fn open(self, question: Option<QuestionId>) {
        self.form.open(question);
        self.send.reset();
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
    let is_open = Memo::new(move |_| answering.form.is_open(&id));
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
            let text = answering.form.text().get_untracked();
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
                    value=answering.form.text()
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
