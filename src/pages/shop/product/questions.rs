//! What units asked about the product and vendors answered.

pub mod ask;

use leptos::prelude::*;
use lokapasar_contract::ProductId;
use lokapasar_contract::query::QuestionQuery;
use lokapasar_contract::question::{Question, QuestionList};

use self::ask::Ask;
use crate::components::{Button, QueryView, RowSkeletons};
use crate::i18n::{Text, use_text};
use crate::pages::questions::{HEADING, QuestionItem, look, provide_answering};
use crate::queries::questions::use_questions;

/// The section.
#[component]
pub fn Questions(
    /// The product.
    id: ProductId,
) -> impl IntoView {
    let t = use_text();
    let words = t.questions();
    provide_answering();
    let first = use_questions(id.clone(), page(1));
    let pages = RwSignal::new(1_u32);
    let of = id.clone();
    let more = move |total: u32| {
        let shown = pages.get().saturating_mul(QuestionQuery::DEFAULT_LIMIT);
        let left = total.saturating_sub(shown).min(QuestionQuery::DEFAULT_LIMIT);
        (left > 0).then(|| {
            let press = move |()| pages.update(|pages| *pages = pages.saturating_add(1));
            view! { <Button on_press=press>{(words.more)(&t.format().number(left))}</Button> }
        })
    };
    view! {
        <section class="product-section" aria-labelledby=HEADING>
            <h2 id=HEADING tabindex="-1">{words.title}</h2>
            <p class="muted small">{words.lead}</p>
            <QueryView query=first skeleton=|| view! { <RowSkeletons count=3 /> } let:list>
                {
                    let of = of.clone();
                    let total = Memo::new(move |_| list.with(|list| list.page.total));
                    let asking = Memo::new(move |_| list.with(|list| list.asking.clone()));
                    view! {
                        {move || match total.get() {
                            0 => view! { <Nobody /> }.into_any(),
                            total => {
                                let waiting = list.with(|list| list.waiting);
                                view! { <p class="small question-count">{counts(t, total, waiting)}</p> }.into_any()
                            }
                        }}
                        <List items=Signal::derive(move || list.with(|list| list.items.clone())) />
                        <For each=move || 2..=pages.get() key=|number| *number let:number>
                            <Page product=of.clone() number />
                        </For>
                        <div class="actions">{move || more(total.get())}</div>
                        <Ask product=id.clone() asking />
                    }
                }
            </QueryView>
        </section>
    }
}

const fn page(number: u32) -> QuestionQuery {
    QuestionQuery {
        page: Some(number),
        limit: None,
    }
}

/// A further page of the list. Those before it stay where they are when it is added.
#[component]
fn Page(product: ProductId, number: u32) -> impl IntoView {
    let list = use_questions(product, page(number));
    view! {
        <QueryView
            query=list
            skeleton=|| view! { <RowSkeletons count=3 /> }
            is_empty=|list: &QuestionList| list.items.is_empty()
            let:list
        >
            <List items=Signal::derive(move || list.with(|list| list.items.clone())) />
        </QueryView>
    }
}

#[component]
fn List(items: Signal<Vec<Question>>) -> impl IntoView {
    view! {
        <ul class="question-list" hidden=move || items.with(Vec::is_empty)>
            <For each=move || items.get() key=look let:question>
                <QuestionItem question />
            </For>
        </ul>
    }
}

fn counts(t: Text, total: u32, waiting: u32) -> String {
    let words = t.questions();
    let answered = total.saturating_sub(waiting);
    let mut counts = Vec::new();
    if waiting > 0 {
        counts.push((words.waiting_count)(waiting, &t.format().number(waiting)));
    }
    if answered > 0 {
        counts.push((words.answered_count)(answered, &t.format().number(answered)));
    }
    counts.join(" · ")
}

/// Nobody has asked yet.
#[component]
fn Nobody() -> impl IntoView {
    let words = use_text().questions();
    view! {
        <div class="card card__body question-none">
            <p><strong>{words.empty}</strong></p>
            <p class="muted small">{words.empty_detail}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_waits_is_counted_before_what_is_answered() {
        let (id, en) = (Language::Indonesian.text(), Language::English.text());
        assert_eq!(counts(id, 4, 1), "1 menunggu jawaban · 3 terjawab");
        assert_eq!(counts(en, 4, 1), "1 waits for an answer · 3 answered");
        assert_eq!(counts(en, 2, 2), "2 wait for an answer");
        assert_eq!(counts(id, 12, 0), "12 terjawab");
    }
}
