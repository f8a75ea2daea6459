//! Reading a product before its link is followed.

use leptos::prelude::*;
use lokapasar_contract::ProductId;

use crate::queries::catalogue::{use_offers, use_product};
use crate::queries::settled;

/// How long a pointer rests on a link before that means something, in milliseconds: on its way across the page it touches many.
const REST: u32 = 120;

/// The product whose link the pointer or the focus is on. What is read of it waits in the cache for its page; when the pointer
/// goes on before the answer is there, the request is given up.
#[derive(Clone, Copy)]
pub struct LookAhead(RwSignal<Option<ProductId>>);

impl LookAhead {
    /// Says where the pointer or the focus is; none when it has left.
    pub fn at(self, product: Option<ProductId>) {
        if self.0.with_untracked(|at| *at != product) {
            self.0.set(product);
        }
    }
}

/// The one of the app. It outlives the page that asks: the link may be followed while the answer is under way, and the request goes
/// on until the product's page has taken it over.
#[must_use]
pub fn use_look_ahead() -> LookAhead {
    super::one(|| {
        let at = RwSignal::new(None);
        let rests = settled(move || at.get(), REST);
        // Kept by the cache for as long as their owner, the app, looks at them.
        let _ = (use_product(move || rests.get()), use_offers(move || rests.get()));
        LookAhead(at)
    })
}
