//! Parts of the app that are loaded when they are needed. Each is a file of its own beside the main one, made by `cargo xtask build`
//! with the feature `split`; without that feature everything is one file, and a part is there at once. See docs/decisions/0012.

use leptos::prelude::*;
use lokapasar_contract::document::DocumentName;
use lokapasar_contract::query::{
    AnalyticsQuery, ConductOrdersQuery, ConductQuery, FlagQuery, ImportListQuery, ImportQuery, LeagueQuery,
    LedgerQuery, OrderQuery, ParticipationQuery, SearchQuery, ShoppingListQuery, YearEndQuery,
};
use lokapasar_contract::reorder::ReorderSource;
use lokapasar_contract::{ImportId, ListId, OrderId, ProductId, PurchaseId};

use crate::app::header::search_box::Typing;
use crate::app::header::suggestions::{self, Suggestions};
use crate::pages::{account, dashboard, orders, shop, vendor};
use crate::paths::{CompareQuery, DashboardTab, Path, QuickOrderQuery, Screen};
use crate::queries::QueryCache;
use crate::stores::{SessionStore, live, use_cart};

/// What is loaded apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Search and sign-in: what nearly everybody opens next.
    Search,
    /// A product, and offers beside one another.
    Product,
    /// Cart and checkout.
    Purchase,
    /// The quick order, shopping lists, and ordering again.
    QuickOrder,
    /// Orders, approvals, and the vendor's side.
    Orders,
    /// What only somebody who is signed in has: the stream of events, the cart that follows them, their orders on the home page.
    Person,
    /// The figures of the control room.
    Dashboard,
    /// The control room, order by order: what lies behind the figures, vendors' responsibility, red flags, year-end, imports.
    Ledger,
}

/// The code of a part did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// A function whose code, and what only it calls, stands in a part; and one that has the part loaded. Callers of either wait.
macro_rules! apart {
    ($($part:ident $(loaded by $load:ident)?: fn $name:ident($($argument:ident: $type:ty),*) -> $answer:ty $body:block)*) => {
        $(
            #[cfg(feature = "split")]
            #[wasm_split_helpers::wasm_split($part, fallible $(, preload($load))?)]
            pub(crate) fn $name($($argument: $type),*) -> Result<$answer, NotLoaded> {
                Ok($body)
            }

            $(
                #[cfg(not(feature = "split"))]
                pub(crate) async fn $load() -> Result<(), NotLoaded> {
                    Ok(())
                }
            )?

            #[cfg(not(feature = "split"))]
            pub(crate) async fn $name($($argument: $type),*) -> Result<$answer, NotLoaded> {
                Ok($body)
            }
        )*
    };
}

/// The pages of [`Part::Search`].
pub(crate) enum SearchPage {
    Results(Memo<SearchQuery>),
    SignIn(Memo<Option<Box<Path>>>),
}

/// The pages of [`Part::Product`].
pub(crate) enum ProductPage {
    Product(ProductId),
    Compare(Memo<CompareQuery>),
}

/// The pages of [`Part::Purchase`].
pub(crate) enum PurchasePage {
    Cart,
    Checkout,
    Placed(PurchaseId),
}

/// The pages of [`Part::QuickOrder`].
pub(crate) enum QuickOrderPage {
    Rows(Memo<QuickOrderQuery>),
    Lists(Memo<ShoppingListQuery>),
    List(ListId),
    Again(ReorderSource),
}

/// The pages of [`Part::Orders`].
pub(crate) enum OrdersPage {
    List(Memo<OrderQuery>),
    Order(OrderId),
    Document(OrderId, DocumentName),
    Approvals,
    Vendor,
}

/// The pages of [`Part::Dashboard`].
pub(crate) enum DashboardPage {
    Overview(Memo<AnalyticsQuery>),
    League(Memo<LeagueQuery>),
    Participation(Memo<ParticipationQuery>),
    Shares(Memo<AnalyticsQuery>),
}

/// The pages of [`Part::Ledger`].
pub(crate) enum LedgerPage {
    Conduct(Memo<ConductQuery>),
    ConductOrders(Memo<ConductOrdersQuery>),
    Flags(Memo<FlagQuery>),
    YearEnd(Memo<YearEndQuery>),
    Orders(Memo<LedgerQuery>),
    Imports(Memo<ImportListQuery>),
    ImportReport(ImportId, Memo<ImportQuery>),
}

