//! What a comparison has to say of itself before it is kept.

use lokapasar_contract::comparison::{
    Comparison, MAXIMUM_OFFERS, MAXIMUM_QUANTITY, MAXIMUM_REASON, MINIMUM_REASON, Orderable, SaveComparison,
};

use crate::language::Text;
use crate::problem::FieldIssue;

/// Everything that is wrong with the request itself, before anything is looked up.
///
/// # Errors
/// The fields that are wrong.
pub fn request(request: &SaveComparison) -> Result<(), Vec<FieldIssue>> {
    let mut wrong = Vec::new();
    let count = request.offers.len();
    if count == 0 || count > MAXIMUM_OFFERS {
        wrong.push(FieldIssue::new(
            "/offers",
            "out_of_range",
            Text::new(
                format!("Sebutkan satu sampai {MAXIMUM_OFFERS} penawaran."),
                format!("Name one to {MAXIMUM_OFFERS} offers."),
            ),
        ));
    }
    if (1..count).any(|place| request.offers[..place].contains(&request.offers[place])) {
        wrong.push(FieldIssue::new(
            "/offers",
            "repeated",
            Text::new("Satu penawaran disebut dua kali.", "An offer stands there twice."),
        ));
    }
    if !(1..=MAXIMUM_QUANTITY).contains(&request.quantity) {
        wrong.push(FieldIssue::new(
            "/quantity",
            "out_of_range",
            Text::new(
                format!("Jumlah dari 1 sampai {MAXIMUM_QUANTITY}."),
                format!("The quantity is 1 to {MAXIMUM_QUANTITY}."),
            ),
        ));
    }
    if !request.offers.contains(&request.chosen) {
        wrong.push(FieldIssue::new(
            "/chosen",
            "unknown_value",
            Text::new(
                "Pilih salah satu dari penawaran yang dibandingkan.",
                "Choose one of the offers that are compared.",
            ),
        ));
    }
    let length = request.reason.trim().chars().count();
    if !(MINIMUM_REASON..=MAXIMUM_REASON).contains(&length) {
        wrong.push(FieldIssue::new(
            "/reason",
            "out_of_range",
            Text::new(
                format!("Tulis alasan pemilihan dengan {MINIMUM_REASON} sampai {MAXIMUM_REASON} karakter."),
                format!("Give the reason in {MINIMUM_REASON} to {MAXIMUM_REASON} characters."),
            ),
        ));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

/// What is wrong with it once the offers are known: all must be there, and the chosen one must be for sale.
///
/// # Errors
/// The fields that are wrong.
pub fn found(request: &SaveComparison, comparison: &Comparison) -> Result<(), Vec<FieldIssue>> {
    let unknown = request
        .offers
        .iter()
        .enumerate()
        .filter(|(_, offer)| comparison.unknown.contains(offer))
        .map(|(place, _)| {
            let detail = Text::new("Penawaran ini tidak ada.", "There is no such offer.");
            FieldIssue::new(format!("/offers/{place}"), "unknown_value", detail)
        });
    let cannot = comparison
        .items
        .iter()
        .filter(|item| item.offer.id == request.chosen && item.orderable != Orderable::Yes)
        .map(|_| {
            let detail = Text::new(
                "Penawaran ini tidak dapat dipesan dalam jumlah itu.",
                "This offer cannot be ordered in that quantity.",
            );
            FieldIssue::new("/chosen", "not_orderable", detail)
        });
    let wrong: Vec<FieldIssue> = unknown.chain(cannot).collect();
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

pub(super) fn no_unit() -> Text {
    Text::new(
        "Perbandingan disimpan untuk satuan kerja.",
        "A comparison is kept for a work unit.",
    )
}
