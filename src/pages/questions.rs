//! A question with its answers, as it stands on the product's page and on the vendor's desk.

pub mod answering;

use leptos::prelude::*;
use lokapasar_contract::Timestamp;
use lokapasar_contract::question::{Question, QuestionAnswer};

use self::answering::{AnswerForm, Answering};
use crate::components::{Icon, Mark};
use crate::i18n::format::Zone;
use crate::i18n::{Text, use_text};
use crate::paths::Path;
use crate::stores::SessionStore;

/// The id of the heading above the questions: the focus goes there when a form is done with.
pub const HEADING: &str = "questions";

/// What makes a question another one to look at. Whoever is writing an answer keeps the form through everything else.
#[must_use]
pub fn look(question: &Question) -> (lokapasar_contract::QuestionId, usize, bool) {
    (question.id.clone(), question.answers.len(), question.may_answer)
}

/// The question, its answers, and for its vendor the way to answer.
#[component]
pub fn QuestionItem(
    /// The question.
    question: Question,
    /// Whether it says what it is about, with the way there.
    #[prop(optional)]
    names_product: bool,
) -> impl IntoView {
    let t = use_text();
    let words = t.questions();
    let zone = expect_context::<SessionStore>().zone();
    let Question {
        product,
        vendor,
        unit,
        ..
    } = &question;
    let asked = (words.asked)(
        &unit.name,
        &unit.region.name,
        &vendor.name,
        &day(t, &question.asked_at, zone),
    );
    let about = names_product.then(|| {
        let href = Path::Product(product.id.clone()).url();
        view! { <a class="question__product" href=href>{product.name.clone()}</a> }
    });
    let standing = if question.is_waiting() {
        view! { <span class="tag tag--waiting"><Icon mark=Mark::Clock />{words.waiting}</span> }.into_any()
    } else {
        view! { <span class="tag tag--done"><Icon mark=Mark::Check />{words.answered}</span> }.into_any()
    };
    let answers = question
        .answers
        .iter()
        .enumerate()
        .map(|(place, answer)| said(t, place, answer, &vendor.name, zone))
        .collect_view();
    let form = question
        .may_answer
        .then(|| view! { <AnswerForm question=question.clone() /> });
    // What others wrote may run in any direction and be one long word.
    view! {
        <li class="question" class:question--waiting=question.is_waiting()>
            {about}
            <p class="question__text" dir="auto">{question.text.clone()}</p>
            <p class="question__by">{standing} <span>{asked}</span></p>
            {answers}
            {form}
        </li>
    }
}

fn said(t: Text, place: usize, answer: &QuestionAnswer, vendor: &str, zone: Zone) -> impl IntoView + use<> {
    let words = t.questions();
    let by = if place == 0 { words.said } else { words.added };
    let by = by(vendor, &day(t, &answer.answered_at, zone));
    view! {
        <div class="question__answer">
            <p class="question__text" dir="auto">{answer.text.clone()}</p>
            <p class="question__by">{by}</p>
        </div>
    }
}

fn day(t: Text, at: &Timestamp, zone: Zone) -> String {
    t.format()
        .day_at(at, zone)
        .map_or_else(String::new, |day| t.format().date(day))
}

/// Provides what the answers of a page need; once on the page, above its questions.
pub fn provide_answering() {
    provide_context(Answering::new());
}
