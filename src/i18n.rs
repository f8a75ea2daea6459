//! Every word that a person reads, in Indonesian and English.
//!
//! One struct per area, with one constant per language: a text that is missing in one of them does not compile. A text with
//! parameters is a function. A page asks [`use_text`] once, at its top, and reads plain fields: when the language
//! changes, the app renders the page anew, so that no text needs a signal of its own.
//!
//! ```text
//! let t = use_text();
//! view! { <h1>{t.orders.title}</h1> <p>{(t.orders.found)(total)}</p> <p>{t.format.money(amount)}</p> }
//! ```

pub mod account;
pub mod cart;
pub mod dashboard;
pub mod errors;
pub mod format;
pub mod orders;
pub mod shell;
pub mod shop;
pub mod states;
pub mod vendor;

use leptos::prelude::use_context;

pub use format::Format;

/// A language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// Bahasa Indonesia, the first one.
    #[default]
    Indonesian,
    /// English.
    English,
}

impl Language {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The language tag: `id`, `en`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a tag; the first one for any that is not known.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        if tag == Self::English.tag() {
            Self::English
        } else {
            Self::Indonesian
        }
    }

    /// How the language calls itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Indonesian => "Bahasa Indonesia",
            Self::English => "English",
        }
    }

    /// All texts in this language.
    #[must_use]
    pub const fn text(self) -> &'static Text {
        match self {
            Self::Indonesian => &Text::ID,
            Self::English => &Text::EN,
        }
    }
}

/// All texts of one language, by area.
pub struct Text {
    /// Numbers, money, days and times.
    pub format: Format,
    /// Header, menus, footer, and what every page has.
    pub shell: shell::Shell,
    /// Home, search, product, comparison.
    pub shop: shop::Shop,
    /// Cart and checkout.
    pub cart: cart::Cart,
    /// Orders and approvals.
    pub orders: orders::Orders,
    /// The vendor's side.
    pub vendor: vendor::Vendor,
    /// The control room.
    pub dashboard: dashboard::Dashboard,
    /// Sign-in, and doors that stay closed.
    pub account: account::Account,
    /// What went wrong, and what to do.
    pub errors: errors::Errors,
    /// States, actors, roles: the words of the domain.
    pub states: states::States,
}

impl Text {
    const ID: Self = Self {
        format: Format(Language::Indonesian),
        shell: shell::Shell::ID,
        shop: shop::Shop::ID,
        cart: cart::Cart::ID,
        orders: orders::Orders::ID,
        vendor: vendor::Vendor::ID,
        dashboard: dashboard::Dashboard::ID,
        account: account::Account::ID,
        errors: errors::Errors::ID,
        states: states::States::ID,
    };
    const EN: Self = Self {
        format: Format(Language::English),
        shell: shell::Shell::EN,
        shop: shop::Shop::EN,
        cart: cart::Cart::EN,
        orders: orders::Orders::EN,
        vendor: vendor::Vendor::EN,
        dashboard: dashboard::Dashboard::EN,
        account: account::Account::EN,
        errors: errors::Errors::EN,
        states: states::States::EN,
    };
}

/// The texts in the language of the part of the page that asks. In a component's body, never in a callback.
#[must_use]
pub fn use_text() -> &'static Text {
    use_context::<Language>().unwrap_or_default().text()
}
