//! The offers that a person has put aside to compare, from whichever page.

use leptos::prelude::*;
use lokapasar_contract::{OfferId, ProductId};

/// An offer that was put aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The product.
    pub product: ProductId,
    /// The offer.
    pub offer: OfferId,
    /// How people call it: the product or the vendor.
    pub label: String,
}

/// What was put aside, in the order in which it was.
#[derive(Clone, Copy)]
pub struct ComparisonTray(RwSignal<Vec<Candidate>>);

impl ComparisonTray {
    /// The most offers that stand beside one another.
    pub const CAPACITY: usize = 6;

    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// What was put aside. Reactive.
    #[must_use]
    pub fn candidates(self) -> Vec<Candidate> {
        self.0.get()
    }

    /// Whether an offer was. Reactive.
    #[must_use]
    pub fn holds(self, offer: &OfferId) -> bool {
        self.0
            .with(|candidates| candidates.iter().any(|candidate| candidate.offer == *offer))
    }

    /// Puts an offer aside. False when there is no more room.
    pub fn put_aside(self, candidate: Candidate) -> bool {
        let (held, full) = self.0.with_untracked(|candidates| {
            let held = candidates.iter().any(|other| other.offer == candidate.offer);
            (held, candidates.len() >= Self::CAPACITY)
        });
        if !held && !full {
            self.0.update(|candidates| candidates.push(candidate));
        }
        held || !full
    }

    /// Takes an offer out.
    pub fn remove(self, offer: &OfferId) {
        self.0
            .update(|candidates| candidates.retain(|candidate| candidate.offer != *offer));
    }

    /// Takes everything out.
    pub fn clear(self) {
        self.0.update(Vec::clear);
    }
}

impl Default for ComparisonTray {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn candidate(offer: usize) -> Candidate {
        Candidate {
            product: "prd_1".into(),
            offer: format!("off_{offer}").into(),
            label: format!("Penyedia {offer}"),
        }
    }

    #[test]
    fn holds_six_at_most_and_each_once() {
        let owner = Owner::new();
        owner.set();
        let tray = ComparisonTray::new();
        assert!((0..ComparisonTray::CAPACITY).all(|offer| tray.put_aside(candidate(offer))));
        assert!(!tray.put_aside(candidate(99)), "a seventh has no room");
        assert!(tray.put_aside(candidate(0)), "one that is there is there");
        assert_eq!(tray.candidates().len(), ComparisonTray::CAPACITY);
        tray.remove(&"off_3".into());
        assert!(!tray.holds(&"off_3".into()));
        assert!(tray.put_aside(candidate(99)));
        tray.clear();
        assert_eq!(tray.candidates(), []);
    }
}
