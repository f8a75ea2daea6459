//! What must be right before a purchase is placed. Everything that is wrong is said at once, each with its place.

use lokapasar_contract::CartId;
use lokapasar_contract::budget::PlanPackage;
use lokapasar_contract::delivery::{DeliveryRequest, MOST_DELIVERIES};
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

/// The request without the spaces around its texts. `split` is what is wrong with how it is divided among addresses.
///
/// # Errors
/// All that is wrong with it, with the cart and with the rules.
pub fn request(
    request: &PlacePurchaseRequest,
    cart: &CartId,
    assembly: &Assembly<'_>,
    balances: &[PlanPackage],
    split: Vec<FieldIssue>,
    policy: Policy,
) -> Result<PlacePurchaseRequest, Vec<FieldIssue>> {
    let mut faults = Faults::default();
    let checked = PlacePurchaseRequest {
        need: faults.required("/need", &request.need, LONGEST_TEXT),
        receiver: receiver("/receiver", &request.receiver, &mut faults),
        deliveries: deliveries(request, &mut faults),
        plan_code: faults.optional("/plan_code", request.plan_code.as_deref(), LONGEST_NAME),
        note: faults.optional("/note", request.note.as_deref(), LONGEST_TEXT),
        ..request.clone()
    };
    let mut issues: Vec<FieldIssue> = faults.into_vec().into_iter().map(FieldIssue::from).collect();
    issues.extend(split);
    let mut wrong = |pointer: &str, code: &'static str, detail| {
        issues.push(FieldIssue::new(pointer, code, detail));
    };
    let further = (0..)
        .zip(&checked.deliveries)
        .filter(|(place, one)| *place > 0 || one.receiver != checked.receiver)
        .map(|(place, one): (usize, _)| (format!("/deliveries/{place}/receiver"), &one.receiver));
    let receivers = std::iter::once(("/receiver".to_owned(), &checked.receiver)).chain(further);
    for (pointer, receiver) in receivers {
        if !receiver.phone.is_empty() && !is_phone(&receiver.phone) {
            wrong(&format!("{pointer}/phone"), "invalid_value", words::phone());
        }
    }
    if let Some(first) = checked.deliveries.first()
        && first.receiver != checked.receiver
    {
        wrong("/receiver", "other_receiver", words::other_receiver());
    }
    for (place, one) in checked.deliveries.iter().enumerate() {
        let before = checked.deliveries.iter().take(place);
        if before.into_iter().any(|other| other.receiver == one.receiver) {
            let pointer = format!("/deliveries/{place}/receiver/address");
            wrong(&pointer, "repeated", words::address_twice());
        }
    }
    if calendar::date_of(checked.needed_by) < clock::in_wib(assembly.at).date() {
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

fn receiver(pointer: &str, receiver: &Receiver, faults: &mut Faults) -> Receiver {
    Receiver {
        name: faults.required(&format!("{pointer}/name"), &receiver.name, LONGEST_NAME),
        phone: faults.required(&format!("{pointer}/phone"), &receiver.phone, LONGEST_NAME),
        address: faults.required(&format!("{pointer}/address"), &receiver.address, LONGEST_TEXT),
    }
}

/// The texts of the addresses; [`super::deliveries`] looks at what goes where.
fn deliveries(request: &PlacePurchaseRequest, faults: &mut Faults) -> Vec<DeliveryRequest> {
    let all = request.deliveries.iter().take(MOST_DELIVERIES).enumerate();
    all.map(|(place, one)| {
        let pointer = format!("/deliveries/{place}");
        // The first is the receiver over again, of whom all is said already.
        let said = place == 0 && one.receiver == request.receiver;
        let mut again = Faults::default();
        let sink = if said { &mut again } else { &mut *faults };
        DeliveryRequest {
            receiver: receiver(&format!("{pointer}/receiver"), &one.receiver, sink),
            note: faults.optional(&format!("{pointer}/note"), one.note.as_deref(), LONGEST_TEXT),
            ..one.clone()
        }
    })
    .collect()
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
