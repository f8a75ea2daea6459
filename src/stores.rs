//! State that outlives a page. Each store is made once, by the app or by the first who asks for it, and lives as long as the app.

pub mod announcements;
pub mod cart;
pub mod cart_badge;
pub mod comparison;
pub mod live;
pub mod look_ahead;
pub mod preferences;
pub mod quick_order;
pub mod recent_searches;
pub mod reorder;
pub mod session;

use leptos::prelude::*;

pub use announcements::Announcements;
pub use cart::{CartStore, CheckoutStore, use_cart, use_checkout};
pub use cart_badge::CartBadge;
pub use comparison::ComparisonTray;
pub use look_ahead::{LookAhead, use_look_ahead};
pub use preferences::{Preferences, Theme};
pub use quick_order::{QuickOrder, use_quick_order};
pub use reorder::{ReorderStore, use_reordering};
pub use session::{SessionState, SessionStore};

/// Where stores live that are made only when something asks for them: as long as the app, whoever asks.
#[derive(Clone)]
pub struct AppOwner(Owner);

impl AppOwner {
    /// For the body of the app's own component.
    #[must_use]
    pub fn current() -> Self {
        Self(Owner::current().unwrap_or_default())
    }

    /// Does something as the app itself.
    pub fn with<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.with(|| untrack(work))
    }
}

/// The one store of its kind; made now if it is asked for the first time.
fn one<T: Copy + Send + Sync + 'static>(make: impl FnOnce() -> T) -> T {
    use_context().unwrap_or_else(|| {
        expect_context::<AppOwner>().with(|| {
            let store = make();
            provide_context(store);
            store
        })
    })
}
