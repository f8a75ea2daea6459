//! What is wrong with a part of a request.

use lokapasar_contract::Rupiah;

use super::words;
use crate::problem::FieldIssue;

/// A wrong part of a request: where, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// A JSON pointer into the body.
    pub pointer: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// Nothing stands there, or only spaces.
    Required,
    /// More characters than this.
    TooLong(usize),
    /// Not from the one to the other.
    OutOfRange(u32, u32),
    /// No line of the order has this name, or the PPK rejected it.
    UnknownLine,
    /// The line is named twice.
    Repeated,
    /// Above what was listed.
    AboveList(Rupiah),
    /// Not a price.
    NoPrice,
    /// More than is left to ship.
    MoreThanLeft(u32),
    /// A line has no finding.
    Missing(String),
    /// A line that does not fit needs a note.
    NoteRequired,
    /// There is no such shipment under way.
    UnknownShipment,
    /// The order has no such address, or nothing goes there.
    UnknownDelivery,
    /// Everything for this address is shipped.
    AllShippedThere,
    /// This side has signed the handover report of this address.
    SignedAlready,
    /// More than is left of what was billed.
    AboveBilled(Rupiah),
    /// A day that has passed.
    InThePast,
    /// An addendum that changes nothing.
    NothingChanged,
    /// An addendum that leaves nothing to deliver.
    NothingLeft,
    /// Nothing belongs here.
    Superfluous,
}

impl FaultKind {
    const fn code(&self) -> &'static str {
        match self {
            Self::Required | Self::Missing(_) | Self::NoteRequired | Self::NothingChanged => "required",
            Self::TooLong(_) => "too_long",
            Self::OutOfRange(..)
            | Self::AboveList(_)
            | Self::NoPrice
            | Self::MoreThanLeft(_)
            | Self::InThePast
            | Self::NothingLeft
            | Self::AllShippedThere
            | Self::AboveBilled(_) => "out_of_range",
            Self::UnknownLine | Self::UnknownShipment | Self::UnknownDelivery => "unknown_value",
            Self::Repeated | Self::SignedAlready => "repeated",
            Self::Superfluous => "superfluous",
        }
    }
}

impl From<Fault> for FieldIssue {
    fn from(fault: Fault) -> Self {
        let detail = words::fault(&fault.kind);
        Self::new(fault.pointer, fault.kind.code(), detail)
    }
}

/// Gathers what is wrong, so that all of it is said at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, pointer: impl Into<String>, kind: FaultKind) {
        self.0.push(Fault {
            pointer: pointer.into(),
            kind,
        });
    }

    /// A text that must be there, without the spaces around it.
    pub fn required(&mut self, pointer: &str, text: &str, longest: usize) -> String {
        let text = text.trim();
        if text.is_empty() {
            self.add(pointer, FaultKind::Required);
        }
        self.length(pointer, text, longest);
        text.to_owned()
    }

    /// A text that may be left out; one of spaces is none.
    pub fn optional(&mut self, pointer: &str, text: Option<&str>, longest: usize) -> Option<String> {
        let text = text.map(str::trim).filter(|text| !text.is_empty())?;
        self.length(pointer, text, longest);
        Some(text.to_owned())
    }

    fn length(&mut self, pointer: &str, text: &str, longest: usize) {
        if text.chars().count() > longest {
            self.add(pointer, FaultKind::TooLong(longest));
        }
    }

    /// Nothing when nothing is wrong.
    ///
    /// # Errors
    /// What is wrong.
    pub fn none(self) -> Result<(), Vec<Fault>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }

    /// All of it.
    #[must_use]
    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}
