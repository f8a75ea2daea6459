//! Every word that a person reads, in Indonesian and English.
//!
//! One struct per area, with one constant per language: a text that is missing in one of them does not compile. A text with
//! parameters is a function. A page asks [`use_text`] once, at its top, and reads the fields of its area: when the language
//! changes, the app renders the page anew, so that no text needs a signal of its own.
//!
//! ```text
//! let t = use_text();
//! view! { <h1>{t.orders().title}</h1> <p>{(t.orders().found)(total)}</p> <p>{t.format().money(amount)}</p> }
//! ```

pub mod account;
pub mod cart;
pub mod charts;
pub mod dashboard;
pub mod documents;
pub mod errors;
pub mod format;
pub mod orders;
pub mod questions;
pub mod shell;
pub mod shop;
pub mod states;
pub mod vendor;
pub mod views;

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
    pub const fn text(self) -> Text {
        Text(self)
    }
}

/// All texts of one language, by area. The areas are functions, so that a part of the app that is loaded apart brings its own
/// words along: what only the dashboard says stands nowhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text(Language);

/// The texts of an area, in the language that is asked for.
macro_rules! areas {
    ($($(#[$about:meta])* $area:ident: $texts:ty;)*) => {
        impl Text {
            $(
                $(#[$about])*
                #[must_use]
                pub const fn $area(self) -> &'static $texts {
                    match self.0 {
                        Language::Indonesian => const { &<$texts>::ID },
                        Language::English => const { &<$texts>::EN },
                    }
                }
            )*
        }
    };
}

areas! {
    /// Header, menus, footer, and what every page has.
    shell: shell::Shell;
    /// Headings of the shop.
    shop: shop::Shop;
    /// The home page.
    home: shop::home::Home;
    /// Cards of products, wherever they stand.
    card: shop::card::Card;
    /// The search page.
    search: shop::search::Search;
    /// The suggestions below the search box.
    suggestions: shop::suggestions::Suggestions;
    /// A product and its offers.
    product: shop::product::Product;
    /// Questions about products, and their answers.
    questions: questions::Questions;
    /// Offers beside one another.
    compare: shop::compare::Compare;
    /// What stands beside every chart.
    charts: charts::Charts;
    /// The cart.
    cart: cart::Cart;
    /// The quick order.
    quick_order: cart::quick_order::QuickOrder;
    /// Shopping lists.
    lists: cart::lists::Lists;
    /// Ordering again.
    again: cart::again::Again;
    /// The checkout.
    checkout: cart::checkout::Checkout;
    /// Orders and approvals.
    orders: orders::Orders;
    /// An order in full.
    order: orders::detail::Order;
    /// What is filled in when something is done with an order.
    order_forms: orders::forms::Forms;
    /// Changes of a confirmed order.
    addenda: orders::addenda::Addenda;
    /// Orders that go to several addresses.
    addresses: orders::addresses::Addresses;
    /// Complaints about what was handed over.
    complaints: orders::complaints::Complaints;
    /// Who stands in for a PPK.
    substitutes: orders::substitutes::Substitutes;
    /// The history of an order.
    history: orders::history::History;
    /// The papers of an order, and the pages around them.
    documents: documents::Documents;
    /// What the app sets on a paper.
    paper: documents::Paper;
    /// The vendor's side.
    vendor: vendor::Vendor;
    /// The control room.
    dashboard: dashboard::Dashboard;
    /// The orders behind a figure.
    ledger: dashboard::ledger::Ledger;
    /// Which work units buy.
    participation: dashboard::participation::Participation;
    /// Patterns worth looking into.
    flags: dashboard::flags::Flags;
    /// How vendors keep their word.
    conduct: dashboard::conduct::Conduct;
    /// What is unfinished or unpaid.
    year_end: dashboard::year_end::YearEnd;
    /// Shares and concentration.
    shares: dashboard::shares::Shares;
    /// LKPP's feed in.
    imports: dashboard::imports::Imports;
    /// Taking a table along.
    export: dashboard::export::Export;
    /// Saved views.
    views: views::Views;
    /// Sign-in, and doors that stay closed.
    account: account::Account;
    /// What went wrong, and what to do.
    errors: errors::Errors;
    /// States, actors, roles: the words of the domain.
    states: states::States;
}

impl Text {
    /// Numbers, money, days and times.
    #[must_use]
    pub const fn format(self) -> Format {
        Format(self.0)
    }
}

/// The texts in the language of the part of the page that asks. In a component's body, never in a callback.
#[must_use]
pub fn use_text() -> Text {
    use_context::<Language>().unwrap_or_default().text()
}
