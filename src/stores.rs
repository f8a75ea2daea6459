//! State that outlives a page. Each store is provided once, by the app, and asked for with `expect_context`.

pub mod announcements;
pub mod cart;
pub mod cart_badge;
pub mod comparison;
pub mod live;
pub mod preferences;
pub mod session;

pub use announcements::Announcements;
pub use cart::{CartStore, CheckoutStore, use_cart};
pub use cart_badge::CartBadge;
pub use comparison::ComparisonTray;
pub use preferences::{Preferences, Theme};
pub use session::{SessionState, SessionStore};
