//! What a shopping list must be to be kept.

use std::collections::HashSet;

use lokapasar_contract::cart::MAXIMUM_QUANTITY;
use lokapasar_contract::shopping_list::{MAXIMUM_LISTED, MAXIMUM_NAME, MAXIMUM_NOTE, SaveShoppingList};

use crate::language::Text;
use crate::market::Market;
use crate::problem::FieldIssue;

/// Everything that is wrong with a list. What is delisted, short or below its minimum may stand on it: that is said when it is
/// ordered.
///
/// # Errors
/// The fields that are wrong.
pub fn request(market: &Market, request: &SaveShoppingList) -> Result<(), Vec<FieldIssue>> {
    let mut wrong = Vec::new();
    if !(1..=MAXIMUM_NAME).contains(&request.name.trim().chars().count()) {
        let detail = Text::new(
            format!("Beri nama dengan 1 sampai {MAXIMUM_NAME} karakter."),
            format!("Give it a name of 1 to {MAXIMUM_NAME} characters."),
        );
        wrong.push(FieldIssue::new("/name", "out_of_range", detail));
    }
    if !(1..=MAXIMUM_LISTED).contains(&request.lines.len()) {
        let detail = Text::new(
            format!("Sebuah daftar berisi 1 sampai {MAXIMUM_LISTED} baris."),
            format!("A list has 1 to {MAXIMUM_LISTED} lines."),
        );
        wrong.push(FieldIssue::new("/lines", "out_of_range", detail));
        return Err(wrong);
    }
    let mut seen = HashSet::new();
    for (place, line) in request.lines.iter().enumerate() {
        let at = |field: &str| format!("/lines/{place}/{field}");
        if market.offer(&line.offer_id).is_none() {
            let detail = Text::new("Penawaran ini tidak ada.", "There is no such offer.");
            wrong.push(FieldIssue::new(at("offer_id"), "unknown_offer", detail));
        }
        if !seen.insert(&line.offer_id) {
            let detail = Text::new(
                "Penawaran ini sudah ada di daftar; ubah jumlahnya.",
                "This offer stands on the list already; change its quantity.",
            );
            wrong.push(FieldIssue::new(at("offer_id"), "repeated", detail));
        }
        if !(1..=MAXIMUM_QUANTITY).contains(&line.quantity) {
            let detail = Text::new(
                format!("Isi jumlah dari 1 sampai {MAXIMUM_QUANTITY}."),
                format!("A quantity is from 1 to {MAXIMUM_QUANTITY}."),
            );
            wrong.push(FieldIssue::new(at("quantity"), "out_of_range", detail));
        }
        let note = line.note.as_deref().unwrap_or_default();
        if note.chars().count() > MAXIMUM_NOTE {
            let detail = Text::new(
                format!("Catatan paling panjang {MAXIMUM_NOTE} karakter."),
                format!("A note has at most {MAXIMUM_NOTE} characters."),
            );
            wrong.push(FieldIssue::new(at("note"), "too_long", detail));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}