// One function for all pages of a part: each of them would be on its way for a moment of its own.
apart! {
    search loaded by load_search: fn search_page(page: SearchPage) -> AnyView {
        match page {
            SearchPage::Results(query) => view! { <shop::search::SearchPage query /> }.into_any(),
            SearchPage::SignIn(next) => view! { <account::sign_in::SignInPage next /> }.into_any(),
        }
    }
    product loaded by load_product: fn product_page(page: ProductPage) -> AnyView {
        match page {
            ProductPage::Product(id) => view! { <shop::product::ProductPage id /> }.into_any(),
            ProductPage::Compare(query) => view! { <shop::compare::ComparePage query /> }.into_any(),
        }
    }
    purchase loaded by load_purchase: fn purchase_page(page: PurchasePage) -> AnyView {
        match page {
            PurchasePage::Cart => view! { <shop::cart::CartPage /> }.into_any(),
            PurchasePage::Checkout => view! { <shop::checkout::CheckoutPage /> }.into_any(),
            PurchasePage::Placed(id) => view! { <shop::purchase::PurchasePage id /> }.into_any(),
        }
    }
    quick_order loaded by load_quick_order: fn quick_order_page(page: QuickOrderPage) -> AnyView {
        match page {
            QuickOrderPage::Rows(query) => view! { <shop::quick_order::QuickOrderPage query /> }.into_any(),
            QuickOrderPage::Lists(query) => view! { <shop::lists::ListsPage query /> }.into_any(),
            QuickOrderPage::List(id) => view! { <shop::lists::list::ListPage id /> }.into_any(),
            QuickOrderPage::Again(source) => view! { <shop::again::AgainPage source /> }.into_any(),
        }
    }
    orders loaded by load_orders: fn orders_page(page: OrdersPage) -> AnyView {
        match page {
            OrdersPage::List(query) => view! { <orders::list::OrdersPage query /> }.into_any(),
            OrdersPage::Order(id) => view! { <orders::detail::OrderPage id /> }.into_any(),
            OrdersPage::Document(id, name) => view! { <orders::documents::DocumentPage id name /> }.into_any(),
            OrdersPage::Approvals => view! { <orders::approvals::ApprovalsPage /> }.into_any(),
            OrdersPage::Vendor => view! { <vendor::home::VendorPage /> }.into_any(),
        }
    }
    dashboard loaded by load_dashboard: fn dashboard_page(page: DashboardPage) -> AnyView {
        match page {
            DashboardPage::Overview(query) => view! { <dashboard::overview::OverviewPage query /> }.into_any(),
            DashboardPage::League(query) => view! { <dashboard::league::LeaguePage query /> }.into_any(),
            DashboardPage::Participation(query) => {
                view! { <dashboard::participation::ParticipationPage query /> }.into_any()
            }
            DashboardPage::Shares(query) => view! { <dashboard::shares::SharesPage query /> }.into_any(),
        }
    }
    ledger loaded by load_ledger: fn ledger_page(page: LedgerPage) -> AnyView {
        match page {
            LedgerPage::Conduct(query) => view! { <dashboard::conduct::ConductPage query /> }.into_any(),
            LedgerPage::ConductOrders(query) => {
                view! { <dashboard::conduct::orders::ConductOrdersPage query /> }.into_any()
            }
            LedgerPage::YearEnd(query) => view! { <dashboard::year_end::YearEndPage query /> }.into_any(),
            LedgerPage::Flags(query) => view! { <dashboard::flags::FlagsPage query /> }.into_any(),
            LedgerPage::Orders(query) => view! { <dashboard::orders::OrdersPage query /> }.into_any(),
            LedgerPage::Imports(query) => view! { <dashboard::imports::ImportsPage query /> }.into_any(),
            LedgerPage::ImportReport(id, query) => {
                view! { <dashboard::imports::report::ReportPage id query /> }.into_any()
            }
        }
    }
    person loaded by load_person: fn order_panels() -> AnyView {
        view! { <shop::home::orders::OrderPanels /> }.into_any()
    }
    suggestions: fn suggestions(typing: Typing) -> Suggestions {
        suggestions::suggestions(typing)
    }
    person: fn open_cart() -> () {
        let _ = use_cart();
    }
    person: fn follow_events(session: SessionStore, cache: QueryCache) -> () {
        live::follow(session, cache);
    }
}

impl Part {
    /// The part that a page belongs to; none for those that are always there.
    #[must_use]
    pub const fn of(screen: &Screen) -> Option<Self> {
        match screen {
            Screen::Home | Screen::Missing => None,
            Screen::Search | Screen::SignIn => Some(Self::Search),
            Screen::Product(_) | Screen::Compare => Some(Self::Product),
            Screen::Cart | Screen::Checkout | Screen::Purchase(_) => Some(Self::Purchase),
            Screen::QuickOrder | Screen::Lists | Screen::List(_) | Screen::Again(_) => Some(Self::QuickOrder),
            Screen::Orders | Screen::Order(_) | Screen::Document(..) | Screen::Approvals | Screen::Vendor => {
                Some(Self::Orders)
            }
            Screen::Dashboard(
                DashboardTab::Overview
                | DashboardTab::League
                | DashboardTab::Participation
                | DashboardTab::Shares,
            ) => Some(Self::Dashboard),
            Screen::Dashboard(
                DashboardTab::Conduct
                | DashboardTab::ConductOrders
                | DashboardTab::Flags
                | DashboardTab::YearEnd
                | DashboardTab::Orders,
            )
            | Screen::Imports
            | Screen::ImportReport(_) => Some(Self::Ledger),
        }
    }

    /// Has the part loaded; at once when it is there.
    ///
    /// # Errors
    /// When its files did not arrive. The next call tries again.
    pub async fn load(self) -> Result<(), NotLoaded> {
        match self {
            Self::Search => load_search().await?,
            Self::Product => load_product().await?,
            Self::Purchase => load_purchase().await?,
            Self::QuickOrder => load_quick_order().await?,
            Self::Orders => load_orders().await?,
            Self::Person => load_person().await?,
            Self::Dashboard => load_dashboard().await?,
            Self::Ledger => load_ledger().await?,
        }
        Ok(())
    }
}
