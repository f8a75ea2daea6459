//! Questions that wait for this vendor.

use leptos::prelude::*;
use lokapasar_contract::query::QuestionQuery;
use lokapasar_contract::question::WaitingQuestionList;

use crate::components::{Button, QueryView, RowSkeletons};
use crate::i18n::use_text;
use crate::pages::questions::{HEADING, QuestionItem, look, provide_answering};
use crate::queries::questions::use_waiting_questions;

/// How many more a press shows. What is answered leaves the list, so that its pages would shift: it grows instead.
const STEP: u32 = 20;

/// The section, the oldest question on top. It fills itself as questions come.
#[component]
pub fn WaitingQuestions() -> impl IntoView {
    let t = use_text();
    let words = t.questions();
    provide_answering();
    let limit = RwSignal::new(STEP);
    let waiting = use_waiting_questions(move || QuestionQuery {
        page: None,
        limit: Some(limit.get()),
    });
    let more = move |total: u32| {
        let left = total.saturating_sub(limit.get()).min(STEP);
        let room = limit.get() < lokapasar_contract::query::MAXIMUM_LIMIT;
        (left > 0 && room).then(|| {
            let press = move |()| limit.update(|limit| *limit = limit.saturating_add(STEP));
            view! { <Button on_press=press>{(words.more)(&t.format().number(left))}</Button> }
        })
    };
    view! {
        <section class="product-section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.desk_title}</h2>
            <p class="muted small">{words.desk_lead}</p>
            <QueryView
                query=waiting
                skeleton=|| view! { <RowSkeletons count=2 /> }
                is_empty=|list: &WaitingQuestionList| list.items.is_empty()
                empty=move || view! { <p class="card card__body muted">{words.desk_empty}</p> }
                let:list
            >
                <ul class="question-list">
                    <For each=move || list.with(|list| list.items.clone()) key=look let:question>
                        <QuestionItem question names_product=true />
                    </For>
                </ul>
                <div class="actions">{move || more(list.with(|list| list.page.total))}</div>
            </QueryView>
        </section>
    }
}
