//! The steps of the checkout.

use super::value;

/// A step. All of them stand on one page; the address says which one a person is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CheckoutStep {
    /// What is needed, and who receives it.
    #[default]
    Need,
    /// Where the money comes from, and how it is paid.
    Payment,
    /// The orders that will come of it, with their taxes.
    Review,
}

impl CheckoutStep {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Need, Self::Payment, Self::Review];

    const fn word(self) -> Option<&'static str> {
        match self {
            Self::Need => None,
            Self::Payment => Some("payment"),
            Self::Review => Some("review"),
        }
    }

    pub(super) fn parse(search: &str) -> Self {
        let step = value(search, "step");
        let named = |one: &Self| one.word().is_some() && one.word() == step.as_deref();
        Self::ALL.into_iter().find(named).unwrap_or_default()
    }

    pub(super) fn to_query_string(self) -> String {
        self.word().map(|word| format!("step={word}")).unwrap_or_default()
    }
}
