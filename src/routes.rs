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
    DashboardPage, OrdersPage, ProductPage, PurchasePage, QuickOrderPage, SearchPage, dashboard_page,
    orders_page, product_page, purchase_page, quick_order_page, search_page,
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

/// The page of a screen, as soon as its part of the app is loaded. Its query comes as a signal, typed, out of the address.
#[must_use]
pub fn page(screen: Screen, path: Memo<Option<Path>>) -> AnyView {
    later(Part::of(&screen), move || make(screen.clone(), path))
}

fn make(screen: Screen, path: Memo<Option<Path>>) -> Making {
    match screen {
        Screen::Home => here(view! { <HomePage /> }),
        Screen::Search => {
            let query = part(path, |path| {
                if let Path::Search(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            Box::pin(search_page(SearchPage::Results(query)))
        }
        Screen::Product(id) => Box::pin(product_page(ProductPage::Product(id))),
        Screen::Compare => {
            let query = part(path, |path| {
                if let Path::Compare(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            Box::pin(product_page(ProductPage::Compare(query)))
        }
        Screen::Cart => Box::pin(purchase_page(PurchasePage::Cart)),
        Screen::QuickOrder => {
            let query = part(path, |path| {
                if let Path::QuickOrder(query) = path {
                    Some(*query)
                } else {
                    None
                }
            });
            Box::pin(quick_order_page(QuickOrderPage::Rows(query)))
        }
        Screen::Lists => {
            let query = part(path, |path| {
                if let Path::Lists(query) = path {
                    Some(*query)
                } else {
                    None
                }
            });
            Box::pin(quick_order_page(QuickOrderPage::Lists(query)))
        }
        Screen::List(id) => Box::pin(quick_order_page(QuickOrderPage::List(id))),
        Screen::Again(source) => Box::pin(quick_order_page(QuickOrderPage::Again(source))),
        Screen::Checkout => Box::pin(purchase_page(PurchasePage::Checkout)),
        Screen::Purchase(id) => Box::pin(purchase_page(PurchasePage::Placed(id))),
        Screen::Orders => {
            let query = part(path, |path| {
                if let Path::Orders(query) = path {
                    Some(query.clone())
                } else {
                    None
                }
            });
            Box::pin(orders_page(OrdersPage::List(query)))
        }
        Screen::Order(id) => Box::pin(orders_page(OrdersPage::Order(id))),
        Screen::Document(id, name) => Box::pin(orders_page(OrdersPage::Document(id, name))),
        Screen::Approvals => Box::pin(orders_page(OrdersPage::Approvals)),
        Screen::Vendor => Box::pin(orders_page(OrdersPage::Vendor)),
        Screen::Dashboard(tab) => {
            let common = part(path, |path| path.analytics().cloned());
            match tab {
                DashboardTab::Overview => Box::pin(dashboard_page(DashboardPage::Overview(common))),
                DashboardTab::League => {
                    let query = part(path, |path| {
                        if let Path::League(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::League(query)))
                }
                DashboardTab::Participation => {
                    let query = part(path, |path| {
                        if let Path::Participation(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::Participation(query)))
                }
                DashboardTab::Shares => Box::pin(dashboard_page(DashboardPage::Shares(common))),
                DashboardTab::Conduct => {
                    let query = part(path, |path| {
                        if let Path::Conduct(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::Conduct(query)))
                }
                DashboardTab::ConductOrders => {
                    let query = part(path, |path| {
                        if let Path::ConductOrders(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::ConductOrders(query)))
                }
                DashboardTab::YearEnd => {
                    let query = part(path, |path| {
                        if let Path::YearEnd(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::YearEnd(query)))
                }
                DashboardTab::Flags => {
                    let query = part(path, |path| {
                        if let Path::Flags(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::Flags(query)))
                }
                DashboardTab::Orders => {
                    let query = part(path, |path| {
                        if let Path::DashboardOrders(query) = path {
                            Some(query.clone())
                        } else {
                            None
                        }
                    });
                    Box::pin(dashboard_page(DashboardPage::Orders(query)))
                }
            }
        }
        Screen::Imports => {
            let query = part(path, |path| {
                if let Path::Imports(query) = path {
                    Some(*query)
                } else {
                    None
                }
            });
            Box::pin(dashboard_page(DashboardPage::Imports(query)))
        }
        Screen::ImportReport(id) => {
            let query = part(path, |path| {
                if let Path::ImportReport(_, query) = path {
                    Some(*query)
                } else {
                    None
                }
            });
            Box::pin(dashboard_page(DashboardPage::ImportReport(id, query)))
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
