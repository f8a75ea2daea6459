//! Questions about products, and their answers.

use lokapasar_contract::query::QuestionQuery;
use lokapasar_contract::question::{
    AnswerQuestion, AskQuestion, Question, QuestionList, WaitingQuestionList,
};
use lokapasar_contract::{ProductId, QuestionId};

use super::{Freshness, Mutation, Query, Resource, use_mutation, use_query};
use crate::api;

/// Some of the questions about a product.
#[must_use]
pub fn use_questions(product: ProductId, query: QuestionQuery) -> Query<QuestionList> {
    use_query(
        Resource::Questions,
        Freshness::Live,
        move || Some((product.clone(), query)),
        |(product, query), abort| async move { api::questions::list(&product, query, &abort).await },
    )
}

/// Some of those that wait for an answer of the vendor for whom the person acts.
#[must_use]
pub fn use_waiting_questions(
    query: impl Fn() -> QuestionQuery + Send + Sync + 'static,
) -> Query<WaitingQuestionList> {
    use_query(
        Resource::Questions,
        Freshness::Live,
        move || Some(query()),
        |query, abort| async move { api::questions::waiting(query, &abort).await },
    )
}

/// Asks about a product.
#[must_use]
pub fn use_ask_question(product: ProductId, done: impl Fn(Question) + 'static) -> Mutation<AskQuestion> {
    use_mutation(
        move |request: AskQuestion, key| {
            let product = product.clone();
            async move { api::questions::ask(&product, &request, &key).await }
        },
        done,
    )
}

/// Answers a question, or adds to the answer.
#[must_use]
pub fn use_answer_question(done: impl Fn(Question) + 'static) -> Mutation<(QuestionId, AnswerQuestion)> {
    use_mutation(
        |(question, request): (QuestionId, AnswerQuestion), key| async move {
            api::questions::answer(&question, &request, &key).await
        },
        done,
    )
}
