//! Questions about a product and what its vendor answered: on record, for all to read. Nothing that was said is changed or
//! taken away; a vendor adds to an answer. Units ask and vendors answer: no person is named.

use serde::{Deserialize, Serialize};

use crate::catalogue::Page;
use crate::place::UnitRef;
use crate::session::VendorName;
use crate::{ProductId, QuestionId, Timestamp, VendorId};

/// The shortest question, in characters.
pub const MINIMUM_QUESTION: usize = 10;

/// The longest question, in characters.
pub const MAXIMUM_QUESTION: usize = 500;

/// The shortest answer, in characters.
pub const MINIMUM_ANSWER: usize = 2;

/// The longest answer, in characters.
pub const MAXIMUM_ANSWER: usize = 1_000;

/// How often a vendor may speak to one question: the answer, and what it adds.
pub const MAXIMUM_ANSWERS: usize = 5;

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductName {
    /// The product.
    pub id: ProductId,
    /// Its name.
    pub name: String,
}

/// What a vendor said to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionAnswer {
    /// Its words.
    pub text: String,
    /// When.
    pub answered_at: Timestamp,
}

/// A question, and all that was said to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// Its identifier.
    pub id: QuestionId,
    /// What it is about.
    pub product: ProductName,
    /// Who is asked.
    pub vendor: VendorName,
    /// Who asks.
    pub unit: UnitRef,
    /// When.
    pub asked_at: Timestamp,
    /// The words of the question.
    pub text: String,
    /// The answer and what was added to it, the oldest first; empty while the question waits.
    pub answers: Vec<QuestionAnswer>,
    /// Whether the person who reads this may answer, or add to the answer.
    pub may_answer: bool,
}

impl Question {
    /// Whether the vendor has not answered yet.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.answers.is_empty()
    }
}

/// Whether the person who reads may ask, and whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Asking {
    /// Whether.
    pub allowed: bool,
    /// Why not, in the language asked for; none when it is allowed.
    pub reason: Option<String>,
    /// The vendors that have the product on sale, by name.
    pub vendors: Vec<VendorName>,
}

/// The questions about a product: what waits first, as far as the person who reads may see it, then the newest answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionList {
    /// The questions of this page.
    pub items: Vec<Question>,
    /// Which page this is, and of how many questions.
    pub page: Page,
    /// How many of them wait for an answer.
    pub waiting: u32,
    /// Whether the person who reads may ask.
    pub asking: Asking,
}

/// The questions that wait for the vendor of the person who asks, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WaitingQuestionList {
    /// The questions of this page.
    pub items: Vec<Question>,
    /// Which page this is, and of how many questions.
    pub page: Page,
}

/// Asks a vendor about a product: `POST /products/{id}/questions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AskQuestion {
    /// Who is asked; it has the product on sale.
    pub vendor: VendorId,
    /// The words, [`MINIMUM_QUESTION`] to [`MAXIMUM_QUESTION`] characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 10, max_length = 500))]
    pub text: String,
}

/// Answers a question, or adds to the answer: `POST /questions/{id}/answers`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerQuestion {
    /// The words, [`MINIMUM_ANSWER`] to [`MAXIMUM_ANSWER`] characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 2, max_length = 1000))]
    pub text: String,
}
