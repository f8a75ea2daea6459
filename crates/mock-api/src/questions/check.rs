//! What a question and an answer must be before they go on record, where they then stay.

use std::ops::RangeInclusive;

use lokapasar_contract::question::{
    AskQuestion, MAXIMUM_ANSWER, MAXIMUM_ANSWERS, MAXIMUM_QUESTION, MINIMUM_ANSWER, MINIMUM_QUESTION,
    Question,
};
use lokapasar_contract::session::{Persona, VendorName};

use crate::language::Text;
use crate::problem::{ApiProblem, FieldIssue};

/// Everything that is wrong with a question.
///
/// # Errors
/// The fields that are wrong.
pub fn question(request: &AskQuestion, sellers: &[VendorName]) -> Result<(), Vec<FieldIssue>> {
    let mut wrong = Vec::new();
    if !sellers.iter().any(|vendor| vendor.id == request.vendor) {
        let detail = Text::new(
            "Penyedia ini tidak sedang menjual produk ini. Pilih penyedia lain.",
            "This vendor does not have the product on sale. Choose another.",
        );
        wrong.push(FieldIssue::new("/vendor", "unknown_value", detail));
    }
    wrong.extend(length(&request.text, MINIMUM_QUESTION..=MAXIMUM_QUESTION));
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// Everything that is wrong with an answer.
///
/// # Errors
/// The field that is wrong.
pub fn answer(text: &str) -> Result<(), Vec<FieldIssue>> {
    length(text, MINIMUM_ANSWER..=MAXIMUM_ANSWER).map_or(Ok(()), |wrong| Err(vec![wrong]))
}

fn length(text: &str, allowed: RangeInclusive<usize>) -> Option<FieldIssue> {
    let length = text.trim().chars().count();
    let (least, most) = (allowed.start(), allowed.end());
    (!allowed.contains(&length)).then(|| {
        let detail = Text::new(
            format!("Tulis {least} sampai {most} karakter; sekarang {length}."),
            format!("Write {least} to {most} characters; there are {length} now."),
        );
        FieldIssue::new("/text", "out_of_range", detail)
    })
}

/// Why this person may not answer: the question is another vendor's, or enough was said to it.
#[must_use]
pub(super) fn may_not_answer(question: &Question, person: &Persona) -> ApiProblem {
    if super::is_asked(question, Some(person)) {
        return ApiProblem::conflict(
            "answered_in_full",
            Text::new(
                format!("Sudah ada {MAXIMUM_ANSWERS} jawaban untuk pertanyaan ini."),
                format!("There are {MAXIMUM_ANSWERS} answers to this question already."),
            ),
        );
    }
    ApiProblem::forbidden(Text::new(
        "Pertanyaan ini ditujukan kepada penyedia lain.",
        "This question is for another vendor.",
    ))
}
