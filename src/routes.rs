//! Which page stands where, and who may enter. One `match` each, without a default: a place without a page, or without a rule of
//! who may enter, does not compile.

pub mod parts;

use leptos::prelude::*;
use lokapasar_contract::session::Role;

use crate::app::later::{Making, later};
use crate::pages::account::missing::MissingPage;
use crate::pages::shop::home::HomePage;
use crate::paths::{DashboardTab, Path, Screen};

use parts::{
    DashboardPage, LedgerPage, OrdersPage, ProductPage, PurchasePage, QuickOrderPage, SearchPage,
    dashboard_page, ledger_page, orders_page, product_page, purchase_page, quick_order_page, search_page,
};

pub use parts::{NotLoaded, Part};

/// Who may enter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody.
    Everybody,
    /// Whoever is signed in with one of these roles.
    Roles(&'static [Role]),
}

/// Who may enter a page. The server refuses by itself; this is so that nobody walks into a wall.
#[must_use]
pub const fn access(screen: &Screen) -> Access {
    match screen {
        Screen::Home | Screen::Search | Screen::Product(_) | Screen::Compare => Access::Everybody,
        Screen::SignIn | Screen::Missing => Access::Everybody,
        Screen::Cart | Screen::QuickOrder | Screen::Again(_) | Screen::Checkout | Screen::Purchase(_) => {
            Access::Roles(&[Role::Buyer])
        }
        Screen::Lists | Screen::List(_) => Access::Roles(&[Role::Buyer, Role::Ppk]),
        Screen::Orders | Screen::Order(_) | Screen::Document(..) => Access::Roles(&[
            Role::Buyer,
            Role::Ppk,
            Role::Bendahara,
            Role::Vendor,
            Role::Auditor,
        ]),
        Screen::Approvals => Access::Roles(&[Role::Ppk]),
        Screen::Vendor => Access::Roles(&[Role::Vendor]),
        // Whoever buys for a unit sees what of it is unfinished.
        Screen::Dashboard(DashboardTab::YearEnd) => Access::Roles(&[
            Role::Buyer,
            Role::Ppk,
            Role::Bendahara,
            Role::Official,
            Role::Auditor,
        ]),
        Screen::Dashboard(_) | Screen::Imports | Screen::ImportReport(_) => {
            Access::Roles(&[Role::Official, Role::Auditor])
        }
    }
}

/// The query in an address of one kind.
macro_rules! query_of {
    ($path:expr, $kind:ident) => {
        part($path, |path| match path {
            Path::$kind(query) => Some(query.to_owned()),
            _ => None,
        })
    };
}

/// The page of a screen, as soon as its part of the app is loaded. Its query comes as a signal, typed, out of the address.
#[must_use]
pub fn page(screen: Screen, path: Memo<Option<Path>>) -> AnyView {
    later(Part::of(&screen), move || make(screen.clone(), path))
}

fn make(screen: Screen, path: Memo<Option<Path>>) -> Making {
    match screen {
        Screen::Home => here(view! { <HomePage /> }),
        Screen::Search => Box::pin(search_page(SearchPage::Results(query_of!(path, Search)))),
        Screen::Product(id) => Box::pin(product_page(ProductPage::Product(id))),
        Screen::Compare => Box::pin(product_page(ProductPage::Compare(query_of!(path, Compare)))),
        Screen::Cart => Box::pin(purchase_page(PurchasePage::Cart)),
        Screen::QuickOrder => Box::pin(quick_order_page(QuickOrderPage::Rows(query_of!(
            path, QuickOrder
        )))),
        Screen::Lists => Box::pin(quick_order_page(QuickOrderPage::Lists(query_of!(path, Lists)))),
        Screen::List(id) => Box::pin(quick_order_page(QuickOrderPage::List(id))),
        Screen::Again(source) => Box::pin(quick_order_page(QuickOrderPage::Again(source))),
        Screen::Checkout => Box::pin(purchase_page(PurchasePage::Checkout)),
        Screen::Purchase(id) => Box::pin(purchase_page(PurchasePage::Placed(id))),
        Screen::Orders => Box::pin(orders_page(OrdersPage::List(query_of!(path, Orders)))),
        Screen::Order(id) => Box::pin(orders_page(OrdersPage::Order(id))),
        Screen::Document(id, name) => Box::pin(orders_page(OrdersPage::Document(id, name))),
        Screen::Approvals => Box::pin(orders_page(OrdersPage::Approvals)),
        Screen::Vendor => Box::pin(orders_page(OrdersPage::Vendor)),
        Screen::Dashboard(tab) => match tab {
            DashboardTab::Overview => Box::pin(dashboard_page(DashboardPage::Overview(query_of!(
                path, Dashboard
            )))),
            DashboardTab::League => Box::pin(dashboard_page(DashboardPage::League(query_of!(path, League)))),
            DashboardTab::Participation => Box::pin(dashboard_page(DashboardPage::Participation(query_of!(
                path,
                Participation
            )))),
            DashboardTab::Shares => Box::pin(dashboard_page(DashboardPage::Shares(query_of!(path, Shares)))),
            DashboardTab::Conduct => Box::pin(ledger_page(LedgerPage::Conduct(query_of!(path, Conduct)))),
            DashboardTab::ConductOrders => Box::pin(ledger_page(LedgerPage::ConductOrders(query_of!(
                path,
                ConductOrders
            )))),
            DashboardTab::YearEnd => Box::pin(ledger_page(LedgerPage::YearEnd(query_of!(path, YearEnd)))),
            DashboardTab::Flags => Box::pin(ledger_page(LedgerPage::Flags(query_of!(path, Flags)))),
            DashboardTab::Orders => {
                Box::pin(ledger_page(LedgerPage::Orders(query_of!(path, DashboardOrders))))
            }
        },
        Screen::Imports => Box::pin(ledger_page(LedgerPage::Imports(query_of!(path, Imports)))),
        Screen::ImportReport(id) => {
            let query = part(path, |path| {
                if let Path::ImportReport(_, query) = path {
                    Some(*query)
                } else {
                    None
                }
            });
            Box::pin(ledger_page(LedgerPage::ImportReport(id, query)))
        }
        Screen::SignIn => {
            let next = part(path, |path| {
                if let Path::SignIn { next } = path {
                    Some(next.clone())
                } else {
                    None
                }
            });
            Box::pin(search_page(SearchPage::SignIn(next)))
        }
        Screen::Missing => here(view! { <MissingPage /> }),
    }
}

/// A page that is always there.
fn here(page: impl IntoAny) -> Making {
    Box::pin(std::future::ready(Ok(page.into_any())))
}

/// The part of the address that a page reads. While the address already belongs to the next page, it stays what it was.
fn part<T: Clone + PartialEq + Default + Send + Sync + 'static>(
    path: Memo<Option<Path>>,
    of: fn(&Path) -> Option<T>,
) -> Memo<T> {
    Memo::new(move |before: Option<&T>| {
        path.with(|path| path.as_ref().and_then(of))
            .or_else(|| before.cloned())
            .unwrap_or_default()
    })
}
