//! Questions about products: asked by units, answered by vendors, read by all.

use axum::Json;
use axum::response::Response;
use lokapasar_contract::live::LiveEvent;
use lokapasar_contract::query::QuestionQuery;
use lokapasar_contract::question::{
    AnswerQuestion, AskQuestion, Question, QuestionList, WaitingQuestionList,
};
use lokapasar_contract::session::{Persona, Role};
use lokapasar_contract::{ProductId, QuestionId};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::cart::not_kept;
use crate::extract::{Path, Query, State};
use crate::language::{Language, Text};
use crate::market::Market;
use crate::problem::ApiProblem;
use crate::questions::{self, list};
use crate::session::{SignedIn, Visitor};
use crate::state::{App, Change};
use crate::write::{Answer, Write};

/// The routes of questions.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::new()
        .routes(routes!(list_questions, ask))
        .routes(routes!(waiting))
        .routes(routes!(show))
        .routes(routes!(answer))
}

fn known_product(market: &Market, id: &ProductId) -> Result<(), ApiProblem> {
    let known = market.product(id).map(drop);
    known
        .ok_or_else(|| ApiProblem::not_found(Text::new("Produk ini tidak ada.", "There is no such product.")))
}

/// The questions about a product with their answers, and whether the person who reads may ask. What waits for an answer is
/// seen by the unit that asked, the vendor, and who watches the unit's government; all else by everybody.
#[utoipa::path(get, path = "/products/{id}/questions", tag = "questions",
    params(
        ("id" = ProductId, Path),
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Rows on a page, 1 to 100"),
    ),
    responses((status = 200, body = QuestionList)))]
async fn list_questions(
    State(app): State<App>,
    Path(id): Path<ProductId>,
    Visitor(person): Visitor,
    language: Language,
    Query(query): Query<QuestionQuery>,
) -> Result<Response, ApiProblem> {
    let (market, person) = (app.market(), person.as_deref());
    known_product(&market, &id)?;
    let (items, page, waiting) =
        app.read(|connection| list::of_product(connection, &market, &id, person, query))?;
    Ok(not_kept(Json(QuestionList {
        items,
        page,
        waiting,
        asking: questions::asking(&market, &id, person, language),
    })))
}

/// Asks a vendor that has the product on sale. The question stays on record.
#[utoipa::path(post, path = "/products/{id}/questions", tag = "questions", params(("id" = ProductId, Path)),
    request_body = AskQuestion, responses((status = 201, body = Question)))]
async fn ask(
    State(app): State<App>,
    Path(id): Path<ProductId>,
    write: Write<AskQuestion>,
) -> Result<Response, ApiProblem> {
    write.person.require(questions::ASKERS)?;
    write.carry_out(&app, |change| {
        known_product(change.market(), &id)?;
        let asked = questions::ask(change, &write.person, &id, &write.body)?;
        said(change, &write.person, &asked)
    })
}

/// The questions that wait for an answer of the vendor of the person who asks, the oldest first.
#[utoipa::path(get, path = "/questions/waiting", tag = "questions",
    params(
        ("page" = Option<u32>, Query, description = "The page, from 1"),
        ("limit" = Option<u32>, Query, description = "Rows on a page, 1 to 100"),
    ),
    responses((status = 200, body = WaitingQuestionList)))]
async fn waiting(
    State(app): State<App>,
    person: SignedIn,
    Query(query): Query<QuestionQuery>,
) -> Result<Response, ApiProblem> {
    person.require(&[Role::Vendor])?;
    let market = app.market();
    let list = app.read(|connection| list::for_vendor(connection, &market, &person, query))?;
    Ok(not_kept(Json(list)))
}

/// A question with its answers.
#[utoipa::path(get, path = "/questions/{id}", tag = "questions", params(("id" = QuestionId, Path)),
    responses((status = 200, body = Question)))]
async fn show(
    State(app): State<App>,
    Path(id): Path<QuestionId>,
    Visitor(person): Visitor,
) -> Result<Response, ApiProblem> {
    let market = app.market();
    let question = app.read(|connection| questions::find(connection, &market, &id, person.as_deref()))?;
    Ok(not_kept(Json(question)))
}

/// Answers a question, or adds to the answer: the vendor that was asked, up to five times. What was said stays as it is.
#[utoipa::path(post, path = "/questions/{id}/answers", tag = "questions", params(("id" = QuestionId, Path)),
    request_body = AnswerQuestion, responses((status = 201, body = Question)))]
async fn answer(
    State(app): State<App>,
    Path(id): Path<QuestionId>,
    write: Write<AnswerQuestion>,
) -> Result<Response, ApiProblem> {
    write.person.require(&[Role::Vendor])?;
    write.carry_out(&app, |change| {
        let person: &Persona = &write.person;
        let question = questions::find(change.connection(), change.market(), &id, Some(person))?;
        questions::answer(change, person, &question, &write.body.text)?;
        said(change, person, &id)
    })
}

/// The question as it stands now, for who wrote and for who is told.
fn said(change: &mut Change<'_>, person: &Persona, id: &QuestionId) -> Result<Answer, ApiProblem> {
    let question = questions::find(change.connection(), change.market(), id, Some(person))?;
    let event = LiveEvent::QuestionChanged {
        product: question.product.id.clone(),
        question: id.clone(),
    };
    change.announce(questions::audience(&question), event);
    Answer::created(&question, format!("/api/v1/questions/{id}"))
}

#[cfg(test)]
mod tests;
