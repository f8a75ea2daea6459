//! Questions about products, and their answers.

use lokapasar_contract::query::{QuestionQuery, UrlQuery};
use lokapasar_contract::question::{
    AnswerQuestion, AskQuestion, Question, QuestionList, WaitingQuestionList,
};
use lokapasar_contract::{ProductId, QuestionId};

use super::{Abort, ApiError, IdempotencyKey, Request};

/// The questions about a product.
pub async fn list(
    product: &ProductId,
    query: QuestionQuery,
    abort: &Abort,
) -> Result<QuestionList, ApiError> {
    Request::get(format!("/products/{product}/questions"))
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Those that wait for an answer of the vendor for whom the person acts.
pub async fn waiting(query: QuestionQuery, abort: &Abort) -> Result<WaitingQuestionList, ApiError> {
    Request::get("/questions/waiting")
        .query(&query.to_query_string())
        .abortable(abort)
        .send()
        .await
}

/// Asks a vendor about a product.
pub async fn ask(
    product: &ProductId,
    request: &AskQuestion,
    key: &IdempotencyKey,
) -> Result<Question, ApiError> {
    Request::post(format!("/products/{product}/questions"))
        .key(key)
        .body(request)?
        .send()
        .await
}

/// Answers a question, or adds to the answer.
pub async fn answer(
    question: &QuestionId,
    request: &AnswerQuestion,
    key: &IdempotencyKey,
) -> Result<Question, ApiError> {
    Request::post(format!("/questions/{question}/answers"))
        .key(key)
        .body(request)?
        .send()
        .await
}
