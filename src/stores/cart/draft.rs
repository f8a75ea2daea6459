//! The checkout as it is filled in: kept as typed, checked as a whole.

use lokapasar_contract::purchase::{FundingSource, PaymentRoute, PlacePurchaseRequest, Receiver};
use lokapasar_contract::{CartId, Day};
use serde::{Deserialize, Serialize};

use self::division::{Division, Whole};
use super::submission::Submission;

pub mod division;
pub mod fields;

pub use fields::Field;

/// What a person has filled in so far, and what was sent of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The key of the purchase that comes of it: one for the draft's whole life.
    pub key: String,
    /// What it is needed for.
    pub need: String,
    /// Who receives it.
    pub receiver_name: String,
    /// That person's telephone.
    pub receiver_phone: String,
    /// Where to deliver.
    pub receiver_address: String,
    /// Further addresses, and what goes where.
    pub division: Division,
    /// The day by which it is needed, as the date field writes it.
    pub needed_by: String,
    /// The funding source.
    pub funding_source: Option<FundingSource>,
    /// How it will be paid.
    pub payment_route: Option<PaymentRoute>,
    /// The procurement plan's package (RUP).
    pub plan_code: String,
    /// A note to the vendors.
    pub note: String,
    /// Whether to negotiate first.
    pub negotiate: bool,
    /// What was sent and not clearly answered.
    pub sent: Option<Submission>,
}

/// What is wrong with a field, before the server is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing stands in it.
    Missing,
    /// What stands in it is no such thing.
    Malformed,
    /// The server has said that it cannot be chosen for this purchase.
    Closed,
}

/// The fewest digits that make a telephone number.
const PHONE_DIGITS: usize = 8;

impl Draft {
    /// The request that comes of it and of these lines of the cart, or everything that is missing, in the order of the page.
    ///
    /// # Errors
    /// The fields that have to be filled in or put right.
    pub fn check(
        &self,
        cart_id: CartId,
        lines: &[Whole],
    ) -> Result<PlacePurchaseRequest, Vec<(Field, Wrong)>> {
        let mut wrong: Vec<_> = Field::ALL
            .into_iter()
            .filter_map(|field| Some((field, self.wrong_with(field)?)))
            .chain(self.division.wrong(lines))
            .collect();
        wrong.sort_by_key(|(field, _)| field.place());
        let receiver = Receiver {
            name: trimmed(&self.receiver_name),
            phone: trimmed(&self.receiver_phone),
            address: trimmed(&self.receiver_address),
        };
        let day = self.needed_by.parse::<Day>();
        match (day, self.funding_source, self.payment_route) {
            (Ok(needed_by), Some(funding_source), Some(payment_route)) if wrong.is_empty() => {
                Ok(PlacePurchaseRequest {
                    cart_id,
                    need: trimmed(&self.need),
                    deliveries: self.division.deliveries(&receiver, lines),
                    receiver,
                    needed_by,
                    funding_source,
                    payment_route,
                    plan_code: given(&self.plan_code),
                    note: given(&self.note),
                    negotiate: self.negotiate,
                })
            }
            _ => Err(wrong),
        }
    }

    fn wrong_with(&self, field: Field) -> Option<Wrong> {
        let missing = |text: &str| text.trim().is_empty().then_some(Wrong::Missing);
        match field {
            Field::Need => missing(&self.need),
            Field::ReceiverName => missing(&self.receiver_name),
            Field::ReceiverAddress => missing(&self.receiver_address),
            Field::ReceiverPhone => wrong_phone(&self.receiver_phone),
            Field::NeededBy => missing(&self.needed_by)
                .or_else(|| self.needed_by.parse::<Day>().is_err().then_some(Wrong::Malformed)),
            Field::FundingSource => self.funding_source.is_none().then_some(Wrong::Missing),
            Field::PaymentRoute => self.payment_route.is_none().then_some(Wrong::Missing),
            Field::PlanCode | Field::Note => None,
            // These have their own rules, which look at the lines as well.
            Field::Further(..) | Field::Division | Field::FirstGoods | Field::Share(_) => None,
        }
    }
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

fn given(text: &str) -> Option<String> {
    Some(trimmed(text)).filter(|text| !text.is_empty())
}

fn wrong_phone(text: &str) -> Option<Wrong> {
    if text.trim().is_empty() {
        return Some(Wrong::Missing);
    }
    (!is_phone(text)).then_some(Wrong::Malformed)
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= PHONE_DIGITS && text.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c))
}

#[cfg(test)]
mod tests;
