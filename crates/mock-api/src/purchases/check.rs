//! What must be right before a purchase is placed. Everything that is wrong is said at once, each with its place.

use jiff::Timestamp;
use lokapasar_contract::CartId;
use lokapasar_contract::budget::PlanPackage;
use lokapasar_contract::purchase::{PlacePurchaseRequest, Receiver};

use super::preview::budget_fault;
use super::words;
use crate::cart::assembly::Assembly;
use crate::cart::view;
use crate::clock;
use crate::orders::fault::Faults;
use crate::policy::{Policy, calendar};
use crate::problem::FieldIssue;

/// The longest text of a field, in characters.
const LONGEST_TEXT: usize = 500;
/// The longest name or code.
const LONGEST_NAME: usize = 100;

/// The request without the spaces around its texts.
///
/// # Errors
/// All that is wrong with it, with the cart and with the rules.
pub fn request(
    request: &PlacePurchaseRequest,
    cart: &CartId,
    assembly: &Assembly<'_>,
    balances: &[PlanPackage],
    now: Timestamp,
    policy: Policy,
) -> Result<PlacePurchaseRequest, Vec<FieldIssue>> {
    let mut faults = Faults::default();
    let checked = PlacePurchaseRequest {
        need: faults.required("/need", &request.need, LONGEST_TEXT),
        receiver: Receiver {
            name: faults.required("/receiver/name", &request.receiver.name, LONGEST_NAME),
            phone: faults.required("/receiver/phone", &request.receiver.phone, LONGEST_NAME),
            address: faults.required("/receiver/address", &request.receiver.address, LONGEST_TEXT),
        },
        plan_code: faults.optional("/plan_code", request.plan_code.as_deref(), LONGEST_NAME),
        note: faults.optional("/note", request.note.as_deref(), LONGEST_TEXT),
        ..request.clone()
    };
    let mut issues: Vec<FieldIssue> = faults.into_vec().into_iter().map(FieldIssue::from).collect();
    let mut wrong = |pointer: &str, code: &'static str, detail| {
        issues.push(FieldIssue::new(pointer, code, detail));
    };
    if !checked.receiver.phone.is_empty() && !is_phone(&checked.receiver.phone) {
        wrong("/receiver/phone", "invalid_value", words::phone());
    }
    if calendar::date_of(checked.needed_by) < clock::in_wib(now).date() {
        wrong("/needed_by", "out_of_range", words::in_the_past());
    }
    if checked.cart_id != *cart {
        wrong("/cart_id", "unknown_value", words::other_cart());
    }
    if let Some(code) = &checked.plan_code {
        match balances.iter().find(|package| package.code == *code) {
            None => wrong("/plan_code", "unknown_value", words::unknown_plan()),
            Some(package) => {
                if package.funding_source != checked.funding_source {
                    wrong(
                        "/funding_source",
                        "other_funding_source",
                        words::other_funds(package),
                    );
                }
                if let Some(text) = budget_fault(package, assembly.totals.total) {
                    wrong("/plan_code", "over_budget", text);
                }
            }
        }
    }
    for (code, text) in view::obstacles(assembly, policy) {
        wrong("/cart_id", code, text);
    }
    let facts = assembly.facts();
    let limit = policy.route_limit(checked.payment_route, facts.largest_order, facts.region, facts.on);
    if let Some(limit) = limit {
        wrong("/payment_route", "payment_route_closed", limit.text());
    }
    if issues.is_empty() {
        Ok(checked)
    } else {
        Err(issues)
    }
}

/// Eight to fifteen digits, with the signs that people write between them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let others = |sign: char| sign.is_ascii_digit() || matches!(sign, ' ' | '-' | '+' | '(' | ')' | '.');
    (8..=15).contains(&digits) && text.chars().all(others)
}

#[cfg(test)]
mod tests {
    use super::is_phone;

    #[test]
    fn takes_telephones_as_people_write_them() {
        for good in ["0291 591 142", "+62 812-3456-7890", "(0341) 551.234"] {
            assert!(is_phone(good), "{good}");
        }
        for bad in ["0291", "nol dua", "0812345678901234", "08123456<b>"] {
            assert!(!is_phone(bad), "{bad}");
        }
    }
}
