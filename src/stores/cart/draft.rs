//! The checkout as it is filled in: kept as typed, checked as a whole.

use lokapasar_contract::purchase::{FundingSource, PaymentRoute, PlacePurchaseRequest, Receiver};
use lokapasar_contract::{CartId, Day};
use serde::{Deserialize, Serialize};

use super::submission::Submission;

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

/// A field of the checkout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// What it is needed for.
    Need,
    /// Who receives it.
    ReceiverName,
    /// That person's telephone.
    ReceiverPhone,
    /// Where to deliver.
    ReceiverAddress,
    /// The day by which it is needed.
    NeededBy,
    /// The funding source.
    FundingSource,
    /// How it will be paid.
    PaymentRoute,
    /// The procurement plan's package.
    PlanCode,
    /// A note to the vendors.
    Note,
}

impl Field {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::Need,
        Self::NeededBy,
        Self::ReceiverName,
        Self::ReceiverPhone,
        Self::ReceiverAddress,
        Self::FundingSource,
        Self::PlanCode,
        Self::PaymentRoute,
        Self::Note,
    ];

    /// Its place on the page.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL
            .iter()
            .position(|field| *field == self)
            .unwrap_or_default()
    }

    /// The id of its control on the page.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Need => "need",
            Self::ReceiverName => "receiver-name",
            Self::ReceiverPhone => "receiver-phone",
            Self::ReceiverAddress => "receiver-address",
            Self::NeededBy => "needed-by",
            Self::FundingSource => "funding-source",
            Self::PaymentRoute => "payment-route",
            Self::PlanCode => "plan-code",
            Self::Note => "note",
        }
    }

    /// Its place in the request, as a JSON pointer.
    const fn pointer(self) -> &'static str {
        match self {
            Self::Need => "/need",
            Self::ReceiverName => "/receiver/name",
            Self::ReceiverPhone => "/receiver/phone",
            Self::ReceiverAddress => "/receiver/address",
            Self::NeededBy => "/needed_by",
            Self::FundingSource => "/funding_source",
            Self::PaymentRoute => "/payment_route",
            Self::PlanCode => "/plan_code",
            Self::Note => "/note",
        }
    }

    /// The field that a JSON pointer of the server means.
    #[must_use]
    pub fn at(pointer: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.pointer() == pointer)
    }
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
    /// The request that comes of it, or everything that is missing, in the order of the page.
    ///
    /// # Errors
    /// The fields that have to be filled in or put right.
    pub fn check(&self, cart_id: CartId) -> Result<PlacePurchaseRequest, Vec<(Field, Wrong)>> {
        let wrong: Vec<_> = Field::ALL
            .into_iter()
            .filter_map(|field| Some((field, self.wrong_with(field)?)))
            .collect();
        let day = self.needed_by.parse::<Day>();
        match (day, self.funding_source, self.payment_route) {
            (Ok(needed_by), Some(funding_source), Some(payment_route)) if wrong.is_empty() => {
                Ok(PlacePurchaseRequest {
                    cart_id,
                    need: trimmed(&self.need),
                    receiver: Receiver {
                        name: trimmed(&self.receiver_name),
                        phone: trimmed(&self.receiver_phone),
                        address: trimmed(&self.receiver_address),
                    },
                    deliveries: Vec::new(),
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
            Field::ReceiverPhone => missing(&self.receiver_phone)
                .or_else(|| (!is_phone(&self.receiver_phone)).then_some(Wrong::Malformed)),
            Field::NeededBy => missing(&self.needed_by)
                .or_else(|| self.needed_by.parse::<Day>().is_err().then_some(Wrong::Malformed)),
            Field::FundingSource => self.funding_source.is_none().then_some(Wrong::Missing),
            Field::PaymentRoute => self.payment_route.is_none().then_some(Wrong::Missing),
            Field::PlanCode | Field::Note => None,
        }
    }
}

fn trimmed(text: &str) -> String {
    text.trim().to_owned()
}

fn given(text: &str) -> Option<String> {
    Some(trimmed(text)).filter(|text| !text.is_empty())
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    digits >= PHONE_DIGITS && text.chars().all(|c| c.is_ascii_digit() || " +-().".contains(c))
}

#[cfg(test)]
mod tests;
